"""Reports for other programs, byte for byte: a change of form is seen, and is meant."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from lint.rulebook import Rule
from tests.commands import Newslint
from tests.rules_at_hand import rule_of
from tests.test_reporters import REPORT, written

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ["sarif", "gitlab", "checkstyle", "junit", "rdjson", "github", "jsonl", "markdown"]


def the_rule() -> Rule:
    return rule_of("find: text\nphrases: [one]", "calendar/weekday-mismatch")


@pytest.mark.parametrize("name", FORMATS)
def test_the_report_is_the_golden_one(name: str) -> None:
    made = written(name, REPORT._replace(rules=[the_rule()])).replace(version("newslint"), "VERSION")
    assert made == (GOLDEN / f"report.{name}").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check", "clean.txt"], 0),
        (["check", "warned.txt"], 0),
        (["check", "warned.txt", "--fail-on", "warning"], 1),
        (["check", "warned.txt", "--max-warnings", "0"], 1),
        (["check", "warned.txt", "--max-warnings", "1"], 0),
        (["check", "wrong.txt"], 1),
        (["check", "wrong.txt", "missing.txt"], 2),
        (["check", "wrong.txt", "--quite"], 2),
        (["check", "wrong.txt", "--fail-on", "grave"], 2),
        (["check", "wrong.txt", "--rules", "missing"], 2),
        (["check", "wrong.txt", "--rules", "broken"], 2),
        (["check", "wrong.txt", "--knowledge", "missing"], 2),
        (["check", "binary.txt"], 2),
        (["check", "empty.txt"], 0),
        (["chek", "clean.txt"], 2),
        ([], 2),
        (["--help"], 0),
        (["--version"], 0),
    ],
)
def test_the_exit_code_says_what_became_of_the_run(newslint: Newslint, words: list[str], code: int) -> None:
    newslint.write(".newslint.yaml", "select: [calendar, attribution/vague-group]\n")
    newslint.write("clean.txt", "The bridge opened.\n")
    newslint.write("warned.txt", "Critics say that the bridge is not safe.\n")
    newslint.write("wrong.txt", "The bridge reopened on Thursday, March 3, 2026.\n")
    newslint.write("binary.txt", b"\x00\x01")
    newslint.write("empty.txt", "")
    newslint.write("broken/style/verbs.yaml", "find: txt\n")
    assert newslint(*words).code == code
