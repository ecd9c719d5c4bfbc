"""Arithmetic with numbers that are only known to lie between two bounds."""

from __future__ import annotations

from lint.annotate.quantities import Quantity
from lint.record import Record

HEDGE_REACH = 0.1
"""How far "nearly" and "more than" reach from the number they hedge."""


class Interval(Record):
    """All numbers from ``low`` to ``high``."""

    low: float
    high: float

    def distance(self, other: Interval) -> float:
        """How far apart two intervals lie; 0 when they overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)


def interval_of(quantity: Quantity, *, reach: float = HEDGE_REACH) -> Interval:
    """What a quantity may mean: within half a step of its last digit, and further where it is hedged."""
    value, half = quantity.value or 0.0, (quantity.step or 0.0) / 2
    low, high = value - half, value + half
    if quantity.hedge in ("under", "about"):
        low = min(low, value * (1 - reach))
    if quantity.hedge in ("over", "about"):
        high = max(high, value * (1 + reach))
    return Interval(low, high)


def quotient(part: Interval, whole: Interval) -> Interval:
    """All quotients of a number of the one and a positive number of the other."""
    return Interval(part.low / whole.high, part.high / whole.low)
