"""One article as rules look at it: folded text, mentions near a place, windows, what the shared scan found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, ClassVar

from lint.annotate import Mention
from lint.article import Article
from lint.rulebook._fold import fold, straighten
from lint.rulebook._values import Getter, comparable, getter
from lint.span import Span

LEFT_OUT = ("furniture", "tags", "byline")
"""Regions that a rule looks at only when its ``in`` names them."""


class TextMention(Mention):
    """Text that a rule itself looks for; the named groups of its pattern are fields."""

    kind: ClassVar[str] = "text"
    groups: Mapping[str, str | None]

    def __getattr__(self, name: str) -> str | None:
        try:
            return self.groups[name]
        except KeyError:
            raise AttributeError(name) from None


class _Index:
    """Mentions by their places."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._reach = list(accumulate((mention.end for mention in mentions), max))

    def overlapping(self, span: Span) -> Iterator[Mention]:
        first = bisect_right(self._reach, span.start)
        last = bisect_left(self._starts, span.end)
        for mention in self._mentions[first:last]:
            if mention.end > span.start:
                yield mention


def _grouped(mentions: Sequence[Mention], get: Getter) -> Mapping[Any, list[Mention]]:
    groups: dict[Any, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(comparable(get(mention)), []).append(mention)
    return groups


class View:
    """An article with what rules ask of it again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.published: date | None = article.published
        self.today: date | None = article.today
        self.remembered: dict[object, Any] = {}
        """What parts of rules worked out about the article, so that they do so once."""
        self._indexes: dict[Any, _Index] = {}
        self._groups: dict[tuple[str, str], Mapping[Any, list[Mention]]] = {}

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def straightened(self) -> str:
        return straighten(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the article, folded."""
        return frozenset(fold(" ".join(self.article.prose.words.starts)).replace("_", " ").split())

    def overlapping(self, kind: str, span: Span) -> Iterator[Mention]:
        """The mentions of a kind that share a character with the span, in reading order."""
        if kind not in self._indexes:
            self._indexes[kind] = _Index(self.article.mentions_of(kind))
        return self._indexes[kind].overlapping(span)

    def alike(self, kind: str, field: str, value: Any, span: Span) -> Iterator[Mention]:
        """Those of them that have a value in a field, found without looking at the others; unknown is like nothing."""
        if value is None:
            return iter(())
        value = comparable(value)
        group = self._by_value(kind, field).get(value)
        if group is None:
            return iter(())
        key = kind, field, value
        if key not in self._indexes:
            self._indexes[key] = _Index(group)
        return self._indexes[key].overlapping(span)

    def chosen(self, kind: str, field: str, values: Sequence[Any]) -> Sequence[Mention]:
        """The mentions of a kind that have one of the values, folded if they are text, in a field; in reading order."""
        groups = self._by_value(kind, field)
        found = [groups[value] for value in values if value in groups]
        if len(found) < 2:
            return found[0] if found else ()
        return sorted(chain.from_iterable(found), key=lambda mention: (mention.start, mention.end))

    def _by_value(self, kind: str, field: str) -> Mapping[Any, list[Mention]]:
        if (kind, field) not in self._groups:
            self._groups[kind, field] = _grouped(self.article.mentions_of(kind), getter(field))
        return self._groups[kind, field]

    @cached_property
    def has_left_out(self) -> bool:
        """Whether the article has any of the regions that rules leave out."""
        return any(self.article.region(name) for name in LEFT_OUT)
