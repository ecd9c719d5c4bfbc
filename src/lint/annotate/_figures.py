"""Numbers as messages show them."""

from __future__ import annotations

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def figure(value: float) -> str:
    """A number as an editor writes it: 1,250; 3.5; 26.5 million."""
    for scale, word in SCALES:
        if value >= scale:
            return f"{_plain(value / scale, places=2)} {word}"
    return _plain(value, places=2)


def _plain(value: float, *, places: int) -> str:
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".")
