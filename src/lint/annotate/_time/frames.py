"""The tense of a clause: whether it looks ahead, back, or around itself."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

Frame = Literal["ahead", "back", "present", "reported", "hypothetical"]
"""``ahead``: will, is set to, faces; ``back``: past narration; ``present``: is, has; ``reported``: a past
tense or a ``would`` inside what somebody said; ``hypothetical``: would, could, if, was due to, to do."""


class Verb(NamedTuple):
    """One verb group of a sentence."""

    start: int
    end: int
    tense: str
    """ahead, plan (a backshifted one), modal, perfect, say, past, present, infinitive or participle."""


class Clause(NamedTuple):
    """What the verb that governs a place in the text says of its time."""

    frame: Frame | None
    """None when the verb cannot be told."""
    lean: int
    """Where an underspecified date probably lies: -1 before, 1 after, 0 unknown."""
    verb: str | None
    """The words of that verb."""


NOWHERE = Clause(None, 0, None)

IRREGULAR = """
    began became broke brought built bought came caught chose cut died dealt drew drove fell felt fled flew fought found
    gave got grew heard held hit kept killed knew laid led left lost made met paid put ran rose sat saw sent set shot shut
    sold spent spoke stood stole struck swept took taught thought threw went woke won wore wrote
"""

SAYING = """
    said says say told tells asked added adds warned warns announced announces reported reports claimed claims argued
    argues wrote writes believe believes estimated estimates predicted predicts noted notes insisted insists stated
    promised suggested suggests
"""

PLANNING = (
    "plan|expect|aim|hope|intend|seek|vow|pledge|promise|propose|want|need|prepare|threaten|agree|look|wait|continue"
)


@cache
def _verbs() -> re.Pattern[str]:
    adverb = r"(?:\s(?:\w+ly|now|still|also|not|then|so|already|yet|just))?"
    set_to = (
        rf"{adverb}\s(?:set|due|expected|scheduled|slated|planned|poised|projected|forecast|likely|unlikely|bound|on\strack|"
        r"going|expecting|planning|hoping|aiming|preparing|ready|about|supposed|to)\b"
    )
    words = "|".join
    return re.compile(
        rf"""
        (?P<ahead> \b(?: will|shall|wo?n['’]t ) (?!\s(?:and|of)\b)
          | (?<=\w)['’]ll\b
          | (?: \b(?:is|are|am|remains?|has\sbeen|have\sbeen) | (?<=\w)['’](?:s|re|m) ) {set_to}
          | \b(?:{PLANNING})s?\sto\b
          | \b(?:ha(?:s|ve)) \s (?:until|till|to)\b
          | \b(?:faces?|looms?|awaits?|expires?)\b )
      | (?P<plan> \b(?:was|were|had\sbeen) {set_to} | \b(?:{PLANNING})(?:e?d|ned)\sto\b | \b(?:hoping|planning|aiming|seeking)\sto\b )
      | (?P<modal> \b(?:would|could|might|may|should|can|must|cannot)(?:n['’]t)?\b | (?<=\w)['’]d\b(?=\s[a-z]+) )
      | (?P<perfect> \bhad\b (?:{adverb}\s(?:been\s)?\w+(?:ed|n|t)\b)? )
      | (?P<say> \b(?:{words(SAYING.split())})\b )
      | (?P<past> \b(?:was|were|did|didn['’]t|wasn['’]t|weren['’]t|{words(IRREGULAR.split())})\b )
      | (?P<present> \b(?:is|are|am|has|have|does|do|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|remains?)\b | (?<=[a-z])['’](?:re|ve|m)\b )
      | (?P<infinitive> \bto\s(?:[a-z]+ly\s)?(?:be\s)?(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|more\b|about\b)[a-z]{{2,}}\b )
      | (?P<participle> \b(?<!the\s)(?<!a\s)[a-z]{{2,}}ed\b(?<!\bneed)(?<!\bindeed)(?<!\bspeed)(?<!hundred) )
        """,
        re.VERBOSE,
    )


@cache
def _boundary() -> re.Pattern[str]:
    words = (
        "that|which|who|whom|whose|when|while|because|although|though|unless|whether|where|but|if|since"
        "|(?:after|before|until) (?=[a-z]+ing\\b|he |she |they |it |the )"
    )
    return re.compile(rf"[;:—–()\"“”]|,\s(?:and|as|so)\s|\b(?:{words})\b", re.IGNORECASE)


@cache
def _opening_words() -> re.Pattern[str]:
    return re.compile(r"\W*(?:[\w’'-]+\s){0,5}", re.IGNORECASE)


@cache
def _be() -> re.Pattern[str]:
    return re.compile(r"\b(?:be|been|being|get|is|are|was|were)\s(?:\w+ly\s)?\Z")


def verbs_in(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a stretch of text, in reading order."""
    return [Verb(m.start(), m.end(), str(m.lastgroup)) for m in _verbs().finditer(text, start, end)]


def clause_at(text: str, start: int, end: int, sentence: tuple[int, int], verbs: list[Verb] | None = None) -> Clause:
    """The tense of the clause that holds ``text[start:end]``.

    The governing verb is the main verb of the same clause before the place; an expression that opens
    its clause ("By 2025, the town will…") is governed by the next verb.

    Args:
        text: The prose.
        start: Where the expression begins.
        end: Where it ends.
        sentence: The sentence that holds it.
        verbs: ``verbs_in`` of that sentence, when the caller has them already.
    """
    verbs = verbs_in(text, *sentence) if verbs is None else verbs
    boundary = _last_boundary(text, sentence[0], start)
    opens = boundary.end() if boundary else sentence[0]
    before = [verb for verb in verbs if verb.end <= start]
    inside = [verb for verb in before if verb.start >= opens]
    told = any(verb.tense == "say" for verb in before)
    if boundary and boundary.group().lower() in ("if", "unless", "whether"):
        return Clause("hypothetical", 0, None)
    if inside:
        return _governed(text, inside, start, told)
    after = [verb for verb in verbs if verb.start >= end and verb.tense != "infinitive"]
    if after and _opening_words().fullmatch(text, opens, start):
        return _clause(text, after[0], told)
    nearest = before[-1:] or after[:1]
    return Clause(None, _clause(text, nearest[0], told).lean, None) if nearest else NOWHERE


def _last_boundary(text: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for last in _boundary().finditer(text, start, end):
        pass
    return last


def _governed(text: str, inside: list[Verb], at: int, told: bool) -> Clause:
    """The frame by the verbs of the clause that stand before the expression."""
    nearest = inside[-1]
    if nearest.tense == "participle" and at - nearest.end < 12 and not _is_passive(text, nearest):
        return _clause(text, nearest, told)
    strong = [verb for verb in inside if verb.tense not in ("participle", "infinitive", "say")]
    if not strong:
        return _clause(text, nearest, told)
    main = strong[-1]
    between = [verb for verb in inside if verb.start > main.start]
    if any(verb.tense == "say" or (verb.tense == "participle" and not _is_passive(text, verb)) for verb in between):
        return Clause(None, -1 if nearest.tense in ("participle", "say") else _clause(text, main, told).lean, None)
    return _clause(text, main, told)


def _is_passive(text: str, participle: Verb) -> bool:
    return _be().search(text, max(0, participle.start - 20), participle.start) is not None


LEANS = {"ahead": 1, "plan": 1, "modal": 1, "infinitive": 1, "past": -1, "perfect": -1, "participle": -1, "say": -1}


def _clause(text: str, verb: Verb, told: bool) -> Clause:
    words = text[verb.start : verb.end]
    frames: dict[str, Frame] = {
        "ahead": "ahead",
        "plan": "hypothetical",
        "modal": "reported" if told else "hypothetical",
        "infinitive": "hypothetical",
        "perfect": "reported" if told else "back",
        "past": "back",
        "participle": "back",
        "say": "back",
        "present": "present",
    }
    return Clause(frames[verb.tense], LEANS.get(verb.tense, 0), words)
