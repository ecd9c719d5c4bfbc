"""The parts of a page that are not marked as such: its head, its headings, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lint.readers._dateline import dateline_length
from lint.readers._dates import find_dates
from lint.readers._document import Metadata
from lint.readers._head import mark_head
from lint.readers._line import Head, Line


def mark_page(lines: Sequence[Line], stated: Metadata) -> Metadata:
    """Give kinds to the lines that are still without one and are no paragraphs.

    A page that shows only when it was updated, or a dateline with its year, is read as of that day.

    Returns:
        What front matter states, completed by what the page says.
    """
    head = mark_head(lines, stated.title)
    if stated.published is None and head.published is None:
        head.published = head.updated or _day_of_dateline(lines)
    _mark_headings(lines)
    return _completed(stated, head)


def _day_of_dateline(lines: Sequence[Line]) -> date | None:
    lead = next((line for line in lines if line.kind in (None, "dateline")), None)
    if lead is None:
        return None
    dateline = lead.text[: dateline_length(lead.text, 0, len(lead.text))]
    return next((day for day, _ in find_dates(dateline)), None) if dateline else None


def _mark_headings(lines: Sequence[Line]) -> None:
    """A short line with no full stop above a paragraph or a list is a heading."""
    following: Line | None = None
    for line in reversed(lines):
        if line.kind is None and _is_heading(line.text) and following is not None and _can_be_headed(following):
            line.kind = "heading"
        if line.kind != "furniture":
            following = line


def _is_heading(text: str) -> bool:
    if len(text) > 100 or text[0].islower() or text[0] == ">":
        return False
    last = text.rstrip("\"'”’")[-1:]
    return last != "" and last not in ".,;:)" and len(text.split()) <= 14


def _can_be_headed(line: Line) -> bool:
    return line.kind == "list_item" or (line.kind is None and (len(line.text) > 100 or line.text[-1] in '.!?:"”'))


def _completed(stated: Metadata, head: Head) -> Metadata:
    """What front matter states, and what the page says where front matter is silent."""
    return stated._replace(
        title=stated.title or head.title,
        dek=stated.dek or head.dek,
        byline=stated.byline or head.byline,
        published=stated.published or head.published,
        updated=stated.updated or head.updated,
        tags=stated.tags or tuple(head.tags),
    )
