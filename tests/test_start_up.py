"""Start-up is a feature: what is slow to import is imported only when it is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SLOW = {"spacy", "dateparser", "holidays", "rich", "jsonschema", "rapidfuzz", "thinc", "numpy", "hypothesis"}

ORDINARY = """\
---
title: Harbour bridge reopens
byline: Ines Halvorsen
date: 2026-03-04
---

The harbour bridge reopened on Tuesday, March 3, 2026, a week after a ferry struck one of its piers and killed five.

“We heard a sound like thunder,” said Mara Lindqvist, 54, who runs the café on the quay. “Then the lights went out.”
"""


def modules_after(code: str, folder: Path) -> set[str]:
    """The top-level modules, and yaml's, that a process has imported after running the code."""
    report = "; import sys; print('\\n'.join(sys.modules), file=sys.stderr)"
    run = subprocess.run(
        [sys.executable, "-c", code + report],
        cwd=folder,
        env={**os.environ, "NEWSLINT_CACHE": str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {line.partition(".")[0] for line in run.stderr.splitlines()}


def check_draft(folder: Path) -> str:
    (folder / "draft.md").write_text(ORDINARY, encoding="utf-8")
    return "from lint.cli import main; main(['check', '--no-cache', 'draft.md'])"


def test_importing_the_command_line_imports_nothing_slow(tmp_path: Path) -> None:
    assert modules_after("import lint.cli", tmp_path) & {*SLOW, "yaml", "regex", "json", "pyromark"} == set()


def test_checking_an_ordinary_draft_imports_nothing_slow(tmp_path: Path) -> None:
    assert modules_after(check_draft(tmp_path), tmp_path) & SLOW == set()


def test_an_ordinary_draft_is_searched_without_the_package_for_patterns_that_need_a_timeout(tmp_path: Path) -> None:
    code = check_draft(tmp_path)
    modules_after(code, tmp_path)
    assert "regex" not in modules_after(code, tmp_path)


def test_a_second_check_needs_no_parser_of_rules(tmp_path: Path) -> None:
    code = check_draft(tmp_path)
    modules_after(code, tmp_path)
    parsers = {"yaml", "tomllib", "pathspec", "json"}
    needless = {*parsers, "dataclasses", "inspect", "_hashlib", "difflib", "shutil", "tempfile"}
    assert modules_after(code, tmp_path) & needless == set()
