"""Dates that a weekday names: ``Friday``, ``last Tuesday night``, ``the same Thursday``, ``every Sunday``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.feasts import nth_weekday
from lint.annotate._time.nearest import close_year, nearest_weekday, nearest_year
from lint.annotate._time.reading import RECALL, Context, Reading
from lint.annotate._time.words import DAYPARTS, MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAYS, word_before
from lint.expressions import expression

NEARBY = 2
"""How many days back one called a Thursday explains it."""


NAMED_DAYS = frozenset(
    """
    Black Bloody Super Good Ash Palm Easter Cyber Giving Sheffield Fat Shrove Maundy Holy Whit Boxing Ruby Freaky
    """.split()
)
"""Words that make a name of the weekday behind them."""

DIRECTIONS = frozenset(
    """
    last next this that past coming same following previous every each early late earlier later
    """.split()
)
"""The last words of what may belong to a weekday."""

DEADLINES = frozenset("by until till from starting beginning".split())


@cache
def _before() -> re.Pattern[str]:
    return expression(
        r"""(?<!\w)(?:(?P<modifier>[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\s)?(?:on\s)?
        (?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\spast|\scoming)?|[Tt]hat(?:\ssame)?|[Tt]h(?:e|at)\s(?:very\s)?same
          |[Tt]he\sfollowing|[Tt]he\sprevious|[Ee]very|[Ee]ach)\s)?(?:(?P<earlier>[Ee]arly|[Ll]ate)\s)?\Z""",
        re.VERBOSE,
    )


@cache
def _daypart_after() -> re.Pattern[str]:
    return expression(r"(?:['’]s)?\s(?P<daypart>morning|afternoon|evening|night)\b(?!['’]s)")


@cache
def _date_after() -> re.Pattern[str]:
    return expression(
        r",?\s\(?(?:on\s)?(?:the\s)?(?:\d\d?(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>[A-Z][a-z]{2,8})\b\.?(?P<day>\s\d)?"
    )


@cache
def _possessive() -> re.Pattern[str]:
    return expression(r"['’]s\s")


@cache
def _month_after() -> re.Pattern[str]:
    return expression(r"\s(?:in|of)\s(?P<month>[A-Z][a-z]{2,8})\b\.?(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?")


@cache
def _nth_before() -> re.Pattern[str]:
    return expression(r"\b(?P<nth>first|second|third|fourth|last)\s\Z")


NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def _of_month(context: Context, start: int, end: int) -> Reading | None:
    """``the last Sunday of October``, in the year stated or else nearest to the publication."""
    after = context.after(_month_after(), end)
    before = context.before(_nth_before(), start) if after and after["month"] in MONTH_NUMBERS else None
    if after is None or before is None:
        return None
    month, span = MONTH_NUMBERS[after["month"]], (before.start(), after.end("year" if after["year"] else "month"))
    year = int(after["year"]) if after["year"] else _year_of(context, span, month)
    if year is None:
        return Reading("date", *span, f"XXXX-{month:02}")
    day = nth_weekday(year, month, WEEKDAY_NUMBERS[context.text[start:end]], NTH[before["nth"]])
    return Reading("date", *span, day.isoformat(), periods.day(day), "published")


def _year_of(context: Context, span: tuple[int, int], month: int) -> int | None:
    """The year of a month that states none."""
    published = context.published
    return close_year(published, month) or nearest_year(published, month, None, context.clause(*span).lean)


def read_weekday(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read a weekday that stands without a date of its own."""
    after = context.after(_date_after(), end)
    if after and after["month"] in MONTH_NUMBERS and (after["day"] or expression(r"\d").search(after.group())):
        return
    previous = word_before(context.text, start)
    if previous in NAMED_DAYS:
        return
    word = context.text[start:end]
    if previous in NTH and (reading := _of_month(context, start, end)):
        yield reading
        return
    name = word.removesuffix("s")
    before = context.before(_before(), start) if previous.lower() in DIRECTIONS else None
    which = (before["which"] or "").lower() if before else ""
    modifier = before["modifier"] or before["earlier"] if before else None
    groups = [group for group in ("modifier", "which", "earlier") if before and before[group]]
    begin = before.start(groups[0]) if before and groups else start
    part = context.after(_daypart_after(), end)
    end = part.end() if part else end
    fields: dict[str, object] = {"weekday": name, "direction": which or None, "modifier": modifier and modifier.lower()}
    number = WEEKDAY_NUMBERS[name]
    if which in ("every", "each") or word != name:
        yield Reading("set", begin, end, f"XXXX-WXX-{number + 1}", fields={"weekday": name})
        return
    reading = _resolved(context, begin, end, number, which)
    reading.fields |= fields
    if part:
        reading.kind = "time"
        reading.value += DAYPARTS[part["daypart"]]
        reading.fields["daypart"] = part["daypart"]
    yield reading


def _resolved(context: Context, start: int, end: int, number: int, which: str) -> Reading:
    if which.startswith(("the", "that")):
        reading = _recalled(context, start, end, number, which)
        if reading:
            return reading
    published = context.published
    if published is None:
        return Reading("date", start, end, f"XXXX-WXX-{number + 1}")
    if which == "last":
        when = nearest_weekday(published - timedelta(days=1), number, -1)
    elif which == "next":
        when = nearest_weekday(published + timedelta(days=1), number, 1)
    elif number == published.weekday():
        when = published
    else:
        when = nearest_weekday(published, number, _lean(context, start, end, which))
    period = periods.day(when)
    return Reading("date", start, end, period.value, period, "published")


def _lean(context: Context, start: int, end: int, which: str) -> int:
    """On which side of the publication a weekday lies."""
    if which.startswith("this") or _is_deadline(context, start):
        return 1 if "past" not in which else -1
    clause = context.clause(start, end)
    return -1 if clause.frame != "ahead" and context.after(_possessive(), end) else clause.lean


def _is_deadline(context: Context, start: int) -> bool:
    """Whether ``by`` or ``until`` stands before a weekday, or before the time of day that goes with it."""
    previous = context.readings[-1] if context.readings else None
    if previous and previous.kind == "time" and 0 < start - previous.end < 4:
        start = previous.start
    words = context.text[max(0, start - 24) : start].split()
    return not DEADLINES.isdisjoint(words[-2:]) or words[-3:] in (["as", "soon", "as"], ["as", "early", "as"])


def _recalled(context: Context, start: int, end: int, number: int, which: str) -> Reading | None:
    """``the same Thursday`` is the last day called a Thursday or, failing that, the last one named at all."""
    named = [(reading, day) for reading in context.readings[-RECALL:] if (day := reading.day)]
    if not named:
        return None
    anchor, when = named[-1]
    if "following" in which:
        when = nearest_weekday(when + timedelta(days=1), number, 1)
    elif "previous" in which:
        when = nearest_weekday(when - timedelta(days=1), number, -1)
    elif called_so := [each for each in named[-NEARBY:] if each[0].fields.get("weekday") == WEEKDAYS[number]]:
        anchor, when = called_so[-1]
    elif when.weekday() != number and ("same" not in which or not anchor.fields.get("day")):
        return _day_before(context, start, end, number) if which == "that" else None
    return Reading("date", start, end, when.isoformat(), periods.day(when), anchor)


def _day_before(context: Context, start: int, end: int, number: int) -> Reading | None:
    """``on Jan. 2, 2026. That Thursday``: with a Friday before it, it is read as that day, and does not fit it.

    A later weekday is the next of its name, and one some days before, or one with ``had`` behind it, may be looked
    back to; the eve, though, anybody would call the day before. Sunday ends the week for some: it may be the next one.
    """
    anchor = context.readings[-1]
    stated = anchor.fields.get("day") and anchor.fields.get("year") and not anchor.fields.get("weekday")
    if anchor.day is None or not stated:
        return None
    if (anchor.day.weekday() - number) % 7 != 1 or WEEKDAYS[number] == "Sunday":
        return None
    if len(_sentence_end().findall(context.text, anchor.end, start)) > 1:
        return None
    clause = context.clause(start, end)
    if clause.verb and clause.verb.startswith("had"):
        return None
    return Reading("date", start, end, anchor.value, anchor.period, anchor)


@cache
def _sentence_end() -> re.Pattern[str]:
    return expression(r"[.!?]\W")
