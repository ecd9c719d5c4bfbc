"""Regions that are not whole kinds of block: the lead, and datelines."""

from __future__ import annotations

from collections.abc import Iterator

from lint.prose import Prose, Region
from lint.readers._dateline import dateline_length
from lint.span import Span


def regions_of(prose: Prose) -> tuple[Region, ...]:
    """The ``lead``, which is the first paragraph of the body, and every ``dateline``."""
    return tuple(_regions(prose))


def _regions(prose: Prose) -> Iterator[Region]:
    lead = next((block for block in prose.blocks if block.kind == "paragraph"), None)
    if lead is not None:
        yield Region("lead", lead.span)
    for block in prose.blocks:
        if block.kind == "dateline":
            yield Region("dateline", block.span)
        elif block is lead or (block.kind == "paragraph" and _begins_in_capitals(prose.text, block.start)):
            length = dateline_length(prose.text, block.start, block.end, is_lead=block is lead)
            if length:
                yield Region("dateline", Span(block.start, block.start + length))


def _begins_in_capitals(text: str, start: int) -> bool:
    """Whether the first word may be a place in capitals; ``A`` and ``I`` are none."""
    return text[start : start + 2].isupper() and text[start + 1] != " "
