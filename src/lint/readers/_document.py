"""What a reader makes of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lint.prose import Prose, Region
from lint.source import Source


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a draft says about itself; None or empty where it does not say."""

    title: str | None = None
    dek: str | None = None
    byline: str | None = None
    published: date | None = None
    updated: date | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    """ISO 639-1 code."""
    slug: str | None = None
    links: tuple[str, ...] | None = None
    """The addresses that the body links to; None when the format cannot carry links."""


@dataclass(frozen=True, slots=True)
class Document:
    """One draft as read: its source, prose, regions that are not whole blocks, and metadata."""

    source: Source
    prose: Prose
    metadata: Metadata
    regions: tuple[Region, ...] = ()
