"""Splits: shares of one poll or vote in per cent that stand in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression

MOST = 4


class Split(Mention):
    """Two to four shares that a sentence gives of what seems to be one whole. The span runs from the first to the last.

    Whether they exclude each other is for the rule to say, from the words of the sentence.
    """

    kind: ClassVar[str] = "split"

    shares: tuple[float, ...] | None = stated("the shares in per cent, in reading order")
    words: str | None = stated("the sentence")
    total: float | None = computed("the shares added up")
    excess: float | None = computed("how far the total exceeds 100 beyond rounding")
    arithmetic: str | None = computed("the addition written out")


@cache
def _several_wholes() -> re.Pattern[str]:
    # Words that show that the shares are of different groups or different days.
    return expression(
        r"\b(?:from|compared|up|down|last|earlier|previous\w*|among|while\s+\d|Democrats|Republicans|independents|men|women"
        r"|strongly|somewhat|including|margin|respectively|than|of\s+(?:those|whom|them))\b"
    )


def annotate(draft: Draft) -> Iterator[Split]:
    """Find two to four shares without hedges in a sentence that speaks of one group and one day."""
    for sentence, quantities in by_sentence(draft, least=2):
        shares = [each for each in quantities if each.role == "percent" and each.value]
        if not 2 <= len(shares) <= MOST or any(each.hedge for each in shares):
            continue
        if _several_wholes().search(sentence.text):
            continue
        values = tuple(each.value or 0.0 for each in shares)
        total = sum(values)
        yield Split(
            start=shares[0].start,
            end=shares[-1].end,
            text=draft.prose.text[shares[0].start : shares[-1].end],
            shares=values,
            words=sentence.text,
            total=round(total, 2),
            excess=round(max(0.0, total - 100 - sum((each.step or 1) / 2 for each in shares)), 2),
            arithmetic=f"{' + '.join(map(figure, values))} = {figure(total)}",
        )
