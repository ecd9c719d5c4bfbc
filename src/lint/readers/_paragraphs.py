"""The paragraphs of plain text: one a line, or lines wrapped at a column and parted by empty lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.expressions import expression
from lint.readers._line import Line

WIDEST_WRAP = 100
"""Characters. Text with longer lines has one paragraph a line."""

SLACK = 10
"""How many characters a wrapped line may stay short of the widest one."""


def paragraphs(text: str, start: int) -> list[Line]:
    """The paragraphs from an offset on, without the space around them."""
    lines = list(_lines(text, start))
    width = _wrap_width(lines)
    joined: list[Line] = []
    last = None
    for line in lines:
        if last and not line.after_gap and _runs_on(last, line, width):
            joined[-1].end = line.end
            joined[-1].text = text[joined[-1].start : line.end]
        else:
            joined.append(Line(line.start, line.end, line.text, indent=line.indent, after_gap=line.after_gap))
        last = line
    return joined


def _lines(text: str, start: int) -> Iterator[Line]:
    gap = True
    at = start
    for raw in text[start:].split("\n"):
        stripped = raw.strip()
        if "<!--" in stripped:
            stripped = re.sub(r"\s*<!--.*?-->$", "", stripped)  # a word to the editors, which readers never see
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            yield Line(at + indent, at + indent + len(stripped), stripped, indent=indent, after_gap=gap)
        gap = not stripped
        at += len(raw) + 1


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text was wrapped; None if each line is a paragraph.

    Wrapped lines are full: the next word would not have fitted. Few of them end a sentence.
    """
    inner = [(one, two) for one, two in pairwise(lines) if not two.after_gap]
    if len(inner) < 2:
        return None
    width = max(len(one.text) + one.indent for one, _ in inner)
    if not 40 <= width <= WIDEST_WRAP or max(map(_width, lines)) > WIDEST_WRAP:
        return None
    full = [one for one, two in inner if _is_full(one, two, width)]
    stops = sum(one.text.endswith((".", "!", "?", ":")) for one, _ in inner)
    return width if len(full) >= max(2, 0.7 * len(inner)) and stops < 0.5 * len(inner) else None


def _width(line: Line) -> int:
    return line.indent + len(line.text)


def _is_full(line: Line, following: Line, width: int) -> bool:
    first_word = len(following.text.split(None, 1)[0])
    return _width(line) + 1 + first_word > width - SLACK


def _runs_on(line: Line, following: Line, width: int | None) -> bool:
    """Whether the break between two adjoining lines is none of the writer's."""
    if expression(r"[•·▪◦‣●*#>]|[-–—]\s|\d{1,2}[.)]\s|by\s").match(following.text):
        return False
    if width is not None:
        return _is_full(line, following, width) and following.indent <= line.indent
    return following.text[0].islower() and line.text[-1] not in ".!?:;…\"'”’)]}»*_"
