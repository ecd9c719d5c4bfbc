"""The JSON Schema of rule files, made from the same names that the loader checks them by.

Editors that know it complete keys, kinds and fields while a rule is written. It is a little wider than the loader:
what a condition without a kind of its own may name is left open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from lint.annotate import FieldNote, field_notes, kinds
from lint.finding import LEVELS
from lint.rulebook._reading._clauses import (
    CLAUSE_KEYS,
    CONFIDENCES,
    COUNTED_UNITS,
    PAIR_KEYS,
    REGIONS,
    SIDES,
    UNITS,
)
from lint.rulebook._reading._conditions import GROUPS, OPERATORS
from lint.rulebook._reading._examples import EXAMPLE_KEYS, FORMATS
from lint.rulebook._reading._fields import fields_of
from lint.rulebook._reading._rule import EVIDENCE_KEYS, FOUND_IN_TEXT, KEYS, ONCE, REQUIRED, SAFE_FIX_KEYS
from lint.rulebook._reading._texts import CASES

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
TRUTH: Schema = {"type": "boolean"}


def rule_schema() -> Schema:
    """The schema of one rule file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint rule",
        **_object(KEYS, _rule_parts(), REQUIRED),
        "allOf": [_where_of(kind) for kind in kinds()],
        "$defs": {
            "condition": _condition(),
            "conditions": _conditions(TEXT),
            "clause": {**_object(CLAUSE_KEYS, _look_parts()), "allOf": [_where_of(kind) for kind in kinds()]},
            **{f"{kind} conditions": _kind_conditions(kind) for kind in kinds()},
        },
    }


def _rule_parts() -> Schema:
    return {
        **_look_parts(),
        "find": {"enum": [*kinds(), *FOUND_IN_TEXT]},
        "patterns": {"type": "array", "items": {"type": "array", "items": {"type": "object"}}},
        "near": _one_or_more(_ref("clause")),
        "unless": _one_or_more(_ref("clause")),
        "pair": {
            **_object(PAIR_KEYS, {**_look_parts(), "label": TEXT}),
            "allOf": [_where_of(kind) for kind in kinds()],
        },
        "once": {"enum": [*ONCE]},
        "level": {"enum": [*LEVELS]},
        "confidence": {"enum": [*CONFIDENCES]},
        "adjust": {"type": "array", "items": _adjustment()},
        "message": _one_or_more(TEXT),
        "why": TEXT,
        "source": TEXT,
        "fix": _one_or_more(TEXT),
        "safe_fix": _object(SAFE_FIX_KEYS, dict.fromkeys(SAFE_FIX_KEYS, TEXT), SAFE_FIX_KEYS),
        "evidence": {"type": "array", "items": _object(EVIDENCE_KEYS, dict.fromkeys(EVIDENCE_KEYS, TEXT), ["label"])},
        "examples": {"type": "array", "minItems": 1, "items": _example()},
    }


def _look_parts() -> Schema:
    """What a rule, a clause and a pair have in common."""
    return {
        "find": {"enum": [*kinds(), "text"]},
        "phrases": _one_or_more(TEXT),
        "pattern": TEXT,
        "case": {"enum": [*CASES]},
        "in": _one_or_more({"enum": [*REGIONS]}),
        "outside": _one_or_more({"enum": [*REGIONS]}),
        "where": _ref("conditions"),
        "within": {
            "anyOf": [{"enum": [*UNITS]}, _object(COUNTED_UNITS, {unit: {"type": "integer"} for unit in COUNTED_UNITS})]
        },
        "side": {"enum": [*SIDES]},
    }


def _adjustment() -> Schema:
    parts = {**_look_parts(), "level": {"enum": [*LEVELS]}, "confidence": {"enum": [*CONFIDENCES]}}
    return _object((*CLAUSE_KEYS, "level", "confidence"), parts)


def _example() -> Schema:
    parts = {
        "published": TEXT,
        "today": TEXT,
        "bad": _one_or_more(TEXT),
        "good": _one_or_more(TEXT),
        "format": {"enum": [*FORMATS]},
        "todo": TRUTH,
    }
    return {**_object(EXAMPLE_KEYS, parts), "anyOf": [{"required": ["bad"]}, {"required": ["good"]}]}


def _condition() -> Schema:
    operators = {name: {**SCALAR} for name in OPERATORS} | {"not": _ref("condition"), "known": TRUTH}
    return {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}, _object(OPERATORS, operators)]}


def _conditions(field_names: Schema) -> Schema:
    groups = {name: {"type": "array", "items": {"type": "object"}} for name in GROUPS}
    return {
        "type": "object",
        "properties": groups,
        "propertyNames": field_names,
        "additionalProperties": _ref("condition"),
    }


def _kind_conditions(kind: str) -> Schema:
    """Conditions on the fields of a kind; a field that is a mention may be followed by a dot and its own field."""
    notes = {note.name: note for note in field_notes(kinds()[kind])}
    fields = fields_of(kind)
    mentions = [name for name, type_ in fields.items() if type_.family == "mention"]
    names: list[Schema] = [{"enum": [*fields, *GROUPS]}]
    if mentions:
        names.append({"pattern": rf"^({'|'.join(mentions)})\."})
    documented = {name: _documented(note) for name, note in notes.items()}
    schema = _conditions({"anyOf": names})
    return {**schema, "properties": {**schema["properties"], **documented}}


def _documented(note: FieldNote) -> Schema:
    return {**_ref("condition"), "description": f"{note.origin}: {note.meaning}"}


def _where_of(kind: str) -> Schema:
    return {
        "if": {"properties": {"find": {"const": kind}}, "required": ["find"]},
        "then": {"properties": {"where": _ref(f"{kind} conditions")}},
    }


def _object(keys: Collection[str], parts: Schema, required: Iterable[str] = ()) -> Schema:
    return {
        "type": "object",
        "properties": {key: parts[key] for key in keys},
        "required": [*required],
        "additionalProperties": False,
    }


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name.replace(' ', '%20')}"}
