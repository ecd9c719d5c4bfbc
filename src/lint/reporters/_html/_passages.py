"""A draft in passages: what its reader sees, and beside it the notes on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from lint.prose import Block
from lint.reporters._html._marks import date_marks, marked, marks_of
from lint.reporters._html._notes import Note, note_list
from lint.reporters._view import View
from lint.rulebook import Rule

CLASSES = {"byline", "caption", "dateline", "dek", "furniture", "table"}
"""Kinds of block that are paragraphs with a look of their own."""

WRAPPERS = {
    "list_item": ("<ul>", "</ul>"),
    "tags": ('<ul class="tags" aria-label="Tags">', "</ul>"),
    "block_quote": ("<blockquote>", "</blockquote>"),
}
"""What stands around neighbouring blocks of a kind."""


class Unit(NamedTuple):
    """What notes can stand beside: a block, or all items of a list."""

    html: str
    notes: Sequence[Note]
    is_heading: bool = False


def passages(view: View, notes: Sequence[Note], draft: int, rules: Mapping[str, Rule]) -> Iterator[str]:
    """The draft from its headline to its end: each unit with notes begins a passage that reaches to the next one."""
    passage: list[Unit] = []
    for unit in _with_headings(_units(view, notes, draft)):
        if unit.notes and passage:
            yield _passage(passage, rules)
            passage = []
        passage.append(unit)
    if passage:
        yield _passage(passage, rules)


def _passage(units: Sequence[Unit], rules: Mapping[str, Rule]) -> str:
    first, *others = units
    rest = f'<div class="rest">{"".join(unit.html for unit in others)}</div>' if others else ""
    return f'<div class="passage"><div class="here">{first.html}</div>{note_list(first.notes, rules)}{rest}</div>\n'


def _units(view: View, notes: Sequence[Note], draft: int) -> Iterator[Unit]:
    marks = [*date_marks(view.dates, draft), *(mark for note in notes for mark in marks_of(note))]
    notes_of = _notes_by_block(view.blocks, notes)
    has_title = False
    for _, group in groupby(enumerate(view.blocks), key=_unit_key):
        members = list(group)
        parts = []
        for _, block in members:
            tag, attributes = _tag(block, has_title=has_title)
            has_title = has_title or block.kind == "title"
            words = marked(view.text, block.span, marks)
            parts.append(f'<{tag}{attributes} dir="auto">{words}</{tag}>')
        before, after = WRAPPERS.get(members[0][1].kind, ("", ""))
        beside = [note for index, _ in members for note in notes_of.get(index, ())]
        yield Unit(f"{before}{''.join(parts)}{after}", beside, is_heading=members[0][1].kind == "heading")


def _with_headings(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units, each heading one with what it heads, so that no passage ends with a heading."""
    html, notes = "", list[Note]()
    for unit in units:
        html, notes = html + unit.html, [*notes, *unit.notes]
        if not unit.is_heading:
            yield Unit(html, notes)
            html, notes = "", []
    if html:
        yield Unit(html, notes)


def _unit_key(numbered: tuple[int, Block]) -> tuple[str, int | None]:
    """The same for neighbouring blocks that are one unit."""
    index, block = numbered
    return (block.kind, block.list_number) if block.kind in WRAPPERS else (block.kind, -1 - index)


def _notes_by_block(blocks: Sequence[Block], notes: Sequence[Note]) -> dict[int, list[Note]]:
    """The notes by the index of the block in which their words begin."""
    starts = [block.start for block in blocks]
    by_block: dict[int, list[Note]] = {}
    for note in notes:
        if note.finding.span:
            index = max(0, bisect_right(starts, note.finding.span.start) - 1)
            by_block.setdefault(index, []).append(note)
    return by_block


def _tag(block: Block, *, has_title: bool) -> tuple[str, str]:
    """The element of a block and its attributes. The page and the draft have the first two levels of headings."""
    if block.kind == "title":
        return "h3", ' class="title"'
    if block.kind == "heading":
        return ("h4" if has_title else "h3"), ' class="heading"'
    if block.kind in {"list_item", "tags"}:
        return "li", ""
    return "p", f' class="{block.kind}"' if block.kind in CLASSES else ""
