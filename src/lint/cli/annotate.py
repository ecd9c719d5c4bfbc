"""``newslint annotate``: what was read in drafts, and what each field means."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from lint.annotate import Mention, field_notes, kinds
from lint.article import Article
from lint.cli._arguments import (
    UsageError,
    add_draft_arguments,
    add_knowledge_argument,
    add_settings_argument,
    nearest,
    one_of,
)
from lint.cli._drafts import find_drafts, open_draft
from lint.cli._settings import excluded, knowledge_of, settings_of
from lint.readers import Unreadable
from lint.reporters import Problem, place_of
from lint.reporters.json import place_object, problem_object
from lint.span import Span


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_draft_arguments(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--format", type=one_of(["text", "json"]), default="text", metavar="NAME", help="text or json")
    parser.add_argument("--kind", action="append", metavar="KIND", help="only mentions of this kind; may be repeated")
    parser.add_argument("--fields", action="store_true", help="print what every field of every kind means, and stop")


def run(arguments: Namespace) -> int:
    """Annotate and print."""
    wanted = _kinds(arguments.kind)
    if arguments.fields:
        print("\n".join(_field_lines(wanted)))
        return 0
    if not arguments.paths:
        raise UsageError("name a draft, a folder of drafts, or - for standard input (see `newslint annotate --help`)")
    config = settings_of(arguments)
    knowledge = knowledge_of(arguments, config)
    drafts, problems = find_drafts(arguments.paths, excluded(config))
    files: list[dict[str, Any]] = []
    for draft in drafts:
        try:
            article = open_draft(draft, arguments, config, knowledge)
        except Unreadable as error:
            problems.append(Problem(error.path, error.reason, error.line))
            continue
        if arguments.format == "json":
            files.append(_file_object(article, wanted))
        else:
            print("\n".join(_article_lines(article, wanted)))
    if arguments.format == "json":
        _write_json(files, problems)
    for problem in problems:
        print(f"newslint: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _kinds(names: list[str] | None) -> Mapping[str, type[Mention]]:
    known = kinds()
    for name in names or ():
        if name not in known:
            raise UsageError(f"unknown kind {name}{nearest(name, known)}")
    return {name: known[name] for name in names} if names else known


def _mentions(article: Article, wanted: Mapping[str, type[Mention]]) -> list[Mention]:
    mentions = [mention for kind in wanted.values() for mention in article.mentions(kind)]
    return sorted(mentions, key=lambda mention: (mention.start, -mention.end))


def _write_json(files: list[dict[str, Any]], problems: list[Problem]) -> None:
    shown = {"version": 1, "files": files, "errors": [problem_object(problem) for problem in problems]}
    json.dump(shown, sys.stdout, ensure_ascii=False, indent=1)
    print()


def _file_object(article: Article, wanted: Mapping[str, type[Mention]]) -> dict[str, Any]:
    return {
        "path": article.source.path,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "mentions": [_mention_object(article, mention) for mention in _mentions(article, wanted)],
    }


def _mention_object(article: Article, mention: Mention) -> dict[str, Any]:
    return {
        "kind": mention.kind,
        **place_object(place_of(article, mention.span)),
        "text": mention.text,
        **{note.name: _plain(article, getattr(mention, note.name)) for note in field_notes(type(mention))},
    }


def _plain(article: Article, value: object) -> Any:
    """A field's value as JSON has it: dates in ISO form, another mention as its kind, text and place."""
    if isinstance(value, Mention):
        return {"kind": value.kind, "text": value.text, **place_object(place_of(article, value.span))}
    if isinstance(value, Span):
        return place_object(place_of(article, value))
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | list | set | frozenset):
        return [_plain(article, each) for each in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _article_lines(article: Article, wanted: Mapping[str, type[Mention]]) -> Iterator[str]:
    published = article.published.isoformat() if article.published else "publication date unknown"
    yield f"{article.source.path} ({published}, {article.language})"
    for mention in _mentions(article, wanted):
        where = place_of(article, mention.span)
        yield f"{where.line}:{where.column}: {mention.kind} “{mention.text}”"
        for origin in ("stated", "computed"):
            known = [
                f"{note.name}={_shown(value)}"
                for note in field_notes(type(mention))
                if note.origin == origin and (value := getattr(mention, note.name)) is not None
            ]
            if known:
                yield f"    {origin}: {', '.join(known)}"


def _shown(value: object) -> str:
    if isinstance(value, Mention):
        return f"“{value.text}”"
    return value.isoformat() if isinstance(value, date | time) else str(value)


def _field_lines(wanted: Mapping[str, type[Mention]]) -> Iterator[str]:
    yield "Every mention has kind, text and its place. A field that is not known is left out, or null in JSON."
    for name, kind in wanted.items():
        yield ""
        yield f"{name}: {(kind.__doc__ or '').strip().splitlines()[0]}"
        notes = field_notes(kind)
        width = max((len(note.name) for note in notes), default=0)
        for note in notes:
            yield f"    {note.name:{width}}  {note.origin:8}  {note.meaning}  ({note.type})"
