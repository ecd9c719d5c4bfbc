"""Enumerations: a counted noun and the list that it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.quantities import Quantity
from lint.expressions import expression

MOST = 20

LONGEST_VERB = 30
"""Characters of a verb before the colon."""

VERB = r"(?:have|has|had|are|were|will|would|is|was|did)(?:\s+[a-z]+){1,3}"
"""What may stand between the count and the list: "Three candidates have announced: …"."""


class Enumeration(Mention):
    """A count and the names after it, or a line that announces the items of the list below it: "Three reasons:"."""

    kind: ClassVar[str] = "enumeration"

    announced: float | None = stated("the number announced")
    counted: str | None = stated("what is announced")
    listed: int | None = computed("how many the list holds")
    hedged: bool | None = stated("whether the number is hedged")
    form: str | None = computed("sentence, or list for the items of a list below")


@cache
def _names() -> re.Pattern[str]:
    # Only lists of plain names: their commas separate and do nothing else.
    role = r"(?:(?!which|with|from|that|where|whose|both|such)[a-z]{4,}\s+)?(?:(?:Rep|Sen|Gov|Dr|Mr|Ms)\.\s+)?"
    words = r"[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of\s+(?:the\s+)?|de\s+)?[A-ZÀ-Þ][\w’'.-]*){0,3}"
    name = rf"(?:the\s+)?{role}{words}"
    return expression(
        rf"(?:\s+{VERB})?(?:\s*:\s*|\s+[—–]\s+|\s+--?\s+)({name}(?:,\s+{name})*,?\s+and\s+{name})(?=\.(?:\s|$)|\s+[—–-]|$)"
    )


def annotate(draft: Draft) -> Iterator[Enumeration]:
    """Count the names after a colon or dash, and the items of a list under a line that ends in a colon."""
    text = draft.prose.text
    for quantity in draft.mentions(Quantity):
        if quantity.role != "count" or not 2 <= (quantity.value or 0) <= MOST or quantity.partial:
            continue
        if text.endswith("of ", 0, quantity.start):
            continue
        if _opens(text, quantity.end) and (names := _names().match(text, quantity.end)):
            yield _enumeration(quantity, len(expression(r",?\s+and\s+|,\s+").split(names[1])), "sentence")
        elif listed := _items_below(draft, quantity):
            yield _enumeration(quantity, listed, "list")


def _opens(text: str, at: int) -> bool:
    """Whether a colon or dash follows: looked for first, for few counts announce anything."""
    return text[at : at + 4].lstrip()[:1] in (":", "—", "–", "-") or ":" in text[at : at + LONGEST_VERB]


def _items_below(draft: Draft, quantity: Quantity) -> int:
    """The items of the list that follows the quantity's block, if the block ends by announcing it."""
    blocks = draft.prose.blocks
    at = draft.block_index(quantity.start)
    if not expression(r"[^.!?:]{0,60}:\s*").fullmatch(draft.prose.text[quantity.end : blocks[at].end]):
        return 0
    items = 0
    number = blocks[at + 1].list_number if at + 1 < len(blocks) else None
    for block in blocks[at + 1 :]:
        if block.kind != "list_item":
            break
        items += block.list_number == number  # items of a list inside the list do not count
    return items


def _enumeration(quantity: Quantity, listed: int, form: str) -> Enumeration:
    return Enumeration(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        announced=quantity.value,
        counted=quantity.counted,
        listed=listed,
        hedged=quantity.hedge is not None,
        form=form,
    )
