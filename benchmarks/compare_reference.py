"""Holds the built-in knowledge against reference data sets, and lists where they disagree.

    python benchmarks/compare_reference.py FOLDER [--show] [--absent]

FOLDER (or the environment variable NEWSLINT_REFERENCE) holds copies of public data sets under their own names; a file
that is absent is said to be absent. Every fact of a file is asked of the knowledge: does this person hold such an
office in that place in the middle of this time? Where both say when it began and ended, days more than a month apart
are told of, too. Somebody whom the base does not have disagrees if it calls its list of such offices complete then.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from reference_files import MONTH, READERS, Fact
from reference_names import TESTS

from lint.annotate.offices import Office
from lint.article import Article
from lint.builtin import knowledge_folder
from lint.knowledge import Knowledge
from lint.knowledge._compile import compiled
from lint.knowledge._files import files
from lint.knowledge._merge import merged
from lint.knowledge.edtf import Window
from lint.knowledge.names import fold, fold_title
from lint.knowledge.records import Tenure
from lint.readers import read_text

SINCE = date(2000, 1, 1)
"""World leaders are known from here on."""

HEADS = re.compile(
    r"(?:acting |interim |transitional |military |de facto )?(?:president|prime minister|premier|chancellor|taoiseach"
    r"|head of government|(?:Libyan )?head of state|supreme leader|leader of (?!.*'s )|king|queen|monarch|emperor|emir"
    r"|sultan|prince|grand duke|captain regent|chief adviser|state counsellor|member of the presidency"
    r"|chair of the Council of Ministers"
    r"|general secretary|first secretary|chair of Sudan|chair of Yemen|head of Egypt|chairperson of the African Union"
    r"|leader of Myanmar's military|chief executive of Pakistan|US administrator of Iraq)\b"
)
"""How the names of offices begin whose holders lead a state or its government."""

NEWS = ("office-changes-2025-2026.jsonl", "events-2025-2026.jsonl")
"""Files of one-line news, of which also the titles are asked for."""


class Comparison:
    """The base, searched by place and name."""

    def __init__(self) -> None:
        self._sections = merged(files([knowledge_folder()]))
        self._knowledge = Knowledge(compiled(self._sections))
        self._holders: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._offices: defaultdict[str, list[str]] = defaultdict(list)
        self._found: dict[tuple[str, str], list[list[str]]] = {}
        for office_id in self._knowledge.ids("offices"):
            office = self._knowledge.office(office_id)
            if office:
                self._offices[office.place or ""].append(office_id)
                self._holders[office.place or ""].update(dict.fromkeys(office.holders))

    def answer(self, fact: Fact) -> tuple[str, Tenure | None]:
        """How the base answers a fact, and the tenure that answers."""
        is_over = (fact.end or fact.start) < SINCE and (fact.end or not fact.whole)
        if fact.office == "head" and is_over:
            return "before 2000", None
        offices = self._fitting(fact)
        if not offices:
            return "office not in the base", None
        day = _day_within(fact)
        tenures: list[Tenure] = []
        for people in self._people(fact):
            tenures = [
                each for person in people for office in offices for each in self._knowledge.tenures(person, office)
            ]
            tenures.sort(key=lambda tenure: abs(tenure.period.start.earliest - fact.start))
            for included, verdict in ((True, "agrees"), (None, "day too coarse")):
                if tenure := next((each for each in tenures if each.period.includes(day) is included), None):
                    return verdict, tenure
        if all(self._knowledge.is_complete(each, day) for each in offices):
            return "disagrees", next(iter(tenures), None)
        return "outside what is listed", next(iter(tenures), None)

    def holders(self, fact: Fact) -> list[str]:
        """Who holds such an office on the fact's day, by the base."""
        held = (each for office in self._fitting(fact) for each in self._knowledge.holders(office, _day_within(fact)))
        return [f"{tenure.person}, {tenure.dates}" for tenure in held]

    def titles(self, path: Path, *, show: bool) -> Counter[str]:
        """How the titles before and after names in one-line news fit the day: each line is read as an article."""
        answers: Counter[str] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            draft = Article(
                read_text(row["text"], "line.txt"), self._knowledge, published=date.fromisoformat(row["date"])
            )
            for office in draft.mentions(Office):
                if office.form not in ("title", "apposition") or office.status:
                    continue
                given = {"holder": "agrees", "unknown": "day too coarse"}.get(office.phase or "", "disagrees")
                if given == "disagrees" and office.courtesy:
                    given = "titles kept by courtesy"
                answers[given] += 1
                if show and given == "disagrees":
                    print(f"  {given}: {row['date']}, {office.text}; the base: {office.record}")
        return answers

    def _places(self, fact: Fact) -> tuple[str, ...]:
        """Ids of the places named; a body of several states is none, and its offices have none."""
        if not fact.place:
            return tuple(self._holders)
        return self._knowledge.places_called(fold_title(fact.place)) or ("",)

    def _fitting(self, fact: Fact) -> list[str]:
        ids = (office_id for place in self._places(fact) for office_id in self._offices[place])
        return [each for each in ids if self._is_kind(each, fact)]

    def _is_kind(self, office_id: str, fact: Fact) -> bool:
        office = self._knowledge.office(office_id)
        if office is None:
            return False
        if fact.office == "head":
            return HEADS.match(office.name) is not None
        return _telling(fact.office) <= _telling(office.name) | ({"state"} if "governor" in office.name else set())

    def _people(self, fact: Fact) -> list[list[str]]:
        """Ids of the people of the place who may be meant, the surest first: see ``TESTS``."""
        key = fact.name, fact.place
        if key not in self._found:
            people = list(dict.fromkeys(person for place in self._places(fact) for person in self._holders[place]))
            self._found[key] = [
                [each for each in people if any(test(fact.name, known) for known in self._names(each))]
                for test in TESTS
            ]
        return self._found[key]

    def _names(self, person_id: str) -> tuple[str, ...]:
        fields = self._sections["people"][person_id]
        return fields["name"], *fields.get("aliases", ())


def _day_within(fact: Fact) -> date:
    """The middle of a time that ended, as far as it lies after 1999; else, or if it is short, soon after it began."""
    start = max(fact.start, SINCE) if fact.office == "head" else fact.start
    if fact.end and fact.end - start > 2 * MONTH:
        return start + (fact.end - start) / 2
    return start + timedelta(days=2 if fact.end else 10)


@cache
def _telling(words: str) -> frozenset[str]:
    return frozenset(fold(words).split()) - {"of", "the", "and", "us", "for", "s"}


def apart(stated: date, known: Window) -> int:
    """By how many days a stated day misses those that the base allows."""
    return max((known.earliest - stated).days, (stated - known.latest).days, 0)


def differing_days(fact: Fact, tenure: Tenure) -> Iterator[str]:
    """Where a fact and a tenure that agree in the middle begin or end more than a month apart."""
    if not fact.whole:
        return
    if apart(fact.start, tenure.period.start) > MONTH.days:
        yield "start"
    if fact.end and tenure.ended and apart(fact.end, tenure.period.end) > 2 * MONTH.days:
        yield "end"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get("NEWSLINT_REFERENCE"))
    parser.add_argument("--show", action="store_true", help="print every disagreement")
    parser.add_argument("--absent", action="store_true", help="print every fact that could not be compared")
    options = parser.parse_args()
    if options.folder is None:
        parser.exit(0, "no reference folder given; nothing compared\n")
    comparison = Comparison()
    for name in NEWS:
        if (path := Path(options.folder) / name).exists():
            print_counts(f"{name}, titles", comparison.titles(path, show=options.show))
    for name, read in READERS.items():
        path = Path(options.folder) / name
        if not path.exists():
            print(f"{name}: absent")
            continue
        answers: Counter[str] = Counter()
        for fact in read(path):
            given, tenure = comparison.answer(fact)
            answers[given] += 1
            differing = list(differing_days(fact, tenure)) if given == "agrees" and tenure else []
            answers.update(differing)
            told = f"{fact.name}, {fact.office}, {fact.place}, {fact.start} to {fact.end}"
            base = f"{tenure.person}, {tenure.office}, {tenure.dates}" if tenure else comparison.holders(fact)
            if options.show and (given == "disagrees" or differing):
                print(f"  {given} {' '.join(differing)}: {told}; the base: {base}")
            if options.absent and given not in ("agrees", "disagrees", "before 2000"):
                print(f"  {given}: {told}; the base: {base}")
        print_counts(name, answers)


def print_counts(name: str, answers: Counter[str]) -> None:
    judged = answers["agrees"] + answers["disagrees"]
    share = f"{answers['agrees'] / judged:.1%}" if judged else "nothing to compare"
    rest = (
        "day too coarse",
        "titles kept by courtesy",
        "outside what is listed",
        "office not in the base",
        "before 2000",
    )
    others = ", ".join(f"{answers[each]} {each}" for each in rest if answers[each])
    days = f"{answers['start']} begin and {answers['end']} end on other days"
    print(f"{name}: {share} of {judged} agree; {days}; not compared: {others or 'none'}")


if __name__ == "__main__":
    main()
