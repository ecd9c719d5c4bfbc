"""One pass over an article for the phrases and the telling words of all text rules together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lint.rulebook._rule import Rule
from lint.rulebook._texts import Matches, is_whole, phrase_mention
from lint.rulebook._view import TextMention, View
from lint.span import Span


class Scanner:
    """Looks for all literals of a set of rules at once (Aho and Corasick 1975)."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        wanted: dict[str, list[Rule]] = defaultdict(list)
        self._without_literals = []
        for rule in rules:
            for literal in rule.literals:
                wanted[literal].append(rule)
            if not rule.literals:
                self._without_literals.append(rule)
        self._automaton = _automaton(wanted)

    def cases(self, view: View) -> Iterator[tuple[Rule, Iterator[TextMention]]]:
        """Each rule that may find something in an article, with what it finds, in reading order."""
        for rule, places in self._hits(view).items():
            yield rule, _found_near(rule, view, places)
        for rule in self._without_literals:
            yield rule, _found_in(rule, view, [block.span for block in view.article.prose.blocks])

    def _hits(self, view: View) -> Mapping[Rule, list[Span]]:
        """Where each rule's literals stand in an article."""
        found: dict[Rule, list[Span]] = defaultdict(list)
        if self._automaton is not None:
            for last, (length, owners) in self._automaton.iter(view.folded):
                for owner in owners:
                    found[owner].append(Span(last + 1 - length, last + 1))
        return found


def _automaton(wanted: Mapping[str, list[Rule]]) -> Any:
    if not wanted:
        return None
    import ahocorasick  # type: ignore[import-not-found]

    automaton = ahocorasick.Automaton()
    for literal, owners in wanted.items():
        automaton.add_word(literal, (len(literal), owners))
    automaton.make_automaton()
    return automaton


def _found_near(rule: Rule, view: View, hits: Sequence[Span]) -> Iterator[TextMention]:
    """What a rule finds where its literals stand."""
    if rule.text and rule.text["phrases"]:
        return _phrases(rule, view, hits)
    article = view.article
    indexes = sorted({article.block_index(hit.start) for hit in hits})
    return _found_in(rule, view, [article.prose.blocks[index].span for index in indexes])


def _phrases(rule: Rule, view: View, hits: Iterable[Span]) -> Iterator[TextMention]:
    """Its phrases among the hits; of those that overlap, the first and longest."""
    text = rule.text
    if text is None:
        return
    phrases = frozenset(text["phrases"])
    searched = view.straightened if text["exact"] else view.folded
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= end and is_whole(searched, *hit) and searched[hit.start : hit.end] in phrases:
            end = hit.end
            yield phrase_mention(view, *hit)


def _found_in(rule: Rule, view: View, paragraphs: Iterable[Span]) -> Iterator[TextMention]:
    """What its pattern finds in paragraphs."""
    if rule.find == "tokens":
        from lint.rulebook._tokens import token_mentions

        yield from token_mentions(rule, view, paragraphs)
    elif isinstance(rule.wanted, Matches):
        for paragraph in paragraphs:
            yield from rule.wanted.occurrences(view, *paragraph)
