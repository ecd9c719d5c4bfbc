"""Speakers: which source a quotation belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from lint.annotate._sourcing.marks import Quoted
from lint.annotate._sourcing.noun_phrases import leading_subject
from lint.annotate._sourcing.words import Words
from lint.annotate.sentences import Sentence
from lint.annotate.sources import Source
from lint.expressions import expression
from lint.prose import Block, Prose
from lint.record import Record
from lint.span import Span

Reach = Literal["sentence", "paragraph", "carried"]
SILENT_TYPES = ("hearsay", "passive")
REACH = 120
"""Characters before a quotation in which a label for its speaker stands."""
PERSONS = ("He", "She")
CLOSE = 4
"""Characters that may stand between a quotation and the attribution right after it."""


class _Place(Record):
    """Where a quotation stands: its paragraph, and its first and last sentence."""

    quote: Quoted
    block_at: int
    """Which of the article's blocks it stands in, counted from 0."""
    block: Block
    first: Sentence
    last: Sentence
    alone: bool
    """Whether the writer adds no word to the sentences of the quotation."""
    fills: bool
    """Whether nothing else stands in the paragraph."""
    before: int | None
    """Which of the article's quotations stands before it and may go on with it, counted from 0."""


class Speaker(Record):
    """The words for a speaker, with the source they are, when an attribution has them; None where nobody is told."""

    span: Span | None = None
    source: Source | None = None
    reach: Reach | None = None
    """Whether the speaker is told in the quotation's sentence, its paragraph, or carried over from before."""


class Speakers:
    """Who says each quotation of an article, worked out when it is asked: rules ask it of few.

    It keeps the article's sentences, quotations and sources with quick ways to find those near an offset.
    """

    def __init__(
        self, prose: Prose, sentences: Sequence[Sentence], quotes: Sequence[Quoted], sources: Sequence[Source]
    ) -> None:
        self._text = prose.text
        self._blocks = prose.blocks
        self._sentences = sentences
        self._quotes = quotes
        self._sources = sources = [source for source in sources if source.type not in SILENT_TYPES]
        self._block_starts = [block.start for block in prose.blocks]
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._source_starts = [source.start for source in sources]
        self._quote_starts = [quote.start for quote in quotes]
        self._places: dict[int, _Place] = {}
        self._speakers: dict[int, Speaker] = {}
        self._finders: tuple[tuple[Reach, Callable[[_Place], Speaker | None]], ...] = (
            ("sentence", self._beside),
            ("sentence", self._without_verb),
            ("sentence", self._subject),
            ("paragraph", self._speaking_on),
            ("paragraph", self._in_paragraph),
            ("paragraph", self._subject_before),
            ("paragraph", self._subject_after),
            ("carried", self._carried),
            ("carried", self._led_to),
        )

    def place(self, at: int) -> _Place:
        """Where one of the article's quotations stands, counted from 0."""
        if at not in self._places:
            self._places[at] = self._place(at)
        return self._places[at]

    def speaker(self, at: int) -> Speaker:
        """The nearest speaker that any of the ways to tell one finds for one of the quotations, counted from 0."""
        # From the first of those that go on with each other: they may be more than calls can nest.
        first = at
        while first not in self._speakers and (before := self.place(first).before) is not None:
            first = before
        for index in range(first, at + 1):
            if index not in self._speakers:
                self._speakers[index] = self._speaker(self.place(index))
        return self._speakers[at]

    def _speaker(self, place: _Place) -> Speaker:
        for reach, find in self._finders:
            if speaker := find(place):
                return Speaker(speaker.span, speaker.source, reach)
        return Speaker()

    def _place(self, at: int) -> _Place:
        quote = self._quotes[at]
        index = bisect_right(self._block_starts, quote.start) - 1
        block = self._blocks[index]
        first = self._sentence_at(quote.start)
        last = self._sentence_at(max(quote.start, quote.end - 1))
        alone = self._is_blank(first.start, quote.start) and self._is_blank(quote.end, last.end)
        fills = alone and self._is_blank(block.start, quote.start) and self._is_blank(quote.end, block.end)
        reaches_from = self._blocks[max(0, index - 1)].start if fills else block.start
        follows = at > 0 and (quote.continued or self._quotes[at - 1].start >= reaches_from)
        return _Place(quote, index, block, first, last, alone, fills, at - 1 if follows else None)

    def _sentence_at(self, offset: int) -> Sentence:
        return self._sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def _is_blank(self, start: int, end: int) -> bool:
        return _letter().search(self._text, start, end) is None

    def _between(self, start: int, end: int) -> Sequence[Source]:
        """The sources that begin in a stretch."""
        return self._sources[bisect_left(self._source_starts, start) : bisect_left(self._source_starts, end)]

    def _beside(self, place: _Place) -> Speaker | None:
        """The attribution in the quotation's sentence: right after it, else the nearest before, else after."""
        quote = place.quote
        after = [source for source in self._between(quote.end, place.last.end) if self._is_next(quote, source)]
        if after and _first_word(after[0]) - quote.end <= CLOSE:
            return Speaker(after[0].span, after[0])
        before = [each for each in self._between(place.first.start, quote.start) if (each.cue_start or 0) < quote.start]
        if before:
            nearest = max(before, key=lambda source: source.cue_start or source.start)
            return Speaker(nearest.span, nearest)
        if after:
            return Speaker(after[0].span, after[0])
        return self._asked(place)

    def _is_next(self, quote: Quoted, source: Source) -> bool:
        """Whether no other quotation begins between the quotation and the source."""
        return bisect_left(self._quote_starts, quote.end) == bisect_left(self._quote_starts, source.start)

    def _asked(self, place: _Place) -> Speaker | None:
        """The source right after a quotation that ends a sentence by itself: "Why?" Ms. Ortiz asked."""
        quote = place.quote
        if not self._text[quote.start : quote.end].rstrip("\"”’'»").endswith((",", "?", "!")):
            return None
        for source in self._between(quote.end, min(place.block.end, quote.end + 60)):
            if _first_word(source) - quote.end <= CLOSE:
                return Speaker(source.span, source)
        return None

    def _without_verb(self, place: _Place) -> Speaker | None:
        """The speaker named by a dash or a line after, a label before, or a possessive: the mayor's "..."."""
        end = self._end_of_next(place)
        for pattern in (_dash_after(), _line_after()):
            if match := pattern.match(self._text, place.quote.end, end):
                return Speaker(Span(*match.span("who")))
        start = max(place.block.start, place.quote.start - REACH)
        if _may_tell(self._text[start : place.quote.start]) and (
            match := _label_before().search(self._text, start, place.quote.start)
        ):
            return Speaker(Span(*match.span(match.lastgroup or "who")))
        return None

    def _end_of_next(self, place: _Place) -> int:
        """The end of the next paragraph for a quotation that fills its own, as a pull quote does."""
        after = place.block_at + 1
        return self._blocks[after].end if place.fills and after < len(self._blocks) else place.block.end

    def _subject(self, place: _Place) -> Speaker | None:
        """The subject of the sentence that weaves the quotation in: the mayor dismissed "rumors"."""
        if place.alone:
            return None
        return _named(leading_subject(Words(self._text, place.first.start, place.quote.start)))

    def _speaking_on(self, place: _Place) -> Speaker | None:
        """The speaker of the quotation before in the same paragraph."""
        if place.before is None or self._quotes[place.before].start < place.block.start:
            return None
        before = self._speakers[place.before]
        return before if before.span is not None else None

    def _in_paragraph(self, place: _Place) -> Speaker | None:
        """The next attribution of the paragraph, or else the one before."""
        at = bisect_left(self._source_starts, place.quote.end)
        if at < len(self._sources) and self._sources[at].start < place.block.end:
            return Speaker(self._sources[at].span, self._sources[at])
        if at > 0 and self._sources[at - 1].start >= place.block.start:
            return Speaker(self._sources[at - 1].span, self._sources[at - 1])
        return None

    def _subject_before(self, place: _Place) -> Speaker | None:
        """The subject of the sentence before: Ms. Ortiz shrugged. "..."."""
        if place.first.start <= place.block.start:
            return None
        before = self._sentence_at(place.first.start - 1)
        return _named(leading_subject(Words(self._text, before.start, before.end)))

    def _subject_after(self, place: _Place) -> Speaker | None:
        """The person with whom the sentence after begins: "..." Ms. Ortiz shrugged."""
        at = bisect_right(self._sentence_starts, place.quote.end)
        if at == len(self._sentences) or self._sentences[at].start >= place.block.end:
            return None
        subject = leading_subject(Words(self._text, self._sentences[at].start, self._sentences[at].end))
        if subject is None:
            return None
        words = self._text[subject.start : subject.end]
        return Speaker(subject) if words in PERSONS or self._is_told(words) else None

    def _is_told(self, name: str) -> bool:
        """Whether an attribution of the article is to somebody of that name."""
        return any(source.name is not None and source.name.endswith(name) for source in self._sources)

    def _carried(self, place: _Place) -> Speaker | None:
        """The speaker of the paragraph before, whose words go on; none when that one's is not told either."""
        if place.before is None or place.block_at == 0:
            return None
        before = self._quotes[place.before]
        goes_on = place.quote.continued and before.continues
        follows = place.fills and before.start >= self._blocks[place.block_at - 1].start
        return self._speakers[place.before] if goes_on or follows else None

    def _led_to(self, place: _Place) -> Speaker | None:
        """The last source of a paragraph before that leads to this one with a colon; it may name none."""
        if place.block_at == 0:
            return None
        block = self._blocks[place.block_at - 1]
        if not self._text[block.start : block.end].rstrip().endswith(":"):
            return None
        here = self._between(block.start, block.end)
        return Speaker(here[-1].span, here[-1]) if here else Speaker(None)


def _first_word(source: Source) -> int:
    return min(source.start, source.cue_start if source.cue_start is not None else source.start)


def _named(span: Span | None) -> Speaker | None:
    return Speaker(span) if span is not None else None


@cache
def _letter() -> re.Pattern[str]:
    return expression(r"[^\W_]")


def _may_tell(before: str) -> bool:
    """Whether words end as a label or as a possessive with its noun do: asked before the pattern that reads them."""
    return before.endswith((":", ": ")) or any(word.endswith(("’s", "'s")) for word in before.split(" ")[-5:])


@cache
def _dash_after() -> re.Pattern[str]:
    return expression(r"\s*(?:[—–―−~]|--?)\s*(?P<who>[A-ZÀ-Þ@][^.;:\n\"“”]{2,80})")


@cache
def _line_after() -> re.Pattern[str]:
    return expression(r"\n(?P<who>[A-ZÀ-Þ][\w.’'-]+(?: [\w.’'-]+){0,3}, [^.!?:\n\"“”]{2,70})\Z")


@cache
def _label_before() -> re.Pattern[str]:
    return expression(
        r"(?:^|(?<=[.!?\n”\"] )|(?<=\n))(?P<who>[A-ZÀ-Þ@][\w.’'-]*(?: [\w.’'()@,-]+){0,9}): ?$"
        r"|(?P<owner>\b(?:[A-ZÀ-Þ][\w’'.-]*|the|his|her|their|its)(?: \w+){0,3}[’']s(?: \w+){0,3} )$"
    )
