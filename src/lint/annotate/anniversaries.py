"""Anniversaries: the number stated, and the one that the year of the event makes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._time.words import ORDINALS
from lint.annotate.dates import Date
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.span import Span

TENS = dict(
    zip(
        "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(),
        range(30, 110, 10),
        strict=True,
    )
)


class Anniversary(Mention):
    """An anniversary with its number, such as the 10th anniversary of the 2015 attack."""

    kind: ClassVar[str] = "anniversary"

    number: int = stated("the number of the anniversary")
    event_year: int | None = stated("the year of the event, when the sentence gives it after the anniversary")
    year: int | None = stated("the year of the anniversary, when the sentence gives it before it")
    event: Mention | None = stated("the mention of the date of the event")
    expected: int | None = computed(
        "the number that the event's year makes in the anniversary's year, else in that of publication"
    )
    difference: int | None = computed("how far the number stated lies from that")
    frame: str | None = computed("whether its clause looks ahead or back, or is present, reported or hypothetical")


WORD = "anniversary"

REACH = 30
"""How many characters before that word its number may begin."""


@cache
def _number_before() -> re.Pattern[str]:
    return expression(r"(?<![\w-])(?P<number>\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)[\s-](?:year\s)?\Z")


@cache
def _of_after() -> re.Pattern[str]:
    return expression(r"\sof\b")


def annotate(draft: Draft) -> Iterator[Anniversary]:
    """Find anniversaries that state their number."""
    text = draft.prose.text
    for place, word in draft.prose.words.places({WORD}):
        before = _number_before().search(text, max(0, place - REACH), place)
        number = _ordinal(before["number"]) if before else None
        if before is None or number is None:
            continue
        span = Span(before.start(), place + len(word))
        dates = _dates_around(draft, span)
        is_of = _of_after().match(text, span.end)
        event = next((date for date in dates if is_of and date.start >= span.end and date.year), None)
        yield _anniversary_of(draft, span, number, event, [date for date in dates if date.end <= span.start])


def _dates_around(draft: Draft, span: Span) -> list[Date]:
    """The dates of the sentence, as far as their days are known."""
    sentence, dates = draft.mentions(Sentence)[draft.sentence_index(span.start)], draft.mentions(Date)
    first, last = (bisect_left(dates, end, key=lambda date: date.start) for end in (sentence.start, sentence.end))
    return [date for date in dates[first:last] if date.first_day]


def _anniversary_of(draft: Draft, span: Span, number: int, event: Date | None, before: list[Date]) -> Anniversary:
    stated_year = next((date.first_day.year for date in reversed(before) if date.first_day), None)
    year = stated_year or (draft.published.year if draft.published else None)
    event_year = event.year if event else None
    expected = year - event_year if year is not None and event_year is not None else None
    return Anniversary(
        start=span.start,
        end=span.end,
        text=draft.prose.text[span.start : span.end],
        number=number,
        event_year=event_year,
        year=stated_year,
        event=event,
        expected=expected,
        difference=number - expected if expected is not None else None,
        frame=before[-1].frame if before else event.frame if event else None,
    )


def _ordinal(word: str) -> int | None:
    if word[0].isdigit():
        return int(word[:-2])
    word = word.lower()
    return ORDINALS.get(word) or TENS.get(word)
