from __future__ import annotations

import subprocess
import sys

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from lint.rulebook._fold import fold, straighten
from lint.rulebook._reading._gates import required_literals
from tests.rules_at_hand import found, report_of

CATASTROPHE = "find: text\npattern: '(a+)+$'"
LONG = "A quiet day. " + "a" * 4000 + "! Experts say so."


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("phrases: [experts say]", ["Experts say"]),
        ("phrases: [expert say, expert]", []),
        ("phrases: [say, experts say, experts say so]", ["Experts say so"]),
        ("phrases: [Experts say]\ncase: exact", ["Experts say"]),
        ("phrases: [experts say]\ncase: exact", []),
        ("phrases: ['so.']", ["so."]),
        ("pattern: 'experts? say'", ["Experts say"]),
        ("pattern: 'experts? say'\ncase: exact", []),
        ("pattern: '(?P<who>[a-z]+) say'\nwhere: {who: [experts, critics]}", ["Experts say"]),
        ("pattern: '(?P<who>[a-z]+) say'\nwhere: {who: critics}", []),
        ("pattern: 'say(?P<more> nothing)?'\nwhere: {more: {known: false}}", ["say"]),
        ("pattern: '^.+$'", ["Experts say so."]),
    ],
)
def test_text_is_found(rule: str, expected: list[str]) -> None:
    assert found("Experts say so.", f"find: text\n{rule}") == expected


def test_a_phrase_may_have_a_curly_apostrophe_in_the_draft() -> None:
    assert found("Police don’t know why.", 'find: text\nphrases: ["don\'t know"]') == ["don’t know"]


def test_a_letter_that_grows_when_lowered_moves_nothing() -> None:
    assert found("İİİ Experts say.", "find: text\nphrases: [experts say]") == ["Experts say"]


@pytest.mark.parametrize(
    ("phrase", "draft"),
    [
        ("utm_source", "See utm_source here."),
        ("***", "A gap *** here."),
        ("—", "A gap — here."),
        ("señor", "El SEÑOR dijo."),
        ("no. 5", "It was No. 5 again."),
        ("kelvin", "\u212aelvin said so."),
    ],
)
def test_a_phrase_is_found_whatever_it_is_made_of(phrase: str, draft: str) -> None:
    (text,) = found(draft, f"find: text\nphrases: ['{phrase}']")
    assert fold(text) == phrase


def test_each_of_many_rules_finds_its_own_phrases() -> None:
    rules = [f"find: text\nphrases: [word{number}, shared]" for number in range(500)]
    findings = report_of("We saw word7 and word77.", *rules).findings
    assert [(finding.rule, finding.text) for finding in findings] == [
        ("number/test-7", "word7"),
        ("number/test-77", "word77"),
    ]


def test_a_catastrophic_pattern_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.rulebook._patterns.SECONDS", 0.05)
    report = report_of(LONG, CATASTROPHE, "find: text\nphrases: [experts say]")
    assert [finding.text for finding in report.findings] == ["Experts say"]
    assert report.failures == [("number/test-0", "the pattern '(a+)+$' takes too long on this draft")]


@pytest.mark.parametrize(
    "rule",
    [
        "near: [{pattern: '(a+)+$', within: article}]",
        "unless: [{pattern: '(a+)+$', within: article}]",
        "pair: {pattern: '(a+)+$'}",
        "where: {text: {matches: '(a+)+$'}}",
    ],
)
def test_a_catastrophic_pattern_is_stopped_wherever_it_stands(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.rulebook._patterns.SECONDS", 0.05)
    report = report_of(LONG, f"find: sentence\n{rule}")
    assert [failure.rule for failure in report.failures] == ["number/test-0"]


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("experts? say", ["expert say", "experts say"]),
        (r"\bexperts\s+say\b", ["experts"]),
        ("(?:critics|analysts) (?:say|warn)", ["analysts say", "analysts warn", "critics say", "critics warn"]),
        ("[Oo]rgani[sz]ation", ["organisation", "organization"]),
        (r"\d+ percent", [" percent"]),
        (r"\p{Lu}\w+ told reporters", [" told reporters"]),
        ("(?P<who>police|firefighters) said", ["firefighters said", "police said"]),
        ("don[’']t", ["don't"]),
        ("(?:abc)+x", ["abc"]),
        ("(?:abc)*x", []),
        (r"a\w+", []),
        ("say|x", []),
        ("(?i:SAY) so", ["say so"]),
        ("(?<!not )guilty", ["guilty"]),
        ("(?P<kept>a)bc|x(?P<kept>y)z", ["abc", "xyz"]),
        ("(broken", []),
        ("[[a]bcd", ["[bcd", "abcd"]),
    ],
)
def test_the_words_that_a_pattern_needs(pattern: str, literals: list[str]) -> None:
    assert required_literals(pattern) == literals


parts = st.sampled_from(r"ab a? [ab] (?:abc|b) \w (?:ab)+ c \s B* (?=a) \b (?:a|b)? .".split())


@given(st.lists(parts, min_size=1, max_size=6).map("".join), st.text("abcAB ’'", max_size=12))
def test_a_text_without_the_words_never_matches(pattern: str, text: str) -> None:
    if regex.search(pattern, text, regex.IGNORECASE | regex.MULTILINE):
        literals = required_literals(pattern)
        assert not literals or any(literal in fold(text) for literal in literals)


@given(st.text(max_size=30))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(straighten(text)) == len(text)
    assert fold(fold(text)) == fold(text)


TOKENS = "find: tokens\npatterns:\n  - [{LOWER: {IN: [several, many]}}, {IS_ALPHA: true, OP: '*'}, {LOWER: sources}]"


def test_token_patterns_find_the_longest_match() -> None:
    text = "On Monday many close sources spoke.\n\nMany more did. Several sources, too."
    assert found(text, TOKENS) == ["many close sources", "Several sources"]


def test_spacy_is_imported_only_when_a_token_rule_meets_its_words() -> None:
    program = """
import sys
from tests.rules_at_hand import found
from tests.test_text_rules import TOKENS
assert found("Nobody spoke.", TOKENS) == []
assert "spacy" not in sys.modules
assert found("Many sources spoke.", TOKENS) == ["Many sources"]
assert "spacy" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
