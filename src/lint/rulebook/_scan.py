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
    """Looks for all literals of a set of rules at once (Aho and Corasick 1975).

    Each literal is looked for by one word of it, or part of a word, among the different words of an article, which are
    half as long as the article; only those whose word is there are then looked for in the text.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._owners: dict[str, list[Rule]] = defaultdict(list)
        by_word: dict[str, list[str]] = defaultdict(list)
        for rule in rules:
            for literal, word in rule.literals:
                self._owners[literal].append(rule)
                by_word[word].append(literal)
        self._without_literals = [rule for rule in rules if not rule.literals]
        self._without_words = by_word.pop("", [])
        self._automaton = _automaton(by_word)

    def cases(self, view: View) -> Iterator[tuple[Rule, Iterator[TextMention]]]:
        """Each rule that may find something in an article, with what it finds, in reading order."""
        for rule, places in self._hits(view).items():
            yield rule, _found_near(rule, view, places)
        for rule in self._without_literals:
            yield rule, _found_in(rule, view, [block.span for block in view.article.prose.blocks])

    def _hits(self, view: View) -> Mapping[Rule, list[Span]]:
        """Where each rule's literals stand in an article."""
        likely = dict.fromkeys(self._without_words)
        if self._automaton is not None:
            for _, literals in self._automaton.iter(view.different_words):
                likely.update(dict.fromkeys(literals))
        found: dict[Rule, list[Span]] = defaultdict(list)
        for literal in likely:
            start = view.folded.find(literal)
            while start != -1:
                for owner in self._owners[literal]:
                    found[owner].append(Span(start, start + len(literal)))
                start = view.folded.find(literal, start + 1)
        return found


def _automaton(by_word: Mapping[str, list[str]]) -> Any:
    if not by_word:
        return None
    import ahocorasick  # type: ignore[import-not-found]

    automaton = ahocorasick.Automaton()
    for word, literals in by_word.items():
        automaton.add_word(word, literals)
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
