"""What conditions ask first, read off their data: mentions that cannot answer it need no look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.record import Record

if TYPE_CHECKING:
    from lint.rulebook._data import Condition

HASHABLE = ("text", "number", "date", "truth")

NEED_A_VALUE = (
    "is", "has", "matches", "matches_any", "same_as", "differs_from", "over", "under", "at_least", "at_most",
)  # fmt: skip
"""Conditions that do not hold of a field that is unknown, nor does their ``not``."""


class Choice(Record):
    """Which mentions of a kind a condition can be true of."""

    field: str
    values: tuple[Any, ...] | None
    """What the field may be, folded if it is text; None: it only has to be known."""


def choice_of(where: Condition | None) -> Choice | None:
    """What the first condition asks of a field. The first only: fields of the others may cost more to work out."""
    for first in conjuncts(where):
        match first:
            case ("is", str(field), list(values), family) if family in HASHABLE and family != "date":
                return Choice(field, tuple(values))
            case ("known", str(field), True):
                return Choice(field, None)
            case ("not", (operator, str(field), *_)) | (operator, str(field), *_) if operator in NEED_A_VALUE:
                return Choice(field, None)
            case ("all", _):
                return choice_of(first)
        return None
    return None


def shared_field(where: Condition | None) -> tuple[str, str] | None:
    """A plain field of the other mention and the field of the first that it must equal, if there is one."""
    for condition in conjuncts(where):
        match condition:
            case ("same_as", str(field), ("field", str(first)), family) if family in HASHABLE:
                return field, first
    return None


def conjuncts(condition: Condition | None) -> Sequence[Condition]:
    """The conditions that must all be true for a condition to be."""
    if condition is None:
        return ()
    parts: Sequence[Condition] = condition[1] if condition[0] == "all" else [condition]
    return parts
