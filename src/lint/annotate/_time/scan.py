"""The words of a text that an expression of time can be built around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.annotate._time.feasts import HOLIDAY_HEADS
from lint.annotate._time.words import DAYPARTS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAYS
from lint.expressions import expression
from lint.word_index import WordIndex, either_case

Head = tuple[str, int, int]
"""A head word: the family that reads it, where it begins and where it ends."""


LOWER_CASE = {
    "today": frozenset(["today", "yesterday", "tomorrow", "tonight"]),
    "reference": frozenset("now current currently recent recently future presently formerly nowadays".split()),
    "rate": frozenset("daily weekly monthly quarterly yearly annually hourly nightly".split()),
    "daypart": frozenset(DAYPARTS),
    "season": frozenset(SEASONS),
    "half": frozenset(["half"]),
    "unit": frozenset({*UNITS, *(f"{unit}s" for unit in UNITS if unit != "century"), "centuries", "nights"}),
}
"""Head words by family that stand in lower case, or capitalised at the start of a sentence."""

CAPITALISED = {
    "month": frozenset(MONTH_NUMBERS),
    "weekday": frozenset({*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)}),
    "holiday": frozenset(name for name in HOLIDAY_HEADS if name.isalpha()),
    "coded": frozenset(["Q1", "Q2", "Q3", "Q4"]),
}


@cache
def _families() -> dict[str, str]:
    """The family of each head that is one word."""
    words = CAPITALISED | {family: either_case(words) for family, words in LOWER_CASE.items()}
    return {word: family for family in words for word in words[family]}


@cache
def _holidays() -> dict[str, list[str]]:
    """The holidays of several words by the first of them, the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted(HOLIDAY_HEADS, key=len, reverse=True):
        if not name.isalpha():
            names.setdefault(name.split()[0].rstrip("."), []).append(name)
    return names


@cache
def _indexed() -> frozenset[str]:
    return frozenset(_families()) | frozenset(_holidays())


@cache
def _figures() -> re.Pattern[str]:
    return expression(
        r"""(?:(?P<iso>(?:1[0-9]|20)\d\d-\d\d-\d\d)
        |(?P<year>(?:1[0-9]|20)\d\d(?:s|['’]s)?|(?<=['’])\d\ds)
        |(?P<slashed>\d\d?([/.])\d\d?\4\d\d(?:\d\d)?)
        |(?P<clock>\d\d?[:.]\d\d|\d\d?(?=\ ?[ap]\.?m\b))
        |(?P<ordinal>\d\d?(?:st|nd|rd|th)\b)
        )(?!\w)""",
        re.VERBOSE,
    )


def heads(text: str, words: WordIndex) -> Iterator[Head]:
    """The head words of a text in reading order, none over another."""
    read_up_to, families, holidays, figures = 0, _families(), _holidays(), _figures()
    for start, word in sorted(words.places(_indexed()) + words.numbers):
        if start < read_up_to:
            continue
        head = _holiday(text, start, holidays[word]) if word in holidays else None
        if head is None and word in families:
            head = families[word], start, start + len(word)
        elif head is None and (found := figures.match(text, start)):
            head = str(found.lastgroup), start, found.end()
        if head:
            read_up_to = head[2]
            yield head


def _holiday(text: str, start: int, names: Sequence[str]) -> Head | None:
    """The holiday that begins at the first word of some."""
    for name in names:
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum():
            return "holiday", start, end
    return None
