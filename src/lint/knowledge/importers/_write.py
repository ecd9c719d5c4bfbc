"""Knowledge files as YAML that reads well: one line a holder, one line a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml


def to_yaml(data: Mapping[str, Any]) -> str:
    """The text of a knowledge file."""
    return "\n".join(_lines(data)) + "\n"


def _lines(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if not isinstance(value, Mapping):
            yield f"{key}: {_scalar(value)}"
    for key, records in data.items():
        if isinstance(records, Mapping):
            yield from ("", f"{key}:")
            for record_id, record in records.items():
                yield from _record_lines(record_id, record)


def _record_lines(record_id: str, record: Mapping[str, Any]) -> Iterator[str]:
    holders = record.get("holders")
    if holders is None:
        yield f"  {record_id}: {_flow(record)}"
        return
    yield f"  {record_id}:"
    for key, value in record.items():
        if key != "holders":
            yield f"    {key}: {_flow(value)}"
    yield "    holders:"
    yield from (f"      - {_flow(holder)}" for holder in holders)


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    """A scalar as YAML 1.2 reads it; what is not plain text stands in double quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    is_plain = text[:1].isalnum() and all(letter.isalnum() or letter in " .-'’/~()" for letter in text)
    if is_plain and text == text.strip() and text.lower() not in ("true", "false", "null"):
        return text
    return yaml.dump(text, default_style='"', allow_unicode=True, width=10_000).strip()
