"""Messages with the fields of mentions written as an editor would write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import singledispatch
from typing import Any, NamedTuple

from lint.annotate import Mention
from lint.rulebook._data import TemplateData
from lint.rulebook._values import getter
from lint.rulebook._view import View

Lookup = Callable[[Mention, Mention | None, View], Any]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Template(NamedTuple):
    """One message of a rule."""

    source: str
    """As the rule file has it."""
    parts: Sequence[str | tuple[Lookup, str]]

    def filled(self, mention: Mention, other: Mention | None, view: View) -> str | None:
        """The message about a mention; None when a field in it is unknown."""
        written = []
        for part in self.parts:
            if isinstance(part, str):
                written.append(part)
                continue
            lookup, style = part
            value = lookup(mention, other, view)
            if value is None:
                return None
            written.append(shown(value, style))
        return "".join(written)


def compile_template(data: TemplateData) -> Template:
    """The template of checked data."""
    return Template(
        data["source"],
        tuple(text if style is None else (lookup(text), style) for text, style in data["parts"]),
    )


def lookup(path: str) -> Lookup:
    """A function to the value that a reference in a message names."""
    if path == "other":
        return lambda _, other, _view: other
    if path.startswith("other."):
        get_from_other = getter(path.removeprefix("other."))
        return lambda _, other, _view: None if other is None else get_from_other(other)
    get = getter(path)
    if path in ("published", "today"):
        return lambda mention, _, view: get(mention) if hasattr(mention, path) else getattr(view, path)
    return lambda mention, _, _view: get(mention)


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
