"""Dated public facts: who held which office, what happened when, what was called what."""

from __future__ import annotations

from lint.knowledge._base import Knowledge
from lint.knowledge._files import KnowledgeErrors, Mistake
from lint.knowledge._load import load
from lint.knowledge._phrases import Reference
from lint.knowledge._scan import NameHit

__all__ = ["Knowledge", "KnowledgeErrors", "Mistake", "NameHit", "Reference", "load"]
