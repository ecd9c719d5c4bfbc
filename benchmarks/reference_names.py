"""Whether a name in a reference file may be one of the knowledge's: other spellings, surnames alone, left-out names."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache

from lint.knowledge.names import SUFFIXES, fold

ALIKE = 0.8
"""How much of two words must agree for them to be spellings of one name."""

DIGRAPHS = str.maketrans({"ö": "oe", "ü": "ue", "ä": "ae", "å": "aa"})

PARTICLES = frozenset("al and as ben bin da de di dit do el la ould the van".split())
"""Words that some spellings of a name leave out."""


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name).split() if word not in SUFFIXES and word not in PARTICLES)


@cache
def _spellings(name: str) -> frozenset[str]:
    """The words of a name, also with two letters for one with a dot or a ring above."""
    return frozenset({*_words(name), *_words(name.translate(DIGRAPHS))})


def _same_words(name: str, known: str) -> bool:
    """Whether two words of each are the same, or the only long one; an initial must begin one of the known name."""
    have, words = _spellings(known), [word for word in _words(name) if len(word) > 1]
    return sum(word in have for word in words) >= min(2, len(words)) and _initials_fit(name, have)


def _like_words(name: str, known: str) -> bool:
    """The same of words that differ in a letter or two."""
    have, words = _spellings(known), [word for word in _words(name) if len(word) > 1]
    found = sum(any(_are_alike(word, each) for each in have) for word in words)
    return found >= min(2, len(words)) and _initials_fit(name, have)


def _same_surname(name: str, known: str) -> bool:
    return _words(known)[-1] in _words(name)


def _initials_fit(name: str, have: frozenset[str]) -> bool:
    initials = [word for word in _words(name) if len(word) == 1]
    return all(any(each[0] == initial for each in have) for initial in initials[-1:])


@cache
def _are_alike(one: str, other: str) -> bool:
    if (one[0] != other[0] and one[1:3] != other[1:3]) or abs(len(one) - len(other)) > 3:
        return False
    return one == other or (min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= ALIKE)


TESTS = (_same_words, _like_words, _same_surname)
"""How a reference's name may be one of ours, the surest first."""
