"""SARIF 2.1.0, which code hosts show beside the lines of a change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any, TextIO
from urllib.parse import quote

from lint.finding import Confidence, Level
from lint.reporters._report import Place, PlacedFinding, Problem, Report, fingerprints
from lint.reporters._words import evidence_line, with_other_side
from lint.rulebook import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
PRECISIONS: dict[Confidence, str] = {"high": "high", "medium": "medium", "low": "low"}


def write(report: Report, out: TextIO) -> None:
    """Write one run: the rules that spoke, their findings, and what could not be checked."""
    from importlib.metadata import version

    spoke = {finding.rule for finding in report.findings}
    rules = [rule for rule in report.rules if rule.id in spoke]
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "semanticVersion": version("newslint"),
                "rules": [_descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": list(_results(report.findings, [rule.id for rule in rules])),
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
    }
    json.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, out, ensure_ascii=False, indent=2)
    out.write("\n")


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.why.partition(". ")[0].rstrip(".") + "."},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nStandard: {rule.source}"},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"precision": PRECISIONS[rule.confidence], "tags": [rule.family]},
    }


def _results(findings: Sequence[PlacedFinding], rules: Sequence[str]) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in zip(findings, fingerprints(findings), strict=True):
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": LEVELS[finding.level],
            "message": {"text": with_other_side(finding)},
            "locations": [_location(finding.path, finding.place)],
            "partialFingerprints": {"newslint/v1": fingerprint},
        }
        if finding.rule in rules:
            result["ruleIndex"] = rules.index(finding.rule)
        related = [
            {"id": number, "message": {"text": evidence_line(evidence)}, **_location(finding.path, evidence.place)}
            for number, evidence in enumerate(finding.evidence)
            if evidence.place
        ]
        if related:
            result["relatedLocations"] = related
        yield result


def _location(path: str, place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _notification(problem: Problem) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.path)}}
    if problem.line is not None:
        physical["region"] = {"startLine": problem.line}
    return {
        "level": "error",
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": physical}],
    }


def _uri(path: str) -> str:
    """A relative path stays relative, so that a code host finds it in its own checkout."""
    return Path(path).as_uri() if PurePath(path).is_absolute() else quote(PurePath(path).as_posix())
