"""The compiled base: what merged records become so that they load at once, however many there are.

Indexes are tables from text to text of which only what is asked for is read. Records lie one after another in one run
of bytes, decoded when they are asked for.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping

from lint.knowledge._table import Table, packed_table
from lint.record import Record

FORMAT = 15
"""Counts up whenever the compiled form changes."""


class Compiled(Record):
    """The whole base. Values that name several things have spaces between."""

    records: bytes
    keys: str
    """``section/id`` of every record, one a line, in the order of the files."""
    offsets: Mapping[str, str]
    """``section/id``: where its marshalled fields begin in ``records``."""
    phrases: Mapping[str, str]
    """Folded name or surname, and first word or two words of a name: a packed phrase."""
    titles: Mapping[str, str]
    """Folded title: ids of offices."""
    short_titles: Mapping[str, str]
    """Folded title that needs a name after it: ids of offices."""
    title_ends: Mapping[str, str]
    """Last word of titles: the number of words of the longest that ends so."""
    offices_by_place: Mapping[str, str]
    """Id of a place, or nothing: ids of the offices of the place, or of none."""
    surnames: Mapping[str, str]
    """Id of a person: the folded surname."""
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
    keys="",
    offsets={},
    phrases={},
    titles={},
    short_titles={},
    title_ends={},
    offices_by_place={},
    surnames={},
    adjectives={},
    codes={},
    cities={},
    regions={},
)
"""A base that knows nothing."""


def packed(base: Compiled) -> bytes:
    """The base as bytes."""
    return marshal.dumps((base.records, base.keys, *map(packed_table, base[2:])))


def unpacked(content: bytes) -> Compiled:
    """The base that :func:`packed` made bytes of.

    Raises:
        EOFError, TypeError, ValueError: The bytes are not whole.
    """
    records, keys, *tables = marshal.loads(content)
    return Compiled(records, keys, *(Table(*table) for table in tables))
