"""``newslint knowledge``: check, look up and import dated facts."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from lint.builtin import knowledge_folder
from lint.cli._arguments import UsageError, add_knowledge_argument, add_settings_argument, day, one_of
from lint.cli._settings import knowledge_of, settings_of
from lint.knowledge import KnowledgeErrors
from lint.reporters import counted


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(metavar="ACTION", required=True, dest="action")
    check = actions.add_parser("check", help="report what is wrong in knowledge files")
    check.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="else what the settings name; else the built-in"
    )
    add_settings_argument(check)
    check.set_defaults(act=_check)
    lookup = actions.add_parser("lookup", help="print what is known under a name, with sources")
    lookup.add_argument("name", help="a person, event, organisation or place")
    lookup.add_argument("--on", type=day, metavar="DATE", help="say who held what on this day")
    add_knowledge_argument(lookup)
    add_settings_argument(lookup)
    lookup.set_defaults(act=_lookup)
    importing = actions.add_parser("import", help="turn an open format into a knowledge file")
    importing.add_argument("file", type=Path, help="the file to import")
    importing.add_argument("--from", dest="format", required=True, type=_format, metavar="FORMAT")
    importing.add_argument("--checked", type=day, metavar="DATE", help="the day of the source; else the file's own")
    importing.set_defaults(act=_import)


def run(arguments: Namespace) -> int:
    """Do what was asked for."""
    return int(arguments.act(arguments))


def _format(name: str) -> str:
    from lint.knowledge.importers import formats

    return one_of(formats())(name)


def _check(arguments: Namespace) -> int:
    from lint.knowledge.validation import check

    house = [arguments.folder] if arguments.folder else list(settings_of(arguments).knowledge)
    own = house or [knowledge_folder()]
    try:
        troubles = check(own, base=[knowledge_folder()] if house else [])
    except OSError as error:
        raise UsageError(str(error)) from None
    for trouble in troubles:
        print(trouble)
    errors = sum(trouble.level == "error" for trouble in troubles)
    checked = ", ".join(map(str, own))
    print(f"{checked}: {counted(errors, 'error')}, {counted(len(troubles) - errors, 'warning')}")
    return int(errors > 0)


def _lookup(arguments: Namespace) -> int:
    from lint.knowledge.lookup import lookup

    try:
        lines = list(lookup(knowledge_of(arguments, settings_of(arguments)), arguments.name, arguments.on))
    except KnowledgeErrors as error:
        raise UsageError(str(error)) from None
    print("\n".join(lines) if lines else f"nothing is known under {arguments.name!r}")
    return 0 if lines else 1


def _import(arguments: Namespace) -> int:
    from lint.knowledge.importers import imported, to_yaml

    try:
        checked = arguments.checked or date.fromtimestamp(arguments.file.stat().st_mtime)
        data = imported(arguments.file.read_bytes(), arguments.format, checked)
    except (OSError, ValueError) as error:
        raise UsageError(f"{arguments.file}: {error}") from None
    sys.stdout.write(to_yaml(data))
    return 0
