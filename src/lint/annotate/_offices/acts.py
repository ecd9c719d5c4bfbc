"""What somebody does: the verb of which a phrase is plainly the subject."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._offices.words import word_before
from lint.expressions import expression
from lint.span import Span

PRESENT = frozenset(
    """
    is are has have does do will can must may plans wants seeks expects aims intends faces needs remains
    continues believes hopes supports opposes considers refuses says tells adds announces warns calls declares
    insists argues confirms states vows say tell expect want plan warn hope believe insist argue pledges urges
    notes demands writes replies asks rejects weighs announce call condemns welcomes visits meets signs orders
    """.split()
)
"""Verbs in the present tense."""

NEWS = frozenset(
    "warns calls announces urges vows pledges demands rejects plans condemns welcomes visits meets signs orders".split()
)
"""Verbs whose present tense tells of the day's news; what an author says, books go on saying."""

ONGOING = frozenset("has have will continues remains wants hopes plans expects".split())
"""Verbs that tell of the time of publication, even among years gone by; timelines use others in the present tense."""

ACTING = PRESENT | frozenset(
    """
    said says told tells added adds announced announces warned warns called calls declared declares insisted
    insists argued argues confirmed confirms stated states vowed vows pledged pledges urged urges noted notes
    demanded demands met signed ordered declined declines posted wrote writes replied replies asked asks
    rejected rejects welcomed praised accused denied unveiled imposed weighed condemned criticized criticised blamed
    expressed acknowledged dismissed threatened promised offered proposed approved issued revoked halted suspended
    paused extended granted blocked sanctioned lifted eased launched appealed agreed arrived visited testified spoke
    tweeted thanked claimed opened
    """.split()
)
"""Verbs of saying and doing that the news of the day is told with."""


NO_SUBJECT_AFTER = frozenset(
    """
    in of from for by under with during against to at on like than and or would could should did does do will can has
    had have was were is are about over into between within inside after before since until as versus vs
    """.split()
)
"""Words before a phrase that keep it from being the subject of the verb after it."""


@cache
def _verb_after() -> re.Pattern[str]:
    staff = r"(?: (?:officials?|aides?|sources|lawyers|negotiators))?"
    membership = r",? \(?[RDI]-[A-Z][\w. ]+\)?,?"
    aside = r",[^,;.:]{1,80},"
    adverb = r"(?:(?:also|now|still|again|\w+ly|on [A-Z]\w+day)\s)?"
    return expression(rf"(?:[-–][A-Z]\w+)?{staff}(?:{membership}|{aside})?\s{adverb}(?P<verb>\w+)\b")


def act_of(text: str, phrase: Span, sentence: Span) -> str | None:
    """The verb of which a phrase is plainly the subject, when it is one of saying or of the present."""
    before = word_before(text, phrase.start) if phrase.start > sentence.start else ""
    if before in NO_SUBJECT_AFTER:
        return None
    after = _verb_after().match(text, phrase.end, sentence.end)
    if after and after["verb"] in ACTING:
        return after["verb"]
    return before if before in ACTING and _is_inverted(text, phrase.start, sentence) else None


@cache
def _verb_with_its_subject_after() -> re.Pattern[str]:
    return expression(r"(?:\A|[,“”\"'’‘?!.—–-])\s?\w+\s\Z")


def _is_inverted(text: str, start: int, sentence: Span) -> bool:
    """Whether the verb before ``start`` has its subject after it ("“No,” said X"), not before it ("critics say X")."""
    return _verb_with_its_subject_after().search(text[max(sentence.start, start - 30) : start]) is not None


def is_news(verb: str) -> bool:
    """Whether a verb, in the present tense, tells of the day's news."""
    return verb in NEWS


def is_ongoing(verb: str) -> bool:
    """Whether a verb tells of the time of publication, whatever stands around its sentence."""
    return verb in ONGOING


def is_present(verb: str) -> bool:
    """Whether a verb is in the present tense."""
    return verb in PRESENT
