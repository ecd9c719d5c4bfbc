"""Merged records to the compiled base."""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from lint.expressions import expression
from lint.knowledge._compiled import Compiled
from lint.knowledge._merge import Sections
from lint.knowledge._phrases import packed_phrase
from lint.knowledge.names import fold, fold_title, surname_of, title_forms

CAPITAL = expression(r"\b[^\W\da-z_]")


def compiled(sections: Sections) -> Compiled:
    """The compact form of merged records."""
    titles, short_titles = _titles(sections, "titles"), _titles(sections, "before_name")
    records, offsets = _records(sections)
    places = sections["places"].items()
    adjectives = _grouped((fold_title(form), key) for key, place in places for form in _place_forms(place))
    people = sections["people"].items()
    surnames = {person_id: _surname(person) for person_id, person in people}
    return Compiled(
        records=records,
        keys="\n".join(offsets).encode(),
        title_words=marshal.dumps(_title_words(chain(titles, short_titles), adjectives)),
        offsets=offsets,
        phrases=_phrases(_names(sections), _bearers(sections, surnames), _tails(sections)),
        titles=titles,
        short_titles=short_titles,
        offices_by_place=_by_place(sections),
        surnames=surnames,
        offices_held=_grouped((key, tenure["office"]) for key, each in people for tenure in each.get("tenures", ())),
        deaths={key: str(each["died"]) for key, each in people if "died" in each},
        adjectives=adjectives,
        codes=_grouped(
            (fold_title(code), key) for key, place in places for code in (place["name"], *place.get("codes", ()))
        ),
        cities=_cities(sections),
        regions=_regions(sections),
    )


def _records(sections: Sections) -> tuple[bytes, dict[str, str]]:
    content, offsets = bytearray(), {}
    for section, records in sections.items():
        for record_id, fields in records.items():
            offsets[f"{section}/{record_id}"] = str(len(content))
            content += marshal.dumps(fields)
    return bytes(content), offsets


def _names(sections: Sections) -> dict[str, str]:
    return _grouped(
        (folded.removeprefix("the "), f"{section}/{record_id}")
        for section in ("people", "events", "organisations", "places")
        for record_id, fields in sections[section].items()
        for folded in map(fold, chain(_names_in(fields), _names_of_editions(fields)))
        if section != "people" or " " in folded
    )


def _tails(sections: Sections) -> dict[str, str]:
    """Names such as "extradition of Alex Saab", by what follows from their first capital on."""
    return _grouped(
        (fold(name[at.start() :]), f"{section}/{record_id}:{fold(name[: at.start()]).replace(' ', '_')}")
        for section in ("events", "organisations", "places")
        for record_id, fields in sections[section].items()
        for name in _names_in(fields)
        if name[:1].islower() and (at := CAPITAL.search(name))
    )


def _names_in(fields: Mapping[str, Any]) -> Iterator[str]:
    yield fields["name"]
    yield from fields.get("aliases", ())
    yield from (each["name"] for each in fields.get("names", ()))


def _names_of_editions(fields: Mapping[str, Any]) -> Iterator[str]:
    """The names of an event of a series that is counted by years: "2024 G20 summit", "G20 summit in 2024"."""
    series, edition = fields.get("series"), fields.get("edition", 0)
    if series and edition >= FIRST_YEAR:
        yield f"{edition} {series}"
        yield f"{series} in {edition}"


FIRST_YEAR = 1800
"""From where on an edition is a year, not a count."""

NO_SURNAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Surnames that as words are nearly always something else."""


def _surname(person: Mapping[str, Any]) -> str:
    return fold(person["surname"]) if "surname" in person else surname_of(person["name"])


def _bearers(sections: Sections, surnames: Mapping[str, str]) -> dict[str, str]:
    """Surnames that point at office holders, with the ids of those."""
    pairs = ((surnames[person_id], person_id) for person_id, each in sections["people"].items() if each.get("tenures"))
    return _grouped(pair for pair in pairs if len(pair[0]) > 1 and pair[0] not in NO_SURNAMES)


def _titles(sections: Sections, key: str) -> dict[str, str]:
    offices = sections["offices"].items()
    return _grouped((form, office_id) for office_id, office in offices for form in title_forms(office.get(key, ())))


def _title_words(titles: Iterable[str], places: Iterable[str]) -> dict[str, int]:
    """Every word of titles and of places, with the number of words of the longest title that it ends."""
    titles_in_words = [words for title in titles if (words := title.split())]
    longest = dict.fromkeys(chain(*titles_in_words, *map(str.split, places)), 0)
    for words in titles_in_words:
        longest[words[-1]] = max(longest[words[-1]], len(words))
    return longest


def _by_place(sections: Sections) -> dict[str, str]:
    offices: defaultdict[str, list[str]] = defaultdict(list)
    for office_id, office in sections["offices"].items():
        offices[office.get("place") or ""].append(office_id)
    return {place: " ".join(each) for place, each in offices.items()}


def _place_forms(place: Mapping[str, Any]) -> Iterator[str]:
    yield place["name"]
    yield from place.get("aliases", ())
    yield from place.get("adjectives", ())


def _cities(sections: Sections) -> dict[str, str]:
    return _grouped(
        (name, region)
        for city in sections["cities"].values()
        for name in _names_in(city)
        for region in city.get("lies_in", ())
    )


def _regions(sections: Sections) -> dict[str, str]:
    ids = {region for city in sections["cities"].values() for region in city.get("lies_in", ())}
    places = ((each, sections["places"][each]) for each in sorted(ids) if each in sections["places"])
    return _grouped((name, each) for each, place in places for name in (*_names_in(place), *place.get("codes", ())))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    groups: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        groups[key][value] = None
    return {key: " ".join(values) for key, values in groups.items() if key}


def _phrases(names: Mapping[str, str], surnames: Mapping[str, str], tails: Mapping[str, str]) -> dict[str, str]:
    """Every name with what bears it, and the first word and the first two words of longer ones."""
    longest: dict[str, int] = {}
    second: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for name in chain(names, surnames, tails):
        words = name.split()
        for phrase in (words[0], " ".join(words[:2]), name):
            longest[phrase] = max(longest.get(phrase, 0), len(words))
        second[words[0]] |= dict.fromkeys(words[1:2])
    return {
        phrase: packed_phrase(
            number,
            names.get(phrase, ""),
            surnames.get(phrase, ""),
            tails.get(phrase, ""),
            " ".join(second.get(phrase, ())),
        )
        for phrase, number in longest.items()
    }
