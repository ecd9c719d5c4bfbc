"""The values of mentions' fields, and when two of them are the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from lint.annotate import Mention
from lint.rulebook._fold import fold

Getter = Callable[[Mention], Any]


@cache
def getter(path: str) -> Getter:
    """A function from a mention to the value of a field; None when any part of the way is unknown."""
    if "." not in path:
        return attrgetter(path)
    names = path.split(".")

    def follow(mention: Any) -> Any:
        for name in names:
            mention = getattr(mention, name, None)
            if mention is None:
                return None
        return mention

    return follow


def comparable(value: Any) -> Any:
    """What is equal for values that rules take for the same: text is folded, lists become tuples."""
    if isinstance(value, str):
        return fold(value)
    return tuple(map(comparable, value)) if isinstance(value, tuple | list) else value
