"""Dates in figures: ``2025``, ``early 1998``, ``2018–19``, ``the 1990s``, ``2026-01-02``, ``14/5/2024``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from lint.annotate._time import periods
from lint.annotate._time.reading import REACH, Context, Reading, last_dated
from lint.annotate._time.words import full_year
from lint.expressions import expression
from lint.prose import Prose

AROUND = 240
"""How many characters before and after a date without a year another year may govern it."""


@cache
def _near_year() -> re.Pattern[str]:
    return expression(r"(?<![\d$£€.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")


def other_year(prose: Prose, span: tuple[int, int], inferred: int | None, fits: Callable[[int], bool]) -> int | None:
    """The first year stated around a date that is not the one inferred for it, and that fits."""
    numbers = prose.words.numbers
    first, last = (bisect_left(numbers, (at,)) for at in (span[0] - AROUND + 1, span[1] + AROUND - 3))
    for start, digits in numbers[first:last]:
        if _near_year().match(prose.text, start) and (year := int(digits[:4])) != inferred and fits(year):
            return year
    return None


def has_weekday(month: int, day: int, weekday: int | None) -> Callable[[int], bool]:
    """Whether a day of a month falls on a weekday in a year; any year will do when no weekday is stated."""

    def fits(year: int) -> bool:
        period = periods.day_of(year, month, day)
        return weekday is None or (period is not None and period.first.weekday() == weekday)

    return fits


BEFORE_YEARS = frozenset("early late mid end beginning start middle fiscal financial fy tax school academic".split())
"""The words that may belong to a year: looked up first, as most years have none of them."""


@cache
def _before_year() -> re.Pattern[str]:
    return expression(
        r"""(?<!\w)(?:(?P<modifier>[Ee]arly|[Ll]ate|[Mm]id|(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof)[\s-])?
        (?:in\s)?(?:the\s)?(?:(?P<fiscal>[Ff]iscal|[Ff]inancial|FY|tax|school|academic)\s)?(?:years?\s)?\Z""",
        re.VERBOSE,
    )


@cache
def _not_before() -> re.Pattern[str]:
    return expression(
        r"(?:[$£€¥#]\s?|[.,:/]|\d[-–]|\b(?:No|Nos|Rs|[Rr]oom|[Rr]oute|[Hh]ighway|[Ff]light|Boeing|Airbus|page|Resolution|[Ss]ection|Windows|[Uu]nit"
        r"|about|nearly|almost|some|over|least|than|only|roughly|approximately|estimated|up\sto|exactly)\.?\s)\Z"
    )


@cache
def _old_before() -> re.Pattern[str]:
    return expression(
        r"(?:\b(?:in|since|by|from|until|till|to|between|and|circa|c\.|during|before|after|around|of|early|late|mid|the|year)[\s-]|\()\Z",
        re.IGNORECASE,
    )


@cache
def _not_after() -> re.Pattern[str]:
    return expression(
        r"[,.]\d|:\d\d|/\d|%|\s?(?:GMT|UTC|hours|hrs|km|m|ft|feet|miles|metres|meters|people|votes|dollars|euros|percent|per\scent"
        r"|points|jobs|homes|troops|soldiers|cases|deaths|employees|workers|copies|acres|tons|tonnes|kg|pounds|words|mph|hp|others"
        r"|more|pages|seats|francs|marks|yen|yards|students|members|houses|shares|units|K)\b"
    )


@cache
def _range_after() -> re.Pattern[str]:
    return expression(r"\s?[-–/]\s?(?P<to>(?:1\d|20)\d\d|\d\d)(?![\d-]|[.,]\d)")


def read_year(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read a year, a decade or a range of years in figures."""
    text = context.text
    if not text[start:end].isdigit():
        yield from _decade(context, start, end)
        return
    year = int(text[start:end])
    if context.after(_not_after(), end) or context.before(_not_before(), start, 16):
        return
    if year < 1900 and not context.before(_old_before(), start):
        return
    fields: dict[str, object] = {"year": year}
    begin = start
    words = expression(r"\w+").findall(text[max(0, start - REACH) : start].lower())
    before = None if BEFORE_YEARS.isdisjoint(words) else context.before(_before_year(), start)
    if before and (before["modifier"] or before["fiscal"]):
        fields |= {"modifier": before["modifier"] and before["modifier"].lower(), "fiscal": bool(before["fiscal"])}
        begin = before.start("modifier") if before["modifier"] else before.start("fiscal")
    if after := context.after(_range_after(), end):
        last = int(after["to"]) if len(after["to"]) == 4 else year - year % 100 + int(after["to"])
        if year < last <= year + 150:
            first = periods.year(year)
            whole = periods.Period("years", first.first, periods.year(last).last, f"{year}/{last}")
            yield Reading("date", begin, after.end(), whole.value, whole, fields=fields)
            return
        if (month := int(after["to"])) <= 12 and after.group() == f"-{month:02}":
            stated = periods.month(year, month)
            yield Reading("date", begin, after.end(), stated.value, stated, fields=fields | {"month": month})
            return
    period = periods.year(year)
    yield Reading("date", begin, end, period.value, period, fields=fields)


@cache
def _of_decade() -> re.Pattern[str]:
    return expression(r"\b(?:the|early|late|mid|and|to|through)[\s-]\Z", re.IGNORECASE)


def _decade(context: Context, start: int, end: int) -> Iterator[Reading]:
    digits = "".join(char for char in context.text[start:end] if char.isdigit())
    if len(digits) == 2:
        year = full_year(int(digits), context.published.year if context.published else 2000)
    else:
        year = int(digits)
    if context.text[start:end].endswith(("'s", "’s")) and (year % 10 or not context.before(_of_decade(), start)):
        period = periods.year(year)
        yield Reading("date", start, start + 4, period.value, period, fields={"year": year})
        return
    if year % 10:
        return
    before = context.before(_before_year(), start)
    modifier = before["modifier"] if before else None
    period = periods.decade(year)
    begin = before.start("modifier") if before and modifier else start
    yield Reading("date", begin, end, period.value, period, fields={"modifier": modifier and modifier.lower()})


def read_iso(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``2026-01-02``."""
    year, month, day = (int(part) for part in context.text[start:end].split("-"))
    if 1 <= month <= 12 and 1 <= day <= 31:
        period = periods.day_of(year, month, day)
        fields: dict[str, object] = {"year": year, "month": month, "day": day}
        yield Reading("date", start, end, context.text[start:end], period, fields=fields)


def read_slashed(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``14/5/2024``, ``5/14/2024`` and ``14.5.2024``; when both orders are possible the day stays unknown."""
    first, second, last = (int(part) for part in expression(r"[/.]").split(context.text[start:end]))
    if last < 100:
        if "." in context.text[start:end]:
            return
        last = full_year(last, context.published.year if context.published else 2000)
    orders = {(first, second), (second, first)} if "/" in context.text[start:end] else {(first, second)}
    days = {period for day, month in orders if (period := periods.day_of(last, month, day))}
    if not periods.EARLIEST <= last <= periods.LATEST or not days:
        return
    period = days.pop() if len(days) == 1 else None
    yield Reading("date", start, end, period.value if period else f"{last}-XX-XX", period, fields={"year": last})


@cache
def _day_of_month_before() -> re.Pattern[str]:
    return expression(r"\b(?:on|by|until|till|since|from|before|after)\sthe\s\Z", re.IGNORECASE)


@cache
def _no_noun_after() -> re.Pattern[str]:
    return expression(r"[.,;:)]|\s(?:and|but|when|after|before|with|at|he|she|they|it|of\sthe\smonth)\b|\Z")


def read_ordinal(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``on the 27th``: a day of the month named last or, failing that, the one nearest to the publication."""
    if not context.before(_day_of_month_before(), start) or not context.after(_no_noun_after(), end):
        return
    number = int(context.text[start : end - 2])
    anchor = last_dated(context)
    origin = anchor.period.first if anchor and anchor.period else context.published
    period = periods.day_of(origin.year, origin.month, number) if origin else None
    if 1 <= number <= 31:
        held: Reading | Literal["published"] | None = anchor or ("published" if period else None)
        value = period.value if period else f"XXXX-XX-{number:02}"
        yield Reading("date", start, end, value, period, held)
