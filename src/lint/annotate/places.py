"""Places: a city with the state or country that is given for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._gazetteer import cities, regions
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression


class Place(Mention):
    """A well-known city with a state or country after a comma: "Seattle, Washington"."""

    kind: ClassVar[str] = "place"

    city: str | None = stated("the city")
    region: str | None = stated("the state or country given for it")
    known_regions: str | None = computed("the states and countries that have a city of that name, by the gazetteer")
    fits: bool | None = computed("whether the gazetteer has the city there")


@cache
def _place() -> re.Pattern[str]:
    # Any capitalised words: whether they name a region is looked up, which costs less than an alternation of all names.
    return expression(r", ([A-Z]\w+(?: [A-Z]\w+)?)\b(?! (?:and|or) [A-Z])(?:[,.;)]|\s(?!(?:[A-Z]|said)))")


@cache
def _goes_on() -> re.Pattern[str]:
    return expression(r",? and (?:the )?[A-ZÀ-Þ]")


def annotate(draft: Draft) -> Iterator[Place]:
    """Find cities of the gazetteer with a region after them; items of longer lists are left out."""
    text = draft.prose.text
    for match in _place().finditer(text):
        city = _city_before(text, match.start()) if match[1] in regions() else None
        if city is None:
            continue
        start = match.start() - len(city)
        if text[max(0, start - 2) : start] in (", ", "d ") or _goes_on().match(text, match.end(1)):
            continue
        known = cities()[city]
        yield Place(
            start=start,
            end=match.end(1),
            text=text[start : match.end(1)],
            city=city,
            region=match[1],
            known_regions=", ".join(sorted(known)),
            fits=match[1] in known,
        )


def _city_before(text: str, end: int) -> str | None:
    words = text[max(0, end - 24) : end].split(" ")
    return next((name for count in (3, 2, 1) if (name := " ".join(words[-count:])) in cities()), None)
