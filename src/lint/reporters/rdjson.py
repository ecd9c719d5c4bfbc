"""Reviewdog's diagnostic format, which turns findings into review comments."""

from __future__ import annotations

import json
from typing import Any, TextIO

from lint.finding import Level
from lint.reporters._report import Place, PlacedFinding, Problem, Report
from lint.reporters._words import evidence_line, with_other_side

SEVERITIES: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write(report: Report, out: TextIO) -> None:
    """Write one diagnostic result."""
    result = {
        "source": {"name": "newslint"},
        "diagnostics": [*map(_diagnostic, report.findings), *map(_failure, report.problems)],
    }
    json.dump(result, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _diagnostic(finding: PlacedFinding) -> dict[str, Any]:
    return {
        "message": with_other_side(finding),
        "location": {"path": finding.path, "range": _range(finding.place)},
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": evidence_line(evidence), "location": {"path": finding.path, "range": _range(evidence.place)}}
            for evidence in finding.evidence
            if evidence.place
        ],
    }


def _failure(problem: Problem) -> dict[str, Any]:
    start = {"line": problem.line or 1}
    return {
        "message": problem.message,
        "location": {"path": problem.path, "range": {"start": start}},
        "severity": "ERROR",
    }


def _range(place: Place) -> dict[str, Any]:
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
