"""Popolo JSON: persons, organizations, posts and the memberships that join them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from lint.knowledge.importers._record import Collector


def read(content: bytes, checked: date) -> dict[str, Any]:
    """The data of a Popolo file."""
    data = json.loads(content)
    persons = {each["id"]: each for each in data["persons"]}
    posts = {each["id"]: each for each in data.get("posts", ())}
    bodies = {each["id"]: each for each in data.get("organizations", ())}
    areas = {each["id"]: each for each in data.get("areas", ())}
    collector = Collector("Popolo file", checked)
    names = {}
    for person_id, person in persons.items():
        aliases = [each["name"] for each in person.get("other_names", ()) if each["name"] != person["name"]]
        about = {"aliases": aliases, "born": person.get("birth_date"), "died": person.get("death_date")}
        names[person_id] = collector.person(person["name"], about)
    for membership in data["memberships"]:
        post = posts.get(membership.get("post_id"), {})
        body = bodies.get(membership.get("organization_id") or post.get("organization_id"), {})
        role = membership.get("role") or post.get("role") or post.get("label") or "member"
        party = bodies.get(membership.get("on_behalf_of_id"), {})
        line = {
            "from": membership.get("start_date"),
            "to": membership.get("end_date"),
            "seat": areas.get(membership.get("area_id"), {}).get("name"),
            "party": party.get("name"),
        }
        office = f"{role} of {body['name']}" if "name" in body and "of" not in role.split() else role
        seats = "many" if role == "member" else "one"
        collector.tenure(office, names[membership["person_id"]], line, titles=[role], seats=seats)
    return collector.data()
