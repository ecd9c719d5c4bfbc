"""Splits: opposite answers of one poll or vote in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated

OPPOSITES = (
    ("approve", "disapprove"),
    ("approval", "disapproval"),
    ("support", "oppose"),
    ("supported", "opposed"),
    ("favor", "oppose"),
    ("favour", "oppose"),
    ("favored", "opposed"),
    ("agree", "disagree"),
    ("favorable", "unfavorable"),
    ("favourable", "unfavourable"),
    ("yes", "no"),
    ("in favor", "against"),
    ("in favour", "against"),
    ("right direction", "wrong direction"),
    ("right track", "wrong track"),
)
"""Answers of which nobody can give both."""

MOST = 4


class Split(Mention):
    """Shares of one whole that exclude each other. The span runs from the first to the last share."""

    kind: ClassVar[str] = "split"

    shares: tuple[float, ...] | None = stated("the shares in per cent, in reading order")
    answers: tuple[str, str] | None = stated("the two opposite answers")
    total: float | None = computed("the shares added up")
    excess: float | None = computed("how far the total exceeds 100 beyond rounding")
    arithmetic: str | None = computed("the addition written out")


@cache
def _several_wholes() -> re.Pattern[str]:
    # Words that show that the shares are of different groups or different days.
    return re.compile(
        r"\b(?:from|compared|up|down|last|earlier|previous\w*|among|while\s+\d|Democrats|Republicans|independents|men|women"
        r"|strongly|somewhat|including|margin|respectively|than|of\s+(?:those|whom|them))\b"
    )


def annotate(draft: Draft) -> Iterator[Split]:
    """Find two to four shares with opposite answers in one sentence."""
    for sentence, quantities in by_sentence(draft, least=2):
        shares = [each for each in quantities if each.role == "percent" and each.value]
        if not 2 <= len(shares) <= MOST or any(each.hedge for each in shares):
            continue
        words = sentence.text.lower()
        answers = next((pair for pair in OPPOSITES if all(re.search(rf"\b{word}\b", words) for word in pair)), None)
        if answers is None or _several_wholes().search(sentence.text):
            continue
        values = tuple(each.value or 0.0 for each in shares)
        total = sum(values)
        yield Split(
            start=shares[0].start,
            end=shares[-1].end,
            text=draft.prose.text[shares[0].start : shares[-1].end],
            shares=values,
            answers=answers,
            total=round(total, 2),
            excess=round(max(0.0, total - 100 - sum((each.step or 1) / 2 for each in shares)), 2),
            arithmetic=f"{' + '.join(map(figure, values))} = {figure(total)}",
        )
