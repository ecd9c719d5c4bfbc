"""The verb groups of a sentence, found by their words: no parser, no pass over sentences without dates."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from lint.annotate._time.words import by_first_letter
from lint.expressions import expression

Tense = Literal["ahead", "plan", "modal", "denial", "perfect", "say", "past", "present", "infinitive", "participle"]
"""``ahead``: will, is set to, faces; ``plan``: was set to, planned to; ``modal``: would, may; ``denial``: could not;
``perfect``: had gone."""


class Verb(NamedTuple):
    """One verb group of a sentence."""

    start: int
    end: int
    tense: Tense


SAYING_NOW = frozenset(
    "says say saying tells tell asks adds warns warn announces reports claims argues writes believes believe".split()
)

SAYING = """
    said says say saying told tells tell asked asks added adds warned warns warn announced announces reported reports
    writes claimed claims argued argues wrote writes believe believes believed estimated estimates predicted
    predicts noted notes
    insisted insists stated suggested suggests testified declared
"""

PAST = """
    did didn't wasn't weren't
    began became broke brought built bought came caught chose cut died dealt drew drove fell felt fled flew fought found
    gave got grew heard held hit kept killed knew laid led left lost made met paid put ran rose sat saw sent
    set shot shut
    sold spent spoke stood stole struck swept took taught thought threw went woke won wore
    ate bent bled blew bore clung crept drank dug fed flung forbade forgave forgot froze hid hung knelt lent lit meant
    overcame oversaw overthrew overtook rang rode sang sank shook shone shrank slept slid sped spun stuck stung swam
    swore swung tore underwent undertook upheld wept withdrew withheld withstood
"""

SAME_IN_PAST = frozenset("cut hit put set shut".split())
"""Past forms that are infinitives, too: ``will cut``."""

AUXILIARIES = frozenset(["ahead", "plan", "modal", "denial"])

PRESENT = "does do isn't aren't hasn't haven't doesn't don't remains remain"

MODAL = """
    would could might may should can cannot shouldn't can't mightn't
"""

DENIAL = "wouldn't couldn't"
"""``could not be reached``, ``would not say``: mostly of the past."""

AHEAD = "will shall won't must mustn't due faces face looms loom awaits await expires expire"

PLANNING = (
    "plan expect aim hope intend seek vow pledge promise propose want need prepare threaten agree look wait continue"
)

SCHEDULED = "planned scheduled slated rescheduled"
"""These plan something even without ``to``: ``they planned a march on Saturday``."""

NOT_VERBS = frozenset("indeed speed hundred exceed proceed succeed feed seed breed united red bed".split())

PAST_PLANS = frozenset(
    "planned expected aimed hoped intended sought vowed pledged promised proposed wanted needed".split()
)

ARTICLES = frozenset("the a an this that his her its their our your my more about".split())
"""After ``to``, these show that it is a preposition."""


SHORT = {"'ll": "ahead", "'s": "is", "'re": "is", "'m": "is", "'ve": "has", "'d": "modal"}


@cache
def _tenses() -> dict[str, str]:
    tenses: dict[str, str] = {}
    listed = {"present": PRESENT, "past": PAST, "say": SAYING, "modal": MODAL, "denial": DENIAL, "ahead": AHEAD}
    for tense, words in listed.items():
        tenses |= dict.fromkeys(words.split(), tense)
    for stem in PLANNING.split():
        tenses |= {stem: "planning", f"{stem}s": "planning"}
    tenses |= dict.fromkeys(
        [*PAST_PLANS, "prepared", "threatened", "agreed", "hoping", "planning", "aiming"], "planned"
    )
    tenses |= dict.fromkeys(SCHEDULED.split(), "plan")
    tenses |= dict.fromkeys("is are am".split(), "is") | dict.fromkeys("was were".split(), "was")
    tenses |= {"has": "has", "have": "has", "had": "had", "to": "to"} | SHORT
    return tenses | {word.replace("'", "’"): tense for word, tense in tenses.items() if "'" in word}


@cache
def _candidates() -> re.Pattern[str]:
    """Words that may be verbs; like that of ``scan``, the pattern begins before the word so that it skips fast."""
    known = by_first_letter(word.replace("'", "['’]") for word in _tenses() if word.isascii() and word[0] != "'")
    return expression(
        rf"[^\w](?:(?<!['’])((?:{known})(?![\w’'])|[a-z]{{3,}}ed(?!\w))|(?<=['’])(?:ll|s|re|m|ve|d)(?!\w))"
    )


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


def verbs_in(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a stretch of text, in reading order."""
    tenses, read_up_to = _tenses(), start
    found: list[Verb] = []
    for match in _candidates().finditer(text, start, end):
        word = match[1] or match[0]
        tense = tenses.get(word, "participle")
        stop = match.end()
        at = stop - len(word)
        if at < read_up_to or word in NOT_VERBS or (word in SAME_IN_PAST and _completes(text, found, at)):
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
