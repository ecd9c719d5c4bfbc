"""Small articles for tests."""

from __future__ import annotations

from datetime import date

from lint.article import Article
from lint.knowledge import Knowledge
from lint.prose import BlockKind, ProseBuilder
from lint.readers import Document, Metadata
from lint.source import Source


def draft_of(
    text: str,
    published: str | None = None,
    *,
    knowledge: Knowledge | None = None,
    kind: BlockKind = "paragraph",
    language: str = "en",
    country: str = "US",
) -> Article:
    """An article whose paragraphs are the parts of the text between blank lines."""
    builder = ProseBuilder(text)
    start = 0
    for paragraph in text.split("\n\n"):
        builder.literal(start, start + len(paragraph))
        builder.end_block(kind)
        start += len(paragraph) + 2
    document = Document(Source("draft.txt", text), builder.prose(), Metadata())
    day = date.fromisoformat(published) if published else None
    return Article(document, knowledge or Knowledge(), published=day, language=language, country=country)
