"""Averages with the range that they are taken over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._skeleton import HEDGES, MARK, skeleton
from lint.annotate.quantities import Quantity
from lint.expressions import expression


class Average(Mention):
    """An average and the least and greatest value that one sentence gives with it. The span is the average."""

    kind: ClassVar[str] = "average"

    average: float | None = stated("the average, mean or median")
    least: float | None = stated("the lower end of the range")
    most: float | None = stated("the upper end of the range")
    outside: bool | None = computed("whether the average lies outside the range")


@cache
def _average() -> re.Pattern[str]:
    return expression(
        rf"\b(?:average[ds]?|averaging|mean|median)\b[^{MARK}.;:]{{0,40}}?{HEDGES}(?P<average>{MARK})", re.IGNORECASE
    )


@cache
def _range() -> re.Pattern[str]:
    ends = rf"(?P<least>{MARK})[^{MARK}.;]{{0,30}}?\s(?:to|and)\s+{HEDGES}(?:[^{MARK}.;]{{0,20}}?\s)?(?P<most>{MARK})"
    return expression(
        rf"\b(?:rang(?:e[ds]?|ing)|var(?:y|ied|ying)|anywhere|between)\s+(?:in\s+\w+\s+)?(?:from\s+|between\s+)?{HEDGES}{ends}"
    )


def annotate(draft: Draft) -> Iterator[Average]:
    """Find an average and a range of the same unit in one sentence."""
    for sentence, quantities in by_sentence(draft, least=2):
        words = sentence.text
        if "rang" not in words and "var" not in words and "between" not in words:
            continue
        bones = skeleton(draft.prose.text, sentence.start, sentence.end, quantities)
        average, spread = _average().search(bones.text), _range().search(bones.text)
        if average is None:
            continue
        middle = bones.at(average, "average")
        if spread:
            found = _compared(middle, bones.at(spread, "least"), bones.at(spread, "most"))
        else:
            found = _against_range(middle, quantities)
        if found:
            yield found


def _against_range(average: Quantity, quantities: list[Quantity]) -> Average | None:
    """The average against a range that was read as one quantity: "from 12 to 30 days"."""
    for each in quantities:
        if each.value is None and each.low is not None and _alike(average, each) and average.value is not None:
            return _mention(average, each.low, each.high or each.low)
    return None


def _compared(average: Quantity, least: Quantity, most: Quantity) -> Average | None:
    if not (_alike(average, least) or _alike(average, most)) or average.start in (least.start, most.start):
        return None
    if average.value is None or least.value is None or most.value is None or least.value >= most.value:
        return None
    return _mention(average, least.value, most.value)


def _alike(first: Quantity, second: Quantity) -> bool:
    return (first.role, first.unit, first.currency, first.noun) == (
        second.role,
        second.unit,
        second.currency,
        second.noun,
    )


def _mention(average: Quantity, least: float, most: float) -> Average:
    return Average(
        start=average.start,
        end=average.end,
        text=average.text,
        average=average.value,
        least=least,
        most=most,
        outside=not least <= (average.value or 0) <= most,
    )
