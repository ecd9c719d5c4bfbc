"""The days that a passage names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, cached_property, lru_cache

from lint.annotate._draft import Draft
from lint.annotate.dates import Date
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.span import Span

RECENT = timedelta(days=15)
LONGEST = timedelta(days=32)


MOST_SAMPLES = 48
NEAREST = 40
"""Dates before and after a phrase that are looked at; more stand only in a text without paragraphs."""


class Days:
    """The days that the passages of a draft name, by place; not those that stand in names such as "2024 Olympics"."""

    def __init__(self, draft: Draft, outside: Sequence[Span] = ()) -> None:
        self._draft = draft
        self._outside = outside

    @cached_property
    def _dates(self) -> list[Date]:
        dates = [each for each in self._draft.mentions(Date) if each.first_day and each.last_day]
        if not self._outside:
            return dates
        starts = [name.start for name in self._outside]
        return [each for each in dates if not _is_inside(each.span, self._outside, starts)]

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self._dates]

    def are_recent(self, sentence: Span) -> bool:
        """Whether a sentence names a day, a week or a month around the publication, and tells of no other time."""
        dates = self.within(sentence, NEAREST)
        others = [each for each in dates if not self._is_recent(each)]
        return len(others) < len(dates) and not any(map(self._sets_scene, others))

    def are_told(self, sentence: Span) -> bool:
        """Whether a sentence itself names a time that it tells of."""
        return any(map(self._sets_scene, self.within(sentence, NEAREST)))

    def _sets_scene(self, named: Date) -> bool:
        return _sets_scene(named) and not _is_attribute(self._draft.prose.text, named)

    def _is_recent(self, named: Date) -> bool:
        published, first, last = self._draft.published, named.first_day, named.last_day
        if published is None or first is None or last is None:
            return False
        return first - published <= RECENT and published - last <= RECENT and last - first < LONGEST

    def named_around(self, phrase: Span) -> Iterator[date]:
        """Days named in the paragraph, and in those right before and after it, but not in the phrase itself.

        A sentence that names a day around the publication tells of that day, whatever stands around it.
        """
        sentence = self._draft.mentions(Sentence)[self._draft.sentence_index(phrase.start)].span
        if self.are_recent(sentence):
            yield from _days_of(list(filter(self._sets_scene, self.within(sentence, NEAREST))))
            return
        blocks = self._draft.prose.blocks
        block = self._draft.block_index(phrase.start)
        floor = blocks[max(0, block - 1)].start
        ceiling = blocks[min(len(blocks) - 1, block + 1)].end
        before, after = bisect_left(self._starts, phrase.start), bisect_left(self._starts, phrase.end)
        first = max(before - NEAREST, bisect_left(self._starts, floor))
        last = min(after + NEAREST, bisect_left(self._starts, ceiling))
        yield from _days_of([*self._dates[first:before], *self._dates[after:last]])

    def within(self, span: Span, most: int | None = None) -> list[Date]:
        """The dates that stand in a span and mean a time; the first ``most`` of them."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._dates[first : last if most is None else min(last, first + most)]


def _sets_scene(named: Date) -> bool:
    """Whether what is told around a date is told of it: not so of a deadline, or of when what still goes on began."""
    return named.relation not in ("since", "by") and named.frame != "ahead"


@cache
def _noun_after() -> re.Pattern[str]:
    return expression(
        r"\s(?!(?:and|or|but|to|by|in|at|on|as|of|when|after|before|while|with|for|from|until|was|were)\b)[A-Za-z]"
    )


@cache
def _time_before() -> re.Pattern[str]:
    """A preposition that puts what is told into the time of an event: "in her failed 2020 campaign"."""
    return expression(
        r"\b(?:[Ii]n|[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]or|[Ff]rom|[Oo]n|[Tt]hroughout|[Ww]ith)\s"
        r"(?:[\w’'-]+\s){0,4}\Z"
    )


def _is_attribute(text: str, named: Date) -> bool:
    """Whether a year or month only says which thing is meant: "the results of the 2024 election"."""
    if named.unit not in ("year", "month") or named.relation or not _noun_after().match(text, named.end):
        return False
    return not _time_before().search(text, max(0, named.start - 60), named.start)


def _days_of(dates: Sequence[Date]) -> Iterator[date]:
    times = {(each.first_day, each.last_day) for each in dates if _sets_scene(each)}
    for first_day, last_day in times:
        if first_day and last_day:
            yield from _sampled(first_day, last_day)


def _is_inside(span: Span, names: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and span.end <= names[at].end


@lru_cache(maxsize=1024)
def _sampled(first: date, last: date) -> tuple[date, ...]:
    """The first and last days of a time and some between, close enough to meet any tenure of a month."""
    step = max(timedelta(days=1), min(timedelta(days=30), (last - first) / 3))
    between = range(1, min(MOST_SAMPLES, (last - first) // step))
    return (first, *(first + number * step for number in between), last)
