"""For people: each finding with its line, the other side of the contradiction, and what could be done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TextIO

from lint.finding import Level
from lint.reporters._report import Excerpt, PlacedEvidence, PlacedFinding, Report, count_by_level
from lint.reporters._terminal import PLAIN, Paint, cut, width_of
from lint.reporters._words import counted

WIDTH = 100
"""Columns where no terminal says how wide it is."""

COLOURS: dict[Level, str] = {"error": "red", "warning": "yellow", "info": "blue"}


def write(report: Report, out: TextIO) -> None:
    """Write every finding, then a line that sums up; colour and the terminal's width only on a terminal."""
    is_terminal = out.isatty()
    paint = Paint(on=is_terminal and not os.environ.get("NO_COLOR"))
    width = _columns() if is_terminal else WIDTH
    for finding in report.findings:
        for line in _finding_lines(finding, paint, width):
            out.write(line + "\n")
        out.write("\n")
    out.write(summary(report, paint) + "\n")


def _columns() -> int:
    from shutil import get_terminal_size  # brings compression with it, which a run in a pipe or hook can do without

    return get_terminal_size((WIDTH, 0)).columns


def _finding_lines(finding: PlacedFinding, paint: Paint, width: int) -> Iterator[str]:
    place, colour = finding.place, COLOURS[finding.level]
    where = paint(f"{finding.path}:{place.line}:{place.column}:", "bold")
    yield f"{where} {paint(f'{finding.level}:', colour)} {finding.message} {paint(f'[{finding.rule}]', 'dim')}"
    yield from _excerpt_lines(place.line, finding.excerpt, paint, colour, width)
    for evidence in finding.evidence:
        yield from _evidence_lines(evidence, paint, width)
    for fix in finding.fixes:
        yield f"    {paint('try:', 'green')} {fix}"


def _evidence_lines(evidence: PlacedEvidence, paint: Paint, width: int) -> Iterator[str]:
    label = paint(f"{evidence.label}:", "cyan")
    source = f" ({evidence.source})" if evidence.source else ""
    if evidence.place and evidence.excerpt:
        yield f"    {label} line {evidence.place.line}{source}"
        yield from _excerpt_lines(evidence.place.line, evidence.excerpt, paint, "cyan", width)
    else:
        yield f"    {label} {evidence.value}{source}"


def _excerpt_lines(line: int, excerpt: Excerpt, paint: Paint, colour: str, width: int) -> Iterator[str]:
    """The source line, cut around the span to fit the width, and marks under the span."""
    gutter = f"{line:>6} | "
    text, start, end = cut(excerpt.text, excerpt.start, excerpt.end, width - len(gutter))
    indent = width_of(text[:start])
    marks = max(1, width_of(text[start:end]))
    yield f"{paint(gutter, 'dim')}{text}"
    yield f"{paint(' ' * (len(gutter) - 2) + '| ', 'dim')}{' ' * indent}{paint('^' * marks, colour)}"


def summary(report: Report, paint: Paint = PLAIN) -> str:
    """How much was checked and what was found, in one line."""
    checked = counted(len(report.files), "draft")
    counts = [paint(counted(count, level), COLOURS[level]) for level, count in count_by_level(report.findings)]
    found = ", ".join(counts) if counts else "nothing to report"
    failed = f"; {paint(counted(len(report.problems), 'problem') + ', not all was checked', 'red')}"
    failed = failed if report.problems else ""
    accepted = f"; {report.accepted:,} more in the baseline" if report.accepted else ""
    if not report.files:
        return f"no draft was checked{failed}"
    return f"{checked} checked: {found}{accepted}{failed}"
