"""The changes to rules that docs/rules.md shows are ones."""

from __future__ import annotations

import re
from pathlib import Path

from tests.commands import Newslint

HANDBOOK = (Path(__file__).parents[1] / "docs" / "rules.md").read_text()


def test_the_changes_shown_can_be_made(newslint: Newslint) -> None:
    [shown] = re.findall(r"^```yaml\n(settings:\n.*?)^```$", HANDBOOK, re.MULTILINE | re.DOTALL)
    newslint.write(".newslint.yaml", shown)
    newslint.write("a.txt", "I will, as your assistant, revise it.\n")
    assert newslint("check", "a.txt", "--format", "json").found[-1] == ("residue/assistant-phrase", 1, 9)
    explained = newslint("explain", "residue/assistant-phrase").out
    assert f"Changed in {newslint.folder / '.newslint.yaml'}, line 3: " in explained
