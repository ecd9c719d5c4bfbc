"""Acronyms with the name that the article gives for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression

SMALL = frozenset("of the and for in on to de la du des der und a an & at by".split())


class Acronym(Mention):
    """A name followed by its acronym in brackets, or the other way round. The span is the acronym."""

    kind: ClassVar[str] = "acronym"

    expansion: str | None = stated("the name in full, as written")
    first: Acronym | None = computed("the first place where the article expands the same acronym")
    first_expansion: str | None = computed("the name given there")
    same: bool | None = computed("whether both names have the same words but for small words, endings and case")


@cache
def _bracketed() -> re.Pattern[str]:
    return expression(r"\(([A-Z][A-Z&.-]{1,7}[A-Z])(?:[,;][^)]{0,40})?\)")


def annotate(draft: Draft) -> Iterator[Acronym]:
    """Find names with their acronym in brackets whose letters begin the words of the name."""
    text = draft.prose.text
    if ")" not in text:
        return
    first: dict[str, Acronym] = {}
    for match in _bracketed().finditer(text):
        block = draft.block_at(match.start())
        expansion = expansion_before(text[block.start : match.start()], match[1])
        if expansion is None:
            continue
        earlier = first.get(match[1])
        acronym = Acronym(
            start=match.start(1),
            end=match.end(1),
            text=match[1],
            expansion=expansion,
            first=earlier,
            first_expansion=earlier.expansion if earlier else None,
            same=_words(expansion) == _words(earlier.expansion or "") if earlier else None,
        )
        first.setdefault(match[1], acronym)
        yield acronym


def expansion_before(before: str, acronym: str) -> str | None:
    """The words at the end of a text whose initials, small words left out or counted in, spell the acronym."""
    letters = [letter for letter in acronym if letter.isalpha()]
    words = list(expression(r"[^\W\d_][\w’'.-]*").finditer(before[-120:]))
    for count in range(len(letters), min(len(words), len(letters) + 4) + 1):
        chosen = words[-count:]
        if chosen[0][0].lower() in SMALL or not chosen[0][0][0].isupper():
            continue
        initials = [part[0].upper() for word in chosen for part in word[0].split("-") if part]
        great = [
            part[0].upper() for word in chosen if word[0].lower() not in SMALL for part in word[0].split("-") if part
        ]
        if letters in (initials, great):
            return before[-120:][chosen[0].start() :].strip()
    return None


def _words(expansion: str) -> list[str]:
    return [word[:6] for word in expression(r"[^\W\d_]+").findall(expansion.lower()) if word not in SMALL]
