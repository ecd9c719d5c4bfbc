"""Claims that readers will ask the source of: records, superlatives, estimates, poll figures, shares, crowds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._sourcing import is_read
from lint.annotate._sourcing.figures import figures
from lint.annotate.sentences import Sentence
from lint.annotate.sources import Source
from lint.expressions import expression
from lint.prose import Block
from lint.span import Span
from lint.word_index import either_case

SILENT_TYPES = ("hearsay", "passive")
RUNNING_ON = ("share", "mass")
"""Types of claims whose source may be anybody told of in the paragraph before."""
FACTUAL = ("document", "institution")
"""Types of sources that speak for other claims of the next paragraph, too; what a person says ends with theirs."""
NEW_OR_MANY = frozenset("new recent several many some various other multiple numerous".split())
"""Words that do not tell one document from another."""
POLL_REACH = 3
"""Paragraphs before a poll figure in which its poll may be named."""
LONGEST_WORD = 30
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
    if not is_read(draft.language):
        return
    text = draft.prose.text
    found = [figure for figure in figures(text, draft.prose.words) if draft.block_at(figure.span.start).kind in BLOCKS]
    if not found:
        return
    sources = [source for source in draft.mentions(Source) if source.type not in SILENT_TYPES]
    sentences = draft.mentions(Sentence)
    evidence_places = [place for place, _ in draft.prose.words.places(EVIDENCE)]
    evidence: dict[tuple[int, bool], str | None] = {}
    for figure in found:
        block = draft.block_at(figure.span.start)
        index = draft.sentence_index(figure.span.start)
        source, reach = _nearest(
            text, sources, sentences[max(0, index - 1) : index + 1], block, runs_on=figure.type in RUNNING_ON
        )
        place = (block.start, figure.type == "poll")
        if place not in evidence:
            evidence[place] = _evidence(draft, evidence_places, block, is_poll=figure.type == "poll")
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
            evidence=evidence[place],
        )


def _nearest(
    text: str, sources: Sequence[Source], sentences: Sequence[Sentence], block: Block, *, runs_on: bool
) -> tuple[Source | None, str | None]:
    """The source nearest to a figure in the last of the sentences; ``runs_on`` as in the paragraph before."""
    *before, own = sentences
    reaches = [(own.span, "sentence"), (block.span, "paragraph")]
    if before and _belongs_together(text, before[-1], block):
        reaches.insert(1, (before[-1].span, "before"))
    for span, reach in reaches:
        is_other = span.end <= block.start and not runs_on
        found = next((each for each in _within(sources, span) if _speaks_for(each, reach, is_other=is_other)), None)
        if found is not None:
            return found, reach
    return None, None


def _speaks_for(source: Source, reach: str, *, is_other: bool) -> bool:
    """Whether a source can be that of a figure in its reach; ``is_other`` when it stands in another paragraph."""
    if reach == "sentence":
        return True
    return _is_told(source) and (not is_other or source.type in FACTUAL)


def _is_told(source: Source) -> bool:
    """Whether readers can tell the source; any other stands for no more than its own sentence."""
    if source.type == "document":
        return bool(source.definite or source.name or (source.position or "new").lower() not in NEW_OR_MANY)
    return not source.unnamed or (source.noun or "").startswith("spokes")


def _belongs_together(text: str, before: Sentence, block: Block) -> bool:
    """Whether the sentence before speaks for the block: an item of a list has only a lead-in that ends with a colon."""
    return before.start >= block.start or block.kind != "list_item" or text[before.end - 1] == ":"


def _within(sources: Sequence[Source], span: Span) -> Iterator[Source]:
    at = bisect_left(sources, span.start, key=lambda source: source.start)
    while at < len(sources) and sources[at].start < span.end:
        yield sources[at]
        at += 1


def _evidence(draft: Draft, places: Sequence[int], block: Block, *, is_poll: bool) -> str | None:
    """Words such as "Gallup poll": for poll figures in the paragraphs before, too, for others in the paragraph."""
    first = max(0, draft.block_index(block.start) - (POLL_REACH if is_poll else 0))
    pattern = _poll_words() if is_poll else _evidence_words()
    text = draft.prose.text
    near = places[bisect_left(places, draft.prose.blocks[first].start) : bisect_left(places, block.end)]
    found = next((match for place in near if (match := pattern.match(text, place))), None)
    if found is None:
        return None
    before = _word_before().search(text, max(block.start, found.start() - LONGEST_WORD), found.start())
    return text[before.start() if before else found.start() : found.end()]


@cache
def _word_before() -> re.Pattern[str]:
    return expression(r"\b[\w&’'.-]+ $")


EVIDENCE = either_case(
    frozenset(
        """
        poll polls polling pollster pollsters survey surveys surveyed census data statistics study studies report
        reports analysis figures estimates research records
        """.split()
    )
) | frozenset(
    """
    respondents Gallup Pew Quinnipiac YouGov Ipsos Rasmussen exit database tracker projection projections index
    """.split()
)
"""Words with which evidence may begin."""


@cache
def _poll_words() -> re.Pattern[str]:
    return expression(
        r"(?:[Pp]oll(?:s|ing|sters?)?|[Ss]urvey(?:s|ed)?|respondents|Gallup|Pew|Quinnipiac|YouGov|Ipsos|Rasmussen"
        r"|stud(?:y|ies)|census)\b"
    )


@cache
def _evidence_words() -> re.Pattern[str]:
    return expression(
        r"(?:[Pp]oll(?:s|ing)?|[Ss]urvey(?:s|ed)?|[Cc]ensus|[Dd]ata|[Ss]tatistics|[Ss]tud(?:y|ies)|[Rr]eports?|[Aa]nalysis"
        r"|[Ff]igures (?:from|by|released|published|announced|compiled)|[Ee]stimates (?:from|by)|[Rr]esearch"
        r"|[Rr]ecords show|Gallup|Pew|Quinnipiac|YouGov|Ipsos|exit polls?|database|tracker|projections?|index)\b"
    )
