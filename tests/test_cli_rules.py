from __future__ import annotations

import json

from lint.builtin import rules_folder
from tests.commands import Newslint

RULE = "calendar/weekday-mismatch"


def test_every_rule_is_listed_with_its_level(newslint: Newslint) -> None:
    out = newslint("rules").out
    shipped = [f"{path.parent.name}/{path.stem}" for path in rules_folder().glob("*/*.yaml")]
    listed = {line.split()[0] for line in out.splitlines()[:-1]}
    assert listed == {name for name in shipped if not name.startswith("knowledge/")}


def test_rules_are_filtered_by_family_and_level(newslint: Newslint) -> None:
    listed = json.loads(newslint("rules", "calendar", "--level", "error", "--format", "json").out)
    assert RULE in [rule["id"] for rule in listed]
    assert {rule["id"].partition("/")[0] for rule in listed} == {"calendar"}
    assert {rule["level"] for rule in listed} == {"error"}


def test_the_settings_count_in_the_list(newslint: Newslint) -> None:
    newslint.write(".newslint.yaml", f"select: [calendar]\nlevels: {{{RULE}: info}}\n")
    listed = json.loads(newslint("rules", "--format", "json").out)
    assert {rule["id"]: rule["level"] for rule in listed}[RULE] == "info"
    assert {rule["id"].partition("/")[0] for rule in listed} == {"calendar"}


def test_explain_shows_why_by_which_standard_the_rule_and_its_pinned_examples(newslint: Newslint) -> None:
    out = newslint("explain", RULE).out
    assert out.startswith(f"{RULE} (error, high confidence)\n")
    assert "Standard: AP Stylebook" in out
    assert "    find: date\n" in out
    assert "  finds (published 2026-01-02):\n      The interview aired on [[Thursday, Jan. 2, 2026]].\n" in out
    assert "  leaves alone (published 2026-01-02):\n" in out


def test_the_examples_of_one_rule_can_be_run(newslint: Newslint) -> None:
    run = newslint("test", "--select", RULE)
    assert run.code == 0
    assert run.out.startswith("1 rule, ")
