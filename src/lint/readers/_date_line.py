"""Lines that state when a page was published or updated, often with an outlet, a section or a byline glued on."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from lint.expressions import expression
from lint.readers._byline import by_phrase
from lint.readers._dates import find_dates
from lint.record import Record

LONGEST = 140
"""Characters."""


class DateLine(Record):
    """What such a line says. A date that cannot be resolved is None."""

    published: date | None
    updated: date | None
    byline: str | None
    before: str
    """What stands before the first date or label: perhaps a name, perhaps a section."""
    labelled: bool
    """Whether a word such as "published" says what the date is."""
    others: int
    """How many words stand beside dates, times and labels."""


UPDATED = "updated|modified|edited|corrected|revised|amended"


@cache
def _label() -> re.Pattern[str]:
    return expression(
        r"\b(?:(?:first|last|originally|most recently) )?"
        rf"(?:(?P<updated>{UPDATED})|published|posted|created|issued|released|date)\b(?: on| at)?:?",
        re.IGNORECASE,
    )


@cache
def _clock() -> re.Pattern[str]:
    """Times, zones, weekdays, lengths of reading and separators."""
    return expression(
        r"\b(?:at |@ ?)?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?"
        r"|\b(?:at )?\d{1,2} ?[ap]\.?m\b\.?|\b\d{1,2}h\d{2}\b|\b(?:at )?(?:noon|midnight)\b"
        r"|\(?\b(?:GMT|UTC|BST|CES?T|EES?T|MSK|IST|AES?T|AEDT|JST|SGT|HKT|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|Z)\b"
        r"(?: ?[+-]\d{1,2}(?::?\d{2})?)?\)?"
        r"|\b(?:Eastern|Central|Mountain|Pacific|local) (?:Standard |Daylight )?[Tt]ime\b|(?<!\w)[+-]\d{2}:?\d{2}\b"
        r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]?"
        r"|\b\d+[ -]min(?:ute)?s?(?: read)?\b"
        r"|(?:about )?\b(?:\d+ ?[mhdw]|(?:\d+|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?)) ago\b"
        r"|[|•·,;:/()–—―-]|\b(?:on|at|and|in)\b",
        re.IGNORECASE,
    )


@cache
def _seam() -> re.Pattern[str]:
    """Where a page's parts were glued: ``2026Updated``, ``DoeJan 2``, ``2026Clash Report``, ``20262:14 PM``."""
    months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    label = r"(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Mm]odified|[Pp]osted)\b"
    return expression(
        rf"(?<=[a-zß-ÿ])(?=By [A-Z])|(?:(?<=[a-zß-ÿ\d])|(?<=\b[A-Z]{{3}}))(?={label})"
        rf"|(?<=[a-zß-ÿ])(?=(?:{months})[a-z]*\.? \d)"
        rf"|(?<=\b[12]\d{{3}})(?=[A-Z]|\d{{1,2}}(?: ?min|:\d\d| (?:{months})))"
    )


@cache
def _by() -> re.Pattern[str]:
    return expression(r"(?:^|[|•·,/–—-]\s*|(?<=\d)\s)(?=(?:[Bb]y|BY|[A-Z][a-z]+ by):? )")


def read_date_line(line: str) -> DateLine | None:
    """What a line of dates says; None if the line is anything else, such as a sentence with a date in it."""
    if len(line) > LONGEST or expression(r"\d").search(line) is None or _is_sentence(line):
        return None
    line = _seam().sub(" | ", line)
    dates = list(find_dates(line))
    labels = list(_label().finditer(line))
    if not dates and not (labels and labels[0].start() == 0):
        return None
    by = _by().search(line)
    byline, length = by_phrase(line[by.end() :]) if by else (None, 0)
    others = _words_beside(f"{line[: by.end()]} {line[by.end() + length :]}" if by else line)
    if len(others) > 6 or not all(
        word[0].isupper() or word[0].isdigit() or word in ("of", "the", "&") for word in others
    ):
        return None
    published, updated = _told_apart(dates, labels)
    first = min(found.start() for found in (*labels, *(match for _, match in dates)))
    return DateLine(published, updated, byline, line[:first].strip(" |•·,:–—-"), bool(labels), len(others))


def _is_sentence(line: str) -> bool:
    return line[-1] in '.?!"”' and not expression(r"\b[ap]\.m\.$").search(line)


def _words_beside(line: str) -> list[str]:
    for _, found in reversed(list(find_dates(line))):
        line = f"{line[: found.start()]} {line[found.end() :]}"
    return _clock().sub(" ", _label().sub(" ", line)).split()


def _told_apart(
    dates: list[tuple[date, re.Match[str]]], labels: list[re.Match[str]]
) -> tuple[date | None, date | None]:
    """Each date belongs to the last label before it; without any, the first date is the publication's."""
    published = updated = None
    for day, found in dates:
        label = next((each for each in reversed(labels) if each.start() < found.start()), None)
        if label is not None and label["updated"]:
            updated = updated or day
        else:
            published = published or day
    return published, updated
