"""Anonymity: the words that grant it, the reason given, and how an unnamed source knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.span import Span

GATES = (
    "anonym",
    "be named",
    "be identified",
    "be quoted",
    "not named",
    "not identified",
    "unnamed",
    "authorized to",
    "authorised to",
    "on background",
    "their name",
    "his name",
    "her name",
    "identities",
    "identity",
)
"""Every grant of anonymity contains one of these."""
REACH = 120
"""Characters around such words that a grant reaches over."""


class Grant(NamedTuple):
    """The words that grant anonymity, and the reason that follows or precedes them, if one does."""

    span: Span
    reason: Span | None


@cache
def _grant_pattern() -> re.Pattern[str]:
    verbs = r"(?:asked|asking|asks|requested|requesting|declined|declining|refused|refusing|wished|wishing|wanted|wanting|preferred|preferring|insisted|insisting|agreed|chose|choosing)"
    names = r"(?:(?:his|her|their|the) (?:full |last |first |real |own )?(?:names?|identit(?:y|ies)))"
    hide = r"(?:named|identified|quoted(?: by name)?|disclosed|revealed|used|published|withheld)"
    return re.compile(
        r"\b(?:"
        r"(?:(?:up)?on|under) (?:the )?(?:strict )?conditions? (?:of|on) (?:strict )?anonymity"
        rf"|(?:up)?on (?:the )?condition (?:that )?(?:\w+|{names}) (?:would |could )?not be {hide}"
        rf"|{verbs}(?: that)?(?: \w+)? not to be {hide}(?: by name)?|{verbs} to not be {hide}"
        rf"|(?:declined|refused|did not want|asked not) to (?:give|use|provide|have|be) {names}"
        rf"|{verbs} (?:that )?{names} (?:\w+ )?(?:not |be )+{hide}"
        rf"|{verbs} (?:to (?:remain|stay|be) (?:anonymous|unnamed)|anonymity)"
        rf"|(?:granted|given|promised) anonymity|under (?:the )?(?:cover|cloak) of anonymity"
        rf"|(?:spoke|speaking|spoken|said|talked|commented) (?:\w+ ){{0,3}}(?:anonymously|on background)"
        rf"|(?:not|n[o']t|n’t) (?:been )?(?:publicly )?authori[sz]ed to (?:speak|comment|discuss|talk|brief|disclose|release|reveal|share|be)[\w ]{{0,30}}?(?:publicly|to (?:the )?(?:media|press|reporters)|on the record)?"
        rf"|(?:could|can|may|would|were|was|is|are) not (?:be )?(?:named|identified)|who (?:was|were) not (?:named|identified)"
        r")\b"
    )


@cache
def _reason_after() -> re.Pattern[str]:
    return re.compile(
        r",? (?:(?:\w+ly |in order |or (?:his|her|their) [\w ]{3,25})?"
        r"(?P<reason>(?:because|since|as (?:he|she|they|the|it)|so (?:as|that|he|she|they)|to (?:discuss|describe|talk|speak|share|avoid|protect|detail"
        r"|reveal|relay|preview|recount|be candid|disclose|preserve|offer|give|explain|brief|comment|provide|divulge)"
        r"|for fear|fearing|out of (?:fear|concern)|citing|due to|owing to|given|in (?:line|keeping|accordance) with|under (?:the )?(?:ground )?rules|for (?:security|safety|legal|privacy) reasons"
        r"|while (?:discussing|describing|talking)|in discussing|over (?:fears|concerns)|lest|in case|ahead of|about (?:private|internal|sensitive)|as is customary|per)"
        r"\b[^.;:\n]{0,160}))"
    )


@cache
def _reason_before() -> re.Pattern[str]:
    return re.compile(r"\b(?P<reason>(?:because|citing|fearing|for fear|out of fear|given|owing to|due to|in order to|to discuss|not authori[sz]ed)\b[^.;:\n]{3,150}),? (?:\w+ ){0,4}$")


@cache
def _knowledge_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:familiar with|briefed (?:on|about)|with (?:direct |first-?hand |intimate |personal |detailed )?(?:knowledge|understanding) of|knowledgeable about"
        r"|who (?:had |has |have )?(?:been )?(?:attended|saw|seen|witnessed|heard|overheard|read|reviewed|viewed|was present|were present|was there|were there|was in|were in"
        r"|took part|participated|worked|works|briefed|dealt|negotiated|helped|listened|spoke with|met)"
        r"|privy to|close to|involved in|present (?:at|in|during)|in the room|with access to|aware of|apprised of|in attendance|on the scene|at the scene)\b"
    )


def grants(text: str) -> Iterator[Grant]:
    """Every grant of anonymity in the text, with its reason."""
    read = 0
    for start in sorted({at for gate in GATES for at in _places(text, gate)}):
        if start < read:
            continue
        match = _grant_pattern().search(text, max(read, start - REACH), start + REACH)
        if match is not None:
            yield Grant(Span(match.start(), match.end()), _reason(text, match))
            read = match.end()


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at != -1:
        yield at
        at = text.find(words, at + 1)


def _reason(text: str, match: re.Match[str]) -> Span | None:
    if "authori" in match.group():
        return Span(match.start(), match.end())
    after = _reason_after().match(text, match.end())
    if after is not None:
        start, end = after.span("reason")
        comma = text.find(", ", start, end)
        return Span(start, comma if comma != -1 else end)
    line = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    before = _reason_before().search(text, line, match.start())
    return Span(*before.span("reason")) if before is not None else None


def knowledge(text: str, start: int, end: int) -> Span | None:
    """The words in a stretch that say how a source knows."""
    match = _knowledge_pattern().search(text, start, end)
    return Span(match.start(), match.end()) if match else None
