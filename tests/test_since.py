from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.commands import Newslint

WRONG = "The bridge reopened on Thursday, March 3, 2026.\n"


def git(newslint: Newslint, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *words],
        cwd=newslint.folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(newslint: Newslint, monkeypatch: pytest.MonkeyPatch) -> Newslint:
    """A repository with one committed draft, ``été/a.txt``, that has a finding on line 1."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    shutil.rmtree(newslint.folder / ".git")
    git(newslint, "init", "--quiet")
    newslint.write("été/a.txt", f"{WRONG}\nIt rained.\n")
    git(newslint, "add", "--all")
    git(newslint, "commit", "--quiet", "--message", "First")
    return newslint


def since(newslint: Newslint, *words: str) -> list[tuple[str, int]]:
    run = newslint("check", "--select", "calendar", "--format", "json", "--since", "HEAD", *words)
    return [(finding["path"], finding["line"]) for finding in run.json["findings"]]


def test_an_unchanged_line_is_not_reported(repository: Newslint) -> None:
    assert since(repository) == []
    repository.write("été/a.txt", f"{WRONG}\nIt snowed.\n")
    assert since(repository) == []


def test_a_changed_or_added_line_is(repository: Newslint) -> None:
    repository.write("été/a.txt", f"{WRONG}\n{WRONG}\nIt rained.\n")
    assert since(repository) == [("été/a.txt", 3)]
    repository.write("été/a.txt", f"{WRONG.replace('bridge', 'tunnel')}\nIt rained.\n")
    assert since(repository) == [("été/a.txt", 1)]


def test_a_new_file_is_reported_whole(repository: Newslint) -> None:
    repository.write("b.txt", WRONG)
    assert since(repository) == [("b.txt", 1)]


def test_it_works_from_a_folder_below_the_root(repository: Newslint, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("été/a.txt", f"{WRONG}\n{WRONG}")
    monkeypatch.chdir(repository.folder / "été")
    assert since(repository) == [("a.txt", 3)]


def test_an_unknown_revision_is_told(repository: Newslint) -> None:
    run = repository("check", "--since", "no-such-branch")
    assert run.code == 2
    assert run.err.startswith("newslint: --since: git says: fatal: ")
    assert run.err.count("\n") == 1


def test_only_what_stands_on_changed_lines_is_fixed(repository: Newslint) -> None:
    old = "Rents rose, the [institute](https://a.example/r?utm_source=openai) said.\n"
    new = "They fell, the [agency](https://b.example/r?utm_source=openai) said.\n"
    repository.write("b.md", old)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "Second")
    path = repository.write("b.md", f"{old}\n{new}")
    repository("check", "--since", "HEAD", "--fix")
    assert path.read_text() == f"{old}\nThey fell, the [agency](https://b.example/r) said.\n"
