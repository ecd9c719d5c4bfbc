"""Words that pass on what somebody said without saying who: "reportedly", "it is believed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.expressions import expression

GATES = (
    "eportedly",
    "upposedly",
    "urportedly",
    "umor",
    "umour",
    "understood",
    "believed",
    "thought to",
    "said to",
    "alleged",
    "reported to",
    "claimed",
    "feared",
    "seen as",
    "regarded as",
    "viewed as",
    "considered",
    " accounts",
)
"""Every such word contains one of these, capital or not."""


@cache
def _pattern() -> re.Pattern[str]:
    told = "(?:believed|understood|said|alleged|claimed|reported|thought|suggested|feared|assumed|speculated|rumou?red)"
    how = "(?:(?:widely|commonly|generally|long|also|now|further) )?"
    ways = (
        "[Rr]eportedly|[Ss]upposedly|[Pp]urportedly",
        r"[Rr]umou?rs? (?:has|have|had|is|are|was|were|say|suggest|that|of|swirl|circulat)\w*",
        r"[Bb]y (?:some|many|most|several) accounts",
        rf"[Ii]t (?:is|was|has been|had been) {how}{told}(?! by\b)(?! that by\b)",
        rf"(?:is|are|was|were|been) {how}(?:{told} to\b|(?:seen|regarded|viewed) as\b|rumou?red\b)",
    )
    return expression(rf"\b(?:{'|'.join(ways)})")


def hearsay(text: str) -> Iterator[re.Match[str]]:
    """Every such word or phrase outside and inside quotations, in reading order."""
    if any(gate in text for gate in GATES):
        yield from _pattern().finditer(text)


def is_passive(words: str) -> bool:
    """Whether the words are a passive that leaves out who believes: "it is believed", "are said to"."""
    return words.lower().startswith(("it ", "is ", "are ", "was ", "were ", "been "))
