"""One article as rules look at it: folded text, mentions near a place, windows, what the shared scan found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, ClassVar

from lint.annotate import Mention
from lint.article import Article
from lint.rulebook._fold import fold, straighten
from lint.rulebook._values import comparable, getter
from lint.span import Span

if TYPE_CHECKING:
    from lint.rulebook._data import Choice

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


class Places:
    """Mentions, or spans, by where they stand."""

    def __init__(self, found: Sequence[Mention] | Sequence[Span]) -> None:
        self._found = found
        self._starts = [each.start for each in found]
        self._reach = list(accumulate([each.end for each in found], max))

    def overlapping(self, start: int, end: int) -> list[Any]:
        """Those that share a character with a stretch, in reading order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [each for each in self._found[first:last] if each.end > start]

    def any_overlaps(self, start: int, end: int) -> bool:
        """Whether there is one."""
        last = bisect_left(self._starts, end)
        return last > 0 and self._reach[last - 1] > start


class View:
    """An article with what rules ask of it again and again."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.published: date | None = article.published
        self.today: date | None = article.today
        self._places: dict[Any, Places | None] = {}
        self._groups: dict[tuple[str, str], Mapping[Any, list[Mention]]] = {}

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def different_words(self) -> str:
        """Each word of the text once, folded, on lines of their own."""
        return fold("\n".join(self.article.prose.words.starts))

    @cached_property
    def straightened(self) -> str:
        return straighten(self.text)

    def is_in(self, mention: Mention, regions: tuple[str, ...]) -> bool:
        """Whether a mention overlaps any of the regions."""
        if regions not in self._places:
            spans = sorted(span for region in regions for span in self.article.region(region))
            self._places[regions] = Places(spans) if spans else None
        places = self._places[regions]
        return places is not None and places.any_overlaps(mention.start, mention.end)

    def places(self, kind: str) -> Places | None:
        """Where the mentions of a kind stand; None when there are none."""
        if kind not in self._places:
            mentions = self.article.mentions_of(kind)
            self._places[kind] = Places(mentions) if mentions else None
        return self._places[kind]

    def alike(self, kind: str, field: str, value: Any) -> Places | None:
        """Where those of them stand that have a value in a field; None when none has; unknown is like nothing."""
        if value is None:
            return None
        key = kind, field, comparable(value)
        if key not in self._places:
            group = self._by_value(kind, field).get(key[2])
            self._places[key] = Places(group) if group else None
        return self._places[key]

    def chosen(self, kind: str, choice: Choice | None) -> Sequence[Mention]:
        """The mentions of a kind that a choice leaves, in reading order."""
        if choice is None:
            return self.article.mentions_of(kind)
        field, values = choice
        if values is None:
            get = getter(field)
            return [mention for mention in self.article.mentions_of(kind) if get(mention) is not None]
        groups = self._by_value(kind, field)
        found = [groups[value] for value in values if value in groups]
        if len(found) < 2:
            return found[0] if found else ()
        return sorted(chain.from_iterable(found), key=lambda mention: (mention.start, mention.end))

    def _by_value(self, kind: str, field: str) -> Mapping[Any, list[Mention]]:
        """The mentions of a kind by what a field of theirs is, folded if it is text."""
        if (kind, field) not in self._groups:
            get = getter(field)
            folded: dict[Any, Any] = {}
            groups: dict[Any, list[Mention]] = defaultdict(list)
            for mention in self.article.mentions_of(kind):
                value = get(mention)
                if value not in folded:
                    folded[value] = comparable(value)
                groups[folded[value]].append(mention)
            self._groups[kind, field] = groups
        return self._groups[kind, field]
