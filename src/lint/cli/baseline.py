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
        "--output", type=Path, metavar="FILE", help=f"where to; default: that of the settings, else {FILE_NAME}"
    )


def run(arguments: Namespace) -> int:
    """Check, and write all findings as a baseline; nothing is written when something could not be checked."""
    config = settings_of(arguments)
    output = arguments.output or config.baseline or Path(FILE_NAME)
    report = run_check(arguments, config)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    if report.problems:
        return 2
    try:
        count = write(output, report.findings)
    except OSError as error:
        raise UsageError(f"{output}: {(error.strerror or str(error)).lower()}") from None
    next_step = "newslint check" if config.baseline == output else f"newslint check --baseline {output}"
    print(f"findings written to {output}: {count:,}; next: {next_step}")
    return 0
