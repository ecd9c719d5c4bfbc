"""What an annotator may ask of the article that it annotates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar

from lint.annotate._mention import Mention
from lint.knowledge import Knowledge
from lint.prose import Block, Prose
from lint.readers import Metadata
from lint.span import Span

M = TypeVar("M", bound=Mention)


class Draft(Protocol):
    """The article as annotators see it: prose, metadata, knowledge and earlier mentions."""

    @property
    def prose(self) -> Prose: ...

    @property
    def metadata(self) -> Metadata: ...

    @property
    def published(self) -> date | None:
        """The publication date; None when neither the draft nor the user states one."""

    @property
    def language(self) -> str:
        """ISO 639-1 code of the article's language."""

    @property
    def country(self) -> str:
        """Whose holidays are meant where countries differ: ISO 3166 code, with its subdivision or without."""

    @property
    def knowledge(self) -> Knowledge: ...

    def __hash__(self) -> int:
        """A draft is itself and no other: what is made of it can be kept under it."""

    def mentions(self, kind: type[M]) -> Sequence[M]:
        """All mentions of a kind, in reading order; its annotator runs once."""

    def region(self, name: str) -> Sequence[Span]:
        """The spans of a region by name, in reading order."""

    def in_region(self, span: Span, name: str) -> bool:
        """Whether the span overlaps the named region."""

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at a prose offset."""

    def block_index(self, offset: int) -> int:
        """The place, counted from 0, of the block that holds the character at a prose offset."""

    def sentence_index(self, offset: int) -> int:
        """The place, counted from 0, of the sentence that holds the character at a prose offset."""
