"""Calls of a site generator in Markdown (Hugo, Jekyll, Liquid), which readers never see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.expressions import expression
from lint.span import Span


def shortcodes(text: str, start: int) -> list[Span]:
    """``{{< … >}}``, ``{{% … %}}`` and ``{% … %}`` from an offset of the source on."""
    if "{%" not in text and "{{<" not in text:
        return []
    pattern = expression(r"\{\{<.*?>\}\}|\{\{%.*?%\}\}|\{%.*?%\}", re.DOTALL)
    return [Span(*found.span()) for found in pattern.finditer(text, start)]


def outside(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """The parts of a range of the source that lie in none of the spans."""
    for span in spans:
        if span.end <= start or span.start >= end:
            continue
        if start < span.start:
            yield Span(start, span.start)
        start = span.end
    if start < end:
        yield Span(start, end)
