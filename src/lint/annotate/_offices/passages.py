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
            (?:former|ex-?|one-time|onetime|longtime|long-time|old)\W(?:[a-z-]+\s){1,4}(?:to|of|for|with|by|under)|
            (?:appointed|nominated|hired|fired|signed|picked|tapped|chosen|selected|named|confirmed|defeated|pardoned|
               beaten|succeeded|replaced|unseated|ousted|commissioned|launched|founded|created|negotiated|established|
               installed|elected|introduced|awarded|freed|ordered|initiated)\s(?:in\s\d{4}\s)?(?:by|alongside|after|as|under)|
            was\s(?:an?\s|the\s)?[^,.;]{0,40}\b(?:advis[eo]r|aide|assistant|counsel|deputy|envoy|chief)\b[^,.;]{0,50}
               \s(?:to|for|of|under)|
            (?:served|serves|worked|campaigned|interned|clerked|wrote\s(?:speeches)?|stint|years|job|role|tenure|time)\s
               (?:[^.;]{0,40}\s)?(?:for|under|with|to|as|alongside)|
            (?:widow|portrait|biography|statue|legacy|death|memory|tenure|era|funeral|assassination|killing|days|presidency|
               successor|predecessor|resignation|election|inauguration|impeachment|ouster|removal|fall|memoirs?|likes)\sof|
            defeat|defeated|beat|succeed(?:ed|ing|s)?|then\scame|replac(?:e|ed|es|ing)|unseated|ousted|toppled|overthrew|ousting|then|
            nominated|tapped|picked|chose|named|selected|appointed|elected
        )\s(?:the\s|then[-\s])?\Z""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _looks_back() -> re.Pattern[str]:
    """Words in a sentence that tell of another time without a date."""
    return re.compile(
        r"""\b(?:at\sthe\stime|back\sthen|in\sthose\sdays|(?:year|decade|month)s?\s(?:ago|earlier|before|later)
        |centur(?:y|ies)|once\s(?:was|were|an?|the|served|worked|held|said|told|called|described)
        |in\sthe\s(?:early\s|late\s|mid-?)?(?:1[89]|20)\d0s|previously|formerly|anniversary|memoirs?
        |(?:auto)?biography|earlier\sin\s(?:his|her|their)\scareer|used\sto|predecessors?|successors?|later\s(?:became|served|went)
        |went\son\sto|archives?|declassified|recall(?:s|ed)|late(?:r)?\s(?:that|in)
        |that\s(?:year|summer|spring|fall|autumn|winter|month)|the\s(?:previous|prior)\s(?:year|administration|government)
        |last\s(?:year|century|decade))\b""",
        re.VERBOSE | re.IGNORECASE,
    )


HAD = r"had\s(?:\w+ly\s|also\s|not\s|never\s)?(?:been|\w+(?:ed|en|wn|ght|ld|id|nt|ept|ade))\b"
"""A verb in the pluperfect."""


@cache
def _had_before() -> re.Pattern[str]:
    return re.compile(rf"\b{HAD}")


@cache
def _had_after() -> re.Pattern[str]:
    return re.compile(rf"(?:,[^,]{{1,80}},)?\s{HAD}")


@cache
def _left_since() -> re.Pattern[str]:
    """What follows a name when the clause after it tells of its past."""
    leaves = "is (?:out|leaving|stepping down)|steps? down|resigns|quits?|retires|dies|departs|leaves"
    left = "stepped down|resigned|retired|died|departed|was (?:fired|ousted|removed|dismissed|replaced)"
    was = "was (?:president|prime|in office|then|the|elected|appointed|succeeded|replaced|ousted|killed|fired|sworn)"
    did = "had|served|held|left|resigned|died|later|then|became|stepped|lost|lasted|retired"
    return re.compile(rf",? (?:{leaves}|{left})\b|,? who (?:{was}|{did})\b")


@cache
def _supposes() -> re.Pattern[str]:
    return re.compile(r"\b(?:would|could|might|should)\shave\b|\b(?:were\sto|imagin\w+|fiction\w*)\b", re.IGNORECASE)


@cache
def _if_before() -> re.Pattern[str]:
    return re.compile(r"\bif\b[^,;:]*\Z", re.IGNORECASE)


CLAUSE = 60
"""Characters before a phrase in which a verb is taken for that of its clause."""


def frame_of(text: str, phrase: Span, sentence: Span) -> str:
    """``back`` when the passage tells of another time, ``hypothetical`` when it supposes; else ``present``."""
    if _looks_back_before().search(text, max(sentence.start, phrase.start - 90), phrase.start):
        return "back"
    if _looks_back().search(text, sentence.start, sentence.end) or _left_since().match(text, phrase.end):
        return "back"
    clause_start = max(sentence.start, phrase.start - CLAUSE)
    if _had_before().search(text, clause_start, phrase.start) or _had_after().match(text, phrase.end):
        return "back"
    if _if_before().search(text, clause_start, phrase.start) or _supposes().search(text, sentence.start, sentence.end):
        return "hypothetical"
    return "present"


SAYING = (
    "said|says|told|tells|added|adds|announced|announces|warned|warns|called|calls|declared|declares|insisted|insists|argued|argues"
    "|confirmed|confirms|stated|states|vowed|vows|pledged|pledges|urged|urges|noted|notes|demanded|demands|met|signed|ordered"
    "|declined|declines|posted|wrote|writes|replied|replies|asked|asks|rejected|rejects|welcomed|praised|accused|denied|unveiled|imposed"
)
PRESENT = (
    "is|are|has|have|does|do|will|can|must|may|plans|wants|seeks|expects|aims|intends|faces|needs|remains|continues|believes|hopes"
    "|supports|opposes|considers|refuses|says|tells|adds|announces|warns|calls|declares|insists|argues|confirms|states|vows"
    "|pledges|urges|notes|demands|writes|replies|asks|rejects"
)


@cache
def _act_after() -> re.Pattern[str]:
    return re.compile(
        r"(?:[-–][A-Z]\w+)?(?:,? \(?[RDI]-[A-Z][\w. ]+\)?,?|,[^,;.:]{1,80},)?\s"
        r"(?:(?:also|now|still|again|\w+ly|on [A-Z]\w+day)\s)?"
        rf"(?P<verb>{SAYING}|{PRESENT})\b"
    )


@cache
def _act_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{SAYING})\s\Z")


@cache
def _no_subject() -> re.Pattern[str]:
    """Words before a phrase that keep it from being the subject of the verb after it."""
    return re.compile(
        r"\b(?:in|of|from|for|by|under|with|during|against|to|at|on|like|than|and|or|would|could|should|did|does|do|will|can|has|had"
        r"|have|was|were|is|are|about|over|into|between|within|inside|after|before|since|until|as|versus|vs\.?)\s\Z",
        re.IGNORECASE,
    )


def act_of(text: str, phrase: Span, sentence: Span) -> str | None:
    """The verb of which a phrase is plainly the subject."""
    if _no_subject().search(text, max(sentence.start, phrase.start - 15), phrase.start):
        return None
    match = _act_after().match(text, phrase.end, sentence.end)
    match = match or _act_before().search(text, max(sentence.start, phrase.start - 15), phrase.start)
    return match["verb"] if match else None


def is_present(verb: str) -> bool:
    """Whether a verb is in the present tense."""
    return verb in PRESENT.split("|")


RECENT = timedelta(days=15)


class Days:
    """The days that the passages of a draft name, by place."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._dates = [each for each in draft.mentions(Date) if each.first_day and each.last_day]

    def are_recent(self, sentence: Span) -> bool:
        """Whether a sentence names a day, a week or a month around the publication, and no other time."""
        published = self._draft.published
        dates = [each for each in self._dates if sentence.start <= each.start < sentence.end]
        spans = [(each.first_day, each.last_day) for each in dates if each.first_day and each.last_day]
        return bool(published and spans) and all(
            first - RECENT <= published <= last + RECENT and last - first < timedelta(days=32) for first, last in spans
        )

    def named_around(self, phrase: Span) -> Iterator[date]:
        """Days named in the paragraph, and in those right before and after it, but not in the phrase itself."""
        blocks = self._draft.prose.blocks
        block = self._draft.block_index(phrase.start)
        floor = blocks[max(0, block - 1)].start
        ceiling = blocks[min(len(blocks) - 1, block + 1)].end
        for each in self._dates:
            is_inside = phrase.start <= each.start < phrase.end
            if floor <= each.start < ceiling and not is_inside and each.first_day and each.last_day:
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
