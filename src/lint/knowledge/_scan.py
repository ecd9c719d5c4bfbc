"""Finding names in text: one pass over the words with a capital or a digit, one dictionary look-up each.

The cost does not depend on the number of names. Against an Aho-Corasick automaton of the same names the dictionaries
load in half the time, take a tenth of the space, and need no pickle in a cache folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from lint.knowledge.names import fold_word

MOST_WORDS = 12
"""Words that a name may have at most."""


class NameHit(NamedTuple):
    """A known name in a text."""

    start: int
    end: int
    records: tuple[tuple[str, str], ...]
    """Section and id of everything that bears this full name; empty for a surname alone."""
    surnamed: tuple[str, ...]
    """Ids of the office holders with this surname, when it is a surname alone."""


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(r"\b[^\W_a-z]\w*")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _joint() -> re.Pattern[str]:
    """What may stand between two words of a name: a space, a hyphen, an apostrophe, the stop of an initial or "St."."""
    return re.compile(r"(?<=\b\w)\. |(?<=\b[A-Z]\w)\. |[ \u00a0\u202f]|[-‐‑–'’.]")


def scan(
    text: str,
    names: Mapping[str, tuple[tuple[str, str], ...]],
    surnames: Mapping[str, tuple[str, ...]],
    longest: Mapping[str, int],
) -> Iterator[NameHit]:
    """The longest known name at each word that begins one; names do not overlap."""
    end = 0
    for match in _capital().finditer(text):
        most = longest.get(fold_word(match[0]))
        if most and match.start() >= end and (hit := _longest_at(text, match, most, names, surnames)):
            end = hit.end
            yield hit


def _longest_at(
    text: str,
    first: re.Match[str],
    most: int,
    names: Mapping[str, tuple[tuple[str, str], ...]],
    surnames: Mapping[str, tuple[str, ...]],
) -> NameHit | None:
    words = _words_from(text, first, most + 1)
    for count in range(min(most + 1, len(words)), 0, -1):
        for phrase in _phrases([word for word, _ in words[:count]]):
            if phrase in names:
                return NameHit(first.start(), words[count - 1][1], names[phrase], ())
            if phrase in surnames:
                return NameHit(first.start(), words[count - 1][1], (), surnames[phrase])
    return None


def _words_from(text: str, first: re.Match[str], most: int) -> list[tuple[str, int]]:
    """Up to ``most`` folded words from the first one on, with their ends, as far as a name may reach."""
    words = [(fold_word(first[0]), first.end())]
    while len(words) < most:
        joint = _joint().match(text, words[-1][1])
        word = _word().match(text, joint.end()) if joint else None
        if not word:
            break
        words.append((fold_word(word[0]), word.end()))
    return words


def _phrases(words: list[str]) -> Iterator[str]:
    """The words as a name, and, of a given name, initial and surname, without the initial."""
    yield " ".join(words)
    if len(words) == 3 and len(words[1]) == 1:
        yield f"{words[0]} {words[2]}"
