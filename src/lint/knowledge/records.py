"""The records: people, offices, tenures, events, and bodies such as organisations and places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lint.knowledge.edtf import Period, Window


@dataclass(frozen=True, slots=True)
class Record:
    """What every record has."""

    id: str
    name: str
    source: str | None
    checked: str | None
    known_through: date | None
    """The last day up to which the record is complete."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person's time in one office."""

    person: str
    office: str
    period: Period
    """First to last day. Of a tenure not known to have ended the last day is unknown from ``known_through`` on."""
    ended: bool
    """Whether the record says that it ended; a scheduled end does not count."""
    chosen: Window | None
    """When the person was elected or nominated."""
    acting: bool
    seat: str | None
    party: str | None
    number: int | None
    dates: str
    """The dates as an editor reads them."""
    source: str | None


@dataclass(frozen=True, slots=True)
class Person(Record):
    """A person and the offices that they held."""

    surname: str
    born: Window | None
    died: Window | None
    died_on: str | None
    """The day of death as an editor reads it."""
    tenures: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True)
class Office(Record):
    """An office, and how far its list of holders reaches."""

    place: str | None
    single: bool
    courtesy: bool
    administration: bool
    claimed: bool
    known_from: date | None
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event(Record):
    """Something that happened, or is scheduled."""

    when: Period
    dates: str
    type: str
    status: str
    place: str | None
    host: str | None
    series: str | None
    edition: int | None


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a body bore for a time."""

    name: str
    period: Period
    dates: str


@dataclass(frozen=True, slots=True)
class Body(Record):
    """An organisation or a place: its existence and its names."""

    existed: Period
    ended: bool
    dates: str
    names: tuple[FormerName, ...]
    became: str | None
    adjectives: tuple[str, ...]
