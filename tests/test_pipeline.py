"""What runs newslint elsewhere: the action, the GitLab job, the hooks, completion, and the reference of rules."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lint import yaml12
from lint.cli import COMMANDS
from tests.commands import Newslint

ROOT = Path(__file__).parent.parent
WRONG = "The bridge reopened on Thursday, March 3, 2026, after repairs.\n"


@pytest.fixture
def programs(tmp_path: Path) -> dict[str, str]:
    """An environment in which ``newslint`` is this checkout's."""
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "newslint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n')
    (folder / "newslint").chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def bash(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def action() -> Any:
    return yaml12.load_file(ROOT / "action.yml")


def check_step() -> dict[str, Any]:
    [step] = [step for step in action()["runs"]["steps"] if step.get("name") == "Check drafts"]
    return dict(step)


def test_the_action_fails_on_findings_and_writes_sarif(newslint: Newslint, programs: dict[str, str]) -> None:
    newslint.write("drafts one/a.txt", WRONG)
    newslint.write("drafts/b.txt", WRONG)
    given = {"PATHS": "drafts", "FAIL_ON": "", "SARIF": "out.sarif"}
    done = bash(check_step()["run"], newslint.folder, {**programs, **given})
    assert done.returncode == 1, done.stderr
    assert "::error file=drafts/b.txt,line=1," in done.stdout
    assert json.loads((newslint.folder / "out.sarif").read_text())["version"] == "2.1.0"


def test_the_action_passes_clean_drafts(newslint: Newslint, programs: dict[str, str]) -> None:
    newslint.write("a.txt", WRONG.replace("Thursday", "Tuesday"))
    given = {"PATHS": ".", "FAIL_ON": "warning", "SARIF": ""}
    assert bash(check_step()["run"], newslint.folder, {**programs, **given}).returncode == 0


def test_no_input_of_the_action_is_run_by_its_shell() -> None:
    steps = action()["runs"]["steps"]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    used = {value for step in steps for value in step.get("env", {}).values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in action()["inputs"]} <= used


def test_the_gitlab_job_writes_the_report_that_it_names(newslint: Newslint, programs: dict[str, str]) -> None:
    job = yaml12.load_file(ROOT / "examples" / "gitlab-ci.yml")["newslint"]
    newslint.write("a.txt", WRONG)
    assert bash(job["script"][-1], newslint.folder, programs).returncode == 1
    report = newslint.folder / job["artifacts"]["reports"]["codequality"]
    assert json.loads(report.read_text())[0]["location"]["path"] == "a.txt"


def test_the_knowledge_that_the_settings_name_is_checked(newslint: Newslint) -> None:
    newslint.write(".newslint.yaml", "knowledge: [facts]\n")
    fact = (
        "source: council minutes\nchecked: 2026-05-01\n"
        "people:\n  ann-lee-of-springfield: {name: Ann Lee, died: 2020-01-01}\n"
    )
    newslint.write("facts/people.yaml", fact)
    assert newslint("knowledge", "check").out.splitlines()[-1].startswith(f"{newslint.folder / 'facts'}: no errors")
    newslint.write("facts/people.yaml", fact.replace("2020-01-01", "soon"))
    run = newslint("knowledge", "check")
    assert run.code == 1
    assert "people.yaml:4:" in run.out


def test_completion_offers_commands_and_options(newslint: Newslint) -> None:
    script = newslint("completion", "bash").out
    offered = [
        bash(script + f"COMP_WORDS=(newslint {typed}); COMP_CWORD={at}; _newslint; echo ${{COMPREPLY[@]}}", ROOT, {})
        for typed, at in (("kn", 1), ("check --ba", 2), ("test --cov", 2))
    ]
    assert [done.stdout.strip() for done in offered] == ["knowledge", "--baseline", "--coverage"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(newslint: Newslint, shell: str) -> None:
    script = newslint("completion", shell).out
    assert [name for name in COMMANDS if name not in script] == []


def test_the_version_tells_how_old_the_knowledge_is(newslint: Newslint) -> None:
    assert newslint("--version").out.startswith("newslint 0.")
    assert ", knowledge checked on 20" in newslint("--version").out


def test_the_reference_is_that_of_the_rules(newslint: Newslint) -> None:
    made = newslint("rules", "--format", "markdown").out
    assert (ROOT / "docs" / "reference.md").read_text("utf-8") == made, (
        "run: newslint rules --format markdown > docs/reference.md"
    )
