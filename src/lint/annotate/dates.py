"""Dates, times of day, durations and sets ("every Friday")."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._time.feasts import us_clocks
from lint.annotate._time.nearest import nearest_on
from lint.annotate._time.periods import SHORTEST_MONTH, Period
from lint.annotate._time.reader import TextReader
from lint.annotate._time.reading import Reading
from lint.annotate._time.words import MONTHS, WEEKDAYS
from lint.annotate.sentences import Sentence
from lint.knowledge.edtf import days_in_month

LEAP_YEAR = 2000


class _OfClause:
    """A field that the clause around an expression gives: read when it is asked for, as few ever are."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, expression: _Expression | None, _kind: type | None = None) -> Any:
        clause = expression and expression.reading and expression.reading.clause
        return clause and getattr(clause, self._name)


class _Expression(Mention):
    """What all expressions of time have."""

    reading: Reading | None = None

    value: str = computed("the TIMEX3 value, such as 2026-01-02, 2025-W52, 2021-10, P3D, PRESENT_REF, XXXX-05-15")
    type: str = computed("the TIMEX3 type: DATE, TIME, DURATION or SET")
    frame: str | None = computed(
        "whether its clause looks ahead or back, or is present, reported or hypothetical", default=_OfClause("frame")
    )
    verb: str | None = computed("the verb that says so", default=_OfClause("verb"))
    modifier: str | None = stated("early, late, mid, the end of and so on")


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
    unit: str | None = computed("day, days, week, weekend, month, quarter, season, half, year, years, decade, century")
    date: datetime.date | None = computed("the day meant, when it is one day")
    first_day: datetime.date | None = computed("the first day of the time meant")
    last_day: datetime.date | None = computed("the last day of the time meant")
    other_year: int | None = computed(
        "for a date without a year: another year stated near it in which its weekday, if any, is right"
    )
    verb_distance: int | None = computed(
        "how many words stand between that verb and the date", default=_OfClause("distance")
    )
    year_inferred: bool = computed(
        "whether the year is not stated but worked out from the publication date", default=False
    )
    days_ahead: int | None = computed("how many days after the publication it begins; negative when it ended before")
    actual_weekday: str | None = computed("the weekday of the day meant")
    nearest_date: datetime.date | None = computed("the day nearest to the day meant that is the weekday stated")
    month_days: int | None = computed("how many days the month stated has, when the day stated is not among them")
    month_name: str | None = computed("the name of that month")
    common_year: int | None = computed("the year stated, when it has no 29 February and that is the day stated")
    anchor: Date | Time | None = computed("the earlier mention that it was resolved against")
    anchored_to: str | None = computed("published, mention, or unknown for a date that is complete in itself")
    beside: Date | None = computed("the mention right before it that names the same time in words: yesterday, March 3")
    beside_days: int | None = computed("how many days later than that mention it begins")
    opened_by: Date | None = computed("the mention that opens the range that it closes: from May 3 to May 9")
    range_days: int | None = computed("how many days after that mention it begins")


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
    date: datetime.date | None = computed("the day that it belongs to")
    actual_weekday: str | None = computed("the weekday of that day")
    clocks: str | None = computed("standard or daylight: the time that US clocks show on that day, or at publication")


class Duration(_Expression):
    """A length of time."""

    kind: ClassVar[str] = "duration"

    amount: float | None = stated("how many units; unknown for 'years' and 'several days'")
    unit: str | None = stated("second, minute, hour, day, week, month, quarter, year, decade or century")
    counted: str | None = stated("from, after or before: how the sentence gives the two ends of the time")
    first: Date | None = stated("the mention of the day or year that it begins with")
    last: Date | None = stated("the mention of the day or year that it ends with")
    least: int | None = computed("the fewest units that lie between these ends")
    most: int | None = computed("the most units that lie between these ends")


class Set(_Expression):
    """A time that comes again: "every Friday", "daily"."""

    kind: ClassVar[str] = "set"

    weekday: str | None = stated("the weekday, as a full name")


def annotate(draft: Draft) -> Iterator[Date | Time | Duration | Set]:
    """Read every expression of time in the draft."""
    sentences = draft.mentions(Sentence)

    def sentence_at(offset: int) -> tuple[int, int]:
        sentence = sentences[draft.sentence_index(offset)]
        return sentence.start, sentence.end

    if not sentences:
        return
    language = draft.language.lower()[:2]
    if language == "en":
        readings = TextReader(draft.prose, draft.published, draft.country, sentence_at).read()
    else:
        from lint.annotate._time.foreign import read_foreign  # few drafts are in another language

        readings = list(read_foreign(draft.prose, draft.published, language))
    made: dict[Reading, Date | Time | Duration | Set] = {}
    for reading in sorted(readings, key=lambda reading: reading.kind == "duration"):
        made[reading] = _mention(draft, reading, made)
    yield from (made[reading] for reading in readings)


def _mention(draft: Draft, reading: Reading, made: Mapping[Reading, Any]) -> Date | Time | Duration | Set:
    """The mention of a reading; ``made`` are those of the readings that it refers to."""
    values: dict[str, Any] = {
        "start": reading.start,
        "end": reading.end,
        "text": draft.prose.text[reading.start : reading.end],
        "value": reading.value,
        "type": reading.kind.upper(),
        "reading": reading,
        **reading.fields,
    }
    match reading.kind:
        case "date":
            values |= _resolved(draft.published, reading)
            if reading.anchor or reading.beside or reading.opened_by:
                values |= _linked(reading, made)
            return Date(**values)
        case "time":
            day = reading.day
            clocks = us_clocks(day or draft.published)
            return Time(**values, date=day, actual_weekday=_weekday(day), clocks=clocks)
        case "duration":
            if reading.opened_by and reading.beside:
                values |= {"first": made.get(reading.opened_by), "last": made.get(reading.beside)}
            return Duration(**values)
        case "set":
            return Set(**values)


def _resolved(published: datetime.date | None, reading: Reading) -> dict[str, Any]:
    """What the calendar says of a date."""
    values = _impossible(reading.fields)
    if period := reading.period:
        values["unit"], values["first_day"], values["last_day"] = period.unit, period.first, period.last
        values["days_ahead"] = _days_ahead(period, published)
    if day := reading.day:
        weekday = reading.fields.get("weekday")
        values["date"], values["actual_weekday"] = day, _weekday(day)
        if isinstance(weekday, str):
            values["nearest_date"] = nearest_on(day, weekday)
    return values


def _linked(reading: Reading, made: Mapping[Reading, Any]) -> dict[str, Any]:
    """The mentions that a date refers to, and how far from them it lies."""
    values: dict[str, Any] = {}
    if reading.anchor == "published":
        values["anchored_to"] = "published"
    elif reading.anchor and (anchor := made.get(reading.anchor)):
        values |= {"anchor": anchor, "anchored_to": "mention"}
    if beside := reading.beside:
        values |= {"beside": made.get(beside), "beside_days": _days_between(beside, reading)}
    if opened_by := reading.opened_by:
        days = _days_between(opened_by, reading) if _is_sure(opened_by, reading) else None
        values |= {"opened_by": made.get(opened_by), "range_days": days}
    return values


def _is_sure(first: Reading, second: Reading) -> bool:
    """Whether both ends state their year, or their day in one month, so that nothing inferred can turn them around."""
    ends = (first.fields, second.fields)
    same_month = bool(first.fields.get("day")) and len({end.get("month") for end in ends}) == 1
    return all(end.get("year") for end in ends) or (same_month and all(end.get("year_inferred") for end in ends))


def _days_between(first: Reading, second: Reading) -> int | None:
    if first.period is None or second.period is None:
        return None
    return (second.period.first - first.period.first).days


def _days_ahead(period: Period, published: datetime.date | None) -> int | None:
    if published is None:
        return None
    if period.first <= published <= period.last:
        return 0
    nearest = period.first if period.first > published else period.last
    return (nearest - published).days


def _weekday(day: datetime.date | None) -> str | None:
    return WEEKDAYS[day.weekday()] if day else None


def _impossible(fields: Mapping[str, object]) -> dict[str, Any]:
    """What is wrong with a day that its month does not have; February has 29 days unless the year is stated."""
    year, month, day = fields.get("year"), fields.get("month"), fields.get("day")
    if not isinstance(month, int) or not isinstance(day, int) or day <= SHORTEST_MONTH:
        return {}
    year = year if isinstance(year, int) else LEAP_YEAR
    length, longest = days_in_month(year, month), days_in_month(LEAP_YEAR, month)
    if day <= length:
        return {}
    return {
        "month_days": length,
        "month_name": MONTHS[month - 1],
        "common_year": year if day <= longest else None,
    }
