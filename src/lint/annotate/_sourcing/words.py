"""The words of a stretch of text, and where they stand."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.span import Span

ABBREVIATIONS = "Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt Capt Maj Rev Prof Jr Sr St Adm Cmdr Supt Insp Det".split()
APOSTROPHES = ("’", "'")


@cache
def _pattern() -> re.Pattern[str]:
    plain = r"[^\W_]\w*+(?![&’'.@-])"  # asked first: most words are, and the engine reads them in a third of the time
    abbreviated = "|".join(rf"(?<=\b{each}\.)" for each in ("[A-Z]", *ABBREVIATIONS))
    joined = rf"[^\W_]\w*(?:(?:&+|[’'.@-](?=\w))\w*)*(?:\.(?:{abbreviated})|[’'](?<=s[’'])(?=\s\w))?"
    return expression(rf"{plain}|{joined}|[^\s\w]")


class Words(list[str]):
    """Words and punctuation marks; full stops of titles and initials belong to their word."""

    def __init__(self, text: str, start: int, end: int) -> None:
        words: list[str] = []
        starts: list[int] = []
        for piece in text[start:end].split(" "):
            if piece.isalnum():  # the engine of expressions takes five times as long over it
                words.append(piece)
                starts.append(start)
            elif piece[-1:] == "," and piece[:-1].isalnum():
                words += (piece[:-1], ",")
                starts += (start, start + len(piece) - 1)
            elif piece:
                at = start
                for part in _parts(text, start, start + len(piece), end):
                    at = text.index(part, at)  # nothing that begins a word or mark is passed over
                    words.append(part)
                    starts.append(at)
                    at += len(part)
            start += len(piece) + 1
        super().__init__(words)
        self._starts = starts

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another, in the text."""
        starts = self._starts
        return Span(starts[first], starts[last] + len(self[last]))

    def is_word(self, at: int) -> bool:
        return self[at][0].isalnum()

    def is_capitalized(self, at: int) -> bool:
        """Whether it begins with a capital or a digit."""
        first = self[at][0]
        return first.isupper() or first.isdigit()


def _parts(text: str, start: int, end: int, limit: int) -> list[str]:
    """The words and marks of what stands between two spaces; a plural's apostrophe is told by the word after it."""
    if text[end - 1] not in APOSTROPHES:
        return _pattern().findall(text, start, end)
    seen = _pattern().finditer(text, start, min(end + 2, limit))
    return [match[0] for match in seen if match.start() < end]
