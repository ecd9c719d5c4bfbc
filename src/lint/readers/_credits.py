"""The lines of a page's head that say who wrote it and when it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lint.readers._byline import are_initials, is_full_name, names_desk, read_by_line, split_glued
from lint.readers._date_line import DateLine, read_date_line
from lint.readers._dateline import is_dateline
from lint.readers._forms import SECTION_WORDS, is_paragraph_like
from lint.readers._furniture import DATE_HEADS
from lint.readers._line import Head, Line

MOST_LINES = 16
"""The head is looked for in as many lines from the top."""


def mark_credits(lines: Sequence[Line], head: Head, *, has_title: bool) -> int:
    """Mark bylines and date lines; returns the index after the last of them."""
    end = 0
    bodies = 0
    for index, line in enumerate(lines[:MOST_LINES]):
        if line.kind is None:
            first = not has_title and not any(each.kind is None for each in lines[:index])
            if _mark_credit(lines, index, head, may_be_title=first):
                end = index + 1
            elif is_paragraph_like(line.text):
                bodies += 1
        if bodies > 1 or len(line.text) > 500:
            break
    return end


def _mark_credit(lines: Sequence[Line], index: int, head: Head, *, may_be_title: bool) -> bool:
    line = lines[index]
    following = next((each for each in lines[index + 1 : index + 2] if each.kind in (None, "furniture")), None)
    if is_dateline(line.text):
        line.kind = "dateline"
    elif following and are_initials(line.text, following.text):
        line.kind = "furniture"
        _mark_person(following, head)
    elif found := read_date_line(line.text):
        if found.byline or _is_date_of_page(lines, line, found, may_be_title=may_be_title):
            _take_dates(line, found, head)
    elif by := read_by_line(line.text):
        line.kind, head.byline = "byline", head.byline or by
    elif (glued := split_glued(line.text)) and names_desk(glued[1]):
        line.kind, head.byline = "byline", head.byline or glued[0]
    elif following and _is_person(line.text) and _confirms_person(following.text, may_be_title=may_be_title):
        line.kind, head.byline = "byline", head.byline or line.text
        if names_desk(following.text):
            following.kind = "byline"
    return line.kind is not None


def _mark_person(line: Line, head: Head) -> None:
    """A line known to begin with a name, since its initials stand above."""
    glued = split_glued(line.text)
    line.kind, head.byline = "byline", head.byline or (glued[0] if glued else line.text)


def _is_person(text: str) -> bool:
    """Whether a line is a name, perhaps with a place: ``Jane Doe in Lima``."""
    text = text.partition(" in ")[0]
    return is_full_name(text) and not names_desk(text) and not SECTION_WORDS.intersection(text.lower().split())


def _confirms_person(following: str, *, may_be_title: bool) -> bool:
    """Whether the line below a name shows that it is a byline: an outlet or, once there is a title, a date."""
    return names_desk(following) or (not may_be_title and read_date_line(following) is not None)


def _take_dates(line: Line, found: DateLine, head: Head) -> None:
    line.kind = "dateline"
    head.published = head.published or found.published
    head.updated = head.updated or found.updated
    if head.byline is None:
        head.byline = found.byline or _name_before_date(line.text)


def _name_before_date(text: str) -> str | None:
    found = re.match(r"([^\d|•·,–—]{5,40}?)(?:\s*[|•·,–—]|\s+-\s|(?<=[a-z])(?=[A-Z][a-z]+\.? \d))", text)
    return found[1] if found and _is_person(found[1]) else None


def _is_date_of_page(lines: Sequence[Line], line: Line, found: DateLine, *, may_be_title: bool) -> bool:
    """Whether a line with a date dates the page, rather than being its title or the head of an item."""
    if may_be_title and not found.labelled and found.others > 3:
        return False
    return found.labelled or _is_only_date(lines, line)


def _is_only_date(lines: Sequence[Line], line: Line) -> bool:
    """Whether no other line is headed by another date, as each item of a timeline is."""
    dates = {
        found.published
        for each in lines
        if len(each.text) < 60 and (each is line or each.kind is None) and (found := read_date_line(each.text))
        if not found.labelled
    }
    return len(dates) <= 1


def mark_later_dates(lines: Sequence[Line], head: Head) -> None:
    """Lines further down that say themselves when the page was published or updated."""
    for line in lines:
        if line.kind is None and line.text.startswith(DATE_HEADS):
            found = read_date_line(line.text)
            if found and found.labelled:
                _take_dates(line, found, head)
