from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate import Mention
from lint.rulebook._conditions import Truth, compile_condition
from lint.rulebook._data import Condition
from lint.rulebook._view import View
from tests.rules_at_hand import found

pytestmark = pytest.mark.usefixtures("marks")


class Thing(Mention):
    kind: ClassVar[str] = "thing"

    yes: bool = True
    no: bool = False
    unknown: bool | None = None
    n: float | None = None
    other: float | None = None


@dataclass
class Run:
    published: date | None = None
    today: date | None = None


def truth(condition: Condition, **fields: Any) -> Truth:
    thing = Thing(start=0, end=1, text="x", **fields)
    return compile_condition(condition)(thing, thing, cast("View", Run()))


YES: Condition = ("is", "yes", [True], "truth")
NO: Condition = ("is", "no", [True], "truth")
UNKNOWN: Condition = ("is", "unknown", [True], "truth")

conditions = st.recursive(
    st.sampled_from([YES, NO, UNKNOWN]),
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.sampled_from(["all", "any", "none"]), st.lists(inner, max_size=3)),
    ),
    max_leaves=8,
)


def test_what_is_unknown_is_neither_true_nor_false() -> None:
    assert [truth(YES), truth(NO), truth(UNKNOWN)] == [True, False, None]
    assert truth(("not", UNKNOWN)) is None


@pytest.mark.parametrize(
    ("operator", "parts", "expected"),
    [
        ("all", [YES, UNKNOWN], None),
        ("all", [NO, UNKNOWN], False),
        ("all", [UNKNOWN, NO], False),
        ("any", [NO, UNKNOWN], None),
        ("any", [UNKNOWN, YES], True),
        ("none", [NO, UNKNOWN], None),
        ("none", [UNKNOWN, YES], False),
        ("none", [NO, NO], True),
        ("all", [], True),
        ("any", [], False),
    ],
)
def test_groups_follow_kleene(operator: str, parts: list[Condition], expected: Truth) -> None:
    assert truth((operator, parts)) is expected


@given(conditions)
def test_not_twice_changes_nothing(condition: Condition) -> None:
    assert truth(("not", ("not", condition))) is truth(condition)


@given(st.lists(conditions, max_size=4))
def test_de_morgan_holds_with_unknowns(parts: list[Condition]) -> None:
    assert truth(("none", parts)) is truth(("all", [("not", part) for part in parts]))
    assert truth(("not", ("all", parts))) is truth(("any", [("not", part) for part in parts]))


@given(st.lists(conditions, max_size=4), st.randoms())
def test_the_order_of_parts_does_not_matter(parts: list[Condition], random: Any) -> None:
    shuffled = random.sample(parts, len(parts))
    assert truth(("all", parts)) is truth(("all", shuffled))
    assert truth(("any", parts)) is truth(("any", shuffled))


@given(st.data(), conditions)
def test_learning_more_never_reverses_what_was_known(data: st.DataObject, condition: Condition) -> None:
    before = truth(condition)
    after = truth(condition, unknown=data.draw(st.booleans()))
    assert before is None or after is before


REFERENCE: dict[str, Callable[[Any, Any], bool]] = {
    "over": operator.gt,
    "under": operator.lt,
    "at_least": operator.ge,
    "at_most": operator.le,
    "same_as": operator.eq,
    "differs_from": operator.ne,
}
numbers = st.none() | st.integers(-5, 5) | st.floats(-5, 5)


@given(st.sampled_from(list(REFERENCE)), numbers, numbers)
def test_a_comparison_is_that_of_its_values_and_unknown_with_either_of_them(
    name: str, value: float | None, bound: float | None
) -> None:
    expected = None if value is None or bound is None else REFERENCE[name](value, bound)
    family = ("number",) if name in ("same_as", "differs_from") else ()
    assert truth((name, "n", ("field", "other"), *family), n=value, other=bound) is expected


DRAFT = "calm{n=3; day=2026-01-02; name=Rubio; tags=a|B; sure=yes; mood=calm; start_year=2025} none{}"


@pytest.mark.parametrize(
    "where",
    [
        "{n: 3}",
        "{n: [1, 3.0]}",
        "{n: {over: 2}}",
        "{n: {over: 2, under: 4}}",
        "{n: {at_least: 3}}",
        "{n: {at_most: 3}}",
        "{n: {not: 4}}",
        "{n: {not: [4, 5]}}",
        "{n: {not: {over: 3}}}",
        "{n: {not: {known: false}}}",
        "{n: {known: true}}",
        "{name: rubio}",
        "{name: [Smith, RUBIO]}",
        "{name: {matches: ub}}",
        "{name: {matches: '^RUBIO$'}}",
        "{name: {not: {matches: '(?-i:RUBIO)'}}}",
        "{mood: Calm}",
        "{word: {same_as: mood}}",
        "{name: {differs_from: word}}",
        "{tags: b}",
        "{tags: [x, A]}",
        "{tags: {not: [x, y]}}",
        "{tags: {matches: '^b$'}}",
        "{sure: true}",
        "{sure: {not: false}}",
        "{day: 2026-01-02}",
        "{day: {before: 2026-01-03}}",
        "{day: {after: 2026-01-01}}",
        "{day: {over: 2026-01-01}}",
        "{day: {before: published}}",
        "{any: [{n: 4}, {name: rubio}]}",
        "{all: [{n: 3}, {name: rubio}]}",
        "{none: [{n: 4}, {name: smith}]}",
        "{n: 3, any: [{name: rubio}]}",
        "{start_year: {under: 2026}}",
    ],
)
def test_a_condition_holds(where: str) -> None:
    assert found(DRAFT, f"where: {where}", published="2026-01-05")[:1] == [DRAFT.removesuffix(" none{}")]


@pytest.mark.parametrize(
    "where",
    [
        "{n: 4}",
        "{n: {over: 3}}",
        "{n: {not: 3}}",
        "{n: {known: false}}",
        "{name: {same_as: word}}",
        "{tags: c}",
        "{sure: false}",
        "{day: {before: 2026-01-02}}",
        "{day: {after: today}}",
        "{link: {known: true}}",
        "{link.n: 3}",
        "{none: [{link.n: 3}]}",
        "{link.n: {not: 3}}",
        "{day: {not: {before: today}}}",
    ],
)
def test_a_condition_does_not_hold(where: str) -> None:
    assert found(DRAFT, f"where: {{word: calm, all: [{where}]}}", published="2026-01-05") == []


def test_today_counts_only_when_the_user_says_it() -> None:
    rule = "where: {day: {before: today}}"
    assert found(DRAFT, rule) == []
    assert len(found(DRAFT, rule, today="2026-03-01")) == 1


def test_a_field_that_is_a_mention_is_followed_with_a_dot() -> None:
    text = "a{n=1} b{n=2; link=yes} c{n=2; link=yes}"
    assert found(text, "where: {link.n: 1}") == ["b{n=2; link=yes}"]
    assert found(text, "where: {link.n: {same_as: n}}") == ["c{n=2; link=yes}"]
    assert found(text, "where: {link.link.n: 1}") == ["c{n=2; link=yes}"]


def test_curly_and_straight_apostrophes_are_the_same() -> None:
    assert found("a{name=O’Brien}", 'where: {name: "o\'brien"}') == ["a{name=O’Brien}"]
