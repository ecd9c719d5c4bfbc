"""The tense of a clause: whether it looks ahead, back, or around itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from lint.annotate._time.verbs import SAYING_NOW, Tense, Verb, is_passive
from lint.annotate._time.words import by_first_letter
from lint.expressions import expression
from lint.record import Record

Frame = Literal["ahead", "back", "present", "reported", "hypothetical"]
"""``ahead``: will, is set to, faces; ``back``: past narration; ``present``: is, has; ``reported``: a past
tense or a ``would`` inside what somebody said; ``hypothetical``: would, could, if, was due to, to do."""


class Clause(Record):
    """What the verb that governs a place in the text says of its time."""

    frame: Frame | None
    """None when the verb cannot be told."""
    lean: int
    """Where an underspecified date probably lies: -1 before, 1 after, 0 unknown."""
    verb: str | None
    """The words of that verb."""
    distance: int | None = None
    """How many words stand between that verb and the expression."""


NOWHERE = Clause(None, 0, None)


@cache
def _boundary() -> re.Pattern[str]:
    words = by_first_letter(
        [
            *"that which who whom whose when while because although though unless whether where but if since".split(),
            r"after (?=[a-z]+ing\b|he |she |they |it |the )",
            r"before (?=[a-z]+ing\b|he |she |they |it |the )",
            r"until (?=[a-z]+ing\b|he |she |they |it |the )",
        ]
    )
    # The marks between words are listed: the engine skips to one of them three times as fast as to any ``\W``.
    return expression(rf"[ ,;:—–()\"“”‘’'./\[-](?:(?<=[;:—–()\"“”])|(?<=,)\s(?:and|as|so)\s|(?:{words})\b)")


@cache
def _opening_words() -> re.Pattern[str]:
    leading = (
        "and|but|yet|so|then|also|by|in|on|at|from|since|until|till|before|after|during|through|throughout|between|for"
        "|as|early|late|earlier|later|around|within|over|starting|beginning|not|only|just"
    )
    following = "the|a|of|end|middle|start|about|almost|nearly|more|less|than|some|last|next|this"
    return expression(rf"\W*(?:(?:{leading})[\s,]+(?:(?:{leading}|{following})[\s,]+)*)?", re.IGNORECASE)


def clause_at(text: str, start: int, end: int, sentence: tuple[int, int], verbs: Sequence[Verb]) -> Clause:
    """The tense of the clause that holds ``text[start:end]``.

    The governing verb is the main verb of the same clause before the place; an expression that opens
    its clause ("By 2025, the town will…") is governed by the next verb.

    Args:
        text: The prose.
        start: Where the expression begins.
        end: Where it ends.
        sentence: The sentence that holds it.
        verbs: The verbs of that sentence.
    """
    boundary = _last_boundary(text, sentence[0], start)
    if _is_condition(text, boundary, sentence[0]):
        return Clause("hypothetical", 0, None)
    opens = boundary.end() if boundary else sentence[0]
    before = [verb for verb in verbs if verb.end <= start]
    inside = [verb for verb in before if verb.start >= opens]
    told = "say" in [verb.tense for verb in before]
    if inside:
        return _governed(text, inside, start, told)
    after = [verb for verb in verbs if verb.start >= end and verb.tense != "infinitive"]
    if after and _opening_words().fullmatch(text, opens, start):
        return _clause(text, after[0], told)._replace(distance=len(text[end : after[0].start].split()))
    nearest = before[-1:] or after[:1]
    return Clause(None, _clause(text, nearest[0], told).lean, None) if nearest else NOWHERE


def _is_condition(text: str, boundary: re.Match[str] | None, start: int) -> bool:
    if boundary is None:
        return text.startswith(("If ", "Unless ", "Whether "), start)
    return boundary.group()[1:] in ("if", "unless", "whether")


def _last_boundary(text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(_boundary().finditer(text, start, end))), None)


def _governed(text: str, inside: list[Verb], at: int, told: bool) -> Clause:
    """The frame by the verbs of the clause that stand before the expression."""
    nearest = inside[-1]
    if nearest.tense == "participle" and at - nearest.end < 12 and not is_passive(text, nearest.start):
        return _clause(text, nearest, told, at)
    strong = [verb for verb in inside if verb.tense not in ("participle", "infinitive", "say")]
    if not strong:
        return _clause(text, nearest, told, at)
    main = strong[-1]
    between = [verb for verb in inside if verb.start > main.start]
    if any(
        verb.tense == "say" or (verb.tense == "participle" and not is_passive(text, verb.start)) for verb in between
    ):
        return Clause(None, -1 if nearest.tense in ("participle", "say") else _clause(text, main, told).lean, None)
    return _clause(text, main, told, at)


FRAMES: dict[Tense, Frame] = {
    "ahead": "ahead",
    "plan": "hypothetical",
    "modal": "hypothetical",
    "denial": "hypothetical",
    "infinitive": "hypothetical",
    "perfect": "back",
    "past": "back",
    "participle": "back",
    "say": "back",
    "present": "present",
}

REPORTED = frozenset(["modal", "denial", "perfect"])
"""Tenses that, after a verb of saying, are those of reported speech."""

LEANS: dict[Tense, int] = {
    "ahead": 1,
    "plan": 1,
    "modal": 1,
    "infinitive": 1,
    "past": -1,
    "perfect": -1,
    "participle": -1,
    "say": -1,
}


def _clause(text: str, verb: Verb, told: bool, at: int | None = None) -> Clause:
    words = text[verb.start : verb.end]
    frame = FRAMES[verb.tense]
    if told and verb.tense in REPORTED:
        frame = "reported"
    elif verb.tense == "say" and words in SAYING_NOW:
        frame = "present"
    distance = None if at is None else len(text[verb.end : at].split())
    return Clause(frame, LEANS.get(verb.tense, 0), words, distance)
