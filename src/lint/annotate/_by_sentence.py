"""Quantities in the sentences they stand in."""

from __future__ import annotations

from functools import lru_cache

from lint.annotate._draft import Draft
from lint.annotate.quantities import Quantity
from lint.annotate.sentences import Sentence


@lru_cache(maxsize=3)
def by_sentence(draft: Draft, *, least: int) -> list[tuple[Sentence, list[Quantity]]]:
    """Each sentence that holds at least so many quantities, with them, in reading order.

    Kept for the next annotator: half a dozen ask for the same draft, most of them for sentences with two or three.
    """
    if least > 1:
        return [group for group in by_sentence(draft, least=least - 1) if len(group[1]) >= least]
    sentences = draft.mentions(Sentence)
    groups: list[tuple[Sentence, list[Quantity]]] = []
    for quantity in draft.mentions(Quantity):
        if not groups or quantity.start >= groups[-1][0].end:
            groups.append((sentences[draft.sentence_index(quantity.start)], []))
        groups[-1][1].append(quantity)
    return groups
