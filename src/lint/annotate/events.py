"""Known events named in the text, and what the text says of their time and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any, ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._offices.days import Days
from lint.annotate._offices.lower_case import ends_with
from lint.annotate.dates import Date
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.knowledge import Knowledge
from lint.knowledge.names import fold
from lint.knowledge.records import Event as EventRecord
from lint.span import Span


class Event(Mention):
    """A known event: "COP30", "the Tokyo Olympics"."""

    kind: ClassVar[str] = "event"

    relation: str | None = stated("how the date beside it relates to it: on, or after (something dated after it)")
    dated: Date | None = stated("the date beside it")
    held_in: str | None = stated("the place that the text says it is held in")
    outlook: str | None = stated("ahead (upcoming, will be held), or back (took place, ended)")
    event: str | None = computed("the knowledge id")
    event_name: str | None = computed("the event's name")
    type: str | None = computed("election, summit, war…")
    status: str | None = computed("held, scheduled, postponed or cancelled")
    first_day: date | None = computed("the earliest day on which it may have begun")
    last_day: date | None = computed("the latest day on which it may have ended")
    over: bool | None = computed("whether it was over on the publication date")
    to_come: bool | None = computed("whether it had not begun on the publication date")
    awaited: bool | None = computed(
        "whether it was still to come on some day that the passage names, other than in the name of an event"
    )
    date_fits: bool | None = computed("whether the date beside it fits")
    place_fits: bool | None = computed("whether the place stated fits")
    place: str | None = computed("the site and the host country on record")
    record: str | None = computed("the record as an editor reads it")
    record_source: str | None = computed("where the record comes from")
    known_through: date | None = computed("the day up to which it is known")


def annotate(draft: Draft) -> Iterator[Event]:
    """Every place where exactly one known event is named."""
    named = []
    for hit in draft.knowledge.names_in(draft.prose.text, draft.prose.words):
        events = [record_id for section, record_id in hit.records if section == "events"]
        record = draft.knowledge.event(events[0]) if len(events) == 1 else None
        if record:
            named.append((Span(hit.start, hit.end), record))
    if named:
        reader = _Reader(draft, [phrase for phrase, _ in named])
        yield from (reader.event(phrase, record) for phrase, record in named)


class _Reader:
    """What the events of one draft are read with; made only for a draft that names one."""

    def __init__(self, draft: Draft, names: Sequence[Span]) -> None:
        self._draft = draft
        self._sentences = draft.mentions(Sentence)
        self._days = Days(draft, outside=names)

    def event(self, phrase: Span, record: EventRecord) -> Event:
        """The mention of an event."""
        text, published = self._draft.prose.text, self._draft.published
        sentence = self._sentences[self._draft.sentence_index(phrase.start)].span
        relation, dated = self._dated(phrase, sentence)
        held_in = _place_after(text, phrase, sentence) or _host_before(text, phrase, sentence)
        return Event(
            start=phrase.start,
            end=phrase.end,
            text=text[phrase.start : phrase.end],
            relation=relation,
            dated=dated,
            held_in=held_in,
            outlook=_outlook(text, phrase, sentence),
            event=record.id,
            event_name=record.name,
            type=record.type,
            status=record.status,
            first_day=record.when.start.earliest,
            last_day=record.when.end.latest,
            over=record.when.end.is_before(published) if published else None,
            to_come=record.when.start.is_after(published) if published else None,
            awaited=any(record.when.end.is_before(day) is not True for day in self._days.named_around(phrase)),
            date_fits=_date_fits(relation, dated, record),
            place_fits=_place_fits(held_in, record, self._draft.knowledge),
            **_record(record, self._draft.knowledge),
        )

    def _dated(self, phrase: Span, sentence: Span) -> tuple[str | None, Date | None]:
        """How the date beside the event relates to it, and that date."""
        text = self._draft.prose.text
        if ends_with(_host_chosen(), text, max(sentence.start, phrase.start - 80), phrase.start):
            return None, None
        dates = self._days.within(Span(max(sentence.start, phrase.start - 80), min(sentence.end, phrase.end + 80)))
        for each in dates:
            between = text[phrase.end : each.start] if each.start >= phrase.end else None
            if between is not None and len(between) < 60 and _date_after().match(between):
                return "on", each
        for each in dates:
            if each.end <= phrase.start and _after_event().fullmatch(text, each.end, phrase.start):
                return "after", each
        return None, None


def _record(record: EventRecord, knowledge: Knowledge) -> dict[str, Any]:
    hosts = " and ".join(host.name for each in record.hosts if (host := knowledge.place(each)))
    place = ", ".join(each for each in (record.place, hosts) if each)
    return {
        "place": place or None,
        "record": f"{record.name}: {record.dates}" + (f", {place}" if place else ""),
        "record_source": record.source,
        "known_through": record.known_through,
    }


@cache
def _date_after() -> re.Pattern[str]:
    return expression(
        r"(?: in [A-Z]\w+(?: [A-Z]\w+){0,2})?(?:,| \()?"
        r"(?: (?:was|were|held|took place|taking place|that (?:was|took place)|which (?:was|took place)))*"
        r"(?: (?:held|signed|staged|began|started|ended))?(?: (?:in|on|of|from)|,| \() ?\Z"
    )


@cache
def _host_chosen() -> re.Pattern[str]:
    """What was dated is the choice of the host: "won the right to host COP30 in 2023"."""
    chosen = "rights?|bids?|chosen|selected|awarded|picked|named|won|agreed|offered"
    return expression(rf"\b(?:{chosen})\b[^.;]{{0,40}} (?:to|of|for) host(?:ing)?(?: the)? \Z")


@cache
def _after_event() -> re.Pattern[str]:
    return expression(r",? (?:after|following|in response to|in the wake of|because of) (?:the )?\Z")


def _date_fits(relation: str | None, dated: Date | None, record: EventRecord) -> bool | None:
    if dated is None or dated.first_day is None or dated.last_day is None or record.status != "held":
        return None
    is_calendar_date = dated.year is not None or dated.month is not None
    if not is_calendar_date or (record.edition is not None and dated.year == record.edition):
        return None
    if relation == "after":
        return False if record.when.start.is_after(dated.last_day) else None
    return record.when.overlaps(dated.first_day, dated.last_day)


@cache
def _held_in() -> re.Pattern[str]:
    return expression(
        r"(?:'s|’s)?(?: (?:climate|leaders['’]|annual))?(?: (?:summit|conference|talks|games|meeting))?"
        r"(?:,? (?:which (?:was|is|will be)|was|is|will be|being|(?:(?:set|due|scheduled|expected) )?to be))?"
        r"(?:,? (?:held|hosted|staged))? (?:in|at|by) "
        r"(?P<place>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2})"
    )


def _place_after(text: str, phrase: Span, sentence: Span) -> str | None:
    match = _held_in().match(text, phrase.end, sentence.end)
    return match["place"] if match else None


@cache
def _hosting() -> re.Pattern[str]:
    name = r"[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,2}"
    ready = "set|due|expected|preparing|scheduled"
    return expression(
        rf"\b(?P<place>{name}),? (?:which )?(?:will host|hosts|hosted|is (?:{ready}) to host) (?:the )?\Z"
    )


def _host_before(text: str, phrase: Span, sentence: Span) -> str | None:
    match = _hosting().search(text, max(sentence.start, phrase.start - 90), phrase.start)
    return match["place"] if match else None


def _place_fits(held_in: str | None, record: EventRecord, knowledge: Knowledge) -> bool | None:
    """Whether a place stated is the one on record; None unless it is a country or the site of a sister event."""
    if held_in is None or record.status == "cancelled" or not (record.place or record.hosts):
        return None
    stated_place = fold(held_in)
    if record.place and (stated_place in fold(record.place) or fold(record.place) in stated_place):
        return True
    countries = set(knowledge.places_called(stated_place))
    if not countries.isdisjoint(record.hosts):
        return True
    if record.hosts and not countries.isdisjoint(_hosts(knowledge)):
        return False
    return False if record.place and record.series and stated_place in _sites(record.series, knowledge) else None


@lru_cache(maxsize=1)
def _all_events(knowledge: Knowledge) -> tuple[EventRecord, ...]:
    return tuple(event for each in knowledge.ids("events") if (event := knowledge.event(each)))


@lru_cache(maxsize=1)
def _hosts(knowledge: Knowledge) -> frozenset[str]:
    """Ids of the countries that held any event."""
    return frozenset(host for event in _all_events(knowledge) for host in event.hosts)


@lru_cache(maxsize=64)
def _sites(series: str, knowledge: Knowledge) -> frozenset[str]:
    """The folded places of all events of a series."""
    places = [event.place for event in _all_events(knowledge) if event.series == series and event.place]
    return frozenset(fold(part) for place in places for part in (place, *place.split(",")))


@cache
def _ahead_before() -> re.Pattern[str]:
    words = "upcoming|forthcoming|next (?:week|month|year)['’]s|the coming|approaching|looming"
    hosting = "(?:will|is (?:set|due|expected|preparing|scheduled) to) (?:host|stage|hold|organi[sz]e)(?: the)?"
    return expression(rf"\b(?:{words}|{hosting}) \Z")


@cache
def _going_before() -> re.Pattern[str]:
    """Who will be there: "leaders will gather in Lima for the", and in a headline "Peru to host"."""
    will = "(?:will|(?:is|are) (?:set|due|expected|scheduled|planning|preparing) to|plans? to)"
    # Only a place or a day may stand between: "will meet targets agreed at COP30" is of another time.
    between = "(?: (?:again|here|there|this|next|week|month|year|in|to|on|[A-ZÀ-Þ][\\w’'-]*))*"
    go = f"(?:gather|meet|convene|travel|fly|go|speak|compete){between} (?:for|at|in|to)"
    return expression(
        rf"\b{will} (?:{go}|attend|join)(?: the)? \Z|\A[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){{0,2}} to (?:host|stage|hold) \Z"
    )


@cache
def _whole_name() -> re.Pattern[str]:
    """What may follow the name of an event that is meant itself, not its pledges or its hosts."""
    kind = "(?: (?:climate|leaders['’]|annual))?(?: (?:summit|conference|talks|games|meeting|tournament))?"
    return expression(
        rf"{kind}(?:[.,;!?]|\Z| (?:next|this|later|in|on|at|from|when|where|starting|beginning|and|to)\b)"
    )


@cache
def _ahead_after() -> re.Pattern[str]:
    ready = "set|due|scheduled|expected|planned|slated|poised"
    return expression(
        rf",?(?: which| that)? (?:will|(?:is|are) (?:{ready}) to|(?:{ready}) (?:for|to)|is to|to be held) "
    )


@cache
def _back_after() -> re.Pattern[str]:
    verbs = "took place|was held|were held|has ended|ended|concluded|closed|wrapped up"
    return expression(rf",?(?: which| that)? (?:{verbs})\b")


def _outlook(text: str, phrase: Span, sentence: Span) -> str | None:
    if ends_with(_ahead_before(), text, max(sentence.start, phrase.start - 50), phrase.start):
        return "ahead"
    if _ahead_after().match(text, phrase.end, sentence.end):
        return "ahead"
    if _whole_name().match(text, phrase.end, sentence.end) and _going_before().search(
        text[sentence.start : phrase.start]
    ):
        return "ahead"
    return "back" if _back_after().match(text, phrase.end, sentence.end) else None
