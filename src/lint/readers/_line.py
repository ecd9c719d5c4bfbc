"""What is known of a page while it is being read."""

from __future__ import annotations

from datetime import date

from lint.prose import BlockKind


class Line:
    """One paragraph of the source while its kind is being found out."""

    kind: BlockKind | None = None
    list_number: int | None = None

    def __init__(self, start: int, end: int, text: str, *, indent: int = 0, after_gap: bool = True) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.indent = indent
        self.after_gap = after_gap
        """Whether an empty line, or nothing, stands before it."""


class Head:
    """What the lines of a page say about the article."""

    def __init__(self, title: str | None) -> None:
        self.title = title
        self.dek: str | None = None
        self.byline: str | None = None
        self.published: date | None = None
        self.updated: date | None = None
        self.tags: list[str] = []
