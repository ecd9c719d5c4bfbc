"""Patterns of rules: compiled when first needed, and never without a timeout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from lint.record import Record
from lint.rulebook._fold import fold
from lint.rulebook._mistakes import RuleTimeoutError

ANY_CASE = 0x2
FLAGS = ANY_CASE | 0x8
"""``regex.IGNORECASE | regex.MULTILINE``: ``^`` and ``$`` are the ends of a paragraph. Spelt out to not import it."""

SECONDS = 1.0
SECONDS_PER_CHARACTER = 5e-6


class Pattern(Record):
    """One regular expression of a rule."""

    source: str
    gate: tuple[str, ...] = ()
    """Folded literals of which every match contains one; without any there is nothing to compile and search for."""
    exact: bool = False

    def is_in(self, text: str) -> bool:
        """Whether it matches anywhere in a text.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        return self._may_match(text) and next(self.matches(text, 0, len(text)), None) is not None

    def matches(self, text: str, start: int, end: int) -> Iterator[Any]:
        """All its matches in a stretch of the text, in reading order.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        try:
            yield from _compiled(self).finditer(text, start, end, timeout=_patience(end - start))
        except TimeoutError:
            shown = self.source if len(self.source) <= 60 else f"{self.source[:57]}…"
            raise RuleTimeoutError(f"the pattern {shown!r} takes too long on this draft") from None

    def _may_match(self, text: str) -> bool:
        if not self.gate:
            return True
        folded = fold(text)
        return any(literal in folded for literal in self.gate)


def _patience(characters: int) -> float:
    return SECONDS + characters * SECONDS_PER_CHARACTER


@cache
def _compiled(pattern: Pattern) -> Any:
    import regex

    return regex.compile(pattern.source, FLAGS & ~ANY_CASE if pattern.exact else FLAGS)
