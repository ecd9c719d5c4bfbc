"""Dates that may be coarse, approximate or open: the part of EDTF (ISO 8601-2, levels 0 and 1) that records need.

A date is kept as the window of days that it may mean, so every comparison answers True, False or, within the window,
None: unknown.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from lint.expressions import expression
from lint.record import Record

MARGINS = {1: 366, 2: 31, 3: 7}
"""Days by which an approximate or uncertain date may be off, by how many of year, month and day it states."""


class Window(Record):
    """One day, known to be neither before ``earliest`` nor after ``latest``."""

    earliest: date
    latest: date

    @property
    def day(self) -> date | None:
        """The day itself, when it is known to the day."""
        return self.earliest if self.earliest == self.latest else None

    def is_before(self, day: date) -> bool | None:
        """Whether it lies before ``day``; None when it may or may not."""
        if self.latest < day:
            return True
        return False if self.earliest >= day else None

    def is_after(self, day: date) -> bool | None:
        """Whether it lies after ``day``; None when it may or may not."""
        if self.earliest > day:
            return True
        return False if self.latest <= day else None


UNBOUNDED = Window(date.min, date.max)


class Period(Record):
    """From one day to another, both included; a single date begins and ends in the same window."""

    start: Window
    end: Window

    def includes(self, day: date) -> bool | None:
        """Whether ``day`` lies within; None when it may or may not."""
        if self.start.latest <= day <= self.end.earliest:
            return True
        return False if day < self.start.earliest or day > self.end.latest else None

    def overlaps(self, first: date, last: date) -> bool | None:
        """Whether some day from ``first`` to ``last`` lies within; None when that is unknown."""
        if self.start.latest <= last and self.end.earliest >= first:
            return True
        return False if last < self.start.earliest or first > self.end.latest else None


@cache
def _date() -> re.Pattern[str]:
    return expression(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?")


@cache
def parse(text: str) -> Period:
    """The period that an EDTF text means.

    Raises:
        ValueError: The text is not EDTF, or its end lies before its start.
    """
    first, slash, last = text.partition("/")
    if not slash:
        window = parse_date(text)
        return Period(window, window)
    start = Window(date.min, date.min) if first == ".." else parse_date(first)
    end = Window(date.max, date.max) if last == ".." else parse_date(last)
    if end.latest < start.earliest:
        raise ValueError(f"{text!r} ends before it starts")
    return Period(start, end)


@cache
def parse_date(text: str) -> Window:
    """The window of days that one EDTF date means.

    Raises:
        ValueError: The text is not an EDTF date.
    """
    if day := _whole_day(text):
        return Window(day, day)
    match = _date().fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not an EDTF date such as 2023-01-05, 2023-01, 2023 or 2023-01~")
    parts = [int(part) for part in match.groups()[:3] if part]
    try:
        earliest, latest = _bounds(parts)
    except ValueError as error:
        raise ValueError(f"{text!r} is no date: {error}") from None
    margin = MARGINS[len(parts)] if match[4] else 0
    return Window(
        date.fromordinal(max(earliest.toordinal() - margin, date.min.toordinal())),
        date.fromordinal(min(latest.toordinal() + margin, date.max.toordinal())),
    )


def _whole_day(text: str) -> date | None:
    """The day of a date such as 2023-01-05; None for others, and for those that are none."""
    if len(text) != len("2023-01-05") or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month: ``calendar`` knows it, too, but is slow to load."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if is_leap and month == 2 else _LENGTHS[month - 1]


def _bounds(parts: list[int]) -> tuple[date, date]:
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        return first, first.replace(day=days_in_month(*parts))
    day = date(*parts)
    return day, day
