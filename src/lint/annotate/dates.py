"""Dates, times of day, durations and sets ("every Friday")."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._time.nearest import nearest_on
from lint.annotate._time.periods import Period
from lint.annotate._time.reader import TextReader
from lint.annotate._time.reading import Reading
from lint.annotate._time.words import WEEKDAYS
from lint.annotate.sentences import Sentence
from lint.span import Span

LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Expression(Mention):
    """What all expressions of time have."""

    value: str = computed("the TIMEX3 value, such as 2026-01-02, 2025-W52, 2021-10, P3D, PRESENT_REF, XXXX-05-15")
    type: str = computed("the TIMEX3 type: DATE, TIME, DURATION or SET")
    frame: str | None = computed("whether its clause looks ahead or back, or is present, reported or hypothetical")
    verb: str | None = computed("the verb that says so")
    modifier: str | None = stated("early, late, mid, the end of and so on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(_Expression):
    """A day, or a week, month, season, year… of the calendar."""

    kind: ClassVar[str] = "date"

    weekday: str | None = stated("the weekday, as a full name")
    day: int | None = stated("the day of the month")
    month: int | None = stated("the month, from 1 to 12")
    year: int | None = stated("the year")
    fiscal: bool = stated("whether it is called a fiscal, tax or school year", default=False)
    holiday: str | None = stated("the holiday that names the day")
    direction: str | None = stated("last, next, this, that, the same and so on")
    relation: str | None = stated("the word before it: by, until, since, in, on…")
    unit: str | None = computed("day, days, week, weekend, month, quarter, season, year, years, decade or century")
    date: date | None = computed("the day meant, when it is one day")
    first_day: date | None = computed("the first day of the time meant")
    last_day: date | None = computed("the last day of the time meant")
    year_inferred: bool = computed("whether the year is not stated but worked out from the publication date", default=False)
    days_ahead: int | None = computed("how many days after the publication it begins; negative when it ended before")
    actual_weekday: str | None = computed("the weekday of the day meant")
    nearest_date: date | None = computed("the day nearest to the day meant that is the weekday stated")
    month_days: int | None = computed("how many days the month stated has, when the day stated is not among them")
    anchor: Mention | None = computed("the earlier mention that it was resolved against")
    anchored_to: str | None = computed("published, mention, or unknown for a date that is complete in itself")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(_Expression):
    """A time of day."""

    kind: ClassVar[str] = "time"

    weekday: str | None = stated("the weekday, as a full name")
    daypart: str | None = stated("morning, afternoon, evening, night, noon…")
    direction: str | None = stated("last, next, this, that, the same and so on")
    hour: int | None = stated("the hour as it stands")
    minute: int | None = stated("the minute")
    meridiem: str | None = stated("am or pm")
    zone: str | None = stated("the time zone")
    date: date | None = computed("the day that it belongs to")
    actual_weekday: str | None = computed("the weekday of that day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration(_Expression):
    """A length of time."""

    kind: ClassVar[str] = "duration"

    amount: float | None = stated("how many units; unknown for 'years' and 'several days'")
    unit: str | None = stated("second, minute, hour, day, week, month, quarter, year, decade or century")


@dataclass(frozen=True, slots=True, kw_only=True)
class Set(_Expression):
    """A time that comes again: "every Friday", "daily"."""

    kind: ClassVar[str] = "set"

    weekday: str | None = stated("the weekday, as a full name")


def annotate(draft: Draft) -> Iterator[Date | Time | Duration | Set]:
    """Read every expression of time in the draft."""
    sentences = draft.mentions(Sentence)

    def sentence_at(offset: int) -> Span:
        return sentences[draft.sentence_index(offset)].span

    if not sentences:
        return
    blocks = [block.span for block in draft.prose.blocks]
    read: dict[int, Date | Time | Duration | Set] = {}
    for reading in TextReader(draft.prose.text, draft.published, blocks, sentence_at).read():
        anchor = read.get(id(reading.anchor)) if isinstance(reading.anchor, Reading) else None
        mention = _KINDS[reading.kind](draft, reading, anchor)
        read[id(reading)] = mention
        yield mention


def _date(draft: Draft, reading: Reading, anchor: Mention | None) -> Date:
    period, weekday = reading.period, reading.fields.get("weekday")
    resolved = {
        "unit": period and period.unit,
        "date": reading.day,
        "first_day": period and period.first,
        "last_day": period and period.last,
        "days_ahead": period and _days_ahead(period, draft.published),
        "actual_weekday": _weekday(reading.day),
        "nearest_date": nearest_on(reading.day, weekday) if reading.day and isinstance(weekday, str) else None,
        "month_days": _month_days(reading),
        "anchor": anchor,
        "anchored_to": "published" if reading.anchor == "published" else anchor and "mention",
    }
    return Date(**_common(draft, reading), **resolved)


def _time(draft: Draft, reading: Reading, anchor: Mention | None) -> Time:
    del anchor
    return Time(**_common(draft, reading), date=reading.day, actual_weekday=_weekday(reading.day))


def _duration(draft: Draft, reading: Reading, anchor: Mention | None) -> Duration:
    del anchor
    return Duration(**_common(draft, reading))


def _set(draft: Draft, reading: Reading, anchor: Mention | None) -> Set:
    del anchor
    return Set(**_common(draft, reading))


_KINDS = {"date": _date, "time": _time, "duration": _duration, "set": _set}


def _common(draft: Draft, reading: Reading) -> dict[str, Any]:
    clause = reading.clause
    return {
        "start": reading.start,
        "end": reading.end,
        "text": draft.prose.text[reading.start : reading.end],
        "value": reading.value,
        "type": reading.kind.upper(),
        "frame": clause and clause.frame,
        "verb": clause and clause.verb,
        **reading.fields,
    }


def _days_ahead(period: Period, published: date | None) -> int | None:
    if published is None:
        return None
    if period.first <= published <= period.last:
        return 0
    nearest = period.first if period.first > published else period.last
    return (nearest - published).days


def _weekday(day: date | None) -> str | None:
    return WEEKDAYS[day.weekday()] if day else None


def _month_days(reading: Reading) -> int | None:
    """The length of the month when the day stated is not in it; February has 29 days unless the year is stated."""
    year, month, day = (reading.fields.get(name) for name in ("year", "month", "day"))
    if not isinstance(month, int) or not isinstance(day, int):
        return None
    length = monthrange(year if isinstance(year, int) else LEAP_YEAR, month)[1]
    return length if day > length else None
