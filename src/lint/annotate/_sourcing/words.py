"""The words of a stretch of text, fast to read; where they stand is worked out only when asked."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.span import Span

ABBREVIATIONS = "Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt Capt Maj Rev Prof Jr Sr St Adm Cmdr Supt Insp Det".split()


@cache
def _pattern() -> re.Pattern[str]:
    abbreviated = "|".join(rf"(?<=\b{each}\.)" for each in ("[A-Z]", *ABBREVIATIONS))
    return expression(rf"[^\W_](?:[\w&]+|[’'.@-](?=\w))*(?:\.(?:{abbreviated})|(?<=s)[’'](?=\s\w))?|[^\s\w]")


class Words:
    """Words and punctuation marks; full stops of titles and initials belong to their word."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._range = (text, start, end)
        self._spans: list[tuple[int, int]] | None = None
        self.tokens: list[str] = _pattern().findall(text, start, end)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, at: int) -> str:
        return self.tokens[at]

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another, in the text."""
        if self._spans is None:
            self._spans = [match.span() for match in _pattern().finditer(*self._range)]
        return Span(self._spans[first][0], self._spans[last][1])

    def is_word(self, at: int) -> bool:
        return self.tokens[at][0].isalnum()

    def is_capitalized(self, at: int) -> bool:
        """Whether it begins with a capital or a digit."""
        first = self.tokens[at][0]
        return first.isupper() or first.isdigit()
