"""Quantities: what a number counts or measures, how exactly, and what was done to those counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._acts import NOUNS, act_after, act_before, acts, may_have_act
from lint.annotate._compounds import smaller_part
from lint.annotate._draft import Draft
from lint.annotate._hedges import Hedge, hedge_after, hedge_before
from lint.annotate._measures import CURRENCY_SIGNS, Role, measured
from lint.annotate._mention import Deferred, Mention, computed, stated
from lint.annotate._not_quantities import is_not_quantity
from lint.annotate._numerals import Numeral, numerals
from lint.expressions import expression
from lint.prose import Block, Prose
from lint.record import Record

LEAST_NOT_ALTERNATIVE = 100
"""From here on, "a or b" gives one amount in two ways and not a range: "$1 million or 900,000 euros"."""

PARTIAL = frozenset("another other additional including extra further remaining".split())
"""Words before a number that make it a part of another, or come on top of it."""

PERSONS = frozenset("person other individual victim civilian".split())


class Bounds(Record):
    """The least and the most that a number may mean; None without a bound on that side."""

    low: float | None
    high: float | None


class Quantity(Mention):
    """A number with what it counts or measures. Years, dates, times, addresses and model numbers are none."""

    kind: ClassVar[str] = "quantity"

    role: Role | None = stated(
        "count, money, percent, points (percentage points), measure, age, rank (an ordinal), share (a fraction), "
        "duration, or number when nothing tells"
    )
    value: float | None = stated("the number, scale words multiplied in; None for a range")
    low: float | None = computed(
        "the least that rounding and hedge allow; None without a lower bound", default=Deferred("bounds", "low")
    )
    high: float | None = computed(
        "the most that rounding and hedge allow; None without an upper bound", default=Deferred("bounds", "high")
    )
    step: float | None = computed("the place value of the last digit stated: 100,000 for 1.2 million")
    hedge: Hedge | None = stated("over (at least, more than), under (up to, nearly), about (roughly, some), or None")
    unit: str | None = stated("the unit by its English name in the singular, such as kilometre")
    dimension: str | None = computed("length, mass, area, volume, speed, temperature")
    currency: str | None = stated("dollar, euro, pound… as written; the country of a dollar is not told apart")
    counted: str | None = stated("the counted noun with its modifiers: service members")
    noun: str | None = computed("the head of what is counted, singular: member; person for the victims of an act")
    act: str | None = stated("what the counted underwent: killed, injured, arrested, detained, evacuated, missing…")
    partial: bool | None = computed("whether the words say that it is a part of or an addition to another number")

    @property
    def bounds(self) -> Bounds | None:
        """What a number that is no range may mean; None for a range."""
        if self.value is None or self.step is None:
            return None
        return _bounds(self.value, self.step, self.hedge, exact=self.role in ("count", "number", "rank"))


@cache
def _finite() -> re.Pattern[str]:
    return expression(r"\s+(?:have|has|had|were|was|are|is|remain|died|dies|perished)\b")


LONGEST_SHARE = 40
"""Characters of a share before its whole: "nearly three-quarters of all the"."""


@cache
def _whole_before() -> re.Pattern[str]:
    return expression(r"\bof\s+(?:(?:the|its|their|his|her|our|those|these|all|some|about|more\s+than)\s+){0,2}$")


@cache
def _range_link() -> re.Pattern[str]:
    return expression(r"\s?(-|–|—|to|and|or)\s?[$£€¥₹]?")


@cache
def _partial_after() -> re.Pattern[str]:
    return expression(
        r"\s+(?:of\s+(?:whom|them|those|the|these|his|her|their|its|which)|(?:\w+\s+){0,2}(?:others?|more|additional|per|each)\b"
        r"|(?:in|out\s+of)\s+(?:every\s+)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b))",
        re.IGNORECASE,
    )


def annotate(draft: Draft) -> Iterator[Quantity]:
    """Read every number of the prose that counts or measures something."""
    text = draft.prose.text
    for block, found in _by_block(draft):
        at, read_to = 0, block.start
        while at < len(found):
            if found[at].start < read_to:
                at += 1
                continue
            joined = _range(text, found, at)
            last = joined or found[at]
            if not is_not_quantity(text, found[at], last, block.start, block.end):
                quantity = _quantity(draft.prose, found[at], joined, block)
                read_to = quantity.end
                yield quantity
            at += 2 if joined else 1


def _by_block(draft: Draft) -> Iterator[tuple[Block, list[Numeral]]]:
    """The numerals of each block that has any; no numeral runs over a line break."""
    found: list[Numeral] = []
    here: Block | None = None
    for numeral in numerals(draft.prose):
        if here is None or numeral.start >= here.end:
            if here:
                yield here, found
            here, found = draft.block_at(numeral.start), []
        found.append(numeral)
    if here:
        yield here, found


def _range(text: str, found: list[Numeral], at: int) -> Numeral | None:
    """The upper end of a range that begins with this numeral: "26 to 31", "$26 and $31 million"."""
    if at + 1 == len(found) or found[at + 1].start - found[at].end > 7:
        return None
    first, second = found[at], found[at + 1]
    link = _range_link().fullmatch(text, first.end, second.start)
    if link is None or first.form in ("ordinal", "fraction") or first.form != second.form:
        return None
    before = text[max(0, first.start - 9) : first.start].rstrip("$£€ ").lower()
    if link[1] == "and" and not before.endswith("between"):
        return None
    if (link[1] == "to" and before.endswith("from")) or (link[1] == "or" and second.value >= LEAST_NOT_ALTERNATIVE):
        return None
    return second if _scaled_like(first, second) < second.value else None


def _scaled_like(first: Numeral, second: Numeral) -> float:
    """The lower end of a range with the scale that it leaves to the upper: 26 in "$26 to $31 million"."""
    for scale in (10**12, 10**9, 10**6, 10**3):
        if second.step >= scale / 10 and second.value >= scale > first.value:
            return first.value * scale
    return first.value


def _quantity(prose: Prose, numeral: Numeral, upper: Numeral | None, block: Block) -> Quantity:
    text, block_start = prose.text, block.start
    found = measured(text, upper or numeral, money_start=numeral.start, block_end=block.end)
    if found.unit and not upper and (part := smaller_part(text, found.unit, found.end)):
        numeral = numeral._replace(value=numeral.value + part.value, step=part.step)
        found = found._replace(end=part.end)
    last = upper or numeral
    signed = numeral.start > block_start and text[numeral.start - 1] in CURRENCY_SIGNS
    start = numeral.start - 1 if signed else numeral.start
    hedge, hedge_start = hedge_before(text, block_start, start)
    hedge = hedge or hedge_after(text, found.end)
    role, act, noun = found.role, None, found.counted.lemma if found.counted else None
    if role in ("count", "number"):
        act, noun = _act(prose, block_start, hedge_start, found.end, noun)
        role = "count" if act else role
    quantity = Quantity(
        start=start,
        end=found.end,
        text=text[start : found.end],
        role=role,
        value=None if upper else numeral.value,
        step=last.step,
        hedge=hedge,
        unit=found.unit.name if found.unit else None,
        dimension=found.unit.dimension if found.unit else None,
        currency=found.currency,
        counted=found.counted.words if found.counted else None,
        noun=noun,
        act=act,
        partial=_is_partial(text, block_start, hedge_start, last.end) if role in ("count", "number") else None,
    )
    if upper:
        return quantity.replace(low=_scaled_like(numeral, upper), high=upper.value + upper.step / 2)
    return quantity


def _act(prose: Prose, block_start: int, start: int, end: int, noun: str | None) -> tuple[str | None, str | None]:
    """What the counted underwent, and who they are: "person" where the act alone is counted."""
    text = prose.text
    if noun in PERSONS:
        noun = "person"
    if not may_have_act(prose.words, start, end):
        return None, noun
    word = text[start:end].rsplit(" ", 1)[-1].lower()
    if word in NOUNS:
        return acts()[word], "person"
    after = act_after(text, end)
    if after and _is_of_a_part(text, block_start, start, text[end : after[1]]):
        return None, noun
    act = after[0] if after else act_before(prose, block_start, start)
    return act, noun or ("person" if act else None)


def _is_of_a_part(text: str, block_start: int, start: int, predicate: str) -> bool:
    """Whether only a part of the counted underwent an act: "two of the five hostages were freed", not "who were"."""
    whole = _whole_before().search(text, max(block_start, start - LONGEST_SHARE), start)
    return whole is not None and _finite().match(predicate) is not None


def _bounds(value: float, step: float, hedge: Hedge | None, *, exact: bool) -> Bounds:
    half = 0.0 if exact and step <= 1 else step / 2
    low, high = value - half, value + half
    if hedge == "over":
        return Bounds(value, None)
    if hedge == "under":
        return Bounds(None, value)
    if hedge == "about":
        return Bounds(min(low, value * 0.9), max(high, value * 1.1))
    return Bounds(low, high)


def _is_partial(text: str, block_start: int, start: int, number_end: int) -> bool:
    before = text[max(block_start, start - 16) : start].rstrip().rpartition(" ")[2].lower()
    return before in PARTIAL or _partial_after().match(text, number_end) is not None
