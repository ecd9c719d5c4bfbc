"""Headline claims: a deed that the headline states as fact, and the story only as alleged, or denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._sourcing.nearby import matches_near
from lint.annotate._verb_forms import base_forms, forms_among
from lint.expressions import expression
from lint.prose import Prose
from lint.span import Span

ALLEGING = frozenset("allegedly alleged Allegedly Alleged accused Accused suspected Suspected".split())

LONGEST_ALLEGATION = 80

DENYING = ("not ", "n't ", "n’t ", "denie", "deny", "rule", "refuse", "decline")
"""Of these, one stands in every denial."""

NO_OBJECT = frozenset(
    """
    in at on by near outside inside during after before to over amid for from and or but as with while when where who
    dead again is was were are has have of off up down out since against behind
    """.split()
)
"""Words after a participle without an object, which tells of the victim: "Woman stabbed in park"."""


class Allegation(Mention):
    """A deed that the story calls alleged: "allegedly robbed", "accused of robbing", "an alleged assault"."""

    kind: ClassVar[str] = "allegation"

    verb: tuple[str, ...] | None = computed("the base forms that its verb may have: rob for robbed")


class Denial(Mention):
    """A deed of which the first paragraph says that it was not or will not be done: "did not resign"."""

    kind: ClassVar[str] = "denial"

    verb: tuple[str, ...] | None = computed("the base forms that its verb may have")
    affirmed: bool | None = computed(
        "whether the story also says that it was done or will be; None where the headline has no such verb"
    )


class HeadlineClaim(Mention):
    """A deed that the headline states, and of which the story has an allegation or a denial."""

    kind: ClassVar[str] = "headline_claim"

    verb: tuple[str, ...] | None = computed("the base forms that the headline's verb may have: rob for robs")
    transitive: bool | None = stated('whether an object follows: "robbed club", and not "robbed in park"')
    allegation: Allegation | None = computed("the place where the story calls the same deed alleged")
    denial: Denial | None = computed("the place where the first paragraph says that the same deed is not done")


@cache
def _alleged() -> re.Pattern[str]:
    return expression(
        r"(?:[Aa]llegedly\s+(?:\w+ly\s+)?|(?:[Aa]ccused|[Ss]uspected)\s+of\s+(?:\w+ly\s+)?(?=\w+ing\b)|[Aa]lleged\s+)([a-z]+)\b"
    )


@cache
def _denied() -> re.Pattern[str]:
    helper = r"(?:did|does|do|would|will|has|have|had|is|are|was|were)(?:\s+not|n['’]t)|won['’]t"
    verb = r"den(?:y|ied|ies)|rule[sd]\s+out|(?:refuse|decline)[sd]?\s+to|(?:decided|opted|vowed|pledged)\s+not\s+to"
    return expression(rf"\b(?:{helper}|{verb})\s+(?:be\s+|been\s+)?(?:\w+ly\s+)?([a-z]{{4,}})\b")


@cache
def _verb() -> re.Pattern[str]:
    return expression(r"\b(?P<will>(?i:to|will)\s+)?(?P<verb>[A-Za-z]{3,})\b(?:(?=\s[$£€]?(?P<next>\w+)))?")


def annotate(draft: Draft) -> Iterator[Allegation | Denial | HeadlineClaim]:
    """Find the deeds that the story calls alleged or denies, and those of them that the headline states."""
    titles = draft.region("headline")
    if not titles:
        return
    alleged = list(_allegations(draft.prose, titles[0]))
    denied = list(_denials(draft.prose, titles[0], draft.region("lead")))
    yield from alleged
    yield from denied
    if alleged or denied:
        yield from _claims(draft.prose.text, titles[0], alleged, denied)


def _allegations(prose: Prose, title: Span) -> Iterator[Allegation]:
    places = (place for place, _ in prose.words.places(ALLEGING) if place >= title.end)
    for match in matches_near(_alleged(), prose.text, places, 0, LONGEST_ALLEGATION):
        yield Allegation(start=match.start(), end=match.end(), text=match[0], verb=base_forms(match[1]))


def _denials(prose: Prose, title: Span, leads: Sequence[Span]) -> Iterator[Denial]:
    text = prose.text
    headline = text[title.start : title.end].lower()
    for lead in leads[:1]:
        words = text[lead.start : lead.end]
        if not any(sign in words for sign in DENYING):
            return
        for match in _denied().finditer(text, lead.start, lead.end):
            verb = base_forms(match[1])
            yield Denial(
                start=match.start(),
                end=match.end(),
                text=match[0],
                verb=verb,
                # Looked up only where the headline may state the deed: verbs and their forms begin alike.
                affirmed=_is_affirmed(prose, lead.start, match.start(1), verb) if match[1][:2] in headline else None,
            )


def _is_affirmed(prose: Prose, start: int, denied_at: int, verb: Sequence[str]) -> bool:
    """Whether the story has the verb in another place as a thing done or to be done."""
    return any(
        len(base_forms(word)) > 1 or prose.text.endswith(("will ", "Will "), 0, place)
        for place, word in prose.words.places(forms_among(prose.words.starts, verb))
        if place >= start and place != denied_at
    )


def _claims(text: str, title: Span, alleged: Sequence[Allegation], denied: Sequence[Denial]) -> Iterator[HeadlineClaim]:
    for match in _verb().finditer(text, title.start, title.end):
        verb = base_forms(match["verb"])
        allegation = next((each for each in alleged if not set(verb).isdisjoint(each.verb or ())), None)
        denial = next((each for each in denied if not set(verb).isdisjoint(each.verb or ())), None)
        if (allegation or denial) and (match["will"] or len(verb) > 1):
            yield HeadlineClaim(
                start=match.start("verb"),
                end=match.end("verb"),
                text=match["verb"],
                verb=verb,
                transitive=match["next"] is not None and match["next"].lower() not in NO_OBJECT,
                allegation=allegation,
                denial=denial,
            )
