"""docs/rules.md names everything that a rule file may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.rulebook._reading._clauses import CLAUSE_KEYS, COUNTED_UNITS, PAIR_KEYS, REGIONS, SIDES, UNITS
from lint.rulebook._reading._conditions import GROUPS, OPERATORS
from lint.rulebook._reading._examples import EXAMPLE_KEYS
from lint.rulebook._reading._rule import EVIDENCE_KEYS, KEYS, ONCE, SAFE_FIX_KEYS

HANDBOOK = (Path(__file__).parents[1] / "docs" / "rules.md").read_text()

NAMES = {
    *KEYS, *CLAUSE_KEYS, *PAIR_KEYS, *EVIDENCE_KEYS, *EXAMPLE_KEYS, *GROUPS, *OPERATORS, *REGIONS, *UNITS,
    *COUNTED_UNITS, *SAFE_FIX_KEYS, *SIDES, *ONCE,
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(NAMES))
def test_the_handbook_names(name: str) -> None:
    forms = (f"`{name}`", f"{{{name}:", f"{{{name}, ", f", {name},", f", {name}}}", f"`{name}:", f"`side: {name}`")
    assert any(form in HANDBOOK for form in forms)
