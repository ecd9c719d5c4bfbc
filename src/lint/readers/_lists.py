"""Lists in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lint.expressions import expression
from lint.readers._line import Line

BULLETS = "•·▪◦‣●"
"""A line that begins with one of these is an item even when it stands alone."""


@cache
def _marker() -> re.Pattern[str]:
    return expression(rf"(?:[{BULLETS}]\s*|(?P<dash>[*+–—-])\s+|(?P<number>\d{{1,2}})[.)]\s+)(?=\S)")


def mark_lists(lines: Sequence[Line]) -> None:
    """Mark items, number their lists and take the markers off.

    A dash or a number makes an item only beside another one, since a paragraph can begin with either.
    """
    count = -1
    previous: str | None = None
    markers = [_marker_of(line) for line in lines]
    if not any(markers):
        return
    for index, (line, marker) in enumerate(zip(lines, markers, strict=True)):
        style = _style(marker)
        beside = index + 1 < len(lines) and _follows(marker, markers[index + 1])
        if marker is None or not (style in ("bullet", previous) or beside):
            previous = None
            continue
        if previous != style:
            count += 1
        previous = style
        line.kind, line.list_number = "list_item", count
        line.start += marker.end()
        line.text = line.text[marker.end() :]


def _marker_of(line: Line) -> re.Match[str] | None:
    if line.kind is not None or line.text[0].isalpha():
        return None
    return _marker().match(line.text)


def _style(marker: re.Match[str] | None) -> str | None:
    if marker is None:
        return None
    return marker["dash"] or ("number" if marker["number"] else "bullet")


def _follows(marker: re.Match[str] | None, following: re.Match[str] | None) -> bool:
    if marker is None or following is None or _style(marker) != _style(following):
        return False
    return marker["number"] is None or int(following["number"]) == int(marker["number"]) + 1
