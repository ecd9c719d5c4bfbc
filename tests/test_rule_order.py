"""What a rule asks first, and that the order changes nothing but the work."""

from __future__ import annotations

from typing import Any, ClassVar, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate import Mention, is_deferred, kinds
from lint.rulebook._conditions import compile_condition
from lint.rulebook._data import Condition
from lint.rulebook._reading._order import chosen, divided
from lint.rulebook._values import comparable
from lint.rulebook._view import View
from tests.rules_at_hand import found, report_of

NO_VIEW = cast("View", None)


class Thing(Mention):
    kind: ClassVar[str] = "thing"

    word: str | None = None
    n: int | None = None
    other: int | None = None


WORD_IS: Condition = ("is", "word", ["one", "two"], "text")
N_IS: Condition = ("is", "n", [1, 2], "number")
N_OVER: Condition = ("over", "n", ("field", "other"))
MATCHES: Condition = ("matches", "word", "o", ("o",), True)

plain = st.sampled_from(
    [WORD_IS, N_IS, N_OVER, MATCHES, ("known", "n", True), ("known", "n", False), ("not", N_IS), ("not", MATCHES)]
)
conditions = st.recursive(
    plain,
    lambda inner: st.tuples(st.sampled_from(["all", "any", "none"]), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=8,
)
things = st.builds(
    lambda **fields: Thing(start=0, end=1, text="x", **fields),
    word=st.sampled_from([None, "One", "two", "three"]),
    n=st.sampled_from([None, 1, 3]),
    other=st.sampled_from([None, 1, 2]),
)


def _holds(condition: Condition, thing: Thing) -> bool:
    return compile_condition(condition)(thing, thing, NO_VIEW) is True


@given(conditions, things)
def test_the_order_changes_nothing_that_holds(condition: Condition, thing: Thing) -> None:
    quick, slow = divided(condition, "thing")
    assert all(_holds(part, thing) for part in (*quick, *slow)) is _holds(condition, thing)


@given(conditions, things)
def test_what_holds_is_chosen_and_what_is_left_to_ask_decides_the_rest(condition: Condition, thing: Thing) -> None:
    choice, left = chosen(divided(condition, "thing")[0])
    is_chosen = True
    if choice:
        field, values = choice
        value: Any = getattr(thing, field)
        is_chosen = value is not None and (values is None or comparable(value) in values)
    slow = divided(condition, "thing")[1]
    assert (is_chosen and all(_holds(part, thing) for part in (*left, *slow))) is _holds(condition, thing)


@pytest.mark.parametrize(
    ("conditions", "choice", "left"),
    [
        ([WORD_IS, N_OVER], ("word", ("one", "two")), [N_OVER]),
        ([N_OVER, WORD_IS], ("n", None), [N_OVER, WORD_IS]),
        ([("known", "n", True)], ("n", None), []),
        ([("known", "n", False)], None, [("known", "n", False)]),
        ([("not", ("known", "n", True))], None, [("not", ("known", "n", True))]),
        ([("not", WORD_IS)], ("word", None), [("not", WORD_IS)]),
        ([("all", [N_IS, MATCHES]), WORD_IS], ("n", (1, 2)), [MATCHES, WORD_IS]),
        ([("any", [WORD_IS, N_IS])], None, [("any", [WORD_IS, N_IS])]),
        ([("is", "day", ["2026-01-02"], "date")], ("day", None), [("is", "day", ["2026-01-02"], "date")]),
        ([], None, []),
    ],
)
def test_the_first_condition_chooses(conditions: list[Condition], choice: object, left: list[Condition]) -> None:
    assert chosen(conditions) == (choice, left)


def test_patterns_and_fields_that_are_worked_out_are_asked_last() -> None:
    reach: Condition = ("known", "reach", True)
    long: Condition = ("at_least", "words", ("value", 6))
    text: Condition = ("matches", "text", "x", ("x",), True)
    assert divided(("all", [reach, text, long]), "quotation") == ([long], [reach, text])
    assert divided(("any", [reach, long]), "quotation") == ([], [("any", [long, reach])])
    assert divided(("same_as", "words", ("field", "reach"), "text"), "quotation")[0] == []
    assert divided(None, "quotation") == ([], [])


def test_a_field_is_deferred_when_something_works_it_out() -> None:
    quotation = kinds()["quotation"]
    assert is_deferred(quotation, "reach")
    assert is_deferred(quotation, "span")
    assert not is_deferred(quotation, "words")
    assert not is_deferred(quotation, "none such")


@pytest.mark.usefixtures("marks")
def test_rules_that_choose_by_the_same_field_each_get_their_own() -> None:
    text = "one{name=A; n=1} two{name=B} three{name=a; n=2} four{n=3}"
    parts = ["where: {name: a}", "where: {name: [b, a]}", "where: {name: {known: true}}", "where: {name: c}"]
    report = report_of(text, *parts)
    assert [(finding.rule[-1], finding.text.partition("{")[0]) for finding in report.findings] == [
        ("0", "one"),
        ("1", "one"),
        ("2", "one"),
        ("1", "two"),
        ("2", "two"),
        ("0", "three"),
        ("1", "three"),
        ("2", "three"),
    ]


@pytest.mark.usefixtures("marks")
def test_an_excuse_holds_for_the_first_of_a_pair() -> None:
    rule = "pair: {find: mark, where: {n: {same_as: n}}}\nunless: [{where: {sure: true}}]"
    assert found("one{n=1} two{n=1; sure=yes} three{n=2}", rule) == ["one{n=1}"]


@pytest.mark.usefixtures("marks")
def test_conditions_on_found_text_are_asked_though_nothing_is_chosen() -> None:
    rule = "find: text\npattern: '(?P<who>[a-z]+) said'\nwhere: {who: [experts, critics]}"
    assert found("Experts said so. Police said so.", rule) == ["Experts said"]
