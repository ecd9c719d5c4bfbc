"""When holidays fall: fixed ones, the nth weekday of a month, Easter by computus, moon-bound ones by a library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lint.annotate._time.calendars import holidays_of
from lint.knowledge.edtf import days_in_month

FIXED = {
    "New Year’s Day": (1, 1),
    "Epiphany": (1, 6),
    "Valentine’s Day": (2, 14),
    "St. Patrick’s Day": (3, 17),
    "April Fools’ Day": (4, 1),
    "Anzac Day": (4, 25),
    "May Day": (5, 1),
    "Juneteenth": (6, 19),
    "Canada Day": (7, 1),
    "Fourth of July": (7, 4),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "Veterans Day": (11, 11),
    "Armistice Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year’s Eve": (12, 31),
}
"""Holidays by month and day."""

FLOATING = {
    "Martin Luther King Jr. Day": (1, 0, 3),
    "Presidents Day": (2, 0, 3),
    "Memorial Day": (5, 0, -1),
    "Labor Day": (9, 0, 1),
    "Columbus Day": (10, 0, 2),
    "Thanksgiving Day": (11, 3, 4),
}
"""Holidays of the United States by month, weekday counted from Monday, and how many of them into the month."""

NATIONAL = frozenset({*FLOATING, "Election Day", "Labour Day"})
"""Holidays that fall on other days, or do not exist, outside the United States."""

FROM_EASTER = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Good Friday": -2,
    "Easter Sunday": 0,
    "Easter Monday": 1,
    "Pentecost": 49,
}
"""Holidays by their days after Easter Sunday of the western churches."""

ELSEWHERE = {
    "Eid al-Fitr": ("AE", "Eid al-Fitr"),
    "Eid al-Adha": ("AE", "Eid al-Adha"),
    "Diwali": ("IN", "Diwali (Deepavali)"),
    "Holi": ("IN", "Holi"),
    "Lunar New Year": ("SG", "Chinese New Year"),
    "Chinese New Year": ("SG", "Chinese New Year"),
    "Rosh Hashanah": ("IL", "Rosh Hashanah"),
    "Yom Kippur": ("IL", "Yom Kippur"),
    "Passover": ("IL", "Pesach"),
    "Sukkot": ("IL", "Sukkot"),
}
"""Holidays that the ``holidays`` package knows, by its country and its name there."""

HOLIDAY_HEADS = (
    "New Year",
    "Valentine",
    "St. Patrick",
    "April Fools",
    "Fourth of July",
    "Independence Day",
    "Christmas",
    "Martin Luther King",
    "Presidents",
    "Thanksgiving",
    "Election Day",
    "Labour Day",
    "Easter",
    *(name for name in (*FIXED, *FLOATING, *FROM_EASTER, *ELSEWHERE) if "’" not in name and name != "Christmas Day"),
)
"""The words by which a holiday is found in a text."""


def holiday_on(name: str, year: int, country: str = "US") -> date | None:
    """The day of a holiday in a year; its first day when it has several, None when that is not known.

    Args:
        name: The full name.
        year: The year.
        country: Whose holidays are meant where countries differ: ISO 3166 code, also of a subdivision (CA-ON).
    """
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in NATIONAL:
        return _american(name, year) if country == "US" else _national(name, year, country)
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    return next(_elsewhere(name, year), None)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leaps, quad = divmod(century, 4)
    epact = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * quad + 2 * (rest // 4) - epact - rest % 4) % 7
    month, day = divmod(epact + weekday - 7 * ((golden + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month, counted from its end when ``nth`` is negative."""
    if nth < 0:
        last = date(year, month, days_in_month(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def us_clocks(day: date | None) -> str | None:
    """Whether clocks in the United States show standard or daylight time; None before 2007, when other rules held."""
    if day is None or day.year < 2007:
        return None
    return "daylight" if nth_weekday(day.year, 3, 6, 2) <= day < nth_weekday(day.year, 11, 6, 1) else "standard"


def _american(name: str, year: int) -> date | None:
    if name == "Election Day":
        return nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    return nth_weekday(year, *FLOATING[name]) if name in FLOATING else None


def _national(name: str, year: int, country: str) -> date | None:
    days = holidays_of(country, year).items()
    return next((day for day, names in days if _plain(name) in map(_plain, names.split("; "))), None)


def _plain(name: str) -> str:
    return name.casefold().replace("labour", "labor").replace("'", "’")


LANGUAGES = {"IL": "en_US", "SG": "en_SG", "IN": "en_IN", "AE": "en_US"}
"""The language of the names in ``ELSEWHERE``, by country."""


def _elsewhere(name: str, year: int) -> Iterator[date]:
    country, local = ELSEWHERE[name]
    return (
        day
        for day, names in holidays_of(country, year, LANGUAGES[country]).items()
        if local in (name.removesuffix(" (estimated)") for name in names.split("; "))
    )
