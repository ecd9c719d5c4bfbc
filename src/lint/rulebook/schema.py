"""The JSON Schema of rule files, made from the same names that the loader checks them by.

Editors that know it complete keys, kinds and fields while a rule is written. It is a little wider than the loader:
what a condition without a kind of its own may name is left open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from lint.annotate import field_notes, kinds
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
from lint.rulebook._reading._rule import (
    EVIDENCE_KEYS,
    FIXED_KEYS,
    FOUND_IN_TEXT,
    KEYS,
    ONCE,
    REQUIRED,
    SAFE_FIX_KEYS,
)
from lint.rulebook._reading._texts import CASES, TEXT_KEYS
from lint.rulebook._rule import Rule

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
TRUTH: Schema = {"type": "boolean"}
EDITS: Schema = {
    "type": "object",
    "properties": {"add": {}, "remove": {}},
    "minProperties": 1,
    "additionalProperties": False,
}

LISTS = ("phrases", "patterns", "in", "outside", "near", "unless", "adjust", "message", "evidence", "fix")
"""Keys of a rule to which settings can add, and from which they can take."""


def rule_schema() -> Schema:
    """The schema of one rule file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint rule",
        **_object(KEYS, _rule_parts(), REQUIRED),
        "allOf": [_where_of(kind) for kind in kinds()],
        "$defs": _definitions(),
    }


def _definitions() -> Schema:
    return {
        "condition": _condition(),
        "conditions": _conditions(TEXT, _ref("condition")),
        "clause": {**_object(CLAUSE_KEYS, _look_parts()), "allOf": [_where_of(kind) for kind in kinds()]},
        **{f"{kind} conditions": _conditions(_field_names(kind), _ref("condition"), kind) for kind in kinds()},
    }


def changes_schema(rules: Iterable[Rule]) -> tuple[Schema, Schema]:
    """The schema of changes to these rules by id or family, or to rules that are not known yet; and its definitions."""
    rules = list(rules)
    definitions = {
        **_definitions(),
        "changed condition": _changed_condition(),
        "changed conditions": _changed_conditions(TEXT),
        **{f"changed {kind} conditions": _changed_conditions(_field_names(kind), kind) for kind in kinds()},
        "change": _change(),
        **{f"change of {find}": _change_of(find) for find in {rule.find: None for rule in rules}},
    }
    known = {rule.family: _ref("change") for rule in rules}
    known |= {rule.id: {**_ref(f"change of {rule.find}"), "description": rule.why} for rule in rules}
    return {"type": "object", "properties": known, "additionalProperties": _ref("change")}, definitions


def _change() -> Schema:
    """What settings may say of some rule."""
    parts = _rule_parts()
    parts |= {key: _changed_list(parts[key]) for key in LISTS}
    parts["where"] = _or_nothing(_ref("changed conditions"))
    parts["pair"] = _or_nothing(_object(PAIR_KEYS, {**parts, "label": TEXT}))
    parts["safe_fix"] = _or_nothing(_object(SAFE_FIX_KEYS, dict.fromkeys(SAFE_FIX_KEYS, TEXT)))
    parts |= {key: _or_nothing(parts[key]) for key in ("pattern", "case", "once")}
    return _object([key for key in KEYS if key not in FIXED_KEYS], parts)


def _change_of(find: str) -> Schema:
    """What settings may say of a rule that finds such mentions."""
    keys = [key for key in KEYS if key not in FIXED_KEYS and _belongs(key, find)]
    where = {"where": _or_nothing(_ref(f"changed {find} conditions"))} if find in kinds() else {}
    return {**_ref("change"), "propertyNames": {"enum": keys}, "properties": where}


def _belongs(key: str, find: str) -> bool:
    """Whether a rule that finds such mentions can have the key."""
    owner = "text" if key in TEXT_KEYS else "tokens" if key == "patterns" else find
    return owner == find


def _changed_condition() -> Schema:
    operators = _object(OPERATORS, dict.fromkeys(OPERATORS, _ref("changed condition")))
    return _or_nothing({"anyOf": [_ref("condition"), EDITS, operators]})


def _changed_conditions(field_names: Schema, kind: str | None = None) -> Schema:
    schema = _conditions(field_names, _ref("changed condition"), kind)
    return {**schema, "properties": {**schema["properties"], **dict.fromkeys(GROUPS, _changed_list({"type": "array"}))}}


def _changed_list(whole: Schema) -> Schema:
    """A list that takes the place of what was there, or what is added to it and taken from it."""
    return _or_nothing({"anyOf": [whole, EDITS]})


def _or_nothing(schema: Schema) -> Schema:
    """The schema, or ``null``, which takes the key away."""
    return {"anyOf": [schema, {"type": "null"}]}


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


def _conditions(field_names: Schema, condition: Schema, kind: str | None = None) -> Schema:
    """Conditions on fields, those of a kind with what they mean."""
    groups = {name: {"type": "array", "items": {"type": "object"}} for name in GROUPS}
    notes = field_notes(kinds()[kind]) if kind else ()
    documented = {note.name: {**condition, "description": f"{note.origin}: {note.meaning}"} for note in notes}
    return {
        "type": "object",
        "properties": {**groups, **documented},
        "propertyNames": field_names,
        "additionalProperties": condition,
    }


def _field_names(kind: str) -> Schema:
    """The fields of a kind; one that is a mention may be followed by a dot and its own field."""
    fields = fields_of(kind)
    mentions = [name for name, type_ in fields.items() if type_.family == "mention"]
    names: list[Schema] = [{"enum": [*fields, *GROUPS]}]
    if mentions:
        names.append({"pattern": rf"^({'|'.join(mentions)})\."})
    return {"anyOf": names}


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
