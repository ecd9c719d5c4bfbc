"""Changes: a rise or fall with its percentage and its end points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar, Literal

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._intervals import Interval, interval_of, quotient
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._skeleton import HEDGES, MARK, Skeleton, skeleton
from lint.annotate.quantities import Quantity

Direction = Literal["up", "down"]

UP = (
    r"rose|rises?|rising|risen|increas(?:e[sd]?|ing)|gain(?:s|ed|ing)?|grew|grows?|grown|growing|climb(?:s|ed|ing)?"
    r"|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|advanc(?:e[sd]?|ing)|expand(?:s|ed)?|up|hike[sd]?|growth|raised?"
)
DOWN = (
    r"fell|falls?|fallen|falling|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|dipp?(?:s|ed)?|slip(?:s|ped)?"
    r"|slid|slides?|tumbl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|sank|sinks?|shr[aiu]nk|down|cuts?|reduc(?:ed|tion)"
    r"|lost|loss|slash(?:es|ed)?|collapsed?"
)
COMPARED = frozenset({"count", "money", "measure", "duration", "percent"})
"""Roles of end points; one of the two may be a bare number: "from 69.9 years to 78.9"."""

TIMES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": 0.5}


class Change(Mention):
    """A change by so many per cent or times, with its end points where they are stated. The span is the per cent."""

    kind: ClassVar[str] = "change"

    direction: Direction | None = stated("up or down")
    percent: float | None = stated("the change in per cent; None for doubled, halved…")
    times: float | None = stated("2 for doubled, 0.5 for halved…")
    before: float | None = stated("the number it started from")
    after: float | None = stated("the number it came to")
    of_shares: bool | None = stated("whether both end points are percentages themselves")
    actual_percent: float | None = computed(
        "the change that the end points make, in per cent, to one decimal, never negative"
    )
    points: float | None = computed("percentage points between two end points that are percentages")
    difference: float | None = computed("per cent, or times, that rounding and hedges cannot explain; 0 when they fit")
    wrong_way: bool | None = computed("whether the end points go the other way")
    arithmetic: str | None = computed("the division written out: (24.5 - 22.2) / 22.2 = 10.4%")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    verb = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
    percent, before, after = (f"{HEDGES}(?P<{name}>{MARK})" for name in ("percent", "before", "after"))
    gap, short = rf"[^{MARK}.;:]{{0,40}}?", rf"[^{MARK}.;:,]{{0,25}}?"
    from_to = rf"\bfrom\s+{before}{gap}\bto\s+{after}"
    to_from = rf"\bto\s+{after}{gap}\bfrom\s+{short}{before}"
    noun = rf"(?:\s+(?:year-over-year|annual|overall))?\s+{verb}"
    return (
        re.compile(rf"{verb}\s+(?:by\s+)?{percent},?\s+{from_to}"),
        re.compile(rf"{verb}\s+(?:by\s+)?{percent},?\s+{to_from}"),
        re.compile(rf"{from_to}{gap},\s+(?:an?|or\s+an?|which\s+is\s+an?|representing\s+an?)\s+{percent}{noun}"),
        re.compile(rf"{from_to}{gap},\s+(?:an?|which\s+is\s+an?)\s+{verb}\s+of\s+{percent}"),
        re.compile(
            rf"(?P<after>{MARK}){gap},\s+an?\s+{percent}{noun}\s+(?:over|from|on|compared\s+(?:with|to))\s+{short}{before}"
        ),
        re.compile(
            rf"(?P<after>{MARK})\s?[,(]?\s*\b(?:(?P<up>up)|(?P<down>down))\s+{percent}\s+from\s+{short}{before}"
        ),
        re.compile(rf"{verb}\s+{from_to},?\s*(?:\(|or\s+|—\s?){percent}"),
    )


@cache
def _times() -> tuple[re.Pattern[str], ...]:
    verb = rf"(?P<hedge>nearly|almost|about|roughly|more than|virtually)?\s*\b(?P<times>{'|'.join(TIMES)})\b"
    before, after = (f"{HEDGES}(?P<{name}>{MARK})" for name in ("before", "after"))
    gap, short = rf"[^{MARK}.;:]{{0,40}}?", rf"[^{MARK}.;:,]{{0,25}}?"
    return (
        re.compile(rf"{verb},?\s+from\s+{before}{gap}\bto\s+{after}"),
        re.compile(rf"{verb},?\s+to\s+{after}{gap}\bfrom\s+{short}{before}"),
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s+(?:by\s+)?{HEDGES}(?P<percent>{MARK})")


def annotate(draft: Draft) -> Iterator[Change]:
    """Find changes by so many per cent or times, sentence by sentence."""
    text = draft.prose.text
    for sentence, quantities in by_sentence(draft, least=1):
        bones = skeleton(text, sentence.start, sentence.end, quantities)
        if any(each.role == "percent" for each in quantities):
            yield from _by_percent(bones)
        if len(quantities) > 1 and ("ed from" in bones.text or "ed to" in bones.text):
            yield from _by_times(bones, sentence.start)


def _by_percent(bones: Skeleton) -> Iterator[Change]:
    seen: set[int] = set()
    if len(bones.quantities) > 2 and any(link in bones.text for link in (" from ", " over ", " on ", "compared")):
        for form in _forms():
            for match in form.finditer(bones.text):
                percent, before, after = (bones.at(match, name) for name in ("percent", "before", "after"))
                if percent.role == "percent" and percent.start not in seen and _comparable(before, after):
                    seen.add(percent.start)
                    yield _change(percent, before, after, "up" if match["up"] else "down")
    for match in _bare().finditer(bones.text):
        percent = bones.at(match, "percent")
        if percent.role == "percent" and percent.start not in seen:
            yield Change(
                start=percent.start,
                end=percent.end,
                text=percent.text,
                direction="up" if match["up"] else "down",
                percent=percent.value,
            )


def _comparable(before: Quantity, after: Quantity) -> bool:
    if not before.value or not after.value or before.currency != after.currency:
        return False
    roles = {before.role, after.role} - {"number"}
    return len(roles) <= 1 and roles <= COMPARED and (before.unit == after.unit or None in (before.unit, after.unit))


def _change(percent: Quantity, before: Quantity, after: Quantity, direction: Direction) -> Change:
    first, last = before.value or 1.0, after.value or 1.0
    of_shares = before.role == "percent"
    ratio = Interval(last / first, last / first) if of_shares else quotient(_bounds(after), _bounds(before))
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
        of_shares=of_shares,
        actual_percent=round(abs(actual), 1),
        points=round(abs(last - first), 2) if of_shares else None,
        difference=interval_of(percent).distance(signed),
        wrong_way=actual * sign < 0,
        arithmetic=f"({figure(last)} - {figure(first)}) / {figure(first)} = {actual:.1f}%".replace("- -", "+ "),
    )


def _bounds(quantity: Quantity) -> Interval:
    """Whole numbers below a thousand are counted, not rounded; nothing is negative."""
    value = quantity.value or 1.0
    if quantity.hedge is None and quantity.role in ("count", "number") and value < 1000:
        return Interval(value, value)
    bounds = interval_of(quantity)
    return Interval(max(bounds.low, value / 10), bounds.high)


def _by_times(bones: Skeleton, start: int) -> Iterator[Change]:
    for form in _times():
        for match in form.finditer(bones.text):
            before, after = bones.at(match, "before"), bones.at(match, "after")
            if _comparable(before, after):
                yield _multiple(match, before, after)


def _multiple(match: re.Match[str], before: Quantity, after: Quantity) -> Change:
    times = TIMES[match["times"]]
    allowed = {
        None: Interval(times * 0.9, times * 1.1),
        "more than": Interval(times, times + 1 if times > 1 else 1.0),
        "nearly": Interval(times * 0.75, times),
        "almost": Interval(times * 0.75, times),
        "virtually": Interval(times * 0.75, times),
    }.get(match["hedge"], Interval(times * 0.8, times * 1.2))
    ratio = quotient(_bounds(after), _bounds(before))
    first, last = before.value or 1.0, after.value or 0.0
    return Change(
        start=before.start,
        end=before.end,
        text=before.text,
        times=times,
        direction="up" if times > 1 else "down",
        before=before.value,
        after=after.value,
        difference=allowed.distance(ratio),
        arithmetic=f"{figure(last)} / {figure(first)} = {last / first:.2f}",
    )
