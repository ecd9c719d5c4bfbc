"""Conditions as plain functions of three values: true, false, and None for unknown.

A condition on an unknown field is unknown; ``all``, ``any``, ``none`` and ``not`` follow Kleene's strong logic,
so what is unknown never decides anything, and a rule acts only on what is true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter, ge, gt, le, lt
from typing import Any

from lint.annotate import Mention
from lint.rulebook._data import Condition, Operand
from lint.rulebook._fold import fold
from lint.rulebook._patterns import Pattern
from lint.rulebook._view import View

Truth = bool | None
Test = Callable[[Mention, Mention, View], Truth]
"""A condition on a mention; the second mention is the one whose fields the condition may name."""

Getter = Callable[[Mention], Any]
OperandGetter = Callable[[Mention, View], Any]

_ORDERINGS: dict[str, Callable[[Any, Any], bool]] = {"over": gt, "under": lt, "at_least": ge, "at_most": le}


def compile_condition(condition: Condition) -> Test:
    """The function of a checked condition."""
    match condition:
        case ("all", parts):
            return _all([compile_condition(part) for part in parts])
        case ("any", parts):
            return _any([compile_condition(part) for part in parts])
        case ("none", parts):
            return _not(_any([compile_condition(part) for part in parts]))
        case ("not", part):
            return _not(compile_condition(part))
        case ("known", field, wanted):
            return _known(getter(field), wanted)
        case ("is", field, values, family):
            return _is(getter(field), values, family)
        case ("has", field, values, family):
            return _has(getter(field), values, family)
        case ("matches", field, pattern):
            return _matches(getter(field), Pattern(pattern))
        case ("matches_any", field, pattern):
            return _matches_any(getter(field), Pattern(pattern))
        case ("same_as", field, other):
            return _same(getter(field), operand(other))
        case ("differs_from", field, other):
            return _not(_same(getter(field), operand(other)))
        case (ordering, field, other):
            return _ordered(_ORDERINGS[ordering], getter(field), operand(other))
        case _:
            raise ValueError(f"no condition {condition!r}")


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


def _all(tests: list[Test]) -> Test:
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


def _any(tests: list[Test]) -> Test:
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


def _not(part: Test) -> Test:
    def test(mention: Mention, first: Mention, view: View) -> Truth:
        found = part(mention, first, view)
        return None if found is None else not found

    return test


def _known(get: Getter, wanted: bool) -> Test:
    return lambda mention, _first, _view: (get(mention) is not None) is wanted


def _is(get: Getter, values: Iterable[Any], family: str) -> Test:
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


def _has(get: Getter, values: Iterable[Any], family: str) -> Test:
    wanted = frozenset(_plain_values(values, family))

    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else not wanted.isdisjoint(map(_comparable, value))

    return test


def _plain_values(values: Iterable[Any], family: str) -> Iterable[Any]:
    return map(date.fromisoformat, values) if family == "date" else values


def _matches(get: Getter, pattern: Pattern) -> Test:
    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else pattern.is_in(value)

    return test


def _matches_any(get: Getter, pattern: Pattern) -> Test:
    def test(mention: Mention, _first: Mention, _view: View) -> Truth:
        value = get(mention)
        return None if value is None else any(map(pattern.is_in, value))

    return test


def _same(get: Getter, other: OperandGetter) -> Test:
    def test(mention: Mention, first: Mention, view: View) -> Truth:
        value = get(mention)
        if value is None:
            return None
        compared = other(first, view)
        return None if compared is None else _comparable(value) == _comparable(compared)

    return test


def _comparable(value: Any) -> Any:
    if isinstance(value, str):
        return fold(value)
    return tuple(map(_comparable, value)) if isinstance(value, tuple | list) else value


def _ordered(ordering: Callable[[Any, Any], bool], get: Getter, other: OperandGetter) -> Test:
    def test(mention: Mention, first: Mention, view: View) -> Truth:
        value = get(mention)
        if value is None:
            return None
        bound = other(first, view)
        return None if bound is None else ordering(value, bound)

    return test
