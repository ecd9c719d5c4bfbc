"""Text without the differences that rules do not mind: letter case, curly quotes, special spaces and hyphens."""

from __future__ import annotations

_PLAIN = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\u00a0", " "), ("\u202f", " "), ("\u2011", "-"))


def straighten(text: str) -> str:
    """The text with straight quotes, plain spaces and plain hyphens; every character keeps its place."""
    for fancy, plain in _PLAIN:
        text = text.replace(fancy, plain)
    return text


def fold(text: str) -> str:
    """The straightened text in small letters; every character keeps its place."""
    small = text.lower()
    if small.isascii():
        return small
    if len(small) != len(text):
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return straighten(small)
