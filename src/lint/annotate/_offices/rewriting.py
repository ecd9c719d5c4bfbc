"""How a phrase reads right once the time in office is over."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._offices.claim import Claim
from lint.expressions import expression
from lint.knowledge import Knowledge


@cache
def _article() -> re.Pattern[str]:
    return expression(r"(?:(?P<the>the)|an?)\s", re.IGNORECASE)


@cache
def _possessive() -> re.Pattern[str]:
    return expression(r"(?P<place>[A-ZÀ-Þ][^,;:]{1,40}?)(?:['’]s|['’])\s")


def as_former(text: str, claim: Claim, knowledge: Knowledge) -> str | None:
    """The phrase with "former" where it belongs: "former Brazilian President Jair Bolsonaro"."""
    if claim.title_start is None:
        return None
    start = claim.title_start
    article = _article().match(text, start, claim.end)
    before = text[claim.start : start]
    if article:
        start = article.end()
        before += "the " if article["the"] else "a "
    place, start = _place_possessive(text, start, claim, knowledge)
    return f"{before}former {place}{text[start : claim.end]}"


def _place_possessive(text: str, start: int, claim: Claim, knowledge: Knowledge) -> tuple[str, int]:
    """A place in the possessive as an adjective ("Brazil’s": "Brazilian "), and where the title goes on."""
    match = _possessive().match(text, start, claim.end)
    if not match or claim.place is None:
        return "", start
    places = (knowledge.place(each) for each in knowledge.places_called(match["place"].lower()))
    adjectives = next((place.adjectives for place in places if place and place.adjectives), ())
    return f"{adjectives[0] if adjectives else match['place']} ", match.end()
