"""spaCy Matcher patterns over the paragraphs that hold one of their words; spaCy is imported only then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from lint.rulebook._rule import Rule
from lint.rulebook._view import TextMention, View
from lint.span import Span


def token_mentions(rule: Rule, view: View, paragraphs: Iterable[Span]) -> Iterator[TextMention]:
    """What a token rule finds in paragraphs, in reading order; the longest of overlapping matches."""
    for paragraph in paragraphs:
        document = _english().make_doc(view.text[paragraph.start : paragraph.end])
        for match in _longest(_matcher(rule)(document, as_spans=True)):
            start, end = paragraph.start + match.start_char, paragraph.start + match.end_char
            yield TextMention(start=start, end=end, text=view.text[start:end], groups={})


def _longest(matches: list[Any]) -> Iterator[Any]:
    end = -1
    for match in sorted(matches, key=lambda match: (match.start_char, -match.end_char)):
        if match.start_char >= end:
            end = match.end_char
            yield match


@cache
def _english() -> Any:
    import spacy

    return spacy.blank("en")


@cache
def _matcher(rule: Rule) -> Any:
    from spacy.matcher import Matcher

    matcher = Matcher(_english().vocab)
    matcher.add(rule.id, [list(map(dict, pattern)) for pattern in rule.tokens])
    return matcher
