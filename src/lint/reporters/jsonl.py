"""One JSON object a line: a finding, or something that could not be checked under ``error``."""

from __future__ import annotations

import json
from typing import TextIO

from lint.reporters._report import Report
from lint.reporters.json import finding_object, problem_object


def write(report: Report, out: TextIO) -> None:
    """Write a line for every finding, then one for every problem."""
    for finding in report.findings:
        out.write(json.dumps(finding_object(finding), ensure_ascii=False) + "\n")
    for problem in report.problems:
        out.write(json.dumps({"error": problem_object(problem)}, ensure_ascii=False) + "\n")
