"""The JSON Schema of knowledge files, made from the same tables that the loader checks them by.

Editors that know it complete sections and keys while facts are written. Whether a date is one is left to the loader.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lint.knowledge._schema import DEFAULTS, NESTED, SECTIONS, Check

Schema = dict[str, Any]


def knowledge_schema() -> Schema:
    """The schema of one knowledge file."""
    sections = {
        section: {"type": "object", "additionalProperties": _record(keys)} for section, keys in SECTIONS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint knowledge",
        "type": ["object", "null"],
        "properties": {**dict.fromkeys(DEFAULTS, True), **sections},
        "additionalProperties": False,
    }


def _record(keys: Mapping[str, Check]) -> Schema:
    properties: Schema = {key: _nested(key) if key in NESTED else True for key in keys}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _nested(key: str) -> Schema:
    needed, keys = NESTED[key]
    item = {"type": "object", "properties": dict.fromkeys(keys, True), "required": [needed]}
    return {"type": "array", "items": {**item, "additionalProperties": False}}
