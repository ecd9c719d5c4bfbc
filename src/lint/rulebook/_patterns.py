"""Patterns of rules: compiled when first needed, and never searched without end.

Most need few steps on any short text: the standard library finds those at once. The others, and all long texts, are for
the ``regex`` package, which has timeouts, and which takes as long to load as three short drafts to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lint.expressions import expression
from lint.record import Record
from lint.rulebook._fold import fold
from lint.rulebook._mistakes import RuleTimeoutError

ANY_CASE = 0x2
FLAGS = ANY_CASE | 0x8
"""``regex.IGNORECASE | regex.MULTILINE``: ``^`` and ``$`` are the ends of a paragraph. Spelt out to not import it."""

LONGEST_SHORT_TEXT = 1_000
"""Characters, more than most paragraphs have."""

SECONDS = 1.0
SECONDS_PER_CHARACTER = 5e-6


class Pattern(Record):
    """One regular expression of a rule."""

    source: str
    gate: tuple[str, ...] = ()
    """Folded literals of which every match contains one; without any there is nothing to compile and search for."""
    exact: bool = False
    bounded: bool = False
    """Whether it takes few steps on any short text."""

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
        if self.bounded and end - start <= LONGEST_SHORT_TEXT and not _other_script().search(text, start, end):
            yield from expression(self.source, self._flags).finditer(text, start, end)
            return
        try:
            yield from _compiled(self.source, self._flags).finditer(text, start, end, timeout=_patience(end - start))
        except TimeoutError:
            shown = self.source if len(self.source) <= 60 else f"{self.source[:57]}…"
            raise RuleTimeoutError(f"the pattern {shown!r} takes too long on this draft") from None

    @property
    def _flags(self) -> int:
        return FLAGS & ~ANY_CASE if self.exact else FLAGS

    def _may_match(self, text: str) -> bool:
        if not self.gate:
            return True
        folded = fold(text)
        return any(literal in folded for literal in self.gate)


def _patience(characters: int) -> float:
    return SECONDS + characters * SECONDS_PER_CHARACTER


def _other_script() -> re.Pattern[str]:
    """Letters of which the two packages may think differently where a word ends or what its capital is."""
    return expression(r"[^\u0000-\u012f\u0132-\u017e\u2000-\u206f\u20a0-\u20bf]")


@cache
def _compiled(source: str, flags: int) -> Any:
    import regex

    return regex.compile(source, flags)
