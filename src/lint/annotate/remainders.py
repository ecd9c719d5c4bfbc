"""Remainders: a part of a whole, and "the other" or "the remaining" ones, which have to be all that is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.quantities import Quantity
from lint.expressions import expression

WORDS = frozenset({"other", "remaining"})

FURTHEST = 200
"""Characters between the whole and the rest."""

LEEWAY = 0.06
"""How much of the whole a share in words may be off: a third of 100 are 30 to 36."""


class Remainder(Mention):
    """What is left of a whole: "Eight of the 20 were freed; the other 12 are missing". The span is the rest."""

    kind: ClassVar[str] = "remainder"

    whole: float | None = stated("the whole")
    part: float | None = stated("the part taken from it")
    rest: float | None = stated("what is said to be left")
    expected: float | None = computed("the whole less the part")
    difference: float | None = computed("how far the rest is off; 0 when it fits")
    first: Quantity | None = computed("the whole")
    arithmetic: str | None = computed("the subtraction written out: 20 - 8 = 12")


@cache
def _of() -> re.Pattern[str]:
    return expression(r"(?:\s[\w’'-]+){0,2}?\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|those|these)\s+){0,2}")


@cache
def _of_before() -> re.Pattern[str]:
    return expression(r"(?:^|[.;:“\"]\s|\n)Of\s+(?:(?:the|its|their|his|her|all|those|these)\s+){0,2}$")


@cache
def _clause() -> re.Pattern[str]:
    return expression(r"[^.;:?!()\n]{0,60},\s")


@cache
def _the_other() -> re.Pattern[str]:
    return expression(r"[^:?!()\n]*\b[Tt]he\s+(?:other|remaining)\s+")


@cache
def _another_group() -> re.Pattern[str]:
    # A second number in words, or a group without one, may have been taken from the whole as well.
    return expression(
        r"\b(?:some|several|many|most|others|another|rest|both|none|all|one|a|an)\s+(?:of|was|were|is|are|has|had)\b"
    )


def annotate(draft: Draft) -> Iterator[Remainder]:
    """Find a part of a whole with the rest behind it, in one sentence or two, and no other number between."""
    if not draft.prose.words.has_any(WORDS):
        return
    text, quantities = draft.prose.text, draft.mentions(Quantity)
    behind = {place + len(word) + 1 for place, word in draft.prose.words.places(WORDS)}
    for first, second, rest in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if rest.start not in behind or rest.start - second.end > FURTHEST:
            continue
        between = _the_other().fullmatch(text, second.end, rest.start)
        if between is None or _another_group().search(between[0]):
            continue
        if draft.sentence_index(rest.start) - draft.sentence_index(first.start) > 1:
            continue
        for part, whole in ((first, second), (second, first)):
            if _is_taken(text, part, whole) and _are_counts(part, whole, rest):
                yield _remainder(part, whole, rest)


def _is_taken(text: str, part: Quantity, whole: Quantity) -> bool:
    """Whether the words make one number a part of the other: "five of the 14", or "of the 14 injured, five"."""
    if part.start < whole.start:
        return _of().fullmatch(text, part.end, whole.start) is not None
    begins = _of_before().search(text, max(0, whole.start - 12), whole.start)
    return begins is not None and _clause().fullmatch(text, whole.end, part.start) is not None


def _are_counts(part: Quantity, whole: Quantity, rest: Quantity) -> bool:
    alike = all(each.role in ("count", "number") and each.hedge is None for each in (whole, rest))
    nouns = {each.noun for each in (whole, rest)} - {None, "person"}
    return alike and len(nouns) < 2 and part.role in ("count", "number", "share") and part.hedge is None


def _remainder(part: Quantity, whole: Quantity, rest: Quantity) -> Remainder:
    of, taken, left = whole.value or 0.0, part.value or 0.0, rest.value or 0.0
    leeway = LEEWAY * of if part.role == "share" else 0.0
    taken = taken * of if part.role == "share" else taken
    return Remainder(
        start=rest.start,
        end=rest.end,
        text=rest.text,
        whole=of,
        part=taken,
        rest=left,
        expected=of - taken,
        difference=max(0.0, abs(of - taken - left) - leeway),
        first=whole,
        arithmetic=f"{figure(of)} - {figure(taken)} = {figure(of - taken)}",
    )
