"""What the words after a number make of it: money, a percentage, an age, a measure, a count."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lint.annotate._compounds import has_prime
from lint.annotate._nouns import Counted, counted_after
from lint.annotate._numerals import Numeral
from lint.annotate._units import Unit, unit_after, units
from lint.expressions import expression
from lint.record import Record

Role = Literal["count", "money", "percent", "points", "measure", "age", "rank", "share", "duration", "number"]

CURRENCY_SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee"}
CURRENCY_WORDS = {
    "dollar": "dollar",
    "dollars": "dollar",
    "euro": "euro",
    "euros": "euro",
    "yen": "yen",
    "yuan": "yuan",
    "renminbi": "yuan",
    "rupees": "rupee",
    "rubles": "rouble",
    "roubles": "rouble",
    "pesos": "peso",
    "francs": "franc",
    "kronor": "krona",
    "kroner": "krone",
    "shekels": "shekel",
    "dirhams": "dirham",
    "riyals": "riyal",
    "naira": "naira",
    "rand": "rand",
    "lira": "lira",
    "zlotys": "zloty",
    "hryvnia": "hryvnia",
    "reais": "real",
    "shillings": "shilling",
    "dinars": "dinar",
    "baht": "baht",
    "ringgit": "ringgit",
    "forints": "forint",
    "forint": "forint",
    "rupiah": "rupiah",
    "taka": "taka",
    "dong": "dong",
    "birr": "birr",
    "koruna": "koruna",
    "tenge": "tenge",
    "bolivars": "bolivar",
}
COUNTRIES_CURRENCY_WORDS = {"pounds": "pound", "pound": "pound", "dollar": "dollar", "crowns": "crown", "won": "won"}
"""Money only with a country before it: 20 Egyptian pounds."""

UNITED_STATES = frozenset({"US", "U.S.", "American"})

TIME_UNITS = frozenset("second minute hour day week month year decade century night weekend season quarter".split())


NOTHING_AFTER = frozenset({*',.;:)?!…”"\n', ""})
"""Characters behind a number that neither a unit nor a noun begins with."""


TAIL_INITIALS = "%pPyY"
"""What stands behind the space before a sign or word for per cent, points or years of age."""


class Measured(Record):
    """The role of a number, where its words end, and its unit, currency or counted noun."""

    role: Role
    end: int
    unit: Unit | None = None
    currency: str | None = None
    counted: Counted | None = None


@cache
def _tail() -> re.Pattern[str]:
    return expression(
        r"(?P<percent>[ \u00a0]?%|[ -]per[ -]?cent\b|[ \u00a0]pct\b)(?P<points>[ -]points?\b)?"
        r"|(?P<points_only>[ -]percentage[ -]points?\b)"
        r"|(?P<age>[ -]years?[ -]olds?\b)",
        re.IGNORECASE,
    )


def measured(text: str, numeral: Numeral, *, money_start: int, block_end: int) -> Measured:
    """Read the words around a number.

    Args:
        text: The prose.
        numeral: The number, or the upper end of a range.
        money_start: Where the number or its range begins: a currency sign may stand before it.
        block_end: The end of the block.
    """
    if numeral.form == "ordinal":
        return Measured("rank", numeral.end)
    if numeral.form == "fraction":
        return Measured("share", numeral.end)
    sign = CURRENCY_SIGNS.get(text[money_start - 1]) if money_start else None
    if sign:
        return Measured("money", numeral.end, currency=sign)
    if text[numeral.end : numeral.end + 1] in NOTHING_AFTER:
        return Measured("number", numeral.end)
    return (
        _percent_or_age(text, numeral.end, block_end)
        or _money(text, numeral.end)
        or _measure(text, numeral, block_end)
        or _count(text, numeral, block_end)
    )


def _percent_or_age(text: str, at: int, block_end: int) -> Measured | None:
    tail = _tail().match(text, at, block_end) if text[at] == "%" or text[at + 1 : at + 2] in TAIL_INITIALS else None
    if tail is None:
        return None
    if tail["age"]:
        return Measured("age", tail.end())
    return Measured("points" if tail["points"] or tail["points_only"] else "percent", tail.end())


def _money(text: str, at: int) -> Measured | None:
    if text[at + 1 : at + 2].isupper():
        return _money_of_a_country(text, at)
    word = _small_letters().match(text, at + 1)
    if word is None or word[0] not in CURRENCY_WORDS or text[at] not in " -\u00a0":
        return None
    return Measured("money", word.end(), currency=CURRENCY_WORDS[word[0]])


@cache
def _small_letters() -> re.Pattern[str]:
    return expression("[a-z]+")


@cache
def _country() -> re.Pattern[str]:
    return expression(r"[ \u00a0]((?:[A-Z][\w.]*[ \u00a0]){1,2})([a-z]+)\b")


def _money_of_a_country(text: str, at: int) -> Measured | None:
    """Money with whose it is: 200 million CFA francs, 500 Hong Kong dollars."""
    match = _country().match(text, at)
    currency = match and (CURRENCY_WORDS.get(match[2]) or COUNTRIES_CURRENCY_WORDS.get(match[2]))
    if match is None or currency is None:
        return None
    country = match[1].strip().replace("\u00a0", " ")
    return Measured("money", match.end(), currency=currency if country in UNITED_STATES else f"{country} {currency}")


@cache
def _metre() -> re.Pattern[str]:
    # Elsewhere a bare m may stand for millions: "34m users".
    return expression(r"[ \u00a0]?m(?=\)|[ \u00a0]\((?:about |some |nearly )?\d)")


def _measure(text: str, numeral: Numeral, block_end: int) -> Measured | None:
    at = numeral.end
    if at >= block_end:
        return None
    if has_prime(text, at, numeral.value):
        return Measured("measure", at, unit=units()["foot"])
    if "m" in text[at : at + 2] and (metre := _metre().match(text, at)):
        return Measured("measure", metre.end(), unit=units()["metre"])
    found = unit_after(text, at + 1 if text[at] in " -\u00a0" else at)
    return Measured("measure", found[1], unit=found[0]) if found else None


def _count(text: str, numeral: Numeral, block_end: int) -> Measured:
    counted = counted_after(text, numeral.end, block_end, value=numeral.value)
    if counted is None:
        return Measured("number", numeral.end)
    return Measured("duration" if counted.lemma in TIME_UNITS else "count", counted.end, counted=counted)
