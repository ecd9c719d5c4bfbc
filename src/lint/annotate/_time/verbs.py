"""The verb groups of a sentence, found by their words: no parser, no pass over sentences without dates."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from lint.annotate._time.verb_words import verb_at, verb_places
from lint.expressions import expression
from lint.record import Record

Tense = Literal["ahead", "plan", "modal", "denial", "perfect", "say", "past", "present", "infinitive", "participle"]
"""``ahead``: will, is set to, faces; ``plan``: was set to, planned to; ``modal``: would, may; ``denial``: could not;
``perfect``: had gone."""


class Verb(Record):
    """One verb group of a sentence."""

    start: int
    end: int
    tense: Tense


SAYING_NOW = frozenset(
    "says say saying tells tell asks adds warns warn announces reports claims argues writes believes believe".split()
)

SAME_IN_PAST = frozenset("cut hit put set shut".split())
"""Past forms that are infinitives, too: ``will cut``."""

AUXILIARIES = frozenset(["ahead", "plan", "modal", "denial"])

AHEAD_BY_THEMSELVES = frozenset("expire face loom await".split())
"""Forms that look ahead unless a past plan governs them: ``was to expire``."""

ARTICLES = frozenset("the a an this that his her its their our your my more about".split())
"""After ``to``, these show that it is a preposition."""


@cache
def _set_to() -> re.Pattern[str]:
    return expression(
        r"(?:\s(?:\w+ly|now|still|also|not|then|so|already|yet|just))?\s(?:been\s)?(?:set|due|expected|scheduled|slated|planned|poised"
        r"|projected|forecast|required|obliged|obligated|mandated|likely|unlikely|bound|on\strack|going|expecting|planning|hoping|aiming|preparing|about|supposed|to)\b"
    )


@cache
def _been_set_to() -> re.Pattern[str]:
    return expression(r"\s(?:until|till|to)\b|\sbeen\s(?:set|scheduled|slated|planned)\b|\s(?:scheduled|planned|set)\b")


@cache
def _participle_after() -> re.Pattern[str]:
    return expression(r"(?:\s(?:\w+ly|not|also|already|never|since))?(?:\sbeen)?\s\w+(?:ed|en|n|t)\b")


@cache
def _next_word() -> re.Pattern[str]:
    return expression(r"\s([a-z]+)")


PLAIN = frozenset(["say", "past", "present", "participle", "denial"])
"""Tenses that need no look at what follows."""

BEING = frozenset("be been being get is are was were".split())


def is_passive(text: str, participle: int) -> bool:
    """Whether the participle at a place belongs to a form of ``be`` before it."""
    words = text[max(0, participle - 24) : participle].split()
    if words and words[-1].endswith("ly"):
        words.pop()
    return bool(words) and words[-1] in BEING


@cache
def _date_follows() -> re.Pattern[str]:
    return expression(r"\s(?:(?:by|in|on|before|next|this|for|out|back|at)\b|[A-Z\d])")


def verbs_between(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a stretch of text, in reading order; a verb never opens it."""
    read_up_to = start
    found: list[Verb] = []
    for place, word in verb_places(text, start, end):
        candidate = verb_at(text, place, word) if place >= read_up_to else None
        if candidate is None:
            continue
        at, stop, tense = candidate
        if at < read_up_to or (word in SAME_IN_PAST and _completes(text, found, at)):
            continue
        if word in AHEAD_BY_THEMSELVES and found and found[-1].tense == "plan" and _completes(text, found, at):
            continue
        if tense == "past" and is_passive(text, at):
            tense = "participle"
        verb = Verb(at, stop, cast("Tense", tense)) if tense in PLAIN else _verb(text, (at, stop), tense, end)
        if verb:
            read_up_to = verb.end
            found.append(verb)
    return found


def _completes(text: str, found: list[Verb], at: int) -> bool:
    """Whether a word is the infinitive of the auxiliary before it: ``will not cut``."""
    return bool(found) and found[-1].tense in AUXILIARIES and len(text[found[-1].end : at].split()) <= 1


def _verb(text: str, span: tuple[int, int], tense: str, end: int) -> Verb | None:
    """The verb group that a word begins, by what follows it; None when it is no verb after all."""
    match tense:
        case "is" | "was":
            return _of_being(text, span, tense, end)
        case "has" | "had":
            return _of_having(text, span, tense, end)
        case "planning" | "planned":
            return _of_planning(text, span, tense)
        case "to":
            return _of_infinitive(text, span, end)
        case "modal" | "ahead":
            return _of_modality(text, span, cast("Tense", tense))
        case _:
            return Verb(*span, cast("Tense", tense))


def _of_infinitive(text: str, span: tuple[int, int], end: int) -> Verb | None:
    follows = _next_word().match(text, span[1], end)
    return Verb(span[0], follows.end(), "infinitive") if follows and follows[1] not in ARTICLES else None


def _of_modality(text: str, span: tuple[int, int], tense: Tense) -> Verb | None:
    """``must hold`` looks ahead, ``must have held`` does not; ``could not`` mostly looks back; ``due`` needs a date."""
    start, stop = span
    if _is_noun(text, span) or (text.startswith("due", start) and not _date_follows().match(text, stop)):
        return None
    if text.startswith(" not ", stop) and text.startswith(("could", "would"), start):
        return Verb(start, stop + 4, "denial")
    if text.startswith("must", start) and (follows := _have_follows().match(text, stop)):
        return Verb(start, follows.end(), "modal")
    return Verb(start, stop, tense)


@cache
def _have_follows() -> re.Pattern[str]:
    return expression(r"\s(?:\w+\s)?(?:have|be\s\w+ing)\b")


def _is_noun(text: str, span: tuple[int, int]) -> bool:
    """Whether the words around show a noun: ``his will``, ``the faces``, ``the might of``, ``a must``."""
    before = text[max(0, span[0] - 8) : span[0]].rstrip().rpartition(" ")[2].lower()
    return before in ARTICLES - {"that", "this"} or text.startswith((" and ", " of "), span[1])


def _of_being(text: str, span: tuple[int, int], tense: str, end: int) -> Verb | None:
    start, stop = span
    if follows := _set_to().match(text, stop, end):
        return Verb(start, follows.end(), "ahead" if tense == "is" else "plan")
    if text[start : start + 2] in ("'s", "’s"):
        return None
    return Verb(start, stop, "present" if tense == "is" else "past")


def _of_having(text: str, span: tuple[int, int], tense: str, end: int) -> Verb:
    start, stop = span
    if tense == "had":
        follows = _participle_after().match(text, stop, end)
        return Verb(start, follows.end() if follows else stop, "perfect")
    follows = _been_set_to().match(text, stop, end)
    return Verb(start, follows.end(), "ahead") if follows else Verb(start, stop, "present")


def _is_plan(text: str, start: int, stop: int) -> bool:
    """Whether the words before show a noun: ``its plan to cut``, ``a new plan to cut``; not ``parties plan to``."""
    words = text[max(0, start - 40) : start].lower().split()[-2:]
    if not words or words[-1] in ARTICLES or words[-1].endswith(("'s", "’s")):
        return bool(words)
    return words[0] in ARTICLES and not words[-1].endswith("s") and text[stop - 1] != "s"


def _of_planning(text: str, span: tuple[int, int], tense: str) -> Verb | None:
    start, stop = span
    if tense == "planning" and _is_plan(text, *span):
        return None
    if text.startswith(" to ", stop):
        return Verb(start, stop + 3, "ahead" if tense == "planning" else "plan")
    if tense == "planned" and text.endswith("ed", start, stop):
        return Verb(start, stop, "participle")
    return Verb(start, stop, "ahead") if text.startswith("expect", start) else None
