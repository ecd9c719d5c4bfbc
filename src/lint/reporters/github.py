"""GitHub workflow commands: each finding becomes an annotation on its line."""

from __future__ import annotations

from typing import TextIO

from lint.finding import Level
from lint.reporters._report import PlacedFinding, Report
from lint.reporters._words import with_other_side

COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report, out: TextIO) -> None:
    """Write a command for every finding and for everything that could not be checked."""
    for finding in report.findings:
        out.write(_command(COMMANDS[finding.level], _properties(finding), with_other_side(finding)))
    for problem in report.problems:
        place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": "newslint"}
        out.write(_command("error", place, problem.message))


def _properties(finding: PlacedFinding) -> dict[str, str | int | None]:
    place = finding.place
    on_one_line = place.line == place.end_line
    return {
        "file": finding.path,
        "line": place.line,
        "endLine": place.end_line,
        "col": place.column,
        # GitHub counts the end column inclusively, and takes columns only for a range within one line.
        "endColumn": max(place.column, place.end_column - 1) if on_one_line else None,
        "title": finding.rule,
    }


def _command(name: str, properties: dict[str, str | int | None], message: str) -> str:
    shown = ",".join(f"{key}={_escape_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name} {shown}::{_escape(message)}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
