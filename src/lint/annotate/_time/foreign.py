"""Full dates in other languages: ``Donnerstag, 2. Januar 2026``, ``le jeudi 1er janvier 2026``, ``jueves 2 de enero``.

The names of months and weekdays come from the data of dateparser, which is imported only for such a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module

from lint.annotate._time import periods
from lint.annotate._time.nearest import nearest_year
from lint.annotate._time.reading import Reading
from lint.annotate._time.words import MONTHS, WEEKDAYS
from lint.annotate._time.years import has_weekday, other_year
from lint.expressions import expression
from lint.prose import Prose
from lint.record import Record


class Names(Record):
    """The names of a language in lower case, and the numbers that they stand for."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]


@cache
def names_of(language: str) -> Names | None:
    """The names of months and weekdays of a language by its ISO 639-1 code; None when it is not known."""
    if not language.isalpha():
        return None
    try:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return None
    months = {name.lower(): at for at, month in enumerate(MONTHS, 1) for name in info[month.lower()] if len(name) > 2}
    weekdays = {name.lower(): at for at, day in enumerate(WEEKDAYS) for name in info[day.lower()] if len(name) > 3}
    return Names(months, {name: at for name, at in weekdays.items() if name not in months})


@cache
def _date(language: str) -> re.Pattern[str] | None:
    names = names_of(language)
    if names is None:
        return None
    months, weekdays = ("|".join(sorted(map(re.escape, each), key=len, reverse=True)) for each in names)
    return expression(
        rf"""(?<!\w)(?:(?P<weekday>{weekdays})\.?,?\s\(?(?:den|dem|der|am|el|le|il|lo|op|o|em|dia|día|het)?\s?)?
        (?P<day>\d\d?)(?:\.|er|º|°|ª|e)?\s(?:de\s|d['’]|di\s)?(?P<month>{months})(?!\w)(?:\.(?=\s\d\d\d\d))?
        (?:,?\s(?:de\s|del\s|do\s)?(?P<year>(?:1\d|20)\d\d)(?!\d))?""",
        re.VERBOSE | re.IGNORECASE,
    )


def read_foreign(prose: Prose, published: date | None, language: str) -> Iterator[Reading]:
    """The dates of a text in another language than English that name a day and a month."""
    pattern, names = _date(language), names_of(language)
    if pattern is None or names is None:
        return
    for match in pattern.finditer(prose.text):
        month, day = names.months[match["month"].lower()], int(match["day"])
        if not 1 <= day <= 31:
            continue
        weekday = names.weekdays[match["weekday"].lower()] if match["weekday"] else None
        stated = int(match["year"]) if match["year"] else None
        year = stated or nearest_year(published, month, day, 0)
        period = periods.day_of(year, month, day) if year else None
        fields: dict[str, object] = {"day": day, "month": month, "year": stated}
        if weekday is not None:
            fields["weekday"] = WEEKDAYS[weekday]
        if not stated and year:
            fields["year_inferred"] = True
            fields["other_year"] = other_year(prose, match.span(), year, has_weekday(month, day, weekday))
        value = period.value if period else f"{stated or 'XXXX'}-{month:02}-{day:02}"
        yield Reading("date", *match.span(), value, period, None if stated or not period else "published", fields)
