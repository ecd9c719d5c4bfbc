"""Matches of a pattern near the words without which it matches nothing: faster than a search of the whole text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def matches_near(
    pattern: re.Pattern[str], text: str, places: Iterable[int], before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches, in reading order, that lie within so many characters before and after one of the places."""
    read = 0
    for place in places:
        if place >= read and (match := pattern.search(text, max(read, place - before), place + after)):
            yield match
            read = match.end()
