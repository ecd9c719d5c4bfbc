"""A draft that has not changed is not read again, and the report is the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint import store
from lint.article import Article
from lint.cache import Cache
from lint.cli import _checking
from lint.cli._drafts import open_draft
from lint.reporters import Report
from tests.commands import Newslint

WRONG = "The bridge reopened on Thursday, March 3, 2026, after repairs. It had closed on Monday.\n"
RULE = """\
find: text
phrases: [reopened]
level: warning
confidence: high
message: "“{text}”"
why: A test.
source: Tests
examples:
  - bad: "It [[reopened]]."
    good: "It closed."
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    for compiled in store.cache_folder().glob("*-*"):
        (folder / compiled.name).symlink_to(compiled)
    monkeypatch.setenv("NEWSLINT_CACHE", str(folder))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drafts that were really read, in order."""
    paths: list[str] = []
    real: Callable[..., Article] = open_draft

    def noting(path: str, *rest: object) -> Article:
        paths.append(path)
        return real(path, *rest)

    monkeypatch.setattr(_checking, "open_draft", noting)
    return paths


def test_an_unchanged_draft_is_read_once_and_reported_the_same(newslint: Newslint, read: list[str]) -> None:
    newslint.write("a.txt", WRONG)
    first = newslint("check", "a.txt", "--format", "json")
    assert newslint("check", "a.txt", "--format", "json") == first
    assert first.json["findings"]
    assert read == ["a.txt"]


def test_every_format_says_the_same_from_the_cache(newslint: Newslint, read: list[str]) -> None:
    newslint.write("a.txt", WRONG)
    for name in ("text", "sarif", "jsonl", "gitlab", "rdjson"):
        assert newslint("check", "a.txt", "--format", name) == newslint(
            "check", "a.txt", "--format", name, "--no-cache"
        )
    assert read.count("a.txt") == 1 + 5


def test_a_changed_draft_is_read_again(newslint: Newslint, read: list[str]) -> None:
    newslint.write("a.txt", WRONG)
    newslint.write("b.txt", WRONG)
    newslint("check", ".")
    newslint.write("a.txt", WRONG.replace("Thursday", "Tuesday"))
    found = newslint("check", ".", "--select", "calendar", "--format", "json")
    assert {finding["path"] for finding in found.json["findings"]} == {"b.txt"}
    newslint("check", ".")
    assert read == ["a.txt", "b.txt", "a.txt", "b.txt", "a.txt"]


@pytest.mark.parametrize(
    "words", [["--published", "2026-03-05"], ["--select", "calendar"], ["--language", "de"], ["--rules", "house"]]
)
def test_other_settings_read_it_again(newslint: Newslint, read: list[str], words: list[str]) -> None:
    newslint.write("house/style/opened.yaml", RULE)
    newslint.write("a.txt", WRONG)
    newslint("check", "a.txt")
    newslint("check", "a.txt", *words)
    assert len(read) == 2


def test_changed_rules_sidecars_and_settings_read_it_again(newslint: Newslint, read: list[str]) -> None:
    newslint.write("house/style/opened.yaml", RULE)
    newslint.write(".newslint.yaml", "rules: [house]\nselect: [style]\n")
    newslint.write("a.txt", WRONG)
    assert newslint("check", "a.txt", "--format", "json").json["findings"][0]["level"] == "warning"
    newslint.write("house/style/opened.yaml", RULE.replace("warning", "error"))
    assert newslint("check", "a.txt", "--format", "json").json["findings"][0]["level"] == "error"
    newslint.write(".newslint.yaml", "rules: [house]\nselect: [style]\nlevels: {style: info}\n")
    assert newslint("check", "a.txt", "--format", "json").json["findings"][0]["level"] == "info"
    assert len(read) == 3


def test_a_draft_with_a_problem_is_tried_again(newslint: Newslint) -> None:
    newslint.write("a.txt", b"\x00\x01\x02\xff")
    assert newslint("check", "a.txt").code == 2
    assert newslint("check", "a.txt").code == 2


def test_a_spoilt_entry_only_costs_time(newslint: Newslint, read: list[str], tmp_path: Path) -> None:
    newslint.write("a.txt", WRONG)
    first = newslint("check", "a.txt")
    [entry] = (tmp_path / "cache" / "drafts").glob("*/*")
    for spoilt in (b"", b"garbage", entry.read_bytes()[:-5]):
        entry.write_bytes(spoilt)
        assert newslint("check", "a.txt") == first
    assert len(read) == 4


def test_standard_input_and_no_cache_leave_nothing_behind(newslint: Newslint, tmp_path: Path) -> None:
    newslint.write("a.txt", WRONG)
    newslint("check", "a.txt", "--no-cache")
    assert not (tmp_path / "cache" / "drafts").exists()


def test_processes_at_once_agree(newslint: Newslint) -> None:
    for number in range(12):
        newslint.write(f"{number}.txt", WRONG)
    alone = newslint("check", ".", "--no-cache", "--jobs", "1", "--format", "json")
    command = [sys.executable, "-m", "lint", "check", ".", "--jobs", "2", "--format", "json"]
    runs = [subprocess.Popen(command, cwd=newslint.folder, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate()[0] for run in runs] == [alone.out] * 2
    assert newslint("check", ".", "--format", "json") == alone


def test_entries_that_nobody_asks_for_go_after_a_month(tmp_path: Path) -> None:
    cache = Cache("settings", [])
    cache.keep("old.txt", "key", Report(["old.txt"], [], []))
    [old] = (tmp_path / "cache" / "drafts").glob("*/*")
    os.utime(old, (0, 0))
    os.utime(tmp_path / "cache" / "drafts" / "swept", (0, 0))
    cache.keep("new.txt", "key", Report(["new.txt"], [], []))
    assert not old.exists()
    assert len([*(tmp_path / "cache" / "drafts").glob("*/*")]) == 1
