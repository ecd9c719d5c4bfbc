"""Findings in words: how many, and each in one text for formats that have one field for all of it."""

from __future__ import annotations

from collections.abc import Iterator

from lint.reporters._report import PlacedEvidence, PlacedFinding


def counted(number: int, noun: str) -> str:
    """The number and the noun, in the plural where there is one; ``no`` for none."""
    plural = "" if number == 1 or noun == "info" else "s"
    return f"{number:,} {noun}{plural}" if number else f"no {noun}{plural}"


def with_other_side(finding: PlacedFinding) -> str:
    """The message, and below it a line for each piece of evidence and each fix that is offered."""
    return "\n".join([finding.message, *evidence_lines(finding), *(f"Try: {fix}" for fix in finding.fixes)])


def evidence_lines(finding: PlacedFinding) -> Iterator[str]:
    """The other side of the contradiction, a line for each piece."""
    for evidence in finding.evidence:
        yield evidence_line(evidence)


def evidence_line(evidence: PlacedEvidence) -> str:
    """One piece of evidence: its label, its line in the draft, what it says, and its source."""
    where = f"line {evidence.place.line}, " if evidence.place else ""
    source = f" ({evidence.source})" if evidence.source else ""
    return f"{evidence.label}: {where}{evidence.value}{source}"
