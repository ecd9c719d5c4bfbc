"""What is wrong, or looks wrong, in knowledge files: the check that runs before they are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise, product
from pathlib import Path
from typing import Literal

from lint.knowledge._base import Knowledge
from lint.knowledge._compile import compiled
from lint.knowledge._files import File, KnowledgeErrors, Mistake, files
from lint.knowledge._merge import Sections, merged, record_positions
from lint.knowledge.edtf import Period, parse
from lint.knowledge.names import identifier
from lint.knowledge.records import Office, Tenure
from lint.record import Record
from lint.source import Position

LONGEST_HANDOVER = timedelta(days=45)
"""For how long two holders may overlap before one of the records must be wrong: coarse dates, contested handovers."""

LONGEST_VACANCY = timedelta(days=120)
"""How long an office whose holders are all listed may be without one."""


class Trouble(Record):
    """One thing to look at in a knowledge file."""

    level: Literal["error", "warning"]
    mistake: Mistake

    def __str__(self) -> str:
        return f"{self.mistake.path}:{self.mistake.position.line}: {self.level}: {self.mistake.problem}"


def check(folders: Sequence[Path], base: Sequence[Path] = ()) -> list[Trouble]:
    """Everything that is wrong in the files of ``folders``, read together with those of ``base`` before them.

    Raises:
        OSError: A file cannot be read.
    """
    checked, known = files(folders), files(base)
    try:
        sections = merged([*known, *checked])
    except KnowledgeErrors as error:
        return [Trouble("error", mistake) for mistake in error.mistakes]
    return _Check(checked, sections).troubles()


class _Check:
    """One run over merged records, told at the files that speak of them last."""

    def __init__(self, checked: Iterable[File], sections: Sections) -> None:
        self._sections = sections
        self._knowledge = Knowledge(compiled(sections))
        self._places: dict[tuple[str, str], tuple[Path, Position]] = {}
        for file in checked:
            for route, position in record_positions(file).items():
                self._places[route] = (file.path, position)

    def troubles(self) -> list[Trouble]:
        found = [*self._references(), *self._sources(), *self._shared_names()]
        for office_id in self._knowledge.ids("offices"):
            found.extend(self._office(office_id))
        for person_id in self._knowledge.ids("people"):
            found.extend(self._person(person_id))
        return sorted(filter(None, found), key=lambda trouble: (trouble.mistake.path, trouble.mistake.position))

    def _trouble(
        self, section: str, record_id: str, problem: str, level: Literal["error", "warning"] = "error"
    ) -> Trouble | None:
        place = self._places.get((section, record_id))
        return Trouble(level, Mistake(*place, f"{record_id}: {problem}")) if place else None

    def _references(self) -> Iterator[Trouble | None]:
        for section, key, target in REFERENCES:
            for record_id, fields in self._sections[section].items():
                named = fields.get(key, ())
                for each in [named] if isinstance(named, str) else named:
                    if each not in self._sections[target]:
                        yield self._trouble(section, record_id, f"{key} names {each!r}, which is not in {target}")

    def _sources(self) -> Iterator[Trouble | None]:
        for section, records in self._sections.items():
            for record_id, fields in records.items():
                if "source" not in fields and "tenures" not in fields:
                    yield self._trouble(section, record_id, "no source, neither here nor at the top of the file")
                elif "checked" not in fields and "tenures" not in fields:
                    yield self._trouble(section, record_id, "no checked date, neither here nor at the top of the file")

    def _shared_names(self) -> Iterator[Trouble | None]:
        seen: dict[str, str] = {}
        for person_id, fields in self._sections["people"].items():
            for name in dict.fromkeys(map(identifier, (fields["name"], *fields.get("aliases", ())))):
                other = seen.setdefault(name, person_id)
                if other != person_id and not self._are_namesakes(person_id, other):
                    problem = f"shares the name {name.replace('-', ' ')!r} with {other}: neither is known by it alone"
                    yield self._trouble("people", person_id, problem, "warning")

    def _are_namesakes(self, person_id: str, other: str) -> bool:
        """Whether the record of one of two people says that the other bears the same name."""
        people = self._sections["people"]
        return other in people[person_id].get("namesakes", ()) or person_id in people[other].get("namesakes", ())

    def _person(self, person_id: str) -> Iterator[Trouble | None]:
        person = self._knowledge.person(person_id)
        if person is None:
            return
        if person.born and person.died and person.died.latest < person.born.earliest:
            yield self._trouble("people", person_id, "died before birth")
        for tenure in person.tenures:
            if tenure.period.end.latest < tenure.period.start.earliest:
                yield self._trouble("offices", tenure.office, f"{person.name} leaves before coming ({tenure.dates})")
            if person.died and tenure.period.end.earliest > person.died.latest:
                yield self._trouble("offices", tenure.office, f"{person.name} outlives death in it ({tenure.dates})")

    def _office(self, office_id: str) -> Iterator[Trouble | None]:
        office = self._knowledge.office(office_id)
        if office is None or not office.single:
            return
        tenures = sorted(
            (tenure for person in office.holders for tenure in self._knowledge.tenures(person, office_id)),
            key=lambda tenure: tenure.period.start,
        )
        vacancies = [parse(str(each)) for each in self._sections["offices"][office_id].get("vacant", ())]
        for vacancy, tenure in product(vacancies, tenures):
            if tenure.period.start.latest < vacancy.end.earliest and vacancy.start.latest < tenure.period.end.earliest:
                yield self._trouble("offices", office_id, f"vacant while {tenure.person} holds it ({tenure.dates})")
        for first, second in pairwise(tenures):
            if problem := _overlap(first, second):
                yield self._trouble("offices", office_id, problem)
        for last, following in _handovers(tenures):
            if problem := _gap(office, vacancies, last, following):
                yield self._trouble("offices", office_id, problem, "warning")


REFERENCES = (
    ("offices", "place", "places"),
    ("people", "namesakes", "people"),
    ("events", "host", "places"),
    ("organisations", "became", "organisations"),
    ("places", "became", "places"),
    ("cities", "lies_in", "places"),
)
"""Section, key, and the section whose ids the key names."""


def _overlap(first: Tenure, second: Tenure) -> str | None:
    if first.person == second.person or first.acting or second.acting:
        return None
    ends = first.period.end.earliest if first.ended else date.max
    if ends == date.max:
        return f"{first.person} ({first.dates}) has no end, yet {second.person} follows ({second.dates})"
    if ends - second.period.start.latest > LONGEST_HANDOVER:
        return f"{first.person} ({first.dates}) and {second.person} ({second.dates}) overlap"
    return None


def _handovers(tenures: Iterable[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    """Each tenure that begins after all those before it have ended, with the one of them that ended last."""
    last: Tenure | None = None
    for tenure in tenures:
        if last and tenure.period.start.earliest > last.period.end.latest:
            yield last, tenure
        if last is None or tenure.period.end.latest >= last.period.end.latest:
            last = tenure


def _gap(office: Office, vacancies: Sequence[Period], last: Tenure, following: Tenure) -> str | None:
    """That the list has nobody for long, as far as it is said to be complete and the office not to be vacant."""
    if office.known_from is None:
        return None
    start, end = max(last.period.end.latest, office.known_from), following.period.start.earliest
    if end - start <= LONGEST_VACANCY or any(each.overlaps(start, end) for each in vacancies):
        return None
    return f"nobody between {last.person} ({last.dates}) and {following.person} ({following.dates})"
