"""Where phrases and patterns occur in a stretch of an article."""

from __future__ import annotations

from collections.abc import Iterator

from lint.rulebook._data import TextData
from lint.rulebook._patterns import Pattern
from lint.rulebook._view import TextMention, View
from lint.span import Span


def occurrences(text: TextData, view: View, stretch: Span) -> Iterator[TextMention]:
    """What phrases or a pattern find in a stretch.

    Raises:
        RuleTimeoutError: The pattern is catastrophic on this text.
    """
    if text["pattern"] is not None:
        return _pattern_occurrences(Pattern(text["pattern"], tuple(text["gate"]), text["exact"]), view, stretch)
    return _phrase_occurrences(text["phrases"], text["exact"], view, stretch)


def _pattern_occurrences(pattern: Pattern, view: View, stretch: Span) -> Iterator[TextMention]:
    for match in pattern.matches(view.text, *stretch):
        if match.end() > match.start():
            yield TextMention(start=match.start(), end=match.end(), text=match[0], groups=match.groupdict())


def _phrase_occurrences(phrases: list[str], exact: bool, view: View, stretch: Span) -> Iterator[TextMention]:
    text = view.straightened if exact else view.folded
    for phrase in phrases:
        at = text.find(phrase, *stretch)
        while at != -1:
            if is_whole(text, at, at + len(phrase)):
                yield phrase_mention(view, at, at + len(phrase))
            at = text.find(phrase, at + 1, stretch.end)


def phrase_mention(view: View, start: int, end: int) -> TextMention:
    """The mention of a phrase that was found at a place."""
    return TextMention(start=start, end=end, text=view.text[start:end], groups={})


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at the borders of words."""
    begins_inside = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    ends_inside = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not begins_inside and not ends_inside
