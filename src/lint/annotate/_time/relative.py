"""Times that lie so far from another: ``two weeks ago``, ``last year``, ``the same day``, ``year-earlier``."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.amounts import CLOCK_UNITS, duration
from lint.annotate._time.moving import STEPS, moved
from lint.annotate._time.nearest import nearest_weekday
from lint.annotate._time.phrase import Phrase
from lint.annotate._time.quarters import quarter_in_hand
from lint.annotate._time.reading import Context, Reading, last_dated, last_stated
from lint.annotate._time.words import WEEKDAY_NUMBERS
from lint.expressions import expression

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
"""With several units behind them, these make a length of time: ``the last three years``."""

LATER = frozenset(["later", "from now", "hence", "after", "afterward", "afterwards"])
"""Words that count forward; the others count back."""

PARTS_OF_YEAR = {"quarter": 4, "month": 12}
"""A year before one of these is the same part of that year: ``a year earlier`` than a quarter is a quarter."""

ANCHORED_TO = {"day": "day", "night": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month"}
"""The longest time that a unit is counted from, when not a year: ``the next day`` is not counted from 1987."""

LONG = {"decade": 10, "century": 100}
"""``two decades ago`` names a year, not a decade."""


@cache
def _direction_after() -> re.Pattern[str]:
    return expression(
        r"\s(?P<word>ago|earlier|later|from\snow|hence|afterwards?|previously|before|after)\b(?P<more>\s[\w’'\"“]+)?"
    )


@cache
def _weekday_after() -> re.Pattern[str]:
    return expression(
        r"\s(?P<word>ago|from)\s(?:on\s)?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!['’,])"
    )


@cache
def _hyphenated_after() -> re.Pattern[str]:
    return expression(r"-(?P<word>ago|earlier|end)\b(?P<quarter>\squarter\b)?")


def read_from_weekday(context: Context, phrase: Phrase) -> Reading | None:
    """``a week ago Friday``, ``a year ago Tuesday``, ``two weeks from Monday``."""
    weekday = context.after(_weekday_after(), phrase.end) if phrase.amount else None
    if weekday is None or context.published is None or phrase.unit not in ("week", "year"):
        return None
    ahead = weekday["word"] == "from"
    reach = 3 if phrase.unit == "year" else 0
    day = nearest_weekday(
        context.published + timedelta(days=reach), WEEKDAY_NUMBERS[weekday["weekday"]], 1 if ahead else -1
    )
    steps = int(phrase.amount or 0) * (1 if ahead else -1)
    weeks = phrase.unit == "week"
    there = periods.moved(day, "day", 7 * steps) if weeks else periods.day_of(day.year + steps, day.month, day.day)
    if there is None:
        return None
    fields: dict[str, object] = {"weekday": weekday["weekday"]} if weeks else {}
    return Reading("date", phrase.begin, weekday.end(), there.value, there, "published", fields)


def read_ago(context: Context, phrase: Phrase) -> Reading | None:
    """``two weeks ago``, ``three days later``, ``a year earlier``."""
    if phrase.unit == "year" and (hyphenated := context.after(_hyphenated_after(), phrase.end)):
        return _year_ago(context, phrase, hyphenated)
    after = context.after(_direction_after(), phrase.end)
    if after is None or phrase.unit in ("second", "weekend") or not (phrase.amount or phrase.vague or phrase.plural):
        return None
    word = after["word"]
    if word in ("before", "after") and after["more"]:
        return None
    end = after.end("word")
    if phrase.amount is None:
        return Reading("date", phrase.begin, end, "PAST_REF") if word == "ago" else None
    if phrase.unit in CLOCK_UNITS or phrase.amount % 1:
        reading = duration(phrase, phrase.begin, phrase.amount)
        reading.end = end
        return reading
    return _stepped(context, phrase, end, word)


def _stepped(context: Context, phrase: Phrase, end: int, word: str) -> Reading | None:
    """So many whole units before or after the publication, for ``ago`` and ``from now``, or the time named last."""
    anchor = None if word in ("ago", "from now", "hence") else _anchor(context, phrase, word)
    steps = int(phrase.amount or 0) * (1 if word in LATER else -1)
    if phrase.unit == "year" and anchor and anchor.period and anchor.period.unit in PARTS_OF_YEAR:
        return _same_part(phrase, (phrase.begin, end), steps, anchor)
    if phrase.unit in LONG:
        phrase.unit, steps = "year", steps * LONG[phrase.unit]
    return moved(context, phrase, (phrase.begin, end), steps, anchor)


def _anchor(context: Context, phrase: Phrase, word: str = "") -> Reading | None:
    """What a time is counted from; one ``a year earlier`` is not counted from another."""
    if phrase.unit == "year" and word == "earlier":
        return last_stated(context)
    return last_dated(context, ANCHORED_TO.get(phrase.unit, "year"))


def _year_ago(context: Context, phrase: Phrase, hyphenated: re.Match[str]) -> Reading | None:
    """``the year-earlier quarter``, ``year-ago``, ``year-end``."""
    span = (phrase.start, hyphenated.end())
    if hyphenated["word"] == "end":
        return moved(context, phrase, (phrase.start, hyphenated.end("word")), 0, None)
    if hyphenated["quarter"]:
        quarter = quarter_in_hand(context, Phrase(phrase.start, hyphenated.end(), "quarter", plural=False))
        return _same_part(phrase, span, -1, quarter) if quarter else None
    anchor = last_stated(context) if hyphenated["word"] == "earlier" else None
    if anchor and anchor.period and anchor.period.unit in PARTS_OF_YEAR:
        return _same_part(phrase, span, -1, anchor)
    return moved(context, phrase, span, -1, anchor)


def _same_part(phrase: Phrase, span: tuple[int, int], years: int, anchor: Reading) -> Reading | None:
    """The same quarter or month, so many years from that of the anchor."""
    if anchor.period is None:
        return None
    part = anchor.period.unit
    period = periods.moved(anchor.period.first, part, years * PARTS_OF_YEAR[part])
    value = period.value if period else "XXXX"
    return Reading("date", *span, value, period, anchor, {"direction": phrase.which or None})


def read_stretch(context: Context, phrase: Phrase) -> Reading | None:
    """``the last three years``, ``the past decade``, ``in recent weeks``, ``these days``, ``the first nine months``."""
    is_span = phrase.plural or phrase.amount is not None or phrase.which == "past" or phrase.unit == "decade"
    if phrase.which not in STRETCHES or not is_span:
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
    if phrase.the and not phrase.which and not phrase.count and (phrase.modifier or "").endswith(" of"):
        return _part_of_the(context, phrase)
    anchor = _anchor(context, phrase) if phrase.which in FROM_ANCHOR else None
    if phrase.which in FROM_ANCHOR and (phrase.which != "next" or (phrase.the and anchor)):
        if anchor is None and context.published is None:
            return None
        return moved(context, phrase, (begin, phrase.end), FROM_ANCHOR[phrase.which], anchor)
    if phrase.which in STEPS:
        return moved(context, phrase, (begin, phrase.end), STEPS[phrase.which], None)
    return None


def _part_of_the(context: Context, phrase: Phrase) -> Reading | None:
    """``by the end of the year``: of the one told of or, unless the clause looks back, of the current one."""
    if phrase.unit == "day":
        return None
    looks_back = context.clause(phrase.outset, phrase.end).lean < 0
    return moved(context, phrase, (phrase.outset, phrase.end), 0, last_dated(context) if looks_back else None)
