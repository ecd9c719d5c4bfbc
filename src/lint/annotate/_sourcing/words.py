"""The words of a stretch of text, fast to read; where they stand is worked out only when asked."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.span import Span

ABBREVIATIONS = "Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt Capt Maj Rev Prof Jr Sr St Adm Cmdr Supt Insp Det".split()


@cache
def _pattern() -> re.Pattern[str]:
    plain = r"[^\W_]\w*+(?![&’'.@-])"  # asked first: most words are, and the engine reads them in a third of the time
    abbreviated = "|".join(rf"(?<=\b{each}\.)" for each in ("[A-Z]", *ABBREVIATIONS))
    joined = rf"[^\W_]\w*(?:(?:&+|[’'.@-](?=\w))\w*)*(?:\.(?:{abbreviated})|[’'](?<=s[’'])(?=\s\w))?"
    return expression(rf"{plain}|{joined}|[^\s\w]")


class Words(list[str]):
    """Words and punctuation marks; full stops of titles and initials belong to their word."""

    def __init__(self, text: str, start: int, end: int) -> None:
        stretch = text[start:end]
        is_plain = stretch.replace(" ", "").isalnum()
        super().__init__(stretch.split() if is_plain else _pattern().findall(text, start, end))
        self._range = (text, start, end)

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another, in the text."""
        text, start, at = self._range
        end = at
        # Only space stands between words, so each is where its letters last stand before the next one.
        for place in range(len(self) - 1, first - 1, -1):
            at = text.rfind(self[place], start, at)
            if place == last:
                end = at + len(self[place])
        return Span(at, end)

    def is_word(self, at: int) -> bool:
        return self[at][0].isalnum()

    def is_capitalized(self, at: int) -> bool:
        """Whether it begins with a capital or a digit."""
        first = self[at][0]
        return first.isupper() or first.isdigit()
