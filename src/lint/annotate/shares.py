"""Shares: so many of so many, with the percentage stated beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._figures import figure
from lint.annotate._intervals import Interval, interval_of, quotient
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._skeleton import HEDGES, MARK, Skeleton, skeleton
from lint.annotate.quantities import Quantity
from lint.expressions import expression

COUNTED = {
    "count": ("count", "number"),
    "number": ("count", "number"),
    "money": ("money",),
    "measure": ("measure", "number"),
    "duration": ("duration", "number"),
}
"""The roles that a part may have, by the role of its whole."""


WORDS, HEDGED_WORDS = 0.12, 0.2
"""How far a share in words may stand from its percentage, by itself and hedged: two-thirds, or 65%."""

MOST_ODDS = 20


_DETERMINERS = r"(?:(?:the|its|their|all|those|his|her|these)\s+){0,2}"
_RESTATED = rf"[^{MARK}.;:,()]{{0,40}}?(?:\s\(|,\s+or\s+)"


class Share(Mention):
    """A part of a whole in numbers and in per cent: "34 of the 45 schools, or 76%".

    The span is the per cent; where the share is in words, "half of the 45 schools, or 30", it is the part.
    """

    kind: ClassVar[str] = "share"

    fraction: str | None = stated("the share in words, where it is: two-thirds, one in five")
    part: float | None = stated("the part")
    whole: float | None = stated("the whole")
    percent: float | None = stated("the percentage")
    actual_percent: float | None = computed("the part divided by the whole, in per cent, to one decimal")
    difference: float | None = computed("percentage points that rounding and hedges cannot explain; 0 when they fit")
    arithmetic: str | None = computed("the division written out: 34 / 45 = 75.6%")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    of = r"[\s\w]{0,20}?\s(?:out\s+)?of\s+(?:(?:the|its|their|all|those|his|her|these|some|more|than|about)\s+){0,3}"
    part, whole, percent = (f"(?P<{name}>{MARK})" for name in ("part", "whole", "percent"))
    near = rf"[^{MARK}.;:]{{0,40}}?(?:\s?\(|,\s+|\s[—–-]+\s|\s?[—–]\s?)(?:or\s+)?{HEDGES}"
    return (
        expression(part + of + whole + near + percent),
        expression(
            percent + rf"[^{MARK}.;:]{{0,40}}?(?:\s?\(|,\s+or\s+|\s?[—–]\s?)(?:or\s+)?{HEDGES}" + part + of + whole
        ),
        expression(
            rf"(?:^|[\s“\"])(?:[Oo]ut\s+)?[Oo]f\s+(?:the\s+|its\s+|all\s+|those\s+|their\s+)?{whole}[^{MARK}.;:]{{0,80}}?\s{HEDGES}"
            rf"{part}[^{MARK}.;:,]{{0,30}}?(?:\s?\(|,\s+)(?:or\s+)?{HEDGES}{percent}"
        ),
        expression(
            rf"{part}[^{MARK}.;:,]{{0,25}}?(?:\s?\(|,\s+or\s+){HEDGES}{percent}\s+of\s+(?:[\w’'-]+\s+){{0,3}}?{whole}"
        ),
        expression(rf"{part}\s*\({HEDGES}{percent}\)\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+|those\s+)?{whole}"),
        expression(rf"{percent}\s+of\s+{_DETERMINERS}{whole}{_RESTATED}{HEDGES}{part}(?=[,.;)]|\s(?!of\b))"),
    )


@cache
def _fraction_of() -> re.Pattern[str]:
    fraction, whole, part = (f"(?P<{name}>{MARK})" for name in ("fraction", "whole", "part"))
    return expression(rf"{fraction}\s+of\s+{_DETERMINERS}{whole}{_RESTATED}{HEDGES}{part}(?=[,.;)]|\s(?!of\b))")


@cache
def _fraction_forms() -> tuple[re.Pattern[str], ...]:
    near = rf"[^{MARK}.;:]{{0,40}}?(?:\s?\(|,\s+or\s+){HEDGES}"
    fraction, percent = rf"(?P<fraction>{MARK})", rf"(?P<percent>{MARK})"
    odds = rf"(?P<fraction>{MARK})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<whole>{MARK})"
    return (expression(odds + near + percent), expression(fraction + near + percent))


def annotate(draft: Draft) -> Iterator[Share]:
    """Find parts, wholes and their percentage in one sentence."""
    for sentence, quantities in by_sentence(draft, least=2):
        roles = {each.role for each in quantities}
        if roles.isdisjoint(("percent", "share")):
            continue
        bones = skeleton(draft.prose.text, sentence.start, sentence.end, quantities)
        if "share" in roles and len(quantities) > 2:
            yield from _of_a_whole(bones)
        if "percent" not in roles:
            continue
        for form in _forms() if "of " in bones.text or "Of " in bones.text else ():
            for match in form.finditer(bones.text):
                share = _share(bones.at(match, "part"), bones.at(match, "whole"), bones.at(match, "percent"))
                if share:
                    yield share
        if "(" in bones.text or ", or " in bones.text:
            yield from _in_words(bones)


def _in_words(bones: Skeleton) -> Iterator[Share]:
    """Shares whose part and whole are one expression: "two-thirds, or 66%", "one in five, or 20%"."""
    odds, fraction = _fraction_forms()
    for match in odds.finditer(bones.text):
        one, whole, percent = (bones.at(match, name) for name in ("fraction", "whole", "percent"))
        if 0 < (one.value or 0) < (whole.value or 0) <= MOST_ODDS and {one.role, whole.role} <= {"count", "number"}:
            yield from _told_twice(f"{one.text} in {whole.text}", one, (one.value or 0) / (whole.value or 1), percent)
    for match in fraction.finditer(bones.text):
        first, percent = bones.at(match, "fraction"), bones.at(match, "percent")
        if first.role == "share":
            yield from _told_twice(first.text, first, first.value or 0, percent)


def _of_a_whole(bones: Skeleton) -> Iterator[Share]:
    """Shares in words with their part: "half of the 300 workers, or 140"."""
    for match in _fraction_of().finditer(bones.text):
        fraction, whole, part = (bones.at(match, name) for name in ("fraction", "whole", "part"))
        alike = part.role in COUNTED.get(whole.role or "number", ()) and part.currency == whole.currency
        if fraction.role != "share" or not fraction.value or not whole.value or not part.value or not alike:
            continue
        leeway = HEDGED_WORDS if fraction.hedge or part.hedge else WORDS
        actual, meant = part.value / whole.value * 100, fraction.value * 100
        yield Share(
            start=part.start,
            end=part.end,
            text=part.text,
            fraction=f"{fraction.text} of {whole.text}",
            part=part.value,
            whole=whole.value,
            actual_percent=round(meant, 1),
            difference=max(0.0, abs(actual - meant) - meant * leeway),
            arithmetic=f"{figure(part.value)} / {figure(whole.value)} = {actual:.1f}%",
        )


def _told_twice(words: str, stated_share: Quantity, share: float, percent: Quantity) -> Iterator[Share]:
    if percent.role != "percent" or percent.value is None:
        return
    leeway = HEDGED_WORDS if stated_share.hedge else WORDS
    span = Interval(share * 100 * (1 - leeway), share * 100 * (1 + leeway))
    yield Share(
        start=percent.start,
        end=percent.end,
        text=percent.text,
        fraction=words,
        percent=percent.value,
        actual_percent=round(share * 100, 1),
        difference=interval_of(percent).distance(span),
        arithmetic=f"{words} = {share * 100:.1f}%",
    )


def _share(part: Quantity, whole: Quantity, percent: Quantity) -> Share | None:
    if percent.role != "percent" or percent.value is None or not part.value or not whole.value:
        return None
    if (
        part.role not in COUNTED.get(whole.role or "number", ())
        or part.value > whole.value
        or part.currency != whole.currency
    ):
        return None
    actual = quotient(_exact(part), _exact(whole))
    ratio = part.value / whole.value * 100
    off = interval_of(percent).distance(Interval(actual.low * 100, actual.high * 100))
    return Share(
        start=percent.start,
        end=percent.end,
        text=percent.text,
        part=part.value,
        whole=whole.value,
        percent=percent.value,
        actual_percent=round(ratio, 1),
        difference=off,
        arithmetic=f"{figure(part.value)} / {figure(whole.value)} = {ratio:.1f}%",
    )


def _exact(quantity: Quantity) -> Interval:
    """Whole numbers below a thousand are counted, not rounded."""
    value = quantity.value or 0.0
    if quantity.hedge is None and quantity.role in ("count", "number", "duration") and value < 1000:
        return Interval(value, value)
    return interval_of(quantity)
