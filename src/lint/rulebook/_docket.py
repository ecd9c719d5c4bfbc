"""Which rules of a run have something to judge in an article: the others cost it nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.annotate import Mention
from lint.rulebook._rule import Rule
from lint.rulebook._scan import Scanner
from lint.rulebook._view import View

if TYPE_CHECKING:
    from lint.rulebook._data import Choice

Case = tuple[Rule, Iterable[Mention]]
"""A rule, and the mentions that it has to judge."""


@lru_cache(maxsize=8)
def docket(rules: tuple[Rule, ...]) -> Docket:
    """The docket of a set of rules, made once."""
    return Docket(rules)


class Docket:
    """Rules by what they look at, so that those that look at the same share the search for it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._scanner = Scanner([rule for rule in rules if rule.find in ("text", "tokens")])
        self._by_kind: dict[str, dict[Choice | None, list[Rule]]] = defaultdict(lambda: defaultdict(list))
        for rule in rules:
            if rule.find not in ("text", "tokens"):
                self._by_kind[rule.find][rule.choice].append(rule)

    def cases(self, view: View) -> Iterator[Case]:
        """Each rule that has mentions to judge in an article, with them."""
        yield from self._scanner.cases(view)
        for kind, by_choice in self._by_kind.items():
            if view.article.mentions_of(kind):
                for choice, rules in by_choice.items():
                    if mentions := view.chosen(kind, choice):
                        for rule in rules:
                            yield rule, mentions
