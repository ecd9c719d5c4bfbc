"""A draft as its reader sees it, for formats that show the draft itself."""

from __future__ import annotations

import datetime

from lint.annotate.dates import Date
from lint.article import Article
from lint.prose import Block
from lint.record import Record
from lint.span import Span


class DatedStatement(Record):
    """Words of the draft that mean a time whose first and last day are known."""

    span: Span
    text: str
    first_day: datetime.date
    last_day: datetime.date
    is_ahead: bool
    """Whether its clause looks ahead."""


class View(Record):
    """What is shown of one draft; it is small, and can be sent from one process to another."""

    path: str
    published: datetime.date | None
    language: str
    text: str
    """The prose; every span is one of it."""
    blocks: tuple[Block, ...]
    dates: tuple[DatedStatement, ...]


def view(article: Article) -> View:
    """The view of a draft."""
    return View(
        path=article.source.path,
        published=article.published,
        language=article.language,
        text=article.prose.text,
        blocks=article.prose.blocks,
        dates=tuple(
            DatedStatement(date.span, date.text, date.first_day, date.last_day, date.frame == "ahead")
            for date in article.mentions(Date)
            if date.first_day and date.last_day
        ),
    )
