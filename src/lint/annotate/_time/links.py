"""How expressions of one sentence belong together: ``yesterday, March 3``, ``from May 3 to May 9``."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from lint.annotate._time import periods
from lint.annotate._time.feasts import holiday_on
from lint.annotate._time.reading import Context, Reading
from lint.annotate._time.words import WEEKDAY_NUMBERS
from lint.annotate._time.years import has_weekday, other_year
from lint.expressions import expression


@cache
def _apposition() -> re.Pattern[str]:
    return expression(r"(?:,\s|\s?\(|,?\s[-–—]+\s)(?:in\s|on\s|that\sis\s|i\.e\.\s)?|\son\s|['’]s\s")


@cache
def _range() -> re.Pattern[str]:
    return expression(r"\s?(?:[-–—]|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s?|\sand\s")


@cache
def _between() -> re.Pattern[str]:
    return expression(r"\bbetween\s(?:the\s)?\Z", re.IGNORECASE)


@cache
def _from() -> re.Pattern[str]:
    return expression(r"\bfrom\s(?:the\s)?\Z", re.IGNORECASE)


LONGEST_JOINT = 12
"""Characters between two expressions that belong together."""


@cache
def _weekday_joint() -> re.Pattern[str]:
    return expression(r",?\s(?:on\s)?")


@cache
def _joined_days() -> re.Pattern[str]:
    return expression(r"(?:\b(?:and|or|to|through)|[-–—,/&])\s?\Z")


def link(context: Context) -> None:
    """Note for each date the one that it stands beside, and the one that opens the range that it closes."""
    for before, after in pairwise(context.readings):
        if after.start - before.end > LONGEST_JOINT or not before.period or not after.period:
            continue
        if before.fields.get("weekday") and _is_of_weekday(context, before, after):
            _take_weekday(context, before, after)
        if _apposition().fullmatch(context.text, before.end, after.start) and _is_restated(before, after):
            _take_year(before, after, context.country)
            after.beside = before
        elif _range().fullmatch(context.text, before.end, after.start) and _opens_range(context, before, after):
            after.opened_by = before


def _is_of_weekday(context: Context, before: Reading, after: Reading) -> bool:
    """Whether a weekday stands right before the day that it belongs to: ``Friday morning, 3 January``.

    One of several joined weekdays may belong to another of the days behind them.
    """
    if before.fields.get("direction") or after.kind != "date" or not after.day or "weekday" in after.fields:
        return False
    if not _weekday_joint().fullmatch(context.text, before.end, after.start):
        return False
    return not _joined_days().search(context.text, max(0, before.start - LONGEST_JOINT), before.start)


def _take_weekday(context: Context, named: Reading, dated: Reading) -> None:
    dated.fields["weekday"] = named.fields["weekday"]
    if dated.fields.get("year_inferred") and dated.day:
        weekday = WEEKDAY_NUMBERS[str(named.fields["weekday"])]
        fits = has_weekday(dated.day.month, dated.day.day, weekday)
        dated.fields["other_year"] = other_year(context.prose, (dated.start, dated.end), dated.day.year, fits)


def _take_year(holiday: Reading, dated: Reading, country: str) -> None:
    """A holiday without a year is that of the date in figures beside it."""
    name = holiday.fields.get("holiday")
    if isinstance(name, str) and holiday.fields.get("year_inferred") and dated.day:
        day = holiday_on(name, dated.day.year, country)
        holiday.period = periods.day(day) if day else None
        holiday.value = holiday.period.value if holiday.period else "XXXX"


def _is_restated(before: Reading, after: Reading) -> bool:
    """Whether the second says in figures, or by a holiday, which day or year the first means in words."""
    in_words = before.fields.get("direction") or before.fields.get("holiday") or before.fields.get("weekday")
    in_figures = after.fields.get("day") or (after.fields.get("year") and after.period and after.period.unit == "year")
    named = before.fields.get("weekday") and after.fields.get("holiday")
    same_unit = before.period is not None and after.period is not None and before.period.unit == after.period.unit
    return bool(in_words and (in_figures or named) and same_unit and before.kind == after.kind == "date")


def _opens_range(context: Context, before: Reading, after: Reading) -> bool:
    joined = context.text[before.end : after.start].strip()
    opening = _between() if joined == "and" else _from() if joined in ("to", "through", "until", "till") else None
    if opening is None:
        return False
    return opening.search(context.text, max(0, before.start - 14), before.start) is not None and (
        before.period is not None and after.period is not None and before.period.unit == after.period.unit
    )
