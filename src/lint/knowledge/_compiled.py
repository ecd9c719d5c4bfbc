"""The compiled base: what merged records become so that they load fast.

Indexes are dictionaries from text to text, kept as two joined texts each, which split faster than thousands of small
objects are rebuilt. Records lie one after another in one run of bytes, decoded when they are asked for.
"""

from __future__ import annotations

import gc
import marshal
from array import array
from collections.abc import Mapping
from typing import NamedTuple

FORMAT = 10
"""Counts up whenever the compiled form changes."""


class Compiled(NamedTuple):
    """The whole base. Values that name several things have spaces between."""

    records: bytes
    offsets: Mapping[str, int]
    """``section/id``: where its marshalled fields begin in ``records``."""
    names: Mapping[str, str]
    """Folded full name: ``section/id`` of everything that bears it."""
    surnames: Mapping[str, str]
    """Folded surname: ids of the people who bear it and held an office."""
    titles: Mapping[str, str]
    """Folded title: ids of offices."""
    short_titles: Mapping[str, str]
    """Folded title that needs a name after it: ids of offices."""
    title_ends: frozenset[str]
    """Last words of titles."""
    adjectives: Mapping[str, str]
    """Folded name or adjective of a place: ids of places."""
    codes: Mapping[str, str]
    """Folded name or abbreviation of a place, as after a party's letter: ids of places."""
    tails: Mapping[str, str]
    """What a name that begins in lower case goes on with from its first capital: ``section/id:words_before``."""
    first_words: frozenset[str]
    """First words of names and surnames."""
    longest: Mapping[str, str]
    """First two words of names of three words or more: the number of words of the longest one."""


EMPTY = Compiled(
    records=b"",
    offsets={},
    names={},
    surnames={},
    titles={},
    short_titles={},
    title_ends=frozenset(),
    adjectives={},
    codes={},
    tails={},
    first_words=frozenset(),
    longest={},
)
"""A base that knows nothing."""


def packed(base: Compiled) -> bytes:
    """The base as bytes."""
    tables = (
        base.names,
        base.surnames,
        base.titles,
        base.short_titles,
        base.adjectives,
        base.codes,
        base.tails,
        base.longest,
    )
    sets = (base.title_ends, base.first_words)
    return marshal.dumps(
        (
            base.records,
            "\n".join(base.offsets),
            array("Q", base.offsets.values()).tobytes(),
            tuple(("\n".join(table), "\n".join(table.values())) for table in tables),
            tuple("\n".join(words) for words in sets),
        )
    )


def unpacked(content: bytes) -> Compiled:
    """The base that :func:`packed` made bytes of."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        records, keys, offsets, tables, sets = marshal.loads(content)
        names, surnames, titles, short_titles, adjectives, codes, tails, longest = (_table(*each) for each in tables)
        title_ends, first_words = (frozenset(words.split("\n")) for words in sets)
        return Compiled(
            records=records,
            offsets=dict(zip(keys.split("\n"), array("Q", offsets), strict=False)),
            names=names,
            surnames=surnames,
            titles=titles,
            short_titles=short_titles,
            title_ends=title_ends,
            adjectives=adjectives,
            codes=codes,
            tails=tails,
            first_words=first_words,
            longest=longest,
        )
    finally:
        if was_enabled:
            gc.enable()


def _table(keys: str, values: str) -> dict[str, str]:
    return dict(zip(keys.split("\n"), values.split("\n"), strict=True)) if keys else {}
