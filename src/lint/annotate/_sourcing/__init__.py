"""The attribution reader: who says what, in whose words, and why they are not named. It reads English."""

from __future__ import annotations


def is_read(language: str) -> bool:
    """Whether the reader knows the language, given as an ISO 639-1 code with or without a region."""
    return language.lower()[:2] == "en"
