"""Numbers that are no quantities: years, dates, clock times, telephone, model, route and section numbers, scores."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._last_words import last_word
from lint.annotate._nouns import is_plural
from lint.annotate._numerals import Numeral
from lint.expressions import expression

MONTHS = frozenset(
    """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """.split()
)
LABELS = frozenset(
    """
    No Nos Number number no Section section Sec Article Chapter chapter Part part Page page Title Rule Route Interstate
    Highway Flight flight Channel Level Phase Stage Category category Grade grade Game Week Round Day Act Area Room room
    Gate Platform Line Ward District Precinct Division Division Prop Proposition Amendment Question Step step Episode
    Season Volume Vol Version version Psalm Verse Group Class Platoon Unit Engine Ladder Suite Apt Box Form Book
    Windows Apollo Formula Super Resolution Order Bill House Senate Exhibit Count Lot Lane Pier Terminal
    Flat Apartment Row Seat Hall Building Block Floor Studio Bus Train Tram Junction Exit Measure Initiative Schedule
    Appendix Table Figure Item Tier Tract Site Zone Sector Boeing Airbus iPhone Galaxy Falcon Artemis HB SB AB HR
    page pages chapter chapters section sections grade grades junction junctions exit exits room lane platform gate
    phase level version article paragraph clause item lot ward precinct channel episode lap hole flat apartment
    """.split()
)
"""Words that name the thing whose number follows."""

NAMED_BY_ORDINAL = frozenset(
    "Street Avenue St Ave century Century Circuit District Congress Amendment Infantry".split()
)
BILLS = frozenset("H.R S.B A.B H.B".split())
MODELS = frozenset("MAX Max Dreamliner".split())
"""Words after a number that make a name of both: 737 MAX."""

HALVES_OF_DAY = frozenset("pm am p.m a.m PM AM".split())


LONGEST_DIALLED = 20
"""Characters between the first and the last group of a telephone number."""


@cache
def _word_after() -> re.Pattern[str]:
    return expression(r"[ -]([ap]\.m\b|[A-Za-z]+)")


@cache
def _street() -> re.Pattern[str]:
    return expression(
        r" (?:[NSEW]\. |North |South |East |West )?(?:[A-Z][\w.'’-]*|\d+(?:st|nd|rd|th))(?: [A-Z][\w.'’-]*){0,2}"
        r" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Place|Square|Highway|Terrace)\b"
    )


def is_not_quantity(text: str, first: Numeral, last: Numeral, start: int, end: int) -> bool:
    """Whether a numeral, or a range of two, is part of a date, time, name or code."""
    if first.form in ("words", "fraction"):
        return False
    before = text[first.start - 1] if first.start > start else " "
    if before in "$£€¥₹":
        return False
    if before in "#:/.@_" or (before in "-–" and first.start - 1 > start and text[first.start - 2].isalnum()):
        return True
    return (
        _glued_after(text, last, end)
        or _is_named(text, first, start)
        or _goes_on(text, first, last, end)
        or _is_dialled(text, first, start, end)
    )


@cache
def _dialled() -> re.Pattern[str]:
    national = r"(?<![\d$£€¥₹,.])\(?0\d{1,4}\)?(?:[ \u00a0-]\d{2,4}){1,4}\b"
    return expression(rf"{national}|\+\d{{1,3}}(?:[ \u00a0-]\d{{1,4}}){{2,5}}\b")


def _is_dialled(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """Whether a number is a group of a telephone number: "020 7946 0018", "+44 20 7946 0018"."""
    before = text[max(start, numeral.start - 2) : numeral.start]
    may_be = before[-1:] == "+" or before[:1].isdigit() or before[:1] == ")"
    if not may_be and not text[numeral.end : numeral.end + 3].lstrip(") \u00a0")[:1].isdigit():
        return False
    window = max(start, numeral.start - LONGEST_DIALLED)
    return any(
        match.start() <= numeral.start < match.end()
        for match in _dialled().finditer(text, window, min(end, numeral.end + LONGEST_DIALLED))
    )


def _is_named(text: str, numeral: Numeral, start: int) -> bool:
    """Whether the word before makes the number a date or a name: "June 6", "Section 230"."""
    if numeral.start <= start or text[numeral.start - 1] not in " \u00a0":
        return False
    end = numeral.start - (2 if text[numeral.start - 2] == "." else 1)
    word = last_word(text, start, end)
    return word in MONTHS or word in LABELS or text[max(start, end - 3) : end] in BILLS


def _goes_on(text: str, first: Numeral, last: Numeral, end: int) -> bool:
    """Whether the word after makes the number a date, time, street, court or year."""
    after = _word_after().match(text, last.end, end)
    following = after[1] if after else ""
    if first.form == "ordinal":
        return following in MONTHS or following in NAMED_BY_ORDINAL
    if following in MONTHS or following in HALVES_OF_DAY or following in MODELS:
        return True
    return _is_year(text, first, following) or bool(following[:1].isupper() and _street().match(text, last.end, end))


def _glued_after(text: str, numeral: Numeral, end: int) -> bool:
    """Whether a code goes on after the digits: 9:30, 5-4, 2.5.1, 747s, 9/11, 13a."""
    if numeral.end >= end:
        return False
    after = text[numeral.end]
    if after in ":/-–" and numeral.end + 1 < end:
        return text[numeral.end + 1].isdigit()
    if after == ".":
        return numeral.end + 1 < end and text[numeral.end + 1].isdigit()
    return after == "s" or (after in "’'" and text[numeral.end + 1 : numeral.end + 2] == "s")


def _is_year(text: str, numeral: Numeral, following: str) -> bool:
    whole = text[numeral.start : numeral.end]
    if len(whole) != 4 or not whole.isdigit() or not 1100 <= numeral.value <= 2199:
        return False
    return not is_plural(following.lower()) or numeral.value >= 1900
