"""Lives: ages held against years of birth and death."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate.names import Name
from lint.expressions import expression
from lint.record import Record
from lint.word_index import either_case


class Life(Mention):
    """A year of birth with an age now, or with a year of death and an age at death. The span is the age."""

    kind: ClassVar[str] = "life"

    person: str | None = stated("the name beside the age")
    age: int | None = stated("the age")
    birth_year: int | None = stated("the year of birth")
    death_year: int | None = stated("the year of death")
    reference_year: int | None = computed("the year of death, or of publication where the person is alive")
    actual_age: int | None = computed("the age that the years make, on the last day of the reference year")
    years_off: int | None = computed(
        "years between the age and what the years make, either birthday allowed; 0 when they fit"
    )


class _Years(Record):
    born: int
    died: int | None
    reference: int


@cache
def _born() -> re.Pattern[str]:
    return expression(
        r"[Bb]orn\b[^.;:()\n\d]{0,40}(?:\d{1,2},?\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},\s+)?((?:18|19|20)\d\d)\b"
    )


@cache
def _age_before() -> re.Pattern[str]:
    # A surname alone is enough right before the birth: "Okafor, 71, was born in 1954".
    return expression(r"\b([A-ZÀ-Þ][\w’'-]+), (\d{1,3}), (?:who )?(?:was )?$")


@cache
def _age_after() -> re.Pattern[str]:
    """An age right behind the birth, which can only be that of the subject: "Born in 1969, the 52-year-old lawyer"."""
    return expression(r"(?: in [^,.;:]{1,40})?, the (\d{1,3})-year-old\b")


@cache
def _died() -> re.Pattern[str]:
    return expression(
        r"\bdied\b[^.;:()\n]{0,40}?\b((?:18|19|20)\d\d)\b[^.;\n]{0,20}?\bat\s+(?:the\s+age\s+of\s+)?(\d{1,3})\b"
    )


@cache
def _kin() -> re.Pattern[str]:
    return expression(
        r"\b(?:whose|father|mother|parents?|sons?|daughters?|brothers?|sisters?|wife|husband|child|children|twins?|baby)\b"
    )


def annotate(draft: Draft) -> Iterator[Life]:
    """Find an age and a birth of one person in one paragraph."""
    text = draft.prose.text
    for birth in _births(draft):
        block = draft.block_at(birth.start())
        born = int(birth[1])
        death = _died().search(text, birth.end(), block.end)
        if death and int(death[1]) > born:
            yield _life(death.start(2), death[2], None, _Years(born, int(death[1]), int(death[1])))
        elif draft.published and (aged := _age_after().match(text, birth.end(), block.end)):
            yield _life(aged.start(1), aged[1], None, _Years(born, None, draft.published.year))
        elif draft.published and (
            aged := _age_before().search(text, max(block.start, birth.start() - 50), birth.start())
        ):
            yield _life(aged.start(2), aged[2], aged[1], _Years(born, None, draft.published.year))
        elif draft.published and (name := _aged(draft, block.start, birth.start())):
            age = str(name.age)
            yield _life(text.index(age, name.end), age, name.text, _Years(born, None, draft.published.year))


def _births(draft: Draft) -> Iterator[re.Match[str]]:
    """Every place where somebody's year of birth stands, none within another."""
    read_up_to = 0
    for place, _ in draft.prose.words.places(either_case({"born"})):
        birth = _born().match(draft.prose.text, place) if place >= read_up_to else None
        if birth:
            read_up_to = birth.end()
            yield birth


def _aged(draft: Draft, start: int, birth: int) -> Name | None:
    """The one person named with an age before the birth, when nobody else is named in between."""
    named = [name for name in draft.mentions(Name) if start <= name.start < birth]
    aged = [name for name in named if name.age is not None]
    if len(aged) != 1 or any(name.start > aged[0].start and name.last != aged[0].last for name in named):
        return None
    return None if _kin().search(draft.prose.text, aged[0].end, birth) else aged[0]


def _life(start: int, age: str, person: str | None, years: _Years) -> Life:
    actual = years.reference - years.born
    return Life(
        start=start,
        end=start + len(age),
        text=age,
        person=person,
        age=int(age),
        birth_year=years.born,
        death_year=years.died,
        reference_year=years.reference,
        actual_age=actual,
        years_off=max(0, int(age) - actual, actual - 1 - int(age)),
    )
