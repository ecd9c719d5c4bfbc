"""Whether the passage around a mention tells of another time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lint.annotate._offices.lower_case import ends_with
from lint.expressions import expression
from lint.prose import Block
from lint.span import Span


@cache
def _looks_back_before() -> re.Pattern[str]:
    """Words, in lower case, right before a mention that make it part of a story about another time."""
    return expression(
        r"""\b(?:
            under|during|since|until|(?:era|time|times|days|years|period)\swhen|(?:began|started|erupted|originated|broke\sout|occurred|happened|arose|dates?|stems?)\s[^.;]{0,40}\bwhen|(?:re)?named\s(?:for|in\shonou?r\sof)|(?:written|authored)\sby|
            (?:former|previous|fallen|ex-?|one-time|onetime|longtime|long-time|old)\W(?:[a-z-]+\s){1,4}(?:to|of|for|with|by|under)|
            (?:appointed|nominated|hired|fired|signed|picked|tapped|chosen|selected|named|confirmed|defeated|pardoned|
               beaten|succeeded|replaced|unseated|ousted|commissioned|launched|founded|created|negotiated|established|
               installed|elected|introduced|awarded|freed|ordered|initiated)\s(?:in\s\d{4}\s)?(?:by|alongside|after|as|under)|
            (?:his|her|their|its|['’]s)\s(?:immediate\s)?(?:predecessor|successor),?|
            was\s(?:an?\s|the\s)?[^,.;]{0,40}\b(?:advis[eo]r|aide|assistant|counsel|deputy|envoy|chief)\b[^,.;]{0,50}
               \s(?:to|for|of|under)|
            (?:served|serves|worked|campaigned|interned|clerked|wrote\s(?:speeches)?|stint|years|job|role|tenure|time)\s
               (?:[^.;]{0,40}\s)?(?:for|under|with|to|as|alongside)|
            (?:widow|portrait|biography|statue|legacy|death|memory|tenure|era|funeral|assassination|killing|days|presidency|
               successor|predecessor|resignation|election|inauguration|impeachment|ouster|removal|fall|memoirs?|likes)\sof|
            defeat|defeated|beat|succeed(?:ed|ing|s)?|then\scame|replac(?:e|ed|es|ing)|unseated|ousted|toppled|overthrew|ousting|then|
            (?:assassinat|murder|kill|captur|abduct|overthr|depos)\w*(?:\sof)?|(?:shooting|slaying|overthrow)\sof|shot|
            nominated|tapped|picked|chose|named|selected|appointed|elected|fired|dismissed|sacked|hired|promoted
        )\s(?:the\s|then[-\s])?\Z""",
        re.VERBOSE,
    )


@cache
def _looks_back() -> re.Pattern[str]:
    """Words of a sentence, in lower case, that tell of another time without a date."""
    return expression(
        r"""\b(?:at\sthe\stime|back\sthen|in\sthose\sdays|(?:year|decade|month)s?\s(?:ago|earlier|before|later)
        |centur(?:y|ies)|once\s(?:was|were|an?|the|served|worked|held|said|told|called|described)
        |in\sthe\s(?:early\s|late\s|mid-?)?(?:1[89]|20)\d0s|previously|formerly|anniversary|memoirs?
        |(?:auto)?biography|earlier\sin\s(?:his|her|their)\scareer|used\sto|later\s(?:became|served|went)
        |went\son\sto|archives?|declassified|recall(?:s|ed)|late(?:r)?\s(?:that|in)
        |that\s(?:year|summer|spring|fall|autumn|winter|month)|the\s(?:previous|prior)\s(?:year|administration|government)
        |last\s(?:year|century|decade)
        |in\s(?:the|his|her|their|an?)\s(?:\w+\s)?(?:book|film|movie|novel|play|biopic|documentary|musical|recording|tape)
        |in\s(?:his|her|their|\w+['’]s)\sfirst\sterm|recount(?:s|ed))\b""",
        re.VERBOSE,
    )


HAD = r"had\s(?:\w+ly\s|also\s|not\s|never\s)?(?:been|\w+(?:ed|en|wn|ght|ld|id|nt|ept|ade))\b"
"""A verb in the pluperfect."""


@cache
def _had_before() -> re.Pattern[str]:
    return expression(rf"\b{HAD}")


@cache
def _had_after() -> re.Pattern[str]:
    return expression(rf"(?:,[^,]{{1,80}},)?\s{HAD}")


@cache
def _left_since() -> re.Pattern[str]:
    """What follows a name when the clause after it tells of its past."""
    leaves = (
        "is (?:out|leaving|stepping down)|steps? down|resigns|quits?|retires|dies|departs|leaves (?:office|government)"
    )
    left = "stepped down|resigned|retired|died|departed|was (?:fired|ousted|removed|dismissed|replaced)"
    was = "was (?:president|prime|in office|then|the|elected|appointed|succeeded|replaced|ousted|killed|fired|sworn)"
    did = "had|served|held|left|resigned|died|later|then|became|stepped|lost|lasted|retired"
    legacy = (
        "seat|legacy|death|widow|widower|son|daughter|family|era|tenure|time|years|days|memoirs?|book|predecessor|successor"
        "|former|old|estate|funeral|memory|record|reforms?|tax cuts|presidency|term|portrait|grave"
    )
    return expression(rf"['’]s? (?:{legacy})\b|,? (?:{leaves}|{left})\b|,? who (?:{was}|{did})\b")


@cache
def _supposes() -> re.Pattern[str]:
    return expression(r"\b(?:would|could|might|should)\shave\b|\b(?:were\sto|imagin\w+|fiction\w*)\b")


@cache
def _if_before() -> re.Pattern[str]:
    return expression(r"\bif\b[^,;:]*\Z")


REACH = 1000
"""Characters around a phrase in which its sentence is looked through."""

CLAUSE = 60
"""Characters before a phrase in which a verb is taken for that of its clause."""


def frame_of(text: str, phrase: Span, sentence: Span) -> str:
    """``back`` when the passage tells of another time, ``hypothetical`` when it supposes; else ``present``."""
    sentence = Span(max(sentence.start, phrase.start - REACH), min(sentence.end, phrase.end + REACH))
    if ends_with(_looks_back_before(), text, max(sentence.start, phrase.start - 90), phrase.start):
        return "back"
    if _left_since().match(text, phrase.end):
        return "back"
    told = text[sentence.start : sentence.end].lower()
    if _looks_back().search(told):
        return "back"
    clause_start = max(sentence.start, phrase.start - CLAUSE)
    if _had_before().search(text, clause_start, phrase.start) or _had_after().match(text, phrase.end):
        return "back"
    if ends_with(_if_before(), text, clause_start, phrase.start) or _supposes().search(told):
        return "hypothetical"
    return "present"


@cache
def _lead() -> re.Pattern[str]:
    """What may stand before the subject of an article's first sentence: a dateline."""
    return expression(r"(?:[A-ZÀ-Þ][^—–\n]{1,60}\s?(?:—|–|--|-)\s)?")


def leads(text: str, start: int, blocks: Sequence[Block]) -> bool:
    """Whether the first paragraph of the article begins with the phrase at ``start``, but for a dateline."""
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    if first is None or not first.start <= start < first.end:
        return False
    return _lead().fullmatch(text, first.start, start) is not None
