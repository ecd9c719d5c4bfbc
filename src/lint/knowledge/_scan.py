"""Finding names in text: one dictionary look-up for each capitalised word, more only where a word begins a name.

The cost does not depend on the number of names. Against an Aho-Corasick automaton of the same names the dictionaries
load in half the time, take a tenth of the space, and need no pickle in a cache folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.expressions import expression
from lint.knowledge._phrases import UNKNOWN, FirstWords, Phrase, Phrases, Reference
from lint.knowledge.names import fold_word
from lint.record import Record
from lint.word_index import WordIndex


class NameHit(Record):
    """A known name in a text."""

    start: int
    end: int
    phrase: str
    """The name, folded."""
    records: tuple[Reference, ...]
    """Section and id of everything that bears this full name; empty for a surname alone."""
    surnamed: tuple[str, ...]
    """Ids of the office holders with this surname, when it is a surname alone."""


@cache
def _lower_case_word() -> re.Pattern[str]:
    return expression(r"(\w+)(?:['’]s)?[ -]")


@cache
def _next_word() -> re.Pattern[str]:
    """What may follow a word of a name: a space, a hyphen, an apostrophe, or the stop of an initial; then a word."""
    return expression(r"(?:[ \u00a0\u202f\-‐‑–'’.]|(?<=\b\w)\. |(?<=\b[A-Z]\w)\. )(\w+)")


def scan(text: str, words: WordIndex, first_words: FirstWords, phrases: Phrases) -> Iterator[NameHit]:
    """The longest known name at each word that begins one; names do not overlap.

    Args:
        text: What is searched.
        words: Its words.
        first_words: What is known under each word.
        phrases: What is known under several.
    """
    end = 0
    for start, word in sorted([*words.capitalized, *words.numbers]):
        known = first_words[word]
        if known is UNKNOWN or start < end:
            continue
        names = _names_at(text, start + len(word), word, known, phrases)
        for folded, name_end, known in names:
            if known.tails:
                yield from _with_lower_case_beginning(text, start, name_end, folded, known)
        for folded, name_end, known in reversed(names):
            if known.records:
                yield NameHit(start, name_end, folded, known.records, ())
            elif known.surnamed:
                yield NameHit(start, name_end, folded, (), known.surnamed)
            else:
                continue
            end = name_end
            break


def _names_at(text: str, end: int, word: str, known: Phrase, phrases: Phrases) -> list[tuple[str, int, Phrase]]:
    """The phrases that begin with the word that ends at ``end``, shortest first, each folded and with its own end."""
    first = fold_word(word)
    names = [(first, end, known)]
    following = _next_word().match(text, end) if known.longest > 1 else None
    if following is None:
        return names
    second = fold_word(following[1])
    if second in known.second:
        names += _names_of_two_and_more(text, following.end(), f"{first} {second}", phrases)
    if len(following[1]) == 1 and (after_initial := _next_word().match(text, following.end())):
        without_initial = f"{first} {fold_word(after_initial[1])}"
        names.insert(2, (without_initial, after_initial.end(), phrases[without_initial]))
    return names


def _names_of_two_and_more(text: str, end: int, folded: str, phrases: Phrases) -> Iterator[tuple[str, int, Phrase]]:
    known = phrases[folded]
    yield folded, end, known
    for _ in range(known.longest - 2):
        following = _next_word().match(text, end)
        if not following:
            break
        folded, end = f"{folded} {fold_word(following[1])}", following.end()
        yield folded, end, phrases[folded]


def _with_lower_case_beginning(text: str, start: int, end: int, folded: str, known: Phrase) -> Iterator[NameHit]:
    """Names such as "extradition of Alex Saab", of which a capital begins only the end."""
    before = list(_lower_case_word().finditer(text, max(0, start - 80), start))
    if not before or before[-1].end() != start:
        return
    folded_before = tuple(fold_word(match[1]) for match in before)
    for beginning, reference in known.tails:
        if folded_before[-len(beginning) :] == beginning:
            yield NameHit(before[-len(beginning)].start(), end, f"{' '.join(beginning)} {folded}", (reference,), ())
