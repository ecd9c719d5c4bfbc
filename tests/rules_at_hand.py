"""Rules for tests, written as the part of a rule file that a test is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from lint.article import Article
from lint.engine import Report, lint
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Rule, RuleErrors
from lint.rulebook._reading import read_rule
from lint.rulebook._rule import pack

REST = {
    "find": "mark",
    "level": "warning",
    "confidence": "high",
    "message": "Look at {text}.",
    "why": "It matters.",
    "source": "House style",
    "examples": "[{bad: a, good: b}]",
}


class Told(NamedTuple):
    line: int
    column: int
    problem: str


def rule_file(part: str) -> bytes:
    """The part with the required keys that it does not have itself after it."""
    lines = [f"{key}: {value}" for key, value in REST.items() if f"\n{key}:" not in f"\n{part}"]
    return "\n".join([part.rstrip("\n"), *lines, ""]).encode()


def rule_of(part: str, identifier: str = "number/test") -> Rule:
    return Rule(pack(read_rule(identifier, Path("test.yaml"), rule_file(part))))


def mistakes_in(part: str) -> list[Told]:
    with pytest.raises(RuleErrors) as caught:
        rule_of(part)
    return [Told(error.line, error.column, error.problem) for error in caught.value.errors]


def article_of(text: str, published: str | None = None, today: str | None = None, ending: str = ".txt") -> Article:
    document = read_text(text, f"draft{ending}")
    return Article(
        document,
        Knowledge(),
        published=date.fromisoformat(published) if published else None,
        today=date.fromisoformat(today) if today else None,
    )


def report_of(text: str, *parts: str, published: str | None = None, today: str | None = None) -> Report:
    rules = [rule_of(part, f"number/test-{number}") for number, part in enumerate(parts)]
    return lint(article_of(text, published, today), rules)


def found(text: str, part: str, published: str | None = None, today: str | None = None) -> list[str]:
    """The texts of what a rule finds."""
    report = report_of(text, part, published=published, today=today)
    assert not report.failures
    return [finding.text for finding in report.findings]
