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
from lint.config import ConfigError, read
from lint.config.schema import config_schema
from lint.knowledge import KnowledgeErrors, load
from lint.knowledge.schema import knowledge_schema
from lint.rulebook import Change, load_sound
from lint.rulebook import load as load_rules
from lint.rulebook._reading import read_rule
from lint.rulebook._reading._rule import FIXED_KEYS
from lint.rulebook.schema import rule_schema
from tests.commands import Newslint

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
BROKEN_OVERRIDES = [
    "overrides: [{paths: [a]}]\n",
    "overrides: [{levels: {number: off}}]\n",
    "overrides: [{paths: [a], levels: {number: loud}}]\n",
    "overrides: [{paths: [a], levels: {}, select: [number]}]\n",
]
RIGHT_CHANGES = [
    "style/verbs: {phrases: {add: [blasted], remove: [slammed]}}",
    "style/verbs: {phrases: [blasted], in: [body], outside: null, level: error, once: article}",
    "style: {near: [{phrases: [senator]}], fix: {add: [say it plainly]}}",
    "residue/assistant-phrase: {phrases: {add: [as your assistant]}, unless: {add: [{in: [caption]}]}}",
    "residue: {outside: {add: [caption]}}",
    "attribution/vague-group: {where: {noun: {remove: [investors, traders]}}}",
    "timeframe/distant-day: {where: {days_ahead: {under: -90}}, once: null}",
    "number/decrease-over-100: {in: [body], confidence: low}",
]
BROKEN_CHANGES = [
    "style/verbs: {phrasse: [a]}",
    "style/verbs: {outside: [leed]}",
    "style/verbs: {where: [a]}",
    "style/verbs: {find: date}",
    "style/verbs: {examples: []}",
    "style/verbs: {level: null}",
    "style/verbs: {level: loud}",
    "style: {messages: [a]}",
    "residue: {outsyde: [caption]}",
    "residue/assistant-phrase: {patterns: [[{LOWER: a}]]}",
    "timeframe/distant-day: {phrases: [a]}",
    "timeframe/distant-day: {where: {days_ahaed: {under: -90}}}",
    "timeframe/distant-day: {where: {days_ahead: {undr: -90}}}",
    "timeframe/distant-day: {why: because}",
]
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


@pytest.fixture(scope="module")
def settings_validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(config_schema())


def changed(newslint: Newslint, change: str) -> tuple[str, int]:
    """Settings that change a rule on some paths, and the exit code of a check with them."""
    settings = f"rules: [house]\noverrides:\n- paths: [opinion/]\n  settings:\n    {change}\n"
    newslint.write("house/style/verbs.yaml", RULE)
    newslint.write("a.txt", "The bridge opened.\n")
    newslint.write(".newslint.yaml", settings)
    return settings, newslint("check", "a.txt").code


@pytest.mark.parametrize("change", RIGHT_CHANGES)
def test_a_change_that_can_be_made_passes_schema_and_loader(
    newslint: Newslint, settings_validator: jsonschema.Draft202012Validator, change: str
) -> None:
    settings, code = changed(newslint, change)
    assert code == 0
    settings_validator.validate(yaml12.load(settings))


@pytest.mark.parametrize("change", BROKEN_CHANGES)
def test_a_broken_change_is_refused_by_schema_and_loader(
    newslint: Newslint, settings_validator: jsonschema.Draft202012Validator, change: str
) -> None:
    settings, code = changed(newslint, change)
    assert code == 2
    assert not settings_validator.is_valid(yaml12.load(settings))


def test_every_shipped_rule_can_be_set_to_what_it_is(settings_validator: jsonschema.Draft202012Validator) -> None:
    for rule in load_rules([rules_folder()]):
        keys = {key: value for key, value in yaml12.load_file(rule.path).items() if key not in FIXED_KEYS}
        assert [error.message for error in settings_validator.iter_errors({"settings": {rule.id: keys}})] == []
        change = Change(rule.id, keys, Path("settings"), 1, 1)
        read_rule(rule.id, rule.path, rule.path.read_bytes(), [change])


@pytest.mark.parametrize("broken", [*BROKEN_SETTINGS, *BROKEN_OVERRIDES])
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
