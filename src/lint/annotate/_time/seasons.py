"""Seasons: ``last fall``, ``the spring of 2024``, ``early summer``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time import periods
from lint.annotate._time.nearest import CERTAINLY, nearest_season
from lint.annotate._time.reading import Context, Reading
from lint.annotate._time.words import SEASONS
from lint.expressions import expression


@cache
def _before() -> re.Pattern[str]:
    return expression(
        r"""(?<!\w)(?:(?P<modifier>[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)[\s-](?:in\s)?)?
        (?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?|[Ee]very|[Ee]ach|(?:in|by|since|until|during|for|of|through)(?:\sthe)?|[Tt]he|[Tt]hat)\s
        (?:(?P<inner>early|late|mid)[\s-])?)?\Z""",
        re.VERBOSE,
    )


@cache
def _year_after() -> re.Pattern[str]:
    return expression(r"(?:\sof)?\s(?P<year>(?:19|20)\d\d)(?![\d%])")


def read_season(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read a season that a year, a preposition or last, next, this marks as a time; ``fall`` the verb is none."""
    word = context.text[start:end]
    code = SEASONS[word.lower()]
    before = context.before(_before(), start)
    which = (before["which"] or "").lower() if before else ""
    modifier = before["modifier"] or before["inner"] if before else None
    after = context.after(_year_after(), end)
    begin = before.start("modifier") if before and before["modifier"] else start
    if which in ("last", "next", "this", "this past", "this coming", "every", "each", "that") and before:
        begin = min(begin, before.start("which"))
    fields: dict[str, object] = {"modifier": modifier and modifier.lower(), "direction": which or None}
    if after:
        period = periods.season(int(after["year"]), code)
        yield Reading("date", begin, after.end(), period.value, period, fields=fields | {"year": int(after["year"])})
        return
    if not (which or modifier) or word[0].isupper() or (word == "fall" and begin == start):
        return
    if which in ("every", "each"):
        yield Reading("set", begin, end, f"XXXX-{code}")
        return
    if context.published is None:
        yield Reading("date", begin, end, f"XXXX-{code}", fields=fields)
        return
    lean = {"last": -1, "this past": -1, "next": 1, "this coming": 1}.get(which) or context.clause(begin, end).lean
    period = nearest_season(context.published, code, CERTAINLY * lean, ended=which == "last")
    yield Reading("date", begin, end, period.value, period, "published", fields | {"year_inferred": True})
