"""How often each rule spoke, most often first."""

from __future__ import annotations

from collections import Counter
from typing import TextIO

from lint.finding import LEVELS, Level
from lint.reporters._report import Report
from lint.reporters.text import summary


def write(report: Report, out: TextIO) -> None:
    """Write a line for every rule with findings, then one that sums up."""
    counts = Counter((finding.level, finding.rule) for finding in report.findings)
    for (level, rule), count in sorted(counts.items(), key=_most_often_first):
        out.write(f"{count:7,}  {level:7}  {rule}\n")
    out.write(summary(report) + "\n")


def _most_often_first(counted: tuple[tuple[Level, str], int]) -> tuple[int, int, str]:
    """Of rules that spoke as often, the gravest first."""
    (level, rule), count = counted
    return -count, -LEVELS.index(level), rule
