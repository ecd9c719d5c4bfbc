"""The one coordinate system: half-open ranges of characters in an article's prose."""

from __future__ import annotations

from lint.record import Record


class Span(Record):
    """Characters ``start`` up to, not including, ``end`` of the prose."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
