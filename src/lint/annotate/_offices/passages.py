"""The time that the passage around a mention speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from lint.annotate._draft import Draft
from lint.annotate.dates import Date
from lint.span import Span


@cache
def _looks_back_before() -> re.Pattern[str]:
    """Words right before a mention that make it part of a story about another time."""
    return re.compile(
        r"""\b(?:
            under|during|since|until|
            (?:former|ex-?|one-time|onetime|longtime|long-time|old)\W[^.;]{0,60}\b(?:to|of|for|with|by|under)|
            (?:appointed|nominated|hired|fired|signed|picked|tapped|chosen|selected|named|confirmed|defeated|pardoned|
               beaten|succeeded|replaced|unseated|ousted|commissioned|launched|founded|created|negotiated|established|
               installed|elected|introduced|awarded|freed|ordered|initiated)\s(?:in\s\d{4}\s)?(?:by|alongside|after|as|under)|
            (?:served|serves|worked|campaigned|interned|clerked|wrote\s(?:speeches)?|stint|years|job|role|tenure|time)\s
               (?:[^.;]{0,40}\s)?(?:for|under|with|to|as|alongside)|
            (?:widow|son|daughter|wife|husband|brother|sister|niece|nephew|grandson|granddaughter|portrait|biography|statue|
               legacy|death|memory|tenure|era|funeral|assassination|killing|days|presidency|administration|legacy|likes|
               successor|predecessor|resignation|election|inauguration|impeachment|ouster|removal|fall|memoir|memoirs)\sof|
            (?:defeat|defeated|beat|succeeded|succeeding|succeeds|replaced|replacing|replaces|succeed|replace|unseated|ousted|
               toppled|overthrew|toppling|ousting|against|elected|like|unlike|then|between|from)
        )\s(?:the\s|then[-\s])?\Z""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _looks_back() -> re.Pattern[str]:
    """Words in a sentence that tell of another time without a date."""
    return re.compile(
        r"""\b(?:at\sthe\stime|back\sthen|in\sthose\sdays|years?\s(?:ago|earlier|before|later)|decades?\s(?:ago|earlier|before|later)
        |months?\s(?:earlier|before|ago)|in\sthe\s(?:early\s|late\s|mid-?)?(?:1[89]|20)\d0s|centur(?:y|ies)|previously|formerly
        |once|earlier\sin\s(?:his|her|their)\scareer|history|historic(?:ally)?|anniversary|memoir|biography|autobiography
        |who\s(?:was|were|had|served|held|left|resigned|died|later|then|became|went)|used\sto|predecessors?|successors?
        |first\sterm|second\sterm|later\s(?:became|served|went)|went\son\sto|archives?|declassified|recalled|recalls
        |late(?:r)?\s(?:that|in)|that\s(?:year|summer|spring|fall|autumn|winter|month)|the\s(?:previous|prior)\s(?:year|administration|government)
        |last\s(?:year|century|decade)|had)\b""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _supposes() -> re.Pattern[str]:
    words = r"if|were\sto|would\shave|could\shave|might\shave|should\shave|imagin\w+|fiction\w*"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def frame_of(text: str, phrase: Span, sentence: Span) -> str:
    """``back`` when the passage tells of another time, ``hypothetical`` when it supposes; else ``present``."""
    if _looks_back_before().search(text, max(sentence.start, phrase.start - 90), phrase.start):
        return "back"
    if _looks_back().search(text, sentence.start, sentence.end):
        return "back"
    return "hypothetical" if _supposes().search(text, sentence.start, sentence.end) else "present"


class Days:
    """The days that the passages of a draft name, by place."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._dates = [each for each in draft.mentions(Date) if each.first_day and each.last_day]

    def named_around(self, phrase: Span) -> Iterator[date]:
        """Days named in the paragraph, and in those right before and after it."""
        blocks = self._draft.prose.blocks
        block = self._draft.block_index(phrase.start)
        floor = blocks[max(0, block - 1)].start
        ceiling = blocks[min(len(blocks) - 1, block + 1)].end
        for each in self._dates:
            if floor <= each.start < ceiling and each.first_day and each.last_day:
                yield from _sampled(each.first_day, each.last_day)


def _sampled(first: date, last: date) -> Iterator[date]:
    """The first and last days of a time and some between, close enough to meet any tenure of a month."""
    step = max(timedelta(days=1), min(timedelta(days=30), (last - first) / 3))
    day = first
    for _ in range(48):
        if day > last:
            break
        yield day
        day += step
    yield last
