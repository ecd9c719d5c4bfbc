"""Halves of a year: ``the first half of 2024``, ``the second half of this year``, ``first-half profit``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.reading import Context, Reading, last_dated
from lint.expressions import expression

YEARS = {"this": 0, "the": 0, "last": -1, "next": 1}


@cache
def _which_before() -> re.Pattern[str]:
    return expression(r"(?<![\w-])(?P<which>[Ff]irst|[Ss]econd|1st|2nd)[\s-]\Z")


@cache
def _year_after() -> re.Pattern[str]:
    return expression(
        r"\sof\s(?:(?:fiscal\s)?(?P<year>(?:19|20)\d\d)(?!\d)|(?P<word>this|the|last|next)\s(?:fiscal\s)?year\b)"
    )


@cache
def _accounts_after() -> re.Pattern[str]:
    return expression(
        r"\s(?:net|pretax|pre-tax|operating|profits?|loss(?:es)?|earnings|sales|results|revenues?|income|turnover)\b"
    )


def read_half(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read half a year that a year, or the profit made in it, marks; a match and a concert have halves, too."""
    before = context.before(_which_before(), start)
    if before is None:
        return
    half = 1 if before["which"].lower() in ("first", "1st") else 2
    after = context.after(_year_after(), end)
    if after:
        year = int(after["year"]) if after["year"] else _year_meant(context, after["word"])
        end = after.end()
    elif context.text[start - 1] == "-" and context.after(_accounts_after(), end) and context.published:
        year = context.published.year if context.published.month > 6 or half == 1 else context.published.year - 1
    else:
        return
    fields: dict[str, object] = {"year": year} if after and after["year"] else {"direction": after and after["word"]}
    period = periods.half(year, half) if year is not None else None
    yield Reading("date", before.start(), end, period.value if period else f"XXXX-H{half}", period, fields=fields)


def _year_meant(context: Context, word: str) -> int | None:
    told = last_dated(context) if word == "the" else None
    if told and told.period:
        return told.period.first.year
    return context.published.year + YEARS[word] if context.published else None
