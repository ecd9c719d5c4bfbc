"""The head of a page: title, dek, byline, dates and what else stands above the first paragraph.

A scraped page may give its title twice and glue its lines together. Whatever has not the form
of a head line stays what it is: the body must never be taken for anything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from lint.readers._credits import mark_credits, mark_later_dates
from lint.readers._forms import normal_words
from lint.readers._furniture import tags_in
from lint.readers._line import Head, Line
from lint.readers._titles import mark_between, mark_repeats, mark_title


def mark_head(lines: Sequence[Line], known_title: str | None) -> Head:
    """Give the lines of the head their kinds, and return what they say."""
    head = Head(known_title)
    end = mark_credits(lines, head, has_title=known_title is not None)
    if known_title is None:
        mark_title(lines, end, head)
    mark_repeats(lines, head.title)
    _mark_topics(lines)
    if head.title is not None:
        mark_between(lines, end, head)
    mark_later_dates(lines, head)
    head.tags = [tag for line in lines if line.kind == "tags" for tag in tags_in(line.text)]
    return head


def _mark_topics(lines: Sequence[Line]) -> None:
    """A list of topics may close the page, one a line."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.kind == "furniture" and normal_words(line.text).rstrip(":") in ("topics", "related topics", "tags"):
            for topic in lines[at + 1 :]:
                topic.kind = topic.kind or "tags"
            return
        if line.kind is None and (len(line.text) > 40 or line.text[-1] in ".!?"):
            return
