"""The paragraphs of plain text: one a line, or lines wrapped at a column and parted by empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lint.expressions import expression
from lint.readers._line import Line

WIDEST_WRAP = 100
"""Characters. Text with longer lines has one paragraph a line."""

NARROWEST_WRAP = 40

SLACK = 10
"""How many characters a wrapped line may stay short of the widest one."""


def paragraphs(text: str, start: int) -> list[Line]:
    """The paragraphs from an offset on, without the space around them."""
    lines = _lines(text, start)
    if all(line.after_gap for line in lines):
        return lines
    width = _wrap_width(lines)
    joined: list[list[Line]] = []
    for line in lines:
        if joined and not line.after_gap and _runs_on(joined[-1][-1], line, width):
            joined[-1].append(line)
        else:
            joined.append([line])
    return [_paragraph(text, together) for together in joined]


def _paragraph(text: str, lines: Sequence[Line]) -> Line:
    first, last = lines[0], lines[-1]
    if first is not last:
        first.end, first.text = last.end, text[first.start : last.end]
    return first


def _lines(text: str, start: int) -> list[Line]:
    lines = []
    has_comments = "<!--" in text
    gap = True
    at = start
    for raw in text[start:].split("\n"):
        stripped = raw.strip()
        if has_comments and "<!--" in raw:
            stripped = re.sub(r"\s*<!--.*?-->$", "", stripped)  # a word to the editors, which readers never see
        if stripped:
            indent = 0 if stripped[0] == raw[0] else len(raw) - len(raw.lstrip())
            lines.append(Line(at + indent, at + indent + len(stripped), stripped, indent=indent, after_gap=gap))
        gap = not stripped
        at += len(raw) + 1
    return lines


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The column at which the text was wrapped; None if each line is a paragraph.

    Wrapped lines are full: the next word would not have fitted. Few of them end a sentence.
    """
    if any(_width(line) > WIDEST_WRAP for line in lines):
        return None
    inner = [(one, two) for one, two in pairwise(lines) if not two.after_gap]
    if len(inner) < 2:
        return None
    width = max(_width(one) for one, _ in inner)
    if width < NARROWEST_WRAP:
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
    if width is None:
        runs_on = following.text[0].islower() and line.text[-1] not in ".!?:;…\"'”’)]}»*_"
    else:
        runs_on = _is_full(line, following, width) and following.indent <= line.indent
    return runs_on and not expression(r"[•·▪◦‣●*#>]|[-–—]\s|\d{1,2}[.)]\s|by\s").match(following.text)
