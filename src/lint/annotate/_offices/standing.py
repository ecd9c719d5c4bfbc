"""Where a person stands in an office that a text gives them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cached_property

from lint.annotate._offices.claim import Claim
from lint.annotate._offices.passage import Passage
from lint.annotate._offices.people import Named, is_rare
from lint.annotate._offices.rewriting import as_former
from lint.annotate._offices.terms import Phase, nearest_tenure, offices_on, phase_on, record_line
from lint.knowledge import Knowledge
from lint.knowledge.records import Office, Person, Tenure

Holder = tuple[str, str]
"""Ids of a person and of an office."""


class Standing:
    """A claim held against the record; each fact is worked out when it is asked for, as most never are.

    The names are those of the fields of the mention. Without a publication date most facts are None.
    """

    def __init__(
        self,
        named: Named,
        claim: Claim,
        person: Person,
        tenures: Sequence[Tenure],
        passage: Passage,
        called_former: frozenset[Holder],
    ) -> None:
        self._named = named
        self._claim = claim
        self._person = person
        self._tenures = tenures
        self._passage = passage
        self._knowledge = passage.draft.knowledge
        self._published = passage.draft.published
        self._called_former = called_former
        """Who the article has called a former holder, and of what, before the claim."""

    @property
    def introduced(self) -> bool:
        if self._named.introduced:
            return True
        if self._claim.form != "title":
            return False
        if self.seat_fits is True:
            return True
        is_sure = is_rare(self._person.id, self._knowledge) or (self._claim.place is not None and self.complete is True)
        return is_sure and self.act is not None

    @property
    def act(self) -> str | None:
        return self._passage.act

    @property
    def frame(self) -> str:
        return self._passage.frame

    @property
    def recent(self) -> bool | None:
        return self._passage.recent

    @property
    def died(self) -> date | None:
        return self._person.died.latest if self._person.died else None

    @property
    def days_dead(self) -> int | None:
        died, published = self.died, self._published
        return (published - died).days if published and died and died < published else None

    @cached_property
    def _tenure(self) -> Tenure | None:
        return nearest_tenure(self._published, self._tenures) if self._published else None

    @cached_property
    def _office(self) -> Office | None:
        """The office of the tenure nearest to the publication, or the only one that the claim may mean."""
        if self._tenure:
            return self._knowledge.office(self._tenure.office)
        offices = {tenure.office for tenure in self._tenures}
        return self._knowledge.office(offices.pop()) if len(offices) == 1 else None

    @property
    def office(self) -> str | None:
        return self._office.id if self._office else None

    @property
    def office_name(self) -> str | None:
        return self._office.name if self._office else None

    @property
    def single(self) -> bool:
        return self._office is not None and self._office.single

    @property
    def courtesy(self) -> bool:
        keeps = self._office is not None and self._office.courtesy
        return keeps or (self._tenure is not None and (self._person.id, self._tenure.office) in self._called_former)

    @cached_property
    def phase(self) -> Phase | None:
        return phase_on(self._published, self._tenures) if self._published else None

    @cached_property
    def phases(self) -> tuple[str, ...] | None:
        if self._published is None:
            return None
        days = self._passage.days.union(_around(self._published))
        return tuple(sorted({phase_on(day, self._tenures) for day in days}))

    @property
    def holds(self) -> bool | None:
        return None if self.phase in (None, "unknown") else self.phase == "holder"

    @property
    def held_from(self) -> date | None:
        return self._tenure.period.start.earliest if self._tenure else None

    @property
    def held_to(self) -> date | None:
        return self._tenure.period.end.latest if self._tenure and self._tenure.ended else None

    @property
    def days_held(self) -> int | None:
        from_day, published = self.held_from, self._published
        return (published - from_day).days if from_day and published and self.holds else None

    @property
    def days_since(self) -> int | None:
        is_over = self.phase in ("past", "between")
        return (self._published - self.held_to).days if is_over and self._published and self.held_to else None

    @property
    def acting(self) -> bool | None:
        return self._tenure.acting if self._tenure else None

    @property
    def seat(self) -> str | None:
        return self._tenure.seat if self._tenure else None

    @property
    def record_party(self) -> str | None:
        return self._tenure.party if self._tenure else None

    @cached_property
    def seat_fits(self) -> bool | None:
        return _seat_fits(self._claim, self._tenure, self._knowledge) if self._tenure else None

    @property
    def number(self) -> tuple[int, ...] | None:
        return tuple(each.number for each in self._tenures if each.number) or None if self._tenure else None

    @property
    def ordinal_fits(self) -> bool | None:
        return self._claim.ordinal in self.number if self._claim.ordinal and self.number else None

    @property
    def now(self) -> str | None:
        if self._published is None or self.phase == "holder":
            return None
        return ", ".join(offices_on(self._person, self._published, self._knowledge)) or None

    @property
    def as_former(self) -> str | None:
        is_over = self.phase in ("past", "between")
        return as_former(self._passage.draft.prose.text, self._claim, self._knowledge) if is_over else None

    @property
    def incumbent(self) -> str | None:
        is_vacated = self.phase != "holder" and self.single
        if not self._tenure or not self._published or not is_vacated:
            return None
        return _incumbent(self._tenure.office, self._published, self._knowledge)

    @property
    def record(self) -> str | None:
        return record_line(self._person, self._tenure, self._knowledge) if self._tenure else None

    @property
    def record_source(self) -> str | None:
        own = self._tenure and self._tenure.source
        return own or (self._office.source if self._tenure and self._office else None)

    @property
    def known_through(self) -> date | None:
        return self._office.known_through if self._tenure and self._office else None

    @property
    def complete(self) -> bool | None:
        if not self._tenure or not self._published:
            return None
        return self._knowledge.is_complete(self._tenure.office, self._published)

    @property
    def beyond(self) -> bool | None:
        if not self._tenure or not self._published:
            return None
        return not self._knowledge.reaches(self._tenure.office, self._published)


def _incumbent(office: str, day: date, knowledge: Knowledge) -> str | None:
    tenures = {tenure.person: tenure for tenure in knowledge.holders(office, day)}
    person_id, tenure = tenures.popitem() if len(tenures) == 1 else (None, None)
    person = knowledge.person(person_id) if person_id else None
    return f"{person.name}, {tenure.dates}" if person and tenure else None


def _around(day: date) -> list[date]:
    """A day and its neighbours: handovers and time zones do not keep to the minute."""
    if day.year in (MINYEAR, MAXYEAR):
        return [day]
    return [day - timedelta(days=2), day, day + timedelta(days=2)]


def _seat_fits(claim: Claim, tenure: Tenure, knowledge: Knowledge) -> bool | None:
    """Whether the constituency stated is that of the tenure: a state's name, or its code before a district."""
    if not claim.seats or not tenure.seat:
        return None
    state, _, _ = tenure.seat.partition("-")
    names = [place.name for each in knowledge.places_coded(state) if (place := knowledge.place(each))]
    return not set(claim.seats).isdisjoint([tenure.seat, *names])
