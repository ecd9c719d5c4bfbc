"""What a run found, in lines and columns, ready to be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.article import Article
from lint.finding import Confidence, Evidence, Finding, Level
from lint.record import Record
from lint.rulebook import Rule
from lint.source import Source
from lint.span import Span
from lint.suppression import Remark

if TYPE_CHECKING:
    from lint.reporters._view import View

EXCERPT_REACH = 200
"""Characters of a line kept on either side of a finding: enough for a terminal, little enough for any file."""


class Place(Record):
    """A range of a source file: lines and columns counted from 1, columns in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Excerpt(Record):
    """The part of a source line around a place, and where in it the place begins and ends."""

    text: str
    start: int
    end: int


class PlacedEvidence(Record):
    """The other side of a contradiction; ``place`` and ``excerpt`` are None for a record from outside the draft."""

    label: str
    value: str
    source: str | None
    place: Place | None
    excerpt: Excerpt | None
    span: Span | None = None
    """Its place in the prose."""


class Edit(Record):
    """A range of the source text, in characters, and what takes its place."""

    start: int
    end: int
    text: str


class PlacedFinding(Record):
    """One finding at its place in a file."""

    rule: str
    level: Level
    confidence: Confidence
    path: str
    place: Place
    excerpt: Excerpt
    text: str
    message: str
    evidence: tuple[PlacedEvidence, ...]
    fixes: tuple[str, ...]
    sentence: str = ""
    """The sentence in which it begins."""
    span: Span | None = None
    """Its place in the prose; None for a remark on something that readers do not see."""
    edit: Edit | None = None
    """What may be changed without asking."""


class Problem(Record):
    """Something that could not be checked, and why."""

    path: str
    message: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        known = [self.path, *(str(each) for each in (self.line, self.column) if each is not None)]
        return f"{':'.join(known)}: {self.message}"


class Report(Record):
    """All that a run has to say."""

    files: Sequence[str]
    """The paths that were checked."""
    findings: Sequence[PlacedFinding]
    """In the order of the files, and of the places in each."""
    problems: Sequence[Problem]
    rules: Sequence[Rule] = ()
    """The rules that were asked."""
    accepted: int = 0
    """Findings that are left out because a baseline has them."""
    views: Sequence[View] = ()
    """The drafts themselves, for formats that show them."""


def place(article: Article, finding: Finding) -> PlacedFinding:
    """Turn prose offsets into lines and columns of the source."""
    where, excerpt = _locate(article.source, article.prose.source_span(finding.span))
    return PlacedFinding(
        rule=finding.rule,
        level=finding.level,
        confidence=finding.confidence,
        path=article.source.path,
        place=where,
        excerpt=excerpt,
        text=finding.text,
        message=finding.message,
        evidence=tuple(_place_evidence(article, each) for each in finding.evidence),
        fixes=finding.fixes,
        sentence=_sentence(article, finding.span.start),
        span=finding.span,
        edit=_place_edit(article, finding),
    )


def _place_edit(article: Article, finding: Finding) -> Edit | None:
    """Where the text to be replaced stands.

    That is in the finding or behind it on its line, as an address in markup does; or elsewhere in the draft, when it
    stands there only once, as an address at its end does.
    """
    if finding.edit is None:
        return None
    replaced, by = finding.edit
    text, span = article.source.text, article.prose.source_span(finding.span)
    line_end = text.find("\n", span.end)
    start = text.find(replaced, span.start, len(text) if line_end == -1 else line_end)
    if start == -1 and text.count(replaced) == 1:
        start = text.find(replaced)
    return None if start == -1 else Edit(start, start + len(replaced), by)


def _sentence(article: Article, offset: int) -> str:
    return article.sentence_at(offset).text if article.mentions_of("sentence") else ""


def place_remark(article: Article, remark: Remark) -> PlacedFinding:
    """Turn a remark on an editor's comment into a warning at its place."""
    source = remark.source or article.source
    where, excerpt = _locate(source, remark.span)
    text = source.text[remark.span.start : remark.span.end]
    return PlacedFinding(remark.rule, "warning", "high", source.path, where, excerpt, text, remark.message, (), ())


def place_of(article: Article, span: Span) -> Place:
    """Where a span of prose stands in the source."""
    return _place(article.source, article.prose.source_span(span))


def _place(source: Source, span: Span) -> Place:
    first, last = source.position(span.start), source.position(span.end)
    return Place(first.line, first.column, last.line, last.column)


def _locate(source: Source, span: Span) -> tuple[Place, Excerpt]:
    """Where a span of the source stands, and its surroundings on its first line."""
    where = _place(source, span)
    line = source.line_text(where.line)
    start = where.column - 1
    end = where.end_column - 1 if where.end_line == where.line else len(line)
    left, right = max(0, start - EXCERPT_REACH), min(len(line), end + EXCERPT_REACH)
    return where, Excerpt(line[left:right], start - left, end - left)


def _place_evidence(article: Article, evidence: Evidence) -> PlacedEvidence:
    if evidence.span is None:
        return PlacedEvidence(evidence.label, evidence.value, evidence.source, None, None)
    where, excerpt = _locate(article.source, article.prose.source_span(evidence.span))
    return PlacedEvidence(evidence.label, evidence.value, evidence.source, where, excerpt, evidence.span)


def fingerprints(findings: Sequence[PlacedFinding]) -> Iterator[str]:
    """A key for each finding that stays the same when other parts of the draft are edited.

    It is made of the rule, the path and the words found; a second finding with the same three is numbered.
    """
    from hashlib import blake2b  # loads OpenSSL, and few formats ask for fingerprints

    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.rule, finding.path, " ".join(finding.text.split()))
        number = str(seen[key])
        seen[key] += 1
        yield blake2b("\0".join([*key, number]).encode(), digest_size=16).hexdigest()


def count_by_level(findings: Sequence[PlacedFinding]) -> Iterator[tuple[Level, int]]:
    """How many findings each level has, gravest first; levels without any are left out."""
    levels: tuple[Level, ...] = ("error", "warning", "info")
    for level in levels:
        if count := sum(finding.level == level for finding in findings):
            yield level, count
