"""Organisations and places whose names and existence are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Deferred, Mention, computed, stated
from lint.annotate._offices.days import Days
from lint.annotate._offices.passage import Passage
from lint.knowledge import Knowledge, Reference
from lint.knowledge.edtf import Period
from lint.knowledge.names import fold
from lint.knowledge.records import Body
from lint.span import Span


class _Naming:
    """A name and the passage that uses it, read when it is asked for."""

    def __init__(self, borne: Period, passage: Passage) -> None:
        self._borne = borne
        self.passage = passage

    @cached_property
    def fitted(self) -> bool:
        return any(self._borne.includes(day) is not False for day in self.passage.days)


class Entity(Mention):
    """A body under one of its names: "Twitter", "the Soviet Union"."""

    kind: ClassVar[str] = "entity"

    naming: _Naming | None = None
    passage: Passage | None = None

    act: str | None = stated(
        "what it does: the verb right after it, or a verb of saying right before it", default=Deferred("passage", "act")
    )
    entity: str | None = computed("the knowledge id")
    entity_name: str | None = computed("the present, or last, name")
    sort: str | None = computed("organisation or place")
    name_from: date | None = computed("the earliest day from which it may have borne this name")
    name_to: date | None = computed("the latest day until which it may have borne this name, when it no longer does")
    begun: bool | None = computed("whether it bore this name on the publication date or before")
    ended: bool | None = computed("whether it had given the name up, or was dissolved, by the publication date")
    fitted: bool | None = computed(
        "whether it may have borne the name on some day that the passage names", default=Deferred("naming", "fitted")
    )
    successor: str | None = computed("its later name, or the body that followed it")
    recent: bool | None = computed(
        "whether it acts in the present tense or within two weeks of the publication",
        default=Deferred("passage", "recent"),
    )
    record: str | None = computed("the record as an editor reads it")
    record_source: str | None = computed("where the record comes from")
    frame: str = computed(
        "back or hypothetical, when the sentence says so; else present", default=Deferred("passage", "frame")
    )


def annotate(draft: Draft) -> Iterator[Entity]:
    """Every place where exactly one body is named whose name or existence is known to have begun or ended."""
    knowledge = draft.knowledge
    hits = [
        (Span(start, end), body)
        for start, end, _, records, _ in knowledge.names_in(draft.prose.text, draft.prose.words)
        if len(records) == 1 and (body := _changing(records[0], knowledge))
    ]
    if not hits:
        return
    days = Days(draft)
    for phrase, body in hits:
        yield _entity(draft, phrase, days, body)


def _changing(reference: Reference, knowledge: Knowledge) -> Body | None:
    """The body that is meant, when there is anything to tell of its name or its existence."""
    section, record_id = reference
    if section == "places":
        body = knowledge.place(record_id)
    elif section == "organisations":
        body = knowledge.organisation(record_id)
    else:
        return None
    return body if body and (body.names or body.dates) else None


def _entity(draft: Draft, phrase: Span, days: Days, body: Body) -> Entity:
    text, published = draft.prose.text, draft.published
    name = text[phrase.start : phrase.end]
    period, dates, gone = _borne(fold(name), body)
    passage = Passage(draft, phrase, days)
    return Entity(
        start=phrase.start,
        end=phrase.end,
        text=name,
        naming=_Naming(period, passage),
        passage=passage,
        entity=body.id,
        entity_name=body.name,
        sort="organisation" if draft.knowledge.organisation(body.id) is body else "place",
        name_from=period.start.earliest,
        name_to=period.end.latest if gone else None,
        begun=_not(period.start.is_after(published)) if published else None,
        ended=gone and period.end.is_before(published) if published else None,
        successor=_successor(fold(name), body, draft.knowledge) if gone else None,
        record=f"{name}: {dates}" if dates else None,
        record_source=body.source,
    )


def _not(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


def _borne(name: str, body: Body) -> tuple[Period, str, bool]:
    """When a body bore a name, and whether that is over."""
    for each in body.names:
        if fold(each.name) == name:
            return each.period, each.dates, each.period.end.latest != date.max
    return body.existed, body.dates, body.ended


def _successor(name: str, body: Body, knowledge: Knowledge) -> str | None:
    """The present name of a body that is called by an earlier one, or the body that followed it."""
    if fold(body.name) != name and not body.ended:
        return body.name
    follower = knowledge.organisation(body.became or "") or knowledge.place(body.became or "")
    return follower.name if follower else None
