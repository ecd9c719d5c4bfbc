"""Lengths of time and what comes again: ``three days``, ``16-hour``, ``years``, ``every two weeks``, ``$5 a month``."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._time.phrase import Phrase
from lint.annotate._time.reading import Context, Reading
from lint.annotate._time.words import word_before
from lint.expressions import expression

BASE = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "quarter": ("month", 3),
    "fortnight": ("week", 2),
    "night": ("day", 1),
}
"""Units that TIMEX3 values write in another unit."""

HALVES = {"year": ("month", 6), "hour": ("minute", 30), "minute": ("second", 30), "day": ("hour", 12)}
"""What half a unit is."""

AND_A_HALF = " and a half"

CLOCK_UNITS = frozenset({"hour", "minute", "second"})


NO_LENGTHS = frozenset(
    """
    early small wee late later rush peak business office working visiting opening closing trading school daylight waking
    old glory dark golden formative final dying teenage childhood those his her their our my
    """.split()
)
"""Before ``hours``, ``days`` and ``years`` without a number, these make a part of the day or of a life."""


@cache
def _rate_before() -> re.Pattern[str]:
    return expression(
        r"(?:[\d%]|\b(?:million|billion|trillion|percent|times|once|twice"
        r"|(?!(?:was|has|this|its|thus|plus|less|unless|across|perhaps|always|lasts|takes|needs|spends)\s)[a-z]{2,}s))\s\Z"
    )


def duration_value(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time; an unknown amount is written X.

    >>> duration_value(5.5, "hour")
    'PT5H30M'
    """
    unit, factor = BASE.get(unit, (unit, 1))
    if amount is None:
        return _value([("X", unit)])
    amount *= factor
    if amount % 1 == 0.5 and unit in HALVES:
        smaller, half = HALVES[unit]
        return _value([(f"{int(amount)}", unit), (f"{half}", smaller)] if amount > 1 else [(f"{half}", smaller)])
    return _value([(f"{amount:.0f}" if amount % 1 == 0 else f"{amount:g}", unit)])


def _value(parts: list[tuple[str, str]]) -> str:
    days = "".join(amount + unit[0].upper() for amount, unit in parts if unit not in CLOCK_UNITS)
    clock = "".join(amount + unit[0].upper() for amount, unit in parts if unit in CLOCK_UNITS)
    return f"P{days}T{clock}" if clock else f"P{days}"


def duration(phrase: Phrase, begin: int, amount: float | None) -> Reading:
    """The length of time that a phrase states."""
    fields: dict[str, object] = {"amount": amount, "unit": phrase.unit}
    return Reading("duration", begin, phrase.end, duration_value(amount, phrase.unit), fields=fields)


def read_rate_of(context: Context, phrase: Phrase) -> Reading | None:
    """``every two weeks``, ``each day``, ``per hour``, ``twice a week``."""
    if phrase.which in ("every", "each", "per"):
        amount = 2 if phrase.count == "other" else phrase.amount or 1
        return Reading("set", phrase.begin, phrase.end, duration_value(amount, phrase.unit))
    if phrase.count in ("a", "an") and not phrase.plural and context.before(_rate_before(), phrase.begin):
        return Reading("set", phrase.begin, phrase.end, duration_value(1, phrase.unit))
    return None


def read_duration(context: Context, phrase: Phrase) -> Reading | None:
    """``three days``, ``16-hour``, ``half a year``, ``several weeks``."""
    if phrase.unit == "second" and not phrase.plural:
        return None
    if phrase.amount is not None and context.text.startswith(AND_A_HALF, phrase.end):
        phrase.end += len(AND_A_HALF)
        return duration(phrase, phrase.begin, phrase.amount + 0.5)
    if phrase.amount is not None and (phrase.unit != "quarter" or phrase.plural):
        return duration(phrase, phrase.begin, phrase.amount)
    return duration(phrase, phrase.begin, None) if phrase.vague and phrase.plural else None


def read_bare(context: Context, phrase: Phrase) -> Reading | None:
    """``for years``, ``weeks of talks``: a length of time without a number."""
    if not phrase.plural or phrase.unit in ("second", "quarter", "weekend", "night", "fortnight"):
        return None
    if word_before(context.text, phrase.start).lower() in NO_LENGTHS:
        return None
    return duration(phrase, phrase.start, None)
