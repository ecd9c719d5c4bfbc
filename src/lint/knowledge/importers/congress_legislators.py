"""The files of unitedstates/congress-legislators: members of the US Congress with all their terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lint import yaml12
from lint.knowledge.importers._record import Collector
from lint.knowledge.names import fold

OFFICES = {"sen": "US senator", "rep": "US representative", "prez": "president of the United States"}
OFFICES["viceprez"] = "vice president of the United States"

TITLES: Mapping[str, dict[str, Any]] = {
    "sen": {"titles": ["senator"], "before_name": ["Sen.", "Sens.", "senators"], "seats": "many"},
    "rep": {"titles": ["congressperson", "US representative"], "before_name": ["Rep.", "Reps."], "seats": "many"},
    "prez": {"titles": ["president"], "courtesy": True, "administration": True},
    "viceprez": {"titles": ["vice president"], "courtesy": True},
}


def read(content: bytes, checked: date) -> dict[str, Any]:
    """The data of a ``legislators-*.yaml`` or ``executive.yaml`` file."""
    collector = Collector("unitedstates/congress-legislators, public domain", checked)
    for member in yaml12.load(yaml12.decode(content)):
        name = member["name"]
        full = f"{name.get('nickname') or name['first']} {name['last']}"
        about = {"aliases": _aliases(name, full), "born": member.get("bio", {}).get("birthday")}
        person = collector.person(full, about)
        for term in _joined(member["terms"]):
            kind = term.pop("type")
            collector.tenure(OFFICES[kind], person, term, **TITLES[kind], place="united-states")
    return collector.data()


def _aliases(name: Mapping[str, str], full: str) -> list[str]:
    given = [name["first"], f"{name['first']} {name.get('middle', '')}".strip()]
    forms = [name.get("official_full", full), *(f"{each} {name['last']}" for each in given)]
    return list({fold(form): form for form in forms if fold(form) != fold(full)}.values())


def _joined(terms: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Terms as holders' lines; those that follow one another in one seat and party as one."""
    current: dict[str, Any] | None = None
    for term in terms:
        line = {
            "type": term["type"],
            "from": term["start"],
            "to": term["end"],
            "seat": _seat(term),
            "party": term.get("party"),
        }
        follows = current is not None and all(current[key] == line[key] for key in ("type", "seat", "party"))
        if current and follows and term["start"][:4] == current["to"][:4]:
            current["to"] = term["end"]
            continue
        if current:
            yield current
        current = line
    if current:
        yield current


def _seat(term: Mapping[str, Any]) -> str | None:
    state = term.get("state")
    district = term.get("district")
    return f"{state}-{int(district):02}" if state and district else state
