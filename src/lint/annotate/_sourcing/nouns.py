"""What kind of source a noun phrase names: a person, an institution, a document, or people without a name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from lint.annotate._sourcing.lexicon import (
    DETERMINERS,
    DOCUMENTS,
    HEAD_ENDS,
    INSTITUTIONS,
    NAMELESS,
    PRONOUNS,
    is_known,
)
from lint.annotate._sourcing.words import Words
from lint.expressions import expression
from lint.record import Record
from lint.span import Span

SourceType = Literal["named", "institution", "document", "anonymous", "group", "individual", "pronoun"]

COUNTS = {
    **dict.fromkeys(("a", "an", "one", "another"), 1),
    **dict.fromkeys(("two", "both"), 2),
    **{word: number for number, word in enumerate("three four five six seven eight nine ten".split(), start=3)},
}
DEFINITE = frozenset("the that this these those".split())
POSSESSIVE = frozenset("his her their its our my".split())
INDEFINITE = frozenset((*COUNTS, "some", "many", "several", "few", "most"))
"""Words after which a capitalized noun names nobody: one senior Tory, two Republican Senators."""
PARTITIVES = INDEFINITE - {"a", "an"}
"""What stands before "of the officials"."""
WHOLES = DEFINITE | {"them"}
PLURAL_PRONOUNS = frozenset("they we both others them".split())
PLURALS = frozenset("people police media data men women children staff alumni many some most few others those".split())
IN_INSTITUTIONS = frozenset(
    """
    Department Ministry Inc Corp Co Ltd Police Party Times Post News Press Journal Agency University College
    Institute Center Centre Council Committee Commission Bureau Office Court Bank Union Association Foundation
    Society Organization Organisation House Senate Congress Parliament Pentagon Kremlin Reuters Bloomberg
    Administration Service Services Fund Group Authority Board Guard Army Navy Force Federation League Observatory
    Survey Company Network Museum Hospital School District County State City Treasury Reserve Republic Nations
    International Watch
    """.split()
)
"""Words of which one in a name shows that it is no person's."""
LONGEST_ACRONYM = 6


class Phrase(Record):
    """A source's noun phrase taken apart."""

    type: SourceType
    noun: str | None = None
    """The head noun, in lower case; None for names and pronouns."""
    name: str | None = None
    definite: bool = True
    plural: bool = False
    number: int | None = None
    position: Span | None = None
    """The words that say who an unnamed source is, other than the noun itself."""


def read_phrase(text: str, span: Span) -> Phrase:
    """Take a source's noun phrase apart and say what kind of source it is."""
    start, end = span
    whole = text[start:end].lower()
    if whole in PRONOUNS:
        return _pronoun(whole)
    words = Words(text, start, end)
    first = words[0].lower()
    if len(words) > 2 and words[1] == "of" and first in PARTITIVES and words[2] in WHOLES:
        return _some_of(read_phrase(text, words.span(2, len(words) - 1)), first)
    last = _head(words)
    if last == 0 and first in PRONOUNS:
        return _pronoun(first)
    name = _final_name(text, words, last)
    if name is not None and not (first in INDEFINITE and is_known(words[last].lower())):
        return Phrase(_type_of_name(name), name=name)
    noun = _bare(words[last].lower()).strip("'’").removeprefix("ex-")
    plural = noun in PLURALS or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    # "her lawyer" is one known person; "its critics" are anybody
    definite = first in DEFINITE or (not plural and (first in POSSESSIVE or first.endswith(("'s", "’s"))))
    number = COUNTS.get(first) or (int(first) if first.isdecimal() else None) or (None if plural else 1)
    name = _name_in_aside(text, words.span(last, last).end, end)
    kind = _type_of(noun, plural=plural) if name is None else "named"
    return Phrase(kind, noun, name, definite, plural, number, _position(words, last))


@cache
def _pronoun(word: str) -> Phrase:
    return Phrase("pronoun", plural=word in PLURAL_PRONOUNS)


def _some_of(whole: Phrase, part: str) -> Phrase:
    """The phrase for some of a group: "one of the officials"."""
    number = COUNTS.get(part)
    return whole._replace(plural=number != 1, number=number)


def _head(words: Words) -> int:
    """The place of the head noun: what follows it begins with a preposition, participle, relative or comma."""
    for at in range(1, len(words)):
        word = words[at]
        ends = word in HEAD_ENDS or not word[0].isalnum() or (word.endswith("ed") and _is_participle(words, at))
        if word == "close":  # an adviser close to her, but a close adviser
            ends = at + 1 < len(words) and words[at + 1] == "to"
        if ends and (word not in ("and", "or") or is_known(words[at - 1].lower())):
            return at - 1
    return len(words) - 1


def _is_participle(words: Words, at: int) -> bool:
    """Whether a word in -ed is one such as "announced" in "figures announced by the ministry"."""
    return at + 1 < len(words) and words[at + 1] in HEAD_ENDS


def _final_name(text: str, words: Words, last: int) -> str | None:
    """The proper name that ends the words up to the head."""
    first = last + 1
    while first > 0 and words.is_capitalized(first - 1):
        first -= 1
    if first == 0 and _is_common_opener(text, words):
        first = 1
    if first > last:
        return None
    start, end = words.span(first, last)
    return _bare(text[start:end])


def may_be_common(word: str) -> bool:
    """Whether a capitalized word may owe its capital only to the start of its sentence: "Analysts say"."""
    lower = word.lower()
    return is_known(lower) or lower in DETERMINERS


def _is_common_opener(text: str, words: Words) -> bool:
    """Whether the first word does owe its capital to the start of its sentence."""
    if not may_be_common(words[0]):
        return False
    start = words.span(0, 0).start
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?:\n—•”"


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


@cache
def _aside_name() -> re.Pattern[str]:
    part = r"[A-ZÀ-Þ][\w’'-]+"
    return expression(rf"(?:, |named |called |\()(?P<name>{part}(?: (?:[A-ZÀ-Þ]\.|{part}|de|van|von|al|bin))* {part})")


def _name_in_aside(text: str, start: int, end: int) -> str | None:
    """The proper name that stands as an aside: "a spokesman, John Doe"."""
    aside = _aside_name().search(text, start, end) if end > start else None
    return aside.group("name") if aside else None


@cache
def _word() -> re.Pattern[str]:
    return expression(r"\w+")


def _type_of_name(name: str) -> SourceType:
    parts = name.split(" ")
    if len(parts) == 1 and 1 < len(name) <= LONGEST_ACRONYM and name.isupper():
        return "institution"
    if not all(map(str.isalnum, parts)):
        parts = _word().findall(name)
    return "named" if IN_INSTITUTIONS.isdisjoint(parts) else "institution"


def _type_of(noun: str, *, plural: bool) -> SourceType:
    if noun in NAMELESS:
        return "anonymous"
    if noun in DOCUMENTS:
        return "document"
    if noun in INSTITUTIONS:
        return "institution"
    return "group" if plural else "individual"


def _position(words: Words, head: int) -> Span | None:
    """What is said of an unnamed source beyond its noun and number: the words after it, or else those before."""
    last = len(words) - 1
    while last > head and not words.is_word(last):
        last -= 1
    if last > head:
        first = head + 1 if words.is_word(head + 1) else min(head + 2, last)
        return words.span(first, last)
    first = 0
    while first < head and words[first].lower() in DETERMINERS:
        first += 1
    return words.span(first, head - 1) if first < head else None
