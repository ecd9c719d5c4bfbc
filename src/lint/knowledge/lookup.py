"""What is known under a name, as lines to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lint.knowledge._base import Knowledge
from lint.knowledge.records import Body, Event, Person, Tenure

ANSWERS = {True: "yes", False: "no", None: "unknown"}


def lookup(knowledge: Knowledge, name: str, on: date | None = None) -> Iterator[str]:
    """Lines on everything that bears a name: a full name, or the surname of somebody who held an office.

    Args:
        knowledge: The base.
        name: Any case, with or without accents.
        on: The day for which each tenure is answered with yes, no or unknown.
    """
    people = [record_id for section, record_id in knowledge.named(name) if section == "people"]
    for person_id in dict.fromkeys([*people, *knowledge.surnamed(name)]):
        if person := knowledge.person(person_id):
            yield from _person(person, knowledge, on)
    for section, record_id in knowledge.named(name):
        if section == "events" and (event := knowledge.event(record_id)):
            yield from _event(event)
        elif body := {"organisations": knowledge.organisation, "places": knowledge.place}.get(section):
            record = body(record_id)
            yield from _body(record) if record else ()


def _person(person: Person, knowledge: Knowledge, on: date | None) -> Iterator[str]:
    died = f", died {person.died_on}" if person.died_on else ""
    yield f"{person.name} ({person.id}){died}"
    for tenure in sorted(person.tenures, key=lambda each: each.period.start):
        yield f"  {_tenure(tenure, knowledge)}"
        if on:
            yield f"    on {on}: {ANSWERS[tenure.period.includes(on)]}"


def _tenure(tenure: Tenure, knowledge: Knowledge) -> str:
    office = knowledge.office(tenure.office)
    role = office.name if office else tenure.office
    details = ", ".join(each for each in (tenure.seat, tenure.party) if each)
    acting = "acting " if tenure.acting else ""
    known = f"; known through {office.known_through}" if office and office.known_through and not tenure.ended else ""
    source = tenure.source or (office.source if office else None)
    return f"{acting}{role}{f' ({details})' if details else ''}, {tenure.dates}{known} [{source}]"


def _event(event: Event) -> Iterator[str]:
    place = f", {event.place}" if event.place else ""
    yield f"{event.name} ({event.id}): {event.type}, {event.status}, {event.dates}{place} [{event.source}]"


def _body(body: Body) -> Iterator[str]:
    yield f"{body.name} ({body.id}){f': {body.dates}' if body.dates else ''} [{body.source}]"
    for name in body.names:
        yield f"  {name.name}, {name.dates}"
