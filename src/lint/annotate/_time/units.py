"""Expressions around a unit of time: ``three days``, ``two weeks ago``, ``last year``, ``$5 a month``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time.amounts import read_bare, read_duration, read_rate_of
from lint.annotate._time.phrase import Phrase
from lint.annotate._time.quarters import read_century, read_quarter, read_weekend
from lint.annotate._time.reading import REACH, Context, Reading
from lint.annotate._time.relative import read_ago, read_deictic, read_from_weekday, read_stretch
from lint.annotate._time.words import NUMBERS, ORDINALS, number, unit_of
from lint.expressions import expression

VAGUE_COUNTS = frozenset(["a few", "few", "several", "many", "some", "a couple of", "a couple", "dozens of"])

LEADING_WORDS = frozenset(
    """
    the last next this that past coming same previous following every each per current preceding prior recent these
    other few several many some couple of dozen hundred half more full consecutive straight short long whole additional
    further extra solid fiscal financial calendar business working school trading tax academic early late mid latest in
    """.split()
) | {name.rpartition(" ")[2] for name in (*NUMBERS, *ORDINALS)}
"""The words that may stand right before a unit."""

STEPS = (
    read_century,
    read_from_weekday,
    read_ago,
    read_quarter,
    read_weekend,
    read_stretch,
    read_deictic,
    read_rate_of,
    read_duration,
    read_bare,
)
"""The ways to read a unit, each tried when those before it found nothing."""

STEPS_ALONE = (read_century, read_ago, read_weekend, read_bare)
"""Those of them that need none of the leading words before it."""


@cache
def _before() -> re.Pattern[str]:
    return expression(
        r"""(?<![\w$£€.,-])
        (?:(?P<modifier>[Ee]arly|[Ll]ater?|[Ee]arlier|[Mm]id
            |(?:[Tt]he\s)?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle|[Rr]est|[Rr]emainder)\sof)
          (?:\sin)?[\s-])?
        (?:(?P<the>[Tt]he)\s)?
        (?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\s(?:past|coming))?|[Tt]hat(?:\s(?:very\s)?same)?|[Pp]ast|[Pp]revious
          |[Ff]ollowing|[Cc]oming|[Ss]ame|[Ee]very|[Ee]ach|[Pp]er|[Cc]urrent|[Pp]receding|[Pp]rior|[Rr]ecent|[Tt]hese)\s)?
        (?:(?P<count>\d[\d,.]*(?:\s1/2|½)?|[Aa]\s(?:few|couple(?:\sof)?|dozen|hundred)|[Hh]alf\san?
          |[Oo]ther|[A-Za-z]++(?:-[a-z]+)?)(?P<half>[\s-]and[\s-]a[\s-]half)?[\s-])??
        (?:(?:more|full|consecutive|straight|short|long|whole|additional|further|extra|solid|fiscal|financial|calendar
          |business|working|school|trading|tax|academic)[\s-])?\Z""",
        re.VERBOSE,
    )


@cache
def _age_after() -> re.Pattern[str]:
    return expression(r"[\s-]old\b|-olds|-(?:hand|class|guess|half|rate|generation|degree|time)\b")


def read_unit(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read the expression around a unit of time, if there is one; ages and titles such as ``60 Minutes`` are none."""
    if context.text.startswith(("-", " old"), end) and context.after(_age_after(), end):
        return
    word, before = context.text[start:end], _leading_words(context, start)
    unit = unit_of(word)
    phrase = Phrase(start, end, unit, plural=unit != word.lower())
    if before:
        _take(before, phrase)
    if phrase.count[:1].isdigit() and word[0].isupper():
        return
    for step in STEPS if before else STEPS_ALONE:
        if reading := step(context, phrase):
            yield reading
            return


def _may_belong(word: str) -> bool:
    """Whether a word before a unit can be part of the expression."""
    word = word.strip("“”\"‘’'(—–,").lower()
    return word in LEADING_WORDS or word[:1].isdigit() or word[-1:] in ("½", "-") or word.endswith("-half")


def _reach(text: str, start: int) -> int:
    """How far back the expression may begin; 0 when the word before a unit is no part of it, as mostly.

    One of its words may be any word, in the place of a number.
    """
    right_before = text[text.rfind(" ", 0, start - 1) + 1 : start].split()
    if not right_before or not _may_belong(right_before[-1]):
        return 0
    words = text[max(0, start - REACH) : start].split()
    others = 0
    for back, word in enumerate(reversed(words)):
        others += not _may_belong(word)
        if others > 1:
            return sum(map(len, words[-back:])) + back
    return REACH


def _leading_words(context: Context, start: int) -> re.Match[str] | None:
    reach = _reach(context.text, start)
    return context.before(_before(), start, reach) if reach else None


def _take(before: re.Match[str], phrase: Phrase) -> None:
    """Add the words before a unit to its phrase."""
    phrase.the, phrase.which = before["the"] is not None, (before["which"] or "").lower()
    phrase.begin = before.start("which") if before["which"] else phrase.start
    phrase.outset = before.start("the") if before["the"] else phrase.begin
    if before["modifier"]:
        phrase.modifier = before["modifier"].lower()
        phrase.outset = before.start("modifier")
    if count := before["count"]:
        phrase.count = count.lower()
        phrase.amount = number(count)
        phrase.vague = phrase.count in VAGUE_COUNTS
        if phrase.amount is not None and before["half"]:
            phrase.amount += 0.5
        if phrase.amount is not None or phrase.vague:
            phrase.begin = min(phrase.begin, before.start("count"))
