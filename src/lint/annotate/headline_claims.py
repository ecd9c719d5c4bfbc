"""Headline claims: a crime that the headline states as fact and the story only as alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression

_CRIMES = """
murder: murder murders murdered
rape: rape rapes raped
assault: assault assaults assaulted
abuse: abuse abuses abused
molest: molest molests molested
stab: stab stabs stabbed
rob: rob robs robbed
steal: steal steals stole stolen
embezzle: embezzle embezzles embezzled
defraud: defraud defrauds defrauded
kidnap: kidnap kidnaps kidnapped
abduct: abduct abducts abducted
bribe: bribe bribes bribed
poison: poison poisons poisoned
torture: torture tortures tortured
harass: harass harasses harassed
launder: launder launders laundered
smuggle: smuggle smuggles smuggled
"""


class Allegation(Mention):
    """A crime that the story calls alleged: "allegedly robbed", "accused of robbing"."""

    kind: ClassVar[str] = "allegation"

    crime: str | None = stated("the verb: murder, rob, abuse…")


class HeadlineClaim(Mention):
    """A crime that the headline names with a verb in the past or present."""

    kind: ClassVar[str] = "headline_claim"

    crime: str | None = stated("the verb: murder, rob, abuse…")
    hedged: bool | None = stated("whether the headline says alleged, accused, suspected, charged, or who says so")
    allegation: Allegation | None = computed("the place where the story calls the same crime alleged")
    settled: bool | None = computed("whether the story tells of a conviction, a plea or a confession")


@cache
def _crimes() -> MappingProxyType[str, str]:
    table: dict[str, str] = {}
    for line in _CRIMES.strip().splitlines():
        crime, forms = line.split(":")
        table.update(dict.fromkeys(forms.split(), crime))
    return MappingProxyType(table)


@cache
def _claim() -> re.Pattern[str]:
    return expression(rf"\b(?:{'|'.join(sorted(_crimes(), key=len, reverse=True))})\b", re.IGNORECASE)


@cache
def _hedge() -> re.Pattern[str]:
    return expression(
        r"\b(?:alleg\w+|accus\w+|suspect\w*|charge[sd]?|charging|polices?|cops|prosecutors?|says?|said|claims?|claimed|reports?"
        r"|reportedly|arrest\w*|trial|indict\w*|su(?:es?|ed|it)|lawsuit|probe|investigat\w+|may|might|could|did|not|if|was\s+\w+ed"
        r"|were\s+\w+ed|plea\w*|convict\w*|sentenc\w*|guilty|admit\w*|court|jury|judge|verdict)\b|[:?]",
        re.IGNORECASE,
    )


@cache
def _alleged() -> re.Pattern[str]:
    forms = "|".join(_crimes())
    stems = "|".join(crime.rstrip("e") for crime in sorted(set(_crimes().values())))
    return expression(
        rf"\ballegedly\s+(?:\w+\s+)?({forms})\b|\b(?:accused|suspected)\s+of\s+(?:\w+ly\s+)?((?:{stems})\w*ing)\b|\balleged\s+({forms})\b"
    )


@cache
def _settled() -> re.Pattern[str]:
    return expression(
        r"\b(?:convict\w*|plead(?:ed)?\s+guilty|pled\s+guilty|found\s+guilty|sentenced|confess\w*|admitted|guilty\s+plea)\b"
    )


def annotate(draft: Draft) -> Iterator[Allegation | HeadlineClaim]:
    """Find crimes called alleged in the story, and those that the headline states."""
    text = draft.prose.text
    titles = draft.region("headline")
    if not titles or ("lleged" not in text and "ccused of" not in text and "uspected of" not in text):
        return
    title = titles[0]
    allegations = [_allegation(match) for match in _alleged().finditer(text, title.end)]
    yield from allegations
    if not allegations:
        return
    hedged = _hedge().search(text, title.start, title.end) is not None
    settled = _settled().search(text, title.end) is not None
    for match in _claim().finditer(text, title.start, title.end):
        crime = _crimes()[match[0].lower()]
        yield HeadlineClaim(
            start=match.start(),
            end=match.end(),
            text=match[0],
            crime=crime,
            hedged=hedged,
            allegation=next((each for each in allegations if each.crime == crime), None),
            settled=settled,
        )


def _allegation(match: re.Match[str]) -> Allegation:
    word = (match[1] or match[2] or match[3]).lower()
    crimes = _crimes()
    crime = crimes.get(word) or next(each for each in crimes.values() if word.startswith(each.rstrip("e")))
    return Allegation(start=match.start(), end=match.end(), text=match[0], crime=crime)
