"""Holds the built-in knowledge against reference data sets, and lists where they disagree.

    python benchmarks/compare_reference.py FOLDER [--show]

FOLDER (or the environment variable NEWSLINT_REFERENCE) holds copies of public data sets under their own names; a file
that is absent is said to be absent. Each fact of a file is asked of the knowledge: does this person hold such an office
in the middle of this time? yes agrees, no disagrees, and who is not known at all is counted apart.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from lint import yaml12
from lint.builtin import knowledge_folder
from lint.knowledge import Knowledge, load
from lint.knowledge.names import fold
from lint.knowledge.records import Tenure

SINCE = date(2000, 1, 1)


class Fact(NamedTuple):
    """Somebody in an office on a day; ``place`` and ``office`` are words that name them, where the file says."""

    name: str
    day: date
    place: str = ""
    office: str = ""


def answer(fact: Fact, knowledge: Knowledge) -> str:
    named = [record for section, record in knowledge.named(fact.name) if section == "people"]
    people = named or ([] if " " in fact.name.strip() else knowledge.surnamed(fact.name))
    if not people:
        return "absent"
    answers = {tenure.period.includes(fact.day) for person in people for tenure in fitting(person, fact, knowledge)}
    if True in answers:
        return "agrees"
    if not answers:
        return "absent"
    return "unknown" if None in answers else "disagrees"


def fitting(person_id: str, fact: Fact, knowledge: Knowledge) -> Iterator[Tenure]:
    person = knowledge.person(person_id)
    for tenure in person.tenures if person else ():
        office = knowledge.office(tenure.office)
        place = knowledge.place(office.place) if office and office.place else None
        if (
            office
            and is_in(fact.office, office.name)
            and (not place or not fact.place or is_in(fact.place, place.name))
        ):
            yield tenure


def is_in(words: str, name: str) -> bool:
    """Whether the telling words of one are among those of the other."""
    one, other = ({*fold(text).split()} - {"of", "the", "and", "us", "for", "s"} for text in (words, name))
    return not one or one <= other or other <= one


def middle(start: str, end: str | None, last: date) -> date:
    first = date.fromisoformat(start[:10])
    final = min(date.fromisoformat(end[:10]), last) if end else last
    return first + (final - first) / 2


def congress(path: Path) -> Iterator[Fact]:
    offices = {"sen": "senator", "rep": "representative", "prez": "president of the United States"}
    offices["viceprez"] = "vice president"
    for member in yaml12.load_file(path):
        name = member["name"]
        for term in member["terms"]:
            day = middle(term["start"], term["end"], date(2026, 6, 15))
            full = name.get("official_full") or f"{name['first']} {name.get('middle', '')} {name['last']}"
            yield Fact(re.sub(r" +", " ", full), day, "United States", offices[term["type"]])


def leaders_now(path: Path) -> Iterator[Fact]:
    data = json.loads(path.read_text(encoding="utf-8"))
    for entry in data["countries"].values():
        for position in entry["positions"].values():
            if holder := position and position.get("current_holder"):
                day = date.fromisoformat(data["snapshot_date"]) - timedelta(days=90)
                since = date.fromisoformat(holder["since"]) if holder.get("since") else day
                yield Fact(holder["name_en"], max(day, since + timedelta(days=1)), "", position.get("title_en", ""))


def changes_2026(path: Path) -> Iterator[Fact]:
    for change in json.loads(path.read_text(encoding="utf-8"))["changes"]:
        day = date.fromisoformat(change["change_date"])
        yield Fact(change["new_holder_en"], day + timedelta(days=2), change["country_name_en"])
        yield Fact(change["old_holder_en"], day - timedelta(days=2), change["country_name_en"])


def leaders_since_1950(path: Path) -> Iterator[Fact]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            if row["eyear"].isdigit() and int(row["eyear"]) > SINCE.year and row["sdate"].isdigit():
                start = date(int(row["syear"]), int(row["smonth"]), 1)
                end = date(int(row["eyear"]), int(row["emonth"]), 1)
                if start >= SINCE and (end - start).days > 60:
                    yield Fact(row["leader"], start + (end - start) / 2)


def cabinets(path: Path) -> Iterator[Fact]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            day = date.fromisoformat(row["start_date"]) + timedelta(days=30)
            if day >= SINCE:
                yield Fact(re.sub(r" [IVX]+$", "", row["cabinet"]), day, row["country"])


def us_cabinet(path: Path) -> Iterator[Fact]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            start, end = _american(row["start_date"]), _american(row["end_date"]) or date(2023, 1, 1)
            if start and start >= date(1993, 1, 20):
                yield Fact(row["appointee"], start + (end - start) / 2, "United States", row["position"])


def _american(text: str) -> date | None:
    match = re.fullmatch(r"(\d+)/(\d+)/(\d\d)", text.strip())
    if not match:
        return None
    month, day, year = map(int, match.groups())
    return date(year + (1900 if year > 70 else 2000), month, day)


def state_executives(path: Path) -> Iterator[Fact]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["role"] == "governor" and row.get("start"):
            yield Fact(row["name"], middle(row["start"], row.get("end"), date(2026, 6, 1)), "", "governor")


def sworn_in(path: Path) -> Iterator[Fact]:
    oath = re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) (?:is|was) (?:formally )?(?:sworn in|inaugurated) as ")
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if match := oath.search(row["text"]):
            yield Fact(match[1], date.fromisoformat(row["date"]) + timedelta(days=3))


READERS: dict[str, Callable[[Path], Iterator[Fact]]] = {
    "us-congress-2026-06-15.yaml": congress,
    "us-executive.yaml": congress,
    "world-leaders-2026-08-22.json": leaders_now,
    "world-leader-changes-2026.json": changes_2026,
    "world-leaders-1950-2021.csv": leaders_since_1950,
    "cabinets-1990-2023.csv": cabinets,
    "us-cabinet-1977-2023.csv": us_cabinet,
    "us-state-executives-2026-08-05.jsonl": state_executives,
    "office-changes-2025-2026.jsonl": sworn_in,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("NEWSLINT_REFERENCE"))
    parser.add_argument("--show", action="store_true", help="print every disagreement")
    options = parser.parse_args()
    if options.folder is None:
        parser.exit(0, "no reference folder given; nothing compared\n")
    knowledge = load([knowledge_folder()])
    for name, read in READERS.items():
        path = Path(options.folder) / name
        if not path.exists():
            print(f"{name}: absent")
            continue
        answers: Counter[str] = Counter()
        for fact in read(path):
            given = answer(fact, knowledge)
            answers[given] += 1
            if given == "disagrees" and options.show:
                print(f"  {name}: {fact}")
        judged = answers["agrees"] + answers["disagrees"]
        share = f"{answers['agrees'] / judged:.1%}" if judged else "nothing to compare"
        print(f"{name}: {share} of {judged} agree; {answers['unknown']} unknown, {answers['absent']} not in the base")


if __name__ == "__main__":
    main()
