"""A page for people: each draft as its reader sees it, findings marked in place, with notes beside them.

The page is one file without a script, and asks nothing of any other place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from lint.record import Record
from lint.reporters._html._filters import filter_form, filter_styles, levels_class
from lint.reporters._html._notes import Note, note_list, numbered
from lint.reporters._html._passages import passages
from lint.reporters._html._text import safe
from lint.reporters._html._timeline import timeline
from lint.reporters._html._times import shown_day
from lint.reporters._report import PlacedFinding, Report, count_by_level
from lint.reporters._view import View, view
from lint.reporters._words import counted
from lint.reporters.text import summary
from lint.rulebook import Rule

__all__ = ["view", "write"]

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Were a draft's markup ever to get into the page, a browser would still load and run nothing."""

SHORT_LIST = 20
"""Drafts that are listed at the top without being asked for."""


class Shown(Record):
    """One draft in the page."""

    number: int
    path: str
    view: View | None
    notes: Sequence[Note]
    is_whole: bool
    """Whether all of it was checked."""

    @property
    def id(self) -> str:
        return f"draft-{self.number}"

    @property
    def findings(self) -> Sequence[PlacedFinding]:
        return [note.finding for note in self.notes]

    @property
    def counts(self) -> str:
        found = [counted(number, level) for level, number in count_by_level(self.findings)]
        return ", ".join(found or ["nothing to report"]) + ("" if self.is_whole else "; not all was checked")


def write(report: Report, out: TextIO) -> None:
    """Write the page."""
    rules = {rule.id: rule for rule in report.rules}
    drafts = list(_drafts(report))
    out.write(_head(report, drafts))
    out.write(f'<header class="page"><p class="brand">newslint</p><h1>{safe(summary(report))}</h1>')
    out.write(f"{_problems(report)}{filter_form(report.findings)}{_contents(drafts)}</header>\n<main>\n")
    for draft in drafts:
        out.writelines(_draft(draft, rules, is_alone=len(drafts) == 1))
    out.write("</main>\n</body>\n</html>\n")


def _drafts(report: Report) -> Iterator[Shown]:
    """The drafts in the order of the run, each with its view, if there is one, and its notes."""
    views = {view.path: view for view in report.views}
    broken = {problem.path for problem in report.problems}
    findings: dict[str, list[PlacedFinding]] = {path: [] for path in report.files}
    for finding in report.findings:
        findings.setdefault(finding.path, []).append(finding)
    for number, (path, found) in enumerate(findings.items(), 1):
        shown = found if path in views else [_without_spans(finding) for finding in found]
        yield Shown(number, path, views.get(path), numbered(shown, number), is_whole=path not in broken)


def _without_spans(finding: PlacedFinding) -> PlacedFinding:
    """The finding for a page that does not show its draft: nothing links into the text."""
    return finding._replace(span=None, evidence=tuple(each._replace(span=None) for each in finding.evidence))


def _head(report: Report, drafts: Sequence[Shown]) -> str:
    style = (Path(__file__).parent / "_html" / "page.css").read_text("utf-8")
    styles = filter_styles([draft.findings for draft in drafts])
    name = Path(report.files[0]).name if len(report.files) == 1 else counted(len(report.files), "draft")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{safe(name)} – newslint</title>\n"
        f"<style>\n{style}{styles}</style>\n</head>\n<body>\n"
    )


def _problems(report: Report) -> str:
    items = "".join(f"<li>{safe(str(problem))}</li>" for problem in report.problems)
    return f'<section class="problems"><h2>Not checked</h2><ul>{items}</ul></section>' if items else ""


def _contents(drafts: Sequence[Shown]) -> str:
    """Links to the drafts with findings, when there are several; folded when they would fill the screen."""
    found = [draft for draft in drafts if draft.notes]
    if not found or len(drafts) == 1:
        return ""
    items = "".join(
        f'<li class="{levels_class(draft.findings)}"><a href="#{draft.id}">{safe(draft.path)}</a>'
        f" <span>{draft.counts}</span></li>"
        for draft in found
    )
    is_open = " open" if len(found) <= SHORT_LIST else ""
    return (
        f'<nav aria-label="Drafts"><details{is_open}><summary>{counted(len(found), "draft")} with findings</summary>'
        f'<ul role="list">{items}</ul></details></nav>'
    )


def _draft(draft: Shown, rules: Mapping[str, Rule], *, is_alone: bool) -> Iterator[str]:
    """The draft. One of several about which there is nothing to say is folded."""
    is_folded = draft.is_whole and not draft.notes and not is_alone
    heading = f'<h2 id="{draft.id}">{safe(draft.path)}</h2>'
    language = safe(draft.view.language if draft.view else "en")
    classes = "draft" if is_alone else f"draft {levels_class(draft.findings)}".rstrip()
    yield f'<article class="{classes}" aria-labelledby="{draft.id}">'
    yield f"<details><summary>{heading} <span>{draft.counts}</span></summary>" if is_folded else heading
    yield f'<p class="facts">{_facts(draft)}</p>\n'
    unseen = [note for note in draft.notes if note.finding.span is None]
    yield note_list(unseen, rules)
    if draft.view:
        yield timeline(draft.view, draft.notes, draft.number)
        yield f'<div class="text" lang="{language}">\n'
        yield from passages(draft.view, draft.notes, draft.number, rules)
        yield "</div>"
    yield "</details></article>\n" if is_folded else "</article>\n"


def _facts(draft: Shown) -> str:
    if draft.view is None:
        return draft.counts
    published = draft.view.published
    when = f"Published {shown_day(published)}" if published else "No publication date is known"
    return f"{when} · {draft.counts}"
