"""Clauses, windows, regions and pairs as YAML, checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from lint.annotate import kinds
from lint.finding import LEVELS, Confidence
from lint.prose import BlockKind
from lint.rulebook._data import ClauseData, PairData, WindowData
from lint.rulebook._mistakes import nearest
from lint.rulebook._reading._conditions import read_conditions
from lint.rulebook._reading._cursor import Cursor
from lint.rulebook._reading._fields import PLACE_FIELDS, Scope, fields_of
from lint.rulebook._reading._texts import TEXT_KEYS, pattern_fields, read_text

REGIONS = (*get_args(BlockKind), "headline", "lead", "body", "list", "quotation")
UNITS = ("mention", "clause", "sentence", "paragraph", "list", "article")
COUNTED_UNITS = ("sentences", "paragraphs", "characters")
SIDES = ("before", "after")
CONFIDENCES = get_args(Confidence)
CLAUSE_KEYS = ("in", "outside", "where", *TEXT_KEYS, "find", "within", "side")
ASKING_KEYS = {"in", "outside", "where", "phrases", "pattern", "find"}
PAIR_KEYS = ("find", *TEXT_KEYS, "in", "outside", "where", "within", "side", "label")


def read_regions(entries: Mapping[str, Cursor], key: str) -> list[str]:
    """The names of regions under a key."""
    if key not in entries:
        return []
    return [item.choice(REGIONS, "region") for item in entries[key].one_or_more()]


def read_window(entries: Mapping[str, Cursor], default: str) -> WindowData:
    """``within`` and ``side``."""
    side = entries["side"].choice(SIDES, "side") if "side" in entries else None
    if "within" not in entries:
        return {"unit": default, "count": 0, "side": side}
    within = entries["within"]
    if not isinstance(within.value, dict):
        unit = within.choice(UNITS, "'within'")
        if unit == "mention" and side:
            entries["side"].wrong_key("'side' has no meaning within the mention itself")
        return {"unit": unit, "count": 0, "side": side}
    counted = within.mapping(COUNTED_UNITS)
    if len(counted) != 1:
        if not within.has_unknown_keys(COUNTED_UNITS):
            within.wrong("'within' counts one thing, as in {sentences: 2}")
        return {"unit": default, "count": 0, "side": side}
    ((unit, count),) = counted.items()
    return {"unit": unit, "count": count.count(), "side": side}


def read_kind(cursor: Cursor, also: tuple[str, ...] = ()) -> str | None:
    """The name of a kind of mention."""
    name = cursor.text()
    if not name or name in kinds() or name in also:
        return name or None
    cursor.wrong(f"unknown kind {name!r}{nearest(name, [*kinds(), *also])}")
    return None


def read_clauses(entries: Mapping[str, Cursor], key: str, scope: Scope) -> list[ClauseData]:
    """The clauses under ``near`` or ``unless``."""
    if key not in entries:
        return []
    return [_read_clause(item, item.mapping(CLAUSE_KEYS), scope) for item in entries[key].one_or_more()]


def read_adjustments(entries: Mapping[str, Cursor], scope: Scope) -> list[ClauseData]:
    """The clauses under ``adjust``."""
    clauses = []
    for item in entries["adjust"].items() if "adjust" in entries else []:
        parts = item.mapping((*CLAUSE_KEYS, "level", "confidence"))
        clause = _read_clause(item, parts, scope)
        clause["level"] = parts["level"].choice(LEVELS, "level") if "level" in parts else None
        clause["confidence"] = parts["confidence"].choice(CONFIDENCES, "confidence") if "confidence" in parts else None
        if "level" not in parts and "confidence" not in parts:
            item.wrong("an adjustment sets 'level' or 'confidence'")
        clauses.append(clause)
    return clauses


def _read_clause(cursor: Cursor, entries: Mapping[str, Cursor], scope: Scope) -> ClauseData:
    text = read_text(entries)
    kind = read_kind(entries["find"]) if "find" in entries else None
    judged = Scope(kind, fields_of(kind)) if kind else scope
    if not cursor.has_unknown_keys(CLAUSE_KEYS) and not ASKING_KEYS & entries.keys():
        cursor.wrong("a clause needs 'in', 'outside', 'where', 'phrases', 'pattern' or 'find'")
    for key in ("within", "side"):
        if key in entries and text is None and "find" not in entries:
            entries[key].wrong_key(f"{key!r} needs 'phrases', 'pattern' or 'find' to look for")
    if "find" in entries and kind is None:
        where = None
    else:
        where = read_conditions(entries["where"], judged, scope) if "where" in entries else None
    return {
        "inside": read_regions(entries, "in"),
        "outside": read_regions(entries, "outside"),
        "where": where,
        "text": text,
        "find": kind,
        "window": read_window(entries, "sentence"),
    }


def read_pair(entries: Mapping[str, Cursor], scope: Scope) -> tuple[PairData | None, Scope]:
    """The second mention, and the scope of messages, which may name it."""
    if "pair" not in entries:
        return None, scope
    pair = entries["pair"]
    parts = pair.mapping(PAIR_KEYS)
    text = read_text(parts)
    has_text = bool(parts.keys() & {"phrases", "pattern"})
    kind = read_kind(parts["find"], ("text",)) if "find" in parts else "text" if has_text else None
    if "find" not in parts and not has_text and not pair.has_unknown_keys(PAIR_KEYS):
        pair.wrong("a pair needs 'find'")
    if kind == "text" and not has_text:
        pair.wrong("'find: text' needs 'phrases' or 'pattern'")
    if kind is None or (kind == "text" and text is None):
        return None, Scope(scope.kind, scope.fields, PLACE_FIELDS)
    if kind != "text" and text is not None:
        parts["find"].wrong("'phrases' and 'pattern' belong to 'find: text'")
    other = {**PLACE_FIELDS, **pattern_fields(text)} if kind == "text" else fields_of(kind)
    where = read_conditions(parts["where"], Scope(kind, other), scope) if "where" in parts else None
    data: PairData = {
        "find": kind,
        "text": text,
        "where": where,
        "inside": read_regions(parts, "in"),
        "outside": read_regions(parts, "outside"),
        "window": read_window(parts, "article"),
        "label": parts["label"].text() if "label" in parts else "compare",
    }
    return data, Scope(scope.kind, scope.fields, other)
