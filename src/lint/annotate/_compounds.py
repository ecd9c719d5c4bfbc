"""Measures in two units: 6-foot-2, 5'11", 5 feet 4 inches, 11 stone 4 pounds, 7 pounds, 6 ounces."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType

from lint.annotate._numerals import ONES
from lint.annotate._units import Unit
from lint.expressions import expression
from lint.record import Record

PRIMES = "'’′"

TALLEST = 8
"""Feet up to which a prime behind a number is taken for the mark of feet."""


class Smaller(Record):
    """The part of a measure that is given in the smaller unit, in the larger one, and where its words end."""

    value: float
    step: float
    end: int


_SMALLER = MappingProxyType(
    {"foot": (12, r"inch(?:es)?|in\b"), "stone": (14, "pounds?|lbs?"), "pound": (16, "ounces?|oz")}
)
"""How many of the smaller unit the larger one has, and the names of the smaller."""


@cache
def _smaller(unit: str) -> re.Pattern[str]:
    number = rf"(\d{{1,2}}(?:\.\d)?|{'|'.join(ONES)})"
    link = r"(?:,?[ \u00a0]|[ \u00a0]and[ \u00a0]|-)?"
    return expression(rf"{link}{number}(?:(?<=\d)|[ \u00a0-])[ \u00a0]?(?:{_SMALLER[unit][1]})(?!\w)")


@cache
def _inches() -> re.Pattern[str]:
    return expression(rf"(?:(?<=foot)[- ]|[{PRIMES}])(\d{{1,2}})(?:[\"”″]|''|’’)?(?![\w%]|[.,]\d| [a-z]+s\b)")


def has_prime(text: str, at: int, value: float) -> bool:
    """Whether a number that ends at ``at`` is one of feet, with inches behind it: 5'11"."""
    return text[at] in PRIMES and value <= TALLEST and _inches().match(text, at) is not None


def smaller_part(text: str, unit: Unit, at: int) -> Smaller | None:
    """What follows a measure that ends at ``at`` and belongs to it."""
    if unit.name not in _SMALLER:
        return None
    match = _smaller(unit.name).match(text, at) or (_inches().match(text, at) if unit.name == "foot" else None)
    parts = _SMALLER[unit.name][0]
    number = float(ONES.get(match[1]) or match[1]) if match else parts
    return Smaller(number / parts, 1 / parts, match.end()) if match and number < parts else None
