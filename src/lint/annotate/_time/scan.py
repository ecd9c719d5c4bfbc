"""One pass over the text for the words that an expression of time can be built around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.annotate._time.feasts import HOLIDAY_HEADS
from lint.annotate._time.words import DAYPARTS, MONTH_NUMBERS, SEASONS, UNITS, WEEKDAYS, by_first_letter
from lint.expressions import expression


class Head(NamedTuple):
    """A head word and the family that reads it."""

    family: str
    start: int
    end: int


LOWER_CASE = {
    "today": "today yesterday tomorrow tonight",
    "reference": "now current currently recent recently future presently formerly nowadays",
    "rate": "daily weekly monthly quarterly yearly annually hourly nightly",
    "daypart": " ".join(DAYPARTS),
    "season": " ".join(SEASONS),
    "half": "half",
    "unit": " ".join([*UNITS, *(f"{unit}s" for unit in UNITS if unit != "century"), "centuries", "nights"]),
}
"""Head words by family that stand in lower case, or capitalised at the start of a sentence."""

CAPITALISED = {
    "month": tuple(MONTH_NUMBERS),
    "weekday": (*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)),
    "holiday": HOLIDAY_HEADS,
}


@cache
def _families() -> dict[str, str]:
    found = {word: family for family, words in CAPITALISED.items() for word in words}
    for family, words in LOWER_CASE.items():
        for word in words.split():
            found[word] = found[word.capitalize()] = family
    return found


def either_case(letter: str) -> str:
    return f"[{letter}{letter.upper()}]"


@cache
def _heads() -> re.Pattern[str]:
    names = by_first_letter(re.escape(name) for names in CAPITALISED.values() for name in names)
    words = by_first_letter((word for words in LOWER_CASE.values() for word in words.split()), either_case)
    return expression(
        rf"""[^\w](?:(?P<word>{words}|{names})
        |(?P<iso>(?:1[0-9]|20)\d\d-\d\d-\d\d)
        |(?P<year>(?:1[0-9]|20)\d\d(?:s|['’]s)?|(?<=['’])\d\ds)
        |(?P<slashed>\d\d?([/.])\d\d?\5\d\d(?:\d\d)?)
        |(?P<clock>\d\d?[:.]\d\d|\d\d?(?=\ ?[ap]\.?m\b))
        |(?P<coded>Q[1-4])
        |(?P<ordinal>\d\d?(?:st|nd|rd|th)\b)
        )(?!\w)""",
        re.VERBOSE,
    )


def heads(text: str) -> Iterator[Head]:
    """The head words of a text in reading order.

    The pattern begins with the character before the word: the regex engine then looks
    at word starts only, which makes the scan several times faster.
    """
    families = _families()
    for match in _heads().finditer("\n" + text):
        group = str(match.lastgroup)
        start, end = match.start(group) - 1, match.end() - 1
        yield Head(families[match["word"]] if group == "word" else group, start, end)
