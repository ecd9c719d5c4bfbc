"""A sentence with each quantity replaced by one mark, so that patterns can speak of "a quantity"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.annotate.quantities import Quantity
from lint.record import Record

MARK = "\x02"
"""Stands for one quantity in a skeleton; prose never holds this character."""

HEDGES = (
    r"(?:(?:about|around|roughly|nearly|almost|some|more|less|fewer|than|over|under|just|only|at|least|most|up|to|an|a"
    r"|estimated|approximately|whopping|record|staggering|mere|close|well|or|slightly)\s+){0,4}?"
)
"""Words that may stand between a preposition and its quantity."""


class Skeleton(Record):
    """The text of a sentence with marks for quantities, and the quantities in order."""

    text: str
    quantities: Sequence[Quantity]
    start: int
    """Where the sentence begins in the prose."""

    def at(self, match: re.Match[str], group: str) -> Quantity:
        """The quantity whose mark a named group matched."""
        return self.quantities[self.text.count(MARK, 0, match.start(group))]

    def place(self, offset: int) -> int:
        """The prose offset of a character of the skeleton, whose marks are shorter than what they stand for."""
        marks = self.text.count(MARK, 0, offset)
        return self.start + offset + sum(each.end - each.start - 1 for each in self.quantities[:marks])


def skeleton(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> Skeleton:
    """Replace the quantities of the sentence from ``start`` to ``end`` by marks."""
    pieces, at = [], start
    for quantity in quantities:
        pieces += [text[at : quantity.start], MARK]
        at = quantity.end
    return Skeleton("".join(pieces) + text[at:end], quantities, start)
