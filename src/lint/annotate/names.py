"""Names of persons: title, first name, surname, age."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._given_names import family_of
from lint.annotate._last_words import last_word
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._name_words import BARE_TITLES, COMPASS, IN_FULL, NOT_NAMES, PARTICLES, SPEECH, SUFFIXES, TITLES
from lint.expressions import expression

LONGEST = 4
"""Words of a name without its title."""


HEADED = ("title", "heading")
"""Kinds of block in which every word may be capitalised."""

_PARTICLES = frozenset(PARTICLES)


class Name(Mention):
    """A person's name of two or more words, or a surname after a title. The span leaves the title out."""

    kind: ClassVar[str] = "name"

    title: str | None = stated("the title right before the name, without a full stop: Sen, Mayor, Dr")
    rank: str | None = computed("the title in full, the same for both genders: Senator, Captain, Representative")
    first: str | None = stated("the first name; None after a bare title")
    first_initial: str | None = computed("the first letter of the first name, which its short forms mostly share")
    first_family: str | None = computed("the name of which the first name may be a form: Robert for Bob")
    last: str | None = stated("the surname, with its particles, without possessive 's")
    age: int | None = stated("the age that follows between commas")
    person: bool | None = computed("whether a title, an age or a verb of speech shows that it names a person")


@cache
def _phrase() -> re.Pattern[str]:
    word = r"[A-ZÀ-Þ][\w’'-]*\w"
    return expression(rf"{word}(?:{_joint()}{word})+")


def _joint() -> str:
    """What may stand between two capitalised words of one name: a space, an initial, particles."""
    return rf" (?:[A-Z]\. )?(?:(?:{'|'.join(PARTICLES)}) )*"


@cache
def _after_title() -> re.Pattern[str]:
    return expression(rf"\.? (?P<last>[A-ZÀ-Þ][\w’'-]*\w)(?![\w’'-]|{_joint()}[A-ZÀ-Þ])")


@cache
def _age() -> re.Pattern[str]:
    return expression(r"(?:, (?:who is )?(?:aged )?| \()(\d{1,3})(?=[,.;)])")


@cache
def _word_after() -> re.Pattern[str]:
    return expression(r",? ([a-z]+)")


def annotate(draft: Draft) -> Iterator[Name]:
    """Read phrases of capitalised words that may be persons' names, and surnames after a title."""
    text = draft.prose.text
    for phrase in _phrases(draft):
        words = phrase[0].split(" ")
        while words[-1] in SUFFIXES:
            words.pop()
        skip = _leading(words)
        if len(words) - skip >= 2 and NOT_NAMES.isdisjoint(own := words[skip:]):
            start = phrase.start() + (len(" ".join(words[:skip])) + 1 if skip else 0)
            if name := _name(text, start, start + len(" ".join(own)), own, words[skip - 1] if skip else None):
                yield name
    yield from _after_bare_titles(draft)


def _phrases(draft: Draft) -> Iterator[re.Match[str]]:
    """Two and more capitalised words, outside titles and headings."""
    text = draft.prose.text
    read_to = 0
    for start in _beginnings(draft):
        phrase = _phrase().match(text, start) if start >= read_to else None
        if phrase:
            read_to = phrase.end()
            yield phrase


def _beginnings(draft: Draft) -> list[int]:
    """Where capitalised words stand that another one, a particle, or the rest of the word may follow.

    Most stand alone: the next character and the next capital tell, and no expression is tried there.
    """
    text, words = draft.prose.text, draft.prose.words
    particles = {start for start, _ in words.places(_PARTICLES)}
    starts = [
        start
        for (start, word), (following, _) in pairwise([*words.capitalized, (len(text), "")])
        if following == (after := start + len(word) + 1) or after in particles or text[after - 1] in "’'-"
    ]
    for block in draft.prose.blocks:
        if block.kind in HEADED:
            del starts[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    return starts


def _after_bare_titles(draft: Draft) -> Iterator[Name]:
    text = draft.prose.text
    read_to = 0
    for start, title in draft.prose.words.places(BARE_TITLES):
        match = _after_title().match(text, start + len(title)) if start >= read_to else None
        if match is None:
            continue
        read_to = match.end()
        if match["last"] in NOT_NAMES or draft.block_at(start).kind in HEADED:
            continue
        yield Name(
            start=match.start("last"),
            end=match.end("last"),
            text=match["last"],
            title=title,
            rank=IN_FULL.get(title, title),
            last=_surname(match["last"]),
            age=_age_after(text, match.end()),
            person=True,
        )


def _leading(words: Sequence[str]) -> int:
    """How many words before the name are titles, or words that only a sentence's beginning capitalises."""
    skip = 0
    if not TITLES.isdisjoint(words):
        skip = max(place + 1 for place, word in enumerate(words) if word in TITLES)
    while skip < len(words) and words[skip] in NOT_NAMES:
        skip += 1
    return skip


def _name(text: str, start: int, end: int, words: Sequence[str], before: str | None) -> Name | None:
    if before in COMPASS:
        return None
    if len(words) > LONGEST and sum(word not in _PARTICLES and word[-1] != "." for word in words) > LONGEST:
        return None
    if [word for word in words if word.isupper() and len(word) > 2]:
        return None
    before = before or _word_before(text, start)
    title = before if before in TITLES else _title(before)
    last = _surname(words[-1])
    end -= len(words[-1]) - len(last)
    age = _age_after(text, end)
    return Name(
        start=start,
        end=end,
        text=text[start:end],
        title=title,
        rank=IN_FULL.get(title, title) if title else None,
        first=words[0],
        first_initial=words[0][0],
        first_family=family_of(words[0]),
        last=" ".join([*_particles_before(words), last]),
        age=age,
        person=title is not None or age is not None or before in SPEECH or _speaks(text, end),
    )


def _particles_before(words: Sequence[str]) -> Sequence[str]:
    """What belongs to the surname and stands before its last word: from the first particle on."""
    for place in range(1, len(words) - 1):
        if words[place] in _PARTICLES:
            return words[place:-1]
    return ()


def _surname(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")


def _word_before(text: str, start: int) -> str:
    """What stands between the last two spaces before the name."""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1] if text[start - 1 : start] == " " else ""


def _title(before: str) -> str | None:
    """The title that a word before a name ends with: Sen in "(Sen."."""
    if before.islower():
        return None
    word = before.removesuffix(".")
    word = last_word(word, 0, len(word))
    return word if word in TITLES else None


def _age_after(text: str, at: int) -> int | None:
    match = _age().match(text, at) if text.startswith((", ", " ("), at) else None
    return int(match[1]) if match and int(match[1]) < 120 else None


def _speaks(text: str, end: int) -> bool:
    after = _word_after().match(text, end)
    return after is not None and after[1] in SPEECH
