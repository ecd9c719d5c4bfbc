"""The knowledge base as annotators ask it."""

from __future__ import annotations


class Knowledge:
    """Everything known, asked by name and by date."""
