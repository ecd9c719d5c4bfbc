"""``python -m lint``."""

from __future__ import annotations

from lint.cli import program

program()
