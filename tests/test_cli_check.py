from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.cli import _jobs
from tests.commands import Newslint

WRONG = """\
---
title: The bridge reopens
byline: Ines Halvorsen
date: 2026-03-04
---

The bridge reopened on Thursday, March 3, 2026, after repairs.
"""
RIGHT = WRONG.replace("Thursday", "Tuesday")
RULE = "calendar/weekday-mismatch"

HOUSE_RULE = """\
find: text
phrases: [slammed, blasted]
level: warning
confidence: high
message: "“{text}” is not our style."
why: Readers should learn what was said, not how loudly.
source: House style book
examples:
  - bad: "The senator [[slammed]] the bill."
    good: "The senator criticised the bill."
"""


def check(newslint: Newslint, *words: str) -> list[tuple[str, int, int]]:
    return newslint("check", "--select", "calendar", "--format", "json", *words).found


def test_a_contradiction_is_found_at_its_place_and_fails(newslint: Newslint) -> None:
    newslint.write("a.md", WRONG)
    run = newslint("check", "a.md", "--select", "calendar", "--format", "json")
    assert run.code == 1
    assert run.found == [(RULE, 7, 24)]
    [finding] = run.json["findings"]
    assert finding["text"] == "Thursday, March 3, 2026"
    assert (finding["end_line"], finding["end_column"]) == (7, 47)
    assert finding["path"] == "a.md"
    assert run.json["files"] == [{"path": "a.md"}]


def test_text_is_the_default_and_names_place_level_and_rule(newslint: Newslint) -> None:
    newslint.write("a.md", WRONG)
    out = newslint("check", "a.md", "--select", "calendar").out
    assert out.startswith("a.md:7:24: error: ")
    assert f"[{RULE}]\n" in out
    assert "The bridge reopened on Thursday, March 3, 2026, after repairs.\n" in out
    assert out.endswith("1 draft checked: 1 error\n")


def test_a_clean_draft_passes(newslint: Newslint) -> None:
    newslint.write("a.md", RIGHT)
    run = newslint("check", "a.md", "--select", "calendar")
    assert (run.code, run.out, run.err) == (0, "1 draft checked: nothing to report\n", "")


def test_without_a_path_the_present_folder_is_checked(newslint: Newslint) -> None:
    newslint.write("drafts/a.md", WRONG)
    newslint.write("b.txt", WRONG)
    newslint.write("code.py", WRONG)
    run = newslint("check", "--select", "calendar", "--format", "json")
    assert [file["path"] for file in run.json["files"]] == ["b.txt", "drafts/a.md"]


def test_a_draft_named_twice_is_checked_once(newslint: Newslint) -> None:
    newslint.write("drafts/a.md", WRONG)
    assert len(check(newslint, "drafts", "drafts/a.md")) == 1


def test_standard_input_is_read_as_the_file_that_it_is_named_after(
    newslint: Newslint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    run = newslint("check", "-", "--stdin-filename", "draft.md", "--select", "calendar", "--format", "json")
    assert run.found == [(RULE, 7, 24)]
    assert run.json["findings"][0]["path"] == "draft.md"


def test_no_character_ends_the_program(newslint: Newslint) -> None:
    newslint.write("a.txt", "Die Brücke 🌉: Thursday, March 3, 2026.\n")
    run = subprocess.run(
        [sys.executable, "-m", "lint", "check", "a.txt", "--select", "calendar"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert b"Br\\xfccke \\U0001f309" in run.stdout


def test_columns_count_characters_not_bytes(newslint: Newslint) -> None:
    newslint.write("a.txt", "Die Brücke 🌉 öffnete: Thursday, March 3, 2026, noon.\n")
    assert check(newslint, "a.txt") == [(RULE, 1, 23)]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 1),
        (("--fail-on", "info"), 1),
        (("--ignore", RULE), 0),
        (("--ignore", "calendar"), 0),
    ],
)
def test_the_exit_code_follows_the_levels(newslint: Newslint, arguments: tuple[str, ...], code: int) -> None:
    newslint.write("a.md", WRONG)
    assert newslint("check", "a.md", "--select", "calendar", *arguments).code == code


def test_the_publication_date_can_be_given(newslint: Newslint) -> None:
    newslint.write("a.txt", "The bridge reopened on Thursday, March 3, after repairs.\n")
    assert check(newslint, "a.txt") == []
    assert check(newslint, "a.txt", "--published", "2026-03-04") == [(RULE, 1, 24)]


@pytest.mark.parametrize("day", ["2026-03-04", "2026-03-04T09:30:00+01:00", "March 4, 2026", "4 mars 2026"])
def test_the_publication_date_may_be_written_out(newslint: Newslint, day: str) -> None:
    newslint.write("a.txt", "The bridge reopened on Thursday, March 3, after repairs.\n")
    assert check(newslint, "a.txt", "--published", day) == [(RULE, 1, 24)]


class TestTrouble:
    """Nothing that was not checked is reported as clean, and the rest is still checked."""

    def test_a_missing_path(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        run = newslint("check", "missing.md", "a.md", "--select", "calendar", "--format", "json")
        assert run.code == 2
        assert run.found == [(RULE, 7, 24)]
        assert run.json["errors"] == [{"path": "missing.md", "message": "no such file or folder"}]
        assert run.err == "newslint: missing.md: no such file or folder\n"

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"PK\x03\x04\x00\x00", "is a binary file, not text"),
            ("Die Brücke\n".encode("latin-1"), "not UTF-8"),
            (b"x" * 10_000_001, "MB"),
        ],
    )
    def test_a_file_that_is_not_text(self, newslint: Newslint, content: bytes, reason: str) -> None:
        newslint.write("bad.txt", content)
        newslint.write("a.md", WRONG)
        run = newslint("check", ".", "--select", "calendar", "--format", "json")
        assert run.code == 2
        assert run.found == [(RULE, 7, 24)]
        [error] = run.json["errors"]
        assert error["path"] == "bad.txt"
        assert reason in error["message"]
        assert run.json["files"] == [{"path": "a.md"}]
        assert run.err.count("\n") == 1

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG).chmod(0)
        run = newslint("check", "a.md")
        assert (run.code, run.err) == (2, "newslint: a.md: permission denied\n")

    def test_an_empty_file_is_a_draft_without_contradictions(self, newslint: Newslint) -> None:
        newslint.write("a.md", "")
        run = newslint("check", "a.md", "--select", "calendar")
        assert (run.code, run.err) == (0, "")

    def test_a_folder_without_drafts_is_not_called_clean(self, newslint: Newslint) -> None:
        run = newslint("check", ".")
        assert (run.code, run.out) == (0, "no draft was checked\n")
        assert run.err.startswith("newslint: no draft in ., but for what git ignores")

    def test_a_broken_house_rule_is_told_at_its_place_and_the_other_rules_run(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        newslint.write("rules/style/verbs.yaml", HOUSE_RULE.replace("phrases", "phrasse"))
        run = newslint("check", "a.md", "--rules", "rules", "--select", "calendar", "--format", "json")
        assert run.code == 2
        assert run.found == [(RULE, 7, 24)]
        told = {(error["path"], error["line"], error["column"]): error["message"] for error in run.json["errors"]}
        assert "did you mean 'phrases'?" in told["rules/style/verbs.yaml", 2, 1]

    def test_a_catastrophic_pattern_is_stopped_and_told(self, newslint: Newslint) -> None:
        newslint.write("a.txt", "a" * 3000 + "!\n")
        rule = HOUSE_RULE.replace("phrases: [slammed, blasted]", r"pattern: '(?:a+)+(?:a+)+b\b'")
        newslint.write("rules/style/verbs.yaml", rule.replace("slammed", "aab"))
        run = newslint("check", "a.txt", "--rules", "rules", "--select", "style", "--format", "json")
        assert run.code == 2
        [error] = run.json["errors"]
        assert error["path"] == "a.txt"
        assert error["message"].startswith("style/verbs: the pattern ")

    def test_broken_knowledge_is_told_at_its_place(self, newslint: Newslint) -> None:
        newslint.write("a.md", RIGHT)
        newslint.write("facts/mayors.yaml", "offices:\n  mayor-of-karrow:\n    holder: Ines\n")
        run = newslint("check", "a.md", "--knowledge", "facts", "--format", "json")
        assert run.code == 2
        assert run.json["files"] == []
        assert run.json["errors"][0]["path"] == "facts/mayors.yaml"

    def test_broken_settings_are_told_at_their_place(self, newslint: Newslint) -> None:
        newslint.write(".newslint.yaml", "levls: {}\n")
        run = newslint("check")
        assert run.code == 2
        assert run.err.endswith(".newslint.yaml:1:1: unknown key levls; did you mean levels?\n")


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_several_processes_report_what_one_does(
    newslint: Newslint, start: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_jobs, "START", start)
    for number in range(12):
        newslint.write(f"{number:02}.md", WRONG if number % 3 else RIGHT)
    newslint.write("bad.txt", b"\0")
    words = ("check", "--no-cache", "--select", "calendar", "--format", "json", "--jobs")
    one, two = newslint(*words, "1"), newslint(*words, "2")
    assert len(one.found) == 8
    assert two == one


class TestUsage:
    @pytest.mark.parametrize(
        ("words", "answer"),
        [
            (("chekc",), "unknown command chekc; did you mean check?"),
            (("check", "--publised", "2026-01-02"), "unknown argument --publised; did you mean --published?"),
            (("check", "--format", "jsonn"), "did you mean json?"),
            (("check", "--fail-on", "warnings"), "did you mean warning?"),
            (("check", "--published", "2026-02-30"), "'2026-02-30' is not a date; write it as YYYY-MM-DD"),
            (("check", "--published", "03/04/2026"), "'03/04/2026' is not a date; write it as YYYY-MM-DD"),
            (("check", "--jobs", "-1"), "argument --jobs: "),
            (("check", "--max-warnings", "few"), "'few' is not a number"),
            (("check", "--published", "soon"), "'soon' is not a date; write it as YYYY-MM-DD"),
            (("check", "--select", "calender"), "did you mean 'calendar'?"),
            (("check", "--ignore", "calendar/weekday-mismach"), "did you mean 'calendar/weekday-mismatch'?"),
            (("check", "--rules", "missing"), "missing: no such folder of rules"),
            (("check", "--config", "missing.yaml"), "missing.yaml: no such file or directory"),
            (("check", "--output", "missing/report"), "missing/report: no such file or directory"),
            (("explain", "calendar/weekday-mismach"), "did you mean 'calendar/weekday-mismatch'?"),
            (("annotate", "--kind", "dates", "x"), "unknown kind dates; did you mean date?"),
            (("test", "missing"), "missing: no such folder of rules"),
            ((), "say what to do, as in `newslint check drafts/` (one of: check, annotate, "),
        ],
    )
    def test_a_mistake_is_answered_in_one_line(self, newslint: Newslint, words: tuple[str, ...], answer: str) -> None:
        run = newslint(*words)
        assert run.code == 2
        assert answer in run.err
        assert run.err.count("\n") == 1

    def test_a_mistake_of_ours_is_no_finding(self, newslint: Newslint, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("lint.cli.init.SETTINGS", None)
        run = newslint("init")
        assert run.code == 2
        assert "TypeError" in run.err

    def test_a_draft_that_we_fail_on_is_told_and_the_others_are_checked(
        self, newslint: Newslint, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        newslint.write("a.md", WRONG)
        newslint.write("b.md", WRONG)

        def fail_once(*_: object) -> object:
            monkeypatch.undo()
            monkeypatch.chdir(newslint.folder)
            raise ZeroDivisionError("by hand")

        monkeypatch.setattr("lint.cli._checking.lint", fail_once)
        run = newslint("check", "--select", "calendar", "--format", "json")
        assert run.code == 2
        assert [file["path"] for file in run.json["files"]] == ["b.md"]
        assert "newslint itself failed on this draft: ZeroDivisionError: by hand" in run.err

    def test_help_and_version_succeed(self, newslint: Newslint) -> None:
        assert newslint("--help").code == 0
        assert newslint("check", "--help").code == 0
        assert newslint("--version").out.startswith("newslint ")


class TestHouse:
    """A newsroom's own rules and settings."""

    def test_house_rules_work_like_the_shipped_ones(self, newslint: Newslint) -> None:
        newslint.write("rules/style/verbs.yaml", HOUSE_RULE)
        newslint.write("a.txt", "The mayor slammed the plan.\n")
        run = newslint("check", "a.txt", "--rules", "rules", "--select", "style", "--format", "json")
        assert run.found == [("style/verbs", 1, 11)]
        assert run.code == 0
        assert newslint("test", "rules").code == 0

    def test_settings_name_rules_levels_and_what_fails(self, newslint: Newslint) -> None:
        newslint.write("desk-rules/style/verbs.yaml", HOUSE_RULE)
        newslint.write("a.txt", "The mayor slammed the plan on Thursday, March 3, 2026.\n")
        settings = "rules: [desk-rules]\nselect: [style, calendar]\nlevels: {style/verbs: error, calendar: off}\n"
        newslint.write(".newslint.yaml", settings)
        run = newslint("check", "a.txt", "--format", "json")
        assert [(finding["rule"], finding["level"]) for finding in run.json["findings"]] == [("style/verbs", "error")]
        assert run.code == 1

    def test_settings_in_a_pyproject_count_too(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        newslint.write("pyproject.toml", f'[tool.newslint]\nselect = ["calendar"]\nlevels = {{"{RULE}" = "info"}}\n')
        run = newslint("check", "a.md", "--format", "json")
        assert (run.code, [finding["level"] for finding in run.json["findings"]]) == (0, ["info"])

    def test_a_house_rule_takes_the_place_of_the_shipped_one_with_its_id(self, newslint: Newslint) -> None:
        newslint.write("rules/calendar/weekday-mismatch.yaml", HOUSE_RULE)
        newslint.write("a.md", WRONG.replace("reopened", "slammed shut"))
        assert check(newslint, "a.md", "--rules", "rules") == [(RULE, 7, 12)]

    def test_an_unknown_rule_in_the_settings_is_told_with_the_nearest(self, newslint: Newslint) -> None:
        newslint.write(".newslint.yaml", "levels: {calendar/weekday-mismach: info}\n")
        run = newslint("check")
        assert run.code == 2
        assert f"did you mean '{RULE}'?" in run.err

    def test_what_is_excluded_is_not_checked(self, newslint: Newslint) -> None:
        newslint.write("archive/a.md", WRONG)
        newslint.write("b.md", WRONG)
        newslint.write(".newslint.yaml", "exclude: [archive/]\nselect: [calendar]\n")
        run = newslint("check", ".", "archive/a.md", "--format", "json")
        assert [file["path"] for file in run.json["files"]] == ["b.md"]

    def test_a_failing_example_of_a_house_rule_is_shown(self, newslint: Newslint) -> None:
        newslint.write("rules/style/verbs.yaml", HOUSE_RULE.replace("criticised", "blasted"))
        run = newslint("test", "rules")
        assert run.code == 1
        assert "+ found    1:13 'blasted'" in run.out
        assert "1 rule, 2 examples: 1 failed" in run.out

    def test_init_writes_settings_and_a_rule_that_work(self, newslint: Newslint) -> None:
        assert newslint("init").code == 0
        newslint.write("a.txt", "The mayor slammed the plan.\n")
        assert newslint("test", "newsroom/rules").code == 0
        assert newslint("check", "--select", "style", "--format", "json").found == [("style/verbs", 1, 11)]

    def test_init_overwrites_nothing(self, newslint: Newslint) -> None:
        newslint.write(".newslint.yaml", "fail-on: info\n")
        run = newslint("init")
        assert (run.code, run.err) == (2, "newslint: .newslint.yaml is there already; nothing was written\n")
        assert not (newslint.folder / "newsroom").exists()


class TestOutputs:
    def test_several_reports_are_written_at_once(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        run = newslint(
            "check", "a.md", "--select", "calendar", "--output", "sarif:out.sarif", "--output", "json:out.json"
        )
        assert run.out.startswith("a.md:7:24: error: ")
        sarif = json.loads((newslint.folder / "out.sarif").read_text())
        assert sarif["runs"][0]["results"][0]["ruleId"] == RULE
        assert json.loads((newslint.folder / "out.json").read_text())["findings"][0]["rule"] == RULE

    def test_a_file_without_a_format_takes_the_place_of_standard_output(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        run = newslint("check", "a.md", "--select", "calendar", "--format", "json", "--output", "out.json")
        assert run.out == ""
        assert json.loads((newslint.folder / "out.json").read_text())["version"] == 1

    def test_quiet_shows_only_what_fails(self, newslint: Newslint) -> None:
        newslint.write("rules/style/verbs.yaml", HOUSE_RULE)
        newslint.write("a.txt", "The mayor slammed the plan on Thursday, March 3, 2026.\n")
        words = ("check", "a.txt", "--rules", "rules", "--select", "style", "--select", "calendar", "--format", "json")
        assert [rule for rule, *_ in newslint(*words).found] == ["style/verbs", RULE]
        assert [rule for rule, *_ in newslint(*words, "--quiet").found] == [RULE]

    def test_too_many_warnings_fail(self, newslint: Newslint) -> None:
        newslint.write("rules/style/verbs.yaml", HOUSE_RULE)
        newslint.write("a.txt", "He slammed it. She blasted it.\n")
        words = ("check", "a.txt", "--rules", "rules", "--select", "style", "--max-warnings")
        assert newslint(*words, "2").code == 0
        assert newslint(*words, "1").code == 1


def test_a_comment_silences_a_finding_and_an_unused_one_is_reported(newslint: Newslint) -> None:
    comment = f"<!-- newslint: ignore[{RULE}] as printed on the poster -->\n\n"
    head, body = WRONG.split("---\n\n")
    newslint.write("a.md", f"{head}---\n\n{comment}{body}")
    newslint.write("b.md", f"{head}---\n\n{comment}The bridge reopened.\n")
    run = newslint("check", "--select", "calendar", "--format", "json")
    assert run.found == [("suppression/unused", 7, 1)]
    assert run.json["findings"][0]["path"] == "b.md"


BUFFERED = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}


class TestTheProgram:
    def test_it_writes_everything_before_it_ends(self, newslint: Newslint) -> None:
        newslint.write("a.md", WRONG)
        command = [sys.executable, "-m", "lint", "check", "a.md", "--select", "calendar", "--format", "json"]
        run = subprocess.run(command, cwd=newslint.folder, env=BUFFERED, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (1, "")
        assert [finding["rule"] for finding in json.loads(run.stdout)["findings"]] == [RULE]

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
    @pytest.mark.parametrize("words", [["check", "a.md"], ["--help"]])
    def test_output_that_cannot_be_written_is_told_in_one_line(self, newslint: Newslint, words: list[str]) -> None:
        newslint.write("a.md", RIGHT)
        command = [sys.executable, "-m", "lint", *words]
        with Path("/dev/full").open("w") as full:
            run = subprocess.run(
                command, cwd=newslint.folder, env=BUFFERED, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert run.returncode == 2
        assert run.stderr == "newslint: cannot write to standard output: no space left on device\n"
