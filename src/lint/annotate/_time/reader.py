"""Reads a text from left to right: each head word by its family, each expression against those before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from lint.annotate._time import periods
from lint.annotate._time.clock import read_clock
from lint.annotate._time.deictics import read_daypart, read_rate, read_reference, read_today
from lint.annotate._time.frames import Clause, clause_at
from lint.annotate._time.halves import read_half
from lint.annotate._time.holidays import read_holiday
from lint.annotate._time.links import link
from lint.annotate._time.months import read_month
from lint.annotate._time.placing import place_times
from lint.annotate._time.quarters import read_coded_quarter
from lint.annotate._time.reading import REACH, Reader, Reading
from lint.annotate._time.scan import heads
from lint.annotate._time.seasons import read_season
from lint.annotate._time.spans import measure
from lint.annotate._time.units import read_unit
from lint.annotate._time.verbs import Verb, verbs_between
from lint.annotate._time.weekdays import read_weekday
from lint.annotate._time.years import read_iso, read_ordinal, read_slashed, read_year
from lint.prose import Block, Prose

READERS: dict[str, Reader] = {
    "month": read_month,
    "weekday": read_weekday,
    "year": read_year,
    "iso": read_iso,
    "slashed": read_slashed,
    "ordinal": read_ordinal,
    "coded": read_coded_quarter,
    "unit": read_unit,
    "today": read_today,
    "daypart": read_daypart,
    "reference": read_reference,
    "rate": read_rate,
    "clock": read_clock,
    "season": read_season,
    "half": read_half,
    "holiday": read_holiday,
}

LONG_SENTENCE = 600
"""Of a longer sentence, only so many characters on either side of an expression are looked at for its tense."""

RELATIONS = frozenset("by until till since in on from before after during through around between to for at of".split())
"""Words that say how a clause relates to the date behind them."""


class TextReader:
    """What the readers of expressions look at, and what they have read so far."""

    def __init__(
        self,
        prose: Prose,
        published: date | None,
        country: str,
        sentence_at: Callable[[int], tuple[int, int]],
    ) -> None:
        self.prose = prose
        self.text = prose.text
        self.country = country
        self.published = published if published and periods.is_near_history(published) else None
        self.readings: list[Reading] = []
        self._blocks = prose.blocks
        self._block_starts = [block.start for block in prose.blocks]
        self._here: Block = prose.blocks[0]
        self._read_up_to = 0
        self._sentence_at = sentence_at
        self._verbs: dict[tuple[int, int], list[Verb]] = {}
        self._clauses: dict[tuple[int, int], Clause] = {}

    def read(self) -> list[Reading]:
        """All expressions of time in reading order; none overlaps another."""
        for family, start, end in heads(self.text, self.prose.words):
            if start < self._read_up_to:
                continue
            if start >= self._here.end:
                self._here = self._block(start)
            for reading in READERS[family](self, start, end):
                self._complete(reading)
                self.readings.append(reading)
                self._read_up_to = reading.end
        place_times(self)
        link(self)
        measure(self)
        return self.readings

    def _complete(self, reading: Reading) -> None:
        """Add what every date and time of the calendar has: a clause around it and the word before it."""
        if reading.kind not in ("date", "time") or reading.value.endswith("_REF"):
            return
        reading.find_clause = self.clause
        if reading.kind == "date":
            reading.fields["relation"] = self._relation(reading)

    def _relation(self, reading: Reading) -> str | None:
        words = self.text[max(self._here.start, reading.start - 16) : reading.start].lower().split()
        if words and words[-1] == "the":
            is_attribute = reading.period is not None and reading.period.unit == "year"
            words = [] if is_attribute else words[:-1]
        return words[-1] if words and words[-1] in RELATIONS else None

    def clause(self, start: int, end: int) -> Clause:
        if (start, end) not in self._clauses:
            sentence = self._sentence_at(start)
            if sentence[1] - sentence[0] > LONG_SENTENCE:
                sentence = max(sentence[0], start - LONG_SENTENCE), min(sentence[1], end + LONG_SENTENCE)
            self._clauses[start, end] = clause_at(self.text, start, end, sentence, self._verbs_of(sentence))
        return self._clauses[start, end]

    def _verbs_of(self, sentence: tuple[int, int]) -> list[Verb]:
        if sentence not in self._verbs:
            self._verbs[sentence] = verbs_between(self.text, *sentence)
        return self._verbs[sentence]

    def before(self, pattern: re.Pattern[str], start: int, reach: int = REACH) -> re.Match[str] | None:
        lowest = max(self._here.start, self._read_up_to, start - reach)
        return pattern.search(self.text, lowest, start)

    def after(self, pattern: re.Pattern[str], end: int) -> re.Match[str] | None:
        return pattern.match(self.text, end, self._here.end)

    def _block(self, offset: int) -> Block:
        return self._blocks[max(0, bisect_right(self._block_starts, offset) - 1)]
