"""The words of a stretch of text, fast to read; where they stand is worked out only when asked."""

from __future__ import annotations

import re
from functools import cache, cached_property

from lint.span import Span


@cache
def _pattern() -> re.Pattern[str]:
    abbreviations = "Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Prof|Jr|Sr|St|Adm|Cmdr|Supt|Insp|Det|[A-Z]"
    return re.compile(
        rf"\b(?:(?:{abbreviations})\.)+|[^\W_](?:[\w&]|[’'.@-](?=\w))*(?:(?<=s)[’'](?=\s\w))?|[^\s\w]"
    )


class Words:
    """Words and punctuation marks; full stops of titles and initials belong to their word."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._range = (text, start, end)
        self.tokens: list[str] = _pattern().findall(text, start, end)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, at: int) -> str:
        return self.tokens[at]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word starts and ends in the text."""
        return [match.span() for match in _pattern().finditer(*self._range)]

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another."""
        return Span(self.spans[first][0], self.spans[last][1])

    def is_word(self, at: int) -> bool:
        return self.tokens[at][0].isalnum()

    def is_capitalized(self, at: int) -> bool:
        """Whether it begins with a capital or a digit."""
        first = self.tokens[at][0]
        return first.isupper() or first.isdigit()
