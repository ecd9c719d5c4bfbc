"""Recall on numbers and names by mutation: right figures of edited news, each made wrong in one known way.

Which figures are eligible, what is done to them and where the finding must stand is worked out here from the text
alone, with patterns of this file. A mutant is caught when a finding of the family that was not there before touches
the figure that was changed or the one it was changed against.

    python benchmarks/mutate_numbers.py --corpus FOLDER... [--limit N] [--show]

FOLDER (or the variable NEWSLINT_CORPUS) holds ``*.jsonl`` with one article a line: {"text": ..., "date": ...}, or one
article a file. Edited news seldom gives a change with its end points and its per cent: beside the few that do, a wrong
per cent is put behind end points and behind parts of a whole that have none.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from lint.article import Article
from lint.builtin import rules_folder
from lint.engine import lint
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Rule, load

SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(SMALL[1:])})"
PEOPLE = r"(?:people|persons|civilians|soldiers|passengers|students|children|victims|men|women)"
ACTS = {"killed": r"(?:killed|dead|died)", "injured": r"(?:injured|wounded|hurt)"}
VERBS = {"killed": r"(?:killed|killing|kills)", "injured": r"(?:injured|injuring|wounded|wounding)"}
RATIOS = {
    ("miles", "kilometers"): 1.609,
    ("kilometers", "miles"): 0.621,
    ("miles", "km"): 1.609,
    ("feet", "meters"): 0.305,
    ("meters", "feet"): 3.281,
    ("pounds", "kilograms"): 0.454,
    ("kilograms", "pounds"): 2.205,
    ("acres", "hectares"): 0.405,
    ("hectares", "acres"): 2.471,
    ("inches", "centimeters"): 2.54,
    ("centimeters", "inches"): 0.394,
}


class Mutant(NamedTuple):
    """An article with one figure or name made wrong, and the two places that no longer agree."""

    way: str
    families: tuple[str, ...]
    text: str
    changed: tuple[int, int]
    other: tuple[int, int]


def value(word: str) -> float:
    return float(SMALL.index(word.lower())) if word.lower() in SMALL else float(word.replace(",", ""))


def written_like(number: float, model: str) -> str:
    if model.lower() in SMALL and number < len(SMALL):
        word = SMALL[int(number)]
        return word.capitalize() if model[0].isupper() else word
    return f"{number:,.0f}" if "," in model or number >= 10000 else f"{number:g}"


def other_number(word: str, chance: random.Random) -> str:
    """A number of the same size that differs by more than rounding could."""
    number = value(word)
    if number < 20:
        wrong = number + chance.choice([step for step in (-3, -2, 2, 3, 4) if number + step > 1])
    else:
        wrong = round(number * chance.choice([0.6, 0.75, 1.3, 1.6]))
    return written_like(wrong, word)


class Swap(NamedTuple):
    """What is put where, and the figure that it then contradicts."""

    spot: tuple[int, int]
    new: str
    other: tuple[int, int]


def mutant(way: str, families: tuple[str, ...], text: str, swap: Swap) -> Mutant:
    (start, end), new, other = swap
    shift = len(new) - (end - start)
    moved = (other[0] + shift, other[1] + shift) if other[0] >= end else other
    return Mutant(way, families, text[:start] + new + text[end:], (start, start + len(new)), moved)


def tolls(text: str, chance: random.Random) -> Iterator[Mutant]:
    """One of two equal tolls of different sentences."""
    for act, after in ACTS.items():
        found = [
            *re.finditer(
                rf"\b({NUMBER}) {PEOPLE}? ?(?:(?:were|was|have been|had been|who were|who) )?{after}\b", text, re.I
            ),
            *re.finditer(rf"\b{VERBS[act]} (?:at least |more than |about )?({NUMBER})\b", text, re.I),
        ]
        found.sort(key=lambda match: match.start())
        for first, second in pairwise(found):
            equal = value(first[1]) == value(second[1]) > 1
            if equal and re.search(r"[.!?]\W*\s", text[first.end() : second.start()]):
                new = other_number(second[1], chance)
                yield mutant(
                    "one of two equal tolls", ("number", "headline"), text, Swap(second.span(1), new, first.span(1))
                )
                break


def sums(text: str, chance: random.Random) -> Iterator[Mutant]:
    """One part of a sum that a sentence closes after a colon or dash."""
    part = rf"({NUMBER}) [^\d.;:,()]{{2,40}}"
    parts = rf"{part}(?:, {part})?,? and {part}[.,)–—]"
    for match in re.finditer(
        rf"\b({NUMBER}) ([a-z]+ ?){{1,3}}(?: [a-z ]{{0,30}})?(?:: | – | — | -- | \()({parts})", text, re.I
    ):
        spots = [group for group in (4, 5, 6) if match[group]]
        if sum(value(match[group]) for group in spots) == value(match[1]) > 2:
            spot = chance.choice(spots)
            new = other_number(match[spot], chance)
            yield mutant("one part of a sum", ("number",), text, Swap(match.span(spot), new, match.span(1)))


def conversions(text: str, chance: random.Random) -> Iterator[Mutant]:
    """The second of two amounts side by side."""
    number = r"(\d[\d,]*(?:\.\d+)?)"
    for match in re.finditer(rf"{number}[ -](\w+) \((?:about |some )?{number}[ -](\w+)\)", text):
        ratio = RATIOS.get((match[2], match[4]))
        right = ratio and abs(value(match[1]) * ratio / value(match[3]) - 1) < 0.07
        if right:
            wrong = value(match[3]) * chance.choice([0.5, 0.7, 1.4, 2])
            new = f"{wrong:,.1f}" if "." in match[3] else written_like(max(1, round(wrong)), match[3])
            if new != match[3]:
                yield mutant("one side of a conversion", ("unit",), text, Swap(match.span(3), new, match.span(1)))


def shares(text: str, chance: random.Random) -> Iterator[Mutant]:
    """The percentage beside a part and its whole, in one sentence, with nothing else that is a number."""
    number = r"(\d[\d,]*)"
    plain = r"[^\d.;:()%]{1,90}"
    percent = r"(\d+(?:\.\d+)?)(?:%| percent)"
    forms = (
        rf"\b{number} (?:out )?of (?:the |its |all )?{number}{plain}(?:\(|, or )(?:about |nearly )?{percent}",
        rf"\b[Oo]f (?:the |its |all )?{number}{plain}{number}{plain}?\((?:or |about )?{percent}",
    )
    for form in forms:
        for match in re.finditer(form, text):
            low, high = sorted((value(match[1]), value(match[2])))
            if high and abs(low / high * 100 - value(match[3])) < 0.6:
                new = f"{(value(match[3]) + chance.choice([9, 14, 21])) % 97:g}"
                yield mutant("the per cent of a share", ("number",), text, Swap(match.span(3), new, match.span(1)))


def changes(text: str, chance: random.Random) -> Iterator[Mutant]:
    """The percentage of a rise or fall between two sums of money or counts."""
    money = r"\$?(\d[\d,.]*\d|\d)( (?:million|billion|trillion))?"
    percent = r"(\d+(?:\.\d+)?)(?:%| percent)"
    verb = r"\b(?:rose|fell|increased|decreased|dropped|grew|declined|jumped|climbed)"
    form = rf"{verb} {percent},? to {money}[^\d.;]{{0,30}} from [^\d.;]{{0,20}}{money}"
    for match in re.finditer(form, text):
        after, before = value(match[2].rstrip(".,")), value(match[4].rstrip(".,"))
        if match[3] == match[5] and before and abs(abs(after / before - 1) * 100 - value(match[1])) < 1:
            new = f"{value(match[1]) + chance.choice([8, 15, 30]):g}"
            yield mutant("the per cent of a change", ("number",), text, Swap(match.span(1), new, match.span(4)))


def changes_put_in(text: str, chance: random.Random) -> Iterator[Mutant]:
    """A wrong percentage put behind the two end points of a rise or fall."""
    unit = r"(?: (?:million|billion|trillion))?(?: (?:a|an|per|miles|years|hours|people|homes)\b(?: [a-z]+)?)?"
    amount = rf"([$£€]?)(\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)({unit})"
    whole = r"(?![\w%-]|\.\d|,\d| ?per ?cent)"
    moves = "rais|ris|rose|grew|grow|increas|jump|spik|hik|shot|climb|double|fell|fall|drop|cut|lower|reduc|declin|gone"
    forms = (
        rf"\b(?:{moves})\w*\b[^.;:\d]{{0,60}}?\bfrom {amount}{whole} to {amount}{whole}",
        rf"\b(?:{moves}|down|up)\w*\b[^.;:\d]{{0,60}}?\bto {amount}{whole}(?: [a-z]+){{0,3}},? from {amount}{whole}",
        rf"(?<![\w.,]){amount}{whole}[a-z ]{{0,40}}, (?:up|down) from {amount}{whole}",
    )
    for form in forms:
        for match in re.finditer(form, text):
            first, last = value(match[2]), value(match[5])
            years = any(not match[group - 1] and re.fullmatch(r"(?:19|20)\d\d", match[group]) for group in (2, 5))
            if (
                match[1] != match[4]
                or match[3].split(" a")[0] != match[6].split(" a")[0]
                or years
                or not first
                or not last
            ):
                continue
            before, after = (first, last) if form is forms[0] else (last, first)
            wrong = round(abs(after / before - 1) * 100) + chance.choice([60, 75, 90])
            new = f", an increase of {wrong}%" if after > before else f", a decrease of {wrong % 97}%"
            swap = Swap((match.end(),) * 2, new, match.span())
            yield mutant("a wrong per cent put behind a change", ("number",), text, swap)


def shares_put_in(text: str, chance: random.Random) -> Iterator[Mutant]:
    """A wrong percentage put behind "34 of the 45 schools"."""
    number = r"(\d[\d,]*\d|\d)"
    for match in re.finditer(rf"\b{number} of (?:the |its |their |all )?{number} ([a-z]+s)\b(?=[ ,.])(?! ?\()", text):
        part, whole = value(match[1]), value(match[2])
        if 2 <= part < whole and whole >= 5:
            wrong = (round(part / whole * 100) + chance.choice([9, 14, 21, 35])) % 97 + 1
            if abs(wrong - part / whole * 100) > 5:
                new = f" ({wrong}%)"
                yield mutant(
                    "a wrong per cent put behind a share",
                    ("number",),
                    text,
                    Swap((match.end(),) * 2, new, match.span(1)),
                )


def spellings(text: str, chance: random.Random) -> Iterator[Mutant]:
    """One later mention of a surname that the article gives in full once and beside a verb of speech."""
    surnames = {
        last
        for first, last in re.findall(r"\b([A-Z][a-z]+) ([A-Z][a-z]{4,})\b", text)
        if re.search(rf"(?<![A-Z][a-z] )\b{last} (?:said|told|added|wrote)\b", text)
        and not re.search(rf"\b[Tt]he (?:[A-Z]\w+ )*{last}\b|\b{last}s\b", text)
    }
    for last in sorted(surnames):
        places = list(re.finditer(rf"(?<=[a-z,.”\"] ){last}\b(?! [A-Z])", text))
        if len(places) >= 3:
            place = chance.choice(places[1:])
            new = slipped(last, chance)
            if new != last and new not in text:
                first = re.search(rf"\b{last}\b", text)
                yield mutant(
                    "one spelling of a name",
                    ("name",),
                    text,
                    Swap(place.span(), new, first.span() if first else (0, 0)),
                )
                return


def slipped(word: str, chance: random.Random) -> str:
    """The word with two letters swapped, one dropped, one doubled, or one vowel changed."""
    at = chance.randrange(1, len(word) - 1)
    vowels = [place for place, letter in enumerate(word) if letter in "aeiou"]
    vowel = chance.choice(vowels) if vowels else at
    return chance.choice(
        [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:vowel] + chance.choice("aeiou") + word[vowel + 1 :] if vowel else word,
        ]
    )


WAYS: tuple[Callable[[str, random.Random], Iterator[Mutant]], ...] = (
    tolls,
    sums,
    conversions,
    shares,
    shares_put_in,
    changes,
    changes_put_in,
    spellings,
)


def places(text: str, published: date | None, rules: list[Rule]) -> set[tuple[str, str]]:
    """The rule and text of each finding, and where it stands."""
    return {(rule, words) for rule, words, _ in findings(text, published, rules)}


def findings(text: str, published: date | None, rules: list[Rule]) -> list[tuple[str, str, tuple[int, int]]]:
    draft = Article(read_text(text, "mutant.txt"), Knowledge(), published=published)
    return [
        (each.rule, each.text, (span.start, span.end))
        for each in lint(draft, rules).findings
        for span in (draft.prose.source_span(each.span),)
    ]


def is_caught(made: Mutant, known: set[tuple[str, str]], published: date | None, rules: list[Rule]) -> bool:
    for rule, words, (start, end) in findings(made.text, published, rules):
        touches = any(start < spot[1] and spot[0] < end for spot in (made.changed, made.other))
        beside = abs(start - made.changed[0]) < 200
        if rule.split("/")[0] in made.families and (rule, words) not in known and (touches or beside):
            return True
    return False


def rows(folder: Path, limit: int | None) -> Iterator[tuple[str, date | None]]:
    """The articles of a folder: a line each in ``*.jsonl``, a file each in ``*.txt`` and ``*.md``."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:limit]:
            row = json.loads(line)
            if "text" in row:
                published, title = row.get("date"), row.get("title")
                head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n" if title else ""
                yield head + row["text"], date.fromisoformat(published[:10]) if published else None
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")])[:limit]:
        yield path.read_text(encoding="utf-8"), None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = os.environ.get("NEWSLINT_CORPUS")
    parser.add_argument("--corpus", type=Path, nargs="+", default=[default] if default else [])
    parser.add_argument("--limit", type=int, help="only the first N articles of each file")
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args()
    if not options.corpus or not all(Path(folder).is_dir() for folder in options.corpus):
        sys.exit("no corpus: name its folder with --corpus or NEWSLINT_CORPUS")
    rules = [rule for rule in load([rules_folder()]) if rule.id.startswith(("number/", "unit/", "name/", "headline/"))]
    chance = random.Random(2026)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for text, published in (row for folder in options.corpus for row in rows(Path(folder), options.limit)):
        mutants = [each for way in WAYS for each in way(text, chance)]
        known = places(text, published, rules) if mutants else set()
        for each in mutants:
            made[each.way] += 1
            if is_caught(each, known, published, rules):
                caught[each.way] += 1
            elif options.show:
                start, end = each.changed
                around = (
                    f"…{each.text[max(0, start - 160) : start]}[[{each.text[start:end]}]]{each.text[end : end + 80]}"
                )
                print(f"missed {each.way}: {around}  against {each.text[slice(*each.other)]!r}".replace("\n", " "))
    for way, number in sorted(made.items()):
        print(f"{way}: {caught[way]} of {number} caught ({caught[way] / number:.1%})")


if __name__ == "__main__":
    main()
