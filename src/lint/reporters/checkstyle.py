"""Checkstyle XML, which many build servers read."""

from __future__ import annotations

from itertools import groupby
from typing import TextIO
from xml.sax.saxutils import quoteattr

from lint.reporters._report import PlacedFinding, Report
from lint.reporters._words import with_other_side


def write(report: Report, out: TextIO) -> None:
    """Write one element for every file with findings or problems."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n')
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        out.write(f"  <file name={quoteattr(path)}>\n")
        for finding in findings:
            out.write(_element(finding))
        out.write("  </file>\n")
    for problem in report.problems:
        attributes = f'line="{problem.line or 1}" severity="error" message={quoteattr(problem.message)}'
        out.write(f"  <file name={quoteattr(problem.path)}>\n    <error {attributes} />\n  </file>\n")
    out.write("</checkstyle>\n")


def _element(finding: PlacedFinding) -> str:
    place = finding.place
    return (
        f'    <error line="{place.line}" column="{place.column}" severity="{finding.level}"'
        f" message={quoteattr(with_other_side(finding))} source={quoteattr(f'newslint.{finding.rule}')} />\n"
    )
