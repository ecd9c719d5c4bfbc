"""Finding names in text: one pass over the words with a capital or a digit, one dictionary look-up each.

The cost does not depend on the number of names. Against an Aho-Corasick automaton of the same names the dictionaries
load in half the time, take a tenth of the space, and need no pickle in a cache folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from lint.expressions import expression
from lint.knowledge._compiled import Compiled
from lint.knowledge.names import fold_word


class NameHit(NamedTuple):
    """A known name in a text."""

    start: int
    end: int
    phrase: str
    """The name, folded."""
    records: tuple[tuple[str, str], ...]
    """Section and id of everything that bears this full name; empty for a surname alone."""
    surnamed: tuple[str, ...]
    """Ids of the office holders with this surname, when it is a surname alone."""


@cache
def _capital() -> re.Pattern[str]:
    return expression(r"[A-ZÀ-ÞĀ-Ž0-9]\w*")


@cache
def _lower_case_word() -> re.Pattern[str]:
    return expression(r"(\w+)(?:['’]s)?[ -]")


@cache
def _next_word() -> re.Pattern[str]:
    """What may follow a word of a name: a space, a hyphen, an apostrophe, or the stop of an initial; then a word."""
    return expression(r"(?:(?<=\b\w)\. |(?<=\b[A-Z]\w)\. |[ \u00a0\u202f]|[-‐‑–'’.])(\w+)")


def scan(text: str, base: Compiled) -> Iterator[NameHit]:
    """The longest known name at each word that begins one; names do not overlap."""
    first_words = base.first_words
    end = 0
    for match in _capital().finditer(text):
        first = fold_word(match[0])
        if first not in first_words or match.start() < end or _is_inside_word(text, match.start()):
            continue
        candidates = _candidates(text, match.end(), first, base)
        if not candidates:
            continue
        yield from _with_lower_case_beginning(text, match.start(), candidates, base.tails)
        if hit := _longest_at(match.start(), candidates, base):
            end = hit.end
            yield hit


def references(packed: str) -> tuple[tuple[str, str], ...]:
    """Section and id of each ``section/id``."""
    pairs = (reference.partition("/") for reference in packed.split())
    return tuple((section, record_id) for section, _, record_id in pairs)


def _is_inside_word(text: str, start: int) -> bool:
    return start > 0 and text[start - 1].isalnum()


def _with_lower_case_beginning(
    text: str, start: int, candidates: list[tuple[str, int]], tails: Mapping[str, str]
) -> Iterator[NameHit]:
    """Names such as "extradition of Alex Saab", of which a capital begins only the end."""
    for phrase, end in candidates:
        for tail in tails[phrase].split() if phrase in tails else ():
            reference, _, beginning = tail.partition(":")
            begins = _beginning(text, start, beginning.split("_"))
            if begins is not None:
                yield NameHit(begins, end, f"{beginning} {phrase}", references(reference), ())


def _beginning(text: str, end: int, words: list[str]) -> int | None:
    """Where the words that run up to ``end`` begin; None when others stand there."""
    before = list(_lower_case_word().finditer(text, max(0, end - 80), end))[-len(words) :]
    if [fold_word(match[1]) for match in before] != words or before[-1].end() != end:
        return None
    return before[0].start()


def _longest_at(start: int, candidates: list[tuple[str, int]], base: Compiled) -> NameHit | None:
    names, surnames = base.names, base.surnames
    for phrase, end in reversed(candidates):
        if phrase in names:
            return NameHit(start, end, phrase, references(names[phrase]), ())
        if phrase in surnames:
            return NameHit(start, end, phrase, (), tuple(surnames[phrase].split()))
    return None


def _candidates(text: str, end: int, first: str, base: Compiled) -> list[tuple[str, int]]:
    """The known names that begin with the word that ends at ``end``, shortest first, with the place where each ends."""
    candidates = [(first, end)] if _is_known(first, base) else []
    second = _next_word().match(text, end)
    if not second:
        return candidates
    phrase, end = f"{first} {fold_word(second[1])}", second.end()
    if _is_known(phrase, base):
        candidates.append((phrase, end))
    if len(second[1]) == 1 and (third := _next_word().match(text, end)):
        without_initial = f"{first} {fold_word(third[1])}"
        if _is_known(without_initial, base):
            candidates.append((without_initial, third.end()))
    for _ in range(int(base.longest.get(phrase, 2)) - 2):
        following = _next_word().match(text, end)
        if not following:
            break
        phrase, end = f"{phrase} {fold_word(following[1])}", following.end()
        if _is_known(phrase, base):
            candidates.append((phrase, end))
    return candidates


def _is_known(phrase: str, base: Compiled) -> bool:
    return phrase in base.names or phrase in base.surnames or phrase in base.tails
