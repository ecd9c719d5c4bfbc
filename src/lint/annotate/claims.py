"""Claims that readers will ask the source of: records, superlatives, estimates, poll figures, shares, crowds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._sourcing.figures import Figure, figures
from lint.annotate.sentences import Sentence
from lint.annotate.sources import Source
from lint.prose import Block
from lint.span import Span

SILENT_TYPES = ("hearsay", "passive")
POLL_REACH = 3
"""Paragraphs before a poll figure in which its poll may be named."""
BLOCKS = ("paragraph", "list_item", "block_quote", "dek")


class Claim(Mention):
    """A figure or a superlative, and whether the text near it says where it comes from."""

    kind: ClassVar[str] = "claim"

    type: str = computed("record, superlative, estimate, poll, share or mass", default="share")
    adjective: str | None = stated("the superlative: worst, biggest")
    scope: str | None = stated("what a superlative or record reaches over: the world, since 2018, in decades")
    counted: str | None = stated("what is counted, or who is asked")
    source: Source | None = computed("the nearest source in the sentence, the one before, or the paragraph")
    reach: str | None = computed("where that source stands: sentence, before or paragraph")
    evidence: str | None = stated("words of the paragraph that name a poll, data, report or study")


def annotate(draft: Draft) -> Iterator[Claim]:
    """Find figures and superlatives, then the source nearest to each."""
    text = draft.prose.text
    found = [figure for figure in figures(text) if draft.block_at(figure.span.start).kind in BLOCKS]
    if not found:
        return
    sources = [source for source in draft.mentions(Source) if source.type not in SILENT_TYPES]
    sentences = draft.mentions(Sentence)
    for figure in found:
        block = draft.block_at(figure.span.start)
        index = draft.sentence_index(figure.span.start)
        source, reach = _nearest(text, sources, sentences, index, block)
        yield Claim(
            start=figure.span.start,
            end=figure.span.end,
            text=text[figure.span.start : figure.span.end],
            type=figure.type,
            adjective=figure.adjective,
            scope=figure.scope,
            counted=figure.counted,
            source=source,
            reach=reach,
            evidence=_evidence(draft, figure),
        )


def _nearest(
    text: str, sources: Sequence[Source], sentences: Sequence[Sentence], index: int, block: Block
) -> tuple[Source | None, str | None]:
    reaches = [(sentences[index].span, "sentence"), (block.span, "paragraph")]
    if index and _belongs_together(text, sentences[index - 1], block):
        reaches.insert(1, (sentences[index - 1].span, "before"))
    for span, reach in reaches:
        if found := _within(sources, span):
            return found, reach
    return None, None


def _belongs_together(text: str, before: Sentence, block: Block) -> bool:
    """Whether the sentence before speaks for the block: an item of a list has only a lead-in that ends with a colon."""
    return before.start >= block.start or block.kind != "list_item" or text[before.end - 1] == ":"


def _within(sources: Sequence[Source], span: Span) -> Source | None:
    at = bisect_left(sources, span.start, key=lambda source: source.start)
    return sources[at] if at < len(sources) and sources[at].start < span.end else None


def _evidence(draft: Draft, figure: Figure) -> str | None:
    """Words such as "a Gallup poll": for poll figures in the paragraphs before, too, for others in the paragraph."""
    block = draft.block_at(figure.span.start)
    is_poll = figure.type == "poll"
    first = max(0, draft.block_index(block.start) - (POLL_REACH if is_poll else 0))
    pattern = _poll_evidence() if is_poll else _evidence_pattern()
    found = pattern.search(draft.prose.text, draft.prose.blocks[first].start, block.end)
    return found.group() if found else None


@cache
def _poll_evidence() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[\w&’'.-]+ )?(?:polls?|polling|pollsters?|surveys?|surveyed|respondents|Gallup|Pew|Quinnipiac|YouGov|Ipsos"
        r"|Rasmussen|stud(?:y|ies)|census)\b"
    )


@cache
def _evidence_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[\w&’'.-]+ )?(?:[Pp]olls?|[Pp]olling|[Ss]urveys?|surveyed|census|data|statistics|stud(?:y|ies)|reports?"
        r"|[Ff]igures (?:from|by|released|published|announced|compiled)|[Ee]stimates (?:from|by)|analysis|research|records show"
        r"|Gallup|Pew|Quinnipiac|YouGov|Ipsos|exit polls?|database|tracker|projections?|index)\b"
    )
