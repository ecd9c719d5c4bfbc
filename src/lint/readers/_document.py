"""What a reader makes of a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from lint.prose import Prose, Region
from lint.source import Source
from lint.span import Span


class Link(NamedTuple):
    """Words of the prose that link to an address."""

    address: str
    span: Span


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
    links: tuple[Link, ...] | None = None
    """The links of the body; None when the format cannot carry links."""


@dataclass(frozen=True, slots=True)
class Document:
    """One draft as read: its source, prose, regions that are not whole blocks, and metadata."""

    source: Source
    prose: Prose
    metadata: Metadata
    regions: tuple[Region, ...] = ()
