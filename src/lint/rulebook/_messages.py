"""Messages with the fields of mentions written as an editor would write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import singledispatch
from typing import Any

from lint.annotate import Mention
from lint.record import Record
from lint.rulebook._values import getter
from lint.rulebook._view import View

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Template(Record):
    """One message of a rule. It is filled for the few mentions that are found, so nothing is prepared."""

    source: str
    """As the rule file has it."""
    parts: Sequence[tuple[str, str | None]]
    """Text, or the path of a field and the style to show it in."""

    def filled(self, mention: Mention, other: Mention | None, view: View) -> str | None:
        """The message about a mention; None when a field in it is unknown."""
        written = []
        for part, style in self.parts:
            value = part if style is None else named(part, mention, other, view)
            if value is None:
                return None
            written.append(shown(value, style or "plain"))
        return "".join(written)


def named(path: str, mention: Mention, other: Mention | None, view: View) -> Any:
    """The value that a reference in a message names; None when it is unknown."""
    if path == "other":
        return other
    if path.startswith("other."):
        return None if other is None else getter(path.removeprefix("other."))(other)
    if path in ("published", "today") and not hasattr(mention, path):
        return getattr(view, path)
    return getter(path)(mention)


@singledispatch
def shown(value: Any, style: str = "plain") -> str:
    """A value in words: "2 January 2026", "1,250,000", "a, b and c"; a number of the style "year" has no commas."""
    return _shown_number(float(value), style) if hasattr(value, "__float__") else str(value)


@shown.register
def _shown_truth(value: bool, style: str = "plain") -> str:
    return "yes" if value else "no"


@shown.register
def _shown_count(value: int, style: str = "plain") -> str:
    return str(value) if style == "year" else f"{value:,}"


@shown.register
def _shown_number(value: float, style: str = "plain") -> str:
    if value and abs(value) < 0.01:
        return f"{value:.2g}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


@shown.register
def _shown_date(value: date, style: str = "plain") -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


@shown.register
def _shown_moment(value: datetime, style: str = "plain") -> str:
    return f"{_shown_date(value)}, {value:%H:%M}"


@shown.register
def _shown_time(value: time, style: str = "plain") -> str:
    return f"{value:%H:%M}"


@shown.register
def _shown_duration(value: timedelta, style: str = "plain") -> str:
    return f"{value.days:,} day{'' if value.days == 1 else 's'}"


@shown.register
def _shown_mention(value: Mention, style: str = "plain") -> str:
    return value.text


@shown.register(tuple)
@shown.register(list)
def _shown_list(value: Sequence[Any], style: str = "plain") -> str:
    words = [shown(each, style) for each in value]
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
