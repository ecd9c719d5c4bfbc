"""The JSON Schema of settings files, made from the same names that the loader checks them by.

Editors that know it complete keys, shipped rules and what may be changed in each while settings are written.
"""

from __future__ import annotations

from typing import Any

from lint.builtin import rules_folder
from lint.config._keys import KEYS, OVERRIDABLE, SETTINGS, SHAPES
from lint.rulebook import Rulebook, load
from lint.rulebook.schema import changes_schema

Schema = dict[str, Any]


def config_schema() -> Schema:
    """The schema of one settings file."""
    rules = load([rules_folder()])
    settings, definitions = changes_schema(rules)
    overridable: Schema = {key: {"$ref": f"#/$defs/{key}"} for key in OVERRIDABLE}
    override = {
        "type": "object",
        "properties": {"paths": {"type": "array", "items": {"type": "string"}}, **overridable},
        "required": ["paths"],
        "anyOf": [{"required": [key]} for key in OVERRIDABLE],
        "additionalProperties": False,
    }
    parts = {**overridable, "overrides": {"type": "array", "items": override}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint settings",
        "type": ["object", "null"],
        "properties": {
            key: {**(parts.get(key) or SHAPES[check]), "description": meaning} for key, (meaning, check) in KEYS.items()
        },
        "additionalProperties": False,
        "$defs": {**definitions, "levels": _levels(rules), "settings": settings},
    }


def _levels(rules: Rulebook) -> Schema:
    level = {"enum": [*SETTINGS]}
    known = {rule.family: level for rule in rules} | {rule.id: {**level, "description": rule.why} for rule in rules}
    return {"type": "object", "properties": known, "additionalProperties": level}
