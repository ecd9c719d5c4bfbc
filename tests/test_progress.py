from __future__ import annotations

import sys
from io import StringIO

import pytest

from lint.cli import _progress
from lint.cli._progress import bar, with_progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_says_how_far_the_run_is() -> None:
    assert bar(500, 1000) == "[###############               ] 500 of 1,000 drafts"
    assert bar(0, 1) == "[                              ] 0 of 1 draft"


def test_a_long_run_draws_on_the_terminal_and_cleans_up(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(_progress, "PATIENCE", 0)
    monkeypatch.setattr(_progress, "INTERVAL", 0)
    assert list(with_progress("abc", 3)) == ["a", "b", "c"]
    assert "2 of 3 drafts" in terminal.getvalue()
    assert terminal.getvalue().endswith(_progress.CLEAR_LINE)


def test_a_short_run_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(with_progress("abc", 3)) == ["a", "b", "c"]
    assert terminal.getvalue() == ""


def test_nothing_is_drawn_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    file = StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    monkeypatch.setattr(_progress, "PATIENCE", 0)
    assert list(with_progress("abc", 3)) == ["a", "b", "c"]
    assert file.getvalue() == ""
