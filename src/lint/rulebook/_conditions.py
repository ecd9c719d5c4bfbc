"""Conditions as plain functions of three values: true, false, and None for unknown.

A condition on an unknown field is unknown; ``all``, ``any``, ``none`` and ``not`` follow Kleene's strong logic,
so what is unknown never decides anything, and a rule acts only on what is true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from lint.annotate import Mention
from lint.rulebook._fold import fold
from lint.rulebook._patterns import Pattern
from lint.rulebook._values import comparable, getter
from lint.rulebook._view import View

if TYPE_CHECKING:
    from lint.rulebook._data import Condition, Operand

Truth = bool | None
Test = Callable[[Mention, Mention, View], Truth]
"""A condition on a mention; the second mention is the one whose fields the condition may name."""

HASHABLE = ("text", "number", "date", "truth")
"""The families whose values can be looked up."""

OperandGetter = Callable[[Mention, View], Any]


def compile_condition(condition: Condition) -> Test:
    """The function of a checked condition."""
    operator, *arguments = condition
    return _COMPILERS[operator](*arguments)


def conjuncts(condition: Condition | None) -> Sequence[Condition]:
    """The conditions that must all be true for a condition to be."""
    if condition is None:
        return ()
    parts: Sequence[Condition] = condition[1] if condition[0] == "all" else [condition]
    return parts


def operand(data: Operand) -> OperandGetter:
    """A function to the value that a field is compared with."""
    match data:
        case ("field", path):
            get = getter(path)
            return lambda first, _: get(first)
        case ("value", value):
            return lambda _first, _view: value
        case ("date", text):
            day = date.fromisoformat(text)
            return lambda _first, _view: day
        case ("published",):
            return lambda _, view: view.published
        case ("today",):
            return lambda _, view: view.today
        case _:
            raise ValueError(f"no operand {data!r}")


def _all(parts: list[Condition]) -> Test:
    tests = [compile_condition(part) for part in parts]
    if len(tests) == 1:
        return tests[0]

    def test(mention: Mention, first: Mention, view: View) -> Truth:
        truth: Truth = True
        for part in tests:
            found = part(mention, first, view)
            if found is False:
                return False
            if found is None:
                truth = None
        return truth

    return test


def _any(parts: list[Condition]) -> Test:
    tests = [compile_condition(part) for part in parts]

    def test(mention: Mention, first: Mention, view: View) -> Truth:
        truth: Truth = False
        for part in tests:
            found = part(mention, first, view)
            if found:
                return True
            if found is None:
                truth = None
        return truth

    return test


def _none(parts: list[Condition]) -> Test:
    return _negated(_any(parts))


def _not(part: Condition) -> Test:
    return _negated(compile_condition(part))


def _negated(part: Test) -> Test:
    def test(mention: Mention, first: Mention, view: View) -> Truth:
        found = part(mention, first, view)
        return None if found is None else not found

    return test


def _known(field: str, wanted: bool) -> Test:
    get = getter(field)
    if wanted:
        return lambda mention, _first, _view: get(mention) is not None
    return lambda mention, _first, _view: get(mention) is None


def _is(field: str, values: Iterable[Any], family: str) -> Test:
    get = getter(field)
    wanted = frozenset(_plain_values(values, family))
    if family == "text":

        def test(mention: Mention, _first: Mention, _view: View) -> Truth:
            value = get(mention)
            return None if value is None else fold(value) in wanted

    else:

        def test(mention: Mention, _first: Mention, _view: View) -> Truth:
            value = get(mention)
            return None if value is None else value in wanted

    return test


def _has(field: str, values: Iterable[Any], family: str) -> Test:
    get = getter(field)
    wanted = frozenset(_plain_values(values, family))

    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else not wanted.isdisjoint(map(comparable, value))

    return test


def _plain_values(values: Iterable[Any], family: str) -> Iterable[Any]:
    return map(date.fromisoformat, values) if family == "date" else values


def _matches(field: str, source: str, gate: Iterable[str], bounded: bool) -> Test:
    get, pattern = getter(field), Pattern(source, tuple(gate), bounded=bounded)

    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else pattern.is_in(value)

    return test


def _matches_any(field: str, source: str, gate: Iterable[str], bounded: bool) -> Test:
    get, pattern = getter(field), Pattern(source, tuple(gate), bounded=bounded)

    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else any(map(pattern.is_in, value))

    return test


def _same(field: str, named: Operand, _family: str) -> Test:
    get, other = getter(field), operand(named)

    def test(mention: Mention, first: Mention, view: View) -> Truth:
        value = get(mention)
        if value is None:
            return None
        compared = other(first, view)
        return None if compared is None else comparable(value) == comparable(compared)

    return test


def _differs(field: str, named: Operand, family: str) -> Test:
    return _negated(_same(field, named, family))


def _ordered(ordering: Callable[[Any, Any], bool], field: str, bound_by: Operand) -> Test:
    get, other = getter(field), operand(bound_by)

    def test(mention: Mention, first: Mention, view: View) -> Truth:
        value = get(mention)
        if value is None:
            return None
        bound = other(first, view)
        return None if bound is None else ordering(value, bound)

    return test


_COMPILERS: Mapping[str, Callable[..., Test]] = {
    "all": _all,
    "any": _any,
    "none": _none,
    "not": _not,
    "known": _known,
    "is": _is,
    "has": _has,
    "matches": _matches,
    "matches_any": _matches_any,
    "same_as": _same,
    "differs_from": _differs,
    "over": partial(_ordered, gt),
    "under": partial(_ordered, lt),
    "at_least": partial(_ordered, ge),
    "at_most": partial(_ordered, le),
}
