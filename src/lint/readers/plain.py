"""Plain text, typed or scraped from a page."""

from __future__ import annotations

import re

from lint.prose import ProseBuilder
from lint.readers._document import Document
from lint.readers._front_matter import read_front_matter
from lint.readers._metadata import metadata_of, write_entries
from lint.source import Source

ENDINGS = (".txt", ".text")


def read(source: Source) -> Document:
    """Read plain text.

    Raises:
        Unreadable: The front matter is broken.
    """
    front_matter = read_front_matter(source)
    prose = ProseBuilder(source.text)
    write_entries(prose, source.text, front_matter.entries)
    for line in re.compile(r"[^\s].*").finditer(source.text, front_matter.end):
        prose.text(line.start(), line.start() + len(line[0].rstrip()))
        prose.end_block("paragraph")
    return Document(source, prose.prose(), metadata_of(front_matter.entries))
