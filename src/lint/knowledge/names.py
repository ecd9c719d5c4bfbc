"""Names and titles as they are compared: whole words, without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from lint.expressions import expression

SUFFIXES = frozenset({"jr", "sr", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xiv", "xvi"})
"""Words after a surname that are not part of it."""

LETTERS = str.maketrans("øØłŁđĐıßæÆœŒəƏ", "oOlLdDisaAoOeE", "ʻʼʽʾʿ")
"""Letters that have no accent to strip, one for one, and marks that readers leave out."""

GENDERED = {
    "spokesperson": ("spokesman", "spokeswoman"),
    "chairperson": ("chairman", "chairwoman", "chair"),
    "congressperson": ("congressman", "congresswoman"),
    "chair": ("chairman", "chairwoman", "chairperson"),
    "ombudsperson": ("ombudsman",),
    "assemblyperson": ("assemblyman", "assemblywoman"),
}
"""Words of titles, and other forms of them."""


@cache
def fold_word(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


@cache
def _word() -> re.Pattern[str]:
    return expression(r"\w+")


def words_of(name: str) -> list[str]:
    """The folded words of a name: ``["juan", "guaido"]``; punctuation only separates."""
    return [fold_word(match[0]) for match in _word().finditer(unicodedata.normalize("NFC", name))]


def fold(name: str) -> str:
    """A name or title in the form in which names are compared."""
    return " ".join(words_of(name))


def join_initials(words: Iterable[str]) -> list[str]:
    """Folded words with runs of single letters as one word: "u", "s" of "U.S." as "us"."""
    joined: list[str] = []
    run = False
    for word in words:
        is_initial = len(word) == 1 and word.isalpha()
        if is_initial and run:
            joined[-1] += word
        else:
            joined.append(word)
        run = is_initial
    return joined


def fold_title(title: str) -> str:
    """A title or place in the form in which titles are compared: "US" and "U.S." are one word."""
    return " ".join(join_initials(words_of(title)))


def surname_of(name: str) -> str:
    """The folded last word of a name, leaving out "Jr." and the like."""
    words = [word for word in words_of(name) if word not in SUFFIXES]
    return words[-1] if words else ""


def title_forms(titles: Iterable[str]) -> Iterator[str]:
    """The folded forms of titles, with the -man and -woman forms of those that have them."""
    for title in titles:
        words = join_initials(words_of(title))
        yield " ".join(words)
        for at, word in enumerate(words):
            for other in GENDERED.get(word, ()):
                yield " ".join([*words[:at], other, *words[at + 1 :]])


def identifier(name: str) -> str:
    """The id that a name stands for: ``ned-price``."""
    return fold(name).replace(" ", "-")
