"""One pass over an article for the phrases and the telling words of all text rules together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint.rulebook._rule import Rule
from lint.rulebook._texts import compile_text, is_whole, phrase_mention
from lint.rulebook._view import TextMention, View
from lint.span import Span

if TYPE_CHECKING:
    from lint.rulebook._data import TextData

Hits = Mapping[str, list[Span]]
"""Where the phrases and telling words of each rule stand, by the rule's id."""


@lru_cache(maxsize=8)
def scanner(rules: tuple[Rule, ...]) -> Scanner:
    """The scanner of a set of rules, built once."""
    return Scanner(rules)


class Scanner:
    """Looks for all literals of a set of rules at once (Aho and Corasick 1975)."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        wanted: dict[str, list[str]] = defaultdict(list)
        for rule in rules:
            for literal in literals(rule):
                wanted[literal].append(rule.id)
        self._automaton = _automaton(wanted)

    def hits(self, view: View) -> Hits:
        """Where each rule's literals stand in an article."""
        found: dict[str, list[Span]] = defaultdict(list)
        if self._automaton is not None:
            for last, (length, owners) in self._automaton.iter(view.folded):
                for owner in owners:
                    found[owner].append(Span(last + 1 - length, last + 1))
        return found


def literals(rule: Rule) -> Sequence[str]:
    """The folded literals that a text rule looks for or cannot do without."""
    if rule.find == "tokens":
        return rule.token_gate
    if rule.text is None:
        return ()
    return [phrase.lower() for phrase in rule.text["phrases"]] or rule.text["gate"]


def _automaton(wanted: Mapping[str, list[str]]) -> Any:
    if not wanted:
        return None
    import ahocorasick  # type: ignore[import-not-found]

    automaton = ahocorasick.Automaton()
    for literal, owners in wanted.items():
        automaton.add_word(literal, (len(literal), tuple(owners)))
    automaton.make_automaton()
    return automaton


def text_mentions(rule: Rule, view: View, hits: Hits) -> Iterator[TextMention]:
    """What a text rule looks for, in reading order; of overlapping phrases, the first and longest."""
    text = rule.text
    if text is None:
        return
    if text["pattern"] is not None:
        wanted = compile_text(text)
        for stretch in _stretches(text, view, hits.get(rule.id, ())):
            yield from wanted.occurrences(view, stretch)
        return
    end = 0
    phrases = frozenset(text["phrases"])
    searched = view.straightened if text["exact"] else view.folded
    for span in sorted(hits.get(rule.id, ()), key=lambda span: (span.start, -span.end)):
        if span.start >= end and is_whole(searched, *span) and searched[span.start : span.end] in phrases:
            end = span.end
            yield phrase_mention(view, *span)


def _stretches(text: TextData, view: View, hits: Sequence[Span]) -> Iterable[Span]:
    """Where a pattern can match: the paragraphs that hold a literal it cannot do without."""
    article = view.article
    if not text["gate"]:
        return [block.span for block in article.prose.blocks]
    indexes = sorted({article.block_index(span.start) for span in hits})
    return [article.prose.blocks[index].span for index in indexes]
