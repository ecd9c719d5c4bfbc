"""The knowledge base as annotators ask it."""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from lint.knowledge import _decode
from lint.knowledge._compiled import EMPTY, Compiled
from lint.knowledge._phrases import FirstWords, Phrases, Reference
from lint.knowledge._scan import NameHit, scan
from lint.knowledge.names import fold, fold_title
from lint.knowledge.records import Body, Event, Office, Person, Tenure
from lint.word_index import WordIndex

R = TypeVar("R", Person, Office, Event, Body)


class Knowledge:
    """Everything known, asked by id, by name and by date. Records are decoded when they are first asked for."""

    def __init__(self, base: Compiled | None = None) -> None:
        self._base: Compiled = base or EMPTY
        self._phrases = Phrases(self._base.phrases)
        self._first_words = FirstWords(self._phrases)
        self._decoded: dict[Reference, Any] = {}
        self._offices_in: dict[str, frozenset[str]] = {}
        self._titled: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._scanned: tuple[str, tuple[NameHit, ...]] = "", ()
        """The text last searched for names, which several annotators ask about in turn."""

    def __len__(self) -> int:
        return len(self._keys())

    def sizes(self) -> Mapping[str, int]:
        """The number of records by section."""
        return Counter(key.partition("/")[0] for key in self._keys())

    def ids(self, section: str) -> Iterator[str]:
        """The ids of a section's records, in the order of the files."""
        for key in self._keys():
            kind, _, record_id = key.partition("/")
            if kind == section:
                yield record_id

    def _keys(self) -> list[str]:
        return bytes(self._base.keys).decode().splitlines()

    def person(self, identifier: str) -> Person | None:
        """The person with an id."""
        return self._record("people", identifier, _decode.person)

    def office(self, identifier: str) -> Office | None:
        """The office with an id."""
        return self._record("offices", identifier, _decode.office)

    def event(self, identifier: str) -> Event | None:
        """The event with an id."""
        return self._record("events", identifier, _decode.event)

    def organisation(self, identifier: str) -> Body | None:
        """The organisation with an id."""
        return self._record("organisations", identifier, _decode.body)

    def place(self, identifier: str) -> Body | None:
        """The place with an id."""
        return self._record("places", identifier, _decode.body)

    def _record(self, section: str, identifier: str, decode: Callable[[str, Mapping[str, Any]], R]) -> R | None:
        key = section, identifier
        if key not in self._decoded:
            at = self._base.offsets.get(f"{section}/{identifier}")
            fields = marshal.loads(memoryview(self._base.records)[int(at) :]) if at is not None else None
            self._decoded[key] = decode(identifier, fields) if fields is not None else None
        record: R | None = self._decoded[key]
        return record

    def named(self, name: str) -> tuple[Reference, ...]:
        """Section and id of everything that bears a full name, whatever its case and accents."""
        return self._phrases[fold(name)].records

    def surnamed(self, surname: str) -> tuple[str, ...]:
        """Ids of the office holders with a surname."""
        return self._phrases[fold(surname)].surnamed

    def titled(self, title: str, *, before_name: bool) -> tuple[str, ...]:
        """Ids of the offices that a folded title may mean; ``before_name`` when a name follows it."""
        asked = title, before_name
        if asked not in self._titled:
            tables = (self._base.titles, self._base.short_titles) if before_name else (self._base.titles,)
            self._titled[asked] = tuple(office for table in tables for office in table.get(title, "").split())
        return self._titled[asked]

    @cached_property
    def title_words(self) -> Mapping[str, int]:
        """Every folded word of titles and of places, with the number of words of the longest title that it ends."""
        words: dict[str, int] = marshal.loads(self._base.title_words)
        return words

    def offices_in(self, place: str) -> frozenset[str]:
        """Ids of the offices of the place with an id."""
        if place not in self._offices_in:
            self._offices_in[place] = frozenset(self._base.offices_by_place.get(place, "").split())
        return self._offices_in[place]

    def offices_anywhere(self) -> frozenset[str]:
        """Ids of the offices that are of no place."""
        return self.offices_in("")

    def surname(self, person: str) -> str:
        """The folded surname of the person with an id; empty when nobody has it."""
        return str(self._base.surnames.get(person, ""))

    def offices_held(self, person: str) -> tuple[str, ...]:
        """Ids of the offices that the person with an id ever held, in the order of the tenures."""
        return tuple(self._base.offices_held.get(person, "").split())

    def has_died(self, person: str) -> bool:
        """Whether the person with an id is known to have died."""
        return person in self._base.deaths

    def places_called(self, phrase: str) -> tuple[str, ...]:
        """Ids of the places that a folded name or adjective may mean."""
        return tuple(self._base.adjectives.get(phrase, "").split())

    def places_coded(self, code: str) -> tuple[str, ...]:
        """Ids of the places that an abbreviation such as "Fla." or a name stands for."""
        return tuple(self._base.codes.get(fold_title(code), "").split())

    def regions_of(self, city: str) -> tuple[str, ...]:
        """Ids of the states and countries that a well-known city, or a namesake, lies in; the name is as written."""
        return tuple(self._base.cities.get(city, "").split())

    def regions_called(self, name: str) -> tuple[str, ...]:
        """Ids of the states and countries that a name or abbreviation after a city may mean, as written."""
        return tuple(self._base.regions.get(name, "").split())

    def names_in(self, text: str, words: WordIndex) -> tuple[NameHit, ...]:
        """Every known name in a text, in reading order; costs the same however many names are known.

        Args:
            text: What is searched.
            words: Where its words stand.
        """
        if self._scanned[0] is not text:
            self._scanned = text, tuple(scan(text, words, self._first_words, self._phrases))
        return self._scanned[1]

    def tenures(self, person: str, office: str) -> list[Tenure]:
        """The person's times in an office."""
        record = self.person(person)
        return [tenure for tenure in record.tenures if tenure.office == office] if record else []

    def held(self, person: str, office: str, on: date) -> bool | None:
        """Whether a person held an office on a day; None when that is not known.

        An ended tenure stays ended after the day up to which the office is known: see :meth:`reaches`.
        """
        tenures = self.tenures(person, office)
        answers = {tenure.period.includes(on) for tenure in tenures}
        if True in answers:
            return True
        if None in answers:
            return None
        return False if tenures or self.is_complete(office, on) else None

    def is_complete(self, office: str, on: date) -> bool:
        """Whether every holder of an office on a day is known."""
        record = self.office(office)
        known_from = record.known_from if record else None
        return known_from is not None and known_from <= on and self.reaches(office, on)

    def reaches(self, office: str, on: date) -> bool:
        """Whether the record of an office is complete up to a day, for the people that it lists."""
        record = self.office(office)
        return bool(record and record.known_through and on <= record.known_through)

    def holders(self, office: str, on: date) -> list[Tenure]:
        """The tenures in an office that are certain to include a day."""
        record = self.office(office)
        held = (tenure for person in (record.holders if record else ()) for tenure in self.tenures(person, office))
        return [tenure for tenure in held if tenure.period.includes(on)]
