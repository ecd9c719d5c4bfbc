"""Quantities in the sentences they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lint.annotate._draft import Draft
from lint.annotate.quantities import Quantity
from lint.annotate.sentences import Sentence


def by_sentence(draft: Draft, *, least: int) -> Iterator[tuple[Sentence, list[Quantity]]]:
    """Each sentence that holds at least so many quantities, with them, in reading order."""
    quantities = draft.mentions(Quantity)
    if len(quantities) < least:
        return
    sentences = draft.mentions(Sentence)
    for index, group in groupby(quantities, key=lambda each: draft.sentence_index(each.start)):
        found = list(group)
        if len(found) >= least:
            yield sentences[index], found
