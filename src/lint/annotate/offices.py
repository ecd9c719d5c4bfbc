"""People named with an office, held against the record of who held it when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Deferred, Mention, computed, stated
from lint.annotate._offices.claim import Claim
from lint.annotate._offices.claims import claims_at
from lint.annotate._offices.days import Days
from lint.annotate._offices.life import Life
from lint.annotate._offices.passage import Passage
from lint.annotate._offices.people import Named, meant, named_people
from lint.annotate._offices.standing import Holder, Standing
from lint.annotate.sentences import Sentence
from lint.span import Span


class Office(Mention):
    """A person named with a title ("Senator Marco Rubio") or with an administration ("the Biden administration")."""

    kind: ClassVar[str] = "office"

    standing: Standing | None = None

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
    act: str | None = stated(
        "what it does: the verb right after it, or a verb of saying right before it",
        default=Deferred("standing", "act"),
    )
    full_name: bool = stated("whether given name and surname stand here", default=False)
    introduced: bool = computed(
        "whether it is certain who is meant: the full name stands here or earlier, or one who acts with this title"
        " bears a rare surname or a place beside it, where every holder is known",
        default=Deferred("standing", "introduced"),
    )
    person: str | None = computed("the knowledge id of the person meant")
    person_name: str | None = computed("the person's name")
    office: str | None = computed("the knowledge id of the office", default=Deferred("standing", "office"))
    office_name: str | None = computed("the office's name", default=Deferred("standing", "office_name"))
    phase: str | None = computed(
        "where the publication date lies: chosen (not yet in office), before, holder, between (two tenures), past,"
        " unknown",
        default=Deferred("standing", "phase"),
    )
    phases: tuple[str, ...] | None = computed(
        "the same for each day that the passage names or near publication", default=Deferred("standing", "phases")
    )
    holds: bool | None = computed(
        "whether the person holds the office on the publication date", default=Deferred("standing", "holds")
    )
    held_from: date | None = computed(
        "the earliest day on which that time in office may have begun", default=Deferred("standing", "held_from")
    )
    held_to: date | None = computed(
        "the latest day on which it may have ended, when it has ended", default=Deferred("standing", "held_to")
    )
    days_held: int | None = computed(
        "how many days before the publication that time in office began, where it goes on",
        default=Deferred("standing", "days_held"),
    )
    days_since: int | None = computed(
        "how many days before the publication that time in office ended, where it is over",
        default=Deferred("standing", "days_since"),
    )
    acting: bool | None = computed(
        "whether the record calls that time acting or interim", default=Deferred("standing", "acting")
    )
    seat: str | None = computed("the constituency on record", default=Deferred("standing", "seat"))
    record_party: str | None = computed("the party on record", default=Deferred("standing", "record_party"))
    seat_fits: bool | None = computed(
        "whether the constituency stated is the one on record", default=Deferred("standing", "seat_fits")
    )
    number: tuple[int, ...] | None = computed(
        "the numbers on record: 45 and 47 for Donald Trump", default=Deferred("standing", "number")
    )
    ordinal_fits: bool | None = computed(
        "whether the number stated is one on record", default=Deferred("standing", "ordinal_fits")
    )
    courtesy: bool = computed(
        "whether former holders keep the title, or the article has already called the person a former one",
        default=Deferred("standing", "courtesy"),
    )
    single: bool = computed("whether one person holds it at a time", default=Deferred("standing", "single"))
    now: str | None = computed(
        "what else the person holds on the publication date", default=Deferred("standing", "now")
    )
    incumbent: str | None = computed(
        "who else holds the office on the publication date, where one person does, and since when",
        default=Deferred("standing", "incumbent"),
    )
    as_former: str | None = computed(
        "the phrase with “former” where it belongs", default=Deferred("standing", "as_former")
    )
    died: date | None = computed(
        "the latest day on which the person may have died", default=Deferred("standing", "died")
    )
    days_dead: int | None = computed(
        "how many days before the publication the person died", default=Deferred("standing", "days_dead")
    )
    record: str | None = computed("the record as an editor reads it", default=Deferred("standing", "record"))
    record_source: str | None = computed("where the record comes from", default=Deferred("standing", "record_source"))
    known_through: date | None = computed(
        "the day up to which the office is known", default=Deferred("standing", "known_through")
    )
    complete: bool | None = computed(
        "whether every holder of the office on the publication date is known", default=Deferred("standing", "complete")
    )
    beyond: bool | None = computed(
        "whether the publication date lies after that day", default=Deferred("standing", "beyond")
    )
    recent: bool | None = computed(
        "whether it acts in the present tense or within two weeks of the publication",
        default=Deferred("standing", "recent"),
    )
    frame: str = computed(
        "back or hypothetical, when the sentence says so; else present", default=Deferred("standing", "frame")
    )


class Person(Mention):
    """A person of the knowledge base, named alone or with a title."""

    kind: ClassVar[str] = "person"

    life: Life | None = None

    full_name: bool = stated("whether given name and surname stand here", default=False)
    act: str | None = stated(
        "what the person does: the verb right after the name, or a verb of saying right before it",
        default=Deferred("life", "act"),
    )
    person: str | None = computed("the knowledge id")
    person_name: str | None = computed("the person's name")
    born: date | None = computed("the earliest day on which the person may have been born")
    died: date | None = computed("the latest day on which the person may have died")
    is_dead: bool | None = computed("whether the person had died by the publication date")
    lived: bool | None = computed(
        "whether the person lived on some day that the passage names", default=Deferred("life", "lived")
    )
    recent: bool | None = computed(
        "whether the act is of the two weeks around the publication", default=Deferred("life", "recent")
    )
    is_news: bool = computed(
        "whether the act, in the present tense, tells of the day's news", default=Deferred("life", "is_news")
    )
    leads: bool = computed(
        "whether the article begins with the name as subject of its first sentence", default=Deferred("life", "leads")
    )
    days_dead: int | None = computed("how many days before the publication the person died")
    record: str | None = computed("birth and death as an editor reads them")
    record_source: str | None = computed("where the record comes from")
    frame: str = computed(
        "back or hypothetical, when the sentence says so; else present", default=Deferred("life", "frame")
    )


def annotate(draft: Draft) -> Iterator[Office | Person]:
    """Every known person, and every office that the text joins to one who held, holds or will hold it."""
    sentences = draft.mentions(Sentence)
    if not sentences:
        return

    def sentence_at(offset: int) -> Sentence:
        return sentences[draft.sentence_index(offset)]

    days = Days(draft)
    called_former: frozenset[Holder] = frozenset()
    for named in named_people(draft.prose, draft.knowledge, lambda at: sentence_at(at).start):
        if person := _person(draft, named, days):
            yield person
        for claim in claims_at(draft.prose.text, named, sentence_at(named.start), draft.knowledge):
            office = _office(draft, named, claim, days, called_former)
            if office is None:
                continue
            yield office
            if "former" in claim.status and office.person and office.office:
                called_former |= {(office.person, office.office)}


def _person(draft: Draft, named: Named, days: Days) -> Person | None:
    """The mention of a person, when only one is meant and it is known that they died."""
    if len(named.candidates) > 1 or not named.introduced or not draft.knowledge.has_died(named.candidates[0]):
        return None
    person = draft.knowledge.person(named.candidates[0])
    if person is None or person.died is None:
        return None
    published, died = draft.published, person.died
    return Person(
        start=named.start,
        end=named.end,
        text=draft.prose.text[named.start : named.end],
        life=Life(died, Passage(draft, Span(named.start, named.end), days)),
        full_name=named.full,
        person=person.id,
        person_name=person.name,
        born=person.born.earliest if person.born else None,
        died=died.latest,
        is_dead=died.is_before(published) if published else None,
        days_dead=(published - died.latest).days if published and died.latest < published else None,
        record=f"{person.name} died on {person.died_on}",
        record_source=person.source,
    )


def _office(draft: Draft, named: Named, claim: Claim, days: Days, called_former: frozenset[Holder]) -> Office | None:
    """The mention of a claim; None when it is not known who is meant, or they never held such an office."""
    who = meant(named.candidates, claim.offices, draft.knowledge)
    person = draft.knowledge.person(who) if who else None
    if person is None:
        return None
    tenures = [each for each in person.tenures if each.office in claim.offices]
    text, passage = draft.prose.text, Passage(draft, Span(claim.start, claim.end), days)
    return Office(
        start=claim.start,
        end=claim.end,
        text=text[claim.start : claim.end],
        standing=Standing(named, claim, person, tenures, passage, called_former),
        title=claim.title,
        person_text=text[named.start : named.end],
        form=claim.form,
        status=claim.status,
        vague=claim.vague,
        place=claim.place,
        party=claim.party,
        seats=claim.seats or None,
        ordinal=claim.ordinal,
        full_name=named.full,
        person=person.id,
        person_name=person.name,
    )
