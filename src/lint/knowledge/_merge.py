"""Knowledge files to records: checking their shape, and merging them by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lint import yaml12
from lint.knowledge._files import File, KnowledgeErrors, Mistake
from lint.knowledge._schema import DEFAULTS, REQUIRED, SECTIONS, problems
from lint.knowledge.names import identifier
from lint.source import Position

Sections = dict[str, dict[str, dict[str, Any]]]
"""Section, id, fields."""


def data_of(file: File) -> dict[str, Any]:
    """The plain data of a file.

    Raises:
        KnowledgeErrors: It is not YAML, or not of the form of a knowledge file.
    """
    try:
        text = yaml12.decode(file.content)
        data = yaml12.load(text)
    except yaml12.YamlError as error:
        raise KnowledgeErrors([Mistake(file.path, *mistake) for mistake in error.mistakes]) from None
    found = list(problems(data))
    if found:
        places = yaml12.places(text)
        raise KnowledgeErrors([Mistake(file.path, places[route].key, problem) for route, problem in found])
    return data or {}


def record_positions(file: File) -> dict[tuple[str, str], Position]:
    """Where each record of a file stands, by section and id."""
    places = yaml12.places(yaml12.decode(file.content)).items()
    return {
        (str(route[0]), str(route[1])): place.key for route, place in places if len(route) == 2 and route[0] in SECTIONS
    }


def merged(read: Iterable[File]) -> Sections:
    """All records of the files by section and id, defaults filled in, holders resolved to people.

    Raises:
        KnowledgeErrors: Files cannot be used; every mistake of all of them is told.
    """
    sections: Sections = {section: {} for section in SECTIONS}
    last: dict[tuple[str, str], File] = {}
    mistakes: list[Mistake] = []
    for file in read:
        try:
            last |= dict.fromkeys(_add(sections, data_of(file)), file)
        except KnowledgeErrors as error:
            mistakes.extend(error.mistakes)
    _give_tenures(sections)
    mistakes.extend(_incomplete(sections, last))
    if mistakes:
        raise KnowledgeErrors(mistakes)
    return sections


def _add(sections: Sections, data: dict[str, Any]) -> list[tuple[str, str]]:
    """Unite a file's records with those before; returns which they are."""
    defaults = {key: data[key] for key in DEFAULTS if key in data}
    added = []
    for section in SECTIONS:
        for record_id, record in data.get(section, {}).items():
            known = sections[section].setdefault(record_id, {})
            _unite(known, {**_fitting(section, defaults), **record}, explicit=record)
            added.append((section, record_id))
    return added


def _incomplete(sections: Sections, last: dict[tuple[str, str], File]) -> Iterator[Mistake]:
    for (section, record_id), file in last.items():
        for key in REQUIRED[section]:
            if key not in sections[section][record_id]:
                problem = f"{record_id} has no {key} here or in an earlier file"
                yield Mistake(file.path, record_positions(file)[section, record_id], problem)


def _fitting(section: str, defaults: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in defaults.items() if key in SECTIONS[section]}


def _unite(known: dict[str, Any], record: dict[str, Any], explicit: dict[str, Any]) -> None:
    source = record.get("source")
    own_source = {"source": source} if source is not None and source != known.get("source", source) else {}
    for key, value in record.items():
        if key == "holders":
            _unite_holders(known.setdefault(key, []), value, own_source)
        elif isinstance(value, list):
            known[key] = [*known.get(key, ()), *(each for each in value if each not in known.get(key, ()))]
        elif key in explicit or key not in known:
            known[key] = value


def _unite_holders(known: list[dict[str, Any]], lines: list[dict[str, Any]], defaults: dict[str, str]) -> None:
    keys = {_holder_key(line): at for at, line in enumerate(known)}
    for line in lines:
        full = {**defaults, **line}
        at = keys.get(_holder_key(line))
        if at is None:
            known.append(full)
        else:
            known[at] = full


def _holder_key(line: dict[str, Any]) -> tuple[str, ...]:
    return identifier(str(line["person"])), str(line.get("seat")), str(line.get("from"))


def _give_tenures(sections: Sections) -> None:
    """Move each office's holders to the people that they name, who need no record of their own."""
    people = sections["people"]
    bearers = _bearers(people)
    for office_id, office in sections["offices"].items():
        holders: dict[str, None] = {}
        lines = office.get("holders", ())
        for line in lines:
            person_id = _person_id(line["person"], people, bearers)
            person = people.setdefault(person_id, {"name": line["person"]})
            person.setdefault("name", line["person"])
            person.setdefault("tenures", []).append(_tenure(line, office_id, office))
            holders[person_id] = None
        office["constituencies"] = list(dict.fromkeys(line["seat"] for line in lines if line.get("seat")))
        office["holders"] = list(holders)


def _bearers(people: dict[str, dict[str, Any]]) -> dict[str, set[str]]:
    bearers: dict[str, set[str]] = {}
    for person_id, fields in people.items():
        for name in (*([fields["name"]] if "name" in fields else ()), *fields.get("aliases", ())):
            bearers.setdefault(identifier(name), set()).add(person_id)
    return bearers


def _person_id(name: str, people: dict[str, dict[str, Any]], bearers: dict[str, set[str]]) -> str:
    """The id that a holder's line names: an id, the only recorded bearer of the name, or somebody without a record."""
    plain = identifier(name)
    known = bearers.get(plain, set())
    return plain if plain in people or len(known) != 1 else next(iter(known))


def _tenure(line: dict[str, Any], office_id: str, office: dict[str, Any]) -> dict[str, Any]:
    tenure = {**line, "office": office_id}
    if "known_through" in office:
        tenure["known_through"] = office["known_through"]
    return tenure
