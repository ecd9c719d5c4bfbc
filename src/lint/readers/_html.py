"""HTML inside another format: what of it is text, and what its tags do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from lint.expressions import expression
from lint.record import Record

HIDDEN = ("script", "style", "template", "iframe", "svg", "noscript", "head")
"""Elements whose text is not shown, or not the writer's."""

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr html li main nav ol p section summary table tbody td tfoot th thead tr ul
    """.split()
)
"""Elements that begin and end a block."""


class HtmlPart(Record):
    """A tag, or a run of text with what it reads as."""

    start: int
    end: int
    tag: str | None
    """The name of the element in lower case; None for text."""
    closes: bool
    text: str
    """What the text reads as; for a tag, its source."""


@cache
def _part() -> re.Pattern[str]:
    hidden = "|".join(HIDDEN)
    return expression(
        rf"<!--.*?(?:-->|\Z)|<(?P<hidden>{hidden})\b.*?(?:</(?P=hidden)\s*>|\Z)"
        r"|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^>]*>"
        r"|<(?P<slash>/?)(?P<tag>[A-Za-z][\w:-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"
        r"|(?P<entity>&(?:#\d+|#[xX][0-9A-Fa-f]+|\w+);)|(?P<text>[^<&]+|[<&])",
        re.DOTALL | re.IGNORECASE,
    )


def html_parts(source_text: str, start: int, end: int) -> Iterator[HtmlPart]:
    """The tags and the text of a fragment, in order; comments and hidden elements are left out."""
    for found in _part().finditer(source_text, start, end):
        if found["tag"]:
            yield HtmlPart(found.start(), found.end(), found["tag"].lower(), found["slash"] == "/", found[0])
        elif found["entity"] or found["text"]:
            text = unescape(found[0]) if found["entity"] else found[0]
            yield HtmlPart(found.start(), found.end(), None, False, text)


def attribute(tag: str, name: str) -> re.Match[str] | None:
    """The attribute of a tag as a match whose group ``value`` is its text."""
    return re.search(rf"\b{name}\s*=\s*([\"'])(?P<value>.*?)\1", tag, re.DOTALL | re.IGNORECASE)
