"""Regions, clauses and pairs as plain functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lint.annotate import Mention
from lint.rulebook._conditions import Test, compile_condition
from lint.rulebook._data import ClauseData, PairData, TextData
from lint.rulebook._texts import occurrences
from lint.rulebook._view import LEFT_OUT, View
from lint.rulebook._windows import Window, compile_window
from lint.span import Span

Holds = Callable[[Mention, View], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """The second mention of a rule."""

    label: str
    others: Callable[[Mention, View], Iterator[Mention]]

    def nearest(self, mention: Mention, view: View) -> Mention | None:
        """The nearest other mention that fits; of two as near, the earlier one."""
        return min(self.others(mention, view), key=lambda other: _distance(mention, other), default=None)


def compile_rule_regions(inside: Sequence[str], outside: Sequence[str]) -> list[Holds]:
    """The regions of a rule or a pair, with the regions left out unless they are named."""
    left_out = [name for name in LEFT_OUT if name not in inside]
    holds = compile_regions(inside, outside)
    if left_out:
        holds.append(lambda mention, view: not (view.has_left_out and _is_in_any(mention, view, left_out)))
    return holds


def compile_regions(inside: Sequence[str], outside: Sequence[str]) -> list[Holds]:
    """Whether a mention overlaps one of ``inside`` and none of ``outside``."""
    holds: list[Holds] = []
    if inside:
        holds.append(lambda mention, view: _is_in_any(mention, view, inside))
    if outside:
        holds.append(lambda mention, view: not _is_in_any(mention, view, outside))
    return holds


def compile_clause(clause: ClauseData) -> Holds:
    """Whether all that a clause has holds."""
    holds = compile_regions(clause["inside"], clause["outside"])
    test = compile_condition(clause["where"]) if clause["where"] else None
    window = compile_window(clause["window"])
    if clause["text"]:
        holds.append(_text_near(clause["text"], window, clause["window"]["unit"] == "mention"))
    if clause["find"]:
        others = _others(clause["find"], window, test, [])
        holds.append(lambda mention, view: next(others(mention, view), None) is not None)
    elif test:
        holds.append(on_itself(test))
    return all_of(holds)


def compile_pair(pair: PairData) -> Pair:
    """The search for the second mention."""
    test = compile_condition(pair["where"]) if pair["where"] else None
    window = compile_window(pair["window"])
    regions = compile_rule_regions(pair["inside"], pair["outside"])
    if pair["text"]:
        return Pair(pair["label"], _other_texts(pair["text"], window, test, regions))
    return Pair(pair["label"], _others(pair["find"], window, test, regions))


def all_of(holds: Sequence[Holds]) -> Holds:
    """One function for several that must all hold."""
    if len(holds) == 1:
        return holds[0]

    def test(mention: Mention, view: View) -> bool:
        return all(each(mention, view) for each in holds)

    return test


def on_itself(test: Test) -> Holds:
    """Whether a condition is true of a mention; unknown is not enough."""
    return lambda mention, view: test(mention, mention, view) is True


def _is_in_any(mention: Mention, view: View, regions: Sequence[str]) -> bool:
    span = Span(mention.start, mention.end)
    return any(view.article.in_region(span, region) for region in regions)


def _text_near(text: TextData, window: Window, is_itself: bool) -> Holds:
    def holds(mention: Mention, view: View) -> bool:
        stretch = window(mention, view)
        stretches = [stretch] if is_itself else _without(stretch, mention)
        return any(next(occurrences(text, view, each), None) is not None for each in stretches)

    return holds


def _without(window: Span, mention: Mention) -> list[Span]:
    before = Span(window.start, min(window.end, mention.start))
    after = Span(max(window.start, mention.end), window.end)
    return [stretch for stretch in (before, after) if stretch.start < stretch.end]


def _others(
    kind: str, window: Window, test: Test | None, regions: Sequence[Holds]
) -> Callable[[Mention, View], Iterator[Mention]]:
    def others(mention: Mention, view: View) -> Iterator[Mention]:
        for other in view.overlapping(kind, window(mention, view)):
            if other is mention or (test is not None and test(other, mention, view) is not True):
                continue
            if all(holds(other, view) for holds in regions):
                yield other

    return others


def _other_texts(
    text: TextData, window: Window, test: Test | None, regions: Sequence[Holds]
) -> Callable[[Mention, View], Iterator[Mention]]:
    def others(mention: Mention, view: View) -> Iterator[Mention]:
        for stretch in _without(window(mention, view), mention):
            for other in occurrences(text, view, stretch):
                if test is not None and test(other, mention, view) is not True:
                    continue
                if all(holds(other, view) for holds in regions):
                    yield other

    return others


def _distance(mention: Mention, other: Mention) -> tuple[int, int]:
    gap = max(other.start - mention.end, mention.start - other.end, 0)
    return gap, other.start
