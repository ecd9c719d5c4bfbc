"""What is called the first of its kind since a year, and whether the article itself names a later one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.dates import Date
from lint.annotate.sentences import Sentence
from lint.expressions import expression

FIRST = frozenset({"first", "First"})

PLACED = ("in", "on")

REACH = 60
"""How many dates of past events before and after the claim are held against it."""


class First(Mention):
    """A claim such as the first league title since 2012."""

    kind: ClassVar[str] = "first"

    what: str = stated("what is the first of its kind")
    since: Date = stated("the mention of the time that it is the first since")
    year: int | None = computed("the year of that time")
    later: Date | None = computed("a mention of a later one, with the same words, in another sentence")
    later_year: int | None = computed("the year of that later one")


@cache
def _first() -> re.Pattern[str]:
    return expression(
        r"[Ff]irst\s(?P<what>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,4}?)\s(?:of\sits\skind\s)?since\s(?:the\s)?(?=\S*\d|[A-Z])"
    )


def annotate(draft: Draft) -> Iterator[First]:
    """Find claims of being first since a year, and what the article itself holds against them."""
    text = draft.prose.text
    if " since " not in text:
        return
    for match in _claims(draft):
        dates = draft.mentions(Date)
        at = bisect_left(dates, match.end(), key=lambda date: date.start)
        since = dates[at] if at < len(dates) else None
        if since is None or since.start != match.end() or since.first_day is None:
            continue
        later = _later(draft, match["what"], since)
        yield First(
            start=match.start(),
            end=since.end,
            text=text[match.start() : since.end],
            what=match["what"],
            since=since,
            year=since.first_day.year,
            later=later,
            later_year=later.first_day.year if later and later.first_day else None,
        )


def _claims(draft: Draft) -> Iterator[re.Match[str]]:
    read_to = 0
    for start, _ in draft.prose.words.places(FIRST):
        match = _first().match(draft.prose.text, start) if start >= read_to else None
        if match:
            read_to = match.end()
            yield match


def _told_around(dates: Sequence[Date], since: Date) -> Sequence[Date]:
    """Dates of past events not far before and after the claim."""
    told = [date for date in dates if date.year and date.first_day and date.relation in PLACED and date.frame == "back"]
    at = bisect_left(told, since.start, key=lambda date: date.start)
    return told[max(0, at - REACH) : at + REACH]


def _later(draft: Draft, what: str, since: Date) -> Date | None:
    """The first date that lies between ``since`` and the year of publication, in a sentence about the same thing."""
    if draft.published is None or since.last_day is None:
        return None
    words = [re.escape(word.rstrip("s")) for word in what.split()]
    same_thing = re.compile(r"\b" + r"s?\s".join(words) + r"s?\b")
    here = draft.sentence_index(since.start)
    for date in _told_around(draft.mentions(Date), since):
        at = draft.sentence_index(date.start)
        between = date.first_day and since.last_day < date.first_day and date.first_day.year < draft.published.year
        if between and at != here and same_thing.search(draft.mentions(Sentence)[at].text):
            return date
    return None
