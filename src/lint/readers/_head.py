"""The head of a page: title, dek, byline, dates and what else stands above the first paragraph.

A scraped page may give its title twice and glue its lines together. Whatever has not the form
of a head line stays what it is: the body must never be taken for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from lint.prose import BlockKind
from lint.readers._byline import are_initials, is_full_name, names_desk, read_by_line, split_glued
from lint.readers._date_line import DateLine, read_date_line
from lint.readers._dateline import dateline_length, is_dateline
from lint.readers._furniture import DATE_HEADS, tags_in
from lint.readers._paragraphs import Line

MOST_LINES = 16
"""The head is looked for in as many lines from the top."""

SECTION_WORDS = frozenset(
    """
    africa america americas analysis arts asia australia breaking business canada climate culture east economy
    education entertainment europe exclusive explainer finance food global health home international latest latin
    lifestyle local markets middle national new news north opinion pacific politics science section south sport sports
    story tech technology top travel u.s. uk us war weather west world
    """.split()
)


@dataclass(slots=True)
class Head:
    """What the lines of a page say about the article."""

    title: str | None = None
    dek: str | None = None
    byline: str | None = None
    published: date | None = None
    updated: date | None = None
    tags: list[str] = field(default_factory=list)


def mark_head(lines: Sequence[Line], known_title: str | None) -> Head:
    """Give the lines of the head their kinds, and return what they say."""
    head = Head(title=known_title)
    end = _mark_credits(lines, head, has_title=known_title is not None)
    if known_title is None:
        _mark_title(lines, end, head)
    _mark_repeats(lines, head.title)
    _mark_topics(lines)
    if head.title is not None:
        _mark_between(lines, end, head)
    for line in lines:
        if line.kind == "tags":
            head.tags.extend(tags_in(line.text))
        elif line.kind is None and line.text.startswith(DATE_HEADS):
            found = read_date_line(line.text)
            if found and found.labelled:
                _take_dates(line, found, head)
    return head


def _mark_credits(lines: Sequence[Line], head: Head, *, has_title: bool) -> int:
    """Mark bylines and date lines; returns the index after the last of them."""
    end = 0
    bodies = 0
    for index, line in enumerate(lines[:MOST_LINES]):
        if line.kind is None:
            first = not has_title and not any(each.kind is None for each in lines[:index])
            if _mark_credit(lines, index, head, may_be_title=first):
                end = index + 1
            elif _is_body(line.text):
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


def _mark_title(lines: Sequence[Line], end: int, head: Head) -> None:
    """The title is the line of the head that stands there twice, or else the first that has the form of one."""
    candidates = [line for line in lines[: max(end, 1)] if line.kind is None]
    candidates = candidates or [line for line in lines[:MOST_LINES] if line.kind is None][:1]
    texts = [_normal(line.text) for line in lines if len(line.text) < 250]
    fit = [line for line in candidates if not _is_section(line.text) and not _is_body(line.text)]
    twice = [line for line in fit if texts.count(_normal(line.text)) > 1]
    formed = [line for line in candidates if _is_title_like(line.text)]
    title = next(iter(twice or formed), None)
    if title is None or all(line.kind is not None for line in lines if line is not title):
        return
    title.kind, head.title = "title", title.text
    for line in lines[: lines.index(title)]:
        if line.kind is None and len(line.text.split()) <= 4 and not _is_body(line.text):
            line.kind = "furniture"


def _mark_repeats(lines: Sequence[Line], title: str | None) -> None:
    if title is None:
        return
    wanted = _normal(title)
    for line in lines:
        if line.kind is None and abs(len(line.text) - len(title)) < 6 and _normal(line.text) == wanted:
            line.kind = "furniture"


def _mark_topics(lines: Sequence[Line]) -> None:
    """A list of topics may close the page, one a line."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.kind == "furniture" and _normal(line.text).rstrip(":") in ("topics", "related topics", "tags"):
            for topic in lines[at + 1 :]:
                topic.kind = topic.kind or "tags"
            return
        if line.kind is None and (len(line.text) > 40 or line.text[-1] in ".!?"):
            return


def _mark_between(lines: Sequence[Line], end: int, head: Head) -> None:
    """What stands among head lines is the dek, a section or an outlet; so is a paragraph above a dateline."""
    for line in lines[:end]:
        if line.kind is None:
            line.kind = _kind_between(line.text, head)
    after = [line for line in lines[end : end + 4] if line.kind is None]
    at = next((place for place, line in enumerate(after) if dateline_length(line.text, 0, len(line.text))), 0)
    if end and head.dek is None and 0 < at <= 2 and _is_body(after[0].text):
        after[0].kind, head.dek = "dek", after[0].text


def _kind_between(text: str, head: Head) -> BlockKind:
    if len(text.split()) <= 4 and not _is_body(text):
        return "furniture"
    if re.search(r"^(?:[A-Z][\w.’'-]+ ){2,5}(?:reported|contributed)\b", text):
        return "byline"
    if head.dek is not None and _is_body(text):
        return "paragraph"
    head.dek = head.dek or text
    return "dek"


def _is_body(text: str) -> bool:
    """Whether a line reads like a paragraph: a sentence of some length."""
    is_sentence = _ends_in_stop(text) or text.endswith(("!", "?", "?”", '?"'))
    return len(text) > 200 or (is_sentence and len(text.split()) >= 8)


def _ends_in_stop(text: str) -> bool:
    """Whether a full stop ends the line, other than that of an abbreviation such as "U.S."."""
    return text.endswith((".", ".”", '."')) and re.search(r"\b[A-Z]\.[A-Z]\.$", text) is None


def _is_section(text: str) -> bool:
    return len(text.split()) <= 2 and bool(SECTION_WORDS.intersection(text.lower().split()))


def _is_title_like(text: str) -> bool:
    words = text.split()
    if not 3 <= len(words) <= 30 or len(text) > 200 or words[0][0].islower() or words[0][0] == "(":
        return False
    if is_full_name(text) and (" and " in text or len(words) < 3):
        return False
    if _ends_in_stop(text):
        if ". " in text or len(words) > 18 or dateline_length(text, 0, len(text)):
            return False
        long = [word.lstrip("\"'“‘(") for word in words if len(word) > 3]
        return len(long) >= 3 and sum(word[0].isupper() for word in long if word) >= 0.8 * len(long)
    return text[-1] not in ",;:"


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ at most in case, kinds of quotation mark, and a full stop."""
    return _normal(one) == _normal(other)


def _normal(text: str) -> str:
    return " ".join(text.casefold().translate(_STRAIGHT).rstrip(". ").split())


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
