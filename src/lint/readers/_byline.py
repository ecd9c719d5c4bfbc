"""Lines that say who wrote the article."""

from __future__ import annotations

import re
from functools import cache

LONGEST = 120
"""Characters."""

DESK_WORDS = frozenset(
    """
    staff editorial editor editors desk reporter reporters correspondent correspondents writer columnist contributor
    newsroom bureau news press agency network times post journal tribune herald gazette guardian telegraph observer
    chronicle today daily weekly media reuters associated afp ap bloomberg bbc cnn npr report wire team online magazine
    star
    """.split()
)

_WORD = r"[^\W\d_a-z][\w’'-]*\.?"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|del|della|da|di|la|le|van|von|der|den|bin|ibn|al|el|y|e)){{1,4}}"


@cache
def _by() -> re.Pattern[str]:
    months = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    return re.compile(
        rf"(?:(?P<name>{_NAME}) [Bb]y (?=(?P=name)\b)"
        r"|(?:(?:[Ww]ritten |[Rr]eport(?:ed|ing) |[Ss]tory |[Ww]ords |[Pp]ublished |[Pp]osted )?(?:[Bb]y|BY)"
        r"|[Aa]uthors?|[Rr]eporter|[Bb]yline|[Ww]ords):?\s+)"
        rf"(?P<who>(?!(?:The|A|An|All|Any|Order|Request|Popular|Law)\b){_WORD}"
        rf"(?:(?:,| and| &| with|,? and)? (?!(?:Published|Updated|Posted|Last|First|on|{months})\b)"
        r"(?:[^\W\d_]|\()[\w.’'()&/-]*)*)"
    )


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(rf"{_NAME}(?:,? (?:and|&) {_NAME}|, {_NAME})*")


@cache
def _seam() -> re.Pattern[str]:
    """Where a word was glued to a capital, other than inside McCain, DeLuca or MacDonald."""
    prefixes = "Mc Mac De Di La Le Du Van Fitz".split()
    return re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])" + "".join(rf"(?<!\b{prefix})" for prefix in prefixes))


def by_phrase(line: str) -> tuple[str | None, int]:
    """Who stands after "By" at the head of a line, and where that ends; (None, 0) without it."""
    found = _by().match(line)
    return (found["who"].rstrip(" ,"), found.end()) if found else (None, 0)


def read_by_line(line: str) -> str | None:
    """Who a line such as ``By Jane Doe, Political Editor`` names; None for anything else."""
    if len(line) > LONGEST or line[-1] in ':?!"”' or (line[-1] == "." and len(line.split()) > 8):
        return None
    who, end = by_phrase(line)
    rest = line[end:].strip(" |•·,–—-.")
    if who is None or len(who.split()) > 14 or len(rest.split()) > 6 or re.search(r"\d", who):
        return None
    return who if _is_mostly_capital(who) else None


def _is_mostly_capital(text: str) -> bool:
    words = text.split()
    return sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def is_full_name(line: str) -> bool:
    """Whether the line is one or more names of two to five words and nothing else."""
    return len(line) <= LONGEST and _full_name().fullmatch(line) is not None


def names_desk(line: str) -> bool:
    """Whether a short line names an outlet, a desk or a role."""
    words = line.lower().replace(",", " ").split()
    is_short = len(words) <= 6 and line[0].isupper() and line[-1] not in ".?!:"
    return is_short and not DESK_WORDS.isdisjoint(words)


def split_glued(line: str) -> tuple[str, str] | None:
    """``Jane DoeDaily Planet Staff`` to the name and the desk; None if it is not of that form."""
    for seam in _seam().finditer(line):
        name, desk = line[: seam.start()], line[seam.start() :]
        if is_full_name(name):
            return name, desk
    return None


def are_initials(short: str, name: str) -> bool:
    """Whether the one line is the initials of the name that the other begins with."""
    if not (2 <= len(short) <= 3 and short.isalpha() and short.isupper()):
        return False
    words = name.split()
    return len(words) >= 2 and short[0] == words[0][0] and short[1] in (word[0] for word in words[1:])
