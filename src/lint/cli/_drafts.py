"""From the paths of the command line to articles, one at a time."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from lint.article import Article
from lint.cli._paths import Ignore, drafts_in
from lint.config import Config
from lint.knowledge import Knowledge
from lint.readers import Document, decode, endings, read, read_text
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


def open_draft(path: str, arguments: Namespace, config: Config, knowledge: Knowledge) -> Article:
    """Read one draft.

    Args:
        path: A file, or - for standard input.
        arguments: What the command line says about all drafts.
        config: The language of a draft that states none, and the country whose holidays are meant.
        knowledge: What its mentions are held against.

    Raises:
        Unreadable: It is not there, or not text.
    """
    document = _read(path, arguments.stdin_filename)
    return Article(
        document,
        knowledge,
        published=arguments.published,
        today=arguments.today,
        language=arguments.language or document.metadata.language or config.language,
        country=config.country,
    )


def _read(path: str, stdin_filename: str | None) -> Document:
    if path != STANDARD_INPUT:
        return read(Path(path))
    name = stdin_filename or "stdin.txt"
    return read_text(decode(sys.stdin.buffer.read(), name), name)
