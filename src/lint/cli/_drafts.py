"""From the paths of the command line to articles, one at a time."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.article import Article
from lint.cli._paths import Ignore, drafts_in
from lint.knowledge import Knowledge
from lint.readers import Document, Unreadable, decode, endings, read, read_text
from lint.reporters import Problem

STANDARD_INPUT = "-"


def find_drafts(paths: Sequence[str], excluded: Ignore | None = None) -> tuple[list[str], list[Problem]]:
    """The drafts at the paths, each once, and the paths that hold none."""
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if path == STANDARD_INPUT:
            found[path] = None
            continue
        try:
            found |= dict.fromkeys(str(draft) for draft in drafts_in(Path(path), endings(), excluded))
        except FileNotFoundError:
            problems.append(Problem(path, "no such file or folder"))
        except OSError as error:
            problems.append(Problem(str(error.filename or path), (error.strerror or str(error)).lower()))
    return list(found), problems


def open_drafts(paths: Sequence[str], arguments: Namespace, knowledge: Knowledge) -> Iterator[Article | Problem]:
    """Read each draft; one that cannot be read becomes a problem, and the next ones are still read."""
    for path in paths:
        try:
            yield Article(
                _read(path, arguments.stdin_filename),
                knowledge,
                published=arguments.published,
                language=arguments.language,
            )
        except Unreadable as error:
            yield Problem(error.path, error.reason, error.line)


def _read(path: str, stdin_filename: str | None) -> Document:
    if path != STANDARD_INPUT:
        return read(Path(path))
    name = stdin_filename or "stdin.txt"
    return read_text(decode(sys.stdin.buffer.read(), name), name)
