"""Times that lie so far from another: ``two weeks ago``, ``last year``, ``the same day``, ``the third quarter``."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Literal

from lint.annotate._time import periods
from lint.annotate._time.amounts import CLOCK_UNITS, duration
from lint.annotate._time.nearest import nearest_quarter
from lint.annotate._time.phrase import Phrase
from lint.annotate._time.reading import RECALL, Context, Reading, last_dated
from lint.annotate._time.words import ORDINALS

STEPS = {"last": -1, "this past": -1, "next": 1, "this coming": 1, "coming": 1, "this": 0, "current": 0}
"""How far from the publication the period lies."""

FROM_ANCHOR = {
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "same": 0,
    "that": 0,
    "that same": 0,
    "next": 1,
}
"""How far from the time named last the period lies."""

STRETCHES = frozenset(
    {"last", "past", "this past", "next", "coming", "recent", "previous", "following", "these", "preceding", "prior"}
)


@cache
def _direction_after() -> re.Pattern[str]:
    return re.compile(
        r"\s(?P<word>ago|earlier|later|from\snow|hence|afterwards?|previously|before|after)\b(?P<more>\s[\w’'\"“]+)?"
    )


@cache
def _year_ago_after() -> re.Pattern[str]:
    return re.compile(r"-(?P<word>ago|earlier)\b")


@cache
def _year_after() -> re.Pattern[str]:
    return re.compile(r"(?:,?\sof)?(?:\sfiscal)?\s(?P<year>(?:19|20)\d\d)(?![\d%])")


def read_ago(context: Context, phrase: Phrase) -> Reading | None:
    """``two weeks ago``, ``three days later``, ``a year earlier``."""
    if phrase.unit == "year" and (hyphenated := context.after(_year_ago_after(), phrase.end)):
        anchor = last_dated(context) if hyphenated["word"] == "earlier" else None
        return _moved(context, phrase, (phrase.start, hyphenated.end()), -1, anchor)
    after = context.after(_direction_after(), phrase.end)
    if after is None or phrase.unit in ("second", "weekend") or not (phrase.amount or phrase.vague or phrase.plural):
        return None
    word = after["word"]
    if word in ("before", "after") and after["more"]:
        return None
    end = after.end("word")
    if phrase.amount is None:
        return (
            Reading("date", phrase.begin, end, "PAST_REF" if word == "ago" else "FUTURE_REF") if word == "ago" else None
        )
    if phrase.unit in CLOCK_UNITS or phrase.amount % 1:
        reading = duration(phrase, phrase.begin, phrase.amount)
        reading.end = end
        return reading
    sign = 1 if word in ("later", "from now", "hence", "after", "afterward", "afterwards") else -1
    anchor = None if word in ("ago", "from now", "hence") else last_dated(context)
    return _moved(context, phrase, (phrase.begin, end), sign * int(phrase.amount), anchor)


def read_quarter(context: Context, phrase: Phrase) -> Reading | None:
    """``the third quarter of 2024``, ``last quarter``, ``fourth-quarter``."""
    if phrase.unit != "quarter" or phrase.plural or phrase.amount is not None:
        return None
    if phrase.the and (not phrase.count or phrase.count == "latest") and not phrase.which:
        return _quarter_in_hand(context, phrase)
    ordinal = ORDINALS.get(phrase.count)
    after = context.after(_year_after(), phrase.end)
    if ordinal is None or ordinal > 4:
        return None
    begin = phrase.start - len(phrase.count) - 1
    fields: dict[str, object] = {"direction": phrase.which or None}
    if after:
        period = periods.quarter(int(after["year"]), ordinal)
        return Reading("date", begin, after.end(), period.value, period, fields=fields | {"year": int(after["year"])})
    if context.published is None:
        return Reading("date", begin, phrase.end, f"XXXX-Q{ordinal}", fields=fields)
    clause = context.clause(begin, phrase.end)
    period = nearest_quarter(context.published, ordinal, clause.lean)
    return Reading(
        "date", begin, phrase.end, period.value, period, "published", clause, fields | {"year_inferred": True}
    )


def _quarter_in_hand(context: Context, phrase: Phrase) -> Reading | None:
    """``the quarter``: the one named last or, failing that, the last that has ended."""
    if context.text.startswith("-", phrase.end):
        return None
    named = [each for each in context.readings[-RECALL:] if each.period and each.period.unit == "quarter"]
    return _moved(context, phrase, (phrase.outset, phrase.end), 0 if named else -1, named[-1] if named else None)


def read_weekend(context: Context, phrase: Phrase) -> Reading | None:
    """``the weekend``, ``last weekend``: without a word before it the one nearest to the publication."""
    if phrase.unit != "weekend" or phrase.plural or phrase.amount is not None:
        return None
    if phrase.which in STEPS and phrase.which != "this":
        return _moved(context, phrase, (phrase.begin, phrase.end), STEPS[phrase.which], None)
    begin = phrase.outset
    if context.published is None:
        return Reading("date", begin, phrase.end, "XXXX-WXX-WE")
    clause = context.clause(begin, phrase.end)
    back = clause.lean < 0 and context.published.weekday() < 5
    period = periods.moved(context.published, "weekend", -1 if back else 0)
    value = period.value if period else "XXXX-WXX-WE"
    return Reading("date", begin, phrase.end, value, period, "published", clause)


def read_stretch(context: Context, phrase: Phrase) -> Reading | None:
    """``the last three years``, ``the past decade``, ``in recent weeks``, ``these days``, ``the first nine months``."""
    if phrase.which not in STRETCHES or not (phrase.plural or phrase.amount is not None or phrase.which == "past"):
        return None
    begin = phrase.outset if phrase.the else phrase.begin
    if phrase.plural and phrase.amount is None and not phrase.vague:
        if phrase.which == "recent":
            return Reading("date", phrase.begin, phrase.end, "PAST_REF")
        if phrase.which == "these":
            return Reading("date", phrase.begin, phrase.end, "PRESENT_REF") if phrase.unit == "day" else None
    amount = phrase.amount if phrase.amount is not None or phrase.plural else 1
    return duration(phrase, begin, amount)


def read_deictic(context: Context, phrase: Phrase) -> Reading | None:
    """``last year``, ``next week``, ``earlier this month``, ``the previous day``, ``that year``."""
    if phrase.plural or phrase.amount is not None or phrase.unit in CLOCK_UNITS or phrase.unit == "night":
        return None
    begin = phrase.outset if phrase.modifier or phrase.the else phrase.begin
    anchor = last_dated(context)
    if phrase.which in FROM_ANCHOR and (phrase.which != "next" or (phrase.the and anchor)):
        if anchor is None and context.published is None:
            return None
        return _moved(context, phrase, (begin, phrase.end), FROM_ANCHOR[phrase.which], anchor)
    if phrase.which in STEPS:
        return _moved(context, phrase, (begin, phrase.end), STEPS[phrase.which], None)
    return None


def _moved(
    context: Context, phrase: Phrase, span: tuple[int, int], steps: int, anchor: Reading | None
) -> Reading | None:
    """The calendar period so many units from the anchor, or from the publication."""
    origin: date | None = anchor.period.first if anchor and anchor.period else context.published
    if phrase.unit == "fortnight" and abs(steps) <= 1 and phrase.amount is None:
        return None
    period = periods.moved(origin, phrase.unit, steps) if origin else None
    held: Reading | Literal["published"] | None = anchor or ("published" if origin else None)
    fields: dict[str, object] = {"direction": phrase.which or None, "modifier": phrase.modifier}
    return Reading("date", *span, period.value if period else _unknown(phrase.unit), period, held, None, fields)


def _unknown(unit: str) -> str:
    return {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX"}.get(unit, "XXXX")
