"""The schemas for editors agree with the loaders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lint import yaml12
from lint.builtin import knowledge_folder, rules_folder
from lint.cli.init import RULE, SETTINGS
from lint.config import ConfigError, config_schema, read
from lint.knowledge import KnowledgeErrors, load
from lint.knowledge.schema import knowledge_schema
from lint.rulebook import load_sound
from lint.rulebook.schema import rule_schema

BROKEN_RULES = [
    ("phrases:", "phrasse:"),
    ("find: text", "find: txt"),
    ("level: warning", "level: grave"),
    ("confidence: high\n", ""),
    ("outside: [quotation]", "outside: [quotations]"),
    ("outside: [quotation]", "near: [{within: {sentence: 2}, phrases: [a]}]"),
    ("find: text\nphrases: [slammed, blasted, lashed out]", "find: date\nwhere: {weekdy: Monday}"),
    ("find: text\nphrases: [slammed, blasted, lashed out]", "find: date\nwhere: {day: {ovr: 3}}"),
]
BROKEN_SETTINGS = ["levls: {}\n", "fail-on: grave\n", "levels: {number: loud}\n", "rules: desk\n"]
BROKEN_KNOWLEDGE = [
    "ofices: {}\n",
    "offices:\n  mayor:\n    nam: Mayor\n",
    "offices: {mayor: {name: A, holders: [{to: 2026}]}}\n",
]


def problems(schema: dict[str, Any], text: str) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema)
    return [error.message for error in validator.iter_errors(yaml12.load(text))]


def files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.yaml"))


@pytest.mark.parametrize("schema", [rule_schema, knowledge_schema, config_schema])
def test_a_schema_is_one(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_shipped_rule_fits() -> None:
    validator = jsonschema.Draft202012Validator(rule_schema())
    shipped = [path for path in files(rules_folder()) if knowledge_folder() not in path.parents]
    assert shipped
    assert [path.name for path in shipped if not validator.is_valid(yaml12.load_file(path))] == []


def test_every_shipped_fact_fits() -> None:
    validator = jsonschema.Draft202012Validator(knowledge_schema())
    assert [path.name for path in files(knowledge_folder()) if not validator.is_valid(yaml12.load_file(path))] == []


def test_what_init_writes_fits() -> None:
    assert problems(rule_schema(), RULE) == []
    assert problems(config_schema(), SETTINGS) == []


@pytest.mark.parametrize(("right", "wrong"), BROKEN_RULES)
def test_a_broken_rule_is_refused_by_schema_and_loader(tmp_path: Path, right: str, wrong: str) -> None:
    broken = RULE.replace(right, wrong)
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "verbs.yaml").write_text(broken, encoding="utf-8")
    assert broken != RULE
    assert problems(rule_schema(), broken)
    assert load_sound([tmp_path])[1]


@pytest.mark.parametrize("broken", BROKEN_SETTINGS)
def test_broken_settings_are_refused_by_schema_and_loader(tmp_path: Path, broken: str) -> None:
    (tmp_path / ".newslint.yaml").write_text(broken, encoding="utf-8")
    assert problems(config_schema(), broken)
    with pytest.raises(ConfigError):
        read(tmp_path / ".newslint.yaml")


@pytest.mark.parametrize("broken", BROKEN_KNOWLEDGE)
def test_broken_knowledge_is_refused_by_schema_and_loader(tmp_path: Path, broken: str) -> None:
    (tmp_path / "facts.yaml").write_text(broken, encoding="utf-8")
    assert problems(knowledge_schema(), broken)
    with pytest.raises(KnowledgeErrors):
        load([tmp_path])
