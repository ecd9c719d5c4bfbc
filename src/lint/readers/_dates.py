"""The day that a piece of metadata names, in any usual format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from lint.expressions import expression

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
LANGUAGES = "ar bg cs da de el en es fi fr he hi hr hu id it ja ko nb nl pl pt ro ru sk sv tr uk vi zh".split()
"""In which dates are read that are not written in English; trying every language there is takes ten seconds."""

_MONTH = r"(?:(?<![A-Za-z])|(?=[A-Z]))(?P<month{}>[A-Za-z][a-z]{{2,8}}|[A-Z]{{3,9}})\b\.?"
"""Any word that can be a month: whether it is one is looked up, which costs less than two alternations of all names."""


@cache
def _written_date() -> re.Pattern[str]:
    """A full English, ISO or numeric date; it may be glued to a word before or after it."""
    ordinal = r"(?:st|nd|rd|th|ST|ND|RD|TH)?"
    return expression(
        rf"{_MONTH.format('1')}\s*(?P<day1>\d{{1,2}}){ordinal},?\s+(?P<year1>[12]\d{{3}})(?!\d)"
        rf"|(?<!\d)(?P<day2>\d{{1,2}}){ordinal}[\s-]+(?:of\s+)?{_MONTH.format('2')},?[\s-]+(?P<year2>[12]\d{{3}})(?!\d)"
        r"|(?<!\d)(?P<year3>[12]\d{3})[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})(?!\d)"
        r"|(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)(?![\d/-])"
    )


@cache
def _month_first_zone() -> re.Pattern[str]:
    return expression(r"\b(?:[ECMP][SD]?T)\b")


@cache
def _day_first_zone() -> re.Pattern[str]:
    return expression(r"\b(?:BST|GMT|CES?T(?= *[+]|$)|CEST|EES?T|WES?T|IST|AES?T|AEDT|SAST)\b")


def _written_dates(text: str) -> Iterator[re.Match[str]]:
    for found in _written_date().finditer(text):
        month = found["month1"] or found["month2"]
        if month is None or month.lower() in MONTHS:
            yield found


def find_dates(text: str) -> Iterator[tuple[date, re.Match[str]]]:
    """Every full date that is written in the text, with its match.

    Numbers alone are a date only if it is clear which is the month: by their size, by full stops between them,
    or by a time zone beside them, since each zone's countries have one order.
    """
    for found in _written_dates(text):
        if found["one"]:
            day = _from_numbers(found, text)
        elif found["year3"]:
            day = date_or_none(int(found["year3"]), int(found["month3"]), int(found["day3"]))
        else:
            form = "1" if found["month1"] else "2"
            month = MONTHS[found["month" + form].lower()]
            day = date_or_none(int(found["year" + form]), month, int(found["day" + form]))
        if day:
            yield day, found


def _from_numbers(found: re.Match[str], text: str) -> date | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    is_month_first, is_day_first = _month_first_zone().search(text), _day_first_zone().search(text)
    if year < 100:
        if not (is_month_first or is_day_first):
            return None
        year += 2000
    if found["mark"] == "." or one > 12 or one == two or (is_day_first and not is_month_first):
        return date_or_none(year, two, one)
    if two > 12 or (is_month_first and not is_day_first):
        return date_or_none(year, one, two)
    return None


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_date(text: str) -> date | None:
    """The day that a value of metadata names, as written in its own time zone; None if that is open.

    ``03/04/2026`` is open: nothing says which number is the month. ``2 hours ago`` is open, too.
    """
    text = text.strip()
    if text[4:5] == "-" and not text[10:11].isdigit() and (day := _iso_date(text[:10])):
        return day
    if found := next(find_dates(text), None):
        return found[0]
    if expression(r"[12]\d{7}").fullmatch(text):
        return date_or_none(int(text[:4]), int(text[4:6]), int(text[6:]))
    return None if any(_written_dates(text)) else _parse_odd(text)


def _iso_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _parse_odd(text: str) -> date | None:
    """Other languages and rare forms, by dateparser; only a text that can hold a day and a year."""
    numbers = expression(r"\d+").findall(text)
    if len(text) > 60 or not any(len(each) == 4 for each in numbers) or not any(len(each) <= 2 for each in numbers):
        return None
    import dateparser

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    found = dateparser.parse(text, languages=LANGUAGES, settings=settings)
    return found.date() if found else None
