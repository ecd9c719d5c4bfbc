"""Looking for words in any case right before a place.

The engine of ``re`` tells by its first letter which of many words can match, but not where case is ignored: then it
tries them all at each word. Expressions for words in lower case, and a text made so, take a tenth of the time.
"""

from __future__ import annotations

import re


def ends_with(words: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether an expression, of words in lower case that end with the text, stands between two offsets."""
    before = max(0, start - 1)  # One character more, so that a word does not seem to begin where the text is cut.
    return words.search(text[before:end].lower(), start - before) is not None
