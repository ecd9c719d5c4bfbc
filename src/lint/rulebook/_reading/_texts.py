"""Phrases, patterns and templates as YAML, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import prod

import regex

from lint.rulebook._data import TemplateData, TextData
from lint.rulebook._fold import fold, straighten
from lint.rulebook._patterns import FLAGS
from lint.rulebook._reading._cursor import Cursor
from lint.rulebook._reading._effort import takes_few_steps
from lint.rulebook._reading._fields import TEXT, FieldType, Scope
from lint.rulebook._reading._gates import required_literals

TEXT_KEYS = ("phrases", "pattern", "case")
CASES = ("any", "exact")

MOST_REPEATS = 10_000
"""How often a pattern may repeat something altogether: each round is compiled, which no timeout can stop."""

_COUNTED_REPEAT = re.compile(r"\{0*([1-9]\d*)(?:,\d*)?\}")
_REFERENCE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def check_pattern(cursor: Cursor) -> str:
    """A regular expression that compiles; empty when it does not."""
    pattern = cursor.text()
    if prod(int(count) for count in _COUNTED_REPEAT.findall(pattern)) > MOST_REPEATS:
        cursor.wrong(f"the pattern repeats something more than {MOST_REPEATS:,} times")
        return ""
    try:
        regex.compile(pattern, FLAGS)
    except RecursionError:
        cursor.wrong("the pattern cannot be read: it is nested too deeply")
        return ""
    except (regex.error, OverflowError) as error:
        cursor.wrong(f"the pattern cannot be read: {error}")
        return ""
    return pattern


def read_text(entries: Mapping[str, Cursor]) -> TextData | None:
    """The phrases or the pattern among the entries of a mapping; None without either, or when it cannot be read."""
    exact = entries["case"].choice(CASES, "case") == "exact" if "case" in entries else False
    if "phrases" in entries:
        if "pattern" in entries:
            entries["pattern"].wrong_key("either 'phrases' or 'pattern', not both")
        neutral = straighten if exact else fold
        phrases = [neutral(phrase.strip()) for phrase in entries["phrases"].texts()]
        return {"phrases": phrases, "pattern": None, "gate": [], "exact": exact, "bounded": True}
    if "pattern" in entries:
        pattern = check_pattern(entries["pattern"])
        _refuse_empty_matches(pattern, entries["pattern"])
        return _pattern_data(pattern, exact) if pattern else None
    return None


def _pattern_data(pattern: str, exact: bool) -> TextData:
    gate, bounded = required_literals(pattern), takes_few_steps(pattern)
    return {"phrases": [], "pattern": pattern, "gate": gate, "exact": exact, "bounded": bounded}


def _refuse_empty_matches(pattern: str, cursor: Cursor) -> None:
    try:
        if pattern and regex.fullmatch(pattern, "", FLAGS, timeout=1):
            cursor.wrong("the pattern matches empty text, so it would be found everywhere")
    except TimeoutError:
        return


def pattern_fields(text: TextData | None) -> dict[str, FieldType]:
    """The named groups of a pattern, which are the fields of what it finds."""
    if text is None or text["pattern"] is None:
        return {}
    return dict.fromkeys(regex.compile(text["pattern"], FLAGS).groupindex, TEXT)


def read_template(cursor: Cursor, scope: Scope) -> TemplateData:
    """A message with ``{field}`` references, each checked."""
    source = " ".join(cursor.text().split())
    parts: list[tuple[str, str | None]] = []
    end = 0
    for reference in _REFERENCE.finditer(source):
        parts.append((source[end : reference.start()], None))
        end = reference.end()
        if reference[0] in ("{{", "}}"):
            parts.append((reference[0][0], None))
        elif reference[1] is None:
            cursor.wrong(f"a single {reference[0]!r}; write '{{{{' or '}}}}' for a brace")
        else:
            parts.append((reference[1], _style(reference[1], cursor, scope)))
    parts.append((source[end:], None))
    return {"source": source, "parts": [part for part in parts if part != ("", None)]}


def _style(path: str, cursor: Cursor, scope: Scope) -> str:
    found = scope.resolve_operand(path)
    if isinstance(found, str):
        cursor.wrong(f"in '{{{path}}}': {found}")
    return "year" if path.endswith("year") else "plain"
