"""The examples of rules, run as tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint.article import Article
from lint.engine import Report, lint
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Example, Rule
from lint.source import Source
from lint.span import Span

ENDINGS = {"text": ".txt", "markdown": ".md"}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one example."""

    rule: Rule
    example: Example
    difference: str
    """What was expected and what was found, line by line; empty when they agree."""

    @property
    def passed(self) -> bool:
        return not self.difference


def run_examples(rules: Iterable[Rule], knowledge: Knowledge) -> Iterator[Result]:
    """Run every example of the rules, each with its own rule alone.

    A bad example with pinned spans must be found exactly there, one without pins at least once;
    in a good example nothing may be found.
    """
    for rule in rules:
        for example in rule.examples:
            yield Result(rule, example, difference(rule, example, knowledge))


def difference(rule: Rule, example: Example, knowledge: Knowledge) -> str:
    """How what a rule finds in one of its examples differs from what it should find."""
    document = read_text(example.text, "example" + ENDINGS[example.format])
    article = Article(document, knowledge, published=example.published, today=example.today)
    report = lint(article, [rule])
    if report.failures:
        return "\n".join(failure.problem for failure in report.failures)
    expected, found = list(example.spans), _source_spans(article, report)
    is_right = bool(found) if example.bad and not expected else found == expected
    if is_right:
        return ""
    return "\n".join(_lines(article.source, example, expected, found))


def _source_spans(article: Article, report: Report) -> list[Span]:
    return [article.prose.source_span(finding.span) for finding in report.findings]


def _lines(source: Source, example: Example, expected: list[Span], found: list[Span]) -> Iterator[str]:
    if example.bad and not expected:
        yield "- expected at least one finding"
    for span in expected:
        yield f"{' ' if span in found else '-'} expected {_shown(source, span)}"
    for span in found:
        if span not in expected:
            yield f"+ found    {_shown(source, span)}"


def _shown(source: Source, span: Span) -> str:
    line, column = source.position(span.start)
    return f"{line}:{column} {source.text[span.start : span.end]!r}"
