"""Numerals: digits and number words read into values, before anyone asks what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from lint.expressions import expression
from lint.prose import Prose
from lint.record import Record
from lint.word_index import either_case

ONES = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12, "tn": 10**12}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
DENOMINATORS = {"half": 2, "quarter": 4} | {word: value for word, value in ORDINALS.items() if 3 <= value <= 10}
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

SCALE_INITIALS = frozenset("HhTtMmBbdKk")
"""First letters of the words and letters for a scale behind digits."""

CAPPED_SHARE = 0.1
"""Trailing zeros round a number to at most this share of it: 200 may be 190, not 150."""

Form = Literal["digits", "words", "fraction", "ordinal"]


class Numeral(Record):
    """One number as written.

    ``step`` is the place value of the last digit that was stated: 1 for "12", 100,000 for
    "1.2 million", 1,000 for "65,000". The number meant lies within half a step.
    """

    start: int
    end: int
    value: float
    step: float
    form: Form


@cache
def _number_words() -> frozenset[str]:
    return either_case({*ONES, *TENS, *SCALES, *ORDINALS, "half", "quarter"})


@cache
def _digits() -> re.Pattern[str]:
    return expression(
        r"(?P<whole>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?P<decimals>\.\d+)?(?P<vulgar>[½¼¾⅓⅔])?"
        r"(?:(?P<ordinal>st|nd|rd|th)\b"
        r"|[ \u00a0-]?(?P<scale>[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|dozen)\b"
        r"|[ \u00a0]?(?P<short>[Kk]|[Mm]n?|[Bb]n?|[Tt]n?)\b(?![’'.]\w))?"
    )


@cache
def _word() -> re.Pattern[str]:
    return expression(r"(?:[ -]and[ -]|[ -])?([A-Za-z]+)\b")


@cache
def _and_a_half() -> re.Pattern[str]:
    return expression(r"[ -]and[ -]a[ -](half|quarter|third)\b")


@lru_cache(maxsize=1)
def numerals(prose: Prose) -> Sequence[Numeral]:
    """Every number of the prose, in reading order, at its full length. Kept for the next annotator."""
    text, words = prose.text, prose.words
    end, read_to = len(text), 0
    found: list[Numeral] = []
    for start, word in sorted(words.numbers + words.places(_number_words())):
        if start < read_to:
            continue
        if not word[0].isdecimal():
            numeral = _read_words(text, start, end, word.lower())
        elif word.isdecimal() and _ends_there(text, start + len(word)):
            value = float(word)
            numeral = Numeral(start, start + len(word), value, step_of(value), "digits")
        else:
            numeral = _read_digits(text, start, end)
        if numeral is not None:
            found.append(numeral)
            read_to = numeral.end
    return found


def step_of(value: float) -> float:
    """The place value that a whole number seems to be rounded to, from its trailing zeros."""
    if value < 100 or value % 10:
        return 1
    step = 10
    while value % (step * 10) == 0:
        step *= 10
    return min(step, value * CAPPED_SHARE)


def _ends_there(text: str, stop: int) -> bool:
    """Whether neither more digits nor a fraction nor a word for a scale can follow digits that end at ``stop``."""
    after = text[stop : stop + 2]
    if after[:1] in (",", "."):
        return not after[1:].isdecimal()
    if after[:1] in (" ", "-", "\u00a0"):
        return after[1:] not in SCALE_INITIALS
    return True


def _read_digits(text: str, start: int, end: int) -> Numeral | None:
    match = _digits().match(text, start, end)
    if match is None:
        return None
    whole, decimals, vulgar, ordinal, scale, short = match.groups()
    value = float(whole.replace(",", ""))
    step = step_of(value)
    stop = match.end()
    if ordinal:
        return Numeral(start, stop, value, 1, "ordinal")
    if decimals:
        value = float(whole.replace(",", "") + decimals)
        step = 10.0 ** (1 - len(decimals))
    if vulgar:
        value, step = value + VULGAR[vulgar], 0.25
    if short and not _short_scale_fits(text, start, match):
        stop, short = match.start("short"), None
        while text[stop - 1] in " \u00a0":
            stop -= 1
    factor = SCALES[scale.lower()] if scale else SHORT_SCALES[short.lower()] if short else 1
    if factor > 1 and not decimals:
        step = min(step, 1)
    return Numeral(start, stop, value * factor, step * factor, "digits")


def _short_scale_fits(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether "5m", "5 m", "5K", "5B" is a scale: glued to money, or a glued capital K, M or B or bn."""
    glued = text[match.start("short") - 1].isdigit()
    money = start > 0 and text[start - 1] in "$£€¥₹"
    return glued and (money or match["short"] in ("K", "k", "bn", "mn", "tn", "M", "B"))


def _read_words(text: str, start: int, end: int, word: str) -> Numeral | None:
    stop = start + len(word)
    if word == "one" and text[max(0, start - 3) : start].lower() == "no ":
        return None
    if word in ORDINALS:
        return _ordinal_or_part(text, start, stop, word)
    if word in ("half", "quarter"):
        return _part(text, start, stop, 1 / DENOMINATORS[word])
    if word in SCALES:
        article = _article_before(text, start)
        return _cardinal(text, article, start, end) if article < start else None
    return _cardinal(text, start, start, end)


def _article_before(text: str, start: int) -> int:
    for article in ("a ", "A ", "an ", "An "):
        at = start - len(article)
        if at >= 0 and text.startswith(article, at) and (at == 0 or not text[at - 1].isalnum()):
            return at
    return start


def _ordinal_or_part(text: str, start: int, stop: int, word: str) -> Numeral:
    article = _article_before(text, start)
    if word in DENOMINATORS and article < start and text.startswith(" of ", stop):
        return Numeral(article, stop, 1 / DENOMINATORS[word], 0, "fraction")
    return Numeral(start, stop, ORDINALS[word], 1, "ordinal")


def _part(text: str, start: int, stop: int, value: float) -> Numeral | None:
    """Read "half", "a quarter of", "half a million"."""
    if scaled := _of_a_million(text, start, stop, value):
        return scaled
    article = _article_before(text, start)
    if value == 0.5 or (article < start and text.startswith(" of ", stop)):
        return Numeral(article, stop, value, 0, "fraction")
    return None


def _of_a_million(text: str, start: int, stop: int, value: float) -> Numeral | None:
    """Read "half a million", "a quarter of a million", "two-thirds of a billion"."""
    scale = expression(r"( of)? an? (hundred|thousand|million|billion|trillion|dozen)\b").match(text, stop)
    if scale is None or (scale[1] is None and value != 0.5):
        return None
    size = SCALES[scale[2]]
    return Numeral(_article_before(text, start), scale.end(), value * size, size / 10, "words")


def _cardinal(text: str, start: int, at: int, end: int) -> Numeral | None:
    """Read "one hundred and five", "twenty-five thousand", "two-thirds", "three and a half million"."""
    total, group, stop, scaled, following = 0.0, 1.0 if start < at else 0.0, at, False, ""
    while (match := _word().match(text, stop if stop > at else at, end)) is not None:
        word = match[1].lower()
        joined = stop > at and " and " in match[0]
        if word in SCALES and group and not joined:
            group, total, scaled = _scaled(group, total, word)
        elif (word in ONES and _takes_ones(group, ONES[word], joined)) or (word in TENS and _takes_tens(group)):
            group += ONES.get(word) or TENS[word]
        else:
            following = word
            break
        stop = match.end()
    value = total + group
    if value == 0:
        return None
    if not scaled and following.removesuffix("s") in DENOMINATORS and (part := _share(text, start, stop, value)):
        return part
    if following == "a" and (half := _and_a_half().match(text, stop)):
        return _with_half(text, start, half, value)
    return Numeral(start, stop, value, step_of(value), "words")


def _scaled(group: float, total: float, word: str) -> tuple[float, float, bool]:
    scale = SCALES[word]
    if scale <= 100:
        return group * scale, total, True
    return 0.0, total + group * scale, True


def _takes_ones(group: float, value: int, joined: bool) -> bool:
    rest = group % 100
    if joined and group < 100:
        return False
    return rest == 0 or (value < 10 and rest >= 20 and rest % 10 == 0)


def _takes_tens(group: float) -> bool:
    return group % 100 == 0


def _share(text: str, start: int, stop: int, value: float) -> Numeral | None:
    match = expression(r"[ -](half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)\b").match(
        text, stop
    )
    if match is None or (value > 1) != bool(match[2]) or value >= DENOMINATORS[match[1]]:
        return None
    share = value / DENOMINATORS[match[1]]
    return _of_a_million(text, start, match.end(), share) or Numeral(start, match.end(), share, 0, "fraction")


def _with_half(text: str, start: int, half: re.Match[str], value: float) -> Numeral:
    value += 1 / DENOMINATORS[half[1]]
    scale = expression(r"[ -](hundred|thousand|million|billion|trillion|dozen)\b").match(text, half.end())
    factor = SCALES[scale[1]] if scale else 1
    return Numeral(start, (scale or half).end(), value * factor, 0.5 * factor, "words")
