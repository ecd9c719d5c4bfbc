"""A unit of time with the words before it, as taken apart by ``units``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Phrase:
    """``the`` ``last`` ``three`` ``weeks``: what stands before a unit."""

    start: int
    """Where the unit begins."""
    end: int
    unit: str
    plural: bool
    begin: int = -1
    """Where the expression begins: with its count or with last, next, this…"""
    outset: int = -1
    """Where it begins with ``the`` or ``early`` counted in."""
    the: bool = False
    which: str = ""
    count: str = ""
    """The word before the unit, a number or not."""
    amount: float | None = None
    vague: bool = False
    """Whether the count is a word such as several."""
    modifier: str | None = None

    def __post_init__(self) -> None:
        self.begin = self.start if self.begin < 0 else self.begin
        self.outset = self.begin if self.outset < 0 else self.outset
