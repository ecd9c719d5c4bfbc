"""The draft as it lies on disk, and the lines and columns of its characters."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from lint.record import Record


class Position(Record):
    """A place in a source file as an editor shows it: both counted from 1, columns in characters."""

    line: int
    column: int


class Source:
    """The decoded text of one draft and the path it is reported under."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at != -1:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def position(self, offset: int) -> Position:
        """The line and column of the character at ``offset`` in the source text."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """The text of a line counted from 1, without its line break."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
