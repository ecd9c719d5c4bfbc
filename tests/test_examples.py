from __future__ import annotations

import pytest

from lint.examples import run_examples
from lint.knowledge import Knowledge
from tests.rules_at_hand import rule_of

RULE = "find: text\nphrases: [bad, worse]\n"


def differences(examples: str) -> list[str]:
    return [result.difference for result in run_examples([rule_of(f"{RULE}examples: {examples}")], Knowledge())]


def test_examples_that_are_right_pass() -> None:
    assert differences("[{bad: 'A [[bad]] and [[worse]] day.', good: A day.}, {bad: A bad and worse day.}]") == [
        "",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("bad", "difference"),
    [
        ("A bad [[day]].", "- expected 1:7 'day'\n+ found    1:3 'bad'"),
        ("A [[bad]] and worse day.", "  expected 1:3 'bad'\n+ found    1:11 'worse'"),
        ("A fine day.", "- expected at least one finding"),
    ],
)
def test_a_bad_example_that_is_not_found_as_pinned_says_how(bad: str, difference: str) -> None:
    assert differences(f"[{{bad: '{bad}', good: A day.}}]") == [difference, ""]


def test_a_good_example_with_a_finding_says_where() -> None:
    assert (
        differences('[{bad: A bad day., good: A day.}, {good: "Fine.\\n\\nA bad day."}]')[2] == "+ found    3:3 'bad'"
    )


def test_pins_are_places_in_the_source() -> None:
    examples = "[{format: markdown, bad: 'A **very** [[bad]] &amp; [[w*or*se]] day.', good: A day.}]"
    assert differences(examples) == ["", ""]


def test_several_texts_share_a_date_and_a_format() -> None:
    rule = rule_of(RULE + "examples: [{published: 2026-01-02, bad: [A bad day., Worse.], good: [A day.]}]")
    assert [(example.bad, str(example.published)) for example in rule.examples] == [
        (True, "2026-01-02"),
        (True, "2026-01-02"),
        (False, "2026-01-02"),
    ]


def test_a_known_gap_is_told_apart() -> None:
    rule = rule_of(RULE + "examples: [{bad: A bad day., good: A day.}, {bad: An evil day., todo: true}]")
    results = list(run_examples([rule], Knowledge()))
    assert [(result.passed, result.example.todo) for result in results] == [(True, False), (True, False), (False, True)]
