"""Arguments that commands share, and how wrong ones are answered."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, HelpFormatter
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn


class UsageError(Exception):
    """The user asked for something that cannot be done; the text is a line for the user, or one for each mistake."""


COMMAND_WIDTH = 14
"""Columns of the longest command and its indent, of which argparse forgets a part."""


class _Help(HelpFormatter):
    """Help as wide as the terminal.

    Left to itself, argparse asks ``shutil`` for the width at every start, which imports three kinds of compression.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)
        self._action_max_length = COMMAND_WIDTH


def _columns() -> int:
    stated = os.environ.get("COLUMNS", "")
    try:
        return int(stated) if stated.isdecimal() else os.get_terminal_size().columns
    except OSError:
        return 80


class Parser(ArgumentParser):
    """An argument parser that answers a mistake with one line and the nearest right word."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False, formatter_class=_Help)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see `{self.prog} --help`)")

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, naming the nearest right flag or command for each one that is unknown."""
        arguments, unknown = self.parse_known_args(args, namespace)
        if unknown:
            flag = unknown[0].split("=")[0]
            raise UsageError(f"unknown argument {flag}{nearest(flag, self._flags(arguments))}")
        return arguments

    def _flags(self, arguments: Any) -> list[str]:
        parsers = [self, *self._subparsers_of(getattr(arguments, "command", None))]
        return [flag for parser in parsers for action in parser._actions for flag in action.option_strings]

    def _subparsers_of(self, command: str | None) -> Iterable[ArgumentParser]:
        for action in self._actions:
            if isinstance(action.choices, dict) and command in action.choices:
                yield action.choices[command]


def nearest(word: str, known: Iterable[str]) -> str:
    """`` - did you mean X?`` for the known word that is most like the given one, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""


def one_of(words: Iterable[str]) -> Callable[[str], str]:
    """A type of argument that is one of the words, and names the nearest one for any other."""
    known = list(words)

    def choose(word: str) -> str:
        if word not in known:
            raise ArgumentTypeError(f"unknown value {word}{nearest(word, known)} (one of: {', '.join(known)})")
        return word

    return choose


def count(text: str) -> int:
    """A whole number from 0 up.

    Raises:
        ArgumentTypeError: It is none.
    """
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text!r} is not a number")
    return int(text)


def day(text: str) -> date:
    """A date from the command line: ISO 8601, or written out, such as "2 January 2026".

    Raises:
        ArgumentTypeError: It is no date, or could be read as two.
    """
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        from lint.readers import parse_date

        found = parse_date(text) if any(character.isalpha() for character in text) else None
    if found is None:
        raise ArgumentTypeError(f"{text!r} is not a date; write it as YYYY-MM-DD")
    return found


def add_settings_argument(parser: ArgumentParser) -> None:
    """Where the settings of a run lie."""
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="settings; default: the nearest .newslint.yaml or pyproject.toml"
    )


def add_draft_arguments(parser: ArgumentParser) -> None:
    """What to read, and what to know about it."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="drafts, folders of drafts, or - for standard input")
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name that standard input is reported under")
    parser.add_argument("--published", type=day, metavar="DATE", help="publication date, whatever the drafts state")
    parser.add_argument("--today", type=day, metavar="DATE", help="today's date; without it rules know of none")
    parser.add_argument("--language", metavar="CODE", help="language of the drafts, whatever they state, such as en")


def add_check_arguments(parser: ArgumentParser) -> None:
    """What to check, and with what."""
    add_draft_arguments(parser)
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--select", action="append", metavar="ID", help="only this rule or family; may be repeated")
    parser.add_argument("--ignore", action="append", metavar="ID", help="not this rule or family; may be repeated")
    parser.add_argument("--jobs", type=count, metavar="N", help="processes to use; default: as many as pay")
    parser.add_argument("--no-cache", action="store_true", help="check drafts again that have not changed")


def add_knowledge_argument(parser: ArgumentParser) -> None:
    """Where house knowledge lies."""
    parser.add_argument(
        "--knowledge", action="append", type=Path, default=[], metavar="DIR", help="a folder of house knowledge"
    )


def add_rules_argument(parser: ArgumentParser) -> None:
    """Where house rules lie."""
    parser.add_argument(
        "--rules", action="append", type=Path, default=[], metavar="DIR", help="a folder of house rules"
    )
