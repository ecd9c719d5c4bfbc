"""Where phrases and patterns occur in a stretch of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lint.rulebook._patterns import Pattern
from lint.rulebook._view import TextMention, View

if TYPE_CHECKING:
    from lint.rulebook._data import TextData


class Phrases:
    """Phrases to look for, each as whole words."""

    def __init__(self, phrases: Sequence[str], exact: bool) -> None:
        self._phrases = phrases
        self._exact = exact

    def occurrences(self, view: View, start: int, end: int) -> Iterator[TextMention]:
        """What they find in a stretch."""
        for phrase, at in self._places(view, start, end):
            yield phrase_mention(view, at, at + len(phrase))

    def occur(self, view: View, start: int, end: int) -> bool:
        """Whether any is in a stretch."""
        return next(self._places(view, start, end), None) is not None

    def _places(self, view: View, start: int, end: int) -> Iterator[tuple[str, int]]:
        text = view.straightened if self._exact else view.folded
        for phrase in self._phrases:
            at = text.find(phrase, start, end)
            while at != -1:
                if is_whole(text, at, at + len(phrase)):
                    yield phrase, at
                at = text.find(phrase, at + 1, end)


class Matches:
    """A pattern to look for."""

    def __init__(self, pattern: Pattern) -> None:
        self._pattern = pattern

    def occurrences(self, view: View, start: int, end: int) -> Iterator[TextMention]:
        """What it finds in a stretch.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        for match in self._matches(view, start, end):
            yield TextMention(start=match.start(), end=match.end(), text=match[0], groups=match.groupdict())

    def occur(self, view: View, start: int, end: int) -> bool:
        """Whether it finds anything in a stretch.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        return next(self._matches(view, start, end), None) is not None

    def _matches(self, view: View, start: int, end: int) -> Iterator[Any]:
        if self._may_match(view.folded, start, end):
            for match in self._pattern.matches(view.text, start, end):
                if match.end() > match.start():
                    yield match

    def _may_match(self, folded: str, start: int, end: int) -> bool:
        gate = self._pattern.gate
        for literal in gate:
            if folded.find(literal, start, end) != -1:
                return True
        return not gate


Wanted = Phrases | Matches
"""What a rule or a clause looks for in the text."""


def compile_text(text: TextData) -> Wanted:
    """The search for phrases or a pattern."""
    if text["pattern"] is not None:
        return Matches(Pattern(text["pattern"], tuple(text["gate"]), text["exact"], text["bounded"]))
    return Phrases(text["phrases"], text["exact"])


def phrase_mention(view: View, start: int, end: int) -> TextMention:
    """The mention of a phrase that was found at a place."""
    return TextMention(start=start, end=end, text=view.text[start:end], groups={})


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at the borders of words."""
    begins_inside = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    ends_inside = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not begins_inside and not ends_inside
