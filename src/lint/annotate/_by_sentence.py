"""Quantities in the sentences they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lint.annotate._draft import Draft
from lint.annotate.quantities import Quantity
from lint.annotate.sentences import Sentence


def by_sentence(draft: Draft, *, least: int) -> Iterator[tuple[Sentence, list[Quantity]]]:
    """Each sentence that holds at least so many quantities, with them, in reading order."""
    for sentence, quantities in _grouped(draft):
        if len(quantities) >= least:
            yield sentence, quantities


@lru_cache(maxsize=1)
def _grouped(draft: Draft) -> list[tuple[Sentence, list[Quantity]]]:
    """Kept for the next annotator: half a dozen ask for the same draft."""
    sentences = draft.mentions(Sentence)
    groups: list[tuple[Sentence, list[Quantity]]] = []
    for quantity in draft.mentions(Quantity):
        if not groups or quantity.start >= groups[-1][0].end:
            groups.append((sentences[draft.sentence_index(quantity.start)], []))
        groups[-1][1].append(quantity)
    return groups
