from __future__ import annotations

import pytest

from tests.rules_at_hand import found, report_of

pytestmark = pytest.mark.usefixtures("marks")

A, B = "A{n=1}", "B{n=2}"


@pytest.mark.parametrize(
    ("text", "clause", "holds"),
    [
        (f"Police said so, {A} here.", "{phrases: said}", True),
        (f"POLICE SAID so, {A} here.", "{phrases: police said}", True),
        (f"POLICE SAID so, {A} here.", "{phrases: police said, case: exact}", False),
        (f"They don’t know {A} here.", '{phrases: "don\'t know"}', True),
        (f"The unsaid {A} here.", "{phrases: said}", False),
        (f"He said nothing. {A} came.", "{phrases: said}", False),
        (f"He said nothing. {A} came.", "{phrases: said, within: {sentences: 1}}", True),
        (f"He said nothing. {A} came.", "{phrases: said, within: paragraph}", True),
        (f"He said nothing.\n\n{A} came again.", "{phrases: said, within: paragraph}", False),
        (f"He said nothing.\n\n{A} came again.", "{phrases: said, within: {paragraphs: 1}}", True),
        (f"He said nothing.\n\nNothing.\n\n{A} came.", "{phrases: said, within: {paragraphs: 1}}", False),
        (f"He said nothing.\n\nNothing.\n\n{A} came.", "{phrases: said, within: article}", True),
        (f"He said {A} came.", "{phrases: said, within: {characters: 4}}", False),
        (f"He said {A} came.", "{phrases: said, within: {characters: 5}}", True),
        (f"He said {A} came.", "{phrases: said, side: before}", True),
        (f"He said {A} came.", "{phrases: said, side: after}", False),
        (f"He said {A} came.", "{phrases: came, side: after}", True),
        (f"He said, and {A} came.", "{phrases: said, within: clause}", False),
        (f"He said {A} came, and left.", "{phrases: left, within: clause}", False),
        (f"He said {A} came, and left.", "{phrases: [left, came], within: clause}", True),
        (f"He said on Jan. 2, 2026, {A} came.", "{phrases: Jan, within: clause}", False),
        (f"He left on Jan. 2, 2026 {A} and went.", "{phrases: left, within: clause}", True),
        (f"He left — {A} stayed.", "{phrases: left, within: clause}", False),
        (f"He left {A} here.", "{phrases: n, within: mention}", True),
        (f"He left {A} here.", "{phrases: n}", False),
        (f"He left {A} here.", "{pattern: 'l[eo]ft'}", True),
        (f"He left {A} here.", "{pattern: 'L[eo]ft', case: exact}", False),
        (f"He left {A} here.", "{pattern: '^a', within: mention}", False),
        (f"{A} here.", "{pattern: '^a', within: mention}", True),
        (f"{A} and {B}.", "{find: mark}", True),
        (f"{A} and nothing.", "{find: mark}", False),
        (f"{A} and {B}.", "{find: mark, where: {n: 2}}", True),
        (f"{A} and {B}.", "{find: mark, where: {n: 1}}", False),
        (f"{A} and {B}.", "{find: mark, where: {n: {over: n}}}", True),
        (f"{A} and {B}.", "{find: mark, where: {n: {under: n}}}", False),
        (f"{A} and {B}.", "{find: mark, where: {name: {not: x}}}", False),
        (f"{A} and {B}.", "{find: mark, side: before}", False),
        (f"{A} and left.", "{where: {n: 1}}", True),
        (f"{A} and left.", "{where: {n: 2}}", False),
        (f"{A} and left.", "{where: {name: {not: x}}}", False),
        (f"{A} and left.", "{in: [paragraph]}", True),
        (f"{A} and left.", "{outside: [paragraph]}", False),
        (f"{A} and left.", "{in: [paragraph], phrases: left}", True),
        (f"{A} and left.", "{in: [paragraph], phrases: right}", False),
    ],
)
def test_a_clause_holds_or_not(text: str, clause: str, holds: bool) -> None:
    where = "where: {word: A}\n"
    assert found(text, f"{where}near: [{clause}]") == ([A] if holds else [])
    assert found(text, f"{where}unless: [{clause}]") == ([] if holds else [A])


LIST = f"Three came:\n\n- one {A}\n- two said\n- three\n\nHe stood there. He waited for long.\n\n- four left"


@pytest.mark.parametrize(("phrase", "holds"), [("said", True), ("left", False), ("stood", False)])
def test_a_list_is_one_place(phrase: str, holds: bool) -> None:
    assert found(LIST, f"near: [{{phrases: {phrase}, within: list}}]") == ([A] if holds else [])


def test_a_mention_may_overlap_several_sentences() -> None:
    text = "Alone it stood. X{name=One. Two.} here said all. Nobody else."
    assert found(text, "near: [{phrases: said}]") == ["X{name=One. Two.}"]
    assert found(text, "near: [{phrases: alone}]") == []


def test_regions_left_out_are_looked_at_only_when_named() -> None:
    text = f"---\ntitle: Something {A} happened\ntags: [x, y]\n---\nMore of {B} came out on the day after."
    assert found(text, "") == [A, B]
    assert found(text, "in: [headline]") == [A]
    assert found(text, "outside: [headline]") == [B]


def test_all_of_near_and_none_of_unless_must_hold() -> None:
    text = f"He said {A} came."
    assert found(text, "near: [{phrases: said}, {phrases: came}]") == [A]
    assert found(text, "near: [{phrases: said}, {phrases: left}]") == []
    assert found(text, "unless: [{phrases: left}, {phrases: came}]") == []


def test_the_first_adjustment_that_holds_counts() -> None:
    text = f"He said {A}.\n\nHe left {B}.\n\nHe c{{n=3}}."
    adjust = "adjust: [{phrases: said, level: error}, {phrases: [said, left], level: info, confidence: low}]"
    told = [(finding.level, finding.confidence) for finding in report_of(text, adjust).findings]
    assert told == [("error", "high"), ("info", "low"), ("warning", "high")]


@pytest.mark.parametrize(
    ("once", "expected"),
    [("sentence", "a c d e"), ("paragraph", "a d e"), ("article", "a"), ("list", "a d e")],
)
def test_once_keeps_the_first_in_each_place(once: str, expected: str) -> None:
    text = "One a{} b{}. Two c{} here.\n\nThree d{} here.\n\nFour e{} here."
    assert [word[0] for word in found(text, f"once: {once}")] == expected.split()


def test_a_pair_is_found_with_its_nearest_other() -> None:
    text = "a{n=1} then b{n=2} then c{n=1} then d{n=2}"
    pair = "pair: {find: mark, where: {n: {differs_from: n}}, side: before}"
    findings = report_of(text, pair + "\nmessage: '{other.word} {n} {other.n}'").findings
    assert [(finding.text, finding.message) for finding in findings] == [
        ("b{n=2}", "a 2 1"),
        ("c{n=1}", "b 1 2"),
        ("d{n=2}", "c 2 1"),
    ]
    assert [finding.evidence[0].value for finding in findings] == ["a{n=1}", "b{n=2}", "c{n=1}"]
    assert findings[0].evidence[0].label == "compare"
    assert findings[0].evidence[0].span == (0, 6)


def test_a_pair_may_be_with_text() -> None:
    text = "a{n=1} came. Later the state sponsor left."
    findings = report_of(text, "pair: {phrases: state sponsor, label: but}\nmessage: '{other.text}'").findings
    assert [(finding.message, finding.evidence[0].label) for finding in findings] == [("state sponsor", "but")]


def test_a_pattern_of_a_pair_has_fields() -> None:
    pair = "pair: {pattern: '(?P<number>[0-9]+) dead', where: {number: {differs_from: name}}}"
    text = "a{name=7} came. Later 7 dead and 8 dead."
    assert [finding.message for finding in report_of(text, pair + "\nmessage: '{other.number}'").findings] == ["8"]


def test_a_pair_that_is_unknown_is_none() -> None:
    assert found("a{n=1} then b{}", "where: {word: a}\npair: {find: mark, where: {n: {differs_from: n}}}") == []
