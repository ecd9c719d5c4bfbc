"""Compiled regular expressions, kept between runs.

Python compiles an expression anew in every process. The hundreds that read an article take longer to compile than
the article takes to read, so the code that ``re`` makes of them lies in the user's cache folder, under the version of
Python and of its expression engine. An expression that is not there, or a Python that compiles in another way, is
compiled by ``re`` as usual: only slower.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from importlib import import_module
from typing import Any

from lint import store

NAME = "expressions"

MOST = 2_000
"""Expressions kept at most; above, only those that the last run used."""

Key = tuple[str, int]
Code = tuple[int, bytes, int, dict[str, int]]
"""What the engine of ``re`` needs: flags, its instructions, the number of groups, and the names of groups."""

WORD = "I"
"""The type code of one instruction: as wide as ``re`` itself holds it."""

_made: dict[Key, re.Pattern[str]] = {}
_code: dict[Key, Code] = {}
_kept: dict[Key, Code] | None = None


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile``, for expressions that are the same in every run.

    Raises:
        re.error: The pattern is no expression.
    """
    key = pattern, int(flags)
    if key not in _made:
        _made[key] = _restored(key) or re.compile(pattern, flags)
    return _made[key]


def keep_new() -> None:
    """Keep what this process compiled for the next one."""
    kept = _kept or {}
    if _code.keys() <= kept.keys():
        return
    known = kept if len(kept) < MOST else {}
    store.keep(NAME, _cache_key(), marshal.dumps({**known, **_code}))


def _restored(key: Key) -> re.Pattern[str] | None:
    global _kept  # noqa: PLW0603 - read once, when the first expression is asked for
    try:
        if _kept is None:
            _kept = _fetched()
        code = _code[key] = _kept.get(key) or _compiled(*key)
        return _pattern(key[0], code)
    except (AttributeError, ImportError, RuntimeError, TypeError, ValueError):
        return None  # another Python: its private parts have other names or another form


def _fetched() -> dict[Key, Code]:
    content = store.fetch(NAME, _cache_key())
    try:
        kept = marshal.loads(content) if content else {}
    except (EOFError, TypeError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _cache_key() -> str:
    return store.digest([str(import_module("_sre").MAGIC).encode(), sys.byteorder.encode()])


def _compiled(pattern: str, flags: int) -> Code:
    """What ``re.compile`` does before it hands its code to the engine."""
    compiler: Any = import_module("re._compiler")
    parsed = compiler._parser.parse(pattern, flags)
    instructions = array(WORD, compiler._code(parsed, flags))
    return flags | parsed.state.flags, instructions.tobytes(), parsed.state.groups - 1, parsed.state.groupdict


def _pattern(pattern: str, code: Code) -> re.Pattern[str]:
    flags, content, groups, names = code
    instructions = array(WORD)
    instructions.frombytes(content)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    engine: Any = import_module("_sre")
    made: re.Pattern[str] = engine.compile(pattern, flags, instructions.tolist(), groups, names, tuple(by_number))
    return made
