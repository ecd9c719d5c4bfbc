"""What is known under words that are a name or begin one."""

from __future__ import annotations

from collections.abc import Mapping

from lint.knowledge.names import fold_word
from lint.record import Record

Reference = tuple[str, str]
"""Section and id of a record."""


class Phrase(Record):
    """What is known under folded words that are a name, or begin one."""

    longest: int
    """The number of words of the longest name that begins so."""
    records: tuple[Reference, ...]
    """Section and id of everything that bears this full name."""
    surnamed: tuple[str, ...]
    """Ids of the office holders with this surname."""
    tails: tuple[tuple[tuple[str, ...], Reference], ...]
    """The words in lower case before it that make it a full name, and what bears that."""
    second: frozenset[str]
    """Of a single word: the words that follow it in longer names."""
    is_whole: bool
    """Whether somebody or something bears these words as its name or surname."""


UNKNOWN = Phrase(longest=0, records=(), surnamed=(), tails=(), second=frozenset(), is_whole=False)


class Phrases(dict[str, Phrase]):
    """What is known under folded words; what was asked for is remembered."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, folded: str) -> Phrase:
        packed = self._packed.get(folded)
        found = self[folded] = UNKNOWN if packed is None else unpacked_phrase(packed)
        return found


class FirstWords(dict[str, Phrase]):
    """What is known under words as they are written."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        self._phrases = phrases

    def __missing__(self, word: str) -> Phrase:
        found = self[word] = self._phrases[fold_word(word)]
        return found


def packed_phrase(longest: int, records: str, surnamed: str, tails: str, second: str) -> str:
    """A phrase as text: its fields with bars between, their items with spaces; tails ``section/id:words_before``."""
    return f"{longest}|{records}|{surnamed}|{tails}|{second}"


def unpacked_phrase(packed: str) -> Phrase:
    """The phrase that :func:`packed_phrase` made text of."""
    longest, records, surnamed, tails, second = packed.split("|")
    return Phrase(
        int(longest),
        tuple([_reference(each) for each in records.split()]),
        tuple(surnamed.split()),
        tuple([_tail(each) for each in tails.split()]),
        frozenset(second.split()),
        is_whole=bool(records or surnamed),
    )


def _tail(packed: str) -> tuple[tuple[str, ...], Reference]:
    reference, _, beginning = packed.partition(":")
    return tuple(beginning.split("_")), _reference(reference)


def _reference(packed: str) -> Reference:
    section, _, record_id = packed.partition("/")
    return section, record_id
