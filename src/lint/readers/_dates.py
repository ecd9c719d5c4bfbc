"""The day that a piece of metadata names, in any usual format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

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
_MONTH = r"(?:(?<![A-Za-z])|(?<=[a-z])(?=(?-i:[A-Z])))(?P<month{}>" + "|".join(MONTHS) + r")\b\.?"


@cache
def _written_date() -> re.Pattern[str]:
    """A full English or ISO date; it may be glued to a word before or after it."""
    return re.compile(
        _MONTH.format("") + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{3})(?!\d)|"
        r"(?<!\d)(?P<day2>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?"
        + _MONTH.format("2")
        + r",?[\s-]+(?P<year2>[12]\d{3})(?!\d)|"
        r"(?<!\d)(?P<year3>[12]\d{3})[-/.](?P<month3>\d{1,2})[-/.](?P<day3>\d{1,2})(?!\d)",
        re.IGNORECASE,
    )


def find_dates(text: str) -> Iterator[tuple[date, re.Match[str]]]:
    """Every full date that is written in the text, with its match."""
    for found in _written_date().finditer(text):
        name = found["month"] or found["month2"]
        month = MONTHS[name.lower()] if name else int(found["month3"])
        year = int(found["year"] or found["year2"] or found["year3"])
        if day := date_or_none(year, month, int(found["day"] or found["day2"] or found["day3"])):
            yield day, found


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
    if found := next(find_dates(text), None):
        return found[0]
    if re.fullmatch(r"[12]\d{7}", text):
        return date_or_none(int(text[:4]), int(text[4:6]), int(text[6:]))
    if numbers := re.match(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)", text):
        return _from_numbers(int(numbers[1]), int(numbers[3]), int(numbers[4]), dotted=numbers[2] == ".")
    return _parse_odd(text)


def _from_numbers(first: int, second: int, year: int, *, dotted: bool) -> date | None:
    """Dots mean day first everywhere; slashes mean it only when the first number cannot be a month."""
    if dotted or first > 12 or first == second:
        return date_or_none(year, second, first)
    if second > 12:
        return date_or_none(year, first, second)
    return None


def _parse_odd(text: str) -> date | None:
    """Other languages and rare forms, by dateparser; only a text with a full date in it."""
    if len(text) > 60 or not re.search(r"(?<!\d)[12]\d{3}(?!\d)", text):
        return None
    import dateparser

    found = dateparser.parse(text, settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]})
    return found.date() if found else None
