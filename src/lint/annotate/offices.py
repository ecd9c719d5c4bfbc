"""People named with an office, held against the record of who held it when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Any, ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._offices.acts import act_of, is_news, is_present
from lint.annotate._offices.claim import Claim
from lint.annotate._offices.claims import claims_at
from lint.annotate._offices.days import Days
from lint.annotate._offices.frames import frame_of, leads
from lint.annotate._offices.people import Named, is_rare, meant, named_people
from lint.annotate._offices.rewriting import as_former
from lint.annotate._offices.terms import nearest_tenure, offices_on, phase_on, record_line
from lint.annotate.sentences import Sentence
from lint.knowledge import Knowledge
from lint.knowledge.records import Office as OfficeRecord
from lint.knowledge.records import Person as PersonRecord
from lint.knowledge.records import Tenure
from lint.span import Span


class Office(Mention):
    """A person named with a title ("Senator Marco Rubio") or with an administration ("the Biden administration")."""

    kind: ClassVar[str] = "office"

    title: str | None = stated("the title as written")
    person_text: str = stated("the name as written")
    form: str = stated(
        "how name and office are joined: title, apposition, membership (R-Fla.), recognition, administration or"
        " inauguration"
    )
    status: tuple[str, ...] = stated(
        "what the words beside the title say: former, then, late, incoming, elect, nominee, candidate, outgoing,"
        " acting, claimed",
        default=(),
    )
    vague: bool = stated("whether the title alone, with no place, could be that of another body", default=False)
    place: str | None = stated("the place stated with the title, by its name")
    party: str | None = stated("the party stated, by its full name")
    seats: tuple[str, ...] | None = stated("the places that the constituency stated may be: Florida for R-Fla.")
    ordinal: int | None = stated("46 in 'the 46th president'")
    act: str | None = stated("what it does: the verb right after it, or a verb of saying right before it")
    full_name: bool = stated("whether given name and surname stand here", default=False)
    introduced: bool = computed(
        "whether it is certain who is meant: the full name stands here or earlier, or one who acts with this title"
        " bears a rare surname or a place beside it, where every holder is known",
        default=False,
    )
    person: str | None = computed("the knowledge id of the person meant")
    person_name: str | None = computed("the person's name")
    office: str | None = computed("the knowledge id of the office")
    office_name: str | None = computed("the office's name")
    phase: str | None = computed(
        "where the publication date lies: chosen (not yet in office), before, holder, between (two tenures), past,"
        " unknown"
    )
    phases: tuple[str, ...] | None = computed("the same for each day that the passage names or near publication")
    holds: bool | None = computed("whether the person holds the office on the publication date")
    held_from: date | None = computed("the earliest day on which that time in office may have begun")
    held_to: date | None = computed("the latest day on which it may have ended, when it has ended")
    acting: bool | None = computed("whether the record calls that time acting or interim")
    seat: str | None = computed("the constituency on record")
    record_party: str | None = computed("the party on record")
    seat_fits: bool | None = computed("whether the constituency stated is the one on record")
    number: tuple[int, ...] | None = computed("the numbers on record: 45 and 47 for Donald Trump")
    ordinal_fits: bool | None = computed("whether the number stated is one on record")
    courtesy: bool = computed(
        "whether former holders keep the title, or the article has already called the person a former one",
        default=False,
    )
    single: bool = computed("whether one person holds it at a time", default=False)
    now: str | None = computed("what else the person holds on the publication date")
    incumbent: str | None = computed(
        "who else holds the office on the publication date, where one person does, and since when"
    )
    as_former: str | None = computed("the phrase with “former” where it belongs")
    died: date | None = computed("the latest day on which the person may have died")
    days_dead: int | None = computed("how many days before the publication the person died")
    record: str | None = computed("the record as an editor reads it")
    record_source: str | None = computed("where the record comes from")
    known_through: date | None = computed("the day up to which the office is known")
    complete: bool | None = computed("whether every holder of the office on the publication date is known")
    beyond: bool | None = computed("whether the publication date lies after that day")
    recent: bool | None = computed("whether it acts in the present tense or within two weeks of the publication")
    frame: str = computed("back or hypothetical, when the sentence says so; else present", default="present")


class Person(Mention):
    """A person of the knowledge base, named alone or with a title."""

    kind: ClassVar[str] = "person"

    full_name: bool = stated("whether given name and surname stand here", default=False)
    act: str | None = stated("what the person does: the verb right after the name, or a verb of saying right before it")
    person: str | None = computed("the knowledge id")
    person_name: str | None = computed("the person's name")
    born: date | None = computed("the earliest day on which the person may have been born")
    died: date | None = computed("the latest day on which the person may have died")
    is_dead: bool | None = computed("whether the person had died by the publication date")
    lived: bool | None = computed("whether the person lived on some day that the passage names")
    recent: bool | None = computed("whether the act is of the two weeks around the publication")
    is_news: bool = computed("whether the act, in the present tense, tells of the day's news", default=False)
    leads: bool = computed("whether the article begins with the name as subject of its first sentence", default=False)
    days_dead: int | None = computed("how many days before the publication the person died")
    record: str | None = computed("birth and death as an editor reads them")
    record_source: str | None = computed("where the record comes from")
    frame: str = computed("back or hypothetical, when the sentence says so; else present", default="present")


def annotate(draft: Draft) -> Iterator[Office | Person]:
    """Every known person, and every office that the text joins to one who held, holds or will hold it."""
    sentences = draft.mentions(Sentence)
    if not sentences:
        return
    reader = _Reader(draft)
    for named in named_people(draft.prose, draft.knowledge, lambda at: reader.sentence(at).start):
        if person := reader.person(named):
            yield person
        for claim in claims_at(draft.prose.text, named, reader.sentence(named.start), draft.knowledge):
            if office := reader.office(named, claim):
                yield office
                reader.remember(office)


class _Reader:
    """What the mentions of one draft are read with."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._sentences = draft.mentions(Sentence)
        self._days = Days(draft)
        self._former: set[tuple[str | None, str | None]] = set()
        """Person and office, where the article has called them a former holder."""

    def remember(self, office: Office) -> None:
        """Take note of what a mention says for those that follow."""
        if "former" in office.status:
            self._former.add((office.person, office.office))

    def sentence(self, offset: int) -> Span:
        return self._sentences[self._draft.sentence_index(offset)].span

    def person(self, named: Named) -> Person | None:
        """The mention of a person, when only one is meant and it is known that they died."""
        person = self._draft.knowledge.person(named.candidates[0]) if len(named.candidates) == 1 else None
        if person is None or person.died is None or not named.introduced:
            return None
        text, phrase = self._draft.prose.text, Span(named.start, named.end)
        sentence, published, died = self.sentence(named.start), self._draft.published, person.died
        act = act_of(text, phrase, sentence)
        return Person(
            start=named.start,
            end=named.end,
            text=text[named.start : named.end],
            full_name=named.full,
            act=act,
            person=person.id,
            person_name=person.name,
            born=person.born.earliest if person.born else None,
            died=died.latest,
            is_dead=died.is_before(published) if published else None,
            lived=any(died.is_before(day) is not True for day in self._days.named_around(phrase)),
            recent=act is not None and self._days.are_recent(sentence) if published else None,
            is_news=act is not None and is_news(act),
            leads=act is not None and leads(text, named.start, self._draft.prose.blocks),
            days_dead=(published - died.latest).days if published and died.latest < published else None,
            record=f"{person.name} died on {person.died_on}",
            record_source=person.source,
            frame=frame_of(text, phrase, sentence),
        )

    def office(self, named: Named, claim: Claim) -> Office | None:
        """The mention of a claim; None when it is not known who is meant, or they never held such an office."""
        knowledge = self._draft.knowledge
        person = knowledge.person(meant(named.candidates, claim.offices, knowledge) or "")
        tenures = [each for each in person.tenures if each.office in claim.offices] if person else []
        if not person or not tenures:
            return None
        text = self._draft.prose.text
        held = self._held(person, tenures, claim)
        told = self._told(Span(claim.start, claim.end))
        is_titled = claim.form == "title"
        stated_fields: dict[str, Any] = {
            "title": claim.title,
            "person_text": text[named.start : named.end],
            "form": claim.form,
            "status": claim.status,
            "vague": claim.vague,
            "place": claim.place,
            "party": claim.party,
            "seats": claim.seats or None,
            "ordinal": claim.ordinal,
            "full_name": named.full,
        }
        return Office(
            start=claim.start,
            end=claim.end,
            text=text[claim.start : claim.end],
            **stated_fields,
            introduced=named.introduced
            or (is_titled and held.get("seat_fits") is True)
            or (is_titled and told["act"] is not None and is_rare(person.id, knowledge))
            or (is_titled and told["act"] is not None and claim.place is not None and held.get("complete") is True),
            **told,
            **held,
        )

    def _told(self, phrase: Span) -> dict[str, Any]:
        """The fields that rest on the sentence around."""
        text, sentence = self._draft.prose.text, self.sentence(phrase.start)
        act = act_of(text, phrase, sentence)
        is_recent = act is not None and (is_present(act) or self._days.are_recent(sentence))
        published = self._draft.published
        return {
            "act": act,
            "recent": is_recent if published else None,
            "frame": frame_of(text, phrase, sentence),
        }

    def _held(self, person: PersonRecord, tenures: list[Tenure], claim: Claim) -> dict[str, Any]:
        """The computed fields that rest on the record."""
        knowledge = self._draft.knowledge
        published = self._draft.published
        died = person.died.latest if person.died else None
        known: dict[str, Any] = {"person": person.id, "person_name": person.name, "died": died}
        offices = dict.fromkeys(tenure.office for tenure in tenures)
        if published is None:
            only = knowledge.office(next(iter(offices))) if len(offices) == 1 else None
            return known | _nature(only) if only else known
        tenure = nearest_tenure(published, tenures)
        office = knowledge.office(tenure.office)
        phase = phase_on(published, tenures)
        beyond = not knowledge.reaches(tenure.office, published)
        is_vacated = phase != "holder" and office is not None and office.single
        numbers = tuple(each.number for each in tenures if each.number)
        now = offices_on(person, published, knowledge) if phase != "holder" else []
        return {
            **known,
            **(_nature(office) if office else {}),
            "courtesy": bool(office and office.courtesy) or (person.id, tenure.office) in self._former,
            "phase": phase,
            "phases": self._phases(tenures, claim),
            "holds": None if phase == "unknown" else phase == "holder",
            "held_from": tenure.period.start.earliest,
            "held_to": tenure.period.end.latest if tenure.ended else None,
            "acting": tenure.acting,
            "seat": tenure.seat,
            "record_party": tenure.party,
            "seat_fits": _seat_fits(claim, tenure, knowledge),
            "number": numbers or None,
            "ordinal_fits": claim.ordinal in numbers if claim.ordinal and numbers else None,
            "days_dead": (published - died).days if died and died < published else None,
            "now": ", ".join(now) or None,
            "as_former": as_former(self._draft.prose.text, claim, knowledge) if phase in ("past", "between") else None,
            "incumbent": self._incumbent(tenure.office, published) if is_vacated else None,
            "record": record_line(person, tenure, knowledge),
            "record_source": tenure.source or (office.source if office else None),
            "known_through": office.known_through if office else None,
            "complete": knowledge.is_complete(tenure.office, published),
            "beyond": beyond,
        }

    def _phases(self, tenures: list[Tenure], claim: Claim) -> tuple[str, ...]:
        phrase = Span(claim.start, claim.end)
        days = {*_around(self._draft.published), *self._days.named_around(phrase)}
        return tuple(sorted({phase_on(day, tenures) for day in days}))

    def _incumbent(self, office: str, day: date) -> str | None:
        knowledge = self._draft.knowledge
        tenures = {tenure.person: tenure for tenure in knowledge.holders(office, day)}
        person_id, tenure = tenures.popitem() if len(tenures) == 1 else (None, None)
        person = knowledge.person(person_id) if person_id else None
        return f"{person.name}, {tenure.dates}" if person and tenure else None


def _nature(office: OfficeRecord) -> dict[str, Any]:
    """The fields that an office has on any day."""
    return {"office": office.id, "office_name": office.name, "courtesy": office.courtesy, "single": office.single}


def _around(day: date | None) -> list[date]:
    """A day and its neighbours: handovers and time zones do not keep to the minute."""
    if day is None or day.year in (MINYEAR, MAXYEAR):
        return [day] if day else []
    return [day - timedelta(days=2), day, day + timedelta(days=2)]


def _seat_fits(claim: Claim, tenure: Tenure, knowledge: Knowledge) -> bool | None:
    """Whether the constituency stated is that of the tenure: a state's name, or its code before a district."""
    if not claim.seats or not tenure.seat:
        return None
    state, _, _ = tenure.seat.partition("-")
    names = [place.name for each in knowledge.places_coded(state) if (place := knowledge.place(each))]
    return not set(claim.seats).isdisjoint([tenure.seat, *names])
