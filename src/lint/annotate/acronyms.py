"""Acronyms with the name that the article gives for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.expressions import expression

SMALL = frozenset("of the and for in on to de la du des der und a an & at by".split())


LONGEST_NAME = 120
"""Characters."""


class Acronym(Mention):
    """An acronym beside its name. The span is the acronym."""

    kind: ClassVar[str] = "acronym"

    expansion: str | None = stated("the name in full, as written")
    first: Acronym | None = computed("the first place where the article expands the same acronym")
    first_expansion: str | None = computed("the name given there")
    same: bool | None = computed("whether both names have the same words but for small words, endings and case")


@cache
def _bracketed() -> re.Pattern[str]:
    return expression(r"\(([A-Z][A-Z&.-]{1,7}[A-Z])(?:[,;][^)]{0,40})?\)")


@cache
def _explained() -> re.Pattern[str]:
    return expression(r"([A-Z]{3,8})(?: \(|, )(?:or )?(?:the )?(?=[A-Z])")


def annotate(draft: Draft) -> Iterator[Acronym]:
    """Find acronyms beside a name whose words begin with their letters."""
    found = [*_in_brackets(draft), *_with_name_behind(draft)]
    first: dict[str, Acronym] = {}
    for match, expansion in sorted(found, key=lambda each: each[0].start(1)):
        earlier = first.get(match[1])
        acronym = Acronym(
            start=match.start(1),
            end=match.end(1),
            text=match[1],
            expansion=expansion,
            first=earlier,
            first_expansion=earlier.expansion if earlier else None,
            same=_are_same(_words(expansion), _words(earlier.expansion or "")) if earlier else None,
        )
        first.setdefault(match[1], acronym)
        yield acronym


def _in_brackets(draft: Draft) -> Iterator[tuple[re.Match[str], str]]:
    """Names with their acronym in brackets: "the World Health Organization (WHO)"."""
    text = draft.prose.text
    for match in _bracketed().finditer(text) if ")" in text else ():
        block = draft.block_at(match.start())
        if expansion := expansion_before(text[block.start : match.start()], match[1]):
            yield match, expansion


def _with_name_behind(draft: Draft) -> Iterator[tuple[re.Match[str], str]]:
    """Acronyms with their name behind them: "WHO, the World Health Organization"."""
    text = draft.prose.text
    for start, word in draft.prose.words.capitalized:
        if not word.isupper() or (match := _explained().match(text, start)) is None:
            continue
        if expansion := _expansion_after(text[match.end() : draft.block_at(start).end], match[1]):
            yield match, expansion


def expansion_before(before: str, acronym: str) -> str | None:
    """The words at the end of a text whose initials, small words left out or counted in, spell the acronym."""
    before = before[-LONGEST_NAME:]
    words = list(_word().finditer(before))
    for count in range(1, min(len(words), len(acronym) + 4) + 1):
        chosen = words[-count:]
        if _spell([word[0] for word in chosen], acronym):
            return before[chosen[0].start() :].strip()
    return None


def _expansion_after(after: str, acronym: str) -> str | None:
    """The words at the beginning of a text whose initials spell the acronym."""
    after = expression(r"[,;:()\n“”\"]").split(after[:LONGEST_NAME], maxsplit=1)[0]
    words = list(_word().finditer(after))
    for count in range(1, min(len(words), len(acronym) + 4) + 1):
        if words[count - 1][0][0].isupper() and _spell([word[0] for word in words[:count]], acronym):
            return after[: words[count - 1].end()]
    return None


@cache
def _word() -> re.Pattern[str]:
    return expression(r"[^\W\d_][\w’'.-]*")


def _spell(words: Sequence[str], acronym: str) -> bool:
    """Whether the initials of words that begin with a capital, small ones left out or counted in, spell an acronym."""
    if words[0].lower() in SMALL or not words[0][0].isupper():
        return False
    letters = [letter for letter in acronym if letter.isalpha()]
    return letters in (_initials(words), _initials([word for word in words if word.lower() not in SMALL]))


def _initials(words: Sequence[str]) -> list[str]:
    """First letters, those of "U.N." and of both parts of "Asia-Pacific", too."""
    return [part[0].upper() for word in words for part in expression(r"[.-]").split(word) if part]


def _words(expansion: str) -> list[str]:
    return [word[:6] for word in expression(r"[^\W\d_]+").findall(expansion.lower()) if word not in SMALL]


def _are_same(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two names have the same words, or the first letter of one: "U.N." and "United Nations"."""
    return len(words) == len(others) and all(
        word == other or (1 in (len(word), len(other)) and word[0] == other[0])
        for word, other in zip(words, others, strict=True)
    )
