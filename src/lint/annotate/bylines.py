"""Bylines: the line, or the entry of front matter, that says who wrote the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, stated


class Byline(Mention):
    """The line or entry that says who wrote the article; one for each article with a byline."""

    kind: ClassVar[str] = "byline"

    names: str = stated("who wrote it, without By", default="")


def annotate(draft: Draft) -> Iterator[Byline]:
    """Yield the block in which the reader found the byline: its own, or that of the date which it stands beside."""
    names = draft.metadata.byline
    blocks = draft.prose.blocks
    if not names or not blocks:
        return
    block = next((block for kind in ("byline", "dateline") for block in blocks if block.kind == kind), blocks[0])
    yield Byline(start=block.start, end=block.end, text=draft.prose.text[block.start : block.end], names=names)
