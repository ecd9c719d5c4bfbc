"""Calendar arithmetic: stretches of whole days with their TIMEX3 value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta

from lint.knowledge.edtf import days_in_month
from lint.record import Record

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season of the northern half begins."""

EARLIEST, LATEST = 1000, 2999


SHORTEST_MONTH = 28
"""Days up to this one exist in every month."""

CENTURY = 100


def is_near_history(when: date) -> bool:
    """Whether a century around a day lies within the years that periods are made for."""
    return EARLIEST + CENTURY <= when.year <= LATEST - CENTURY


class Period(Record):
    """A day, week, month and so on: its unit, its first and its last day, and its TIMEX3 value."""

    unit: str
    first: date
    last: date
    value: str


def day(when: date) -> Period:
    return Period("day", when, when, when.isoformat())


def day_of(year: int, month: int, number: int) -> Period | None:
    """The period of a calendar day; None when there is no such day."""
    if not EARLIEST <= year <= LATEST or not 1 <= month <= 12 or number < 1:
        return None
    if number > SHORTEST_MONTH and number > days_in_month(year, month):
        return None
    return day(date(year, month, number))


def week(when: date) -> Period:
    """The ISO week that holds a day."""
    monday = when - timedelta(days=when.weekday())
    year, number, _ = when.isocalendar()
    return Period("week", monday, monday + timedelta(days=6), f"{year}-W{number:02}")


def weekend(when: date) -> Period:
    """The weekend of the ISO week that holds a day."""
    whole = week(when)
    return Period("weekend", whole.last - timedelta(days=1), whole.last, f"{whole.value}-WE")


def month(year: int, number: int) -> Period:
    """A calendar month; numbers below 1 and over 12 count into the neighbouring years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = date(year, number, days_in_month(year, number))
    return Period("month", last.replace(day=1), last, f"{year}-{number:02}")


def quarter(year: int, number: int) -> Period:
    """A calendar quarter; numbers below 1 and over 4 count into the neighbouring years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return Period("quarter", month(year, 3 * number - 2).first, month(year, 3 * number).last, f"{year}-Q{number}")


def half(year: int, number: int) -> Period:
    """A half of a calendar year."""
    return Period("half", month(year, 6 * number - 5).first, month(year, 6 * number).last, f"{year}-H{number}")


def season(year: int, code: str) -> Period:
    """A season by its TIMEX3 code; the winter of a year is the one that begins in it."""
    begins = SEASON_MONTHS[code]
    return Period("season", month(year, begins).first, month(year, begins + 2).last, f"{year}-{code}")


def year(number: int) -> Period:
    return Period("year", date(number, 1, 1), date(number, 12, 31), f"{number:04}")


def decade(number: int) -> Period:
    """The ten years that hold a year."""
    begins = number - number % 10
    return Period("decade", date(begins, 1, 1), date(begins + 9, 12, 31), f"{begins // 10}X")


def century(number: int) -> Period:
    """A century by its ordinal: the 20th begins in 1901."""
    begins = 100 * (number - 1) + 1
    return Period("century", date(begins, 1, 1), date(begins + 99, 12, 31), f"{number - 1:02}XX")


HOLDERS: dict[str, Callable[[date], Period]] = {
    "week": week,
    "weekend": weekend,
    "month": lambda when: month(when.year, when.month),
    "quarter": lambda when: quarter(when.year, (when.month + 2) // 3),
    "year": lambda when: year(when.year),
    "decade": lambda when: decade(when.year),
    "century": lambda when: century((when.year + 99) // 100),
}
"""The period of each unit that holds a day."""


def around(when: date, unit: str) -> Period:
    """The calendar day, week, month… that holds a day."""
    return HOLDERS.get(unit, day)(when)


def moved(when: date, unit: str, steps: int) -> Period | None:
    """The calendar day, week, month… that lies ``steps`` units after the one that holds a day.

    None when that is before the year 1000 or after 2999.
    """
    days = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit)
    if days:
        there = when.toordinal() + days * steps
        if not date(EARLIEST, 1, 1).toordinal() <= there <= date(LATEST, 12, 31).toordinal():
            return None
        return around(date.fromordinal(there), "week" if unit == "fortnight" else unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    index = when.year * 12 + when.month - 1 + months * steps
    if not EARLIEST * 12 <= index < min(LATEST, MAXYEAR) * 12:
        return None
    return around(date(index // 12, index % 12 + 1, 1), unit)
