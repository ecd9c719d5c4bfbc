"""A rule, ready to be run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from lint.annotate import Mention
from lint.finding import Confidence, Level
from lint.record import Record
from lint.rulebook._clauses import HASHABLE, Pair, compile_clause, compile_pair, compile_rule_regions, every
from lint.rulebook._conditions import Test, compile_condition, conjuncts
from lint.rulebook._messages import Template
from lint.rulebook._view import View
from lint.rulebook._windows import compile_window
from lint.span import Span

if TYPE_CHECKING:
    from lint.rulebook._data import (
        ClauseData,
        Condition,
        EditData,
        EvidenceData,
        ExampleData,
        RuleData,
        TemplateData,
        TextData,
    )


class Example(Record):
    """A text that a rule must, or must not, find something in; ``spans`` pin exactly what."""

    text: str
    bad: bool
    spans: tuple[Span, ...]
    published: date | None
    today: date | None
    format: str
    todo: bool
    """A known gap: told apart, not counted as a failure."""


class Adjustment(Record):
    """A change of level or confidence where a clause holds."""

    holds: Test
    level: Level | None
    confidence: Confidence | None


class EvidenceTemplate(Record):
    """What to show beside a finding."""

    label: Template
    value: Template | None
    at: str | None
    """The path of a field that is a mention, or several."""
    source: Template | None


class Rule(Record):
    """One rule of a rulebook."""

    id: str
    path: Path
    find: str
    text: TextData | None
    tokens: Sequence[Sequence[Mapping[str, object]]]
    token_gate: Sequence[str]
    choice: tuple[str, Sequence[Any]] | None
    """A field and the values of which a mention must have one: only such mentions are looked at."""
    holds: Test
    """Whether the conditions, regions and clauses hold for a mention."""
    pair: Pair | None
    place: Callable[[Mention, View], Span] | None
    """The place in which only the first finding counts."""
    level: Level
    confidence: Confidence
    adjustments: Sequence[Adjustment]
    messages: Sequence[Template]
    evidence: Sequence[EvidenceTemplate]
    why: str
    source: str
    fixes: Sequence[Template]
    edit: tuple[Template, Template] | None
    """A text that may be replaced without asking, and what takes its place."""
    example_data: Sequence[ExampleData]

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def examples(self) -> Sequence[Example]:
        """The texts that show what the rule finds and what it leaves alone."""
        return [_example(each) for each in self.example_data]

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    def at_level(self, level: Level) -> Rule:
        """The rule with another level, which no adjustment changes."""
        kept = [each._replace(level=None) for each in self.adjustments]
        return self._replace(level=level, adjustments=kept)


def compile_rule(data: RuleData) -> Rule:
    """The rule of checked data."""
    return Rule(
        id=data["id"],
        path=Path(data["path"]),
        find=data["find"],
        text=data["text"],
        tokens=data["tokens"],
        token_gate=data["token_gate"],
        choice=_choice(data["where"]),
        holds=every(list(_tests(data))),
        pair=compile_pair(data["pair"]) if data["pair"] else None,
        place=compile_window({"unit": data["once"], "count": 0, "side": None}) if data["once"] else None,
        level=cast("Level", data["level"]),
        confidence=cast("Confidence", data["confidence"]),
        adjustments=[_compile_adjustment(clause) for clause in data["adjust"]],
        messages=[_template(each) for each in data["message"]],
        evidence=[_compile_evidence(each) for each in data["evidence"]],
        why=data["why"],
        source=data["source"],
        fixes=[_template(each) for each in data["fix"]],
        edit=_compile_edit(data["safe_fix"]),
        example_data=data["examples"],
    )


def _choice(where: Condition | None) -> tuple[str, Sequence[Any]] | None:
    """The first condition, where it is one on the values of a field: the others may cost more to ask."""
    match conjuncts(where):
        case [("is", str(field), list(values), family), *_] if family in HASHABLE and family != "date":
            return field, values
    return None


def _tests(data: RuleData) -> Iterator[Test]:
    """The tests of a rule, cheap ones first."""
    for condition in conjuncts(data["where"]):
        yield compile_condition(condition)
    yield from compile_rule_regions(data["inside"], data["outside"])
    for clause in data["near"]:
        yield compile_clause(clause)
    for clause in data["unless"]:
        yield _fails(compile_clause(clause))


def _fails(holds: Test) -> Test:
    return lambda mention, first, view: not holds(mention, first, view)


def _compile_adjustment(clause: ClauseData) -> Adjustment:
    return Adjustment(
        compile_clause(clause),
        cast("Level | None", clause.get("level")),
        cast("Confidence | None", clause.get("confidence")),
    )


def _compile_evidence(data: EvidenceData) -> EvidenceTemplate:
    return EvidenceTemplate(
        _template(data["label"]),
        _template(data["value"]) if data["value"] else None,
        data["at"],
        _template(data["source"]) if data["source"] else None,
    )


def _compile_edit(data: EditData | None) -> tuple[Template, Template] | None:
    return (_template(data["replace"]), _template(data["by"])) if data else None


def _template(data: TemplateData) -> Template:
    return Template(data["source"], data["parts"])


def _example(data: ExampleData) -> Example:
    return Example(
        text=data["text"],
        bad=data["bad"],
        spans=tuple(Span(*span) for span in data["spans"]),
        published=date.fromisoformat(data["published"]) if data["published"] else None,
        today=date.fromisoformat(data["today"]) if data["today"] else None,
        format=data["format"],
        todo=data["todo"],
    )
