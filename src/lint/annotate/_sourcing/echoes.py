"""Echoes: a quotation whose words stand in an earlier quotation of the article, alike or nearly alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Literal

from lint.expressions import expression
from lint.record import Record

Wording = Literal["same", "altered"]

SHORTEST = 5
"""Words in the shortest quotation that is compared."""
ALIKE = 0.85
"""Share of common words, in order, from which two quotations are versions of one."""


class Echo(Record):
    """The place of the earlier quotation, counted from 0, and how the wording compares."""

    place: int
    wording: Wording


MARKS = '.,:;!?()"“”‘—–-'
"""What mostly stands between words. Taking them all out is faster than an expression that reads the words."""
LEFT_OUT = ("…", "...", "[")
"""What shows that a quotation was shortened or changed by the writer."""

_Phrase = tuple[str, str, str]
"""Three words that follow each other."""


@cache
def _word_pattern() -> re.Pattern[str]:
    return expression(r"\w++(?!')|\w+(?:'\w+)?")  # most words have no apostrophe: asked first


def echoes(quotations: Sequence[str]) -> list[Echo | None]:
    """For each quotation, the earlier one that it repeats or alters."""
    found: list[Echo | None] = [None] * len(quotations)
    compared = [index for index, quotation in enumerate(quotations) if _is_compared(quotation)]
    if len(compared) < 2:
        return found
    known: set[_Phrase] = set()
    told: dict[int, tuple[list[str], Set[_Phrase]]] = {}
    for index, words in zip(compared, _words([quotations[index] for index in compared]), strict=True):
        if len(words) < SHORTEST:
            continue
        phrases = set(_phrases(words))
        if not known.isdisjoint(phrases):
            found[index] = _echo(words, told, known)
        told[index] = words, phrases
        known |= phrases
    return found


def _is_compared(quotation: str) -> bool:
    return quotation.count(" ") >= SHORTEST - 1 and not any(map(quotation.__contains__, LEFT_OUT))


def _words(quotations: Sequence[str]) -> list[list[str]]:
    """The words of each, in lower case; all are read together, since no quotation goes over a line's end."""
    plain = "\n".join(quotations).lower().replace("’", "'")
    for mark in MARKS:
        plain = plain.replace(mark, " ")
    lists = [line.split() for line in plain.split("\n")]
    return [words if "".join(words).isalnum() else _word_pattern().findall(" ".join(words)) for words in lists]


def _phrases(words: list[str]) -> Iterator[_Phrase]:
    return zip(words, words[1:], words[2:], strict=False)


def _echo(words: list[str], told: Mapping[int, tuple[list[str], Set[_Phrase]]], known: Set[_Phrase]) -> Echo | None:
    """Compare with the first of the quotations that have the first phrase that any has."""
    shared = next(filter(known.__contains__, _phrases(words)))
    place, earlier = next((place, each) for place, (each, phrases) in told.items() if shared in phrases)
    if words == earlier:
        return Echo(place, "same")
    return Echo(place, "altered") if _is_version(words, earlier) else None


def _is_version(words: list[str], earlier: list[str]) -> bool:
    """Whether words were swapped, not only left out at an end."""
    if abs(len(words) - len(earlier)) > 2:
        return False
    from difflib import SequenceMatcher  # few drafts repeat a quotation

    matcher = SequenceMatcher(None, words, earlier, autojunk=False)
    return matcher.ratio() >= ALIKE and any(tag == "replace" for tag, *_ in matcher.get_opcodes())
