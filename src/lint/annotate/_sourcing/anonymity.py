"""Anonymity: the words that grant it, the reason given, and how an unnamed source knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.expressions import expression
from lint.record import Record
from lint.span import Span
from lint.word_index import WordIndex

GATES = {
    **dict.fromkeys(("anonymity", "anonymous", "anonymously", "unnamed", "identity", "identities"), ("",)),
    **dict.fromkeys(("named", "identified"), ("be ", "not ")),
    **dict.fromkeys(("name", "names"), ("their ", "his ", "her ")),
    **{"quoted": ("be ",), "identify": ("to ",), "background": ("on ",)},
    **dict.fromkeys(("authorized", "authorised"), ("not ", "n't ", "n’t ", "been ", "publicly ")),
}
"""Every grant of anonymity contains one of these words behind one of its openings."""
OPENED_WORDS = frozenset(GATES)
SPACES_IN_KNOWLEDGE = 2
"""Least spaces in a noun phrase that says how a source knows: people close to her."""
REACH = 120
"""Characters around such words that a grant reaches over."""


class Grant(Record):
    """The words that grant anonymity, and the reason that follows or precedes them, if one does."""

    span: Span
    reason: Span | None


TOPICS = ("anonym", "authori", "")
"""What patterns of grants are told apart by: the letters that all matches of one contain."""

VERB = (
    "(?:ask(?:ed|ing|s)|request(?:ed|ing)|declin(?:ed|ing)|refus(?:ed|ing)|wish(?:ed|ing)|want(?:ed|ing)"
    "|preferr(?:ed|ing)|insist(?:ed|ing)|agreed|chose|choosing)"
)
NAME = "(?:(?:his|her|their|the) (?:full |last |first |real |own )?(?:names?|identit(?:y|ies)))"
TOLD = "(?:named|identified|quoted(?: by name)?|disclosed|revealed|used|published|withheld)"
SPOKE = "(?:spoke|speaking|spoken|said|talked|commented)"


@cache
def _grant_pattern(topic: str) -> re.Pattern[str]:
    """Apart by topic, since most drafts need one of them, and compiling all takes longer than reading a draft."""
    ways = {
        "anonym": (
            r"(?:(?:up)?on|under) (?:the )?(?:strict )?conditions? (?:of|on) (?:strict )?anonymity",
            rf"{VERB} (?:to (?:remain|stay|be) anonymous|anonymity)",
            r"(?:granted|given|promised) anonymity|under (?:the )?(?:cover|cloak) of anonymity",
            rf"{SPOKE} (?:\w+ ){{0,3}}anonymously",
        ),
        "authori": (
            r"(?:not|n[o'’]t) (?:been )?(?:publicly )?authori[sz]ed to "
            "(?:speak|comment|discuss|talk|brief|disclose|release|reveal|share|be)"
            r"(?: (?:\w+ ){0,5}?"
            "(?:publicly|to (?:the )?(?:news )?(?:media|press|reporters|journalists)|on the record))?",
        ),
        "": (
            rf"(?:up)?on (?:the )?condition (?:that )?(?:\w+|{NAME}) (?:would |could )?not be {TOLD}",
            rf"{VERB}(?: that)?(?: \w+)? not to be {TOLD}(?: by name)?|{VERB} to not be {TOLD}",
            rf"(?:declined|refused|did not want|asked not) to (?:give|use|provide|have|be) {NAME}",
            rf"(?:not|n[o'’]t) (?:want|wish)(?:ing)? to be {TOLD}|(?:declin|refus)(?:ed|ing) to be {TOLD}",
            r"(?:declined|refused) to identify (?:himself|herself|themselves)",
            rf"{VERB} (?:that )?{NAME} (?:\w+ )?(?:not |be )+{TOLD}",
            rf"{VERB} to (?:remain|stay|be) unnamed|{SPOKE} (?:\w+ ){{0,3}}on background",
            r"(?:could|can|may|would|were|was|is|are) not (?:be )?(?:named|identified)",
        ),
    }
    return expression(rf"\b(?:{'|'.join(ways[topic])})\b")


@cache
def _reason_after() -> re.Pattern[str]:
    acts = (
        "(?:discuss|describe|talk|speak|share|avoid|protect|detail|reveal|relay|preview|recount|be candid|disclose"
        "|preserve|offer|give|explain|brief|comment|provide|divulge)"
    )
    openings = (
        r"because|since|as (?:he|she|they|the|it)|so (?:as|that|he|she|they)",
        rf"to {acts}",
        r"for fear|fearing|out of (?:fear|concern)|over (?:fears|concerns)|lest|in case",
        r"citing|due to|owing to|given|per|as is customary|in (?:line|keeping|accordance) with",
        r"under (?:the )?(?:ground )?rules|for (?:security|safety|legal|privacy) reasons",
        r"(?:while |in )?(?:discussing|describing|talking)|ahead of|about (?:private|internal|sensitive)",
    )
    between = r"(?:\w+ly |in order |or (?:his|her|their) [\w ]{3,25})?"
    words = r"(?:(?!,? (?:said|says?|told|described|added)\b)[^.;:\n]){0,160}"
    return expression(rf",? {between}(?P<reason>(?:{'|'.join(openings)})\b{words})")


@cache
def _reason_before() -> re.Pattern[str]:
    openings = "because|citing|fearing|for fear|out of fear|given|owing to|due to|in order to|to discuss"
    return expression(rf"\b(?P<reason>(?:{openings})\b[^.;:\n]{{3,150}}), (?:[\w’'-]+ ){{0,6}}$")


@cache
def _knowledge_pattern() -> re.Pattern[str]:
    ways = (
        r"familiar with|briefed (?:on|about)|knowledgeable about|privy to|close to|involved in|aware of|apprised of",
        r"with (?:direct |first-?hand |intimate |personal |detailed )?(?:knowledge|understanding) of|with access to",
        r"present (?:at|in|during)|in the room|in attendance|on the call|(?:on|at) the scene",
        r"who (?:had |has |have )?(?:been )?(?:attended|saw|seen|witnessed|heard|overheard|read|reviewed|viewed"
        r"|(?:was|were) (?:present|there|in)|took part|participated|works?|worked|briefed|dealt|negotiated|helped"
        r"|listened|spoke with|met)",
    )
    return expression(rf"\b(?:{'|'.join(ways)})\b")


def grants(text: str, words: WordIndex) -> Iterator[Grant]:
    """Every grant of anonymity in the text, with its reason."""
    read = 0
    for start, word in words.places(OPENED_WORDS):
        if start < read or not text.endswith(GATES[word], 0, start):
            continue
        topic = next(topic for topic in TOPICS if topic in word)
        match = _grant_pattern(topic).search(text, max(read, start - REACH), start + REACH)
        if match is not None:
            yield Grant(Span(match.start(), match.end()), _reason(text, match))
            read = match.end()


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
    if text.count(" ", start, end) < SPACES_IN_KNOWLEDGE:
        return None
    match = _knowledge_pattern().search(text, start, end)
    return Span(match.start(), match.end()) if match else None
