"""The ways in which a text joins a name to an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lint.annotate._offices.administrations import administration, inaugurated, inauguration_after, tenures_of
from lint.annotate._offices.claim import Claim, is_vague, placed
from lint.annotate._offices.lower_case import ends_with
from lint.annotate._offices.people import Named
from lint.annotate._offices.phrases import Title, start_of_rank, title_after, title_before, vocabulary
from lint.annotate._offices.recognitions import recognised
from lint.annotate._offices.words import Word, words_after, words_before
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.knowledge import Knowledge
from lint.record import Record


def claims_at(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Iterator[Claim]:
    """Every office that the text joins to the name at one place."""
    if claim := administration(text, named, sentence, knowledge):
        yield claim
        return
    if named.title and (claim := _titled(text, named, sentence, knowledge)):
        yield claim
    joined = recognised(text, named, sentence, knowledge) or _apposed(text, named, sentence, knowledge)
    if not joined and not named.title:
        joined = _member(text, named, sentence, knowledge) or inaugurated(text, named, sentence, knowledge)
    if joined:
        yield joined


STATE = r"[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]+)?"


@cache
def _party_and_state() -> re.Pattern[str]:
    return expression(rf",? ?\(?\b(?P<party>[RDI])[-–‑](?P<state>{STATE})\)?|,? ?\((?P<alone>[RDI])\)")


@cache
def _party_in_words() -> re.Pattern[str]:
    return expression(rf", an? (?P<party>Republican|Democrat)(?: from (?P<state>{STATE}))?(?=[,.;:)])")


PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}


class _Membership(Record):
    """A party and a constituency as in "R-Fla."."""

    party: str | None = None
    seats: tuple[str, ...] = ()
    end: int = 0


NO_MEMBERSHIP = _Membership()


def _titled(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    title = named.title
    if title is None:
        return None
    offices, place = placed(title, knowledge)
    if not offices or _shares_former(text, title, sentence):
        return None
    member = _membership_after(text, named.end, knowledge)
    if not member.party:
        member = _affiliation_after(text, named.end, knowledge)
    return Claim(
        start=title.start,
        end=named.end,
        form="title",
        offices=offices,
        title=title.words,
        title_start=title.start,
        status=tuple(dict.fromkeys((*title.status, *inauguration_after(text, named.end, sentence)))),
        place=place,
        party=member.party or title.party,
        seats=member.seats or _seats_before(title, knowledge),
        ordinal=title.ordinal,
        vague=is_vague(title, knowledge),
    )


def _seats_before(title: Title, knowledge: Knowledge) -> tuple[str, ...]:
    """The constituencies that a place before a title may be: "Texas Gov."; none when it is the office's own place."""
    if not title.places:
        return ()
    offices = (office for each in title.offices if (office := knowledge.office(each)))
    if any(office.single or office.place in title.places for office in offices):
        return ()
    return tuple(place.name for each in title.places if (place := knowledge.place(each)))


@cache
def _other_status() -> re.Pattern[str]:
    return expression(r"\b(?:former|ex|then|late|candidates?|hopefuls?|nominees?)\b", re.IGNORECASE)


def _member(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "Marco Rubio, R-Fla.,": a seat among many, without a title."""
    member = _membership_after(text, named.end, knowledge)
    if not named.full or not member.seats or _other_status().search(text, sentence.start, named.start):
        return None
    offices = [tenure.office for person in named.candidates for tenure in tenures_of(person, knowledge) if tenure.seat]
    many = [each for each in dict.fromkeys(offices) if (office := knowledge.office(each)) and not office.single]
    claim = Claim(named.start, member.end, "membership", tuple(many), party=member.party, seats=member.seats)
    return claim if many else None


def _membership_after(text: str, end: int, knowledge: Knowledge) -> _Membership:
    match = _party_and_state().match(text, end)
    if not match:
        return NO_MEMBERSHIP
    party = PARTIES[match["party"] or match["alone"]]
    return _Membership(party, _seats_of(match["state"], knowledge), match.end())


def _affiliation_after(text: str, end: int, knowledge: Knowledge) -> _Membership:
    """As in "a Republican from Texas": without a title it says where somebody is from, not which seat they hold."""
    match = _party_in_words().match(text, end)
    return _Membership(match["party"], _seats_of(match["state"], knowledge), match.end()) if match else NO_MEMBERSHIP


def _seats_of(state: str | None, knowledge: Knowledge) -> tuple[str, ...]:
    places = map(knowledge.place, knowledge.places_coded(state)) if state else ()
    return tuple(place.name for place in places if place)


@cache
def _former_list() -> re.Pattern[str]:
    return expression(r"\b(?:former|ex|then|late)\b[^.;:]{0,80}(?:,| and| or|/|-turned) ?\Z")


def _shares_former(text: str, title: Title, sentence: Sentence) -> bool:
    """Whether the title is one of a list that begins with "former": "former congressman and CIA Director"."""
    start = max(sentence.start, title.start - 110)
    before = text[start : title.start].lower()
    if not any(word in before for word in ("former", "ex", "then", "late")):
        return False
    return ends_with(_former_list(), text, start, title.start)


@cache
def _apposition() -> re.Pattern[str]:
    return expression(r"(?:[,–—]\s?|\s[–—]\s|\s\()(?:who is\s)?(?=[A-Za-z])|\s(?:is|remains)\s(?=the\s|an?\s|[A-Z])")


@cache
def _after_apposition() -> re.Pattern[str]:
    verb = r"[\s,]+(?:said|says|told|and|has|is|will|in a|on [A-Z])\b"
    return expression(rf"\s?(?:[,.;:)–—]|\Z)|{verb}|\s(?:recogni[sz]ed|backed) by\b")


@cache
def _past_after() -> re.Pattern[str]:
    return expression(r",?\s(?:from|until|between|in|since|for|during|at the time|under)\s", re.IGNORECASE)


def _apposed(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    """As in "Ned Price, the State Department spokesman," or "Mexico’s president, Claudia Sheinbaum,"."""
    if not named.introduced:
        return None
    return _title_follows(text, named, sentence, knowledge) or _title_leads(text, named, sentence, knowledge)


@cache
def _determined() -> re.Pattern[str]:
    """What begins a title that can stand as a noun phrase of its own: "the mayor", "NATO’s secretary general"."""
    return expression(r"(?:the|an?)\s|[^,]{1,60}['’]s\s", re.IGNORECASE)


def _title_leads(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    if named.title or not text.startswith(",", named.end):
        return None
    start = start_of_rank(text, named.start)
    comma = start - len(", ")
    if comma < sentence.start or text[comma:start] != ", ":
        return None
    words = words_before(text, comma, sentence.start, vocabulary(knowledge))
    title = title_before(words, knowledge) or _title_of_place(words, knowledge)
    if not title or not (title.places or _determined().match(text, title.start, title.end)):
        return None
    return _apposition_claim(title, title.start, named.end, knowledge)


def _title_of_place(words: Sequence[Word], knowledge: Knowledge) -> Title | None:
    """As in "the president of Argentina": the title runs from its article to the end of the words."""
    articles = [at for at, word in enumerate(words) if word.folded == "the"]
    titles = (title_after(list(words[at:]), knowledge) for at in reversed(articles))
    return next((title for title in titles if title and title.end == words[-1].end), None)


def _title_follows(text: str, named: Named, sentence: Sentence, knowledge: Knowledge) -> Claim | None:
    joint = _apposition().match(text, named.end, sentence.end)
    if not joint:
        return None
    words = words_after(text, joint.end(), sentence.end, vocabulary(knowledge))
    title = title_after(words, knowledge) if words else None
    if not title or not _after_apposition().match(text, title.end) or _past_after().match(text, title.end):
        return None
    return _apposition_claim(title, named.start, title.end, knowledge)


def _apposition_claim(title: Title, start: int, end: int, knowledge: Knowledge) -> Claim | None:
    offices, place = placed(title, knowledge)
    if not offices:
        return None
    return Claim(
        start=start,
        end=end,
        form="apposition",
        offices=offices,
        title=title.words,
        title_start=title.start,
        status=title.status,
        place=place,
        party=title.party,
        ordinal=title.ordinal,
        vague=is_vague(title, knowledge),
    )
