"""A summary in Markdown, fit for a comment on a pull request."""

from __future__ import annotations

from itertools import groupby
from typing import TextIO

from lint.finding import Level
from lint.reporters._report import PlacedFinding, Report
from lint.reporters._words import evidence_lines
from lint.reporters.text import summary

SIGNS: dict[Level, str] = {"error": "🔴", "warning": "🟡", "info": "🔵"}
SPECIAL = "\\`*_{}[]<>#|~!"


def write(report: Report, out: TextIO) -> None:
    """Write a line that sums up, then the findings by draft, gravest first."""
    out.write(f"### newslint\n\n{summary(report)}\n")
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        out.write(f"\n#### {escape(path)}\n\n")
        for finding in sorted(findings, key=lambda finding: list(SIGNS).index(finding.level)):
            out.write(_item(finding))
    if report.problems:
        out.write("\n#### Not checked\n\n")
        out.writelines(f"- {escape(str(problem))}\n" for problem in report.problems)


def _item(finding: PlacedFinding) -> str:
    head = f"- {SIGNS[finding.level]} **line {finding.place.line}** {escape(finding.message)} `{finding.rule}`\n"
    return head + "".join(
        [
            *(f"  - {escape(line)}\n" for line in evidence_lines(finding)),
            *(f"  - try: {escape(fix)}\n" for fix in finding.fixes),
        ]
    )


def escape(text: str) -> str:
    """The text, with nothing in it that Markdown would take for markup."""
    return "".join(f"\\{each}" if each in SPECIAL else each for each in text.replace("\n", " "))
