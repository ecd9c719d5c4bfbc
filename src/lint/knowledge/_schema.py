"""What a knowledge file may hold, and what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lint.knowledge.edtf import parse, parse_date

Route = tuple[str | int, ...]
Problem = tuple[Route, str]
"""The route to a value, and what is wrong with it."""

Check = Callable[[Any], str | None]
"""Says what is wrong with a value, or None."""

DEFAULTS = ("source", "checked", "known_from", "known_through")
"""Keys at the top of a file that hold for each of its records."""

EVENT_KINDS = (
    *("election", "summit", "war", "attack", "disaster", "referendum", "treaty", "trial", "extradition", "games"),
    *("coup", "ceremony", "other"),
)


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "has to be text"


def _texts(value: Any) -> str | None:
    is_list = isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)
    return None if is_list else "has to be a list of texts"


def _text_or_texts(value: Any) -> str | None:
    return "has to be text or a list of texts" if _text(value) and _texts(value) else None


def _truth(value: Any) -> str | None:
    return None if isinstance(value, bool) else "has to be true or false"


def _truth_or(word: str) -> Check:
    return lambda value: None if isinstance(value, bool) or value == word else f"has to be true, false or {word}"


def _number(value: Any) -> str | None:
    return None if isinstance(value, int) and not isinstance(value, bool) else "has to be a whole number"


def _list(value: Any) -> str | None:
    return None if isinstance(value, list) else "has to be a list"


def _edtf_date(value: Any) -> str | None:
    return _edtf(value, parse_date)


def _end(value: Any) -> str | None:
    return None if value == ".." else _edtf(value, parse_date)


def _edtf_period(value: Any) -> str | None:
    return _edtf(value, parse)


def _edtf_periods(value: Any) -> str | None:
    if not isinstance(value, list):
        return "has to be a list of periods"
    return next(filter(None, map(_edtf_period, value)), None)


def _edtf(value: Any, read: Callable[[str], object]) -> str | None:
    try:
        read(str(value))
    except ValueError as error:
        return str(error)
    return None


def _one_of(*words: str) -> Check:
    return lambda value: None if value in words else f"has to be one of {', '.join(words)}"


HOLDER: Mapping[str, Check] = {
    "person": _text,
    "from": _edtf_date,
    "to": _end,
    "elected": _edtf_date,
    "nominated": _edtf_date,
    "term_ends": _edtf_date,
    "acting": _truth_or("transitional"),
    "seat": _text,
    "party": _text,
    "number": _number,
    "source": _text,
    "checked": _edtf_date,
}
FORMER_NAME: Mapping[str, Check] = {"name": _text, "from": _edtf_date, "to": _end}
NESTED = {"holders": ("person", HOLDER), "names": ("name", FORMER_NAME)}
"""Keys that hold lists of mappings: the key that each needs, and all that it may have."""

_COMMON: Mapping[str, Check] = {"name": _text, "source": _text, "checked": _edtf_date, "known_through": _edtf_date}
_BODY: Mapping[str, Check] = {
    **_COMMON,
    "aliases": _texts,
    "from": _edtf_date,
    "to": _end,
    "became": _text,
}


REQUIRED: Mapping[str, tuple[str, ...]] = {
    "offices": ("name",),
    "people": ("name",),
    "events": ("name", "when"),
    "organisations": ("name",),
    "places": ("name",),
    "cities": ("name", "lies_in"),
}
"""Keys that a record has to have in one of the files that speak of it."""

SECTIONS: Mapping[str, Mapping[str, Check]] = {
    "offices": {
        **_COMMON,
        "titles": _texts,
        "before_name": _texts,
        "place": _text,
        "seats": _one_of("one", "many"),
        "courtesy": _truth,
        "administration": _truth,
        "claimed": _truth,
        "known_from": _edtf_date,
        "vacant": _edtf_periods,
        "holders": _list,
    },
    "people": {
        **_COMMON,
        "aliases": _texts,
        "surname": _text,
        "namesakes": _texts,
        "born": _edtf_date,
        "died": _edtf_date,
    },
    "events": {
        **_COMMON,
        "aliases": _texts,
        "when": _edtf_period,
        "kind": _one_of(*EVENT_KINDS),
        "status": _one_of("held", "scheduled", "postponed", "cancelled"),
        "place": _text,
        "host": _text_or_texts,
        "series": _text,
        "edition": _number,
    },
    "organisations": {**_BODY, "names": _list},
    "places": {**_BODY, "names": _list, "adjectives": _texts, "codes": _texts},
    "cities": {**_COMMON, "aliases": _texts, "lies_in": _texts},
}
"""The keys of each section's records, and what each key has to hold."""


def problems(data: Any) -> Iterator[Problem]:
    """Everything that is wrong with the shape of a file's data."""
    if data is None:
        return
    if not isinstance(data, dict):
        yield (), "a knowledge file is a mapping of sections"
        return
    known = {**SECTIONS, "source": None, "checked": None, "known_from": None, "known_through": None}
    for key, value in data.items():
        if key not in known:
            yield (key,), _unknown(key, known)
        elif key in SECTIONS:
            yield from _section_problems(key, value)
        elif problem := (_text(value) if key == "source" else _edtf_date(value)):
            yield (key,), problem


def _section_problems(section: str, records: Any) -> Iterator[Problem]:
    if not isinstance(records, dict):
        yield (section,), "has to be a mapping from id to record"
        return
    for record_id, record in records.items():
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", record_id):
            yield (section, record_id), f"{record_id!r} is no id: lower-case ASCII words joined by hyphens"
        if isinstance(record, dict):
            yield from _record_problems(record, SECTIONS[section], (section, record_id))
        else:
            yield (section, record_id), "has to be a mapping"


def _record_problems(record: dict[str, Any], keys: Mapping[str, Check], route: Route) -> Iterator[Problem]:
    for key, value in record.items():
        if key not in keys:
            yield (*route, key), _unknown(key, keys)
        elif problem := keys[key](value):
            yield (*route, key), f"{key} {problem}" if problem.startswith("has") else problem
        elif key in NESTED:
            yield from _nested_problems(value, *NESTED[key], (*route, key))


def _nested_problems(items: list[Any], needed: str, keys: Mapping[str, Check], route: Route) -> Iterator[Problem]:
    for number, item in enumerate(items):
        if not isinstance(item, dict) or needed not in item:
            yield (*route, number), f"has to be a mapping with {needed}"
        else:
            yield from _record_problems(item, keys, (*route, number))


def _unknown(key: str, known: Mapping[str, Any]) -> str:
    from difflib import get_close_matches

    nearest = get_close_matches(key, known, 1)
    return f"unknown key {key!r}" + (f"; did you mean {nearest[0]!r}?" if nearest else "")
