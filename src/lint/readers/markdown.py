"""Markdown: CommonMark with tables, footnotes, strikethrough and task lists, also with HTML in it."""

from __future__ import annotations

from lint.prose import Prose, ProseBuilder
from lint.readers._document import Document, Metadata
from lint.readers._forms import same_words
from lint.readers._front_matter import read_front_matter
from lint.readers._furniture import kind_of_line
from lint.readers._line import Line
from lint.readers._metadata import metadata_of, write_entries
from lint.readers._page import mark_page
from lint.readers._regions import regions_of
from lint.source import Source

ENDINGS = (".md", ".markdown", ".mdown", ".mkd")


def read(source: Source) -> Document:
    """Read Markdown.

    Raises:
        Unreadable: The front matter is broken.
    """
    from lint.readers._markdown import MarkdownWriter  # not needed to know which endings are read here

    front_matter = read_front_matter(source)
    stated = metadata_of(front_matter.entries)
    builder = ProseBuilder(source.text)
    write_entries(builder, source.text, front_matter.entries)
    writer = MarkdownWriter(builder, source.text, has_title=stated.title is not None)
    writer.write(front_matter.end)
    prose, metadata = _with_page(builder.prose(), stated)
    return Document(source, prose, metadata._replace(links=tuple(writer.links)), regions_of(prose))


def _with_page(prose: Prose, stated: Metadata) -> tuple[Prose, Metadata]:
    """The prose with the kinds of block that Markdown has no mark for, and the completed metadata."""
    lines = [Line(block.start, block.end, prose.text[block.start : block.end]) for block in prose.blocks]
    for line, block in zip(lines, prose.blocks, strict=True):
        line.kind = kind_of_line(line.text) if block.kind == "paragraph" else block.kind
    titles = [line for line in lines if line.kind == "title"]
    for line in titles[1:]:
        if same_words(line.text, titles[0].text):
            line.kind = "furniture"
    if stated.title is None and titles:
        stated = stated._replace(title=titles[0].text)
    metadata = mark_page(lines, stated)
    pairs = zip(prose.blocks, lines, strict=True)
    blocks = tuple(block._replace(kind=line.kind or block.kind) for block, line in pairs)
    return Prose(prose.text, blocks, prose.pieces), metadata
