"""The README says what is so."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from lint.reporters import formats
from tests.commands import Newslint

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_output_shown_is_the_output(newslint: Newslint) -> None:
    shutil.copytree(ROOT / "examples", newslint.folder / "examples")
    run = newslint("check", "examples/draft.md")
    assert run.code == 1
    assert run.out == blocks("text")[0]


def test_the_clean_example_is_clean(newslint: Newslint) -> None:
    shutil.copytree(ROOT / "examples", newslint.folder / "examples")
    run = newslint("check", "examples/clean.md", "--fail-on", "info")
    assert (run.code, run.out) == (0, "1 draft checked: nothing to report\n")


def test_the_house_rule_and_the_settings_work(newslint: Newslint) -> None:
    rule, settings = blocks("yaml")[1:3]
    newslint.write("newsroom/rules/style/verbs.yaml", rule)
    newslint.write(".newslint.yaml", settings)
    newslint.write("a.txt", "The mayor slammed the plan.\n")
    assert newslint("test", "newsroom/rules").code == 0
    run = newslint("check", "a.txt", "--select", "style", "--format", "json")
    assert (run.code, run.found) == (1, [("style/verbs", 1, 11)])


def test_the_settings_that_build_on_others_work(newslint: Newslint) -> None:
    newslint.write(".newslint.yaml", blocks("yaml")[3])
    newslint.write("a.txt", "I will, as your assistant, revise it.\n")
    run = newslint("check", "a.txt", "--select", "residue", "--format", "json")
    assert (run.code, run.found) == (1, [("residue/assistant-phrase", 1, 9)])
    assert newslint("config", "--show", "a.txt").code == 0


def test_the_comment_shown_is_understood(newslint: Newslint) -> None:
    newslint.write("a.md", blocks("markdown")[0] + "\nOpen from Thursday, March 3, 2026.\n")
    assert newslint("check", "a.md", "--select", "calendar").code == 0


def test_the_sidecar_shown_is_understood(newslint: Newslint) -> None:
    newslint.write("a.txt", "Open from Thursday, March 3, 2026.\n")
    newslint.write("a.txt.newslint.yaml", blocks("yaml")[0])
    assert newslint("check", "a.txt", "--select", "calendar").code == 0


def test_every_format_is_named() -> None:
    assert [name for name in formats() if f"`{name}`" not in README] == []
