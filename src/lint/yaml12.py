"""YAML as newslint reads it: YAML 1.2 scalars, plain data, nothing that surprises an editor.

``NO``, ``yes``, ``12:30``, ``010`` and ``2026-01-02`` are text; ``true``, ``false``, ``null`` and plain numbers are
what they look like; keys are always text. Tags, a second document and repeated keys are mistakes, and aliases may not
blow a small file up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lint.expressions import expression
from lint.record import Record
from lint.source import Position

Route = tuple[str | int, ...]
"""The way from the top of a document to a value: keys of mappings and indexes of lists."""

DEEPEST = 50
"""Levels of nesting that a hand-written file never reaches."""

MOST_ALIASED = 10_000
"""Values that the aliases of one document may repeat altogether."""

_CONSTANTS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


class Mistake(Record):
    """What is wrong in a document, and where."""

    position: Position
    problem: str


class YamlError(ValueError):
    """A document cannot be read; ``mistakes`` says where and why."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(f"{at.line}:{at.column}: {problem}" for at, problem in mistakes))
        self.mistakes = mistakes


class Place(Record):
    """Where a value stands, and the key (or the list item) that introduces it."""

    key: Position
    value: Position


def load(text: str) -> Any:
    """The plain data of a document: dicts, lists, text, numbers, booleans and None.

    Raises:
        YamlError: The document is malformed, or uses what newslint leaves out.
    """
    import yaml

    reader = _Reader()
    try:
        data = reader.document(yaml.parse(text, Loader=_loader()))
    except yaml.YAMLError as error:
        raise YamlError([*reader.mistakes, _syntax_mistake(error)]) from None
    if reader.mistakes:
        raise YamlError(reader.mistakes)
    return data


def load_file(path: Path) -> Any:
    """The plain data of a UTF-8 file.

    Raises:
        YamlError: As for :func:`load`, or the file is not UTF-8.
        OSError: The file cannot be read.
    """
    return load(decode(path.read_bytes()))


def decode(content: bytes) -> str:
    """The text of a file's bytes, without a byte order mark.

    Raises:
        YamlError: The bytes are not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        at = Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise YamlError([Mistake(at, "this is not UTF-8 text")]) from None


def places(text: str) -> Mapping[Route, Place]:
    """Where every value of a document that :func:`load` accepts stands, by its route from the top.

    Slower than :func:`load`; meant for telling where a mistake is.
    """
    import yaml

    node = yaml.compose(text, Loader=_loader())
    if node is None:
        return {(): Place(Position(1, 1), Position(1, 1))}
    here = _position(node.start_mark)
    return dict(_places(node, (), here))


def _places(node: Any, route: Route, key: Position) -> Iterator[tuple[Route, Place]]:
    yield route, Place(key, _position(node.start_mark))
    if node.id == "mapping":
        for name, value in node.value:
            yield from _places(value, (*route, name.value), _position(name.start_mark))
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            yield from _places(value, (*route, index), _position(value.start_mark))


class _Anchored:
    """A value that aliases may repeat, and how many values it is made of."""

    def __init__(self, value: Any, size: int) -> None:
        self.value = value
        self.size = size


class _Reader:
    """Builds plain data from the parser's events."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self._anchors: dict[str, _Anchored] = {}
        self._values = 0
        self._aliased = 0

    def document(self, events: Iterator[Any]) -> Any:
        next(events)
        if type(event := next(events)).__name__ == "StreamEndEvent":
            return None
        data = self._value(next(events), events, 0)
        next(events)
        event = next(events)
        if type(event).__name__ == "DocumentStartEvent":
            self._mistake(event, "a second document begins here; one file holds one document")
        return data

    def _value(self, event: Any, events: Iterator[Any], depth: int) -> Any:
        kind = type(event).__name__
        if kind == "AliasEvent":
            return self._alias(event)
        if event.tag is not None and event.tag != "!":
            self._mistake(event, f"tags such as {event.tag!r} are not allowed")
        if depth > DEEPEST:
            raise YamlError([Mistake(_position(event.start_mark), f"nested deeper than {DEEPEST} levels")])
        before = self._values
        self._values += 1
        if kind == "ScalarEvent":
            value = scalar(event.value) if event.implicit[0] else event.value
        elif kind == "MappingStartEvent":
            value = self._mapping(events, depth)
        else:
            value = self._list(events, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, self._values - before)
        return value

    def _mapping(self, events: Iterator[Any], depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while type(key := next(events)).__name__ != "MappingEndEvent":
            name = self._key(key, events, depth)
            if name in mapping:
                self._mistake(key, f"the key {name!r} stands here a second time")
            mapping[name] = self._value(next(events), events, depth + 1)
        return mapping

    def _key(self, event: Any, events: Iterator[Any], depth: int) -> str:
        if type(event).__name__ == "ScalarEvent":
            name: str = event.value
            return name
        self._mistake(event, "a key has to be plain text")
        return str(self._value(event, events, depth + 1))

    def _list(self, events: Iterator[Any], depth: int) -> list[Any]:
        items: list[Any] = []
        while type(event := next(events)).__name__ != "SequenceEndEvent":
            items.append(self._value(event, events, depth + 1))
        return items

    def _alias(self, event: Any) -> Any:
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            self._mistake(event, f"the alias *{event.anchor} has no anchor before it")
            return None
        self._values += anchored.size
        self._aliased += anchored.size
        if self._aliased > MOST_ALIASED:
            raise YamlError([Mistake(_position(event.start_mark), f"aliases repeat more than {MOST_ALIASED:,} values")])
        return anchored.value

    def _mistake(self, event: Any, problem: str) -> None:
        self.mistakes.append(Mistake(_position(event.start_mark), problem))


def scalar(text: str) -> str | int | float | bool | None:
    """What an unquoted scalar means."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _integer().fullmatch(text):
        return int(text)
    if _float().fullmatch(text):
        return float(text)
    return text


@cache
def _integer() -> re.Pattern[str]:
    return expression(r"[-+]?(?:0|[1-9][0-9]{0,17})")


@cache
def _float() -> re.Pattern[str]:
    return expression(r"[-+]?(?:0|[1-9][0-9]*)?\.[0-9]+|[-+]?[1-9][0-9]*(?:\.[0-9]+)?[eE][-+]?[0-9]{1,2}")


@cache
def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def _syntax_mistake(error: Any) -> Mistake:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Mistake(_position(mark) if mark else Position(1, 1), f"not YAML: {problem}")
