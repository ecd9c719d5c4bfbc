"""A rule, ready to be run."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from lint.expressions import expression
from lint.finding import Confidence, Level
from lint.record import Record
from lint.rulebook._clauses import Pair, compile_clause, compile_pair, compile_rule_regions, every
from lint.rulebook._conditions import Test, compile_condition
from lint.rulebook._messages import Template
from lint.rulebook._texts import Wanted, compile_text
from lint.rulebook._windows import Window, compile_window
from lint.span import Span

if TYPE_CHECKING:
    from lint.rulebook._data import Choice, ClauseData, EvidenceData, ExampleData, RuleData, TemplateData, TextData


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


class PackedRule(Record):
    """A rule as it is kept: what tells whether it has something to judge in a draft, and all the rest in one piece."""

    id: str
    find: str
    choice: Choice | None
    literals: Sequence[tuple[str, str]]
    data: bytes


def pack(data: RuleData) -> PackedRule:
    """A checked rule in the form in which it is kept."""
    plain: Any = data
    return PackedRule(data["id"], data["find"], data["choice"], _literals(data), marshal.dumps(plain))


def _literals(data: RuleData) -> Sequence[tuple[str, str]]:
    if data["text"] is None:
        literals = data["token_gate"]
    else:
        literals = [phrase.lower() for phrase in data["text"]["phrases"]] or data["text"]["gate"]
    return [(literal, _telling_word(literal)) for literal in literals]


def _telling_word(literal: str) -> str:
    """The longest run of plain letters and digits, which is in a word wherever the literal is; empty if there is none.

    What small letters others have may depend on those around them.
    """
    return max(expression("[a-z0-9]+").findall(literal), key=len, default="")


class Rule:
    """One rule of a rulebook.

    It is unpacked, and what it judges with is made, when it has something to judge: most rules have nothing in most
    drafts.
    """

    def __init__(self, packed: PackedRule, level: Level | None = None) -> None:
        """Take a rule as it is kept.

        Args:
            packed: The checked rule.
            level: A level in the place of its own, which no adjustment changes.
        """
        self._packed = packed
        self._set_level = level
        self.id = packed.id
        self.find = packed.find
        self.choice = packed.choice
        """Which mentions it looks at; None for all of its kind."""
        self.literals = packed.literals
        """The folded literals that it looks for or cannot do without, each with its telling word, if it finds text."""

    @cached_property
    def _data(self) -> RuleData:
        data: RuleData = marshal.loads(self._packed.data)
        return data

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    @property
    def path(self) -> Path:
        return Path(self._data["path"])

    @property
    def level(self) -> Level:
        return self._set_level or cast("Level", self._data["level"])

    @property
    def confidence(self) -> Confidence:
        return cast("Confidence", self._data["confidence"])

    @property
    def why(self) -> str:
        return self._data["why"]

    @property
    def source(self) -> str:
        return self._data["source"]

    @property
    def examples(self) -> Sequence[Example]:
        """The texts that show what the rule finds and what it leaves alone."""
        return [_example(each) for each in self._data["examples"]]

    @property
    def text(self) -> TextData | None:
        """The text that it finds, if it is one that finds text."""
        return self._data["text"]

    @property
    def tokens(self) -> Sequence[Sequence[Mapping[str, object]]]:
        """The patterns of tokens that it finds."""
        return self._data["tokens"]

    @cached_property
    def wanted(self) -> Wanted | None:
        """The search for the text that it finds."""
        return compile_text(self.text) if self.text else None

    @cached_property
    def holds(self) -> Test:
        """Whether the conditions, the regions and what has to be near hold for a mention."""
        return every(list(self._tests()))

    def _tests(self) -> Iterator[Test]:
        """The tests, cheap ones first."""
        yield from map(compile_condition, self._data["where"])
        yield from compile_rule_regions(self._data["inside"], self._data["outside"])
        yield from map(compile_clause, self._data["near"])
        yield from map(compile_condition, self._data["where_slow"])

    @cached_property
    def pair(self) -> Pair | None:
        """The search for the second mention."""
        return compile_pair(self._data["pair"]) if self._data["pair"] else None

    @cached_property
    def excuses(self) -> Sequence[Test]:
        """The clauses of which none may hold."""
        return [compile_clause(clause) for clause in self._data["unless"]]

    @cached_property
    def place(self) -> Window | None:
        """The place in which only the first finding counts."""
        once = self._data["once"]
        return compile_window({"unit": once, "count": 0, "side": None}) if once else None

    @cached_property
    def adjustments(self) -> Sequence[Adjustment]:
        adjustments = [_compile_adjustment(clause) for clause in self._data["adjust"]]
        return [each._replace(level=None) for each in adjustments] if self._set_level else adjustments

    @cached_property
    def messages(self) -> Sequence[Template]:
        return [_template(each) for each in self._data["message"]]

    @cached_property
    def evidence(self) -> Sequence[EvidenceTemplate]:
        return [_compile_evidence(each) for each in self._data["evidence"]]

    @cached_property
    def fixes(self) -> Sequence[Template]:
        return [_template(each) for each in self._data["fix"]]

    @cached_property
    def edit(self) -> tuple[Template, Template] | None:
        """A text that may be replaced without asking, and what takes its place."""
        data = self._data["safe_fix"]
        return (_template(data["replace"]), _template(data["by"])) if data else None

    def at_level(self, level: Level) -> Rule:
        """The rule with another level, which no adjustment changes."""
        return Rule(self._packed, level)


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
