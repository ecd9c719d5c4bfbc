"""``newslint baseline``: accept the present findings, so that later checks report only new ones."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from lint.baseline import write
from lint.cli._arguments import UsageError, add_check_arguments
from lint.cli._running import run_check
from lint.cli._settings import settings_of

FILE_NAME = ".newslint-baseline.json"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_check_arguments(parser)
    parser.add_argument(
        "--output", type=Path, default=Path(FILE_NAME), metavar="FILE", help=f"where to; default: {FILE_NAME}"
    )


def run(arguments: Namespace) -> int:
    """Check, and write all findings as a baseline; nothing is written when something could not be checked."""
    report = run_check(arguments, settings_of(arguments))
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    if report.problems:
        return 2
    try:
        count = write(arguments.output, report.findings)
    except OSError as error:
        raise UsageError(f"{arguments.output}: {(error.strerror or str(error)).lower()}") from None
    print(f"findings written to {arguments.output}: {count:,}; next: newslint check --baseline {arguments.output}")
    return 0
