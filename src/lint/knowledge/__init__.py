"""Dated public facts: who held which office, what happened when, what was called what."""

from __future__ import annotations

from lint.knowledge._base import Knowledge

__all__ = ["Knowledge"]
