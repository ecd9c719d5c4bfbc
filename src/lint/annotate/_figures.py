"""Numbers as messages show them."""

from __future__ import annotations

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def figure(value: float) -> str:
    """A number as an editor writes it: 1,250; 3.5; 26.5 million."""
    for scale, word in SCALES:
        if value >= scale:
            return f"{_plain(value / scale, places=2)} {word}"
    return _plain(value, places=2)


def rise_or_fall(percent: float) -> str:
    """A change in per cent: "a rise of 10.4%"."""
    if percent == 0:
        return "no change"
    return f"a {'rise' if percent > 0 else 'fall'} of {abs(percent):.1f}%".replace(".0%", "%")


def rise_or_fall_in_points(points: float) -> str:
    """A change from one percentage to another: "a fall of 0.3 percentage points"."""
    amount = figure(round(abs(points), 2))
    return f"a {'rise' if points > 0 else 'fall'} of {amount} percentage point{'' if amount == '1' else 's'}"


def change_written_out(first: float, last: float) -> str:
    """How a change in per cent is worked out: "(24.5 - 22.2) / 22.2 = 10.4%"."""
    actual = (last - first) / first * 100
    return f"({figure(last)} - {figure(first)}) / {figure(first)} = {actual:.1f}%".replace("- -", "+ ")


def _plain(value: float, *, places: int) -> str:
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".")
