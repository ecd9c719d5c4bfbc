"""Administrations named after their head, and what says that a time in office is still to begin."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._offices.claim import Claim
from lint.annotate._offices.people import Named
from lint.annotate._offices.phrases import STATUS_BEFORE
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.knowledge import Knowledge
from lint.knowledge.records import Tenure


@cache
def _government() -> re.Pattern[str]:
    return expression(
        r"(?:[-–][A-Z]\w+)?(?:['’]s?)?\s(?:(?P<status>incoming|outgoing|former|new)\s)?"
        r"(?P<word>administration|government|presidency|White House)\b"
    )


@cache
def _article_before() -> re.Pattern[str]:
    return expression(
        r"\b(?:[Tt]he|[Aa]n?)\s(?:(?:US|U\.S\.)\s)?(?:(?P<status>incoming|outgoing|former|new|late|previous|then)[-\s])?"
        r"(?P<ordinal>first|second|third|1st|2nd|last)?\s?\Z"
    )


def administration(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "the Biden administration, set to take office on January 20"."""
    match = _government().match(text, named.end, sentence.end)
    if not match:
        return _led(text, named, sentence, knowledge)
    offices = _administrations(named, knowledge)
    before = _article_before().search(text, max(sentence.start, named.start - 40), named.start)
    if not offices or (before and before["ordinal"]):
        return None
    stated = [each for each in (before and before["status"], match["status"]) if each]
    status = [STATUS_BEFORE.get(each, "former" if each == "previous" else "incoming") for each in stated]
    inauguration = _inauguration().match(text, match.end(), sentence.end)
    return Claim(
        start=before.start() if before else named.title.start if named.title else named.start,
        end=inauguration.end() if inauguration else match.end(),
        form="administration",
        offices=offices,
        title=match["word"],
        status=(*(named.title.status if named.title else ()), *status, *(("incoming",) if inauguration else ())),
    )


LED_BY = "led by "


@cache
def _government_before() -> re.Pattern[str]:
    return expression(r"\b[Tt]he\s(?:[A-Z]\w+\s)?(?P<word>government|administration)(?P<comma>,)?\s\Z")


def _led(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "the government led by Olaf Scholz", or between commas; with a title it is the title that speaks."""
    leads = named.start - len(LED_BY)
    if named.title or not text.startswith(LED_BY, leads):
        return None
    match = _government_before().search(text, max(sentence.start, leads - 60), leads)
    offices = _administrations(named, knowledge) if match else ()
    if not match or not offices:
        return None
    end = named.end + (1 if match["comma"] and text.startswith(",", named.end) else 0)
    return Claim(match.start(), end, "administration", offices, title=match["word"])


def _administrations(named: Named, knowledge: Knowledge) -> tuple[str, ...]:
    offices = (knowledge.office(each) for person in named.candidates for each in knowledge.offices_held(person))
    return tuple(dict.fromkeys(office.id for office in offices if office and office.administration))


def tenures_of(person_id: str, knowledge: Knowledge) -> tuple[Tenure, ...]:
    """A person's times in office."""
    person = knowledge.person(person_id)
    return person.tenures if person else ()


@cache
def _inauguration() -> re.Pattern[str]:
    """What says that a time in office is still to begin: ", set to take office on January 20"."""
    day = r"[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?|[A-Z]?[a-z]+"
    ready = "set|due|scheduled|expected|poised|slated|preparing|about|waiting|ready"
    begins = r"(?:take|assume|enter)\s(?:office|power|over)|be\s(?:sworn\sin|inaugurated)"
    present = r"(?:takes|assumes|enters)\s(?:office|power)"
    return expression(
        rf",?\s(?:(?:which|who|that)\s)?(?:(?:(?:(?:is|are)\s)?(?:{ready})\sto|will|to)\s(?:{begins})|{present})"
        rf"(?:\s(?:on|in|this|next|later)\s(?:{day}))?"
    )


def inaugurated(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "Joe Biden, who will be sworn in on January 20,": said of heads of an administration."""
    match = _inauguration().match(text, named.end, sentence.end) if named.introduced else None
    offices = _administrations(named, knowledge) if match else ()
    return Claim(named.start, match.end(), "inauguration", offices, status=("incoming",)) if match and offices else None


def inauguration_after(text: str, end: int, sentence: Sentence) -> tuple[str, ...]:
    return ("incoming",) if _inauguration().match(text, end, sentence.end) else ()
