"""Names of persons: title, first name, surname, age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._name_words import BARE_TITLES, COMPASS, IN_FULL, NOT_NAMES, PARTICLES, SPEECH, SUFFIXES, TITLES
from lint.expressions import expression

LONGEST = 4
"""Words of a name without its title."""


class Name(Mention):
    """A person's name of two or more words, or a surname after a title. The span leaves the title out."""

    kind: ClassVar[str] = "name"

    title: str | None = stated("the title right before the name, without a full stop: Sen, Mayor, Dr")
    rank: str | None = computed("the title in full, the same for both genders: Senator, Captain, Representative")
    first: str | None = stated("the first name; None after a bare title")
    first_initial: str | None = computed("the first letter of the first name, which its short forms mostly share")
    last: str | None = stated("the surname, with its particles, without possessive 's")
    age: int | None = stated("the age that follows between commas")
    person: bool | None = computed("whether a title, an age or a verb of speech shows that it names a person")


@cache
def _names() -> re.Pattern[str]:
    # A class of letters at the very beginning lets the scan skip everything else; what stands before is checked after.
    word = r"[A-ZÀ-Þ][\w’'-]*\w"
    return expression(rf"[A-ZÀ-Þ](?<!\w.)[\w’'-]*\w(?:{_joint()}{word})+")


def _joint() -> str:
    """What may stand between two capitalised words of one name: a space, an initial, particles."""
    return rf" (?:[A-Z]\. )?(?:(?:{'|'.join(PARTICLES)}) )*"


@cache
def _titled() -> re.Pattern[str]:
    titles = "|".join(sorted(TITLES, key=len, reverse=True))
    return expression(rf"\b(?P<title>{titles})\.? $")


@cache
def _bare() -> re.Pattern[str]:
    titles = "|".join(sorted(title[1:] for title in BARE_TITLES))
    initials = "".join(sorted({title[0] for title in BARE_TITLES}))
    joint = _joint()
    return expression(
        rf"(?P<title>[{initials}](?<!\w.)(?:{titles}))\.? (?P<last>[A-ZÀ-Þ][\w’'-]*\w)(?![\w’'-]|{joint}[A-ZÀ-Þ])"
    )


@cache
def _age() -> re.Pattern[str]:
    return expression(r"(?:, (?:who is )?(?:aged )?| \()(\d{1,3})(?=[,.;)])")


@cache
def _word_after() -> re.Pattern[str]:
    return expression(r",? ([a-z]+)")


def annotate(draft: Draft) -> Iterator[Name]:
    """Read phrases of capitalised words that may be persons' names, and surnames after a title."""
    text = draft.prose.text
    for match in _in_sentences(draft, _names()):
        words = match[0].split(" ")
        while words[-1] in SUFFIXES:
            words.pop()
        skip = _leading(words)
        if len(words) - skip >= 2:
            start = match.start() + sum(len(word) + 1 for word in words[:skip])
            if name := _name(
                text, start, start + len(" ".join(words[skip:])), words[skip:], words[skip - 1] if skip else None
            ):
                yield name
    for match in _in_sentences(draft, _bare()):
        if match["title"] not in BARE_TITLES or match["last"] in NOT_NAMES:
            continue
        yield Name(
            start=match.start("last"),
            end=match.end("last"),
            text=match["last"],
            title=match["title"],
            rank=IN_FULL.get(match["title"], match["title"]),
            last=_surname(match["last"]),
            age=_age_after(text, match.end()),
            person=True,
        )


def _in_sentences(draft: Draft, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Matches outside titles and headings, where every word may be capitalised."""
    headed = [block.span for block in draft.prose.blocks if block.kind in ("title", "heading")]
    for match in pattern.finditer(draft.prose.text):
        if not any(span.start <= match.start() < span.end for span in headed):
            yield match


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
    if not NOT_NAMES.isdisjoint(words):
        return None
    own = [word for word in words if word not in PARTICLES and not word.endswith(".")]
    if len(own) > LONGEST or any(word.isupper() and len(word) > 2 for word in own):
        return None
    title = before if before in TITLES else _title_before(text, start)
    end -= len(words[-1]) - len(_surname(words[-1]))
    age = _age_after(text, end)
    return Name(
        start=start,
        end=end,
        text=text[start:end],
        title=title,
        rank=IN_FULL.get(title, title) if title else None,
        first=words[0],
        first_initial=words[0][0],
        last=_surname(" ".join(_from_particle(words[1:]))),
        age=age,
        person=title is not None or age is not None or _speaks(text, start, end),
    )


def _from_particle(words: Sequence[str]) -> Sequence[str]:
    for place, word in enumerate(words[:-1]):
        if word in PARTICLES:
            return words[place:]
    return words[-1:]


def _surname(word: str) -> str:
    return word.removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")


def _title_before(text: str, start: int) -> str | None:
    match = _titled().search(text, max(0, start - 18), start)
    return match["title"] if match else None


def _age_after(text: str, at: int) -> int | None:
    match = _age().match(text, at)
    return int(match[1]) if match and int(match[1]) < 120 else None


def _speaks(text: str, start: int, end: int) -> bool:
    after = _word_after().match(text, end)
    if after and after[1] in SPEECH:
        return True
    return text[max(0, start - 12) : start].rstrip().rpartition(" ")[2] in SPEECH
