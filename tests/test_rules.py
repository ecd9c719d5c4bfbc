"""Every shipped rule: sound, documented, and right about its own examples."""

from __future__ import annotations

from functools import cache

import pytest

from lint import knowledge
from lint.builtin import knowledge_folder, rules_folder
from lint.examples import difference
from lint.rulebook import Example, Rule, Rulebook, load_sound

FAMILIES = """
    calendar timeframe office event entity attribution quote number unit name headline residue provenance consistency
    archive
""".split()


@cache
def shipped() -> Rulebook:
    rulebook, _ = load_sound([rules_folder()])
    return rulebook


@cache
def known() -> knowledge.Knowledge:
    return knowledge.load([knowledge_folder()])


def examples() -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{'bad' if example.bad else 'good'}-{number}")
        for rule in shipped()
        for number, example in enumerate(rule.examples, 1)
        if not example.todo
    ]


def test_every_rule_file_is_sound() -> None:
    _, errors = load_sound([rules_folder()])
    assert not errors, "\n".join(map(str, errors))


@pytest.mark.parametrize(("rule", "example"), examples())
def test_a_rule_is_right_about_its_example(rule: Rule, example: Example) -> None:
    assert difference(rule, example, known()) == "", example.text


@pytest.mark.parametrize("rule", shipped().rules, ids=lambda rule: rule.id)
def test_a_rule_shows_what_it_finds_and_what_it_leaves_alone(rule: Rule) -> None:
    bad = [example for example in rule.examples if example.bad]
    good = [example for example in rule.examples if not example.bad]
    assert rule.family in FAMILIES
    assert len(bad) >= 2
    assert len(good) >= 3
