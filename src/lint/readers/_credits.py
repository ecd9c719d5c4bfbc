"""The lines of a page's head that say who wrote it and when it was published."""

from __future__ import annotations

from collections.abc import Sequence

from lint.readers._byline import are_initials, is_full_name, names_desk, names_role, read_by_line, split_glued
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
    if is_dateline(line.text):
        line.kind = "dateline"
    elif found := read_date_line(line.text):
        if found.byline or _is_date_of_page(lines, line, found, may_be_title=may_be_title):
            _take_dates(line, found, head)
    elif by := read_by_line(line.text):
        _take_byline(line, by, head)
    elif line.text in ("By", "BY", "by"):
        _mark_names_below(lines, index, head)
    elif (glued := split_glued(line.text)) and names_desk(glued[1]):
        _take_byline(line, glued[0], head)
    elif not may_be_title and (names_role(line.text) or _is_person_below_date(lines, index)):
        _take_byline(line, line.text, head)
    else:
        _mark_with_next(line, lines[index + 1 : index + 2], head, may_be_title=may_be_title)
    return line.kind is not None


def _mark_with_next(line: Line, rest: Sequence[Line], head: Head, *, may_be_title: bool) -> None:
    """Initials above a name, or a name above an outlet or a date."""
    following = next((each for each in rest if each.kind in (None, "furniture")), None)
    if following is None:
        return
    if are_initials(line.text, following.text):
        glued = split_glued(following.text)
        line.kind = "furniture"
        _take_byline(following, glued[0] if glued else following.text, head)
    elif _is_person(line.text) and _confirms_person(following.text, may_be_title=may_be_title):
        _take_byline(line, line.text, head)
        if names_desk(following.text):
            following.kind = "byline"


def _take_byline(line: Line, byline: str, head: Head) -> None:
    line.kind = "byline"
    head.byline = head.byline or byline


def _mark_names_below(lines: Sequence[Line], index: int, head: Head) -> None:
    """A page may give "By" and each name their own lines."""
    names = []
    for line in lines[index + 1 : index + 6]:
        name = line.text.removesuffix(",").removesuffix(" and").rstrip()
        if line.kind is not None or not _is_person(name):
            break
        line.kind = "byline"
        names.append(name)
    if names:
        lines[index].kind, head.byline = "furniture", head.byline or ", ".join(" ".join(name.split()) for name in names)


def _is_person(text: str) -> bool:
    """Whether a line is a name, perhaps with a place: ``Jane Doe in Lima``."""
    text = text.partition(" in ")[0]
    return is_full_name(text) and not names_desk(text) and not SECTION_WORDS.intersection(text.lower().split())


def _is_person_below_date(lines: Sequence[Line], index: int) -> bool:
    """Whether a line right below the date names somebody with a place or an outlet: ``Jane Doe, The Daily Planet``."""
    if not index or lines[index - 1].kind != "dateline":
        return False
    text = lines[index].text
    name, comma, outlet = text.partition(", ")
    has_outlet = bool(comma) and names_desk(outlet)
    return (has_outlet or " in " in text) and _is_person(name)


def _confirms_person(following: str, *, may_be_title: bool) -> bool:
    """Whether the line below a name shows that it is a byline: an outlet or, once there is a title, a date."""
    return names_desk(following) or (not may_be_title and read_date_line(following) is not None)


def _take_dates(line: Line, found: DateLine, head: Head) -> None:
    line.kind = "dateline"
    head.published = head.published or found.published
    head.updated = head.updated or found.updated
    if head.byline is None:
        head.byline = found.byline or (found.before if _is_person(found.before) else None)


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
