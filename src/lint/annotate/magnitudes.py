"""Magnitudes: one number with two different scale words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.quantities import Quantity

LEAST = 1000
FACTORS = (10**3, 10**6)


class Magnitude(Mention):
    """A number that is exactly a thousand or a million times an earlier one of the same kind, or a fraction of it."""

    kind: ClassVar[str] = "magnitude"

    digits: int | None = computed("how many significant digits the two numbers share: 3 for 1.25 million")
    factor: int | None = computed("1000 or 1000000")
    value: float | None = stated("the number here")
    earlier: Quantity | None = computed("the earlier number")
    earlier_value: float | None = computed("its value")


def annotate(draft: Draft) -> Iterator[Magnitude]:
    """Find numbers with the digits of an earlier one and another scale."""
    seen: dict[tuple[str, str | None, str | None, str | None], list[Quantity]] = {}
    for quantity in draft.mentions(Quantity):
        if quantity.role not in ("money", "count", "measure") or not quantity.value:
            continue
        noun = quantity.noun if quantity.role == "count" else None
        earlier = seen.setdefault((quantity.role, quantity.unit, quantity.currency, noun), [])
        for other in earlier:
            larger, smaller = max(quantity.value, other.value or 0), min(quantity.value, other.value or 0)
            factor = next((each for each in FACTORS if larger == smaller * each), None)
            if factor and larger >= LEAST * LEAST:
                yield _magnitude(quantity, other, factor)
                break
        earlier.append(quantity)


def _magnitude(quantity: Quantity, earlier: Quantity, factor: int) -> Magnitude:
    return Magnitude(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        digits=len(f"{quantity.value:.0f}".rstrip("0")),
        factor=factor,
        value=quantity.value,
        earlier=earlier,
        earlier_value=earlier.value,
    )
