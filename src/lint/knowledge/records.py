"""The records: people, offices, tenures, events, and bodies such as organisations and places.

Each has an id and a name, and says where it is from, when that was last checked, and up to which day it is complete
(``known_through``).
"""

from __future__ import annotations

from datetime import date

from lint.knowledge.edtf import Period, Window
from lint.record import Record


class Tenure(Record):
    """One person's time in one office."""

    person: str
    office: str
    period: Period
    """First to last day. Of a tenure not known to have ended the last day is unknown from ``known_through`` on."""
    ended: bool
    """Whether the record says that it ended; a scheduled end does not count."""
    chosen: Window | None
    """When the person was elected or nominated."""
    acting: bool | None
    """Whether only for the time being; None for those of a transition, whom some call interim and others do not."""
    seat: str | None
    party: str | None
    number: int | None
    dates: str
    """The dates as an editor reads them."""
    source: str | None


class Person(Record):
    """A person and the offices that they held."""

    id: str
    name: str
    source: str | None
    checked: str | None
    known_through: date | None
    surname: str
    born: Window | None
    died: Window | None
    died_on: str | None
    """The day of death as an editor reads it."""
    tenures: tuple[Tenure, ...]


class Office(Record):
    """An office, and how far its list of holders reaches."""

    id: str
    name: str
    source: str | None
    checked: str | None
    known_through: date | None
    place: str | None
    single: bool
    courtesy: bool
    administration: bool
    claimed: bool
    known_from: date | None
    constituencies: frozenset[str]
    """All that its holders had: empty where it has none."""
    holders: tuple[str, ...]


class Event(Record):
    """Something that happened, or is scheduled."""

    id: str
    name: str
    source: str | None
    checked: str | None
    known_through: date | None
    when: Period
    dates: str
    type: str
    status: str
    place: str | None
    hosts: tuple[str, ...]
    """Ids of the countries that held it."""
    series: str | None
    edition: int | None


class FormerName(Record):
    """A name that a body bore for a time."""

    name: str
    period: Period
    dates: str


class Body(Record):
    """An organisation or a place: its existence and its names."""

    id: str
    name: str
    source: str | None
    checked: str | None
    known_through: date | None
    existed: Period
    ended: bool
    dates: str
    names: tuple[FormerName, ...]
    became: str | None
    adjectives: tuple[str, ...]
