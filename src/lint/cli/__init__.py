"""The command line. Each public module here is one command.

A command defines ``configure(parser)``, which declares its arguments, and ``run(arguments)``, which
returns the exit code. Only the module of the command that was asked for is imported.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Action
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from types import ModuleType
from typing import NoReturn

from lint.cli._arguments import Parser, UsageError, nearest
from lint.expressions import keep_new

__all__ = ["main", "program"]

COMMANDS = {
    "check": "check drafts and report what an editor should look at",
    "annotate": "show what was read in drafts: dates, quotations, sources, offices, numbers…",
    "rules": "list the rules",
    "explain": "explain a rule: what it finds, why, by which standard, with examples",
    "test": "run the examples of rules",
    "knowledge": "check, look up and import dated facts: who held which office, what happened when",
    "baseline": "accept the present findings, so that later checks report only new ones",
    "config": "show which settings hold for a path, and where each comes from",
    "schema": "print the JSON Schema of rule, knowledge or settings files, for editors",
    "completion": "print a script that completes commands and options in a shell",
    "init": "begin a newsroom's settings and its first rule",
}
"""The commands in the order of the help, each with its line of help."""

NEW_OBJECTS = 50_000
"""How many objects are made before Python looks for cycles among them. Loading makes many objects and hardly any
cycles, and Python by itself would look after every 700. While drafts are checked, ``_jobs`` says when."""

EXIT_OK, EXIT_FINDINGS, EXIT_TROUBLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments after the program's name; those of the process when None.

    Returns:
        The exit code: 0 nothing to report, 1 findings, 2 wrong usage, a broken rule, or a draft that could not be read.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    _show_everything()
    gc.set_threshold(NEW_OBJECTS)
    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("newslint: interrupted", file=sys.stderr)
        return EXIT_TROUBLE
    except BrokenPipeError:
        # The reader of our output, such as `head`, has gone: nothing more can be shown, and Python must not try.
        _write_nothing_more()
        return EXIT_TROUBLE
    except OSError as error:
        # What cannot be read is told where it is read: this is the output.
        print(f"newslint: cannot write to standard output: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        _write_nothing_more()
        return EXIT_TROUBLE
    except Exception:
        # Python would exit with 1, which means findings.
        sys.excepthook(*sys.exc_info())
        return EXIT_TROUBLE
    finally:
        keep_new()


def _run(words: Sequence[str]) -> int:
    try:
        arguments = _parser(words).parse_args(words)
        return int(arguments.run(arguments))
    except UsageError as error:
        print("\n".join(f"newslint: {line}" for line in str(error).splitlines()), file=sys.stderr)
        return EXIT_TROUBLE
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_OK


def program() -> NoReturn:
    """The program ``newslint``: run, and end at once.

    Python would look for cycles among all objects first and take each apart, which takes as long as reading a draft.
    The end of the process frees them anyway, and ``main`` has written everything.
    """
    os._exit(main())


def _write_nothing_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_everything() -> None:
    """Let no character of a draft or path end the program, whatever the terminal can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser(words: Sequence[str]) -> Parser:
    if not words:
        raise UsageError(f"say what to do, as in `newslint check drafts/` (one of: {', '.join(COMMANDS)})")
    parser = Parser(prog="newslint", description="Finds misinformation signals in news drafts.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, dest="command")
    wanted = next((word for word in words if not word.startswith("-")), None)
    if wanted and wanted not in COMMANDS:
        raise UsageError(f"unknown command {wanted}{nearest(wanted, COMMANDS)} (one of: {', '.join(COMMANDS)})")
    for name, summary in COMMANDS.items():
        subparser = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name == wanted:
            asked = command(name)
            asked.configure(subparser)
            subparser.set_defaults(run=asked.run)
    return parser


def command(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"lint.cli.{name}")


class _Version(Action):
    def __call__(self, parser: object, *_: object, **__: object) -> None:
        from importlib.metadata import version

        print(f"newslint {version('newslint')}, knowledge checked on {_knowledge_day()}")
        raise SystemExit(EXIT_OK)


def _knowledge_day() -> str:
    """The last day on which somebody held built-in knowledge against its sources."""
    import re

    from lint.builtin import knowledge_folder

    checked = re.compile(r"^checked: *(\d{4}-\d\d-\d\d)", re.MULTILINE)
    days = (day for file in knowledge_folder().glob("*.yaml") for day in checked.findall(file.read_text("utf-8")))
    return max(days, default="an unknown day")
