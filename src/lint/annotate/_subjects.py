"""Whether two noun phrases of one article name the same subject."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.record import Record

RULING_BODIES = frozenset("regime government administration junta leadership rulers presidency dictatorship".split())
"""Bodies that stand for the country they rule: Maduro's regime, the Venezuelan government, Venezuela."""

SHORTEST_STEM = 4


class Subject(Record):
    """The capitalised words that identify a subject, and whether it is a ruling body under its ruler's name."""

    names: tuple[str, ...]
    rules: bool


@cache
def _words() -> re.Pattern[str]:
    return expression(r"[^\W\d_][\w-]*")


def same_subject(text: str, first: str, second: str) -> bool:
    """Whether the phrases plainly name one subject: the same names, or a country and those who rule it.

    A ruler and a country are one subject when the article puts the country's name or adjective
    right before the ruler's: "Venezuelan President Nicolás Maduro".
    """
    one, other = read_subject(first), read_subject(second)
    if not one.names or not other.names:
        return False
    if _alike(one.names, other.names):
        return True
    if one.rules != other.rules:
        ruler, country = (one, other) if one.rules else (other, one)
        return _rules_over(text, ruler.names[-1], country.names[-1])
    return False


def read_subject(phrase: str) -> Subject:
    """Read a noun phrase: in "Iran's regime" the possessor identifies, in "Iran's Revolutionary Guard" it does not."""
    owner, mark, owned = phrase.replace("’", "'").partition("'s ")
    if not mark:
        owner, mark, owned = phrase.replace("’", "'").partition("s' ")
    rules = any(word in RULING_BODIES for word in (owned if mark else phrase).lower().split())
    identifying = owner if mark and rules else owned if mark else phrase
    names = tuple(
        word for word in _words().findall(identifying) if word[0].isupper() and word not in ("The", "Mr", "President")
    )
    return Subject(names, rules)


def _alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return all(any(_same_stem(word, other) for other in longer) for word in shorter) and _same_stem(
        shorter[-1], longer[-1]
    )


def _same_stem(first: str, second: str) -> bool:
    """Whether two names are equal or one is the adjective of the other: Venezuela, Venezuelan."""
    shorter, longer = sorted((first.lower(), second.lower()), key=len)
    return shorter == longer or (
        len(shorter) >= SHORTEST_STEM and longer.startswith(shorter) and len(longer) - len(shorter) <= 3
    )


def _rules_over(text: str, ruler: str, country: str) -> bool:
    pattern = rf"\b{re.escape(country)}\w{{0,3}}(?:['’]s)?\s+(?:[\w’'-]+\s+){{0,3}}{re.escape(ruler)}\b"
    return re.search(pattern, text) is not None
