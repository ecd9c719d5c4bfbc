"""Sums: a total with the parts that a sentence lays out beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.quantities import Quantity
from lint.expressions import expression

PERSONS = frozenset(
    """
    person man woman child boy girl adult teenager student teacher soldier officer civilian worker employee passenger
    crew victim body juror official member resident tourist patient prisoner detainee hostage player fatality
    suspect voter defendant candidate nominee lawmaker senator republican democrat independent
    conservative liberal tory
    """.split()
)
"""Nouns of persons: one may count the whole and another a part."""

MOST_BARE = 50
"""A bare number up to this may be that of a crew, jury or team: "the crew of 12"."""

SUMMED = frozenset({"count", "number", "money", "percent", "measure"})
ALIKE = ({"count", "number"}, {"measure", "number"})
"""Roles of a total and its part that may differ: "61 tonnes: 45 in Oran, nine in Tunis and seven elsewhere"."""

LEAST_TOTAL = 3
LONGEST_LINK = 70
"""Characters between two parts."""


class Sum(Mention):
    """A total followed by a closed list of its parts, or parts followed by "a total of". The span is the total."""

    kind: ClassVar[str] = "sum"

    total: float | None = stated("the total")
    parts: tuple[float, ...] | None = stated("the parts in reading order")
    hedged: bool | None = stated('whether a hedge leaves the total open; "at least five" is taken at its word')
    added: float | None = computed("the parts added up")
    difference: float | None = computed(
        "how far the total lies outside what the rounded parts can make; 0 when they fit"
    )
    arithmetic: str | None = computed("the addition written out: 1 + 2 + 2 = 5")


@cache
def _opening() -> re.Pattern[str]:
    return expression(r"[^:()—–;.]{0,60}?(?:\s*[:(]|\s*[—–]|\s--?)\s*(?:[A-Za-z’' -]{0,28}\s)?")


@cache
def _link() -> re.Pattern[str]:
    return expression(r"[^:(;—–]*(?:,|\band\b|;|\+|\bplus\b)[^:(—–]*")


@cache
def _broken() -> re.Pattern[str]:
    return expression(r"\b(?:including|includes?|among|of wh\w+|of them|of those|such as|each|or|per|every|ages?d?)\b")


@cache
def _extent() -> re.Pattern[str]:
    return expression(r"\b(?:wide|deep|high|tall|long|thick|across|away|from|by|inland|offshore)\b")


@cache
def _close() -> re.Pattern[str]:
    return expression(r"[^\d,;:(]{0,60}?(?:[.,)!?;]|(?P<dash>[—–]|\s--?\s)|$)")


@cache
def _total_of() -> re.Pattern[str]:
    return expression(r"\b(?:for\s+)?an?\s+(?:\w+\s+)?total\s+of\s+$|\btotall?ing\s+$|\bin\s+all,\s+$")


def annotate(draft: Draft) -> Iterator[Sum]:
    """Find totals with their parts, sentence by sentence."""
    for sentence, quantities in by_sentence(draft, least=3):
        end = sentence.end
        found = [each for each in quantities if each.value and each.role in SUMMED]
        for at in range(len(found) - 2):
            if (found[at].value or 0) >= LEAST_TOTAL and (parts := _parts_after(draft.prose.text, found[at:], end)):
                yield _sum(found[at], parts)
        for at in range(2, len(found)):
            if parts := _parts_before(draft.prose.text, found[: at + 1]):
                yield _sum(found[at], parts)


def _parts_after(text: str, quantities: Sequence[Quantity], end: int) -> Sequence[Quantity]:
    """The parts laid out after a total: "five people: one in A, two in B and two in C"."""
    total, *rest = quantities
    if _opening().fullmatch(text, total.end, rest[0].start) is None:
        return ()
    parts = [rest[0]]
    for before, after in pairwise(rest):
        if after.start - before.end > LONGEST_LINK or _link().fullmatch(text, before.end, after.start) is None:
            break
        parts.append(after)
    return parts if len(parts) > 1 and _is_whole(text, total, parts, end) else ()


def _is_whole(text: str, total: Quantity, parts: Sequence[Quantity], end: int) -> bool:
    close = _close().match(text, parts[-1].end, end)
    if close is None or _broken().search(text, total.end, parts[-1].end):
        return False
    if total.role == "measure" and _extent().search(text, total.end, close.end()):
        return False
    joined = expression(r"\band\b|;|\+|\bplus\b").search(text[parts[-2].end : parts[-1].start])
    return bool(joined or close["dash"]) and all(_is_part(total, part) for part in parts) and not _are_ages(text, parts)


def _are_ages(text: str, parts: Sequence[Quantity]) -> bool:
    """Whether the numbers stand bare, as in "three children: seven, four and two", or one of them behind a name."""
    bare = all(text[one.end : other.start] in (", ", " and ", ", and ") for one, other in pairwise(parts))
    return (bare and all(part.noun is None for part in parts)) or any(
        text.endswith(", ", 0, part.start) and text.startswith(",", part.end) for part in parts
    )


def _parts_before(text: str, quantities: Sequence[Quantity]) -> Sequence[Quantity]:
    """The parts before a total: "$114 million at home, plus $50 million abroad, for a total of $164 million"."""
    *rest, total = quantities
    if _total_of().search(text, max(0, total.start - 30), total.start) is None:
        return ()
    parts = [each for each in rest if each.role == total.role and each.unit == total.unit]
    joined = all(_link().fullmatch(text, one.end, other.start) for one, other in pairwise(parts))
    if len(parts) < 2 or not joined or _broken().search(text, parts[0].start, total.start):
        return ()
    return parts if all(_is_part(total, part) for part in parts) else ()


def _is_part(total: Quantity, part: Quantity) -> bool:
    if part.hedge or (part.role != total.role and {part.role, total.role} not in ALIKE):
        return False
    if part.currency != total.currency or (part.role == "measure" and part.unit != total.unit):
        return False
    whole = total.noun or ("person" if total.role == "number" and (total.value or 0) <= MOST_BARE else None)
    nouns = {part.noun or whole, whole}
    return len(nouns) == 1 or nouns <= PERSONS


def _sum(total: Quantity, parts: Sequence[Quantity]) -> Sum:
    values = tuple(part.value or 0.0 for part in parts)
    added = sum(values)
    low, high = sum(part.low or 0 for part in parts), sum(part.high or 0 for part in parts)
    return Sum(
        start=total.start,
        end=total.end,
        text=total.text,
        total=total.value,
        parts=values,
        hedged=total.hedge in ("about", "under") or (total.hedge == "over" and (total.step or 1) > 1),
        added=added,
        difference=_gap(total, low, high),
        arithmetic=f"{' + '.join(map(figure, values))} = {figure(added)}",
    )


def _gap(total: Quantity, low: float, high: float) -> float:
    if total.low is not None and high < total.low:
        return total.low - high
    most = total.value if total.hedge == "over" else total.high
    if most is not None and low > most:
        return low - most
    return 0.0
