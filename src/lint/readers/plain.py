"""Plain text, typed or scraped from a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lint.prose import ProseBuilder
from lint.readers._document import Document, Metadata
from lint.readers._front_matter import read_front_matter
from lint.readers._furniture import kind_of_line
from lint.readers._head import Head, mark_head
from lint.readers._lists import mark_lists
from lint.readers._metadata import metadata_of, write_entries
from lint.readers._paragraphs import Line, paragraphs
from lint.readers._regions import regions_of
from lint.source import Source

ENDINGS = (".txt", ".text")


def read(source: Source) -> Document:
    """Read plain text.

    Raises:
        Unreadable: The front matter is broken.
    """
    front_matter = read_front_matter(source)
    stated = metadata_of(front_matter.entries)
    lines = paragraphs(source.text, front_matter.end)
    for line in lines:
        line.kind = kind_of_line(line.text)
    mark_lists(lines)
    head = mark_head(lines, stated.title)
    _mark_headings(lines)
    builder = ProseBuilder(source.text)
    write_entries(builder, source.text, front_matter.entries)
    for line in lines:
        _write(builder, line)
    prose = builder.prose()
    return Document(source, prose, _completed(stated, head), regions_of(prose))


def _mark_headings(lines: Sequence[Line]) -> None:
    """A short line with no full stop above a paragraph or a list is a heading."""
    following: Line | None = None
    for line in reversed(lines):
        if line.kind is None and _is_heading(line.text) and following is not None and _can_be_headed(following):
            line.kind = "heading"
        if line.kind != "furniture":
            following = line


def _is_heading(text: str) -> bool:
    if len(text) > 100 or text[0].islower() or text[0] == ">" or text.rstrip("\"'”’")[-1:] in (*".,;:)", ""):
        return False
    return len(text.split()) <= 14


def _can_be_headed(line: Line) -> bool:
    return line.kind == "list_item" or (line.kind is None and (len(line.text) > 100 or line.text[-1] in '.!?:"”'))


def _write(builder: ProseBuilder, line: Line) -> None:
    kind = line.kind or "paragraph"
    start = line.start
    if line.kind is None and line.text.startswith("> "):
        kind, start = "block_quote", line.start + 2
    builder.text(start, line.end)
    builder.end_block(kind, line.list_number)


def _completed(stated: Metadata, head: Head) -> Metadata:
    """What front matter states, and what the page says where front matter is silent."""
    return replace(
        stated,
        title=stated.title or head.title,
        dek=stated.dek or head.dek,
        byline=stated.byline or head.byline,
        published=stated.published or head.published,
        updated=stated.updated or head.updated,
        tags=stated.tags or tuple(head.tags),
    )
