"""Conversions: one amount in two units or two currencies, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._units import Unit, plural, to_base, units_by_name
from lint.annotate.quantities import Quantity
from lint.expressions import expression

LEEWAY = 1.05
"""How far beyond half a step of its last digit a converted number may lie."""

HEDGED = 0.1


class Conversion(Mention):
    """An amount and, in brackets or after "or", the same amount in another unit. The span is the second."""

    kind: ClassVar[str] = "conversion"

    amount: float | None = stated("the first amount")
    unit: str | None = stated("its unit")
    dimension: str | None = computed("length, mass, area, volume, speed, temperature")
    converted: float | None = stated("the second amount")
    converted_unit: str | None = stated("its unit")
    expected: float | None = computed("the first amount in the second unit")
    offer: str | None = computed("the same in words, rounded as the second amount is: 36 centimetres")
    agrees: bool | None = computed("whether rounding explains the difference, whichever of the two was converted")
    arithmetic: str | None = computed("the conversion written out: 5 miles = 8.05 kilometres")


class ExchangeRate(Mention):
    """An amount in two currencies. The span is the second amount."""

    kind: ClassVar[str] = "exchange_rate"

    pair: str | None = stated("the two currencies in alphabetical order: dollar/euro")
    rate: float | None = computed("units of the first currency of the pair for one of the second")
    earlier: Quantity | None = computed("the amount of the article's first conversion between the two currencies")
    earlier_rate: float | None = computed("the rate used there")
    ratio: float | None = computed(
        "the larger of the two rates divided by the smaller, rounding taken out; 1 when they fit"
    )


@cache
def _link() -> re.Pattern[str]:
    hedge = (
        r"(?:(?:about|around|roughly|nearly|almost|some|more than|approximately|just (?:over|under)|over|under)\s+)?"
    )
    return expression(rf"(?:\s+\((?:or\s+)?|,\s+or\s+){hedge}(?:US|U\.S\.\s?)?(?:minus\s+|[-−])?", re.IGNORECASE)


def annotate(draft: Draft) -> Iterator[Conversion | ExchangeRate]:
    """Find two amounts side by side of which the second restates the first."""
    text = draft.prose.text
    first_rates: dict[str, tuple[Quantity, tuple[float, float]]] = {}
    for first, second in pairwise(draft.mentions(Quantity)):
        if second.start - first.end > 30 or not first.value or not second.value:
            continue
        if second.role == "measure" or (first.role, second.role) == ("money", "money"):
            if _link().fullmatch(text, first.end, second.start) is None:
                continue
            if second.role == "money":
                yield from _exchange(first, second, first_rates)
            elif conversion := _conversion(text, first, second):
                yield conversion


def _conversion(text: str, first: Quantity, second: Quantity) -> Conversion | None:
    target = units_by_name().get(second.unit or "")
    source = units_by_name().get(first.unit or "") or _bare_degrees(text, first, target)
    if source is None or target is None or source == target or source.dimension != target.dimension:
        return None
    readings = [(one, other) for one in _readings(source) for other in _readings(target)]
    if target.dimension == "temperature":
        readings.append((source._replace(offset=0.0), target._replace(offset=0.0)))
    below_zero = target.dimension == "temperature" and any(_is_below_zero(text, each) for each in (first, second))
    signs = [-1.0 if below_zero and _is_below_zero(text, each) else 1.0 for each in (first, second)]
    expected = _convert((first.value or 0) * signs[0], *readings[0])
    return Conversion(
        start=second.start,
        end=second.end,
        text=second.text,
        amount=first.value,
        unit=source.name,
        dimension=target.dimension,
        converted=second.value,
        converted_unit=target.name,
        expected=round(expected, 2),
        offer=f"{figure(_rounded(expected, second.step or 1))} {plural(target)}",
        agrees=_agree_below_zero(expected, second, signs[1])
        if below_zero
        else any(_agree(first, second, one, other) for one, other in readings),
        arithmetic=f"{figure((first.value or 0) * signs[0])} {plural(source)} = {figure(expected)} {plural(target)}",
    )


def _is_below_zero(text: str, quantity: Quantity) -> bool:
    return text[max(0, quantity.start - 9) : quantity.start].lower().endswith(("minus ", "negative ", " -", "(-", "−"))


def _agree_below_zero(expected: float, second: Quantity, sign: float) -> bool:
    """Whether the second temperature is the first one; a change by so many degrees has no sign."""
    return abs(expected - sign * (second.value or 0)) <= max(1.0, second.step or 1)


def _rounded(value: float, step: float) -> float:
    return round(value / step) * step


def _readings(unit: Unit) -> list[Unit]:
    """The unit with each of its factors."""
    return [unit, *(unit._replace(factor=factor) for factor in unit.elsewhere)]


def _bare_degrees(text: str, quantity: Quantity, target: Unit | None) -> Unit | None:
    """Fahrenheit for the first of "65 degrees (18 Celsius)", where only the second names its scale."""
    degrees = quantity.noun == "degree" and target is not None and target.name == "degree_Celsius"
    return units_by_name()["degree_Fahrenheit"] if degrees else None


def _convert(value: float, source: Unit, target: Unit) -> float:
    return (to_base(value, source) - target.offset) / target.factor


def _agree(first: Quantity, second: Quantity, source: Unit, target: Unit) -> bool:
    forth = _convert(first.value or 0, source, target)
    back = _convert(second.value or 0, target, source)
    return _is_near(forth, second, first) or _is_near(back, first, second)


def _is_near(expected: float, quantity: Quantity, other: Quantity) -> bool:
    value = quantity.value or 0
    reach = (quantity.step or 1) / 2 * LEEWAY
    if quantity.hedge or other.hedge:
        reach = max(reach, abs(value) * HEDGED)
    return abs(abs(expected) - value) <= reach


def _exchange(
    first: Quantity, second: Quantity, first_rates: dict[str, tuple[Quantity, tuple[float, float]]]
) -> Iterator[ExchangeRate]:
    one, other = sorted((first, second), key=lambda each: each.currency or "")
    if one.currency == other.currency or not one.currency or not other.currency:
        return
    pair = f"{one.currency}/{other.currency}"
    rate = _rate(one, other)
    earlier = first_rates.setdefault(pair, (second, rate))
    known = earlier[0] is not second
    yield ExchangeRate(
        start=second.start,
        end=second.end,
        text=second.text,
        pair=pair,
        rate=round((one.value or 0) / (other.value or 1), 4),
        earlier=earlier[0] if known else None,
        earlier_rate=round(sum(earlier[1]) / 2, 4) if known else None,
        ratio=round(max(1.0, rate[0] / earlier[1][1], earlier[1][0] / rate[1]), 3) if known else None,
    )


def _rate(one: Quantity, other: Quantity) -> tuple[float, float]:
    """The least and the greatest rate that rounding allows."""
    least = ((one.value or 0) - (one.step or 0) / 2) / ((other.value or 1) + (other.step or 0) / 2)
    most = ((one.value or 0) + (one.step or 0) / 2) / max((other.value or 1) - (other.step or 0) / 2, 1e-9)
    return least, most
