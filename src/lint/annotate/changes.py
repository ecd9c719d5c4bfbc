"""Changes: a rise or fall with its percentage and its end points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._end_points import (
    MULTIPLES,
    another_change,
    bare_change,
    bare_percent_after,
    change_amount,
    end_points,
    multiple_before,
    percent_after,
    percent_before,
    verb_before,
    with_percent_inside,
)
from lint.annotate._figures import change_written_out, figure, rise_or_fall, rise_or_fall_in_points
from lint.annotate._intervals import Interval, interval_of, quotient
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._skeleton import MARK, Skeleton, skeleton
from lint.annotate.quantities import Quantity
from lint.record import Record

Direction = Literal["up", "down"]

COMPARED = frozenset({"count", "money", "measure", "duration", "percent"})
"""Roles of end points; one of the two may be a bare number: "from 69.9 years to 78.9"."""

LINKS = (" from ", " over ", " on ", "compared", "versus")
"""Of these, one stands before the number that a change started from."""

LEAST_BARE = 1000
"""Bare numbers below that may be ranks or scores, where less is more."""

WINDOW = 80
"""Characters before the end points in which their verb is looked for."""


class Change(Mention):
    """A change, with its per cent or multiple and its end points where they are stated.

    The span is the per cent, or else the multiple, or else the word that says up or down.
    """

    kind: ClassVar[str] = "change"

    direction: Direction | None = stated("up or down")
    percent: float | None = stated("the change in per cent; None for doubled, halved… and where none is stated")
    times: float | None = stated("2 for doubled, 0.5 for halved…")
    before: float | None = stated("the number it started from")
    after: float | None = stated("the number it came to")
    first: Quantity | None = stated("where the number it started from stands")
    last: Quantity | None = stated("where the number it came to stands")
    of_shares: bool | None = stated("whether both end points are percentages themselves")
    actual_percent: float | None = computed(
        "the change that the end points make, in per cent, to one decimal, never negative"
    )
    actual: str | None = computed("the same in words: a rise of 10.4%, a fall of 6.2%")
    points: float | None = computed("percentage points between two end points that are percentages")
    difference: float | None = computed("per cent, or times, that rounding and hedges cannot explain; 0 when they fit")
    wrong_way: bool | None = computed("whether the end points go the other way")
    ratio: float | None = computed("how many times the first number the last one is, for a multiple")
    arithmetic: str | None = computed("the division written out: (24.5 - 22.2) / 22.2 = 10.4%")


ROUNDING_OF_FLOATS = 1e-9
"""The share by which two equal bounds may seem to differ."""


class _EndPoints(Record):
    """Two numbers of one kind of which the second replaced the first, and the pattern's match."""

    match: re.Match[str]
    before: Quantity
    after: Quantity


def annotate(draft: Draft) -> Iterator[Change]:
    """Find changes by so many per cent or times, and changes with two end points, sentence by sentence."""
    text = draft.prose.text
    for sentence, quantities in by_sentence(draft, least=1):
        has_percent = "percent" in [each.role for each in quantities]
        has_ends = len(quantities) > 1 and " from " in sentence.text
        if not has_percent and not has_ends:
            continue
        bones = skeleton(text, sentence.start, sentence.end, quantities)
        ends = list(_end_points(bones)) if has_ends else []
        found = [*(_by_percent(bones, ends) if has_percent else ()), *_without_percent(bones, ends)]
        seen: set[int] = set()
        for change in sorted(found, key=lambda each: not each.wrong_way):
            starts = {each.start for each in (change, change.last) if each is not None}
            if seen.isdisjoint(starts):
                seen |= starts
                yield change


def _end_points(bones: Skeleton) -> Iterator[_EndPoints]:
    for form in end_points():
        for match in form.finditer(bones.text):
            before, after = bones.at(match, "before"), bones.at(match, "after")
            between = sorted((match.start("before"), match.start("after")))
            if _comparable(before, after) and another_change().search(bones.text, *between) is None:
                yield _EndPoints(match, before, after)


def _by_percent(bones: Skeleton, ends: Sequence[_EndPoints]) -> Iterator[Change]:
    """Changes with their per cent: those whose end points are known first."""
    if len(bones.quantities) > 2 and any(link in bones.text for link in LINKS):
        for match in (found for form in with_percent_inside() for found in form.finditer(bones.text)):
            before, after = bones.at(match, "before"), bones.at(match, "after")
            percent = bones.at(match, "percent")
            if percent.role == "percent" and _comparable(before, after) and not _is_amount(bones, match):
                yield _change(percent, before, after, _direction(match))
        for end in ends:
            yield from _beside(bones, end)
    yield from _bare(bones)


def _bare(bones: Skeleton) -> Iterator[Change]:
    """Changes of which only the per cent is stated: looked for between each per cent and the number before it."""
    read_to = 0
    for percent in bones.quantities:
        mark = bones.text.index(MARK, read_to)
        if percent.role == "percent" and (
            match := bare_change().search(bones.text, max(read_to, mark - WINDOW), mark + 1)
        ):
            yield Change(
                start=percent.start,
                end=percent.end,
                text=percent.text,
                direction=_direction(match),
                percent=percent.value,
            )
        read_to = mark + 1


def _beside(bones: Skeleton, end: _EndPoints) -> Iterator[Change]:
    """The change whose per cent stands right before or after its end points."""
    text, start, stop = bones.text, end.match.start(), end.match.end()
    window = max(0, start - WINDOW)
    found = percent_before().search(text, window, start)
    found = found or next(filter(None, (form.match(text, stop) for form in percent_after())), None)
    if found is None and (verb := verb_before().search(text, window, start)):
        if bare := bare_percent_after().match(text, stop):
            yield from _with(bones, end, bare, _direction(verb))
    elif found:
        yield from _with(bones, end, found, _direction(found))


def _with(bones: Skeleton, end: _EndPoints, match: re.Match[str], direction: Direction) -> Iterator[Change]:
    percent = bones.at(match, "percent")
    if percent.role == "percent":
        yield _change(percent, end.before, end.after, direction)


def _without_percent(bones: Skeleton, ends: Sequence[_EndPoints]) -> Iterator[Change]:
    """Changes by a multiple, and those that only go up or down."""
    for end in ends:
        start = end.match.start()
        window = max(0, start - WINDOW)
        if multiple := multiple_before().search(bones.text, window, start):
            yield _multiple(bones, multiple, end)
        elif _is_ambiguous(bones, end):
            continue
        elif "up" in end.match.re.groupindex:
            if not _is_amount(bones, end.match):
                yield _moved(bones, end, end.match)
        elif verb := verb_before().search(bones.text, window, start):
            yield _moved(bones, end, verb)


def _is_ambiguous(bones: Skeleton, end: _EndPoints) -> bool:
    """Whether the numbers may be ranks or scores, or a third one of their kind may be meant."""
    role = end.before.role if end.before.role != "number" else end.after.role
    least = min(end.before.value or 0, end.after.value or 0)
    alike = sum(each.role in (role, "number") for each in bones.quantities)
    return (role == "number" and least < LEAST_BARE) or alike > 2


def _direction(match: re.Match[str]) -> Direction:
    groups = match.groupdict()
    return "up" if groups.get("up") or groups.get("up_to") else "down"


def _is_amount(bones: Skeleton, match: re.Match[str]) -> bool:
    """Whether the last number is a change itself and no level: "fell 0.3%, down from 0.1%"."""
    at = match.start("after")
    return change_amount().search(bones.text, max(0, at - WINDOW // 2), at) is not None


def _comparable(before: Quantity, after: Quantity) -> bool:
    if not before.value or not after.value or before.currency != after.currency:
        return False
    roles = {before.role, after.role} - {"number"}
    return len(roles) <= 1 and roles <= COMPARED and (before.unit == after.unit or None in (before.unit, after.unit))


def _change(percent: Quantity, before: Quantity, after: Quantity, direction: Direction) -> Change:
    first, last = before.value or 1.0, after.value or 1.0
    of_shares = before.role == "percent"
    # Points taken for per cent would drown in the rounding of the shares.
    in_points = of_shares and percent.value == round(abs(last - first), 2)
    ratio = Interval(last / first, last / first) if in_points else quotient(_bounds(after), _bounds(before))
    moved = Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)
    sign = 1 if direction == "up" else -1
    signed = moved if sign > 0 else Interval(-moved.high, -moved.low)
    actual = (last - first) / first * 100
    return Change(
        start=percent.start,
        end=percent.end,
        text=percent.text,
        direction=direction,
        percent=percent.value,
        before=first,
        after=last,
        first=before,
        last=after,
        of_shares=of_shares,
        actual_percent=round(abs(actual), 1),
        actual=rise_or_fall(actual),
        points=round(abs(last - first), 2) if of_shares else None,
        difference=interval_of(percent).distance(signed),
        wrong_way=actual * sign < 0,
        arithmetic=change_written_out(first, last),
    )


def _bounds(quantity: Quantity) -> Interval:
    """Whole numbers below a thousand are counted, not rounded; nothing is negative."""
    value = quantity.value or 1.0
    if quantity.hedge is None and quantity.role in ("count", "number") and value < 1000:
        return Interval(value, value)
    bounds = interval_of(quantity)
    return Interval(max(bounds.low, value / 10), bounds.high)


def _moved(bones: Skeleton, end: _EndPoints, match: re.Match[str]) -> Change:
    """A change without a per cent; the span is the word that says where it went."""
    first, last = end.before.value or 1.0, end.after.value or 1.0
    direction = _direction(match)
    name = match.lastgroup or "" if match is not end.match else direction
    start = bones.place(match.start(name))
    lower, higher = sorted((_bounds(end.before), _bounds(end.after)))
    apart = lower.high <= higher.low * (1 + ROUNDING_OF_FLOATS)
    of_shares = end.before.role == "percent"
    actual = (last - first) / first * 100
    return Change(
        start=start,
        end=start + len(match[name]),
        text=match[name],
        direction=direction,
        before=first,
        after=last,
        first=end.before,
        last=end.after,
        of_shares=of_shares,
        actual_percent=round(abs(actual), 1),
        actual=rise_or_fall_in_points(last - first) if of_shares else rise_or_fall(actual),
        wrong_way=apart and (last < first) == (direction == "up"),
        arithmetic=change_written_out(first, last),
    )


def _multiple(bones: Skeleton, match: re.Match[str], end: _EndPoints) -> Change:
    times = MULTIPLES[match["times"]]
    allowed = {
        None: Interval(times * 0.9, times * 1.1),
        "more than": Interval(times, times + 1 if times > 1 else 1.0),
        "over": Interval(times, times + 1 if times > 1 else 1.0),
        "nearly": Interval(times * 0.75, times),
        "almost": Interval(times * 0.75, times),
        "virtually": Interval(times * 0.75, times),
    }.get(match["hedge"], Interval(times * 0.8, times * 1.2))
    first, last = end.before.value or 1.0, end.after.value or 0.0
    start = bones.place(match.start("times"))
    return Change(
        start=start,
        end=start + len(match["times"]),
        text=match["times"],
        times=times,
        direction="up" if times > 1 else "down",
        before=first,
        after=last,
        first=end.before,
        last=end.after,
        difference=allowed.distance(quotient(_bounds(end.after), _bounds(end.before))),
        ratio=round(last / first, 2),
        arithmetic=f"{figure(last)} / {figure(first)} = {last / first:.2f}",
    )
