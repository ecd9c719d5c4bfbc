"""Patterns of a rise or fall over a skeleton: its end points, its per cent, and the word that gives its direction."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._skeleton import HEDGES, MARK
from lint.expressions import expression

UP = (
    r"rose|rises?|rising|risen|increas(?:e[sd]?|ing)|gain(?:s|ed|ing)?|grew|grows?|grown|growing|climb(?:s|ed|ing)?"
    r"|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|advanc(?:e[sd]?|ing)|expand(?:s|ed)?|up|hike[sd]?|growth|raised?"
)
DOWN = (
    r"fell|falls?|fallen|falling|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|drop(?:s|ped|ping)?|dipp?(?:s|ed)?|slip(?:s|ped)?"
    r"|slid|slides?|tumbl(?:e[sd]?|ing)|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|sank|sinks?|shr[aiu]nk|down|cuts?|reduc(?:ed|tion)"
    r"|lost|loss|slash(?:es|ed)?|collapsed?"
)
MULTIPLES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "halving": 0.5,
}
"""Words for a multiple, with the multiple."""

_GAP, _SHORT = rf"[^{MARK}.;:]{{0,40}}?", rf"[^{MARK}.;:,]{{0,25}}?"
_VERB = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
_PERCENT, _BEFORE, _AFTER = (f"{HEDGES}(?P<{name}>{MARK})" for name in ("percent", "before", "after"))
_KIND = r"(?:\s+(?:year-over-year|year-on-year|annual|overall))?"
_COMPARED = r"(?:over|from|on|compared\s+(?:with|to)|versus)"


@cache
def end_points() -> tuple[re.Pattern[str], ...]:
    """Two end points and nothing else between them: from A to B; to B from A; B, up from A."""
    return (
        expression(rf"\bfrom\s+{_BEFORE}{_GAP}\bto\s+{_AFTER}"),
        expression(rf"\bto\s+{_AFTER}{_GAP}\bfrom\s+{_SHORT}{_BEFORE}"),
        expression(rf"(?P<after>{MARK}){_GAP}[,(–—]\s*(?:(?P<up>up)|(?P<down>down))\s+from\s+{_SHORT}{_BEFORE}"),
    )


@cache
def with_percent_inside() -> tuple[re.Pattern[str], ...]:
    """End points with the per cent between them: "860,000, down 14% from 1 million", "$3, a 20% rise from $2.50"."""
    opening = rf"(?:\s?[,(–—]|\s(?:was|were|is|are)|(?<={MARK}))\s*"
    return (
        expression(
            rf"(?P<after>{MARK}){_GAP}{opening}(?:(?P<up>up)|(?P<down>down))\s+(?:by\s+)?{_PERCENT}\s+from\s+{_SHORT}{_BEFORE}"
        ),
        expression(
            rf"(?P<after>{MARK}){_GAP}{opening}(?:or\s+)?an?\s+{_PERCENT}{_KIND}\s+{_VERB}\s+{_COMPARED}\s+{_SHORT}{_BEFORE}"
        ),
        expression(
            rf"(?P<after>{MARK}){_GAP}{opening}(?:or\s+)?an?\s+(?:\w+\s+)?{_VERB}\s+of\s+{_PERCENT}\s+{_COMPARED}\s+{_SHORT}{_BEFORE}"
        ),
        expression(
            rf"{_VERB}\s+(?:by\s+)?{_PERCENT},?\s+(?:to|at)\s+{_AFTER}{_SHORT},?\s+compared\s+(?:with|to)\s+{_SHORT}{_BEFORE}"
        ),
    )


@cache
def percent_before() -> re.Pattern[str]:
    """The per cent that ends right before the end points: "rose by 20%, ", "cut deaths by 20%, "."""
    return expression(rf"{_VERB}\s+(?:(?:[a-z’'-]+\s+){{0,4}}?by\s+)?{_PERCENT},?\s+$")


@cache
def percent_after() -> tuple[re.Pattern[str], ...]:
    """The per cent that follows the end points: ", an increase of 20%", " (up 20%)", ", or a 20% drop"."""
    opening = rf"[^{MARK}.;:]{{0,40}}?(?:,\s+|\s?\(|\s?[–—]\s?|\s--?\s|\s(?=or\s))"
    article = r"(?:or\s+|for\s+|which\s+is\s+|that\s+is\s+|representing\s+|marking\s+)?an?\s+"
    return (
        expression(rf"{opening}{article}{_PERCENT}{_KIND}\s+{_VERB}"),
        expression(rf"{opening}{article}(?:\w+\s+)?{_VERB}\s+of\s+{_PERCENT}"),
        expression(rf"{opening}(?:or\s+)?{_VERB}\s+(?:by\s+)?{_PERCENT}"),
    )


@cache
def bare_percent_after() -> re.Pattern[str]:
    """The per cent that follows the end points of a verb without a word of its own: "(20%)", " or 20%"."""
    return expression(rf"[^{MARK}.;:]{{0,25}}?(?:\s?\(|,?\s+or\s+|\s?—\s?){_PERCENT}")


@cache
def verb_before() -> re.Pattern[str]:
    """The verb whose end points follow at once, or after its object: "rose ", "cut the rate "."""
    lowering = r"cut|cuts|cutting|lowered|reduced|decreased|slashed"
    setting = rf"(?P<up_to>raised|increased|boosted|hiked|lifted)|(?P<down_to>{lowering})"
    return expression(
        rf"(?:{_VERB}(?:,|\s+back|\s+\w+ly)?|\b(?:{setting})(?:\s+(?!to\b|from\b|and\b|as\b|after\b)[a-z’'-]+){{1,5}}?)\s+$"
    )


@cache
def multiple_before() -> re.Pattern[str]:
    """The multiple whose end points follow: "nearly doubled ", "doubled the reward ", "halved, "."""
    hedge = r"(?P<hedge>nearly|almost|about|roughly|more than|virtually|over)?"
    object_ = r"(?:\s+(?!and\b|as\b|after\b|while\b|when\b)[\w’'-]+){0,6}?"
    return expression(rf"{hedge}\s*\b(?P<times>{'|'.join(MULTIPLES)})\b{object_},?\s+$")


@cache
def bare_change() -> re.Pattern[str]:
    """A verb with a per cent: "fell by 20%"."""
    return expression(rf"{_VERB}\s+(?:by\s+)?(?!to\b){_PERCENT}")


@cache
def another_change() -> re.Pattern[str]:
    """Words between two numbers which show that they belong to two changes."""
    return expression(rf"\b(?:having|after|before|while|then|when|as|following|(?!up\b|down\b)(?:{UP}|{DOWN}))\b")


@cache
def change_amount() -> re.Pattern[str]:
    """A verb or noun right before a number that is the change, not where it came to: "fell 3%", "growth of 3%"."""
    return expression(rf"\b(?:{UP}|{DOWN})\s+(?:by\s+|of\s+)?(?!to\b){HEDGES}$")
