"""What a reader makes of a draft."""

from __future__ import annotations

from datetime import date

from lint.prose import Prose, Region
from lint.record import Record
from lint.source import Source
from lint.span import Span


class Link(Record):
    """Words of the prose that link to an address."""

    address: str
    span: Span


class Metadata(Record):
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
    links: tuple[Link, ...] | None = None
    """The links of the body; None when the format cannot carry links."""


class Document(Record):
    """One draft as read: its source, prose, regions that are not whole blocks, and metadata."""

    source: Source
    prose: Prose
    metadata: Metadata
    regions: tuple[Region, ...] = ()
