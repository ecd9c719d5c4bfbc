"""What a settings file may say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, get_args

from lint.finding import LEVELS, Confidence, Level

Setting = Level | Literal["off"]
"""What a rule or a family can be set to."""

SETTINGS: tuple[Setting, ...] = ("off", *LEVELS)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
"""From high to low."""

OVERRIDABLE = ("levels", "settings")
"""What can hold on some paths only."""

NEEDED_OF_OVERRIDES = "has to be a list, each item with paths and, for them, levels or settings"

Check = Callable[[Any], "str | None"]
"""What is wrong with a value; None when nothing is."""


def _texts(value: Any) -> str | None:
    fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return None if fits else "has to be a list of words"


def _patterns(value: Any) -> str | None:
    return _texts(value) and "has to be a list of patterns"


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else "has to be a word"


def _truth(value: Any) -> str | None:
    return None if isinstance(value, bool) else "has to be true or false"


def _level(value: Any) -> str | None:
    return None if value in LEVELS else f"is {value!r}, and has to be one of {', '.join(LEVELS)}"


def _confidence(value: Any) -> str | None:
    return None if value in CONFIDENCES else f"is {value!r}, and has to be one of {', '.join(CONFIDENCES)}"


def _levels(value: Any) -> str | None:
    if not isinstance(value, dict):
        return "has to name rules or families, each with a level"
    wrong = next((name for name, level in value.items() if level not in SETTINGS), None)
    return wrong and f"sets {wrong} to {value[wrong]!r}, and has to be one of {', '.join(SETTINGS)}"


def _settings(value: Any) -> str | None:
    fits = isinstance(value, dict) and all(isinstance(change, dict) for change in value.values())
    return None if fits else "has to name rules or families, each with the keys that it changes"


def _overrides(value: Any) -> str | None:
    if not isinstance(value, list):
        return NEEDED_OF_OVERRIDES
    return next(filter(None, map(_override, value)), None)


def _override(item: Any) -> str | None:
    if not isinstance(item, dict) or "paths" not in item or not item.keys() & {*OVERRIDABLE}:
        return NEEDED_OF_OVERRIDES
    if unknown := item.keys() - {"paths", *OVERRIDABLE}:
        return f"has an item with {min(unknown)}, and {NEEDED_OF_OVERRIDES}"
    checks = {
        "paths, which": _patterns(item["paths"]),
        "levels, which": _levels(item.get("levels", {})),
        "settings, which": _settings(item.get("settings", {})),
    }
    return next((f"has {what} {problem}" for what, problem in checks.items() if problem), None)


SHAPES: Mapping[Check, dict[str, Any]] = {
    _texts: {"type": "array", "items": {"type": "string"}},
    _text: {"type": "string"},
    _truth: {"type": "boolean"},
    _level: {"enum": [*LEVELS]},
    _confidence: {"enum": [*CONFIDENCES]},
}
"""What a check lets pass, as JSON Schema; the others depend on the rules there are."""

KEYS: Mapping[str, tuple[str, Check]] = {
    "extends": ("profiles (strict, default, quiet), folders or installed packs to build on; later wins", _texts),
    "rules": ("folders of house rules", _texts),
    "knowledge": ("folders of house knowledge", _texts),
    "levels": ("levels by rule or family; off switches it off", _levels),
    "settings": ("keys of rules that are changed, by rule or family: word lists, thresholds, regions", _settings),
    "overrides": ("levels and settings for some paths only, in the form of .gitignore", _overrides),
    "select": ("only these rules or families", _texts),
    "ignore": ("not these rules or families", _texts),
    "fail-on": ("the mildest level that makes the exit code 1", _level),
    "least-level": ("the mildest level that is reported", _level),
    "least-confidence": ("the least confidence that is reported", _confidence),
    "require-reasons": ("whether a comment that silences a finding has to say why", _truth),
    "baseline": ("a file of findings that are accepted, made by newslint baseline", _text),
    "exclude": ("drafts that are never checked, in the form of .gitignore", _texts),
    "language": ("language of drafts that state none, such as en", _text),
    "country": ("country whose holidays are meant where countries differ: US (default), GB, CA-ON…", _text),
}
"""Every key of a settings file with its meaning and the check of its value."""


def mistakes_in(data: Any) -> Iterator[tuple[str, str]]:
    """The key at fault, and what is wrong."""
    if not isinstance(data, dict):
        yield "", "settings have to be keys with values"
        return
    from difflib import get_close_matches

    for key, value in data.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1)
            yield key, f"unknown key {key}" + (f"; did you mean {near[0]}?" if near else "")
        elif problem := KEYS[key][1](value):
            yield key, f"{key} {problem}"
