"""Building the plain data of a knowledge file from tenures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lint.knowledge.edtf import parse_date
from lint.knowledge.names import identifier


class Collector:
    """Collects offices and people; several tenures of one person in one office stand in their order."""

    def __init__(self, source: str, checked: date) -> None:
        self._checked = checked
        self._offices: dict[str, dict[str, Any]] = {}
        self._people: dict[str, dict[str, Any]] = {}
        self._source = source

    def tenure(self, office: str, person: str, fields: Mapping[str, Any], **about_office: Any) -> None:
        """Add a tenure: what the office and the person are called, and the holder's fields, unknown ones as None."""
        record = self._offices.setdefault(identifier(office), {"name": office, **about_office, "holders": []})
        record.setdefault("titles", [office])
        record["holders"].append({"person": person, **_known(self._scheduled(fields))})

    def person(self, name: str, fields: Mapping[str, Any]) -> str:
        """Add what is known of a person besides the tenures; returns how a holder's line names them.

        Of two people of one name the second is told apart by the year of birth.
        """
        known = {"name": name, **_known(fields)}
        person_id = identifier(name)
        if self._people.setdefault(person_id, known) == known:
            return name
        other_id = f"{person_id}-{str(fields.get('born', 'ii'))[:4]}"
        self._people[other_id] = known
        return other_id

    def data(self) -> dict[str, Any]:
        """The data of the file."""
        day = self._checked.isoformat()
        people = {person_id: fields for person_id, fields in self._people.items() if len(fields) > 1}
        head = {"source": self._source, "checked": day, "known_through": day}
        return {**head, "offices": self._offices, **({"people": people} if people else {})}

    def _scheduled(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """The fields, an end after the day of the source as the scheduled one."""
        end = fields.get("to")
        if end is None or end == ".." or parse_date(str(end)).earliest <= self._checked:
            return dict(fields)
        return {**{key: value for key, value in fields.items() if key != "to"}, "term_ends": end}


def _known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, "", [])}
