"""A file beside a draft that silences findings in it, for formats in which a comment would be printed.

``story.txt.newslint.yaml`` beside ``story.txt`` holds a list. Each item may have ``rules`` (ids or families; without
it, every rule), ``text`` (the words that it speaks of, wherever they stand; without it, the whole draft), ``reason``
and ``until``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lint.article import Article
from lint.readers import Unreadable
from lint.source import Position, Source
from lint.span import Span
from lint.suppression import Suppression

ENDING = ".newslint.yaml"
KEYS = ("rules", "text", "reason", "until")


def sidecar_of(draft: str) -> Path:
    """The file beside a draft, whether or not it is there."""
    return Path(draft + ENDING)


def read_sidecar(article: Article) -> Sequence[Suppression]:
    """What the file beside a draft says; nothing when there is none.

    Raises:
        Unreadable: It cannot be read, so that nobody can say what may stand.
    """
    path = sidecar_of(article.source.path)
    if not path.is_file():
        return ()
    from lint import yaml12

    try:
        text = yaml12.decode(path.read_bytes())
        items, places = yaml12.load(text), yaml12.places(text)
    except yaml12.YamlError as error:
        at, problem = error.mistakes[0]
        raise Unreadable(str(path), problem, at.line) from None
    except OSError as error:
        raise Unreadable(str(path), (error.strerror or str(error)).lower()) from None
    if not isinstance(items, list):
        raise Unreadable(str(path), f"has to be a list of items with {', '.join(KEYS)}", 1)
    source = Source(str(path), text)
    return [_suppression(article, source, item, places[(number,)].value) for number, item in enumerate(items)]


def _suppression(article: Article, source: Source, item: Any, at: Position) -> Suppression:
    if problem := _problem(item):
        raise Unreadable(source.path, problem, at.line)
    until = item.get("until")
    return Suppression(
        comment=_line(source, at),
        scopes=tuple(_occurrences(article.source.text, item.get("text"))),
        rules=tuple(item.get("rules", ())),
        reason=item.get("reason", ""),
        until=date.fromisoformat(until) if until else None,
        source=source,
    )


def _problem(item: Any) -> str | None:
    if not isinstance(item, dict) or not item or item.keys() - {*KEYS}:
        return f"an item has keys among {', '.join(KEYS)}, and no others"
    rules = item.get("rules", [])
    if not isinstance(rules, list) or not all(isinstance(rule, str) for rule in rules):
        return "rules has to be a list of rules or families"
    wrong = next((key for key in KEYS[1:] if not isinstance(item.get(key, ""), str)), None)
    if wrong:
        return f"{wrong} has to be text"
    try:
        date.fromisoformat(item.get("until", "2026-01-01"))
    except ValueError:
        return f"{item['until']} is not a date: write YYYY-MM-DD"
    return None


def _line(source: Source, at: Position) -> Span:
    """From a place to the end of its line."""
    line = source.line_text(at.line)
    start = sum(len(each) for each in source.text.splitlines(keepends=True)[: at.line - 1])
    return Span(start + at.column - 1, start + len(line))


def _occurrences(text: str, words: str | None) -> Iterator[Span]:
    if words is None:
        yield Span(0, len(text))
    elif words.split():
        pattern = r"\s+".join(map(re.escape, words.split()))
        yield from (Span(*found.span()) for found in re.finditer(pattern, text))
