"""What is known of a page while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from lint.prose import BlockKind


@dataclass(slots=True)
class Line:
    """One paragraph of the source while its kind is being found out."""

    start: int
    end: int
    text: str
    indent: int = 0
    after_gap: bool = True
    """Whether an empty line, or nothing, stands before it."""
    kind: BlockKind | None = None
    list_number: int | None = None


@dataclass(slots=True)
class Head:
    """What the lines of a page say about the article."""

    title: str | None = None
    dek: str | None = None
    byline: str | None = None
    published: date | None = None
    updated: date | None = None
    tags: list[str] = field(default_factory=list)
