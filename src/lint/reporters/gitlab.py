"""GitLab's code quality report, shown in merge requests."""

from __future__ import annotations

import json
from typing import Any, TextIO

from lint.finding import Level
from lint.reporters._report import PlacedFinding, Problem, Report, fingerprints
from lint.reporters._words import with_other_side

SEVERITIES: dict[Level, str] = {"error": "critical", "warning": "minor", "info": "info"}


def write(report: Report, out: TextIO) -> None:
    """Write one list of all findings, and of what could not be checked."""
    issues = [
        _issue(finding, print_) for finding, print_ in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    json.dump([*issues, *map(_blocker, report.problems)], out, ensure_ascii=False, indent=2)
    out.write("\n")


def _issue(finding: PlacedFinding, fingerprint: str) -> dict[str, Any]:
    place = finding.place
    return {
        "description": with_other_side(finding),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.level],
        "location": {
            "path": finding.path,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }


def _blocker(problem: Problem) -> dict[str, Any]:
    return {
        "description": problem.message,
        "check_name": "newslint",
        "fingerprint": f"not-checked:{problem.path}",
        "severity": "blocker",
        "location": {"path": problem.path, "lines": {"begin": problem.line or 1}},
    }
