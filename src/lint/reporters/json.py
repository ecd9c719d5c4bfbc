"""One JSON object: the form that other programs rely on."""

from __future__ import annotations

import json
from typing import Any, TextIO

from lint.reporters._report import Place, PlacedEvidence, PlacedFinding, Problem, Report

VERSION = 1
"""Of the form; raised when a key changes its meaning or goes away, not when one is added."""


def write(report: Report, out: TextIO) -> None:
    """Write the report as one object."""
    json.dump(
        {
            "version": VERSION,
            "findings": [finding_object(finding) for finding in report.findings],
            "files": [{"path": path} for path in report.files],
            "errors": [problem_object(problem) for problem in report.problems],
        },
        out,
        ensure_ascii=False,
        indent=2,
    )
    out.write("\n")


def finding_object(finding: PlacedFinding) -> dict[str, Any]:
    """A finding as the contract has it."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "confidence": finding.confidence,
        "path": finding.path,
        **place_object(finding.place),
        "text": finding.text,
        "message": finding.message,
        "evidence": [_evidence_object(finding.path, evidence) for evidence in finding.evidence],
        "fixes": list(finding.fixes),
    }


def place_object(place: Place) -> dict[str, int]:
    """The four position keys."""
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def problem_object(problem: Problem) -> dict[str, Any]:
    """What could not be checked; ``line`` and ``column`` only where they are known."""
    position = {"line": problem.line, "column": problem.column}
    return {
        "path": problem.path,
        **{key: value for key, value in position.items() if value is not None},
        "message": problem.message,
    }


def _evidence_object(path: str, evidence: PlacedEvidence) -> dict[str, Any]:
    shown: dict[str, Any] = {"label": evidence.label, "value": evidence.value}
    if evidence.place:
        shown |= {"path": path, **place_object(evidence.place)}
    if evidence.source:
        shown["source"] = evidence.source
    return shown
