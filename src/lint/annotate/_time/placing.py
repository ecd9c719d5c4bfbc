"""Which day a time of day belongs to."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._time.reading import Context, Reading
from lint.expressions import expression

AFTER, BEFORE = 16, 40
"""How many characters after or before the time its day may stand."""

UNPLACED = "XXXX-XX-XX"


@cache
def _stop() -> re.Pattern[str]:
    return expression(r"[.;!?]\s")


def place_times(context: Context) -> None:
    """Give times of day the day named beside them; the value of the others takes the day of publication."""
    readings = context.readings
    for at, reading in enumerate(readings):
        if reading.kind != "time" or not reading.value.startswith(UNPLACED):
            continue
        following = readings[at + 1] if at + 1 < len(readings) else None
        beside = _beside(context.text, reading, following, readings[at - 1] if at else None)
        if beside and beside.period:
            reading.period, reading.anchor = beside.period, beside
            reading.fields["weekday"] = beside.fields.get("weekday")
        day = reading.day or context.published
        if day:
            reading.value = reading.value.replace(UNPLACED, day.isoformat())


def _beside(text: str, time: Reading, following: Reading | None, previous: Reading | None) -> Reading | None:
    """The day that follows the time closely or, failing that, the one that stands shortly before it."""
    if following and following.day and _is_near(text, time.end, following.start, AFTER):
        return following
    if previous and previous.day and _is_near(text, previous.end, time.start, BEFORE):
        return previous
    return None


def _is_near(text: str, start: int, end: int, most: int) -> bool:
    return 0 <= end - start <= most and not _stop().search(text, start, end)
