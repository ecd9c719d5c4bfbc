"""The article as a whole: what it says about itself, and how much of it there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression
from lint.span import Span
from lint.word_index import either_case


class ArticleOverview(Mention):
    """One for each article that has any prose; it spans the title, or else the first block."""

    kind: ClassVar[str] = "article"

    title: str | None = stated("the headline")
    dek: str | None = stated("the standfirst")
    byline: str | None = stated("who wrote it, as the byline says")
    agency: str | None = stated("the news agency that the dateline of the lead names")
    published: date | None = stated("the day of publication, as the draft or the user states it")
    updated: date | None = stated("the day of the last update")
    tags: tuple[str, ...] = stated("the tags, without #", default=())
    slug: str | None = stated("the slug or address")
    links: tuple[str, ...] | None = stated("the addresses linked to; unknown in formats without links")
    signed: bool = computed(
        "whether a byline, a sign-off, a dateline's agency or a credit says who made it", default=False
    )
    published_year: int | None = computed("the year of publication")
    slug_year: int | None = computed("the year at the head of the slug, as in /2026/01/02/title")
    link_count: int | None = computed("how many links it has; unknown in formats without links")
    figure_count: int = computed(
        "how many percentages, sums of money and numbers in millions or more it gives", default=0
    )
    word_count: int = computed("how many words the body has", default=0)
    paragraph_count: int = computed("how many paragraphs the body has", default=0)


@cache
def _figure() -> re.Pattern[str]:
    return expression(
        r"(?<!\d[.,])(?:(?<=[$€£¥])|(?<=[$€£¥]\s)|(?=\d[\d.,]*\s?(?:%|per ?cent\b|(?:m|b|tr)illion\b|bn\b)))"
    )


CREDIT_WORDS = either_case(
    {"reporting", "writing", "editing", "compiled", "written", "contributed", "contributing", "reported", "report"}
    | {"reports"}
)
"""With one of these every credit begins."""


@cache
def _credit() -> re.Pattern[str]:
    return expression(
        r"(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten) by [A-Z]"
        r"|contributed (?:to (?:this|the)|reporting)\b"
        r"|Contributing: [A-Z]|(?:[Rr]eported|reports?) from [A-Z]\w+\.$"
    )


def annotate(draft: Draft) -> Iterator[ArticleOverview]:
    """Yield the one overview of the article, or nothing for an empty draft."""
    blocks = draft.prose.blocks
    if not blocks:
        return
    head = next((block for block in blocks if block.kind == "title"), blocks[0])
    text, body = draft.prose.text, draft.region("body")
    metadata = draft.metadata
    links = metadata.links
    agency = _agency(draft)
    yield ArticleOverview(
        start=head.start,
        end=head.end,
        text=text[head.start : head.end],
        title=metadata.title,
        dek=metadata.dek,
        byline=metadata.byline,
        agency=agency,
        published=draft.published,
        updated=metadata.updated,
        tags=metadata.tags,
        slug=metadata.slug,
        links=None if links is None else tuple(link.address for link in links),
        signed=bool(metadata.byline or agency) or _is_signed(draft, body),
        published_year=draft.published.year if draft.published else None,
        slug_year=_slug_year(metadata.slug),
        link_count=None if links is None else len(links),
        figure_count=_figure_count(draft),
        word_count=sum(text.count(" ", span.start, span.end) + 1 for span in body),
        paragraph_count=sum(block.kind == "paragraph" for block in blocks),
    )


def _agency(draft: Draft) -> str | None:
    """``LONDON (Reuters)`` names one; only a dateline that stands at the head counts."""
    first = next(iter(draft.region("dateline")), Span(0, 0))
    line = draft.prose.text[first.start : first.end].rstrip(" _-–—")
    found = expression(r"\(\s?([A-Z][\w ]+?)\s?\)$|\b(AP|AFP|Reuters|CNN(?: Business| Politics)?)$").search(line)
    return (found[1] or found[2]) if found else None


def _figure_count(draft: Draft) -> int:
    text, numbers = draft.prose.text, draft.prose.words.numbers
    figures = (Span(at, at + len(word)) for at, word in numbers if _figure().match(text, at))
    return sum(draft.in_region(figure, "body") for figure in figures)


def _is_signed(draft: Draft, body: Sequence[Span]) -> bool:
    """A sign-off under the text, or a credit in its last lines or its first."""
    if any(block.kind == "byline" for block in draft.prose.blocks):
        return True
    text, parts = draft.prose.text, (*body[:2], *body[-4:])
    return any(
        part.start <= place < part.end and _credit().match(text, place, part.end)
        for place, _ in draft.prose.words.places(CREDIT_WORDS)
        for part in parts
    )


def _slug_year(slug: str | None) -> int | None:
    found = expression(r"(?:^|/)((?:19|20)\d\d)[/-](?:0?[1-9]|1[0-2])[/-]").search(slug or "")
    return int(found[1]) if found else None
