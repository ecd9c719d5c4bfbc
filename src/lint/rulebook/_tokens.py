"""spaCy Matcher patterns over the paragraphs that hold one of their words; spaCy is imported only then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lint.rulebook._rule import Rule
from lint.rulebook._view import TextMention, View
from lint.span import Span


def token_mentions(rule: Rule, view: View, hits: Sequence[Span]) -> Iterator[TextMention]:
    """What a token rule finds in the paragraphs of the hits, in reading order; the longest of overlapping matches."""
    for index in sorted({view.article.block_index(hit.start) for hit in hits}):
        block = view.article.prose.blocks[index]
        document = _english().make_doc(view.text[block.start : block.end])
        for match in _longest(_matcher(rule)(document, as_spans=True)):
            start, end = block.start + match.start_char, block.start + match.end_char
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
