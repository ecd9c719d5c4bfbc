"""Settings files on disk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from lint import yaml12
from lint.config._keys import mistakes_in
from lint.source import Position

FILE_NAME = ".newslint.yaml"
PYPROJECT = "pyproject.toml"
TABLE = "[tool.newslint"


class ConfigError(Exception):
    """A settings file with mistakes. The text has one line for each, with file, line and column."""

    def __init__(self, path: Path, mistakes: Iterable[yaml12.Mistake]) -> None:
        super().__init__("\n".join(f"{path}:{at.line}:{at.column}: {problem}" for at, problem in mistakes))


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


def values_in(path: Path) -> Mapping[str, Any]:
    """The keys and values of one settings file, checked.

    Raises:
        ConfigError: It has mistakes; all of them are told at once.
        OSError: It cannot be read.
    """
    try:
        text = yaml12.decode(path.read_bytes())
        data = _toml_table(text) if path.suffix == ".toml" else yaml12.load(text)
    except yaml12.YamlError as error:
        raise ConfigError(path, error.mistakes) from None
    values = {} if data is None else data
    mistakes = list(mistakes_in(values))
    if mistakes:
        raise ConfigError(path, [yaml12.Mistake(position_of(path, key), problem) for key, problem in mistakes])
    return dict(values)


def _toml_table(text: str) -> Any:
    import tomllib

    try:
        return tomllib.loads(text).get("tool", {}).get("newslint", {})
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        at = Position(int(found[1]), int(found[2])) if found else Position(1, 1)
        raise yaml12.YamlError([yaml12.Mistake(at, f"not TOML: {error}")]) from None


_places = lru_cache(maxsize=8)(yaml12.places)


def position_of(path: Path, *route: str | int) -> Position:
    """Where a key, or a key below a key, stands in a settings file."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".toml":
        offset = _toml_offset(text, route)
        return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
    return _places(text)[tuple(key for key in route if key != "")].key


def _toml_offset(text: str, route: Sequence[str | int]) -> int:
    """Where a key stands, as far as the route can be followed: the parser of TOML tells no places."""
    top, *below = route
    start = max(text.find(TABLE), 0)
    offset = _after(start, text, rf"^\[+tool\.newslint\.(?={_toml_key(top)})")
    offset = _after(start, text, rf"^[ \t]*(?={_toml_key(top)})") if offset == start else offset
    for part in below:
        if isinstance(part, int):
            items = [found.end() for found in re.finditer(r"^\[\[tool\.newslint\.overrides\]\]", text, re.MULTILINE)]
            offset = items[part] if part < len(items) else offset
        else:
            offset = _after(offset, text, rf"(?<![\w/-])(?={_toml_key(part)})")
    return offset


def _toml_key(key: str | int) -> str:
    return rf"[\"']?{re.escape(str(key))}[\"']?[ \t]*[=.\]]"


def _after(offset: int, text: str, pattern: str) -> int:
    """The end of the pattern's next match, or the offset when there is none."""
    found = re.compile(pattern, re.MULTILINE).search(text, offset)
    return found.end() if found else offset
