"""Headline numbers: silence on right ones, recall on changed ones.

Each headline of the corpus has one number cut out, with the way in which it follows from the story (copied, written
in words, paraphrased, rounded, added…). It is put back as it was, where no headline rule should speak, and changed to
another number of as many digits, where one should. A change that by chance hits another number of the story counts
as missed.

    python benchmarks/headline_numbers.py --corpus FILE [--show]

FILE (or the variable NEWSLINT_HEADLINES) holds one article a line: {"title", "text", "date", "cloze", "cloze_gt",
"cloze_annotation"}; ``cloze`` is the title with ``____`` for the number ``cloze_gt``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from lint.article import Article
from lint.builtin import rules_folder
from lint.engine import lint
from lint.finding import Finding
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Rule, load

FOLLOWS = {"Copy", "Trans", "Paraphrase", "Round", "SRound"}
"""The classes whose number is copied or rounded from the story."""


def changed(number: str, chance: random.Random) -> str | None:
    """Another number of as many digits; None for what is no plain number."""
    match = re.fullmatch(r"(\d+)(\.\d+)?", number.replace(",", ""))
    if match is None:
        return None
    least = max(2, 10 ** (len(match[1]) - 1))
    choices = [
        each for each in {chance.randint(least, 10 ** len(match[1]) - 1) for _ in range(9)} if each != int(match[1])
    ]
    wrong = chance.choice(sorted(choices))
    return (f"{wrong:,}" if "," in number else str(wrong)) + (match[2] or "")


def findings(row: dict[str, Any], title: str, rules: list[Rule]) -> list[Finding]:
    head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n"
    published = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    draft = Article(read_text(head + row["text"], "headline.txt"), Knowledge(), published=published)
    return list(lint(draft, rules).findings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=os.environ.get("NEWSLINT_HEADLINES"))
    parser.add_argument("--show", action="store_true", help="print the false alarms and what was missed")
    options = parser.parse_args()
    if options.corpus is None or not Path(options.corpus).is_file():
        sys.exit("no corpus: name its file with --corpus or NEWSLINT_HEADLINES")
    rules = [rule for rule in load([rules_folder()]) if rule.id.startswith("headline/")]
    chance = random.Random(2026)
    rows = [json.loads(line) for line in Path(options.corpus).read_text(encoding="utf-8").splitlines() if line.strip()]
    total: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    alarms = 0
    for row in rows:
        way = re.match(r"\w+", row["cloze_annotation"])
        name = way[0] if way else "other"
        if found := findings(row, row["title"], rules):
            alarms += 1
            if options.show:
                print(f"alarm, {name}: {row['title']} | {found[0].rule}: {found[0].message}")
        wrong = changed(row["cloze_gt"], chance)
        if wrong is None:
            continue
        total[name] += 1
        title = row["cloze"].replace("____", wrong)
        if findings(row, title, rules):
            caught[name] += 1
        elif options.show:
            print(f"missed, {name}: {title} (was {row['cloze_gt']})")
    print(f"right number: headline findings on {alarms} of {len(rows)} ({alarms / len(rows):.1%})")
    for name, number in total.most_common():
        print(f"changed number, {name}: {caught[name]} of {number} ({caught[name] / number:.1%})")
    followed, of = sum(caught[name] for name in FOLLOWS), sum(total[name] for name in FOLLOWS)
    print(f"changed number, copied or rounded: {followed} of {of} ({followed / of:.1%})")


if __name__ == "__main__":
    main()
