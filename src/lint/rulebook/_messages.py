"""Messages with the fields of mentions written as an editor would write them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from lint.annotate import Mention
from lint.rulebook._conditions import getter
from lint.rulebook._data import TemplateData
from lint.rulebook._view import View

Lookup = Callable[[Mention, Mention | None, View], Any]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Template:
    """One message of a rule."""

    source: str
    """As the rule file has it."""
    _parts: Sequence[str | tuple[Lookup, str]]

    def filled(self, mention: Mention, other: Mention | None, view: View) -> str | None:
        """The message about a mention; None when a field in it is unknown."""
        written = []
        for part in self._parts:
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


def shown(value: Any, style: str = "plain") -> str:
    """A value in words: "2 January 2026", "1,250,000", "a, b and c"; a number of the style "year" has no commas."""
    match value:
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case int() if style == "year":
            return str(value)
        case int():
            return f"{value:,}"
        case datetime():
            return f"{shown(value.date())}, {value:%H:%M}"
        case date():
            return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            return f"{value.days:,} day{'' if value.days == 1 else 's'}"
        case Mention():
            return value.text
        case tuple() | list():
            return _listed([shown(each, style) for each in value])
        case _:
            return _number(float(value)) if hasattr(value, "__float__") else str(value)


def _number(value: float) -> str:
    if value and abs(value) < 0.01:
        return f"{value:.2g}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
