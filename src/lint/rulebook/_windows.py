"""Windows: how far around a mention a clause or a pair looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from lint.annotate import Mention
from lint.expressions import expression
from lint.rulebook._view import View

if TYPE_CHECKING:
    from lint.rulebook._data import WindowData

Stretch = tuple[int, int]
"""Where a part of the prose starts and ends: a span, or as good as one, for windows are made by the thousand."""

Window = Callable[[Mention, View], Stretch]


def compile_window(data: WindowData) -> Window:
    """A function from a mention to the stretch of prose to look at."""
    around = _AROUND[data["unit"]](data["count"])
    if data["side"] == "before":
        return lambda mention, view: (around(mention, view)[0], mention.start)
    if data["side"] == "after":
        return lambda mention, view: (mention.end, around(mention, view)[1])
    return around


def _sentences(mention: Mention, view: View, more: int) -> Stretch:
    sentences = view.article.mentions_of("sentence")
    if not sentences:
        return mention.start, mention.end
    first = max(0, view.article.sentence_index(mention.start) - more)
    last = min(len(sentences) - 1, view.article.sentence_index(max(mention.start, mention.end - 1)) + more)
    return min(mention.start, sentences[first].start), max(mention.end, sentences[last].end)


def _paragraphs(mention: Mention, view: View, more: int) -> Stretch:
    blocks = view.article.prose.blocks
    if not blocks:
        return mention.start, mention.end
    first = max(0, view.article.block_index(mention.start) - more)
    last = min(len(blocks) - 1, view.article.block_index(max(mention.start, mention.end - 1)) + more)
    return blocks[first].start, blocks[last].end


def _list(mention: Mention, view: View) -> Stretch:
    blocks = view.article.prose.blocks
    first = last = view.article.block_index(mention.start)
    number = blocks[first].list_number if blocks else None
    if number is None:
        return _paragraphs(mention, view, 0)
    while first > 0 and blocks[first - 1].list_number == number:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].list_number == number:
        last += 1
    return blocks[first].start, blocks[last].end


@cache
def _clause_borders() -> re.Pattern[str]:
    return expression(
        r"[;:]\s|,[\"'”’]*\s(?!\d{4}\b)|\s?[—–]\s?|\s-{1,2}\s"
        r"|\s(?=(?:and|but|or|nor|yet|while|whereas|although|though|because|who|which|whose|where)\s)",
        re.IGNORECASE,
    )


def _clause(mention: Mention, view: View) -> Stretch:
    start, end = _sentences(mention, view, 0)
    for border in _clause_borders().finditer(view.text, start, end):
        if border.end() <= mention.start:
            start = border.end()
        elif border.start() >= mention.end:
            end = border.start()
            break
    return start, end


def _characters(mention: Mention, view: View, count: int) -> Stretch:
    return max(0, mention.start - count), min(len(view.text), mention.end + count)


_AROUND: Mapping[str, Callable[[int], Window]] = {
    "mention": lambda _: lambda mention, _view: (mention.start, mention.end),
    "clause": lambda _: _clause,
    "sentence": lambda _: lambda mention, view: _sentences(mention, view, 0),
    "sentences": lambda count: lambda mention, view: _sentences(mention, view, count),
    "paragraph": lambda _: lambda mention, view: _paragraphs(mention, view, 0),
    "paragraphs": lambda count: lambda mention, view: _paragraphs(mention, view, count),
    "characters": lambda count: lambda mention, view: _characters(mention, view, count),
    "list": lambda _: _list,
    "article": lambda _: lambda _mention, view: (0, len(view.text)),
}
