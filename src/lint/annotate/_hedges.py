"""Hedges before and after a number, by what they leave open."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lint.annotate._last_words import last_word
from lint.expressions import expression

Hedge = Literal["over", "under", "about"]

_BEFORE: dict[Hedge, str] = {
    "over": "more than|over|at least|upwards? of|no fewer than|no less than|not less than|exceeding|in excess of"
    "|greater than|higher than|a minimum of|above|surpassing|well over",
    "under": "fewer than|less than|under|up to|as many as|as much as|nearly|almost|close to|at most|no more than"
    "|not more than|below|just shy of|shy of|a maximum of|approaching|lower than|just under",
    "about": "about|around|roughly|some|approximately|an estimated|estimated|circa|perhaps|maybe|possibly|or so"
    "|somewhere around|more or less|in the region of|on average|an average of|averaging",
}

LAST_WORDS = frozenset(phrase.rsplit(" ", 1)[-1] for phrases in _BEFORE.values() for phrase in phrases.split("|"))
LONGEST = 24

BEGINNINGS = frozenset(("-p", " p", " o", " a", "-i", "-o"))
"""What a hedge behind a number begins with, other than a plus sign."""


@cache
def _before() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{hedge}>{phrases})" for hedge, phrases in _BEFORE.items())
    return expression(rf"\b(?:{groups})$")


@cache
def _after() -> re.Pattern[str]:
    return expression(
        r"(?P<over>\+|-plus\b| plus\b| or more\b| and counting\b)"
        r"|(?P<about>-ish\b|-odd\b| or so\b)"
        r"|(?P<under> or (?:fewer|less)\b)"
    )


def hedge_before(text: str, start: int, at: int) -> tuple[Hedge | None, int]:
    """The hedge that ends right before a number at ``at``, and where it (or else the number) begins."""
    end = at
    while end > start and text[end - 1] in " \u00a0":
        end -= 1
    if last_word(text, start, end).lower() not in LAST_WORDS:
        return None, at
    begin = max(start, end - LONGEST)
    match = _before().search(text[begin:end].lower())  # to look for words in either case is many times as slow
    if match is None:
        return None, at
    return match.lastgroup, begin + match.start()  # type: ignore[return-value]


def hedge_after(text: str, at: int) -> Hedge | None:
    """The hedge that follows a number at once: "50 or more", "50-plus"."""
    if text[at : at + 2] not in BEGINNINGS and text[at : at + 1] != "+":
        return None
    match = _after().match(text, at)
    return match.lastgroup if match else None  # type: ignore[return-value]
