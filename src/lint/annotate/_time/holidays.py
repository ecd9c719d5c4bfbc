"""Dates that a holiday names: ``Thanksgiving``, ``last Christmas Eve``, ``Easter Sunday 2024``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.feasts import ELSEWHERE, FIXED, FROM_EASTER, NATIONAL, holiday_on
from lint.annotate._time.nearest import CERTAINLY, distance
from lint.annotate._time.reading import Context, Reading
from lint.expressions import expression

FULL_NAMES = {
    "Thanksgiving": "Thanksgiving Day",
    "Christmas": "Christmas Day",
    "Easter": "Easter Sunday",
    "Independence Day": "Fourth of July",
    "Martin Luther King": "Martin Luther King Jr. Day",
    "Presidents": "Presidents Day",
    "Valentine": "Valentine’s Day",
    "St. Patrick": "St. Patrick’s Day",
    "April Fools": "April Fools’ Day",
}

CERTAIN = frozenset({*FIXED, *NATIONAL, *FROM_EASTER, *ELSEWHERE})


@cache
def _before() -> re.Pattern[str]:
    return expression(r"(?<!\w)(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Ee]very|[Ee]ach)\s\Z")


@cache
def _after() -> re.Pattern[str]:
    return expression(
        r"(?P<own>['’]s)?(?P<rest>\s(?:Jr\.\sDay|Day|Eve|Sunday|Monday|Week)|['’]?\sDay)?\b(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?"
    )


@cache
def _not_after() -> re.Pattern[str]:
    return expression(
        r"['’]?\s(?:[Tt]rees?|[Cc]arols?|[Pp]art(?:y|ies)|[Ii]slands?|[Bb]unny|[Ee]ggs?|[Dd]inner|[Ll]ights|[Mm]arkets?|[Ss]ales?|[Ss]hopping|[Gg]ifts?|"
        r"[Ss]eason|[Ss]ong|[Aa]lbum|[Mm]ovie|[Cc]ards?|[Pp]resents?|[Hh]olidays?|[Hh]ams?|[Tt]urkeys?|[Pp]arade|[Hh]onou?rs|[Aa]ddress|[Mm]essage)\b"
    )


def read_holiday(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read the day that a holiday names, in the year nearest to the publication unless it is stated."""
    name = context.text[start:end]
    after = context.after(_after(), end)
    if context.after(_not_after(), end) or after is None:
        return
    full = _full_name(name, (after["own"] or "") + (after["rest"] or ""))
    if full not in CERTAIN:
        return
    before = context.before(_before(), start)
    which = before["which"].lower() if before else None
    begin = before.start("which") if before else start
    finish = after.end() if after["year"] else after.end("rest") if after["rest"] else end
    fields: dict[str, object] = {"holiday": full, "direction": which}
    if which in ("every", "each"):
        yield Reading("set", begin, finish, "P1Y")
    elif after["year"]:
        day = holiday_on(full, int(after["year"]), context.country)
        period = periods.day(day) if day else None
        value = period.value if period else after["year"]
        yield Reading("date", begin, finish, value, period, fields=fields | {"year": int(after["year"])})
    else:
        yield _nearest(context, (begin, finish), full, fields)


def _full_name(name: str, rest: str) -> str:
    rest = rest.replace("'", "’")
    if name == "New Year":
        return f"New Year{rest}"
    if name == "Christmas" and rest.endswith("Eve"):
        return "Christmas Eve"
    if name == "Easter" and rest.endswith("Monday"):
        return "Easter Monday"
    if name in ("Valentine", "St. Patrick", "April Fools", "Presidents", "Martin Luther King") and "Day" not in rest:
        return name
    return FULL_NAMES.get(name, name)


def _nearest(context: Context, span: tuple[int, int], name: str, fields: dict[str, object]) -> Reading:
    """The holiday nearest to the publication on the side that the tense, or last and next, allow."""
    published = context.published
    if published is None:
        value = "XXXX-{:02}-{:02}".format(*FIXED[name]) if name in FIXED else "XXXX"
        return Reading("date", *span, value, None, None, fields)
    lean = {"last": -1, "next": 1}.get(str(fields["direction"])) or context.clause(*span).lean
    years = (published.year - 1, published.year, published.year + 1)
    choices = [periods.day(day) for year in years if (day := holiday_on(name, year, context.country))]
    if not choices:
        return Reading("date", *span, "XXXX", None, None, fields)
    period = min(choices, key=lambda choice: distance(published, choice, CERTAINLY * lean))
    return Reading("date", *span, period.value, period, "published", fields | {"year_inferred": True})
