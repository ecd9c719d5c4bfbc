"""The days that a passage names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint.annotate._draft import Draft
from lint.annotate.dates import Date
from lint.span import Span

RECENT = timedelta(days=15)
LONGEST = timedelta(days=32)


MOST_SAMPLES = 48


class Days:
    """The days that the passages of a draft name, by place."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._dates = [each for each in draft.mentions(Date) if each.first_day and each.last_day]

    def are_recent(self, sentence: Span) -> bool:
        """Whether a sentence names a day, a week or a month around the publication, and no other time."""
        published = self._draft.published
        dates = [each for each in self._dates if sentence.start <= each.start < sentence.end]
        spans = [(each.first_day, each.last_day) for each in dates if each.first_day and each.last_day]
        if published is None or not spans:
            return False
        return all(
            first - published <= RECENT and published - last <= RECENT and last - first < LONGEST
            for first, last in spans
        )

    def named_around(self, phrase: Span) -> Iterator[date]:
        """Days named in the paragraph, and in those right before and after it, but not in the phrase itself."""
        blocks = self._draft.prose.blocks
        block = self._draft.block_index(phrase.start)
        floor = blocks[max(0, block - 1)].start
        ceiling = blocks[min(len(blocks) - 1, block + 1)].end
        for each in self._dates:
            is_inside = phrase.start <= each.start < phrase.end
            if floor <= each.start < ceiling and not is_inside and each.first_day and each.last_day:
                yield from _sampled(each.first_day, each.last_day)


def _sampled(first: date, last: date) -> Iterator[date]:
    """The first and last days of a time and some between, close enough to meet any tenure of a month."""
    step = max(timedelta(days=1), min(timedelta(days=30), (last - first) / 3))
    yield first
    for number in range(1, min(MOST_SAMPLES, (last - first) // step)):
        yield first + number * step
    yield last
