"""What a rule reports."""

from __future__ import annotations

from typing import Literal

from lint.record import Record
from lint.span import Span

Level = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]

LEVELS: tuple[Level, ...] = ("info", "warning", "error")
"""From mild to grave."""


class Evidence(Record):
    """The other side of a contradiction: a place in the draft, or a record with its source."""

    label: str
    value: str
    span: Span | None = None
    source: str | None = None


class Finding(Record):
    """One place that an editor should look at, in prose offsets."""

    rule: str
    level: Level
    confidence: Confidence
    span: Span
    text: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    fixes: tuple[str, ...] = ()
    edit: tuple[str, str] | None = None
    """Text that may be replaced without asking, and what takes its place."""
