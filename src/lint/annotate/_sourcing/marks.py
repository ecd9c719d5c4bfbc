"""Quotation marks: which opens, which closes, and which is an apostrophe, an inch or a foot."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from lint.expressions import expression
from lint.prose import Block
from lint.record import Record
from lint.span import Span

STYLES = {
    '"': "straight",
    "“": "curly",
    "”": "curly",
    "„": "low",
    "«": "guillemets",
    "»": "guillemets",
    "``": "typewriter",
    "''": "typewriter",
    "’’": "curly",
    "‘": "single",
    "'": "single",
}
DOUBLE = tuple(mark for mark in STYLES if mark not in ("‘", "'"))
ALWAYS_OPEN = ("“", "„", "«", "``")
ELISIONS = ("tis", "twas", "til", "em", "cause", "n", "round", "bout", "cos")
LONGEST = 2000
"""Characters in the longest quotation between single marks, which apostrophes resemble."""
QUOTING_BLOCKS = ("paragraph", "block_quote", "list_item", "dek")


class Quoted(Record):
    """A stretch between two marks of one block, the marks included.

    ``opened`` or ``closed`` is False when that mark is missing; ``continues`` says that the next
    paragraph opens anew, as the paragraphs of one long quotation do, and ``continued`` that this one does.
    """

    start: int
    end: int
    style: str
    opened: bool
    closed: bool
    continues: bool = False
    continued: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_Mark = tuple[int, str]
"""Where a mark that parts a quotation from the rest stands, other than a single one. Plain: articles have many."""


EITHER = "[‘']"
"""The marks that may open a quotation between single ones, as an expression."""


@cache
def _single_opening(mark: str = EITHER) -> re.Pattern[str]:
    # The mark comes first, since the engine skips to it; what stands before it is asked after.
    return expression(rf"{mark}(?<![\w’'.,].)(?=[^\W\d]|[\"“(\[…])")


@cache
def _single_closing() -> re.Pattern[str]:
    return expression(r"[’'](?!\w)")


@lru_cache(maxsize=1)
def quoted(text: str, blocks: tuple[Block, ...]) -> Sequence[Quoted]:
    """Every quoted stretch of the article in reading order; kept, since sources and quotations both ask."""
    starts = [block.start for block in blocks]
    by_block = _doubles_by_block(text, blocks, starts)
    for index in _blocks_with_singles(text, starts):
        by_block[index] = _with_singles(text, blocks[index], by_block.get(index, []))
    _join(blocks, by_block)
    return tuple(chain.from_iterable([by_block[index] for index in sorted(by_block)]))


def _blocks_with_singles(text: str, starts: Sequence[int]) -> list[int]:
    """The places of the blocks in which a single mark may open, with the starts of all blocks given."""
    if not ("‘" in text or " '" in text or "\n'" in text or text.startswith("'")):
        return []
    # One mark after the other: the engine looks for one character much faster than for any of a class.
    openings = [opening.start() for mark in "‘'" if mark in text for opening in _single_opening(mark).finditer(text)]
    return sorted({max(0, bisect_right(starts, opening) - 1) for opening in openings})


def _doubles_by_block(text: str, blocks: Sequence[Block], starts: Sequence[int]) -> dict[int, list[Quoted]]:
    """What double marks quote in each of the blocks that have any, by the block's place."""
    marks = sorted([(at, mark) for mark in DOUBLE if mark in text for at in _places(text, mark)])
    found: dict[int, list[Quoted]] = {}
    first = 0
    while first < len(marks):
        index = bisect_right(starts, marks[first][0]) - 1
        after = max(first + 1, bisect_left(marks, (blocks[index].end,)))
        found[index] = list(_doubles(text, blocks[index], marks[first:after]))
        first = after
    return found


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at != -1:
        yield at
        at = text.find(mark, at + len(mark))


def _doubles(text: str, block: Block, marks: Iterable[_Mark]) -> Iterator[Quoted]:
    opening: str | None = None
    start = depth = last = 0
    for at, mark in marks:
        end = at + len(mark)
        opens = _opens(text, block, at, mark, opening)
        if opening is None:
            if opens:
                start, opening, depth = at, mark, 1
            elif not _measures(text, at):
                yield Quoted(at, end, STYLES[mark], opened=False, closed=True)
        elif opens and mark == '"' == opening:
            yield Quoted(start, _trimmed(text, at), "straight", opened=True, closed=False)
            start = at
        elif opens:
            depth += 1
        else:
            depth, last = depth - 1, end
            if depth == 0:
                yield Quoted(start, end, STYLES[opening], opened=True, closed=True)
                opening = None
    if opening is not None:
        closed = last > start
        yield Quoted(start, last if closed else block.end, STYLES[opening], opened=True, closed=closed)


def _opens(text: str, block: Block, at: int, mark: str, opening: str | None) -> bool:
    """Whether a mark opens: by its shape, or, when it has none, by the space around it."""
    end = at + len(mark)
    if mark in ALWAYS_OPEN:
        closes_low = opening == "„" and mark == "“"
        return opening is None or not (closes_low or _before_space(text, block, end))
    before = text[at - 1] if at > block.start else " "
    if mark == '"' and opening is None:
        # a mark between spaces is left over where a link stood inside the marks
        return (not _before_space(text, block, end) or before.isspace()) and not before.isdigit()
    follows_opening = before.isspace() or before in "([—–/"
    return follows_opening and not _before_space(text, block, end) and text[end] not in ".,;:!?)"


def _before_space(text: str, block: Block, end: int) -> bool:
    return end >= block.end or text[end].isspace()


def _measures(text: str, at: int) -> bool:
    """Whether the mark stands for inches, minutes or seconds."""
    return at > 0 and text[at - 1].isdigit()


def _trimmed(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _with_singles(text: str, block: Block, doubles: list[Quoted]) -> list[Quoted]:
    singles = list(_singles(text, block, doubles))
    if not singles:
        return doubles
    ends = [single.end for single in singles]
    return sorted([*(each for each in doubles if not _overlaps_any(each, singles, ends)), *singles])


def _overlaps_any(quote: Quoted, singles: Sequence[Quoted], ends: Sequence[int]) -> bool:
    at = bisect_right(ends, quote.start)
    return at < len(singles) and singles[at].span.overlaps(quote.span)


def _singles(text: str, block: Block, doubles: Sequence[Quoted]) -> Iterator[Quoted]:
    """Single marks outside double ones; an opening mark with no partner is an apostrophe."""
    at = block.start
    starts = [each.start for each in doubles]
    while opening := _single_opening().search(text, at, block.end):
        at = opening.end()
        place = bisect_right(starts, opening.start())
        if (place and doubles[place - 1].end > opening.start()) or _is_elision(text, opening.end()):
            continue
        closing = _partner(text, block, at, doubles[place:])
        if closing is not None:
            yield Quoted(opening.start(), closing, "single", opened=True, closed=True)
            at = closing
        elif opening.group() == "‘" and opening.start() == block.start:
            yield Quoted(opening.start(), block.end, "single", opened=True, closed=False)
            return


def _is_elision(text: str, at: int) -> bool:
    word = expression(r"[a-z]+").match(text[at : at + 8])
    return word is not None and word.group() in ELISIONS


def _partner(text: str, block: Block, start: int, doubles: Sequence[Quoted]) -> int | None:
    """The end of the closing single mark before the next one opens.

    It follows punctuation, if one does; else it is the first that is not after a plural's s, before any double mark.
    """
    end = min(block.end, start + LONGEST)
    if opening := _single_opening().search(text, start, end):
        end = opening.start()
    marks = list(_single_closing().finditer(text, start, end))
    for mark in marks:
        if text[mark.start() - 1] in ".,?!…" and not any(each.start < mark.start() < each.end for each in doubles[:4]):
            return mark.end()
    # A double mark right after the single one is nested in it.
    limit = next((each.start for each in doubles[:2] if each.start > start + 1), end)
    for unlikely in ("s ", " "):
        for mark in marks:
            if mark.start() < limit and text[mark.start() - 1] not in unlikely:
                return mark.end()
    return None


def _join(blocks: Sequence[Block], by_block: dict[int, list[Quoted]]) -> None:
    """Mark the paragraphs of one long quotation as continuing each other."""
    for index in sorted(by_block):
        found = by_block[index]
        if not found or found[-1].closed or blocks[index].kind not in QUOTING_BLOCKS:
            continue
        after = next((at for at in range(index + 1, len(blocks)) if blocks[at].kind in QUOTING_BLOCKS), -1)
        if after in by_block and _goes_on(blocks[after], by_block[after]):
            found[-1] = found[-1]._replace(continues=True)
            by_block[after][0] = by_block[after][0]._replace(continued=True)


def _goes_on(block: Block, found: Sequence[Quoted]) -> bool:
    """Whether a paragraph opens anew, or ends with the mark that the one before lacks, as pull quotes do."""
    if not found:
        return False
    return (found[0].opened and found[0].start == block.start) or (not found[0].opened and found[0].end == block.end)
