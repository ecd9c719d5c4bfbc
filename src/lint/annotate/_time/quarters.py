"""Quarters, weekends and centuries: ``the third quarter of 2024``, ``Q3``, ``the weekend``, ``the 19th century``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.moving import STEPS, moved
from lint.annotate._time.nearest import nearest_quarter
from lint.annotate._time.phrase import Phrase
from lint.annotate._time.reading import RECALL, Context, Reading
from lint.annotate._time.words import ORDINALS
from lint.expressions import expression

FIRST_CENTURY, LAST_CENTURY = 11, 29


@cache
def _year_after() -> re.Pattern[str]:
    return expression(r"(?:,?\sof)?(?:\sfiscal)?\s(?P<year>(?:19|20)\d\d)(?![\d%])")


def read_quarter(context: Context, phrase: Phrase) -> Reading | None:
    """``the third quarter of 2024``, ``last quarter``, ``fourth-quarter``."""
    if phrase.unit != "quarter" or phrase.plural or phrase.amount is not None:
        return None
    if phrase.the and (not phrase.count or phrase.count == "latest") and not phrase.which:
        return quarter_in_hand(context, phrase)
    ordinal = ORDINALS.get(phrase.count)
    after = context.after(_year_after(), phrase.end)
    if ordinal is None or ordinal > 4:
        return None
    begin = phrase.start - len(phrase.count) - 1
    owner = _year_before(context, begin)
    year = int(after["year"]) if after else owner
    if year is None:
        return _nearest(context, (begin, phrase.end), ordinal, phrase.which or None)
    period = periods.quarter(year, ordinal)
    fields: dict[str, object] = {"direction": phrase.which or None, "year": year}
    return Reading("date", begin, after.end() if after else phrase.end, period.value, period, fields=fields)


def _nearest(context: Context, span: tuple[int, int], ordinal: int, direction: str | None) -> Reading:
    """A quarter without a year: the one nearest to the publication on the side that the tense allows."""
    fields: dict[str, object] = {"direction": direction}
    if context.published is None:
        return Reading("date", *span, f"XXXX-Q{ordinal}", fields=fields)
    period = nearest_quarter(context.published, ordinal, context.clause(*span).lean)
    return Reading("date", *span, period.value, period, "published", fields | {"year_inferred": True})


def _year_before(context: Context, begin: int) -> int | None:
    """The year that owns a quarter: ``1988’s fourth quarter``."""
    owner = context.readings[-1] if context.readings else None
    if owner is None or context.text[owner.end : begin] not in ("'s ", "’s "):
        return None
    return owner.period.first.year if owner.period and owner.period.unit == "year" else None


def quarter_in_hand(context: Context, phrase: Phrase) -> Reading | None:
    """``the quarter``: the one named last or, failing that, the last that has ended."""
    if context.text.startswith("-", phrase.end):
        return None
    recent = (each for each in context.readings[-RECALL:] if not isinstance(each.anchor, Reading))
    named = [each for each in recent if each.period and each.period.unit == "quarter"]
    return moved(context, phrase, (phrase.outset, phrase.end), 0 if named else -1, named[-1] if named else None)


@cache
def _ordinal_before() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<number>\d\d?(?=st|nd|rd|th)|[a-z]+)(?:st|nd|rd|th)?[\s-]\Z")


def read_century(context: Context, phrase: Phrase) -> Reading | None:
    """``the 19th century``, ``eighteenth-century``."""
    before = context.before(_ordinal_before(), phrase.start) if phrase.unit == "century" else None
    if before is None:
        return None
    word = context.text[before.start("number") : phrase.start - 1].lower()
    number = int(before["number"]) if before["number"].isdigit() else ORDINALS.get(word)
    if number is None or not FIRST_CENTURY <= number <= LAST_CENTURY:
        return None
    period = periods.century(number)
    return Reading("date", before.start("number"), phrase.end, period.value, period)


def read_coded_quarter(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read ``Q3`` and ``Q3 2024``."""
    after = context.after(_year_after(), end)
    number = int(context.text[start + 1])
    if after:
        period = periods.quarter(int(after["year"]), number)
        yield Reading("date", start, after.end(), period.value, period, fields={"year": int(after["year"])})
    else:
        yield _nearest(context, (start, end), number, None)


def read_weekend(context: Context, phrase: Phrase) -> Reading | None:
    """``the weekend``, ``last weekend``: without a word before it the one nearest to the publication."""
    if phrase.unit != "weekend" or phrase.plural or phrase.amount is not None:
        return None
    if phrase.which in STEPS and phrase.which != "this":
        return moved(context, phrase, (phrase.begin, phrase.end), STEPS[phrase.which], None)
    begin = phrase.outset
    if context.published is None:
        return Reading("date", begin, phrase.end, "XXXX-WXX-WE")
    back = context.published.weekday() < 5 and context.clause(begin, phrase.end).lean < 0
    period = periods.moved(context.published, "weekend", -1 if back else 0)
    value = period.value if period else "XXXX-WXX-WE"
    return Reading("date", begin, phrase.end, value, period, "published")
