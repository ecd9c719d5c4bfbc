"""Front matter: the YAML (``---``) or TOML (``+++``) block that a draft may begin with.

Every value is taken as the text that stands there: a date stays as it is written, ``NO`` is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from lint.expressions import expression
from lint.readers._errors import Unreadable
from lint.record import Record
from lint.source import Source
from lint.span import Span

if TYPE_CHECKING:
    import yaml


class Entry(Record):
    """One value. A list gives one entry an item; nested keys are joined by dots."""

    key: str
    """In lower case, without ``_``, ``-`` and spaces."""
    value: str
    span: Span | None
    """Where the value stands in the source, quotation marks left out; None if that is not known."""


class FrontMatter(Record):
    """The entries in the order of the source, and where the body begins."""

    entries: tuple[Entry, ...] = ()
    end: int = 0


@cache
def _block() -> re.Pattern[str]:
    return expression(
        r"(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>(?:.*\n)*?)(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)"
    )


@cache
def _open_block() -> re.Pattern[str]:
    keys = "title|headline|date|published|author|byline|tags|slug|layout|description"
    return expression(rf"\s*(?:---|\+\+\+)[ \t]*\r?\n(?:{keys})[ \t]*[:=]")


@cache
def _first_key() -> re.Pattern[str]:
    """What tells front matter from text between two ruled lines."""
    blank = r"(?:\s*(?:#.*)?\n)*\s*"
    return expression(rf"---{blank}(?:\Z|[\"']?\w[\w .-]*[\"']?[ \t]*:(?:\s|$))|\+\+\+{blank}(?:\Z|\[|[^\s=]+[ \t]*=)")


@cache
def _simple_line() -> re.Pattern[str]:
    """A line that means the same to any YAML parser and to this one."""
    return expression(
        r"(?P<key>[A-Za-z][\w-]*):[ \t]+(?:"
        r"\"(?P<double>[^\"\\\r\n]*)\"|"
        r"'(?P<single>[^'\r\n]*)'|"
        r"(?P<plain>[^\s\-?:,\[\]{}#&*!|>'\"%@`=~](?:[^\r\n:#]|:(?=[^\s])|(?<=[^\s])#)*?)"
        r")[ \t]*\r?\n"
    )


def read_front_matter(source: Source) -> FrontMatter:
    """The front matter that the source begins with; an empty one ending at 0 if there is none.

    Raises:
        Unreadable: It has no end, or is not valid YAML or TOML.
    """
    if source.text.lstrip()[:3] not in ("---", "+++"):
        return FrontMatter()
    block = _block().match(source.text)
    if block is None and _open_block().match(source.text):
        raise Unreadable(source.path, "the front matter has no end: close it with a line of its own, --- or +++", 1)
    if block is None or not _first_key().match(block["fence"] + "\n" + block["inside"]):
        return FrontMatter()
    inside = Span(*block.span("inside"))
    if block["fence"] == "+++":
        entries = _toml_entries(source, inside)
    else:
        simple = _simple_entries(source.text, inside)
        entries = _yaml_entries(source, inside) if simple is None else simple
    return FrontMatter(tuple(entries), block.end())


def _simple_entries(text: str, inside: Span) -> list[Entry] | None:
    """The entries when each line is a simple one, which spares the import of a YAML parser; else None."""
    entries = []
    at = inside.start
    while at < inside.end:
        line = _simple_line().match(text, at, inside.end)
        if line is None or line["plain"] == "null":
            return None
        style = str(line.lastgroup)
        if line[style]:
            entries.append(Entry(_normal(line["key"]), line[style], Span(*line.span(style))))
        at = line.end()
    return entries


def _normal(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


def _yaml_entries(source: Source, inside: Span) -> list[Entry]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(source.text[inside.start : inside.end], Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = source.position(inside.start).line + (mark.line if mark else 0)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        if "mapping values" in problem:
            problem += "; a value with a colon in it needs quotation marks"
        raise Unreadable(source.path, f"the front matter is not valid YAML: {problem}", line) from None
    if not isinstance(root, yaml.MappingNode):
        return []
    return list(_yaml_node("", root, source.text, inside.start))


def _yaml_node(key: str, node: yaml.Node, text: str, offset: int) -> Iterator[Entry]:
    if isinstance(node.value, str):
        plain = not getattr(node, "style", None)
        if node.value and not (plain and node.value in ("null", "~")):
            start, end = offset + node.start_mark.index, offset + node.end_mark.index
            yield Entry(key, node.value, _without_marks(text, start, end))
        return
    for item in node.value:
        if isinstance(item, tuple):
            name = _normal(str(item[0].value))
            yield from _yaml_node(f"{key}.{name}" if key else name, item[1], text, offset)
        else:
            yield from _yaml_node(key, item, text, offset)


def _without_marks(text: str, start: int, end: int) -> Span:
    """Without quotation marks, or without the head of a block scalar and the break after it."""
    if text[start] in "\"'":
        return Span(start + 1, end - 1)
    if text[start] in "|>":
        start = text.index("\n", start) + 1
    raw = text[start:end]
    return Span(start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip()))


def _toml_entries(source: Source, inside: Span) -> list[Entry]:
    import tomllib

    try:
        root = tomllib.loads(source.text[inside.start : inside.end].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        at = expression(r"at line (\d+)").search(str(error))
        line = source.position(inside.start).line + (int(at[1]) - 1 if at else 0)
        problem = str(error).partition(" (at ")[0].lower()
        raise Unreadable(source.path, f"the front matter is not valid TOML: {problem}", line) from None
    return [
        Entry(key, value, _toml_place(source.text, inside, name, value))
        for name, found in root.items()
        for key, value in _toml_values(_normal(name), found)
    ]


def _toml_values(key: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _toml_values(f"{key}.{_normal(name)}", inner)
    elif isinstance(value, list):
        for item in value:
            yield from _toml_values(key, item)
    else:
        yield key, str(value)


def _toml_place(text: str, inside: Span, name: str, value: str) -> Span | None:
    """The place of a string that stands on its key's own line."""
    line = expression(rf"^[\"']?{re.escape(name)}[\"']?[ \t]*=[ \t]*([\"'])(.*)\1[ \t]*\r?$", re.MULTILINE)
    found = line.search(text, inside.start, inside.end)
    return Span(*found.span(2)) if found and value else None
