"""Claims to an office that somebody recognises."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._offices.claim import Claim, placed
from lint.annotate._offices.lower_case import ends_with
from lint.annotate._offices.people import Named
from lint.annotate._offices.phrases import title_after, vocabulary
from lint.annotate._offices.words import words_after
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.knowledge import Knowledge

RECOGNISING = (
    "recogni[sz]es?|recogni[sz]ing|considers?|considering|regards?|regarding|views?|sees?|accepts?|acknowledges?|treats?|backs?"
    "|supports?|hails?|endorses?"
)
"""Verbs, in the present, of holding somebody to be something."""


@cache
def _recognising_before() -> re.Pattern[str]:
    return expression(rf"\b(?P<verb>{RECOGNISING})\b(?:[^.;:\"“”]{{0,60}}\s)?\Z")


@cache
def _denied() -> re.Pattern[str]:
    words = "no longer|not|never|few|fewer|hardly|nobody|stopped|ceased|refuses? to|once|used to"
    return expression(rf"(?:\b(?:{words})|n['’]t)\b[^.;,]{{0,20}}\Z")


@cache
def _recognised_after() -> re.Pattern[str]:
    """What joins a name to a title that follows it; a "was" before the participle would tell of the past."""
    whom = rf", whom? [^.;:,]{{1,60}}\b(?:{RECOGNISING})(?: only)? as "
    participle = r",? (?:who is )?(?:still )?(?:recogni[sz]ed|regarded|seen|hailed) (?:by [^.;:,]{1,60} )?as "
    return expression(rf" as | (?=the (?:legitimate|rightful|lawful|interim|acting) )|{whom}|{participle}")


@cache
def _descriptor() -> re.Pattern[str]:
    return expression(r"(?:[a-z]+ ){0,2}(?:leader|chief|politician|lawmaker|figure|head|boss|activist) \Z")


def recognised(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "recognizes opposition leader Juan Guaidó as interim president"."""
    joint = _recognised_after().match(text, named.end, sentence.end)
    if not joint:
        return None
    start = named.title.start if named.title else named.start
    if joint[0] in (" as ", " "):
        verb = _recognising_before().search(text, max(sentence.start, named.start - 90), named.start)
        if not verb or ends_with(_denied(), text, max(sentence.start, verb.start() - 30), verb.start()):
            return None
        described = _descriptor().search(text, verb.end("verb") + 1, named.start)
        start = described.start() if described and not named.title else start
    words = words_after(text, joint.end(), sentence.end, vocabulary(knowledge))
    title = title_after(words, knowledge) if words else None
    offices, place = placed(title, knowledge) if title else ((), None)
    if not title or not offices:
        return None
    return Claim(start, title.end, "recognition", offices, title.words, status=title.status, place=place)
