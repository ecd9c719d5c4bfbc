"""A rule after checking: plain data that the cache can keep and that compiles without looking anything up.

A condition is a tuple that begins with its operator; ``_conditions`` has a function for each.
An operand is ``("field", path)``, ``("value", number)``, ``("date", ISO date)``, ``("published",)`` or ``("today",)``.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

Condition = tuple[Any, ...]
Operand = tuple[Any, ...]

Choice = tuple[str, tuple[Any, ...] | None]
"""A field, and the values of which it must have one, folded if they are text; or None, when it only must be known."""


class TextData(TypedDict):
    """Text to look for: folded phrases, or a pattern with the literals of which it needs one, and its effort."""

    phrases: list[str]
    pattern: str | None
    gate: list[str]
    exact: bool
    bounded: bool


class WindowData(TypedDict):
    """How far around a mention to look: ``unit`` is a name or, with ``count``, what is counted."""

    unit: str
    count: int
    side: str | None


class ClauseData(TypedDict):
    """One clause of ``near``, ``unless`` or ``adjust``; what is None or empty is not asked."""

    inside: list[str]
    outside: list[str]
    where: Condition | None
    text: TextData | None
    find: str | None
    window: WindowData
    level: NotRequired[str | None]
    confidence: NotRequired[str | None]


class PairData(TypedDict):
    """The second mention."""

    find: str
    text: TextData | None
    where: Condition | None
    inside: list[str]
    outside: list[str]
    window: WindowData
    label: str


class TemplateData(TypedDict):
    """A message as written, and its parts: text, and paths of fields with how to show them."""

    source: str
    parts: list[tuple[str, str | None]]


class EvidenceData(TypedDict):
    """One piece of evidence."""

    label: TemplateData
    value: TemplateData | None
    at: str | None
    source: TemplateData | None


class EditData(TypedDict):
    """A text of the draft, and what may take its place without asking."""

    replace: TemplateData
    by: TemplateData


class ExampleData(TypedDict):
    """One bad or good text, without its pins."""

    text: str
    bad: bool
    spans: list[tuple[int, int]]
    published: str | None
    today: str | None
    format: str
    todo: bool


class RuleData(TypedDict):
    """One rule."""

    id: str
    path: str
    find: str
    text: TextData | None
    tokens: list[list[dict[str, Any]]]
    token_gate: list[str]
    choice: Choice | None
    """Which mentions of its kind it looks at; None for all."""
    where: list[Condition]
    """The other conditions that are looked up."""
    where_slow: list[Condition]
    """Those that take work, asked last."""
    inside: list[str]
    outside: list[str]
    near: list[ClauseData]
    unless: list[ClauseData]
    pair: PairData | None
    once: str | None
    level: str
    confidence: str
    adjust: list[ClauseData]
    message: list[TemplateData]
    evidence: list[EvidenceData]
    why: str
    source: str
    fix: list[TemplateData]
    safe_fix: EditData | None
    examples: list[ExampleData]
