"""Compares the attribution reader with gold attributions: who says a quotation, and source and cue of all attributions.

    python benchmarks/attribution_gold.py GOLD.jsonl [--show]

GOLD.jsonl has one article a line: {"text": ..., "attributions": [{"source": [...], "cue": [...], "content": [...]}]},
each part a list of {"spans": [[start, end]]} into the text, as PARC and PolNeAR annotate. A speaker is right when it
overlaps a gold source of the quotation; an attribution is right when both source and cue overlap the gold ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lint.annotate.quotations import Quotation
from lint.annotate.sources import Source
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.span import Span

SILENT_TYPES = ("hearsay", "passive")


class Gold(NamedTuple):
    """One gold attribution: the spans of its parts."""

    sources: list[Span]
    cues: list[Span]
    contents: list[Span]


class Tally:
    """How many of how many were right."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.right = self.all = 0

    def count(self, is_right: bool) -> bool:
        self.right += is_right
        self.all += 1
        return is_right

    def __str__(self) -> str:
        return f"{self.name}: {self.right} of {self.all} = {self.right / max(1, self.all):.3f}"


def gold_of(row: dict[str, Any]) -> list[Gold]:
    def spans(parts: Sequence[dict[str, Any]] | None) -> list[Span]:
        return [Span(*span) for part in parts or () for span in part["spans"]]

    return [
        Gold(spans(each["source"]), spans(each.get("cue")), spans(each.get("content")))
        for each in row["attributions"]
        if each.get("source")
    ]


def overlap(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)


def quotations(article: Article, gold: Sequence[Gold]) -> Iterator[tuple[Quotation, list[Span], list[Span]]]:
    """Each quotation that lies in gold content, the span of its speaker, and the gold sources."""
    for quotation in article.mentions(Quotation):
        inside = article.prose.source_span(Span(quotation.start + 1, max(quotation.start + 2, quotation.end - 1)))
        sources = [span for each in gold if overlap([inside], each.contents) for span in each.sources]
        if quotation.words > 1 and sources:
            yield quotation, speaker_spans(article, quotation), sources


def speaker_spans(article: Article, quotation: Quotation) -> list[Span]:
    if quotation.source is not None:
        return [article.prose.source_span(quotation.source.span)]
    if quotation.speaker is None:
        return []
    block = article.block_at(quotation.start)
    at = article.text.find(quotation.speaker, block.start)
    return [article.prose.source_span(Span(at, at + len(quotation.speaker)))] if at != -1 else []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was read wrongly")
    arguments = parser.parse_args()
    if not arguments.gold.exists():
        raise SystemExit(f"{arguments.gold} is absent: nothing measured")
    speakers, recall, precision = Tally("speaker of quotations"), Tally("recall"), Tally("precision")
    for line in arguments.gold.read_text().splitlines():
        row = json.loads(line)
        article = Article(read_text(row["text"], "gold.txt"), Knowledge())
        gold = gold_of(row)
        for quotation, spans, sources in quotations(article, gold):
            if not speakers.count(overlap(spans, sources)) and arguments.show:
                wanted = [row["text"][slice(*span)] for span in sources]
                print(f"{quotation.speaker!r} should be {wanted}: {quotation.text}")
        read = [
            ([prose(source.span)], [prose(Span(source.cue_start, source.cue_start + len(source.cue)))])
            for source in article.mentions(Source)
            if source.type not in SILENT_TYPES and source.cue is not None and source.cue_start is not None
            for prose in (article.prose.source_span,)
        ]
        for each in gold:
            recall.count(any(overlap(spans, each.sources) and overlap(cues, each.cues) for spans, cues in read))
        for spans, cues in read:
            precision.count(any(overlap(spans, each.sources) and overlap(cues, each.cues) for each in gold))
    print(speakers, f"source and cue of all attributions, {recall}", precision, sep="\n")


if __name__ == "__main__":
    main()
