"""Merged records to the form that loads fast: indexes as dictionaries, records as bytes until they are asked for."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any, TypedDict

from lint.knowledge._files import Sections
from lint.knowledge.names import fold, surname_of, title_forms

FORMAT = 4
"""Counts up whenever the compiled form changes."""


class Compiled(TypedDict):
    """The whole base."""

    records: dict[str, dict[str, bytes]]
    """Section, id, marshalled fields."""
    names: dict[str, tuple[tuple[str, str], ...]]
    """Folded full name: section and id of everything that bears it."""
    surnames: dict[str, tuple[str, ...]]
    """Folded surname: the people who bear it and held an office."""
    titles: dict[str, tuple[str, ...]]
    """Folded title: offices."""
    short_titles: dict[str, tuple[str, ...]]
    """Folded title that needs a name after it: offices."""
    title_ends: frozenset[str]
    """Last words of titles."""
    adjectives: dict[str, tuple[str, ...]]
    """Folded name or adjective of a place: places."""
    codes: dict[str, tuple[str, ...]]
    """Folded abbreviation of a place, as after a party's letter: places."""
    first_words: frozenset[str]
    """First words of names and surnames."""
    longest: dict[str, int]
    """First two words of names and surnames of three words or more: the number of words of the longest one."""


def compiled(sections: Sections) -> Compiled:
    """The compact form of merged records."""
    names = _names(sections)
    surnames = _surnames(sections)
    offices = sections["offices"].items()
    titles = _grouped((form, key) for key, office in offices for form in title_forms(office.get("titles", ())))
    short_titles = _grouped(
        (form, key) for key, office in offices for form in title_forms(office.get("before_name", ()))
    )
    return Compiled(
        records={
            section: {record_id: marshal.dumps(fields) for record_id, fields in records.items()}
            for section, records in sections.items()
        },
        names=names,
        surnames=surnames,
        titles=titles,
        short_titles=short_titles,
        title_ends=frozenset(title.rpartition(" ")[2] for title in chain(titles, short_titles)),
        adjectives=_grouped(
            (fold(form), key)
            for key, place in sections["places"].items()
            for form in (place["name"], *place.get("aliases", ()), *place.get("adjectives", ()))
        ),
        codes=_grouped(
            (fold(code), key)
            for key, place in sections["places"].items()
            for code in (place["name"], *place.get("codes", ()))
        ),
        first_words=frozenset(name.partition(" ")[0] for name in chain(names, surnames)),
        longest=_longest(chain(names, surnames)),
    )


def _names(sections: Sections) -> dict[str, tuple[tuple[str, str], ...]]:
    pairs = (
        (fold(name), (section, record_id))
        for section in ("people", "events", "organisations", "places")
        for record_id, fields in sections[section].items()
        for name in _names_in(fields)
    )
    return _grouped(pair for pair in pairs if _is_telling(pair))


def _is_telling(pair: tuple[str, tuple[str, str]]) -> bool:
    """A person's single name is found as a surname, never as a full name."""
    name, (section, _) = pair
    return section != "people" or " " in name


def _names_in(fields: dict[str, Any]) -> Iterator[str]:
    yield fields["name"]
    yield from fields.get("aliases", ())
    yield from (each["name"] for each in fields.get("names", ()))


def _surnames(sections: Sections) -> dict[str, tuple[str, ...]]:
    return _grouped(
        (fold(person["surname"]) if "surname" in person else surname_of(person["name"]), person_id)
        for person_id, person in sections["people"].items()
        if person.get("tenures")
    )


def _grouped(pairs: Any) -> dict[str, tuple[Any, ...]]:
    groups: defaultdict[str, dict[Any, None]] = defaultdict(dict)
    for key, value in pairs:
        groups[key][value] = None
    return {key: tuple(values) for key, values in groups.items()}


def _longest(names: Iterator[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        first, *rest = name.split()
        if len(rest) > 1:
            start = f"{first} {rest[0]}"
            longest[start] = max(longest.get(start, 0), len(rest) + 1)
    return longest
