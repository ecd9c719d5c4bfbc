"""The ways in which a text joins a name to an office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lint.annotate._offices.people import Named
from lint.annotate._offices.phrases import STATUS_BEFORE, Title, title_after, words_after
from lint.knowledge import Knowledge
from lint.knowledge.records import Tenure
from lint.span import Span

RECOGNISING = (
    "recogni[sz]es?|recogni[sz]ing|considers?|considering|regards?|regarding|views?|sees?|accepts?|acknowledges?|treats?|backs?"
    "|supports?|hails?|endorses?"
)
"""Verbs, in the present, of holding somebody to be something."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A name joined to an office."""

    start: int
    end: int
    form: str
    offices: tuple[str, ...]
    title: str | None = None
    status: tuple[str, ...] = ()
    place: str | None = None
    party: str | None = None
    seats: tuple[str, ...] = ()
    """Names of the places that may be the constituency stated."""
    ordinal: int | None = None
    vague: bool = False


def claims_at(text: str, named: Named, sentence: Span, knowledge: Knowledge) -> Iterator[Claim]:
    """Every office that the text joins to the name at one place."""
    if claim := _administration(text, named, sentence, knowledge):
        yield claim
        return
    if named.title and (claim := _titled(text, named, sentence, knowledge)):
        yield claim
    if claim := _recognised(text, named, sentence, knowledge) or _apposed(text, named, sentence, knowledge):
        yield claim


@cache
def _party_and_state() -> re.Pattern[str]:
    state = r"[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]+)?"
    return re.compile(rf",? ?\(?\b(?P<party>[RDI])[-–‑](?P<state>{state})\)?|,? ?\((?P<alone>[RDI])\)")


PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}


class _Membership(NamedTuple):
    """A party and a constituency as in "R-Fla."."""

    party: str | None = None
    seats: tuple[str, ...] = ()


def _titled(text: str, named: Named, sentence: Span, knowledge: Knowledge) -> Claim | None:
    title = named.title
    if title is None:
        return None
    offices, place = _placed(title, knowledge)
    if not offices or _shares_former(text, title, sentence):
        return None
    member = _membership_after(text, named.end, knowledge)
    return Claim(
        start=title.start,
        end=named.end,
        form="title",
        offices=offices,
        title=title.words,
        status=tuple(dict.fromkeys((*title.status, *_inauguration_after(text, named.end, sentence)))),
        place=place,
        party=member.party or title.party,
        seats=member.seats,
        ordinal=title.ordinal,
        vague=_is_vague(title, knowledge),
    )


def _membership_after(text: str, end: int, knowledge: Knowledge) -> _Membership:
    match = _party_and_state().match(text, end)
    if not match:
        return _Membership()
    places = map(knowledge.place, knowledge.places_coded(match["state"])) if match["state"] else ()
    return _Membership(PARTIES[match["party"] or match["alone"]], tuple(place.name for place in places if place))


@cache
def _former_list() -> re.Pattern[str]:
    return re.compile(r"\b(?:former|ex|then|late)\b[^.;:]{0,80}(?:,| and| or|/|-turned) ?\Z", re.IGNORECASE)


def _shares_former(text: str, title: Title, sentence: Span) -> bool:
    """Whether the title is one of a list that begins with "former": "former congressman and CIA Director"."""
    return _former_list().search(text, max(sentence.start, title.start - 110), title.start) is not None


def _placed(title: Title, knowledge: Knowledge) -> tuple[tuple[str, ...], str | None]:
    """The offices that a title means at the place stated with it, and that place's name."""
    if not title.places:
        return title.offices, None
    names = [place.name for each in title.places if (place := knowledge.place(each))]
    offices = [office for each in title.offices if (office := knowledge.office(each))]
    fitting = [office.id for office in offices if office.place in (None, *title.places)]
    if not fitting:
        fitting = [each for each in title.offices if _has_seat(each, names, knowledge)]
    return tuple(fitting), names[0] if names else None


def _is_vague(title: Title, knowledge: Knowledge) -> bool:
    """Whether the title stands without its place and is short for a longer one, or a single word for many offices."""
    if title.places:
        return False
    offices = knowledge.titled(title.words, before_name=False)
    return not offices or (" " not in title.words and len(offices) > 1)


def _has_seat(office_id: str, names: list[str], knowledge: Knowledge) -> bool:
    """Whether one of the places is a constituency of an office that many hold: "Florida" of "Florida Senator"."""
    office = knowledge.office(office_id)
    if office is None or office.single:
        return False
    return any(tenure.seat in names for person in office.holders for tenure in knowledge.tenures(person, office_id))


@cache
def _apposition() -> re.Pattern[str]:
    return re.compile(r"(?:[,–—]\s?|\s[–—]\s|\s\()(?:who is\s)?(?=[A-Za-z])|\s(?:is|remains)\s(?=the\s|an?\s|[A-Z])")


@cache
def _after_apposition() -> re.Pattern[str]:
    return re.compile(r"\s?(?:[,.;:)–—]|\Z)|[\s,]+(?:who|said|says|told|and|has|is|will|in a|on [A-Z])\b")


@cache
def _past_after() -> re.Pattern[str]:
    return re.compile(r",?\s(?:from|until|between|in|since|for|during|at the time|under)\s", re.IGNORECASE)


def _apposed(text: str, named: Named, sentence: Span, knowledge: Knowledge) -> Claim | None:
    """As in "Ned Price, the State Department spokesman,"."""
    joint = _apposition().match(text, named.end, sentence.end)
    if not joint or not named.introduced:
        return None
    words = words_after(text, joint.end(), sentence.end)
    title = title_after(words, knowledge) if words else None
    if not title or not _after_apposition().match(text, title.end) or _past_after().match(text, title.end):
        return None
    offices, place = _placed(title, knowledge)
    if not offices:
        return None
    return Claim(
        start=named.start,
        end=title.end,
        form="apposition",
        offices=offices,
        title=title.words,
        status=title.status,
        place=place,
        party=title.party,
        ordinal=title.ordinal,
        vague=_is_vague(title, knowledge),
    )


@cache
def _recognition() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{RECOGNISING})\b(?:[^.;:\"“”]{{0,60}}\s)?\Z")


@cache
def _descriptor() -> re.Pattern[str]:
    return re.compile(r"(?:[a-z]+ ){0,2}(?:leader|chief|politician|lawmaker|figure|head|boss|activist) \Z")


def _recognised(text: str, named: Named, sentence: Span, knowledge: Knowledge) -> Claim | None:
    """As in "recognizes opposition leader Juan Guaidó as interim president"."""
    if not text.startswith(" as ", named.end):
        return None
    verb = _recognition().search(text, max(sentence.start, named.start - 90), named.start)
    if not verb:
        return None
    words = words_after(text, named.end + len(" as "), sentence.end)
    title = title_after(words, knowledge) if words else None
    if not title:
        return None
    offices, place = _placed(title, knowledge)
    described = _descriptor().search(text, verb.end("verb") + 1, named.start)
    start = named.title.start if named.title else described.start() if described else named.start
    return Claim(start, title.end, "recognition", offices, title.words, title.status, place) if offices else None


@cache
def _government() -> re.Pattern[str]:
    return re.compile(
        r"(?:[-–][A-Z]\w+)?(?:['’]s?)?\s(?:(?P<status>incoming|outgoing|former|new)\s)?"
        r"(?P<word>administration|government|presidency)\b"
    )


@cache
def _article_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]he|[Aa]n?)\s(?:(?:US|U\.S\.)\s)?(?:(?P<status>incoming|outgoing|former|new|late|previous|then)[-\s])?"
        r"(?P<ordinal>first|second|third|1st|2nd|last)?\s?\Z"
    )


def _administration(text: str, named: Named, sentence: Span, knowledge: Knowledge) -> Claim | None:
    """As in "the Biden administration, set to take office on January 20"."""
    match = _government().match(text, named.end, sentence.end)
    if not match:
        return None
    offices = tuple(
        office.id
        for person in named.candidates
        for tenure in _tenures(person, knowledge)
        if (office := knowledge.office(tenure.office)) and office.administration
    )
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
        offices=tuple(dict.fromkeys(offices)),
        title=match["word"],
        status=(*status, "incoming") if inauguration else tuple(status),
    )


def _tenures(person_id: str, knowledge: Knowledge) -> tuple[Tenure, ...]:
    person = knowledge.person(person_id)
    return person.tenures if person else ()


@cache
def _inauguration() -> re.Pattern[str]:
    """What says that a time in office is still to begin: ", set to take office on January 20"."""
    day = r"[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?|[A-Z]?[a-z]+"
    ready = "set|due|scheduled|expected|poised|slated|preparing|about|waiting|ready"
    begins = r"(?:take|assume|enter)\s(?:office|power|over)|be\s(?:sworn\sin|inaugurated)"
    present = r"(?:takes|assumes|enters)\s(?:office|power)"
    return re.compile(
        rf",?\s(?:(?:which|who|that)\s)?(?:(?:(?:(?:is|are)\s)?(?:{ready})\sto|will|to)\s(?:{begins})|{present})"
        rf"(?:\s(?:on|in|this|next|later)\s(?:{day}))?"
    )


def _inauguration_after(text: str, end: int, sentence: Span) -> tuple[str, ...]:
    return ("incoming",) if _inauguration().match(text, end, sentence.end) else ()
