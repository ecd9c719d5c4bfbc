"""Recall on dates by mutation: right dates of edited news, each made wrong in one known way.

The dates are those that the reader finds; what is done to them, and where the finding must then stand, is worked out
here from the text alone. A mutant is caught when a finding of the family stands exactly on the date made wrong.

    python benchmarks/mutate_dates.py --corpus FOLDER [--limit N] [--show]

FOLDER (or the variable NEWSLINT_CORPUS) holds ``news-*.jsonl`` with one article a line: {"text": ..., "date": ...}.
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
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from lint.annotate.dates import Date
from lint.article import Article
from lint.builtin import rules_folder
from lint.engine import lint
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Rule, load

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_MONTHS = re.compile(r"\b(?:April|Apr\.|June|September|Sept\.|November|Nov\.)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
RANGE = re.compile(r"\b(from|between) ((?:19|20)\d\d) (to|and) ((?:19|20)\d\d)\b")


class Mutant(NamedTuple):
    """An article with one date made wrong, and where that date now stands."""

    way: str
    family: str
    text: str
    start: int
    end: int
    published: date


def replaced(whole: str, start: int, end: int, new: str) -> str:
    return whole[:start] + new + whole[end:]


def is_quoted(text: str, start: int) -> bool:
    """Whether a quotation is open: counted in the paragraph, by its marks alone."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def wrong_weekday(text: str, mention: Date, published: date, chance: random.Random) -> Iterator[Mutant]:
    found = re.match("|".join(WEEKDAYS), mention.text)
    if found and mention.day and mention.date and mention.weekday == WEEKDAYS[mention.date.weekday()]:
        other = chance.choice([name for name in WEEKDAYS if name != found.group()])
        new = other + mention.text[found.end() :]
        changed = replaced(text, mention.start, mention.end, new)
        way = "weekday, year stated" if YEAR.search(mention.text) else "weekday, year not stated"
        yield Mutant(way, "calendar/", changed, mention.start, mention.start + len(new), published)


def same_weekday(text: str, mention: Date, published: date, chance: random.Random) -> Iterator[Mutant]:
    if (
        mention.day
        and mention.date
        and YEAR.search(mention.text)
        and text[mention.end : mention.end + 2] in (". ", ".\n")
    ):
        other = WEEKDAYS[(mention.date.weekday() + chance.randint(1, 6)) % 7]
        inserted = f" On the same {other}, the doors were closed."
        changed = replaced(text, mention.end + 1, mention.end + 1, inserted)
        start = mention.end + 1 + inserted.index("the same")
        yield Mutant("the same weekday", "calendar/", changed, start, start + len(f"the same {other}"), published)


def impossible_day(text: str, mention: Date, published: date, _: random.Random) -> Iterator[Mutant]:
    day = re.search(r"(?<!\d)\d\d?(?!\d)", mention.text)
    if mention.day and mention.date and day and SHORT_MONTHS.search(mention.text) and not mention.weekday:
        new = replaced(mention.text, day.start(), day.end(), "31")
        changed = replaced(text, mention.start, mention.end, new)
        yield Mutant("impossible day", "calendar/", changed, mention.start, mention.start + len(new), published)


def expired(text: str, mention: Date, published: date, chance: random.Random) -> Iterator[Mutant]:
    year = YEAR.search(mention.text)
    before = text[: mention.start].split()[-1:]
    ahead = mention.frame == "ahead" and mention.first_day and mention.first_day > published
    if year and ahead and before and before[0].lower() in ("by", "until", "before", "in", "on"):
        new = replaced(mention.text, year.start(), year.end(), str(published.year - chance.randint(1, 4)))
        new = re.sub(r"^(?:early|late|mid|the end of)[ -]", "", new)
        start = mention.end - len(mention.text)
        changed = replaced(text, start, mention.end, new)
        way = "deadline" if before[0].lower() in ("by", "until", "before") else "date ahead"
        yield Mutant(way, "timeframe/", changed, start, start + len(new), published)


def relative_year(text: str, mention: Date, published: date, chance: random.Random) -> Iterator[Mutant]:
    words = mention.text.lower()
    if words in ("last year", "this year", "next year") and text[mention.end : mention.end + 1] in (" ", ",", "."):
        right = published.year + {"last": -1, "this": 0, "next": 1}[words.split()[0]]
        wrong = str(right + chance.choice([-3, -2, -1, 1, 2]))
        changed = replaced(text, mention.end, mention.end, f" ({wrong})")
        yield Mutant("relative year", "timeframe/", changed, mention.end + 2, mention.end + 6, published)


def relative_day(text: str, mention: Date, published: date, chance: random.Random) -> Iterator[Mutant]:
    steps = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(mention.text.lower())
    if steps is not None and text[mention.end : mention.end + 1] in (" ", ",", "."):
        wrong = published + timedelta(days=steps + chance.choice([-9, -5, -3, 3, 4, 8]))
        written = f"{wrong:%B} {wrong.day}"
        changed = replaced(text, mention.end, mention.end, f" ({written})")
        yield Mutant("relative day", "calendar/", changed, mention.end + 2, mention.end + 2 + len(written), published)


def reversed_ranges(text: str, published: date) -> Iterator[Mutant]:
    for match in RANGE.finditer(text):
        if int(match[2]) < int(match[4]) and not is_quoted(text, match.start()):
            new = f"{match[1]} {match[4]} {match[3]} {match[2]}"
            changed = replaced(text, match.start(), match.end(), new)
            yield Mutant("reversed range", "calendar/", changed, match.end() - 4, match.end(), published)


WAYS: tuple[Callable[[str, Date, date, random.Random], Iterator[Mutant]], ...] = (
    wrong_weekday,
    same_weekday,
    impossible_day,
    expired,
    relative_year,
    relative_day,
)


def article(text: str, published: date) -> Article:
    return Article(read_text(text, "mutant.txt"), Knowledge(), published=published)


def mutants(text: str, published: date, chance: random.Random) -> Iterator[Mutant]:
    draft = article(text, published)
    for mention in draft.mentions(Date):
        start, end = draft.prose.source_span(mention.span)
        if (
            text[start:end] != mention.text
            or is_quoted(text, start)
            or draft.block_at(mention.start).kind != "paragraph"
        ):
            continue
        for way in WAYS:
            yield from way(text, moved(mention, start), published, chance)
    yield from reversed_ranges(text, published)


def moved(mention: Date, start: int) -> Date:
    """The mention with its place in the text instead of the prose."""
    return mention.replace(start=start, end=start + len(mention.text))


def is_caught(mutant: Mutant, rules: list[Rule]) -> bool:
    draft = article(mutant.text, mutant.published)
    for finding in lint(draft, rules).findings:
        span = draft.prose.source_span(finding.span)
        if finding.rule.startswith(mutant.family) and tuple(span) == (mutant.start, mutant.end):
            return True
    return False


def rows(folder: Path, limit: int | None) -> Iterator[tuple[str, date]]:
    for path in sorted(folder.glob("news-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:limit]:
            row = json.loads(line)
            yield row["text"], date.fromisoformat(row["date"][:10])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=os.environ.get("NEWSLINT_CORPUS"))
    parser.add_argument("--limit", type=int, help="only the first N articles of each file")
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args()
    if options.corpus is None or not Path(options.corpus).is_dir():
        sys.exit("no corpus: name its folder with --corpus or NEWSLINT_CORPUS")
    rules = [rule for rule in load([rules_folder()]) if rule.id.startswith(("calendar/", "timeframe/"))]
    chance = random.Random(2026)
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for text, published in rows(Path(options.corpus), options.limit):
        for mutant in mutants(text, published, chance):
            made[mutant.way] += 1
            if is_caught(mutant, rules):
                caught[mutant.way] += 1
            elif options.show:
                around = mutant.text[max(0, mutant.start - 120) : mutant.start]
                inside = f"[[{mutant.text[mutant.start : mutant.end]}]]{mutant.text[mutant.end : mutant.end + 60]}"
                print(f"missed {mutant.way}, {mutant.published}: …{around}{inside}".replace("\n", " "))
    for way, number in sorted(made.items()):
        print(f"{way}: {caught[way]} of {number} caught ({caught[way] / number:.1%})")


if __name__ == "__main__":
    main()
