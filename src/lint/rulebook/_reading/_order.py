"""In which order a rule asks its conditions: first of all what leaves the fewest mentions for the least work."""

from __future__ import annotations

from collections.abc import Sequence

from lint.annotate import is_deferred, kinds
from lint.rulebook._conditions import HASHABLE, conjuncts
from lint.rulebook._data import Choice, Condition

GROUPS = ("all", "any", "none")

NEED_A_VALUE = (
    "is", "has", "matches", "matches_any", "same_as", "differs_from", "over", "under", "at_least", "at_most",
)  # fmt: skip
"""Conditions that do not hold of a field that is unknown, nor does their ``not``."""


def in_order(where: Condition | None, kind: str | None) -> tuple[Choice | None, list[Condition], list[Condition]]:
    """Which mentions of its kind a rule looks at, what it then looks up, and what it asks last, as that takes work.

    Work are fields that are deferred until they are asked for, and the search for a pattern.
    """
    quick, slow = divided(where, kind)
    choice = None
    if kind in kinds():  # what a rule itself finds in the text is not chosen from
        if quick:
            choice, quick = chosen(quick)
        else:
            choice, slow = chosen(slow)
    return choice, quick, slow


def divided(where: Condition | None, kind: str | None) -> tuple[list[Condition], list[Condition]]:
    """Conditions that all have to hold: those that are looked up, then those that take work, each in their order."""
    quick: list[Condition] = []
    slow: list[Condition] = []
    for condition in conjuncts(where):
        ordered = _ordered(condition, kind)
        (slow if _takes_work(ordered, kind) else quick).append(ordered)
    return quick, slow


def _ordered(condition: Condition, kind: str | None) -> Condition:
    """The condition with the same order in its groups."""
    if condition[0] not in GROUPS:
        return condition
    parts = [_ordered(part, kind) for part in condition[1]]
    return condition[0], sorted(parts, key=lambda part: _takes_work(part, kind))


def _takes_work(condition: Condition, kind: str | None) -> bool:
    operator, *arguments = condition
    if operator in GROUPS:
        return any(_takes_work(part, kind) for part in arguments[0])
    if operator == "not":
        return _takes_work(arguments[0], kind)
    return operator in ("matches", "matches_any") or any(_is_deferred(path, kind) for path in _paths(arguments))


def _paths(arguments: Sequence[object]) -> list[str]:
    """The fields that a condition names: its own, and the one that it is compared with."""
    match arguments:
        case [str(field), ("field", str(other)), *_]:
            return [field, other]
        case [str(field), *_]:
            return [field]
    return []


def _is_deferred(path: str, kind: str | None) -> bool:
    mention = kinds().get(kind or "")
    return mention is not None and is_deferred(mention, path.partition(".")[0])


def chosen(conditions: list[Condition]) -> tuple[Choice | None, list[Condition]]:
    """Which mentions the first condition can be true of, told by one field; and the conditions left to ask of them.

    Fields of the other conditions may take work.
    """
    match conditions:
        case [("is", str(field), list(values), family), *left] if family in HASHABLE and family != "date":
            return (field, tuple(values)), left
        case [("known", str(field), True), *left]:
            return (field, None), left
        case [(operator, str(field), *_) | ("not", (operator, str(field), *_)), *_] if operator in NEED_A_VALUE:
            return (field, None), conditions
        case [("all", parts), *left]:
            return chosen([*parts, *left])
    return None, conditions
