"""What the grammar hands over: one expression of time, read but not yet a mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Literal, Protocol

from lint.annotate._time.frames import Clause
from lint.annotate._time.periods import Period
from lint.prose import Prose

Kind = Literal["date", "time", "duration", "set"]


class Reading:
    """One expression of time with its span, its value and its fields by name."""

    find_clause: Callable[[int, int], Clause] | None = None
    """Reads the tense around a place; None for what has none, such as a length of time."""
    beside: Reading | None = None
    """The expression before it that means the same time in words: ``yesterday, March 3``."""
    opened_by: Reading | None = None
    """The start of the range that it closes."""

    def __init__(  # noqa: PLR0913, PLR0917 - its fields
        self,
        kind: Kind,
        start: int,
        end: int,
        value: str,
        period: Period | None = None,
        anchor: Reading | Literal["published"] | None = None,
        fields: dict[str, object] | None = None,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.value = value
        self.period = period
        """The days meant, when they can be told."""
        self.anchor = anchor
        """What an expression that is not complete in itself was resolved against."""
        self.fields = {} if fields is None else fields
        """The other fields of the mention."""

    @cached_property
    def clause(self) -> Clause | None:
        """The tense around it: read when it is asked for, as few ever are."""
        return self.find_clause(self.start, self.end) if self.find_clause else None

    @property
    def day(self) -> date | None:
        """The one day meant."""
        return self.period.first if self.period and self.period.unit == "day" else None


REACH = 48
"""How many characters before its head word an expression may begin."""


class Context(Protocol):
    """What a reader of expressions may look at."""

    @property
    def text(self) -> str: ...

    @property
    def prose(self) -> Prose: ...

    @property
    def published(self) -> date | None: ...

    @property
    def country(self) -> str:
        """Whose holidays are meant where countries differ."""

    @property
    def readings(self) -> Sequence[Reading]:
        """The expressions read so far."""

    def clause(self, start: int, end: int) -> Clause:
        """The tense around an expression."""

    def before(self, pattern: re.Pattern[str], start: int, reach: int = REACH) -> re.Match[str] | None:
        r"""The longest match of a pattern that ends in ``\Z`` right before ``start``.

        Args:
            pattern: What to look for.
            start: Where it ends.
            reach: How many characters before that it may begin; the fewer, the faster.
        """

    def after(self, pattern: re.Pattern[str], end: int) -> re.Match[str] | None:
        """The match of a pattern that begins at ``end``; never into another block."""


Reader = Callable[[Context, int, int], Iterator[Reading]]
"""Reads the expressions around the head word ``text[start:end]``; yields none when it is no expression of time."""

RECALL = 12
"""How many expressions back another may refer."""


LENGTHS = ("day", "week", "month", "quarter", "season", "half", "year")
"""The units that others are counted from, by their length."""


def last_dated(context: Context, longest: str = "year") -> Reading | None:
    """The last expression that names a time no longer than a unit: what ``the next day`` follows is a day."""
    units = LENGTHS[: LENGTHS.index(longest) + 1]
    return next(
        (each for each in reversed(context.readings[-RECALL:]) if each.period and each.period.unit in units), None
    )


def last_stated(context: Context) -> Reading | None:
    """The last of these that is not itself counted from another."""
    recent = (each for each in reversed(context.readings[-RECALL:]) if not isinstance(each.anchor, Reading))
    return next((each for each in recent if each.period and each.period.unit in LENGTHS), None)
