"""Headline numbers: each number of the headline, and whether the story has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._numerals import Numeral, numerals
from lint.annotate.quantities import Quantity
from lint.expressions import expression

SHORTEST_BODY = 400
"""Characters of a body that can be trusted to be the whole story and not its first lines."""

FAR_APART = 200
"""Characters between two numbers of the body that a headline may still add up."""

NOT_STORY = ("title", "furniture", "tags", "byline")
"""Kinds of block whose numbers tell nothing of the story."""

OTHERS = (" other ", " others", " more ")
"""Words after a number that leaves out those who are named before it."""

MOST_NAMED = 6

REACH_DOWN = 0.8
REACH_UP = 1.5
"""How far "nearly" reaches below a round number, and "more than" above it: nearly 100 may be 80."""


class HeadlineNumber(Mention):
    """A quantity in the headline. Dates, years, ranks and numbers in names are none."""

    kind: ClassVar[str] = "headline_number"

    role: str | None = stated("count, money, percent, age… as in quantity")
    value: float | None = stated("the number")
    counted: str | None = stated("what is counted")
    opens: bool | None = stated('whether the headline begins with it, as in "7 ways to…"')
    in_body: bool | None = computed("whether the story has it, equal, rounded, or as a sum of two that stand together")
    nearest: Quantity | None = computed("the story's number of the same kind (noun, act, unit, currency) nearest to it")
    nearest_value: float | None = computed("the value of that number")


@cache
def _year() -> re.Pattern[str]:
    return expression(r"\b(1[5-9]\d\d|20\d\d)\b")


def annotate(draft: Draft) -> Iterator[HeadlineNumber]:
    """Look for each number of the headline in the blocks below it."""
    title = next((block for block in draft.prose.blocks if block.kind == "title"), None)
    if title is None:
        return
    quantities = draft.mentions(Quantity)
    stated_there = [each for each in quantities if each.start < title.end and _can_be_sought(each)]
    if not stated_there:
        return
    below = [block for block in draft.prose.blocks if block.kind not in NOT_STORY]
    if sum(block.end - block.start for block in below) < SHORTEST_BODY:
        return
    body = [number for number in numerals(draft.prose) if draft.block_at(number.start).kind not in NOT_STORY]
    titles = draft.region("headline")
    rest = [each for each in quantities if not any(span.contains(each.span) for span in titles)]
    for quantity in stated_there:
        nearest = _nearest(quantity, rest)
        yield HeadlineNumber(
            start=quantity.start,
            end=quantity.end,
            text=quantity.text,
            role=quantity.role,
            value=quantity.value,
            counted=quantity.counted,
            opens=quantity.start == title.start,
            in_body=_is_in(quantity, body, rest)
            or _spans_years(draft, quantity, body)
            or _counts_those_named(draft.prose.text, quantity, body),
            nearest=nearest,
            nearest_value=nearest.value if nearest else None,
        )


def _can_be_sought(quantity: Quantity) -> bool:
    return quantity.value is not None and quantity.role not in ("rank", "share") and quantity.value != 1


def _is_in(quantity: Quantity, body: Sequence[Numeral], rest: Sequence[Quantity]) -> bool:
    value = quantity.value or 0
    if any(number.value == value for number in body):
        return True
    if quantity.role in ("money", "percent", "points"):
        alike = [each for each in rest if each.role == quantity.role]
        return any(_reaches(quantity, each.low, each.high) for each in alike)
    return any(_reaches(quantity, *_interval(number)) for number in body) or _adds_up(value, body)


def _interval(number: Numeral) -> tuple[float, float]:
    half = number.step / 2 if number.step > 1 else 0.0
    return number.value - half, number.value + half


def _reaches(quantity: Quantity, low: float | None, high: float | None) -> bool:
    """Whether the headline's number, rounded and hedged as it is, can stand for a number of the story."""
    value, half = quantity.value or 0, (quantity.step or 1) / 2
    if quantity.role == "count" and half <= 0.5 and low == high and low == int(low or 0):
        half = 0.0
    least = value * REACH_DOWN if quantity.hedge in ("under", "about") else value - half
    most = value / REACH_DOWN if quantity.hedge == "about" else value * REACH_UP if quantity.hedge == "over" else value
    most = max(most if half > 0.5 else value, value + half)
    return (low is None or low <= most) and (high is None or high >= least)


def _adds_up(value: float, body: Sequence[Numeral]) -> bool:
    """Whether two numbers that stand close to each other make the headline's: four killed, two more died."""
    return any(
        first.value + second.value == value and second.start - first.end < FAR_APART
        for first, second in pairwise(number for number in body if number.form in ("digits", "words"))
    )


@cache
def _and_others() -> re.Pattern[str]:
    return expression(r"([^.!?;:\n]{2,200}?),?\s+and\s+(?:at\s+least\s+)?$")


def _counts_those_named(text: str, quantity: Quantity, body: Sequence[Numeral]) -> bool:
    """Whether the number takes in those who are named beside others: "Ohio, Utah and 11 other states" are 13."""
    for number in body:
        more = (quantity.value or 0) - number.value
        if 0 < more <= MOST_NAMED and text.startswith(OTHERS, number.end):
            named = _and_others().search(text, max(0, number.start - 200), number.start)
            if named and more <= 1 + named[1].count(", "):
                return True
    return False


def _spans_years(draft: Draft, quantity: Quantity, body: Sequence[Numeral]) -> bool:
    """Whether a number of years can be worked out: from two years named, or from one and the date of publication."""
    if quantity.role not in ("duration", "age"):
        return False
    years = {int(number.value) for number in body if number.step == 1 and 1500 <= number.value <= 2100}
    if draft.published:
        years.add(draft.published.year)
    return any(abs(abs(first - second) - (quantity.value or 0)) <= 1 for first, second in combinations(years, 2))


def _nearest(quantity: Quantity, rest: Sequence[Quantity]) -> Quantity | None:
    alike = [each for each in rest if each.value is not None and _same_kind(quantity, each)]
    return min(alike, key=lambda each: abs((each.value or 0) - (quantity.value or 0)), default=None)


def _same_kind(first: Quantity, second: Quantity) -> bool:
    if first.role != second.role:
        return False
    if first.role == "count":
        return first.act == second.act and first.noun is not None and first.noun == second.noun
    return first.role in ("age", "percent") or (first.unit, first.currency) == (second.unit, second.currency)
