"""Echoes: a quotation whose words stand in an earlier quotation of the article, alike or nearly alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from lint.expressions import expression

Wording = Literal["same", "altered"]

SHORTEST = 5
"""Words in the shortest quotation that is compared."""
ALIKE = 0.85
"""Share of common words, in order, from which two quotations are versions of one."""


class Echo(NamedTuple):
    """The place of the earlier quotation, counted from 0, and how the wording compares."""

    place: int
    wording: Wording


@cache
def _word_pattern() -> re.Pattern[str]:
    return expression(r"\w+(?:'\w+)?")


def echoes(quotations: Sequence[str]) -> list[Echo | None]:
    """For each quotation, the earlier one that it repeats or alters."""
    by_phrase: dict[tuple[str, str, str], int] = {}
    told: list[list[str]] = []
    found: list[Echo | None] = []
    for index, quotation in enumerate(quotations):
        is_long = quotation.count(" ") >= SHORTEST - 1
        words = _word_pattern().findall(quotation.lower().replace("’", "'")) if is_long else []
        told.append(words)
        if len(words) < SHORTEST or "…" in quotation or "..." in quotation or "[" in quotation:
            found.append(None)
            continue
        phrases = dict.fromkeys(zip(words, words[1:], words[2:], strict=False), index)
        if by_phrase.keys().isdisjoint(phrases):
            found.append(None)
            by_phrase.update(phrases)
        else:
            earlier = next(by_phrase[phrase] for phrase in phrases if phrase in by_phrase)
            found.append(_echo(words, told, earlier))
            for phrase in phrases:
                by_phrase.setdefault(phrase, index)
    return found


def _echo(words: list[str], told: list[list[str]], earlier: int) -> Echo | None:
    if words == told[earlier]:
        return Echo(earlier, "same")
    return Echo(earlier, "altered") if _is_version(words, told[earlier]) else None


def _is_version(words: list[str], earlier: list[str]) -> bool:
    """Whether words were swapped, not only left out at an end."""
    if abs(len(words) - len(earlier)) > 2:
        return False
    from difflib import SequenceMatcher  # few drafts repeat a quotation

    matcher = SequenceMatcher(None, words, earlier, autojunk=False)
    return matcher.ratio() >= ALIKE and any(tag == "replace" for tag, *_ in matcher.get_opcodes())
