"""Recall on offices by mutation: sentences of edited news, made wrong by a new date or by another holder's name.

A sentence in which the reader recognises somebody in office is dated after that time in office, or is given the name
of the holder before or after. Each mutant should be an error. The same sentences with knowledge cut off before
the new date should find nothing at all.

    python benchmarks/mutate_offices.py NEWS.jsonl... [--show]

NEWS.jsonl has one article a line: {"text": ..., "date": "YYYY-MM-DD"}.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from lint.annotate.offices import Office
from lint.annotate.sentences import Sentence
from lint.article import Article
from lint.builtin import knowledge_folder, rules_folder
from lint.engine import lint
from lint.knowledge import Knowledge, load
from lint.knowledge._compile import compiled
from lint.knowledge._files import files
from lint.knowledge._merge import Sections, merged
from lint.knowledge.edtf import parse_date
from lint.knowledge.records import Tenure
from lint.readers import read_text
from lint.rulebook import Rule
from lint.rulebook import load as load_rules

LATER = timedelta(days=200)


class Mutant(NamedTuple):
    way: str
    text: str
    published: date
    office: str


def article(text: str, published: date, knowledge: Knowledge) -> Article:
    return Article(read_text(text, "mutant.txt"), knowledge, published=published)


def mutants(text: str, published: date, knowledge: Knowledge) -> Iterator[Mutant]:
    whole = article(text, published, knowledge)
    sentences = whole.mentions(Sentence)
    for mention in whole.mentions(Office):
        if not is_certain(mention, published) or whole.in_region(mention.span, "quotation"):
            continue
        sentence = sentences[whole.sentence_index(mention.start)]
        office = mention.office or ""
        tenure = next(
            each for each in knowledge.tenures(mention.person or "", office) if each.period.includes(published)
        )
        if tenure.ended and (later := tenure.period.end.latest + LATER) and is_known(knowledge, office, later):
            yield Mutant("later date", sentence.text, later, office)
        for other in neighbours(tenure, knowledge):
            person = knowledge.person(other.person)
            if (
                person
                and mention.full_name
                and not other.acting
                and knowledge.held(person.id, office, published) is False
            ):
                yield Mutant("other holder", sentence.text.replace(mention.person_text, person.name), published, office)


def is_certain(mention: Office, published: date) -> bool:
    return (
        mention.form in ("title", "apposition")
        and mention.phase == "holder"
        and not mention.status
        and not mention.courtesy
        and mention.full_name
        and mention.single
    )


def is_known(knowledge: Knowledge, office: str, day: date) -> bool:
    return knowledge.reaches(office, day)


def neighbours(tenure: Tenure, knowledge: Knowledge) -> list[Tenure]:
    office = knowledge.office(tenure.office)
    line = [each for person in (office.holders if office else ()) for each in knowledge.tenures(person, tenure.office)]
    line.sort(key=lambda each: each.period.start)
    at = line.index(tenure)
    return [each for each in line[max(0, at - 1) : at + 2] if each.person != tenure.person]


def is_caught(mutant: Mutant, rules: list[Rule], knowledge: Knowledge, levels: tuple[str, ...] = ("error",)) -> bool:
    report = lint(article(mutant.text, mutant.published, knowledge), rules)
    return any(finding.level in levels for finding in report.findings)


def cut_off(sections: Sections, office_id: str, day: date) -> Knowledge:
    """What was known of an office on a day: later tenures are not, and one that ended later goes on."""
    office = {**sections["offices"][office_id], "known_through": day.isoformat()}
    holders = {person_id: dict(sections["people"][person_id]) for person_id in office["holders"]}
    for fields in holders.values():
        tenures = [dict(line) for line in fields["tenures"] if line["office"] == office_id]
        fields["tenures"] = [line for line in tenures if parse_date(str(line["from"])).earliest <= day]
        for line in fields["tenures"]:
            line["known_through"] = day.isoformat()
            if "to" in line and parse_date(str(line["to"])).latest >= day:
                del line["to"]
    kept = {**{section: {} for section in sections}, "offices": {office_id: office}, "people": holders}
    return Knowledge(compiled({**kept, "places": sections["places"]}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the mutants that were missed")
    options = parser.parse_args()
    knowledge = load([knowledge_folder()])
    rules = [rule for rule in load_rules([rules_folder()]) if rule.id.startswith("office/")]
    sections = merged(files([knowledge_folder()]))
    early_findings = 0
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for path in options.news:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for mutant in mutants(row["text"], date.fromisoformat(row["date"][:10]), knowledge):
                made[mutant.way] += 1
                if mutant.way == "later date":
                    earlier = cut_off(sections, mutant.office, date.fromisoformat(row["date"][:10]))
                    early_findings += is_caught(mutant, rules, earlier, ("error", "warning", "info"))
                if is_caught(mutant, rules, knowledge):
                    caught[mutant.way] += 1
                elif options.show:
                    print(f"missed, {mutant.way}, {mutant.published}: {mutant.text}")
    print(f"knowledge cut off before the new date: {early_findings} of {made['later date']} found anything")
    for way, number in made.items():
        print(f"{way}: {caught[way]} of {number} caught as errors ({caught[way] / number:.1%})")


if __name__ == "__main__":
    main()
