"""Recall on sourcing by mutation: who said it is cut from edited news, and a rule should ask for it.

Four cuts, each by plain patterns over the raw text that share nothing with the annotators:
the attribution of a quotation that has its own paragraph; the reason for an anonymity; the named member beneath
"experts say"; the only source near a figure.

    python benchmarks/mutate_attribution.py NEWS.jsonl... [--show]

NEWS.jsonl has one article a line: {"text": ..., "date": "YYYY-MM-DD"}.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lint.article import Article
from lint.builtin import rules_folder
from lint.engine import lint
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import Rule
from lint.rulebook import load as load_rules
from lint.span import Span

SPEECH = (
    r"(?:said|says|say|told|added|wrote|tweeted|according|reported|announced|warned|asked|argued|explained|noted|found"
    r"|shows?|believes?|alleged|called|blistered|claimed|questioned|urging)"
)
ATTRIBUTED = re.compile(
    r'^(?P<quote>["“][^"“”]{30,}?),(?P<mark>["”]) '
    r"(?:(?:[\w.’'-]+ ){1,6}said|said (?:[\w.’'-]+ ?){1,6})[^\"“”]*$"
)
REASON = re.compile(
    r"(?:condition of anonymity|not to be (?:named|identified)|requested anonymity|anonymously)"
    r"(?P<reason>,? (?:because|since|as|to|for|in|citing|due|while|out)\b[^.,\n]*)"
)
GROUP = re.compile(
    r"\b(?:[Ee]xperts|[Aa]nalysts|[Ee]conomists|[Cc]ritics|[Oo]bservers|[Aa]dvocates|[Ss]cientists)"
    r" (?:say|said|warn|argue)\b"
)
FIGURE = re.compile(
    r"\d[\d.,]*\s?(?:%|percent|per cent)|\b(?:[Mm]illions|[Tt]housands) of|\bestimated \$?\d"
    r"|-(?:year|decade) (?:low|high)"
    r"|\b(?:biggest|worst|highest|lowest|largest) [\w ]{1,30}(?:since|on record|in (?:decades|history))"
)
OTHER_SOURCE = re.compile(rf"\b{SPEECH}\b|polls?\b|data\b|report|survey|stud|[\"“]|\bvotes?\b|voters")
SOURCE = re.compile(r",? according to [^.,;\n]*(?:,|(?=\.))|, (?:[\w.’'-]+ ){1,8}(?:said|says)(?: on \w+day)?(?=\.)")
NAMED_SPEECH = re.compile(rf"[^.!?\n]*\b{SPEECH}\b[^\n]*?[.!?][\"”]?(?=\s|$)")


class Mutant(NamedTuple):
    """An article after a cut, and the stretch in which a finding counts."""

    way: str
    text: str
    where: Span
    families: tuple[str, ...]


def paragraphs(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]+", text):
        yield Span(*match.span())


def without_speaker(text: str) -> Iterator[Mutant]:
    """Cuts the attribution of a quotation in its own paragraph, where no paragraph before quotes anybody."""
    before = ""
    for start, end in paragraphs(text):
        paragraph = text[start:end]
        match = ATTRIBUTED.match(paragraph)
        if match and not re.search(rf"[\"“”]|\b{SPEECH}\b|:$", before):
            quote = f"{match.group('quote')}.{match.group('mark')}"
            yield Mutant("speaker", text[:start] + quote + text[end:], Span(start, start + len(quote)), ("quote",))
        before = paragraph


def without_reason(text: str) -> Iterator[Mutant]:
    for match in REASON.finditer(text):
        start, end = match.span("reason")
        line = Span(text.rfind("\n", 0, start) + 1, start + 1)
        yield Mutant("reason for anonymity", text[:start] + text[end:], line, ("attribution",))


def without_name(text: str) -> Iterator[Mutant]:
    """Cuts what other people say in the rest of the paragraph and in the two after it, and in the sentence before."""
    for match in GROUP.finditer(text):
        first = max(text.rfind(mark, 0, match.start()) for mark in (". ", "\n", "” ", '" ')) + 1
        stop = re.compile(r"[.!?][\"”]?(?=\s|$)").search(text, match.end())
        if stop is None:
            continue
        rest = re.match(r"[^\n]*(?:\n+[^\n]+){0,2}", text[stop.end() :])
        tail = NAMED_SPEECH.sub("", rest.group()) if rest else ""
        head_start = text.rfind("\n", 0, first) + 1
        head = NAMED_SPEECH.sub("", text[head_start:first])
        after = stop.end() + len(rest.group() if rest else "")
        cut = text[:head_start] + head + text[first : stop.end()] + tail + text[after:]
        at = head_start + len(head)
        yield Mutant("name beneath a group", cut, Span(at, at + stop.end() - first), ("attribution",))


def without_source(text: str) -> Iterator[Mutant]:
    """Cuts the only source near a figure; election results, which are public, aside."""
    before = ""
    for start, end in paragraphs(text):
        paragraph = text[start:end]
        match = SOURCE.search(paragraph)
        if match and FIGURE.search(paragraph):
            cut = paragraph[: match.start()] + paragraph[match.end() :]
            if OTHER_SOURCE.search(cut + before.rsplit(". ", 1)[-1]) is None:
                where = Span(start, start + len(cut))
                yield Mutant("source of a figure", text[:start] + cut + text[end:], where, ("attribution",))
        before = paragraph


def is_caught(mutant: Mutant, rules: Sequence[Rule]) -> bool:
    article = Article(read_text(mutant.text, "mutant.txt"), Knowledge())
    return any(
        finding.rule.startswith(mutant.families) and article.prose.source_span(finding.span).overlaps(mutant.where)
        for finding in lint(article, rules).findings
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the mutants that were missed")
    options = parser.parse_args()
    rules = [rule for rule in load_rules([rules_folder()]) if rule.id.startswith(("attribution/", "quote/"))]
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    for path in options.news:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            for cut in (without_speaker, without_reason, without_name, without_source):
                for mutant in cut(text):
                    made[mutant.way] += 1
                    if is_caught(mutant, rules):
                        caught[mutant.way] += 1
                    elif options.show:
                        start, end = mutant.where
                        print(f"missed, {mutant.way}: …{mutant.text[max(0, start - 150) : end + 150]!r}")
    for way, number in made.items():
        print(f"{way}: {caught[way]} of {number} caught ({caught[way] / number:.1%})")


if __name__ == "__main__":
    main()
