"""Tags and hashtags in the lines of tags; those in running text belong to the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression


class Tag(Mention):
    """One tag, without its ``#``."""

    kind: ClassVar[str] = "tag"

    name: str = stated("the tag in lower case", default="")
    year: int | None = stated("the year in it, as in #election2024")
    year_in_text: bool | None = computed("whether the year also stands somewhere outside the tags")
    published_year: int | None = computed("the year in which the article was published")


@cache
def _tag() -> re.Pattern[str]:
    return expression(r"[^\s#,;|](?:[^#,;|]*[^\s#,;|])?")


def annotate(draft: Draft) -> Iterator[Tag]:
    """Yield the tags of all lines of tags, from front matter or from the page."""
    text = draft.prose.text
    for block in draft.prose.blocks:
        if block.kind != "tags":
            continue
        label = expression(r"[\w ]+:\s*").match(text, block.start, block.end)
        for found in _tag().finditer(text, label.end() if label else block.start, block.end):
            year = _year_in(found[0])
            yield Tag(
                start=found.start(),
                end=found.end(),
                text=found[0],
                name=found[0].lower(),
                year=year,
                year_in_text=_speaks_of(draft, year) if year else None,
                published_year=draft.published.year if draft.published else None,
            )


def _year_in(tag: str) -> int | None:
    """A year from 1900 to 2099 at the end of the tag or of one of its words, also of words glued to each other."""
    found = expression(r"(?<!\d)(?:19|20)\d\d(?![^\W_])|(?<=[^\W\d_]{3})(?:19|20)\d\d(?=[^\W\d_]{3})").search(tag)
    return int(found[0]) if found else None


def _speaks_of(draft: Draft, year: int) -> bool:
    """Whether the year stands in the text, in full or as the second of a season such as 2023/24."""
    pattern = re.compile(rf"(?<!\d){year}(?!\d)|\d[-–/]{year % 100:02}(?!\d)")
    blocks = (block for block in draft.prose.blocks if block.kind != "tags")
    return any(pattern.search(draft.prose.text, block.start, block.end) for block in blocks)
