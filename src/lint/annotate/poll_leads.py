"""Leads in polls, with the margin of error that the article gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._by_sentence import by_sentence
from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._skeleton import HEDGES, MARK, skeleton
from lint.annotate.quantities import Quantity
from lint.expressions import expression


class PollLead(Mention):
    """A lead of one share over another in a poll. The span is the verb."""

    kind: ClassVar[str] = "poll_lead"

    ahead: float | None = stated("the leader's share in per cent")
    behind: float | None = stated("the other's share in per cent")
    points: float | None = computed("the lead in percentage points")
    margin: float | None = stated("the margin of error of the poll, in points, where the article gives just one")
    margin_quantity: Quantity | None = computed("where the margin of error stands")
    within_margin: bool | None = computed("whether the lead is smaller than the margin of error")


@cache
def _margin() -> re.Pattern[str]:
    return expression(r"\b(?:margin\s+of\s+(?:sampling\s+)?error|error\s+margin)\b[^.;\n]{0,60}?$", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    within = rf"(?:[^{MARK}.;]|(?<=\b[A-Z][a-z]{{2}})\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z])\.)"  # Rep. Ana Ruiz
    share = f"{HEDGES}(?P<ahead>{MARK})"
    other = rf"[^{MARK}.;]{{0,25}}?\s?(?:to|-|–|over|against|versus|vs\.?)\s?[^{MARK}.;]{{0,25}}?(?P<behind>{MARK})"
    return expression(rf"\b(?P<lead>leads?|leading|led|is\s+ahead|ahead)\b{within}{{0,60}}?\s{share}{other}")


def annotate(draft: Draft) -> Iterator[PollLead]:
    """Find leads by two percentages in an article that gives one margin of error."""
    text = draft.prose.text
    if "rror" not in text:
        return
    margins = [
        each
        for each in draft.mentions(Quantity)
        if (each.role in ("percent", "points", "number") or each.noun == "point")
        and _margin().search(text, max(0, each.start - 120), each.start)
    ]
    if len({each.value for each in margins}) != 1 or not margins[0].value:
        return
    for sentence, quantities in by_sentence(draft, least=2):
        bones = skeleton(text, sentence.start, sentence.end, quantities)
        for match in _lead().finditer(bones.text):
            ahead, behind = bones.at(match, "ahead"), bones.at(match, "behind")
            if "percent" in (ahead.role, behind.role) and (ahead.value or 0) > (behind.value or 0) > 0:
                yield _poll_lead(bones.place(match.start("lead")), match, ahead, behind, margins[0])


def _poll_lead(start: int, match: re.Match[str], ahead: Quantity, behind: Quantity, margin: Quantity) -> PollLead:
    points = (ahead.value or 0) - (behind.value or 0)
    return PollLead(
        start=start,
        end=start + len(match["lead"]),
        text=match["lead"],
        ahead=ahead.value,
        behind=behind.value,
        points=round(points, 1),
        margin=margin.value,
        margin_quantity=margin,
        within_margin=points < (margin.value or 0),
    )
