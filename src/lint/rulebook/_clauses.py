"""Regions, clauses and pairs as plain functions of the same form as conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from lint.annotate import Mention
from lint.record import Record
from lint.rulebook._conditions import HASHABLE, Test, compile_condition, conjuncts
from lint.rulebook._texts import compile_text
from lint.rulebook._values import getter
from lint.rulebook._view import LEFT_OUT, View
from lint.rulebook._windows import Stretch, compile_window

if TYPE_CHECKING:
    from lint.rulebook._data import ClauseData, Condition, PairData, TextData, WindowData

Finder = Callable[[Mention, View], Iterable[Mention]]
"""A function from a mention to others near it."""


class Pair(Record):
    """The second mention of a rule."""

    label: str
    find: Finder
    fits: Test

    def nearest(self, mention: Mention, view: View) -> Mention | None:
        """The nearest other mention that fits; of two as near, the earlier one."""
        fitting = [other for other in self.find(mention, view) if self.fits(other, mention, view)]
        return min(fitting, key=lambda other: _distance(mention, other), default=None)


def compile_rule_regions(inside: Sequence[str], outside: Sequence[str]) -> list[Test]:
    """The regions of a rule or a pair, with the regions left out unless they are named."""
    return compile_regions(inside, [*outside, *(name for name in LEFT_OUT if name not in inside)])


def compile_regions(inside: Sequence[str], outside: Sequence[str]) -> list[Test]:
    """Whether a mention overlaps one of ``inside`` and none of ``outside``."""
    tests: list[Test] = []
    wanted, unwanted = tuple(inside), tuple(outside)
    if wanted:
        tests.append(lambda mention, _first, view: view.is_in(mention, wanted))
    if unwanted:
        tests.append(lambda mention, _first, view: not view.is_in(mention, unwanted))
    return tests


def compile_clause(clause: ClauseData) -> Test:
    """Whether all that a clause has holds."""
    tests = compile_regions(clause["inside"], clause["outside"])
    where = [compile_condition(clause["where"])] if clause["where"] else []
    if clause["text"]:
        tests.append(_text_is_near(clause["text"], clause["window"]))
    if clause["find"]:
        tests.append(_is_near(_find_kind(clause["find"], clause["window"], clause["where"]), every(where)))
    else:
        tests += where
    return every(tests)


def compile_pair(pair: PairData) -> Pair:
    """The search for the second mention."""
    where = [compile_condition(pair["where"])] if pair["where"] else []
    fits = every([*where, *compile_rule_regions(pair["inside"], pair["outside"])])
    if pair["text"]:
        return Pair(pair["label"], _find_text(pair["text"], pair["window"]), fits)
    return Pair(pair["label"], _find_kind(pair["find"], pair["window"], pair["where"]), fits)


def every(tests: Sequence[Test]) -> Test:
    """Whether all tests are true; unknown is not enough."""

    def test(mention: Mention, first: Mention, view: View) -> bool:
        for each in tests:  # noqa: SIM110 - runs for every mention and rule, and a generator takes twice as long
            if not each(mention, first, view):
                return False
        return True

    return test


def _is_near(find: Finder, fits: Test) -> Test:
    def test(mention: Mention, _first: Mention, view: View) -> bool:
        for other in find(mention, view):  # noqa: SIM110 - as above
            if fits(other, mention, view):
                return True
        return False

    return test


def _find_kind(kind: str, window: WindowData, where: Condition | None) -> Finder:
    around, shared = compile_window(window), _shared_field(where)
    field, get = (shared[0], getter(shared[1])) if shared else (None, None)

    def find(mention: Mention, view: View) -> Iterable[Mention]:
        index = view.alike(kind, field, get(mention)) if field and get else view.places(kind)
        if index is None:
            return ()
        return [other for other in index.overlapping(*around(mention, view)) if other is not mention]

    return find


def _shared_field(where: Condition | None) -> tuple[str, str] | None:
    """A plain field of the other mention and the field of the first that it must equal, if there is one."""
    for condition in conjuncts(where):
        match condition:
            case ("same_as", field, ("field", first), family) if family in HASHABLE:
                return field, first
    return None


def _find_text(text: TextData, window: WindowData) -> Finder:
    around, wanted = _stretches(window), compile_text(text)

    def find(mention: Mention, view: View) -> Iterable[Mention]:
        for start, end in around(mention, view):
            yield from wanted.occurrences(view, start, end)

    return find


def _text_is_near(text: TextData, window: WindowData) -> Test:
    around, wanted = _stretches(window), compile_text(text)

    def test(mention: Mention, _first: Mention, view: View) -> bool:
        for start, end in around(mention, view):  # noqa: SIM110 - as above
            if wanted.occur(view, start, end):
                return True
        return False

    return test


def _stretches(window: WindowData) -> Callable[[Mention, View], Sequence[Stretch]]:
    """What a text clause looks at: the window without the mention, unless the window is the mention itself."""
    around = compile_window(window)
    if window["unit"] == "mention":
        return lambda mention, view: (around(mention, view),)

    def without_mention(mention: Mention, view: View) -> Sequence[Stretch]:
        start, end = around(mention, view)
        before = start, min(end, mention.start)
        after = max(start, mention.end), end
        return [stretch for stretch in (before, after) if stretch[0] < stretch[1]]

    return without_mention


def _distance(mention: Mention, other: Mention) -> tuple[int, int]:
    gap = max(other.start - mention.end, mention.start - other.end, 0)
    return gap, other.start
