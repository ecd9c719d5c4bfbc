from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import Newslint


@pytest.fixture
def newslint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newslint:
    """The command line, run in an empty folder that is the root of a repository."""
    folder = tmp_path / "desk"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return Newslint(folder, capsys)
