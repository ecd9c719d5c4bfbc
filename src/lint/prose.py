"""Clean text, and the map from each of its characters back to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property
from typing import Literal
from unicodedata import normalize

from lint.expressions import expression
from lint.record import Record
from lint.span import Span
from lint.word_index import WordIndex

BlockKind = Literal[
    "title",
    "dek",
    "byline",
    "dateline",
    "heading",
    "paragraph",
    "block_quote",
    "list_item",
    "caption",
    "table",
    "tags",
    "furniture",
]


class Piece(Record):
    """A run of prose and the run of source that it was read from.

    A literal piece is the same characters in both. Any other piece stands for its whole
    source run: an entity, an escape, a line break that became a space, or, with an empty
    source run, a character that the reader added.
    """

    start: int
    source_start: int
    source_end: int
    literal: bool


class Block(Record):
    """One headline, paragraph, list item and so on: the prose between two line breaks."""

    kind: BlockKind
    start: int
    end: int
    list_number: int | None = None
    """Which list of the article the item belongs to, counted from 0."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Prose:
    r"""The text that annotators read: blocks joined by line breaks, no markup.

    A line break never stands inside a block, so ``[^\n]`` in a pattern stays within one.
    """

    def __init__(self, text: str, blocks: tuple[Block, ...], pieces: tuple[Piece, ...]) -> None:
        self.text = text
        self.blocks = blocks
        self.pieces = pieces

    @cached_property
    def words(self) -> WordIndex:
        """Where each word of the text stands."""
        return WordIndex(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def source_span(self, span: Span) -> Span:
        """The source range that a prose span was read from.

        Markup between two pieces is included when the span covers both, never at its ends.
        """
        if not self.pieces:
            return Span(0, 0)
        start = self._source_start(span.start)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._source_end(span.end - 1)))

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)]

    def _source_start(self, offset: int) -> int:
        piece = self._piece_at(offset)
        if not piece.literal:
            return piece.source_start
        return min(piece.source_start + offset - piece.start, piece.source_end)

    def _source_end(self, last: int) -> int:
        piece = self._piece_at(last)
        if not piece.literal:
            return piece.source_end
        return min(piece.source_start + last - piece.start + 1, piece.source_end)


SPACES = r"\v\f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
INVISIBLE = r"\x00-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff"
ACCENTS = r"\u0300-\u036f"
PLAIN = bytes([*b"\n\r", *range(0x20, 0x7F)])
"""The characters of ASCII that are printed, and line breaks: next to all of a text."""


@cache
def _odd_character() -> re.Pattern[str]:
    return expression(rf"[\t{SPACES}{INVISIBLE}{ACCENTS}]")


def _has_odd_characters(text: str) -> bool:
    """Whether there are spaces other than the plain one, invisible characters, or accents on their own."""
    # Without what is plain, little is left to look at; bytes are left out in a tenth of the time of characters.
    rest = text.encode(errors="replace").translate(None, PLAIN).decode()
    return bool(rest) and _odd_character().search(rest) is not None


@cache
def _odd_run() -> re.Pattern[str]:
    """What the prose says otherwise: breaks, runs of spaces, decomposed accents, invisible characters."""
    return expression(rf"[ \t\r\n{SPACES}]{{2,}}|[\t\r\n{SPACES}]|[{INVISIBLE}]+|\w[{ACCENTS}]+")


def _plain(odd: str) -> str:
    if odd[0].isspace():
        return " "
    return normalize("NFC", odd) if odd[0].isalnum() else ""


class ProseBuilder:
    """Collects prose piece by piece in reading order; every reader writes through it.

    No block begins or ends with a space, and no two spaces meet where two pieces do.
    """

    def __init__(self, source_text: str) -> None:
        self._source = source_text
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._block_start = 0
        self._after_space = True
        self._has_odd_characters = _has_odd_characters(source_text)
        self._has_runs_of_spaces = "  " in source_text
        self.length = 0
        """How many characters of prose there are so far."""

    def block(self, start: int, end: int, kind: BlockKind, list_number: int | None = None) -> None:
        """Add source characters as a block of their own."""
        raw, begin = self._source[start:end], self.length
        if begin > self._block_start or not raw or " " in (raw[0], raw[-1]) or not self._is_plain(raw):
            self.text(start, end)
            self.end_block(kind, list_number)
            return
        stop = begin + len(raw)
        self._parts += (raw, "\n")
        self._pieces += (Piece(begin, start, end, True), Piece(stop, end, end, False))
        self._blocks.append(Block(kind, begin, stop, list_number))
        self._block_start = self.length = stop + 1
        self._after_space = True

    def _is_plain(self, raw: str) -> bool:
        return not (self._has_odd_characters or "\n" in raw or (self._has_runs_of_spaces and "  " in raw))

    def text(self, start: int, end: int) -> None:
        """Add source characters as readable text: composed accents, plain single spaces, nothing invisible."""
        raw = self._source[start:end]
        if self._is_plain(raw):
            self._literal(raw, start)
            return
        at = start
        for odd in _odd_run().finditer(self._source, start, end):
            self.literal(at, odd.start())
            self.replaced(_plain(odd[0]), odd.start(), odd.end())
            at = odd.end()
        self.literal(at, end)

    def literal(self, start: int, end: int) -> None:
        """Add source characters as they stand."""
        self._literal(self._source[start:end], start)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add ``text`` for the source range: an entity, an escape, a soft line break."""
        if self._after_space and text.startswith(" "):
            text = text[1:]
        if text:
            self._add(text, start, end, False)

    def end_block(self, kind: BlockKind, list_number: int | None = None) -> None:
        """Close the block begun after the last one; an empty block is dropped."""
        start = self._block_start
        if self._after_space and self.length > start:
            self._drop_last_space()
        if self.length == start:
            return
        self._blocks.append(Block(kind, start, self.length, list_number))
        here = self._pieces[-1].source_end
        self._add("\n", here, here, False)
        self._block_start = self.length
        self._after_space = True

    def prose(self) -> Prose:
        """The finished prose."""
        return Prose("".join(self._parts), tuple(self._blocks), tuple(self._pieces))

    def _literal(self, text: str, start: int) -> None:
        if self._after_space and text[:1] == " ":
            text, start = text[1:], start + 1
        if text:
            self._add(text, start, start + len(text), True)

    def _add(self, text: str, start: int, end: int, literal: bool) -> None:
        self._pieces.append(Piece(self.length, start, end, literal))
        self._parts.append(text)
        self.length += len(text)
        self._after_space = text[-1] == " "

    def _drop_last_space(self) -> None:
        text, piece = self._parts.pop()[:-1], self._pieces.pop()
        self.length -= 1
        if text:
            self._parts.append(text)
            self._pieces.append(piece._replace(source_end=piece.source_end - piece.literal))


class Region(Record):
    """A named stretch of prose that is not a whole block: the lead, a dateline."""

    name: str
    span: Span
