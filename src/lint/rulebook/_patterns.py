"""Patterns of rules: compiled when first needed, and never without a timeout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

ANY_CASE = 0x2
FLAGS = ANY_CASE | 0x8
"""``regex.IGNORECASE | regex.MULTILINE``: ``^`` and ``$`` are the ends of a paragraph. Spelt out to not import it."""

SECONDS = 1.0
SECONDS_PER_CHARACTER = 5e-6


class PatternTimeoutError(Exception):
    """A pattern took too long on a text."""

    def __init__(self, pattern: str) -> None:
        shown = pattern if len(pattern) <= 60 else f"{pattern[:57]}…"
        super().__init__(f"the pattern {shown!r} takes too long on this draft")


class Pattern(NamedTuple):
    """One regular expression of a rule."""

    source: str
    exact: bool = False

    def is_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether it matches anywhere in a stretch of the text.

        Raises:
            PatternTimeoutError: The pattern is catastrophic on this text.
        """
        stretch = len(text) if end is None else end
        try:
            found = _compiled(self).search(text, start, stretch, timeout=_patience(stretch - start))
        except TimeoutError:
            raise PatternTimeoutError(self.source) from None
        return found is not None

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """All its matches in a stretch of the text, in reading order.

        Raises:
            PatternTimeoutError: The pattern is catastrophic on this text.
        """
        stretch = len(text) if end is None else end
        try:
            yield from _compiled(self).finditer(text, start, stretch, timeout=_patience(stretch - start))
        except TimeoutError:
            raise PatternTimeoutError(self.source) from None


def _patience(characters: int) -> float:
    return SECONDS + characters * SECONDS_PER_CHARACTER


@cache
def _compiled(pattern: Pattern) -> Any:
    import regex

    return regex.compile(pattern.source, FLAGS & ~ANY_CASE if pattern.exact else FLAGS)
