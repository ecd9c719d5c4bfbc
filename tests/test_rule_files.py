"""Every mistake in a rule file is told, with its place and the nearest right name."""

# ruff: noqa: E501 - one mistake a line

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.rulebook import Rule, RuleErrors
from lint.rulebook._reading import read_rule
from lint.rulebook._reading._clauses import CLAUSE_KEYS, COUNTED_UNITS, PAIR_KEYS
from lint.rulebook._reading._conditions import GROUPS, OPERATORS
from lint.rulebook._reading._examples import EXAMPLE_KEYS
from lint.rulebook._reading._rule import EVIDENCE_KEYS, KEYS
from lint.rulebook._rule import pack
from tests.rules_at_hand import mistakes_in, rule_of

pytestmark = pytest.mark.usefixtures("marks")


@pytest.mark.parametrize(
    ("part", "line", "column", "problem"),
    [
        ("wher: {n: 1}", 1, 1, "unknown key 'wher'; did you mean 'where'?"),
        ("find: marc", 1, 7, "unknown kind 'marc'; did you mean 'mark'?"),
        ("find: 3", 1, 7, "'find' has to be text: write '3' in quotes"),
        ("level: eror", 1, 8, "unknown level 'eror'; did you mean 'error'? (info, warning, error)"),
        ("confidence: hi", 1, 13, "unknown confidence 'hi'; did you mean 'high'? (high, medium, low)"),
        ("once: book", 1, 7, "unknown place 'book' (sentence, paragraph, list, article)"),
        ("in: [quotatoin]", 1, 6, "unknown region 'quotatoin'; did you mean 'quotation'?"),
        ("where: {nam: x}", 1, 9, "the kind 'mark' has no field 'nam'; did you mean 'name'?"),
        ("where: {link.nam: x}", 1, 9, "the mention in 'link' has no field 'nam'; did you mean 'name'?"),
        ("where: {name.text: x}", 1, 9, "'name' is text, so it has no field 'text'"),
        ("where: {n: {ovr: 3}}", 1, 13, "unknown operator 'ovr'; did you mean 'over'?"),
        ("where: {name: {over: 3}}", 1, 16, "'over' needs a number or a date, and 'name' is text"),
        ("where: {n: {before: 3}}", 1, 13, "'before' needs a date, and 'n' is a number"),
        ("where: {n: {over: '3'}}", 1, 19, "the kind 'mark' has no field '3'"),
        ("where: {n: {over: nn}}", 1, 19, "the kind 'mark' has no field 'nn'; did you mean 'n'?"),
        ("where: {n: {over: name}}", 1, 19, "'n' is a number, but 'name' is text"),
        ("where: {n: {over: 2026-01-02}}", 1, 19, "'n' is a number, and the text '2026-01-02' is not"),
        ("where: {day: {after: 3}}", 1, 22, "'day' is a date, and the number 3 is not"),
        ("where: {day: {before: publishd}}", 1, 23, "the kind 'mark' has no field 'publishd'"),
        ("where: {day: tomorrow}", 1, 14, "'day' is a date, and the text 'tomorrow' is not"),
        ("where: {name: 3}", 1, 15, "'name' is text: write '3' in quotes"),
        ("where: {name: [a, 3]}", 1, 19, "'name' is text: write '3' in quotes"),
        ("where: {n: three}", 1, 12, "'n' is a number, and the text 'three' is not"),
        ("where: {n: true}", 1, 12, "'n' is a number, and true or false is not"),
        ("where: {sure: yes}", 1, 15, "'sure' is true or false, and the text 'yes' is not"),
        ("where: {mood: angri}", 1, 15, "'mood' is never 'angri'; did you mean 'angry'?"),
        ("where: {name: }", 1, 15, "'name' has no value to equal; for an unknown field write {known: false}"),
        ("where: {name: {}}", 1, 15, "'name' has no condition"),
        ("where: {name: {known: maybe}}", 1, 23, "'known' has to be true or false, not the text 'maybe'"),
        ("where: {name: {same_as: n}}", 1, 25, "'name' is text, but 'n' is a number"),
        ("where: {n: {matches: x}}", 1, 13, "'matches' needs text, and 'n' is a number"),
        ("where: {name: {matches: '(a'}}", 1, 25, "the pattern cannot be read: missing ) at position 2"),
        ("find: text\npattern: '(?:a{200}){200}'", 2, 10, "the pattern repeats something more than 10,000 times"),
        ("find: text\npattern: '(?P<who>a'\nwhere: {who: a}", 2, 10, "the pattern cannot be read: missing ) at position 9"),
        ("pair: {find: text}", 1, 7, "'find: text' needs 'phrases' or 'pattern'"),
        ("pair: {find: text, pattern: '(a'}\nmessage: '{other.text}'", 1, 29, "the pattern cannot be read: missing ) at position 2"),
        ("pair: {find: mark, pattern: 'a'}", 1, 14, "'phrases' and 'pattern' belong to 'find: text'"),
        ("where: [n]", 1, 8, "'where' has to be a mapping of keys to values, not a list"),
        ("where: {all: {n: 1}}", 1, 14, "'all' has to be a list, not a mapping"),
        ("unless: [{}]", 1, 10, "a clause needs 'in', 'outside', 'where', 'phrases', 'pattern' or 'find'"),
        ("unless: [{within: article, in: lead}]", 1, 11, "'within' needs 'phrases', 'pattern' or 'find' to look for"),
        ("unless: [{fnd: date}]", 1, 11, "unknown key 'fnd'; did you mean 'find'?"),
        ("near: [{find: mark, where: {nn: 1}}]", 1, 29, "the kind 'mark' has no field 'nn'; did you mean 'n'?"),
        ("near: [{phrases: a, within: sentense}]", 1, 29, "unknown 'within' 'sentense'; did you mean 'sentence'?"),
        ("near: [{phrases: a, within: {words: 3}}]", 1, 30, "unknown key 'words'"),
        ("near: [{phrases: a, within: {sentences: 0}}]", 1, 41, "'sentences' has to be a whole number from 1 up, not the number 0"),
        ("near: [{phrases: a, side: left}]", 1, 27, "unknown side 'left' (before, after)"),
        ("near: [{phrases: [a, 1]}]", 1, 22, "an item of 'phrases' has to be text: write '1' in quotes"),
        ("pair: {within: article}", 1, 7, "a pair needs 'find'"),
        ("pair: {find: mark, where: {n: {over: nn}}}", 1, 38, "the kind 'mark' has no field 'nn'; did you mean 'n'?"),
        ("phrases: [a]", 1, 1, "'phrases' belongs to 'find: text', and this rule finds 'mark'"),
        ("find: text", 1, 7, "'find: text' needs 'phrases' or 'pattern'"),
        ("find: text\npattern: 'a*'", 2, 10, "the pattern matches empty text, so it would be found everywhere"),
        ("find: text\npattern: a\nphrases: [b]", 2, 1, "either 'phrases' or 'pattern', not both"),
        ("find: text\npattern: '(?P<who>a)'\nwhere: {whom: a}", 3, 9, "the kind 'text' has no field 'whom'; did you mean 'who'?"),
        ("message: 'A {nam}.'", 1, 10, "in '{nam}': the kind 'mark' has no field 'nam'; did you mean 'name'?"),
        ("message: 'A {other.text}.'", 1, 10, "in '{other.text}': the kind 'mark' has no field 'other'"),
        ("message: 'A {text.'", 1, 10, "a single '{'; write '{{' or '}}' for a brace"),
        ("evidence: [{label: x}]", 1, 12, "a piece of evidence needs 'label' and either 'value' or 'at'"),
        ("evidence: [{label: x, at: name}]", 1, 27, "'at' names a field that is a mention, and 'name' is text"),
        ("adjust: [{in: lead}]", 1, 10, "an adjustment sets 'level' or 'confidence'"),
        ("examples: [{bad: a}]", 1, 1, "a rule needs at least one good example"),
        ("examples: [{bad: a, todo: true}, {good: b}]", 1, 1, "a rule needs at least one bad example"),
        ("examples: [{bad: 'a [[b', good: c}]", 1, 18, "'[[' and ']]' have to enclose a span, one after the other"),
        ("examples: [{bad: 'a b]]', good: c}]", 1, 18, "']]' without '[[' before it"),
        ("examples: [{bad: a, good: '[[b]]'}]", 1, 27, "a good example has nothing to pin with [[ ]]"),
        ("examples: [{bad: a, good: b, published: May}]", 1, 41, "'May' is not a date such as 2026-01-02"),
        ("examples: [{bad: a, good: b, format: html}]", 1, 38, "unknown format 'html' (text, markdown)"),
        ("why:", 1, 5, "'why' has to be text, not empty"),
        ("a: 1\na: 2", 2, 1, "the key 'a' stands here a second time"),
        ("where: !!python/name:os.system x", 1, 8, "tags such as 'tag:yaml.org,2002:python/name:os.system' are not allowed"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place(part: str, line: int, column: int, problem: str) -> None:
    assert mistakes_in(part) == [(line, column, problem)]


def test_all_mistakes_of_a_file_are_told_in_their_order() -> None:
    part = "where: {nam: x, n: {ovr: 3}}\nlevel: eror\nin: [led]\nmessage: '{txt}'\nexamples: []"
    assert [(told.line, told.column) for told in mistakes_in(part)] == [(1, 9), (1, 21), (2, 8), (3, 6), (4, 10), (5, 1), (5, 1)]  # fmt: skip


def test_a_kind_that_does_not_exist_is_told_once() -> None:
    part = "find: marc\nwhere: {nam: x}\nmessage: '{txt}'\nlevel: eror"
    assert [told.line for told in mistakes_in(part)] == [1, 4]


def test_columns_are_counted_in_characters() -> None:
    assert mistakes_in("where: {name: 'é😀', nam: x}")[0].column == 21


def test_years_as_text_are_compared_as_text() -> None:
    assert rule_of("where: {name: '2026'}", "number/years").id == "number/years"


@pytest.mark.parametrize(
    ("patterns", "line", "column", "problem"),
    [
        ("[{LOWR: a}]", 2, 14, "unknown token attribute 'LOWR'; did you mean 'LOWER'?"),
        ("[{LOWER: a, POS: NOUN}]", 2, 24, "'POS' needs a trained model; newslint matches words with a blank English pipeline"),
        ("[{LOWER: a, OP: x}]", 2, 28, "unknown operator 'x' (!, ?, +, *)"),
        ("[{LOWER: a, IS_DIGIT: 1}]", 2, 34, "'IS_DIGIT' has to be true or false, not the number 1"),
        ("[{LOWER: {IN: [a, 2]}}]", 2, 30, "an item of 'IN' has to be text: write '2' in quotes"),
        ("[{LOWER: {REGEX: x}}]", 2, 22, "unknown key 'REGEX'"),
        ("[{LENGTH: x, LOWER: a}]", 2, 22, "'LENGTH' has to be a number or a comparison such as {'>=': 3}, not the text 'x'"),
        ("[{IS_DIGIT: true}]", 2, 12, "a pattern needs a token with one of ORTH, TEXT, LOWER, NORM that has to be there"),
        ("[{LOWER: a, OP: '?'}]", 2, 12, "a pattern needs a token with one of ORTH, TEXT, LOWER, NORM that has to be there"),
    ],
)  # fmt: skip
def test_token_patterns_are_checked_without_spacy(patterns: str, line: int, column: int, problem: str) -> None:
    assert mistakes_in(f"find: tokens\npatterns: [{patterns}]") == [(line, column, problem)]


WORDS = ["mark", "text", "tokens", "n", "name", "day", "link", "link.n", "other.n", "a", "[[a]]", "{n}", "{other.n}", "(a|b)+", "2026-01-02", "published", "sentence", "lead", "error", "high", "before", "LOWER", "?"]  # fmt: skip
NAMES = sorted({*KEYS, *CLAUSE_KEYS, *PAIR_KEYS, *EVIDENCE_KEYS, *EXAMPLE_KEYS, *OPERATORS, *GROUPS, *COUNTED_UNITS, "n", "name", "day", "tags", "link.n", "LOWER", "IN", "OP", "level"})  # fmt: skip
values = st.recursive(
    st.sampled_from([*WORDS, 1, 2.5, True, None]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=8,
)
RIGHT = {
    "find": "mark",
    "level": "error",
    "confidence": "high",
    "message": "m",
    "why": "w",
    "source": "s",
    "examples": [{"bad": "a", "good": "b"}],
}


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=5))
def test_any_rule_file_is_read_or_refused_with_places(part: dict[str, object]) -> None:
    content = json.dumps({**RIGHT, **part}).encode()
    try:
        rule = Rule(pack(read_rule("number/test", Path("test.yaml"), content)))
        assert all(hasattr(rule, part) for part in ("choice", "wanted", "holds", "pair", "place", "adjustments"))
    except RuleErrors as wrong:
        assert all(error.line == 1 and error.column >= 1 for error in wrong.errors)
