"""What the form of a line tells about it."""

from __future__ import annotations

from lint.expressions import expression

SECTION_WORDS = frozenset(
    """
    africa america americas analysis arts asia australia breaking business canada climate culture east economy
    education entertainment europe exclusive explainer finance food global health home international latest latin
    lifestyle local markets middle national new news north opinion pacific politics science section south sport sports
    story tech technology top travel u.s. uk us war weather west world
    """.split()
)
"""Words of the names of sections, which may look like people's names."""


def is_paragraph_like(text: str) -> bool:
    """Whether a line reads like a paragraph: a sentence of some length."""
    is_sentence = ends_in_stop(text) or text.endswith(("!", "?", "?”", '?"'))
    return len(text) > 200 or (is_sentence and len(text.split()) >= 8)


def ends_in_stop(text: str) -> bool:
    """Whether a full stop ends the line, other than that of an abbreviation such as "U.S."."""
    return text.endswith((".", ".”", '."')) and expression(r"\b[A-Z]\.[A-Z]\.$").search(text[-5:]) is None


def is_section(text: str) -> bool:
    """Whether a line is the name of a section, such as ``World`` or ``US Politics``."""
    return len(text.split()) <= 2 and bool(SECTION_WORDS.intersection(text.lower().split()))


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ at most in case, kinds of quotation mark, and a full stop."""
    return normal_words(one) == normal_words(other)


def normal_words(text: str) -> str:
    """The words of a line without what differs between two printings of it."""
    return " ".join(text.casefold().translate(_STRAIGHT).rstrip(". ").split())


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
