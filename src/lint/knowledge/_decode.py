"""Plain fields, as they stand in a file, to records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lint.knowledge.edtf import UNBOUNDED, Period, Window, parse, parse_date
from lint.knowledge.names import fold, surname_of
from lint.knowledge.records import Body, Event, FormerName, Office, Person, Tenure

Fields = Mapping[str, Any]
"""The fields of a record, with the defaults of its file filled in."""

TRANSITIONAL = "transitional"
"""Of a holder whom some call interim and others do not."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def person(identifier: str, fields: Fields) -> Person:
    """The person of a ``people`` record; its ``tenures`` are holders' lines with their ``office``."""
    return Person(
        **_common(identifier, fields),
        surname=fold(fields["surname"]) if "surname" in fields else surname_of(fields["name"]),
        born=_window(fields.get("born")),
        died=_window(fields.get("died")),
        died_on=display(str(fields["died"])) if "died" in fields else None,
        tenures=tuple(_tenure(identifier, line) for line in fields.get("tenures", ())),
    )


def office(identifier: str, fields: Fields) -> Office:
    """The office of an ``offices`` record."""
    return Office(
        **_common(identifier, fields),
        place=fields.get("place"),
        single=fields.get("seats", "one") == "one",
        courtesy=bool(fields.get("courtesy")),
        administration=bool(fields.get("administration")),
        claimed=bool(fields.get("claimed")),
        known_from=_first_day(fields.get("known_from")),
        constituencies=frozenset(fields.get("constituencies", ())),
        holders=tuple(fields.get("holders", ())),
    )


def event(identifier: str, fields: Fields) -> Event:
    """The event of an ``events`` record."""
    return Event(
        **_common(identifier, fields),
        when=parse(str(fields["when"])),
        dates=display(str(fields["when"])),
        type=fields.get("kind", "other"),
        status=fields.get("status", "held"),
        place=fields.get("place"),
        hosts=_listed(fields.get("host")),
        series=fields.get("series"),
        edition=fields.get("edition"),
    )


def body(identifier: str, fields: Fields) -> Body:
    """The organisation or place of an ``organisations`` or ``places`` record."""
    return Body(
        **_common(identifier, fields),
        existed=_period(fields),
        ended="to" in fields,
        dates=_dates(fields),
        names=tuple(FormerName(each["name"], _period(each), _dates(each)) for each in fields.get("names", ())),
        became=fields.get("became"),
        adjectives=tuple(fields.get("adjectives", ())),
    )


def display(text: str) -> str:
    """An EDTF text as an editor reads it: "5 January 2023", "about March 2023", "2 June 2024 to 9 June 2024"."""
    first, slash, last = text.partition("/")
    if not slash:
        return _display_date(text)
    if first == "..":
        return f"until {_display_date(last)}"
    return f"since {_display_date(first)}" if last == ".." else f"{_display_date(first)} to {_display_date(last)}"


def _display_date(text: str) -> str:
    plain = text.rstrip("~?%")
    about = "about " if plain != text else ""
    parts = plain.split("-")
    if len(parts) == 1:
        return about + plain
    month = MONTHS[int(parts[1]) - 1]
    day = f"{int(parts[2])} " if len(parts) == 3 else ""
    return f"{about}{day}{month} {parts[0]}"


def _tenure(person_id: str, line: Fields) -> Tenure:
    return Tenure(
        person=person_id,
        office=line["office"],
        period=_period(line),
        ended="to" in line,
        chosen=_window(line.get("elected")) or _window(line.get("nominated")),
        acting=None if line.get("acting") == TRANSITIONAL else bool(line.get("acting")),
        seat=line.get("seat"),
        party=line.get("party"),
        number=line.get("number"),
        dates=_dates(line),
        source=line.get("source"),
    )


def _common(identifier: str, fields: Fields) -> dict[str, Any]:
    return {
        "id": identifier,
        "name": fields["name"],
        "source": fields.get("source"),
        "checked": fields.get("checked"),
        "known_through": _last_day(fields.get("known_through")),
    }


def _period(fields: Fields) -> Period:
    start = _window(fields.get("from")) or UNBOUNDED
    if "to" in fields:
        end = _window(fields["to"])
        return Period(start, end if end and fields["to"] != ".." else Window(start.earliest, date.max))
    known = _last_day(fields.get("known_through"))
    return Period(start, Window(max(known, start.earliest) if known else start.earliest, date.max))


def _dates(fields: Fields) -> str:
    start, end = fields.get("from"), fields.get("to")
    if end is None:
        return f"since {_display_date(str(start))}" if start is not None else ""
    ended = "an unknown day" if end == ".." else _display_date(str(end))
    return f"{_display_date(str(start))} to {ended}" if start is not None else f"until {ended}"


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _window(text: Any) -> Window | None:
    if text is None:
        return None
    return UNBOUNDED if text == ".." else parse_date(str(text))


def _first_day(text: Any) -> date | None:
    return parse_date(str(text)).latest if text is not None else None


def _last_day(text: Any) -> date | None:
    return parse_date(str(text)).earliest if text is not None else None
