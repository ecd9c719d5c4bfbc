"""Where each word of a text stands, read once and asked by all who look for certain words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet
from functools import cache, cached_property

from lint.expressions import expression

MARKS = "“”‘’—–….,:;!?()[]\"'-/%$\n"
"""What mostly stands between words. A pass over the text for each of them takes less than one for ``\\w+``."""


@cache
def _run() -> re.Pattern[str]:
    return expression(r"\w+")


class WordIndex:
    r"""The words of a text, each a run of letters and digits (``\w+``), and the offsets where they start.

    A look-up takes as long as the set asked for is large or the article has different words, whichever is less:
    never as long as a pass over the text.
    """

    def __init__(self, text: str) -> None:
        for mark in MARKS:
            text = text.replace(mark, " ")
        self.starts: dict[str, list[int]] = defaultdict(list)
        """Every word as it is written, with its offsets in reading order."""
        starts, start = self.starts, 0
        for piece in text.split(" "):
            starts[piece].append(start)
            start += len(piece) + 1
        starts.pop("", None)
        if not "".join(starts).isalnum():
            for piece in [piece for piece in starts if not piece.isalnum()]:
                self._divide(piece, starts.pop(piece))
        self._different = frozenset(starts)

    def _divide(self, piece: str, starts: list[int]) -> None:
        """Put the words of ``#5`` and of ``R&D`` in the place of these pieces."""
        for run in _run().finditer(piece):
            known = self.starts[run[0]]
            known += [start + run.start() for start in starts]
            known.sort()

    def has_any(self, words: AbstractSet[str]) -> bool:
        """Whether at least one of the words, as they are written, stands in the text."""
        return not self._different.isdisjoint(words)

    def places(self, words: AbstractSet[str]) -> list[tuple[int, str]]:
        """Offset and word, in reading order, wherever one of the words stands as it is written."""
        found = self._different.intersection(words)
        if not found:
            return []
        starts = self.starts
        return sorted([(start, word) for word in found for start in starts[word]])

    def ending_in(self, end: str) -> list[str]:
        """The different words that end so, in no order."""
        *pieces, _ = self._listed.split(f"{end} ")
        return [piece[piece.rfind(" ") + 1 :] + end for piece in pieces]

    @cached_property
    def _listed(self) -> str:
        """The different words, with a space behind each: looked through for an ending at once."""
        return f"{' '.join(self.starts)} "

    @cached_property
    def numbers(self) -> list[tuple[int, str]]:
        """Offset and word, in reading order, of every word that begins with a digit."""
        return sorted([(at, word) for word in self._unusual if word[0].isdecimal() for at in self.starts[word]])

    @cached_property
    def capitalized(self) -> list[tuple[int, str]]:
        """Offset and word, in reading order, of every word that begins with a capital."""
        return sorted([(at, word) for word in self._unusual if word[0].isupper() for at in self.starts[word]])

    @cached_property
    def _unusual(self) -> list[str]:
        """The words that begin otherwise than with a letter from a to z, as most do."""
        return [word for word in self._different if not "a" <= word < "{"]


def either_case(words: AbstractSet[str]) -> frozenset[str]:
    """The words as they are, and with a capital as at the start of a sentence."""
    return frozenset(words) | {word[:1].upper() + word[1:] for word in words}
