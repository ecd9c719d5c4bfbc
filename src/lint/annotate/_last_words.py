"""The word that ends right before a place of the text."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression


@cache
def _letters() -> re.Pattern[str]:
    return expression(r"[^\W\d_]*$")


def last_word(text: str, start: int, end: int) -> str:
    """The letters that end at ``end`` and begin no earlier than ``start``; "" if none do."""
    word = text[max(start, text.rfind(" ", start, end) + 1) : end]
    if word.isalpha():
        return word  # told without an expression, as nearly always
    letters = _letters().search(word)
    return letters[0] if letters else ""
