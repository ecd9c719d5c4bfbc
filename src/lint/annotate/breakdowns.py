"""Breakdowns: a whole and parts of it that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._scopes import MONTHS, WEEKDAYS
from lint.annotate._skeleton import MARK, Skeleton, skeleton
from lint.annotate.quantities import Quantity
from lint.expressions import expression

PARTS = range(2, 6)

COUNTED = ("count", "number")
"""Roles of the whole and of its parts."""

LEAST = 1 + PARTS.start
"""Quantities of a whole with the fewest parts."""


class Breakdown(Mention):
    """A whole and two to five parts, each with a place or group of its own. The span is the whole.

    "Of the 35 boats, 20 were in the Caribbean and 17 in the Pacific." The parts need not be all of the whole.
    """

    kind: ClassVar[str] = "breakdown"

    whole: float | None = stated("the whole")
    parts: tuple[float, ...] | None = stated("the parts in reading order")
    groups: tuple[str, ...] | None = stated("what stands behind each part: in the Caribbean, in the Pacific")
    places: bool | None = computed("whether each part has a place with a name of its own: in Lyon, in the Pacific")
    hedged: bool | None = stated("whether a hedge leaves the whole or a part open")
    added: float | None = computed("the parts added up")
    excess: float | None = computed("how much more than the whole the parts are; 0 when they may fit")
    arithmetic: str | None = computed("the addition written out: 20 + 17 = 37")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    group = rf"[^{MARK}.;:()]{{0,45}}?"
    of_them = r"of\s+(?:them|those|these|whom|which)\s+"
    more = rf"(?:,\s+(?:{of_them})?(?:and\s+)?{MARK}{group}){{0,3}}"
    last = rf",?\s+(?:and|while|with)\s+(?:the\s+other\s+)?(?:{of_them})?{MARK}{group}"
    parts = rf"(?P<parts>{MARK}{group}{more}{last})"
    parts_of_them = rf"(?P<parts>{MARK}\s+{of_them}{group}{more}{last})"
    whole = rf"(?P<whole>{MARK})"
    end = rf"(?=[.;]|$|,\s+(?!and\b)[^{MARK}]*$)"
    return (
        expression(
            rf"(?:^|[,;“\"]\s?)(?:[Oo]ut\s+)?[Oo]f\s+(?:the\s+|its\s+|their\s+|those\s+|these\s+|all\s+)?{whole}"
            rf"[^{MARK}.;:]{{0,40}}?,\s+{parts}{end}"
        ),
        expression(rf"{whole}[^{MARK}.;:]{{0,50}}?,\s+{parts_of_them}{end}"),
        expression(rf"{whole},\s+(?:including\s+)?{parts}{end}"),
        expression(rf"{whole}\s+(?:\w+\s+){{0,3}}?(?:included|comprised?|consisted\s+of|consists\s+of)\s+{parts}{end}"),
    )


@cache
def _place() -> re.Pattern[str]:
    return expression(
        rf"\b(?:in|at|near|off|from|on)\s+(?:the\s+)?(?:\w+\s+of\s+)?(?!(?:{WEEKDAYS}|{MONTHS})\b)([A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*)"
    )


@cache
def _other_measures() -> re.Pattern[str]:
    # Words which show that the same ones may be counted twice, or that a part has parts.
    return expression(
        r"\b(?:including|among|also|both|later|then|again|each|per|every|more|another|additional|ha(?:ve|s)\s+(?!been\b)|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    )


def annotate(draft: Draft) -> Iterator[Breakdown]:
    """Find wholes with parts of the same kind, sentence by sentence."""
    for sentence, quantities in by_sentence(draft, least=LEAST):
        if sum(each.role in COUNTED for each in quantities) < LEAST:
            continue
        bones = skeleton(draft.prose.text, sentence.start, sentence.end, quantities)
        seen: set[int] = set()
        for form in _forms():
            for match in form.finditer(bones.text):
                whole = bones.at(match, "whole")
                if whole.start not in seen and (found := _breakdown(bones, match, whole)):
                    seen.add(whole.start)
                    yield found


def _breakdown(bones: Skeleton, match: re.Match[str], whole: Quantity) -> Breakdown | None:
    first = bones.text.count(MARK, 0, match.start("parts"))
    parts = bones.quantities[first : first + match["parts"].count(MARK)]
    if len(parts) not in PARTS or not all(_is_part(whole, part) for part in parts):
        return None
    if _other_measures().search(bones.text, match.start("parts")):
        return None
    groups = tuple(_trimmed(each, part) for each, part in zip(match["parts"].split(MARK)[1:], parts, strict=True))
    values = tuple(part.value or 0.0 for part in parts)
    added = sum(values)
    return Breakdown(
        start=whole.start,
        end=whole.end,
        text=whole.text,
        whole=whole.value,
        parts=values,
        groups=groups,
        places=_are_places(groups),
        hedged=any(each.hedge for each in (whole, *parts)),
        added=added,
        excess=max(0.0, sum(part.low or 0 for part in parts) - (whole.high or added)),
        arithmetic=f"{' + '.join(map(figure, values))} = {figure(added)}",
    )


def _is_part(whole: Quantity, part: Quantity) -> bool:
    if not whole.value or not part.value or part.value >= whole.value:
        return False
    return whole.role in COUNTED and part.role in COUNTED


def _trimmed(words: str, part: Quantity) -> str:
    """What is counted and the words behind it, without what joins it to the next part."""
    return f"{part.counted or ''} {_joint().sub('', words).strip()}".strip()


@cache
def _joint() -> re.Pattern[str]:
    return expression(r"(?:,|\s+(?:and|while|with|the\s+other|of\s+(?:them|those|these|whom|which)))*\s*$")


def _are_places(groups: Sequence[str]) -> bool:
    names = [found[1] for each in groups if (found := _place().search(each))]
    return len(names) == len(groups) == len(set(names))
