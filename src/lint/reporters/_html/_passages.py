"""A draft in passages: what its reader sees, and beside it the notes on it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from lint.prose import Block
from lint.record import Record
from lint.reporters._html._marks import Mark, date_marks, marked, marks_of
from lint.reporters._html._notes import Note, note_list
from lint.reporters._view import View
from lint.rulebook import Rule

CLASSES = {"title", "heading", "byline", "caption", "dateline", "dek", "furniture", "table"}
"""Kinds of block that have a look of their own."""

LIST_KINDS = {"list_item", "tags"}

WRAPPERS = {
    "list_item": ("<ul>", "</ul>"),
    "tags": ('<ul class="tags" aria-label="Tags">', "</ul>"),
    "block_quote": ("<blockquote>", "</blockquote>"),
}
"""What stands around neighbouring blocks of a kind."""


class Unit(Record):
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
    marks_in = _marks_by_block(view.blocks, [*date_marks(view.dates, draft), *chain(*map(marks_of, notes))])
    notes_in = _notes_by_block(view.blocks, notes)
    has_title = False
    for _, group in groupby(enumerate(view.blocks), key=_unit_key):
        members = list(group)
        kind = members[0][1].kind
        before, after = WRAPPERS.get(kind, ("", ""))
        elements = (
            _element(block, marked(view.text, block.span, marks_in[index]), has_title=has_title)
            for index, block in members
        )
        html = before + "".join(elements) + after
        yield Unit(html, [note for index, _ in members for note in notes_in[index]], is_heading=kind == "heading")
        has_title = has_title or kind == "title"


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


def _marks_by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> Mapping[int, Sequence[Mark]]:
    """The marks by the index of each block that they reach into."""
    by_block: dict[int, list[Mark]] = defaultdict(list)
    starts = [block.start for block in blocks]
    for mark in marks:
        last = max(mark.span.start, mark.span.end - 1)
        for index in range(_index_at(starts, mark.span.start), _index_at(starts, last) + 1):
            by_block[index].append(mark)
    return by_block


def _notes_by_block(blocks: Sequence[Block], notes: Iterable[Note]) -> Mapping[int, Sequence[Note]]:
    """The notes by the index of the block in which their words begin."""
    by_block: dict[int, list[Note]] = defaultdict(list)
    starts = [block.start for block in blocks]
    for note in notes:
        if note.finding.span:
            by_block[_index_at(starts, note.finding.span.start)].append(note)
    return by_block


def _index_at(starts: Sequence[int], offset: int) -> int:
    return max(0, bisect_right(starts, offset) - 1)


def _element(block: Block, words: str, *, has_title: bool) -> str:
    """A block as an element. The page and the draft have the first two levels of headings."""
    tag, attributes = "p", f' class="{block.kind}"' if block.kind in CLASSES else ""
    if block.kind == "title":
        tag = "h3"
    elif block.kind == "heading":
        tag = "h4" if has_title else "h3"
    elif block.kind in LIST_KINDS:
        tag = "li"
    return f'<{tag}{attributes} dir="auto">{words}</{tag}>'
