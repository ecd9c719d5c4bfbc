"""Speakers: which source a quotation belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from lint.annotate._sourcing.attributions import leading_subject
from lint.annotate._sourcing.marks import Quoted
from lint.annotate._sourcing.phrases import words_of
from lint.annotate.sources import Source
from lint.prose import Block, Prose
from lint.span import Span

Reach = Literal["sentence", "paragraph", "carried"]
SILENT_TYPES = ("hearsay", "passive")
CLOSE = 4
"""Characters that may stand between a quotation and the attribution right after it."""


class Speech(NamedTuple):
    """A quotation and the words for its speaker, with the source they are, when an attribution has them."""

    quote: Quoted
    speaker: Span | None
    source: Source | None
    reach: Reach | None
    """Whether the speaker is told in the quotation's sentence, its paragraph, or carried over from before."""
    alone: bool
    """Whether the writer adds no word to the sentences of the quotation."""
    fills_paragraph: bool


def speeches(prose: Prose, sentences: Sequence[Span], quotes: Sequence[Quoted], sources: Sequence[Source]) -> Iterator[Speech]:
    """Each quotation with its speaker, in reading order."""
    speaking = [source for source in sources if source.type not in SILENT_TYPES]
    reader = _Reader(prose, sentences, quotes, speaking)
    before: Speech | None = None
    for index in range(len(quotes)):
        before = reader.speech(index, before)
        yield before


class _Reader:
    """The article's sentences, quotations and sources with quick ways to find those near an offset."""

    def __init__(self, prose: Prose, sentences: Sequence[Span], quotes: Sequence[Quoted], sources: Sequence[Source]) -> None:
        self._text = prose.text
        self._blocks = prose.blocks
        self._sentences = sentences
        self._quotes = quotes
        self._sources = sources
        self._block_starts = [block.start for block in prose.blocks]
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._source_starts = [source.start for source in sources]

    def speech(self, index: int, before: Speech | None) -> Speech:
        quote = self._quotes[index]
        place = bisect_right(self._block_starts, quote.start) - 1
        block = self._blocks[place]
        first = self._sentence_at(quote.start)
        last = self._sentence_at(max(quote.start, quote.end - 1))
        alone = self._is_blank(first.start, quote.start) and self._is_blank(quote.end, last.end)
        fills = alone and self._is_blank(block.start, quote.start) and self._is_blank(quote.end, block.end)
        if source := self._in_sentence(quote, first, last) or self._in_next_words(quote, block):
            return Speech(quote, source.span, source, "sentence", alone, fills)
        if speaker := self._without_verb(quote, block):
            return Speech(quote, speaker, None, "sentence", alone, fills)
        if not alone and (speaker := self._subject(quote, first)):
            return Speech(quote, speaker, None, "sentence", alone, fills)
        if before is not None and before.speaker is not None and self._goes_on(before, quote, block):
            reach: Reach = "paragraph" if before.quote.start >= block.start else "carried"
            return Speech(quote, before.speaker, before.source, reach, alone, fills)
        if source := self._in_paragraph(quote, block):
            return Speech(quote, source.span, source, "paragraph", alone, fills)
        if source := self._before_paragraph(place):
            return Speech(quote, source.span, source, "carried", alone, fills)
        return Speech(quote, None, None, None, alone, fills)

    def _sentence_at(self, offset: int) -> Span:
        return self._sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def _is_blank(self, start: int, end: int) -> bool:
        return not any(letter.isalnum() for letter in self._text[start:end])

    def _between(self, start: int, end: int) -> Sequence[Source]:
        """The sources that begin in a stretch."""
        return self._sources[bisect_right(self._source_starts, start - 1) : bisect_right(self._source_starts, end - 1)]

    def _in_sentence(self, quote: Quoted, first: Span, last: Span) -> Source | None:
        after = [source for source in self._between(quote.end, last.end) if not self._quoted_between(quote.end, source.start)]
        if after and min(after[0].start, after[0].cue_start or after[0].start) - quote.end <= CLOSE:
            return after[0]
        before = [source for source in self._between(first.start, quote.start) if (source.cue_start or 0) < quote.start]
        if before:
            return max(before, key=lambda source: source.cue_start or source.start)
        return after[0] if after else None

    def _quoted_between(self, start: int, end: int) -> bool:
        return any(start <= quote.start < end for quote in self._quotes)

    def _in_next_words(self, quote: Quoted, block: Block) -> Source | None:
        """The source right after a quotation that ends a sentence by itself: "Why?" Ms. Ortiz asked."""
        for source in self._between(quote.end, min(block.end, quote.end + 60)):
            first = min(source.start, source.cue_start or source.start)
            if first - quote.end <= CLOSE and self._text[quote.end - 2] in ",?!":
                return source
        return None

    def _without_verb(self, quote: Quoted, block: Block) -> Span | None:
        """The speaker named by a dash after, a label before, or a possessive: the mayor's "..."."""
        if match := _dash_after().match(self._text, quote.end, block.end):
            return Span(*match.span("who"))
        if match := _label_before().search(self._text, block.start, quote.start):
            return Span(*match.span(match.lastgroup or "who"))
        return None

    def _subject(self, quote: Quoted, sentence: Span) -> Span | None:
        """The subject of the sentence that weaves the quotation in: the mayor dismissed "rumors"."""
        return leading_subject(words_of(self._text, sentence.start, quote.start))

    def _goes_on(self, before: Speech, quote: Quoted, block: Block) -> bool:
        """Whether the speaker of the quotation before speaks on."""
        return before.quote.start >= block.start or (quote.continued and before.quote.continues)

    def _in_paragraph(self, quote: Quoted, block: Block) -> Source | None:
        here = self._between(block.start, block.end)
        after = [source for source in here if source.start >= quote.end]
        return after[0] if after else here[-1] if here else None

    def _before_paragraph(self, place: int) -> Source | None:
        """The last source of the paragraph before, when that paragraph leads to this one with a colon."""
        if place == 0:
            return None
        block = self._blocks[place - 1]
        if not self._text[block.start : block.end].rstrip().endswith(":"):
            return None
        here = self._between(block.start, block.end)
        return here[-1] if here else None


@cache
def _dash_after() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[—–―~]|--?)\s*(?P<who>[A-ZÀ-Þ@][^.;:\n\"“”]{2,80})")


@cache
def _label_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[.!?\n”\"] )|(?<=\n))(?P<who>[A-ZÀ-Þ@][\w.’'-]*(?: [\w.’'()@,-]+){0,9}): ?$"
        r"|(?P<owner>\b(?:[A-ZÀ-Þ][\w’'.-]*|the|his|her|their|its)(?: \w+){0,3}[’']s(?: \w+){0,3} )$"
    )
