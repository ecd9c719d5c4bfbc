"""Where reports are written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from lint.cli._arguments import UsageError
from lint.record import Record
from lint.reporters import Report, formats, reporter


class Destination(Record):
    """A file to write, and the format; None for that of ``--format``."""

    format: str | None
    path: Path


def destination(text: str) -> Destination:
    """``FILE`` or ``FORMAT:FILE``. What stands before the colon is part of the file's name if it is no format."""
    name, colon, path = text.partition(":")
    return Destination(name, Path(path)) if colon and name in formats() else Destination(None, Path(text))


def write_reports(report: Report, format_: str, outputs: Sequence[Destination]) -> None:
    """Write the report to each destination; to standard output, unless one of them takes its place.

    Raises:
        UsageError: A file cannot be written.
    """
    if all(output.format for output in outputs):
        reporter(format_)(report, sys.stdout)
    for output in outputs:
        try:
            with output.path.open("w", encoding="utf-8") as out:
                reporter(output.format or format_)(report, out)
        except OSError as error:
            raise UsageError(f"{output.path}: {(error.strerror or str(error)).lower()}") from None
