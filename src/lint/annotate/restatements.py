"""Restatements: tolls that say again what an earlier one counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import ClassVar, Literal

from lint.annotate._acts import acts
from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._scopes import Scope, restates, scope_of
from lint.annotate.quantities import Quantity
from lint.annotate.sentences import Sentence
from lint.expressions import expression

NEAR = 2
"""Blocks between two tolls over which an event that goes without saying carries."""

NEAR_HEADLINE = 6
"""The same from the headline on, as long as no other toll of the kind stands between: its event is the story's."""

ROUND_REACH = 1.5
"""How far above a round number "more than" may reach: more than 100 may be 150."""


class Restatement(Mention):
    """A toll whose act, noun, event, time and place are those of an earlier toll."""

    kind: ClassVar[str] = "restatement"

    act: str | None = stated("killed, injured, arrested… as in quantity")
    noun: str | None = stated("who is counted: person, child, soldier…")
    value: float | None = stated("the number said here")
    told: str | None = computed("the toll in a few words: three people killed, 114 deaths")
    first_told: str | None = computed("the earlier toll in a few words")
    event: str | None = computed("the class of event that the sentence names: crash, attack, quake, fire, storm…")
    places: tuple[str, ...] | None = stated("where, as far as the sentence says: the names after in, at, near…")
    times: tuple[str, ...] | None = stated("as of when, as far as the sentence says: years, months, so far, since…")
    first: Quantity | None = computed("the earlier toll")
    first_value: float | None = computed("the number said there")
    first_in: Literal["headline", "lead", "caption", "body"] | None = computed("where the earlier toll stands")
    agrees: bool | None = computed("whether some number fits both, hedges and rounding counted in")


class _Toll:
    """A toll; its sentence is read for its scope when another toll is held against it."""

    def __init__(self, draft: Draft, quantity: Quantity) -> None:
        self.quantity = quantity
        self.block = draft.block_index(quantity.start)
        self._draft = draft

    @cached_property
    def scope(self) -> Scope:
        sentence = self._draft.mentions(Sentence)[self._draft.sentence_index(self.quantity.start)]
        return scope_of(sentence.text, self.quantity.start - sentence.start)


def annotate(draft: Draft) -> Iterator[Restatement]:
    """Hold each toll against the earlier ones of the same act and noun."""
    earlier: dict[tuple[str, str], list[_Toll]] = {}
    for quantity in draft.mentions(Quantity):
        if quantity.act is None or quantity.noun is None or quantity.partial or quantity.value is None:
            continue
        toll = _Toll(draft, quantity)
        before = earlier.setdefault((quantity.act, quantity.noun), [])
        restated = [other for other in before if _restates(draft, other, toll, adjacent=other is before[-1])]
        if restated:
            agreeing = [other for other in restated if fits(other.quantity, quantity) or _is_the_killer(other, toll)]
            yield _restatement(draft, toll, (agreeing or restated)[-1].quantity, agrees=bool(agreeing))
        before.append(toll)


def _is_the_killer(first: _Toll, second: _Toll) -> bool:
    """Whether two tolls differ by the killer, whom one of them counts in."""
    apart = abs((first.quantity.value or 0) - (second.quantity.value or 0))
    return apart == 1 and first.scope.counts_killer != second.scope.counts_killer


def fits(first: Quantity, second: Quantity) -> bool:
    """Whether one toll can be meant by both quantities.

    Whoever writes "at least 12" would have written "at least 14" if 14 were known: a hedge
    upwards leaves open only what a round number leaves open.
    """
    return (first.low or 0) <= _most(second) and (second.low or 0) <= _most(first)


def _most(quantity: Quantity) -> float:
    if quantity.high is not None:
        return quantity.high
    value, step = quantity.value or 0, quantity.step or 1
    return value if step <= 1 else value * ROUND_REACH


def _restates(draft: Draft, first: _Toll, second: _Toll, *, adjacent: bool) -> bool:
    if not _same_kind(first.quantity, second.quantity) or _is_listed(draft, second.block):
        return False
    kind = draft.prose.blocks[first.block].kind
    headline = adjacent and kind == "title"
    near = second.block - first.block <= (NEAR_HEADLINE if headline else NEAR)
    known = _known_places(draft) | _day_words(draft)
    if kind == "caption" and first.scope.times - known - second.scope.times:
        return False  # a picture may show another day than the text around it tells of
    second_scope = second.scope._replace(times=second.scope.times - known, places=second.scope.places - known)
    return restates(first.scope, second_scope, near=near, headline=headline)


def _known_places(draft: Draft) -> frozenset[str]:
    """The places of the dateline, which narrow nothing because the whole story is set there."""
    return frozenset(
        word.strip(",.").capitalize()
        for span in draft.region("dateline")
        for word in draft.prose.text[span.start : span.end].split()
    )


def _day_words(draft: Draft) -> frozenset[str]:
    """The year and month of publication, which narrow nothing in a story of the day."""
    if draft.published is None:
        return frozenset()
    return frozenset({str(draft.published.year), f"{draft.published:%B}".lower()})


@cache
def _label() -> re.Pattern[str]:
    return expression(r"\W*[•∎▪●◦*·–—-]|(?:[A-Z][\w.’'-]*\s?){1,4}:")


def _is_listed(draft: Draft, index: int) -> bool:
    """Whether a block is an item of a list, or looks like one: "Kansas: Three people…"."""
    block = draft.prose.blocks[index]
    return block.kind == "list_item" or _label().match(draft.prose.text, block.start, block.end) is not None


def _same_kind(first: Quantity, second: Quantity) -> bool:
    """Whether the second counts no narrower group than the first: "combat deaths" are not all "deaths"."""
    one, other = _modifiers(first), _modifiers(second)
    if {first.noun, second.noun} == {"person"}:
        return one == other
    return other <= one


def _modifiers(quantity: Quantity) -> frozenset[str]:
    return frozenset((quantity.counted or "").lower().split()[:-1])


def _restatement(draft: Draft, toll: _Toll, first: Quantity, *, agrees: bool) -> Restatement:
    quantity = toll.quantity
    return Restatement(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        act=quantity.act,
        noun=quantity.noun,
        value=quantity.value,
        told=_told(quantity),
        first_told=_told(first),
        event=toll.scope.event,
        places=tuple(sorted(toll.scope.places)),
        times=tuple(sorted(toll.scope.times)),
        first=first,
        first_value=first.value,
        first_in=_place(draft, first),
        agrees=agrees,
    )


def _told(quantity: Quantity) -> str:
    """The quantity with what happened, unless the counted noun says so."""
    return quantity.text if quantity.text.rpartition(" ")[2].lower() in acts() else f"{quantity.text} {quantity.act}"


def _place(draft: Draft, quantity: Quantity) -> Literal["headline", "lead", "caption", "body"]:
    block = draft.block_at(quantity.start)
    if block.kind == "title":
        return "headline"
    if block.kind == "caption":
        return "caption"
    opening = next((each for each in draft.prose.blocks if each.kind == "paragraph"), None)
    return "lead" if block == opening else "body"
