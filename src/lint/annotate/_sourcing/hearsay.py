"""Words that pass on what somebody said without saying who: "reportedly", "it is believed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._sourcing.nearby import matches_near
from lint.expressions import expression
from lint.word_index import WordIndex, either_case

ADVERBS = either_case({"reportedly", "supposedly", "purportedly"})
RUMORS = either_case({"rumor", "rumors", "rumour", "rumours"})
TOLD = frozenset(
    """
    believed understood said alleged claimed reported thought suggested feared assumed speculated rumored rumoured
    """.split()
)
SEEN = frozenset(("seen", "regarded", "viewed"))
TALK = either_case({"speculation"}) | {"claims", "suggestions"}
WORD = either_case({"word"})
HEADS = ADVERBS | RUMORS | TOLD | SEEN | TALK | WORD | {"accounts", "estimates"}
"""Every such phrase has one of these words in it."""
MANNERS = ("widely", "commonly", "generally", "long", "also", "now", "further")
OPENINGS = tuple(f"{word} " for word in ("is", "are", "was", "were", "been", *MANNERS))
"""What stands right before the participle of a passive."""
REACH = 40
"""Characters around the head of such a phrase that it reaches over."""


@cache
def _pattern() -> re.Pattern[str]:
    told = f"(?:{'|'.join(sorted(TOLD))})"
    how = f"(?:(?:{'|'.join(MANNERS)}) )?"
    ways = (
        "[Rr]eportedly|[Ss]upposedly|[Pp]urportedly",
        r"[Rr]umou?rs? (?:has|have|had|is|are|was|were|say|suggest|that|of|swirl|circulat)\w*",
        r"[Bb]y (?:some|many|most|several) (?:accounts|estimates)",
        r"[Ww]ord (?:has it|is) that",
        r"[Tt]here (?:are|were|is|was|has been|have been) (?:\w+ )?(?:claims|suggestions|speculation) that",
        r"[Ss]peculation (?:is|was|has been) (?:growing|mounting|rife|swirling) that",
        rf"[Ii]t (?:is|was|has been|had been) {how}{told}(?! by\b)(?! that by\b)",
        rf"(?:is|are|was|were|been) {how}(?:{told} to\b|(?:{'|'.join(sorted(SEEN))}) as\b|rumou?red\b)",
    )
    return expression(rf"\b(?:{'|'.join(ways)})")


def hearsay(text: str, words: WordIndex) -> Iterator[re.Match[str]]:
    """Every such word or phrase outside and inside quotations, in reading order."""
    places = (
        start
        for start, word in words.places(HEADS)
        if (word not in TOLD and word not in SEEN) or text.endswith(OPENINGS, 0, start)
    )
    yield from matches_near(_pattern(), text, places, REACH, REACH)


def is_passive(words: str) -> bool:
    """Whether the words are a passive that leaves out who believes: "it is believed", "are said to"."""
    return words.lower().startswith(("it ", "is ", "are ", "was ", "were ", "been "))
