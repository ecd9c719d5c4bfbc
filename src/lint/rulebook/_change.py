"""A newsroom's change to a rule that it did not write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lint.record import Record


class Change(Record):
    """Keys of a rule with other values, and the place in a settings file that says so."""

    name: str
    """The id of a rule, or a family."""
    value: dict[str, Any]
    path: Path
    line: int
    column: int

    def is_about(self, identifier: str) -> bool:
        """Whether it changes the rule with this id."""
        return self.name in (identifier, identifier.partition("/")[0])
