"""Places: a city with the state or country that is given for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression
from lint.knowledge import Knowledge

LONGEST = 24
"""Characters of the longest city: Ho Chi Minh City."""

JOINS_NAMES = frozenset("in from at near to for of outside around between across while when after as".split())
"""Words that may begin a sentence before a city; any other capitalised word is part of its name: "East Chicago"."""


class Place(Mention):
    """A well-known city with a state or country after a comma: "Seattle, Washington", "Chicago, Ill."."""

    kind: ClassVar[str] = "place"

    city: str | None = stated("the city")
    region: str | None = stated("the state or country given for it")
    home: str | None = computed("the state or country of the city that everybody knows")
    known_regions: tuple[str, ...] | None = computed("all states and countries that are known to have one of the name")
    fits: bool | None = computed("whether the one given is among them")


@cache
def _region() -> re.Pattern[str]:
    # Any capitalised words: whether they name a region is looked up, which costs less than an alternation of all names.
    name = r"[A-Z]\w*(?:\.?[A-Z]\w*|(?: [A-Z]\w+){1,2})?\.?"
    return expression(rf", ({name})(?! (?:and|or) [A-Z])(?:(?<=\.)|[,;)]|\s(?!(?:[A-Z]|said))|\Z)")


@cache
def _goes_on() -> re.Pattern[str]:
    return expression(r",? and (?:the )?[A-ZÀ-Þ]")


def annotate(draft: Draft) -> Iterator[Place]:
    """Find cities of the knowledge with a region after them; items of longer lists are left out."""
    text, knowledge = draft.prose.text, draft.knowledge
    for match in _region().finditer(text):
        region = match[1] if knowledge.regions_called(match[1]) else match[1].removesuffix(".")
        given = knowledge.regions_called(region)
        city = _city_before(text, match.start(), knowledge) if given else None
        end = match.start(1) + len(region)
        if city is None or _goes_on().match(text, end):
            continue
        known = knowledge.regions_of(city)
        names = tuple(place.name for each in known if (place := knowledge.place(each)))
        start = match.start() - len(city)
        yield Place(
            start=start,
            end=end,
            text=text[start:end],
            city=city,
            region=region,
            home=names[0],
            known_regions=names,
            fits=not set(given).isdisjoint(known),
        )


def _city_before(text: str, end: int, knowledge: Knowledge) -> str | None:
    """The longest city that ends before a comma and is neither an item of a list nor the end of another name."""
    words = text[max(0, end - LONGEST) : end].split(" ")
    for count in (4, 3, 2, 1):
        city = " ".join(words[-count:])
        if knowledge.regions_of(city):
            start = end - len(city)
            return None if _is_listed_or_longer(text[max(0, start - LONGEST) : start]) else city
    return None


def _is_listed_or_longer(before: str) -> bool:
    word = before.rstrip().rpartition(" ")[2]
    return before.endswith((", ", "and ", "or ")) or (word[:1].isupper() and word.lower() not in JOINS_NAMES)
