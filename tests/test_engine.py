from __future__ import annotations

import pytest

from lint.engine import lint
from tests.rules_at_hand import article_of, report_of, rule_of

pytestmark = pytest.mark.usefixtures("marks")


def test_findings_come_in_reading_order() -> None:
    text = "One a{} two b{}."
    report = report_of(text, "find: text\nphrases: [two]", "find: mark", "find: text\nphrases: [one]")
    assert [(finding.text, finding.rule) for finding in report.findings] == [
        ("One", "number/test-2"),
        ("a{}", "number/test-1"),
        ("two", "number/test-0"),
        ("b{}", "number/test-1"),
    ]


def test_a_finding_says_what_its_rule_says() -> None:
    (finding,) = report_of("One a{n=3}.", "message: '{n} is odd'\nlevel: error\nconfidence: low").findings
    assert (finding.rule, finding.level, finding.confidence) == ("number/test-0", "error", "low")
    assert (finding.span, finding.text, finding.message) == ((4, 10), "a{n=3}", "3 is odd")


def test_nothing_is_annotated_that_no_rule_asks_for() -> None:
    article = article_of("One a{} two.")
    lint(article, [rule_of("find: text\nphrases: [one]\nunless: [{find: mark, where: {n: 1}}]")])
    assert set(article._mentions) == {"mark", "sentence"}
    article = article_of("One a{} two.")
    lint(article, [rule_of("find: text\nphrases: [three]\nunless: [{find: mark}]")])
    assert set(article._mentions) == set()


def test_a_rule_that_takes_too_long_is_told_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.engine.SECONDS", -1.0)
    report = report_of("One a{} two.", "find: mark", "find: text\nphrases: [three]")
    assert report.findings == []
    assert report.failures == [("number/test-0", "the rule takes too long on this draft")]


def test_an_empty_article_is_clean() -> None:
    for text in ("", "\n", "---\ntitle: a\n---\n"):
        assert report_of(text, "find: mark", "find: text\nphrases: [a]\nin: [paragraph]").findings == []
