"""The compiled base: what merged records become so that they load at once, however many there are.

Indexes are tables from text to text of which only what is asked for is read. Records lie one after another in one run
of bytes, decoded when they are asked for. All lie in one file, which is mapped into memory rather than read.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from lint.knowledge._table import Table, packed_table
from lint.record import Record

if TYPE_CHECKING:
    from lint.knowledge._table import Bytes

FORMAT = 17
"""Counts up whenever the compiled form changes."""


class Compiled(Record):
    """The whole base. Values that name several things have spaces between."""

    records: bytes | memoryview
    keys: bytes | memoryview
    """``section/id`` of every record, one a line, in the order of the files."""
    title_words: bytes | memoryview
    """Marshalled: every word of titles and of places, with the number of words of the longest title that it ends."""
    offsets: Mapping[str, str]
    """``section/id``: where its marshalled fields begin in ``records``."""
    phrases: Mapping[str, str]
    """Folded name or surname, and first word or two words of a name: a packed phrase."""
    titles: Mapping[str, str]
    """Folded title: ids of offices."""
    short_titles: Mapping[str, str]
    """Folded title that needs a name after it: ids of offices."""
    offices_by_place: Mapping[str, str]
    """Id of a place, or nothing: ids of the offices of the place, or of none."""
    surnames: Mapping[str, str]
    """Id of a person: the folded surname."""
    offices_held: Mapping[str, str]
    """Id of a person: ids of the offices that they held, in the order of their tenures."""
    deaths: Mapping[str, str]
    """Id of a person who died: when, as it stands in the file."""
    adjectives: Mapping[str, str]
    """Folded name or adjective of a place: ids of places."""
    codes: Mapping[str, str]
    """Folded name or abbreviation of a place, as after a party's letter: ids of places."""
    cities: Mapping[str, str]
    """Name of a city as written: ids of the states and countries that it may lie in."""
    regions: Mapping[str, str]
    """Name or abbreviation, as written, of a state or country that some city lies in: its ids."""


EMPTY = Compiled(
    records=b"",
    keys=b"",
    title_words=marshal.dumps({}),
    offsets={},
    phrases={},
    titles={},
    short_titles={},
    offices_by_place={},
    surnames={},
    offices_held={},
    deaths={},
    adjectives={},
    codes={},
    cities={},
    regions={},
)
"""A base that knows nothing."""


_PLAIN: Final = 3
"""How many fields come before the tables."""

_SIZE: Final = "Q"
"""Type code of an offset."""


def packed(base: Compiled) -> bytes:
    """The base as bytes: where each part ends, then the parts; of a table, its runs and where those end."""
    parts = [bytes(part) for part in base[:_PLAIN]]
    for table in base[_PLAIN:]:
        parts += packed_table(table)
    ends = array(_SIZE, accumulate(map(len, parts), initial=_parts() * array(_SIZE).itemsize))
    return ends[1:].tobytes() + b"".join(parts)


def unpacked(content: Bytes) -> Compiled:
    """The base that :func:`packed` made bytes of; what they hold is read when it is asked for.

    Raises:
        ValueError: The bytes are not whole.
    """
    view, size = memoryview(content), _parts() * array(_SIZE).itemsize
    ends = [size, *view[:size].cast(_SIZE)] if len(view) > size else [0]
    if ends[-1] != len(view):
        raise ValueError("the compiled base is not whole")
    records, keys, title_words = (view[start:end] for start, end in pairwise(ends[: _PLAIN + 1]))
    tables = zip(ends[_PLAIN::2], ends[_PLAIN + 1 :: 2], ends[_PLAIN + 2 :: 2], strict=False)
    in_turn = (Table(content, view[middle:end], start) for start, middle, end in tables)
    return Compiled(records, keys, title_words, *in_turn)


def _parts() -> int:
    return _PLAIN + 2 * (len(Compiled._fields) - _PLAIN)
