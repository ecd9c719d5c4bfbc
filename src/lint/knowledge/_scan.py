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


def scan(text: str, words: WordIndex, first_words: FirstWords, phrases: Phrases) -> list[NameHit]:
    """The longest known name at each word that begins one; names do not overlap.

    Args:
        text: What is searched.
        words: Its words.
        first_words: What is known under each word.
        phrases: What is known under several.
    """
    next_word = _next_word()
    hits: list[NameHit] = []
    end = 0
    for start, word in sorted([*words.capitalized, *words.numbers]):
        known = first_words[word]
        if known is UNKNOWN or start < end:
            continue
        name_end = start + len(word)
        following = next_word.match(text, name_end) if known.second else None
        if following and (fold_word(following[1]) in known.second or len(following[1]) == 1):
            names = _names_at(text, (fold_word(word), name_end, known), following, phrases)
        elif known.is_whole or known.tails:
            names = [(fold_word(word), name_end, known)]
        else:
            continue
        longest = None
        for name in names:
            if name[2].is_whole:
                longest = name
            if name[2].tails:
                hits += _with_lower_case_beginning(text, start, *name)
        if longest:
            folded, end, known = longest
            hits.append(NameHit(start, end, folded, known.records, () if known.records else known.surnamed))
    return hits


_Name = tuple[str, int, Phrase]
"""Words that may be a name: folded, where they end, and what is known under them."""


def _names_at(text: str, first: _Name, following: re.Match[str], phrases: Phrases) -> list[_Name]:
    """What begins with one word and goes on with the one that follows, shortest first."""
    names = [first]
    beginning, _, known = first
    second, end = fold_word(following[1]), following.end()
    if second in known.second:
        folded = f"{beginning} {second}"
        names.append((folded, end, phrases[folded]))
        for _ in range(phrases[folded].longest - 2):
            after = _next_word().match(text, names[-1][1])
            if not after:
                break
            folded = f"{folded} {fold_word(after[1])}"
            names.append((folded, after.end(), phrases[folded]))
    if len(following[1]) == 1 and (after := _next_word().match(text, end)):
        without_initial = f"{beginning} {fold_word(after[1])}"
        names.insert(2, (without_initial, after.end(), phrases[without_initial]))
    return names


def _with_lower_case_beginning(text: str, start: int, folded: str, end: int, known: Phrase) -> Iterator[NameHit]:
    """Names such as "extradition of Alex Saab", of which a capital begins only the end."""
    last = text[max(0, start - 80) : start - 1].rpartition(" ")[2]
    if last.isalpha() and all(beginning[-1] != fold_word(last) for beginning, _ in known.tails):
        return
    before = list(_lower_case_word().finditer(text, max(0, start - 80), start))
    if not before or before[-1].end() != start:
        return
    folded_before = tuple(fold_word(match[1]) for match in before)
    for beginning, reference in known.tails:
        if folded_before[-len(beginning) :] == beginning:
            yield NameHit(before[-len(beginning)].start(), end, f"{' '.join(beginning)} {folded}", (reference,), ())
