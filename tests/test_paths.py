from __future__ import annotations

from pathlib import Path

import pytest

from lint.cli._paths import Ignore, drafts_in

ENDINGS = {".md", ".txt"}


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")


def found(folder: Path, excluded: Ignore | None = None) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in drafts_in(folder, ENDINGS, excluded)]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/z.txt", "a/b/c.MD", "notes.py")
    assert found(tmp_path) == ["a/b/c.MD", "a/z.txt", "b.md"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, ".draft.md", ".git/a.md", "a.md")
    assert found(tmp_path) == ["a.md"]


def test_a_named_file_is_taken_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, ".hidden.rst")
    assert list(drafts_in(tmp_path / ".hidden.rst", ENDINGS)) == [tmp_path / ".hidden.rst"]


def test_nothing_at_the_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(drafts_in(tmp_path / "missing", ENDINGS))


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "old.md", "build/a.md", "deep/old.md", "deep/keep.md")
    (tmp_path / ".gitignore").write_text("old.md\n/build/\n", encoding="utf-8")
    (tmp_path / "deep" / ".gitignore").write_text("keep.md\n!old.md\n", encoding="utf-8")
    assert found(tmp_path) == ["a.md", "deep/old.md"]


def test_ignore_files_count_from_the_root_of_the_repository_down(tmp_path: Path) -> None:
    make(tmp_path, "repository/drafts/a.md", "repository/drafts/b.md")
    (tmp_path / "repository" / ".git").mkdir()
    (tmp_path / "repository" / ".gitignore").write_text("drafts/b.md\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("a.md\n", encoding="utf-8")
    assert found(tmp_path / "repository" / "drafts") == ["a.md"]


def test_what_the_settings_exclude_is_left_out_of_folders_and_of_named_files(tmp_path: Path) -> None:
    make(tmp_path, "archive/a.md", "b.md")
    excluded = Ignore.of(tmp_path.resolve(), ["archive/"])
    assert found(tmp_path, excluded) == ["b.md"]
    assert list(drafts_in(tmp_path / "archive" / "a.md", ENDINGS, excluded)) == []


def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "missing.md")
    assert found(tmp_path) == ["a.md"]


def test_a_link_to_a_folder_above_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a/a.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert found(tmp_path) == ["a/a.md"]
