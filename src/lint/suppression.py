"""Comments in a draft by which an editor says: I have seen this, and it is right.

``<!-- newslint: ignore[rule, family] reason -->`` speaks for its line when other text stands on it, else for the
next block. ``ignore-begin`` and ``ignore-end`` speak for all that stands between them. In front matter, a line
``# newslint: ignore[rule] reason`` speaks for the whole draft. Without brackets a comment speaks of every rule.
The word ``until=2026-12-31`` ends it after that day. A comment that silences nothing is itself reported: it may hide
a later error.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cache

from lint.article import Article
from lint.expressions import expression
from lint.finding import Finding
from lint.record import Record
from lint.source import Source
from lint.span import Span

MARK = "newslint:"
FRONT_MATTER_FENCES = ("---", "+++")


class Suppression(Record):
    """One comment, in offsets of the source."""

    comment: Span
    scopes: tuple[Span, ...]
    rules: tuple[str, ...]
    """Ids of rules and families; empty for all."""
    reason: str
    until: date | None = None
    problem: str | None = None
    """Why the comment cannot be followed; None when it can."""
    source: Source | None = None
    """The file in which it stands; None for the draft itself."""

    def covers(self, rule: str, span: Span) -> bool:
        """Whether it speaks of a rule's finding at a source span."""
        family = rule.partition("/")[0]
        is_named = not self.rules or rule in self.rules or family in self.rules
        return is_named and any(scope.overlaps(span) for scope in self.scopes)

    def is_over(self, day: date | None) -> bool:
        """Whether its last day has gone by."""
        return self.until is not None and day is not None and day > self.until


class Remark(Record):
    """Something to say about a comment itself, in offsets of the file in which it stands."""

    rule: str
    span: Span
    message: str
    source: Source | None = None
    """That file; None for the draft itself."""


def suppress(
    article: Article,
    findings: Sequence[Finding],
    *,
    asked: Collection[str] | None = None,
    require_reasons: bool = False,
    beside: Sequence[Suppression] = (),
) -> tuple[list[Finding], list[Remark]]:
    """Leave out the findings that comments speak of. ``until`` is held against today or else the day of publication.

    Args:
        article: The draft with its comments.
        findings: What the rules found in it.
        asked: The ids of the rules that ran; None when all of them did. A comment on a rule that did not run may well
            be needed, so that it is not called unused.
        require_reasons: Whether a comment that gives no reason is remarked on.
        beside: What is said outside the draft.

    Returns:
        The findings that remain, and remarks on comments that are unused, expired, cannot be read, or give no reason.
    """
    suppressions = [*beside, *(read_suppressions(article) if MARK in article.source.text else ())]
    if not suppressions:
        return list(findings), []
    day = article.today or article.published
    valid = [each for each in suppressions if each.problem is None and not each.is_over(day)]
    used: set[Suppression] = set()
    kept = []
    for finding in findings:
        span = article.prose.source_span(finding.span)
        covering = [each for each in valid if each.covers(finding.rule, span)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    remarks = [remark for each in suppressions if each not in used for remark in _remarks(each, day, asked)]
    if require_reasons:
        message = "This comment does not say why the finding may stand: give the reason."
        remarks += [_remark("no-reason", each, message) for each in valid if each in used and not each.reason]
    return kept, remarks


def _remarks(suppression: Suppression, day: date | None, asked: Collection[str] | None) -> Iterator[Remark]:
    if suppression.problem:
        yield _remark("unreadable", suppression, suppression.problem)
    elif suppression.is_over(day):
        yield _remark("expired", suppression, f"This comment held until {suppression.until}.")
    elif asked is None or (suppression.rules and all(name in asked for name in suppression.rules)):
        yield _remark("unused", suppression, "This comment silences nothing: remove it.")


def _remark(name: str, suppression: Suppression, message: str) -> Remark:
    return Remark(f"suppression/{name}", suppression.comment, message, suppression.source)


def read_suppressions(article: Article) -> Iterator[Suppression]:
    """All comments in the order in which they stand; one that cannot be read has a ``problem``."""
    text = article.source.text
    yield from _in_front_matter(text)
    opened: list[re.Match[str]] = []
    for found in _comment().finditer(text):
        if found["verb"] == "ignore-begin":
            opened.append(found)
        elif found["verb"] != "ignore-end":
            yield _suppression(found, _scope(article, found))
        elif opened:
            begin = opened.pop()
            yield _suppression(begin, Span(begin.end(), found.start()))
        else:
            yield _unreadable(found, "No ignore-begin stands before this ignore-end.")
    for found in opened:
        yield _unreadable(found, "No ignore-end stands after this ignore-begin.")


@cache
def _comment() -> re.Pattern[str]:
    return expression(r"<!--\s*newslint:\s*(?P<verb>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*?)-->", re.DOTALL)


@cache
def _front_matter_line() -> re.Pattern[str]:
    return expression(
        r"^[ \t]*#[ \t]*newslint:[ \t]*(?P<verb>[\w-]+)[ \t]*(?:\[(?P<rules>[^\]\n]*)\])?(?P<reason>[^\n]*)$",
        re.MULTILINE,
    )


def _in_front_matter(text: str) -> Iterator[Suppression]:
    fence = text[:3]
    end = text.find(f"\n{fence}", 3)
    if fence in FRONT_MATTER_FENCES and end != -1:
        for found in _front_matter_line().finditer(text, 0, end):
            yield _suppression(found, Span(0, len(text)))


def _suppression(found: re.Match[str], scope: Span) -> Suppression:
    if found["verb"] not in ("ignore", "ignore-begin"):
        return _unreadable(found, f"There is no {found['verb']}: write ignore, ignore-begin or ignore-end.")
    words = found["reason"].split()
    until = next((word.removeprefix("until=") for word in words if word.startswith("until=")), None)
    rules = tuple(name for part in (found["rules"] or "").split(",") if (name := part.strip()))
    reason = " ".join(word for word in words if not word.startswith("until="))
    try:
        last = date.fromisoformat(until) if until else None
    except ValueError:
        return _unreadable(found, f"{until} is not a date: write until=YYYY-MM-DD.")
    return Suppression(Span(*found.span()), (scope,), rules, reason, last)


def _unreadable(found: re.Match[str], problem: str) -> Suppression:
    span = Span(*found.span())
    return Suppression(span, (), (), "", problem=problem)


def _scope(article: Article, found: re.Match[str]) -> Span:
    """The line of the comment when other text stands on it, else the next block."""
    text = article.source.text
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    end = len(text) if end == -1 else end
    if text[start : found.start()].strip() or text[found.end() : end].strip():
        return Span(start, end)
    blocks = (article.prose.source_span(block.span) for block in article.prose.blocks)
    after = (block for block in blocks if block.start >= found.end())
    return min(after, default=Span(found.end(), found.end()))
