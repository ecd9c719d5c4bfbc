"""Dates built around the name of a month: ``Thursday, Jan. 2, 2026``, ``2 January``, ``early May``, ``May 12-14``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from lint.annotate._time import periods
from lint.annotate._time.nearest import CERTAINLY, PROBABLY, close_year, nearest_year
from lint.annotate._time.reading import REACH, Context, Reading
from lint.annotate._time.words import MONTH_NUMBERS, MONTHS, WEEKDAY_NUMBERS, WEEKDAYS, full_year
from lint.annotate._time.years import has_weekday, other_year
from lint.expressions import expression

NAMES_TOO = frozenset({"March", "April", "May", "June", "August"})
"""Months that are also words or people: alone they need a word of time before them."""

DAY_ENDS = frozenset("0123456789tdhyf")
"""The last characters of ``2``, ``2nd``, ``2nd day`` and ``2nd of``: most months have none of them before them."""


@cache
def _before_day_first() -> re.Pattern[str]:
    return expression(
        r"""(?<!\w)(?:(?P<weekday>[A-Z][a-z]{2,8})\.?,?\s\(?(?:on\s)?)?
        (?:[Tt]he\s)?(?:(?P<from>\d\d?)(?:st|nd|rd|th)?\s?(?:-|–|to|and)\s?)?
        (?P<day>\d\d?)(?:st|nd|rd|th)?(?:\sday)?(?:\sof)?[\s-]\Z""",
        re.VERBOSE,
    )


@cache
def _before_month_first() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<weekday>[A-Z][a-z]{2,8})\.?,?\s\(?(?:on\s|the\s)?\Z")


@cache
def _before_month() -> re.Pattern[str]:
    return expression(
        r"""(?<!\w)(?:(?P<modifier>[Ee]arly|[Ll]ate|[Mm]id|(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof)[\s-])?
        (?:in\s)?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?)\s)?\Z""",
        re.VERBOSE,
    )


@cache
def _time_word() -> re.Pattern[str]:
    return expression(
        r"\b(?:in|since|until|till|of|before|after|during|through|around|late|early|mid|last|next|this|each|every)[\s-]\Z",
        re.IGNORECASE,
    )


@cache
def _loose_time_word() -> re.Pattern[str]:
    return expression(r"\b(?:by|from|between|and|to|for|or|per)\s\Z", re.IGNORECASE)


@cache
def _surname_after() -> re.Pattern[str]:
    return expression(r"\s[A-Z]")


@cache
def _week_of() -> re.Pattern[str]:
    return expression(r"\b(?:[Tt]he\s)?[Ww]eek\sof\s\Z")


@cache
def _ends_range() -> re.Pattern[str]:
    return expression(r"(?:day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?(?:\s?[-–,/&]\s?|\s(?:to|through|and|or)\s)\Z")


@cache
def _on() -> re.Pattern[str]:
    return expression(r"\b[Oo]n\s\Z")


@cache
def _since() -> re.Pattern[str]:
    return expression(r"\b[Ss]ince\s(?:\w+\s){0,3}\Z")


@cache
def _after_day() -> re.Pattern[str]:
    return expression(
        r"""\.?\s(?P<first>(?P<day>\d\d?)(?:st|nd|rd|th)?)(?![\d%/]|:\d|[.,]\d|\spercent|\sper\scent|-(?:year|day|point|foot|mile))
        (?:\s?(?:-|–|—|\bto\b|\bthrough\b)\s?(?P<to>\d\d?)(?:st|nd|rd|th)?(?![\d/]|:\d|[.,]\d))?
        (?P<list>(?:,\s\d\d?(?:st|nd|rd|th)?(?![\d/]|[:.]\d))*(?:,?\s(?:and|or|&)\s\d\d?(?:st|nd|rd|th)?(?![\d/]|[:.]\d|\s[a-z])))?
        (?:,?\s(?:in\s)?(?P<year>(?:1\d|20)\d\d|['’]\d\d)(?![\d%]))?""",
        re.VERBOSE,
    )


@cache
def _weekday_after() -> re.Pattern[str]:
    return expression(r",?\s\((?P<weekday>[A-Z][a-z]{2,8})\)|,\sa\s(?P<name>[A-Z][a-z]{5,8})\b")


@cache
def _after_year() -> re.Pattern[str]:
    return expression(r"\.?(?:,\s?|\s|\sof\s|-)(?:of\s)?(?P<year>(?:1\d|20)\d\d|['’]\d\d)(?![\d%]|[.,]\d)")


@cache
def _year_of_range() -> re.Pattern[str]:
    return expression(
        r"\s?(?:-|–|—|to|through|until|and|or)\s?(?:[A-Z][a-z]+,?\s)?(?:\d\d?\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d\d?),?\s"
        r"(?P<year>(?:1\d|20)\d\d)(?!\d)"
    )


def read_month(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read the date around the name of a month."""
    month = MONTH_NUMBERS[context.text[start:end]]
    may_follow = context.text[start - 2 : start - 1] in DAY_ENDS
    if after := context.after(_after_day(), end):
        for reading in _month_first(context, start, month, after):
            yield _as_week(context, reading)
    elif may_follow and (before := context.before(_before_day_first(), start)) and 1 <= int(before["day"]) <= 31:
        yield _day_first(context, before, end, month)
    else:
        yield from _month_alone(context, start, end, month)


def _as_week(context: Context, reading: Reading) -> Reading:
    """``the week of March 6`` is the week that holds that day."""
    before = context.before(_week_of(), reading.start) if context.text.startswith(" of ", reading.start - 4) else None
    if before and reading.day:
        reading.start, reading.period = before.start(), periods.week(reading.day)
        reading.value = reading.period.value
    return reading


def _month_first(context: Context, start: int, month: int, after: re.Match[str]) -> Iterator[Reading]:
    day = int(after["day"])
    if not 1 <= day <= 31:
        yield from _month_alone(context, start, after.start(), month)
        return
    before = context.before(_before_month_first(), start, 20)
    weekday = _weekday(context, before)
    if before and weekday is not None:
        start = before.start("weekday")
    year = _stated_year(context, after)
    if after["list"]:
        yield _dated(context, (start, after.end("first")), (year, month, day), weekday)
        for number in expression(r"\d\d?(?!\d)").finditer(after["list"]):
            at = after.start("list")
            last = number.end() == len(after["list"].rstrip("stndrh"))
            end = after.end() if last else at + number.end()
            yield _dated(context, (at + number.start(), end), (year, month, int(number.group())))
    elif after["to"] and day < int(after["to"]) <= 31:
        yield _days(context, (start, after.end()), (year, month, day), int(after["to"]))
    else:
        end = after.end() if after["year"] or after["to"] else after.end("first")
        yield _with_weekday(context, (start, end), (year, month, day), weekday)


def _day_first(context: Context, before: re.Match[str], end: int, month: int) -> Reading:
    after = context.after(_after_year(), end)
    year = _stated_year(context, after) or _year_ahead(context, end)
    weekday = _weekday(context, before)
    start = before.start("weekday") if weekday is not None else before.start("from") if before["from"] else -1
    start = start if start >= 0 else before.start("day")
    end = after.end() if after else end
    if before["from"] and 1 <= int(before["from"]) < int(before["day"]):
        return _days(context, (start, end), (year, month, int(before["from"])), int(before["day"]))
    return _with_weekday(context, (start, end), (year, month, int(before["day"])), weekday)


def _with_weekday(
    context: Context, span: tuple[int, int], stated: tuple[int | None, int, int], weekday: int | None
) -> Reading:
    """A day whose weekday may also stand behind it: ``2 January 2026 (Friday)``, ``Jan. 2, 2026, a Friday``."""
    after = context.after(_weekday_after(), span[1]) if weekday is None else None
    behind = WEEKDAY_NUMBERS.get(after["weekday"] or after["name"]) if after else None
    if after is None or behind is None:
        return _dated(context, span, stated, weekday)
    return _dated(context, (span[0], after.end()), stated, behind)


def _month_alone(context: Context, start: int, end: int, month: int) -> Iterator[Reading]:
    name = context.text[start:end]
    before = context.before(_before_month(), start)
    which = before["which"].lower().split()[0] if before and before["which"] else None
    modifier = before["modifier"].lower() if before and before["modifier"] else None
    after = context.after(_after_year(), end)
    if not after and (name not in MONTHS or (name in NAMES_TOO and not _is_time(context, start, end))):
        return
    begin = before.start("modifier") if before and modifier else before.start("which") if before and which else start
    end = after.end() if after else end
    fields: dict[str, object] = {"month": month, "modifier": modifier, "direction": which}
    year = _stated_year(context, after)
    if year is not None:
        stated = periods.month(year, month)
        yield Reading("date", begin, end, stated.value, stated, fields=fields | {"year": year})
        return
    published = context.published
    year = close_year(published, month)
    if year is None:
        lean = {"last": -1, "next": 1}.get(which or "") or context.clause(begin, end).lean
        year = nearest_year(published, month, None, CERTAINLY * lean)
    if year and which == "last" and published and (year, month) == (published.year, published.month):
        year -= 1
    period = periods.month(year, month) if year is not None else None
    value = period.value if period else f"XXXX-{month:02}"
    fields["year_inferred"] = period is not None
    yield Reading("date", begin, end, value, period, "published" if period else None, fields)


def _is_time(context: Context, start: int, end: int) -> bool:
    """Whether the words around a name that people have, too, show a month."""
    if context.before(_time_word(), start):
        return True
    return bool(context.before(_loose_time_word(), start)) and not context.after(_surname_after(), end)


def _dated(
    context: Context, span: tuple[int, int], stated: tuple[int | None, int, int], weekday: int | None = None
) -> Reading:
    """A day of a month; without a year, in the year nearest to the publication that the tense allows."""
    year, month, day = stated
    if "(" in context.text[span[0] : span[1]] and context.text.startswith(")", span[1]):
        span = (span[0], span[1] + 1)
    fields: dict[str, object] = {"month": month, "day": day, "year": year}
    if weekday is not None:
        fields["weekday"] = WEEKDAYS[weekday]
    anchor: Literal["published"] | None = None
    if year is None:
        year = close_year(context.published, month, day)
        year = year or nearest_year(context.published, month, day, _lean(context, *span))
        anchor = "published" if year is not None else None
        fields["year_inferred"] = year is not None
        fields["other_year"] = _other_year(context, span, (year, month, day), weekday)
    period = periods.day_of(year, month, day) if year is not None else None
    shown = "XXXX" if year is None else f"{year:04}"
    value = period.value if period else f"{shown}-{month:02}-{day:02}"
    return Reading("date", *span, value, period, anchor, fields)


def _other_year(
    context: Context, span: tuple[int, int], inferred: tuple[int | None, int, int], weekday: int | None
) -> int | None:
    """Another year near a date in which it may lie: not one to come when the tense looks back."""
    year, month, day = inferred
    published, fits = context.published, has_weekday(month, day, weekday)

    def may_be_meant(other: int) -> bool:
        period = periods.day_of(other, month, day)
        is_to_come = published is not None and period is not None and period.first > published
        return fits(other) and not (is_to_come and _lean(context, *span) < 0)

    return other_year(context.prose, span, year, may_be_meant)


def _lean(context: Context, start: int, end: int) -> int:
    """On which side of the publication a day without a year lies, and how firmly."""
    if "ince " in context.text[max(0, start - REACH) : start] and context.before(_since(), start):
        return -CERTAINLY
    return (CERTAINLY if context.before(_on(), start, 3) else PROBABLY) * context.clause(start, end).lean


def _days(context: Context, span: tuple[int, int], stated: tuple[int | None, int, int], last_day: int) -> Reading:
    """A stretch of days within one month."""
    reading = _dated(context, span, stated)
    last = periods.day_of(reading.period.first.year, stated[1], last_day) if reading.period else None
    if reading.period and last:
        reading.value = f"{reading.value}/{last.value}"
        reading.period = periods.Period("days", reading.period.first, last.last, reading.value)
    return reading


def _weekday(context: Context, before: re.Match[str] | None) -> int | None:
    """The weekday before a date, unless it is the end of a range of weekdays."""
    if before is None or not before["weekday"]:
        return None
    start = before.start("weekday")
    if _ends_range().search(context.text, max(0, start - 14), start):
        return None
    return WEEKDAY_NUMBERS.get(before["weekday"])


def _stated_year(context: Context, after: re.Match[str] | None) -> int | None:
    if after is None:
        return None
    if not after["year"]:
        return _year_ahead(context, after.end())
    if len(after["year"]) == 4:
        return int(after["year"])
    return full_year(int(after["year"][1:]), context.published.year if context.published else 2000)


def _year_ahead(context: Context, end: int) -> int | None:
    """The year stated only at the far end of a range: ``May 30 to June 2, 2019``."""
    after = context.after(_year_of_range(), end)
    return int(after["year"]) if after else None
