"""One rule file, checked from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lint import yaml12
from lint.finding import LEVELS
from lint.rulebook._change import Change
from lint.rulebook._data import EditData, EvidenceData, RuleData, TemplateData, TextData
from lint.rulebook._mistakes import RuleError, RuleErrors
from lint.rulebook._reading._changes import changed
from lint.rulebook._reading._clauses import (
    CONFIDENCES,
    read_adjustments,
    read_clauses,
    read_kind,
    read_pair,
    read_regions,
)
from lint.rulebook._reading._conditions import read_conditions
from lint.rulebook._reading._cursor import Cursor, Wrong
from lint.rulebook._reading._examples import read_examples
from lint.rulebook._reading._fields import PLACE_FIELDS, Scope, fields_of
from lint.rulebook._reading._order import in_order
from lint.rulebook._reading._texts import TEXT_KEYS, pattern_fields, read_template, read_text
from lint.rulebook._reading._tokens import read_tokens, token_literals
from lint.source import Position

REQUIRED = ("find", "level", "confidence", "message", "why", "source", "examples")
KEYS = (
    *REQUIRED, *TEXT_KEYS, "patterns", "where", "in", "outside", "near", "unless", "pair", "once", "adjust",
    "evidence", "fix", "safe_fix",
)  # fmt: skip
SAFE_FIX_KEYS = ("replace", "by")
EVIDENCE_KEYS = ("label", "value", "at", "source")
ABOUT_FIELDS = ("where", "near", "unless", "pair", "adjust", "message", "evidence", "fix", "safe_fix")
"""What cannot be checked while it is unknown what a rule finds."""

FIXED_KEYS = ("find", "why", "source", "examples")
"""What makes a rule the rule that it is; settings change the rest."""

ONCE = ("sentence", "paragraph", "list", "article")
FOUND_IN_TEXT = ("text", "tokens")


def read_rule(identifier: str, path: Path, content: bytes, changes: Iterable[Change] = ()) -> RuleData:
    """The checked data of a rule file, with a newsroom's changes to it.

    Raises:
        RuleErrors: Every mistake in the file, or in the first change that has any.
    """
    mistakes: list[Wrong] = []
    try:
        text = yaml12.decode(content)
        value = yaml12.load(text)
        data = _read(identifier, path, Cursor(value, (), mistakes))
    except yaml12.YamlError as error:
        raise RuleErrors([RuleError(path, *at, problem) for at, problem in error.mistakes]) from None
    if mistakes:
        raise RuleErrors(_located(mistakes, path, text))
    for change in changes:
        value, data = _changed(identifier, path, value, change)
    return data


def _changed(identifier: str, path: Path, value: Any, change: Change) -> tuple[Any, RuleData]:
    mistakes: list[Wrong] = []
    Cursor(change.value, (), mistakes).mapping([key for key in KEYS if key not in FIXED_KEYS])
    value = changed(value, change.value)
    data = _read(identifier, path, Cursor(value, (), mistakes))
    if mistakes:
        problems = dict.fromkeys(f"settings of {identifier}: {mistake.problem}" for mistake in mistakes)
        raise RuleErrors([RuleError(change.path, change.line, change.column, problem) for problem in problems])
    return value, data


def _located(mistakes: list[Wrong], path: Path, text: str) -> list[RuleError]:
    places = yaml12.places(text)
    errors = set()
    for route, at_key, problem in mistakes:
        place = places.get(route)
        at = Position(1, 1) if place is None else place.key if at_key else place.value
        errors.add(RuleError(path, at.line, at.column, problem))
    return sorted(errors)


def _read(identifier: str, path: Path, top: Cursor) -> RuleData:
    entries = top.mapping(KEYS)
    if isinstance(top.value, dict):
        for key in REQUIRED:
            if key not in entries:
                top.wrong(f"the key {key!r} is missing")
    text = read_text(entries)
    kind = read_kind(entries["find"], FOUND_IN_TEXT) if "find" in entries else None
    _check_what_is_looked_for(kind, entries)
    if kind is None or (kind == "text" and text is None):
        entries = {key: value for key, value in entries.items() if key not in ABOUT_FIELDS}
    scope = _scope(kind, text)
    tokens = read_tokens(entries["patterns"]) if "patterns" in entries else []
    pair, message_scope = read_pair(entries, scope)
    where = read_conditions(entries["where"], scope, scope) if "where" in entries else None
    choice, quick, slow = in_order(where, kind)

    def word(key: str) -> str:
        return " ".join(entries[key].text().split()) if key in entries else ""

    def templates(key: str) -> list[TemplateData]:
        return [read_template(item, message_scope) for item in entries[key].one_or_more()] if key in entries else []

    return {
        "id": identifier,
        "path": str(path),
        "find": kind or "",
        "text": text if kind == "text" else None,
        "tokens": tokens,
        "token_gate": token_literals(tokens),
        "choice": choice,
        "where": quick,
        "where_slow": slow,
        "inside": read_regions(entries, "in"),
        "outside": read_regions(entries, "outside"),
        "near": read_clauses(entries, "near", scope),
        "unless": read_clauses(entries, "unless", scope),
        "pair": pair,
        "once": entries["once"].choice(ONCE, "place") if "once" in entries else None,
        "level": entries["level"].choice(LEVELS, "level") if "level" in entries else "",
        "confidence": entries["confidence"].choice(CONFIDENCES, "confidence") if "confidence" in entries else "",
        "adjust": read_adjustments(entries, scope),
        "message": templates("message"),
        "evidence": _read_evidence(entries, message_scope),
        "why": word("why"),
        "source": word("source"),
        "fix": templates("fix"),
        "safe_fix": _read_edit(entries, message_scope),
        "examples": read_examples(entries["examples"]) if "examples" in entries else [],
    }


def _check_what_is_looked_for(kind: str | None, entries: Mapping[str, Cursor]) -> None:
    if kind is None:
        return
    if kind == "text" and not entries.keys() & {"phrases", "pattern"}:
        entries["find"].wrong("'find: text' needs 'phrases' or 'pattern'")
    if kind == "tokens" and "patterns" not in entries:
        entries["find"].wrong("'find: tokens' needs 'patterns'")
    for key, owner in (*((key, "text") for key in TEXT_KEYS), ("patterns", "tokens")):
        if key in entries and kind != owner:
            entries[key].wrong_key(f"{key!r} belongs to 'find: {owner}', and this rule finds {kind!r}")


def _scope(kind: str | None, text: TextData | None) -> Scope:
    if kind is None or kind in FOUND_IN_TEXT:
        return Scope(kind or "", {**PLACE_FIELDS, **pattern_fields(text)})
    return Scope(kind, fields_of(kind))


def _read_edit(entries: Mapping[str, Cursor], scope: Scope) -> EditData | None:
    if "safe_fix" not in entries:
        return None
    if "pair" in entries:
        problem = "a rule with 'pair' has no 'safe_fix': of two sides, an editor says which is wrong"
        entries["safe_fix"].wrong_key(problem)
    parts = entries["safe_fix"].mapping(SAFE_FIX_KEYS)
    if parts.keys() != {*SAFE_FIX_KEYS}:
        if not entries["safe_fix"].has_unknown_keys(SAFE_FIX_KEYS):
            entries["safe_fix"].wrong("'safe_fix' needs 'replace' and 'by'")
        return None
    return {"replace": read_template(parts["replace"], scope), "by": read_template(parts["by"], scope)}


def _read_evidence(entries: Mapping[str, Cursor], scope: Scope) -> list[EvidenceData]:
    evidence: list[EvidenceData] = []
    for item in entries["evidence"].items() if "evidence" in entries else []:
        parts = item.mapping(EVIDENCE_KEYS)
        if "label" not in parts or not parts.keys() & {"value", "at"}:
            if not item.has_unknown_keys(EVIDENCE_KEYS):
                item.wrong("a piece of evidence needs 'label' and either 'value' or 'at'")
            continue
        at = parts["at"].text() if "at" in parts else None
        if at:
            found = scope.resolve(at)
            if isinstance(found, str):
                parts["at"].wrong(found)
            elif found.family != "mention":
                parts["at"].wrong(f"'at' names a field that is a mention, and {at!r} is {found.described}")
        evidence.append(
            {
                "label": read_template(parts["label"], scope),
                "value": read_template(parts["value"], scope) if "value" in parts else None,
                "at": at,
                "source": read_template(parts["source"], scope) if "source" in parts else None,
            }
        )
    return evidence
