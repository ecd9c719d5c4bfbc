"""An article: prose, regions, metadata, and mentions on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from itertools import chain
from operator import attrgetter
from typing import TypeVar, cast

from lint.annotate import Mention, annotate, kinds
from lint.knowledge import Knowledge
from lint.prose import Block, Prose
from lint.readers import Document, Metadata
from lint.source import Source
from lint.span import Span

M = TypeVar("M", bound=Mention)

BODY_BLOCKS = ("paragraph", "block_quote", "list_item", "heading")


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in reading order, those that overlap, such as a quotation inside another, as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].overlaps(span):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


_START, _END = attrgetter("start"), attrgetter("end")


@cache
def _kinds_of(annotator: str) -> tuple[str, ...]:
    """The names of the kinds that the annotator of a module yields."""
    return tuple(each.kind for each in kinds().values() if each.__module__ == annotator)


class Article:
    """One draft, ready to be judged. Each annotator runs when its mentions are first asked for."""

    def __init__(
        self,
        document: Document,
        knowledge: Knowledge,
        *,
        published: date | None = None,
        today: date | None = None,
        language: str | None = None,
        country: str = "US",
    ) -> None:
        self.source: Source = document.source
        self.prose: Prose = document.prose
        self.metadata: Metadata = document.metadata
        self.knowledge = knowledge
        self.published: date | None = published or document.metadata.published
        self.today: date | None = today
        self.language: str = language or document.metadata.language or "en"
        self.country: str = country
        self._regions: dict[str, Sequence[Span]] = {}
        self._mentions: dict[str, list[Mention]] = {}
        for name in {region.name for region in document.regions}:
            self._regions[name] = _merged(sorted(region.span for region in document.regions if region.name == name))

    @property
    def text(self) -> str:
        return self.prose.text

    def mentions(self, kind: type[M]) -> Sequence[M]:
        """All mentions of a kind in reading order; touching them runs their annotator once."""
        if kind.kind not in self._mentions:
            self._annotate(kind)
        return cast("list[M]", self._mentions[kind.kind])

    def mentions_of(self, kind: str) -> Sequence[Mention]:
        """All mentions of a kind by the name that rules use.

        Raises:
            KeyError: No annotator yields that kind.
        """
        found = self._mentions.get(kind)
        return self.mentions(kinds()[kind]) if found is None else found

    def _annotate(self, kind: type[Mention]) -> None:
        found: dict[str, list[Mention]] = {name: [] for name in _kinds_of(kind.__module__)}
        for mention in annotate(self, kind):
            found[mention.kind].append(mention)
        for mentions in found.values():
            if len(mentions) > 1:
                mentions.sort(key=_END)
                mentions.sort(key=_START)  # in two steps, as pairs would have to be made
        self._mentions |= found

    def region(self, name: str) -> Sequence[Span]:
        """The spans of a region in reading order, none over another.

        A region is a kind of block, ``lead``, ``body``, ``headline``, ``quotation``…
        """
        if name not in self._regions:
            self._regions[name] = self._make_region(name)
        return self._regions[name]

    def _make_region(self, name: str) -> Sequence[Span]:
        if name == "quotation":
            return _merged(mention.span for mention in self.mentions_of("quotation"))
        wanted = {"body": BODY_BLOCKS, "headline": ("title",), "list": ("list_item",)}.get(name, (name,))
        if len(wanted) == 1:
            return self._blocks_by_kind.get(wanted[0], [])
        return sorted(chain.from_iterable(self._blocks_by_kind.get(kind, ()) for kind in wanted))

    @cached_property
    def _blocks_by_kind(self) -> Mapping[str, Sequence[Span]]:
        found: dict[str, list[Span]] = defaultdict(list)
        for block in self.prose.blocks:
            found[block.kind].append(Span(block.start, block.end))
        return found

    def in_region(self, span: Span, name: str) -> bool:
        """Whether the span overlaps the named region."""
        spans = self.region(name)
        if not spans:
            return False
        at = bisect_left(spans, (span.end,)) - 1  # the last that begins before the span ends
        return at >= 0 and spans[at].end > span.start

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.prose.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds the character at a prose offset."""
        return self.prose.blocks[self.block_index(offset)]

    def block_index(self, offset: int) -> int:
        """The place, counted from 0, of the block that holds the character at a prose offset."""
        return bisect_right(self._block_starts, offset, 1) - 1  # whatever starts where, none lies before the first

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.mentions_of("sentence")]

    def sentence_index(self, offset: int) -> int:
        """The place, counted from 0, of the sentence that holds the character at a prose offset."""
        return bisect_right(self._sentence_starts, offset, 1) - 1

    def sentence_at(self, offset: int) -> Mention:
        """The sentence that holds the character at a prose offset."""
        return self.mentions_of("sentence")[self.sentence_index(offset)]
