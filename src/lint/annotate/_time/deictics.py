"""Words that point from the publication: ``today``, ``last night``, ``this morning``, ``now``, ``daily``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.reading import Context, Reading, last_dated
from lint.annotate._time.words import DAYPARTS
from lint.expressions import expression

DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

BEYOND = {"yesterday": "the day before ", "tomorrow": "the day after "}
"""What stands before these for the day beyond them."""

REFERENCES = {
    "now": "PRESENT_REF",
    "current": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recent": "PAST_REF",
    "recently": "PAST_REF",
    "formerly": "PAST_REF",
    "future": "FUTURE_REF",
}

RATES = {
    "hourly": "PT1H",
    "nightly": "P1D",
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


@cache
def _modifier_before() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<modifier>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Tt]he)\s\Z")


@cache
def _daypart_after() -> re.Pattern[str]:
    return expression(r"\s(?P<daypart>morning|afternoon|evening|night)\b")


@cache
def _unit_after() -> re.Pattern[str]:
    return expression(r"\s(?:\w+\s)?(?:hours?|days?|weeks?|months?|quarters?|years?|decades?)\b")


@cache
def _which_before() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<which>[Tt]his|[Ll]ast|[Tt]hat|[Tt]he\s(?:same|next|following|previous))\s\Z")


def read_today(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``yesterday``, ``today``, ``tonight`` and ``tomorrow``, with the part of the day."""
    word = context.text[start:end].lower()
    before = context.before(_modifier_before(), start)
    begin = before.start() if before and before["modifier"].lower() != "the" else start
    part = "night" if word == "tonight" else None
    if after := context.after(_daypart_after(), end):
        part, end = after["daypart"], after.end()
    published = context.published
    steps, direction = DAYS[word], word
    if word in BEYOND and context.text[max(0, start - 15) : start].lower().endswith(BEYOND[word]):
        begin, steps, direction = start - len(BEYOND[word]), 2 * steps, BEYOND[word] + word
    period = periods.moved(published, "day", steps) if published else None
    value = period.value if period else "XXXX-XX-XX"
    fields: dict[str, object] = {"direction": direction}
    if part:
        yield Reading("time", begin, end, value + DAYPARTS[part], period, "published", fields | {"daypart": part})
    else:
        yield Reading("date", begin, end, value, period, "published" if period else None, fields)


def read_daypart(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``this morning``, ``last night``, ``the next evening``; noon and midnight also alone."""
    word = context.text[start:end].lower()
    before = context.before(_which_before(), start)
    code = DAYPARTS[word]
    if before is None:
        if word in ("noon", "midnight", "midday"):
            yield Reading("time", start, end, f"XXXX-XX-XX{code}", fields={"daypart": word})
        return
    which = before["which"].lower()
    begin = before.start("which")
    anchor = last_dated(context, "day") if which.startswith("th") and which != "this" else None
    origin = anchor.period.first if anchor and anchor.period else context.published
    if origin is None:
        yield Reading("time", begin, end, f"XXXX-XX-XX{code}", fields={"daypart": word, "direction": which})
        return
    steps = -1 if which in ("last", "the previous") else 1 if which in ("the next", "the following") else 0
    when = origin + timedelta(days=steps)
    fields: dict[str, object] = {"daypart": word, "direction": which}
    yield Reading("time", begin, end, when.isoformat() + code, periods.day(when), anchor or "published", fields)


def read_reference(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``now``, ``currently``, ``recent`` and ``future``; not ``recent years``, which their unit reads.

    ``Now`` that opens a sentence mostly leads on to the next thing and is no time.
    """
    if context.after(_unit_after(), end) or context.text.startswith("Now", start):
        return
    yield Reading("date", start, end, REFERENCES[context.text[start:end].lower()])


def read_rate(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``daily``, ``annual`` and the like in lower case; capitalised they are names."""
    word = context.text[start:end]
    if word.islower():
        yield Reading("set", start, end, RATES[word])
