"""The hook, run by the real pre-commit on a repository made for the test."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RIGHT = "The bridge reopened on Tuesday, March 3, 2026, after repairs.\n"
WRONG = RIGHT.replace("Tuesday", "Thursday")

pytestmark = pytest.mark.slow


def git(folder: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *words],
        cwd=folder,
        check=True,
        capture_output=True,
        env={key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    )


def repository(folder: Path) -> Path:
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    return folder


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a git repository of its own, with what lies in the folder now."""
    folder = repository(tmp_path_factory.mktemp("hooks") / "newslint")
    for name in ("src", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "All of it")
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where pre-commit may install; shared, so that it installs once."""
    folder = tmp_path_factory.mktemp("home")
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return {**kept, "PRE_COMMIT_HOME": str(folder), "NEWSLINT_CACHE": str(folder / "cache")}


def try_hook(
    hooks: Path, drafts: Path, environment: dict[str, str], name: str = "newslint"
) -> subprocess.CompletedProcess[str]:
    git(drafts, "add", "--all")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), name, "--all-files", "--verbose"]
    done = subprocess.run(command, cwd=drafts, env=environment, capture_output=True, text=True, check=False)
    if "No matching distribution found" in done.stdout and "Failed to establish" in done.stdout:
        pytest.skip("no package index can be reached")
    return done


def test_the_hook_passes_right_drafts_and_stops_wrong_ones(
    hooks: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    drafts = repository(tmp_path / "drafts")
    (drafts / "story.md").write_text(RIGHT)
    (drafts / "notes.txt").write_text(RIGHT)
    (drafts / "script.py").write_text(f"# {WRONG}")
    passing = try_hook(hooks, drafts, environment)
    assert passing.returncode == 0, passing.stdout + passing.stderr
    assert "2 drafts checked" in passing.stdout

    (drafts / "story.md").write_text(WRONG)
    failing = try_hook(hooks, drafts, environment)
    assert failing.returncode == 1, failing.stdout + failing.stderr
    assert "story.md:1:24: error: " in failing.stdout


def test_the_hook_for_knowledge_stops_wrong_facts(hooks: Path, environment: dict[str, str], tmp_path: Path) -> None:
    desk = repository(tmp_path / "desk")
    (desk / ".newslint.yaml").write_text("knowledge: [facts]\n")
    (desk / "facts").mkdir()
    fact = "source: minutes\nchecked: 2026-05-01\npeople:\n  ann-lee-of-springfield: {name: Ann Lee, died: 2020}\n"
    (desk / "facts" / "people.yaml").write_text(fact)
    passing = try_hook(hooks, desk, environment, "newslint-knowledge")
    assert passing.returncode == 0, passing.stdout + passing.stderr
    (desk / "facts" / "people.yaml").write_text(fact.replace("2020", "soon"))
    failing = try_hook(hooks, desk, environment, "newslint-knowledge")
    assert failing.returncode == 1, failing.stdout + failing.stderr
    assert "people.yaml:4:" in failing.stdout
