"""A newsroom's settings: ``.newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from lint import yaml12
from lint.finding import LEVELS, Level
from lint.source import Position

FILE_NAME = ".newslint.yaml"
PYPROJECT = "pyproject.toml"
TABLE = "[tool.newslint"

Setting = Level | Literal["off"]
"""What a rule or a family can be set to."""

SETTINGS: tuple[Setting, ...] = ("off", *LEVELS)

Check = Callable[[Any], "str | None"]
"""What is wrong with a value; None when nothing is."""


class ConfigError(Exception):
    """A settings file with mistakes. The text has one line for each, with file, line and column."""

    def __init__(self, path: Path, mistakes: Iterable[yaml12.Mistake]) -> None:
        super().__init__("\n".join(f"{path}:{at.line}:{at.column}: {problem}" for at, problem in mistakes))


def _texts(value: Any) -> str | None:
    fits = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return None if fits else "has to be a list of words"


def _text(value: Any) -> str | None:
    return None if isinstance(value, str) else "has to be a word"


def _level(value: Any) -> str | None:
    return None if value in LEVELS else f"is {value!r}, and has to be one of {', '.join(LEVELS)}"


def _levels(value: Any) -> str | None:
    if not isinstance(value, dict):
        return "has to name rules or families, each with a level"
    wrong = next((name for name, level in value.items() if level not in SETTINGS), None)
    return wrong and f"sets {wrong} to {value[wrong]!r}, and has to be one of {', '.join(SETTINGS)}"


class Config(NamedTuple):
    """The settings of a run; the defaults are those of a run without a settings file."""

    file: Path | None = None
    """Where they were read from; paths and globs are relative to its folder."""

    rules: tuple[str, ...] = ()
    knowledge: tuple[str, ...] = ()
    levels: tuple[tuple[str, Setting], ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Level = "error"
    exclude: tuple[str, ...] = ()
    language: str | None = None

    @property
    def folder(self) -> Path:
        return self.file.parent if self.file else Path()


KEYS: Mapping[str, tuple[str, Check]] = {
    "rules": ("folders of house rules", _texts),
    "knowledge": ("folders of house knowledge", _texts),
    "levels": ("levels by rule or family; off switches it off", _levels),
    "select": ("only these rules or families", _texts),
    "ignore": ("not these rules or families", _texts),
    "fail-on": ("the mildest level that makes the exit code 1", _level),
    "exclude": ("drafts that are never checked, in the form of .gitignore", _texts),
    "language": ("language of drafts that state none, such as en", _text),
}
"""Every key of a settings file with its meaning and the check of its value."""


def config_schema() -> dict[str, Any]:
    """The JSON Schema of a settings file."""
    words = {"type": "array", "items": {"type": "string"}}
    shapes: dict[Check, dict[str, Any]] = {
        _texts: words,
        _text: {"type": "string"},
        _level: {"enum": [*LEVELS]},
        _levels: {"type": "object", "additionalProperties": {"enum": [*SETTINGS]}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newslint settings",
        "type": ["object", "null"],
        "properties": {key: {**shapes[check], "description": meaning} for key, (meaning, check) in KEYS.items()},
        "additionalProperties": False,
    }


def find(start: Path) -> Path | None:
    """The settings file of a folder: in it or in the nearest folder above, up to the root of its repository."""
    for folder in (start, *start.parents):
        if (house := folder / FILE_NAME).is_file():
            return house
        if (project := folder / PYPROJECT).is_file() and TABLE in project.read_text("utf-8", errors="replace"):
            return project
        if (folder / ".git").exists():
            return None
    return None


def read(path: Path) -> Config:
    """Read a settings file.

    Raises:
        ConfigError: It has mistakes; all of them are told at once.
        OSError: It cannot be read.
    """
    try:
        text = yaml12.decode(path.read_bytes())
        data = _toml_table(text) if path.suffix == ".toml" else yaml12.load(text)
    except yaml12.YamlError as error:
        raise ConfigError(path, error.mistakes) from None
    mistakes = list(_mistakes({} if data is None else data))
    if mistakes:
        raise ConfigError(path, [yaml12.Mistake(position_of(path, key), problem) for key, problem in mistakes])
    values: dict[str, Any] = {key.replace("-", "_"): _frozen(value) for key, value in (data or {}).items()}
    return Config(file=path, **values)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value


def _mistakes(data: Any) -> Iterator[tuple[str, str]]:
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


def _toml_table(text: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text).get("tool", {}).get("newslint", {})
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        at = Position(int(found[1]), int(found[2])) if found else Position(1, 1)
        raise yaml12.YamlError([yaml12.Mistake(at, f"not TOML: {error}")]) from None


def position_of(path: Path, *route: str) -> Position:
    """Where a key, or a key below a key, stands in a settings file."""
    text = path.read_text("utf-8-sig")
    if path.suffix != ".toml":
        return yaml12.places(text)[tuple(key for key in route if key)].key
    start = text.find(TABLE)
    key = re.compile(rf"^[ \t]*[\"']?(?:[\w-]+\.)?{re.escape(route[-1])}[\"']?[ \t]*=", re.MULTILINE)
    found = key.search(text, max(start, 0))
    offset = found.start() + len(found[0]) - len(found[0].lstrip()) if found else max(start, 0)
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
