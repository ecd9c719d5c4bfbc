"""The times that a draft states, in order, and how they are named."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from lint.record import Record
from lint.reporters._html._marks import date_id
from lint.reporters._html._notes import Note
from lint.reporters._view import DatedStatement, View
from lint.reporters._words import counted


class Statement(Record):
    """One place that states a time."""

    id: str
    """Its name in the page."""
    date: DatedStatement


class Time(Record):
    """A time that the draft states, in one or more places."""

    first_day: datetime.date
    last_day: datetime.date
    published: datetime.date | None
    statements: Sequence[Statement]
    notes: Sequence[Note]
    """The notes on these places."""

    @property
    def is_ahead(self) -> bool:
        """Whether the text somewhere looks ahead to it."""
        return any(statement.date.is_ahead for statement in self.statements)

    @property
    def shown(self) -> str:
        """In words: one day, a whole month or year, or its first and last day."""
        return shown_time(self.first_day, self.last_day)

    @property
    def distance(self) -> str:
        """How far from the publication, in words; empty where that day is not known."""
        return distance(self.first_day, self.last_day, self.published) if self.published else ""


def times_of(view: View, notes: Sequence[Note], draft: int) -> list[Time]:
    """The times of a draft in order, each with all places that state it."""
    by_days: dict[tuple[datetime.date, datetime.date], list[Statement]] = {}
    for index, date in enumerate(view.dates):
        by_days.setdefault((date.first_day, date.last_day), []).append(Statement(date_id(draft, index), date))
    return [
        Time(first, last, view.published, statements, [note for note in notes if _is_on(note, statements)])
        for (first, last), statements in sorted(by_days.items())
    ]


def _is_on(note: Note, statements: Sequence[Statement]) -> bool:
    span = note.finding.span
    return span is not None and any(
        span.contains(statement.date.span) or statement.date.span.contains(span) for statement in statements
    )


def shown_day(day: datetime.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def shown_time(first: datetime.date, last: datetime.date) -> str:
    """The time in words: one day, a whole month or year, or its first and last day."""
    after = last + datetime.timedelta(days=1) if last < datetime.date.max else last
    if first == last:
        return shown_day(first)
    if first.day == after.day == 1 and (after.year * 12 + after.month) - (first.year * 12 + first.month) == 1:
        return f"{first:%B} {first.year}"
    if (first.month, first.day) == (after.month, after.day) == (1, 1):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"{shown_day(first)} to {shown_day(last)}"


def distance(first: datetime.date, last: datetime.date, published: datetime.date) -> str:
    """How far the time lies from the publication, in words."""
    if first <= published <= last:
        return "on the day of publication" if first == last else "around publication"
    days = (first - published).days if first > published else (published - last).days
    side = "after" if first > published else "before"
    edge = "" if first == last else "begins " if first > published else "ended "
    for unit, length in (("year", 365.25), ("month", 30.44), ("week", 7)):
        if days >= 2 * length:
            return f"{edge}{counted(int(days / length), unit)} {side}"
    return f"{edge}{counted(days, 'day')} {side}"
