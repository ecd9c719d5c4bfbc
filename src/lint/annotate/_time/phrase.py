"""A unit of time with the words before it, as taken apart by ``units``."""

from __future__ import annotations


class Phrase:
    """``the`` ``last`` ``three`` ``weeks``: what stands before a unit."""

    def __init__(self, start: int, end: int, unit: str, *, plural: bool) -> None:
        self.start = start
        """Where the unit begins."""
        self.end = end
        self.unit = unit
        self.plural = plural
        self.begin = start
        """Where the expression begins: with its count or with last, next, this…"""
        self.outset = start
        """Where it begins with ``the`` or ``early`` counted in."""
        self.the = False
        self.which = ""
        self.count = ""
        """The word before the unit, a number or not."""
        self.amount: float | None = None
        self.vague = False
        """Whether the count is a word such as several."""
        self.modifier: str | None = None
