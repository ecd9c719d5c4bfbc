"""Where phrases and patterns occur in a stretch of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from lint.rulebook._patterns import Pattern
from lint.rulebook._view import TextMention, View
from lint.span import Span
from lint.word_index import words_of

if TYPE_CHECKING:
    from lint.rulebook._data import TextData


class Phrases:
    """Phrases to look for, each as whole words."""

    def __init__(self, phrases: Sequence[str], exact: bool) -> None:
        self._phrases = phrases
        self._exact = exact

    @cached_property
    def _words(self) -> Mapping[str, frozenset[str]]:
        """Each phrase with its words."""
        return {phrase: words_of(phrase.lower()) for phrase in self._phrases}

    def occurrences(self, view: View, stretch: Span) -> Iterator[TextMention]:
        """What they find in a stretch."""
        for start, end in self._places(view, stretch):
            yield phrase_mention(view, start, end)

    def occur(self, view: View, stretch: Span) -> bool:
        """Whether any is in a stretch."""
        return next(self._places(view, stretch), None) is not None

    def _places(self, view: View, stretch: Span) -> Iterator[Span]:
        text = view.straightened if self._exact else view.folded
        for phrase in self._standing(view):
            at = text.find(phrase, *stretch)
            while at != -1:
                if is_whole(text, at, at + len(phrase)):
                    yield Span(at, at + len(phrase))
                at = text.find(phrase, at + 1, stretch.end)

    def _standing(self, view: View) -> Sequence[str]:
        """Those of which every word stands somewhere in the article: few, and the others need no search."""
        standing: Sequence[str] | None = view.remembered.get(self)
        if standing is None:
            words = view.words
            standing = [phrase for phrase, needed in self._words.items() if needed <= words]
            view.remembered[self] = standing
        return standing


class Matches:
    """A pattern to look for."""

    def __init__(self, pattern: Pattern) -> None:
        self._pattern = pattern

    def occurrences(self, view: View, stretch: Span) -> Iterator[TextMention]:
        """What it finds in a stretch.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        if self._may_match(view, stretch):
            for match in self._pattern.matches(view.text, *stretch):
                if match.end() > match.start():
                    yield TextMention(start=match.start(), end=match.end(), text=match[0], groups=match.groupdict())

    def occur(self, view: View, stretch: Span) -> bool:
        """Whether it finds anything in a stretch.

        Raises:
            RuleTimeoutError: The pattern is catastrophic on this text.
        """
        return next(self.occurrences(view, stretch), None) is not None

    def _may_match(self, view: View, stretch: Span) -> bool:
        gate = self._pattern.gate
        return not gate or any(view.folded.find(literal, *stretch) != -1 for literal in gate)


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
