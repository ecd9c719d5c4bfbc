"""Changes laid over what a rule file says."""

from __future__ import annotations

from typing import Any

EDITS = {"add", "remove"}


def changed(value: Any, change: Any) -> Any:
    """The value with the change made.

    A mapping is changed key by key, and ``null`` takes a key away; a list can be changed with ``add`` and ``remove``;
    everything else takes the place of what was there.
    """
    if not isinstance(change, dict):
        return change
    if change and change.keys() <= EDITS and not isinstance(value, dict):
        return _edited(value, change)
    merged = dict(value) if isinstance(value, dict) else {}
    for key, part in change.items():
        merged[key] = changed(merged.get(key), part)
        if merged[key] is None:
            del merged[key]
    return merged


def _edited(value: Any, change: dict[str, Any]) -> list[Any]:
    removed = _listed(change.get("remove"))
    return [each for each in _listed(value) if each not in removed] + _listed(change.get("add"))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]
