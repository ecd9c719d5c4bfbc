"""Rule files to checked plain data. Imported only when the cache does not hold the rules already."""

from __future__ import annotations

from lint.rulebook._reading._rule import read_rule

__all__ = ["read_rule"]
