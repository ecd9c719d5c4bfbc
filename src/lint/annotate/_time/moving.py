"""Calendar periods counted from another time."""

from __future__ import annotations

from datetime import date
from typing import Literal

from lint.annotate._time import periods
from lint.annotate._time.phrase import Phrase
from lint.annotate._time.reading import Context, Reading

STEPS = {"last": -1, "this past": -1, "next": 1, "this coming": 1, "coming": 1, "this": 0, "current": 0}
"""How far from the publication the period lies."""


def moved(
    context: Context, phrase: Phrase, span: tuple[int, int], steps: int, anchor: Reading | None
) -> Reading | None:
    """The calendar period so many units from the anchor, or from the publication."""
    origin: date | None = anchor.period.first if anchor and anchor.period else context.published
    if phrase.unit == "fortnight" and abs(steps) <= 1 and phrase.amount is None:
        return None
    period = periods.moved(origin, phrase.unit, steps) if origin else None
    held: Reading | Literal["published"] | None = anchor or ("published" if origin else None)
    fields: dict[str, object] = {"direction": phrase.which or None, "modifier": phrase.modifier}
    return Reading("date", *span, period.value if period else _unknown(phrase.unit), period, held, fields)


def _unknown(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(unit, "XXXX")
