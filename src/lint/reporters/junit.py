"""JUnit XML: each draft is a test case, and fails with its errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from lint.reporters._report import PlacedFinding, Problem, Report
from lint.reporters._words import counted, with_other_side


def write(report: Report, out: TextIO) -> None:
    """Write one test case for every draft: errors fail it, milder findings are its output."""
    by_path: dict[str, list[PlacedFinding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.path].append(finding)
    failed = sum(any(finding.level == "error" for finding in findings) for findings in by_path.values())
    counts = f'tests="{len(report.files) + len(report.problems)}" failures="{failed}" errors="{len(report.problems)}"'
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="newslint" {counts}>\n  <testsuite name="newslint" {counts}>\n')
    for path in report.files:
        _write_case(path, by_path[path], out)
    for problem in report.problems:
        _write_problem(problem, out)
    out.write("  </testsuite>\n</testsuites>\n")


def _write_case(path: str, findings: Iterable[PlacedFinding], out: TextIO) -> None:
    errors = [finding for finding in findings if finding.level == "error"]
    milder = [finding for finding in findings if finding.level != "error"]
    out.write(f'    <testcase classname="newslint" name={quoteattr(path)}>\n')
    if errors:
        message = quoteattr(f"{counted(len(errors), 'error')}: {errors[0].message}")
        out.write(f"      <failure message={message}>{_text(errors)}</failure>\n")
    if milder:
        out.write(f"      <system-out>{_text(milder)}</system-out>\n")
    out.write("    </testcase>\n")


def _write_problem(problem: Problem, out: TextIO) -> None:
    out.write(f'    <testcase classname="newslint" name={quoteattr(problem.path)}>\n')
    out.write(f"      <error message={quoteattr(problem.message)} />\n    </testcase>\n")


def _text(findings: Iterable[PlacedFinding]) -> str:
    return escape(
        "\n".join(
            f"{finding.path}:{finding.place.line}:{finding.place.column}: {finding.level} [{finding.rule}] "
            f"{with_other_side(finding)}"
            for finding in findings
        )
    )
