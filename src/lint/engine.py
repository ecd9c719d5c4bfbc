"""Rules over an article: findings, and what could not be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter

from lint.annotate import Mention
from lint.article import Article
from lint.finding import Evidence, Finding
from lint.record import Record
from lint.rulebook import Rule, RuleTimeoutError, View, docket, named

SECONDS = 10.0
SECONDS_PER_CHARACTER = 2e-5
"""How long one rule may take on an article: a guard against mistakes, far above what a sound rule needs."""


class Failure(Record):
    """A rule that could not be run to its end on an article."""

    rule: str
    problem: str


class Report(Record):
    """What the rules said about one article, in reading order, and what could not be checked."""

    findings: list[Finding]
    failures: list[Failure]


def lint(article: Article, rules: Sequence[Rule]) -> Report:
    """Run the rules over an article. A rule that fails is reported and the others go on."""
    view = View(article)
    findings: list[Finding] = []
    failures: list[Failure] = []
    for rule, mentions in docket(tuple(rules)).cases(view):
        try:
            findings += _judge(rule, mentions, view)
        except RuleTimeoutError as error:
            failures.append(Failure(rule.id, str(error)))
    return Report(sorted(findings, key=lambda finding: (finding.span, finding.rule)), sorted(failures))


def _judge(rule: Rule, mentions: Iterable[Mention], view: View) -> Iterator[Finding]:
    deadline = perf_counter() + SECONDS + len(view.text) * SECONDS_PER_CHARACTER
    places = set()
    for mention in mentions:
        if perf_counter() > deadline:
            raise RuleTimeoutError("the rule takes too long on this draft")
        if not rule.holds(mention, mention, view):
            continue
        other = rule.pair.nearest(mention, view) if rule.pair else None
        if (rule.pair and other is None) or any(excuse(mention, mention, view) for excuse in rule.excuses):
            continue
        if rule.place:
            place = rule.place(mention, view)
            if place in places:
                continue
            places.add(place)
        yield _finding(rule, mention, other, view)


def _finding(rule: Rule, mention: Mention, other: Mention | None, view: View) -> Finding:
    level, confidence = rule.level, rule.confidence
    for adjustment in rule.adjustments:
        if adjustment.holds(mention, mention, view):
            level = adjustment.level or level
            confidence = adjustment.confidence or confidence
            break
    fixes = (template.filled(mention, other, view) for template in rule.fixes)
    return Finding(
        rule=rule.id,
        level=level,
        confidence=confidence,
        span=mention.span,
        text=mention.text,
        message=_message(rule, mention, other, view),
        evidence=tuple(_evidence(rule, mention, other, view)),
        fixes=tuple(fix for fix in fixes if fix is not None),
        edit=_edit(rule, mention, other, view),
    )


def _edit(rule: Rule, mention: Mention, other: Mention | None, view: View) -> tuple[str, str] | None:
    if rule.edit is None:
        return None
    replaced, by = (template.filled(mention, other, view) for template in rule.edit)
    return None if replaced is None or by is None else (replaced, by)


def _message(rule: Rule, mention: Mention, other: Mention | None, view: View) -> str:
    for template in rule.messages:
        filled = template.filled(mention, other, view)
        if filled is not None:
            return filled
    return rule.why


def _evidence(rule: Rule, mention: Mention, other: Mention | None, view: View) -> Iterator[Evidence]:
    if rule.pair and other:
        yield Evidence(rule.pair.label, other.text, other.span)
    for template in rule.evidence:
        label = template.label.filled(mention, other, view)
        value = template.value.filled(mention, other, view) if template.value else None
        source = template.source.filled(mention, other, view) if template.source else None
        if label is None or (template.value and value is None):
            continue
        if template.at is None:
            yield Evidence(label, value or "", None, source)
            continue
        found = named(template.at, mention, other, view)
        for at in found if isinstance(found, tuple) else [found] if found else []:
            yield Evidence(label, value or at.text, at.span, source)
