"""Durations whose ends the sentence dates: ``a three-day visit from May 3 to 5``, ``a year after 2015, in 2016``."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from lint.annotate._time.periods import Period
from lint.annotate._time.reading import Context, Reading
from lint.expressions import expression
from lint.record import Record

UNITS = frozenset({"day", "week", "month", "year"})


class Ends(Record):
    """The two dates that a duration is said to lie between."""

    first: Reading
    last: Reading
    counted: str
    """``from`` when both ends belong to the time, ``after`` or ``before`` when it is counted from one to the other."""


@cache
def _range_follows() -> re.Pattern[str]:
    return expression(r"[^.;:!?\"“”\n]{0,30}?(?:,\s|\sfrom\s(?:the\s)?|\sbetween\s(?:the\s)?|\s\()\Z")


@cache
def _counted_from() -> re.Pattern[str]:
    return expression(r"\s(?P<way>after|before)\s(?:the\s)?\Z")


@cache
def _restated() -> re.Pattern[str]:
    return expression(r"(?:\s[\w’'-]+){0,3},\s(?:in|on)\s\Z")


@cache
def _compound() -> re.Pattern[str]:
    """``one year and`` before ``one day``: the second half of a longer time."""
    return expression(r"(?:\band|,)\s\Z")


def measure(context: Context) -> None:
    """Note for each duration how long it may be by the dates that the sentence gives for its ends."""
    readings = context.readings
    for at, reading in enumerate(readings[:-1]):
        if reading.kind != "duration" or not reading.fields.get("amount") or reading.fields.get("unit") not in UNITS:
            continue
        if _compound().search(context.text, max(0, reading.start - 8), reading.start):
            continue
        if ends := _ends(context, reading, readings[at + 1], readings[at + 2] if at + 2 < len(readings) else None):
            least, most = _lengths(ends, str(reading.fields["unit"]))
            reading.fields |= {"least": least, "most": most, "counted": ends.counted}
            reading.beside, reading.opened_by = ends.last, ends.first


def _ends(context: Context, reading: Reading, first: Reading, second: Reading | None) -> Ends | None:
    text = context.text
    if first.period is None or first.kind != "date" or first.start - reading.end > 40:
        return None
    follows = _range_follows().fullmatch(text, reading.end, first.start)
    if follows and first.period.unit in ("days", "years"):
        return Ends(first, first, "from")
    if second is None or second.period is None or second.period.unit != first.period.unit:
        return None
    if follows and second.opened_by is first:
        return Ends(first, second, "from")
    counted = _counted_from().fullmatch(text, reading.end, first.start)
    if counted and _restated().fullmatch(text, first.end, second.start):
        return Ends(first, second, counted["way"]) if counted["way"] == "after" else Ends(second, first, "before")
    return None


def _lengths(ends: Ends, unit: str) -> tuple[int, int]:
    """The fewest and the most whole units between the ends; both inclusive and exclusive counting will do."""
    first, last = ends.first.period, ends.last.period
    if first is None or last is None:
        return 0, 0
    begin, finish = first.first, last.last if ends.counted == "from" else last.first
    if ends.counted == "from":
        return _units(begin, finish, unit) - (first.unit in ("year", "years")), _units(begin, finish, unit) + 1
    return _units(begin, finish, unit), _units(begin, finish, unit) + _slack(first)


def _slack(period: Period) -> int:
    return 0 if period.unit in ("day", "year") else 1


def _units(begin: date, finish: date, unit: str) -> int:
    days = (finish - begin).days
    months = (finish.year - begin.year) * 12 + finish.month - begin.month
    return {"day": days, "week": days // 7, "month": months, "year": finish.year - begin.year}[unit]
