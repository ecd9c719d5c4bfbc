"""A value in a rule file, its place, and the mistakes found so far."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lint.record import Record
from lint.rulebook._mistakes import nearest
from lint.yaml12 import Route


class Wrong(Record):
    """A mistake at a route; ``at_key`` when the key is wrong, not its value."""

    route: Route
    at_key: bool
    problem: str


@dataclass(frozen=True, slots=True)
class Cursor:
    """One value of a rule file. Asking it for a type notes a mistake when it has another one."""

    value: Any
    route: Route
    mistakes: list[Wrong]

    def wrong(self, problem: str) -> None:
        """Note a mistake in this value."""
        self.mistakes.append(Wrong(self.route, False, problem))

    def wrong_key(self, problem: str) -> None:
        """Note a mistake in the key of this value."""
        self.mistakes.append(Wrong(self.route, True, problem))

    def child(self, key: str | int) -> Cursor:
        return Cursor(self.value[key], (*self.route, key), self.mistakes)

    def entries(self) -> Iterator[tuple[str, Cursor]]:
        """The keys and values of a mapping."""
        if not isinstance(self.value, dict):
            self.wrong(f"{self._name} has to be a mapping of keys to values, not {described(self.value)}")
            return
        for key in self.value:
            yield key, self.child(key)

    def mapping(self, keys: Collection[str]) -> dict[str, Cursor]:
        """The entries of a mapping that may have only these keys."""
        known = {}
        for key, value in self.entries():
            if key in keys:
                known[key] = value
            else:
                value.wrong_key(f"unknown key {key!r}{nearest(key, keys)}")
        return known

    def has_unknown_keys(self, keys: Collection[str]) -> bool:
        """Whether it is no mapping, or one with other keys, so that what it lacks is already told."""
        return not isinstance(self.value, dict) or any(key not in keys for key in self.value)

    def items(self) -> list[Cursor]:
        """The items of a list."""
        if not isinstance(self.value, list):
            self.wrong(f"{self._name} has to be a list, not {described(self.value)}")
            return []
        return [self.child(index) for index in range(len(self.value))]

    def one_or_more(self) -> list[Cursor]:
        """The items of a list, or the value itself."""
        return self.items() if isinstance(self.value, list) else [self]

    def text(self) -> str:
        if isinstance(self.value, str) and self.value.strip():
            return self.value
        if isinstance(self.value, int | float):
            self.wrong(f"{self._name} has to be text: write '{self.value}' in quotes")
        else:
            self.wrong(f"{self._name} has to be text, not {described(self.value)}")
        return ""

    def texts(self) -> list[str]:
        """One text or a list of them."""
        return [item.text() for item in self.one_or_more()]

    def choice(self, names: Collection[str], what: str) -> str:
        """One of the names."""
        name = self.text()
        if name and name not in names:
            self.wrong(f"unknown {what} {name!r}{nearest(name, names)}{listed(names)}")
        return name

    def date(self) -> str | None:
        text = self.text()
        if text and not is_date(text):
            self.wrong(f"{text!r} is not a date such as 2026-01-02")
            return None
        return text or None

    def truth(self) -> bool:
        if not isinstance(self.value, bool):
            self.wrong(f"{self._name} has to be true or false, not {described(self.value)}")
            return False
        return self.value

    def count(self) -> int:
        """A whole number from 1 up."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 1:
            self.wrong(f"{self._name} has to be a whole number from 1 up, not {described(self.value)}")
            return 1
        return self.value

    @property
    def _name(self) -> str:
        names = [part for part in self.route if isinstance(part, str)]
        if not names:
            return "a rule"
        return f"an item of {names[-1]!r}" if isinstance(self.route[-1], int) else repr(names[-1])


def is_date(text: str) -> bool:
    """Whether the text is a date in ISO form."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == len("2026-01-02")


def described(value: object) -> str:
    """What a value of a rule file is, in words."""
    names = {bool: "true or false", dict: "a mapping", list: "a list", type(None): "empty"}
    if isinstance(value, str):
        return "empty text" if not value.strip() else f"the text {value!r}"
    return names.get(type(value), f"the number {value}")


def listed(names: Collection[str]) -> str:
    """A short list of the right names, for a message."""
    return f" ({', '.join(names)})" if len(names) <= 4 else ""
