"""Running the command line in tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from lint.cli import main


class Run(NamedTuple):
    """What one command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def found(self) -> list[tuple[str, int, int]]:
        """Rule, line and column of each finding of a JSON report."""
        return [(finding["rule"], finding["line"], finding["column"]) for finding in self.json["findings"]]


class Newslint:
    """The command line in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def __call__(self, *words: str) -> Run:
        self._capsys.readouterr()
        code = main(words)
        captured = self._capsys.readouterr()
        return Run(code, captured.out, captured.err)
