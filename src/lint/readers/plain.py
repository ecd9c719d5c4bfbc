"""Plain text, typed or scraped from a page."""

from __future__ import annotations

from lint.prose import ProseBuilder
from lint.readers._document import Document
from lint.readers._front_matter import read_front_matter
from lint.readers._furniture import kind_of_line
from lint.readers._line import Line
from lint.readers._lists import mark_lists
from lint.readers._metadata import metadata_of, write_entries
from lint.readers._page import mark_page
from lint.readers._paragraphs import paragraphs
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
    metadata = mark_page(lines, stated)
    builder = ProseBuilder(source.text)
    write_entries(builder, source.text, front_matter.entries)
    for line in lines:
        _write(builder, line)
    prose = builder.prose()
    return Document(source, prose, metadata, regions_of(prose))


def _write(builder: ProseBuilder, line: Line) -> None:
    kind = line.kind or "paragraph"
    start = line.start
    if line.kind is None and line.text.startswith("> "):
        kind, start = "block_quote", line.start + 2
    builder.block(start, line.end, kind, line.list_number)
