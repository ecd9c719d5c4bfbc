"""The words that a verb group can be built around, and the tense that each speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time.words import by_first_letter
from lint.expressions import expression

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

SHORT = {"ll": "ahead", "s": "is", "re": "is", "m": "is", "ve": "has", "d": "modal"}
"""What stands behind an apostrophe: ``they'll``."""

APOSTROPHES = ("'", "’")


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
    return tenses | {"has": "has", "have": "has", "had": "had", "to": "to"}


@cache
def _first_words() -> frozenset[str]:
    """What stands for these among the words of a text: ``didn`` for ``didn't``, ``ll`` for ``they'll``."""
    return frozenset(word.partition("'")[0] for word in _tenses()) | SHORT.keys()


@cache
def _verb() -> re.Pattern[str]:
    """One of these, or a participle, behind something else."""
    return expression(rf"\W({by_first_letter(sorted(_first_words()))}|[a-z]{{3,}}ed)(?!\w)")


def verb_places(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Offset and word, in reading order, wherever a verb may stand behind the first word of a stretch of text."""
    for found in _verb().finditer(text, start):
        place, word = found.start(1), found[1]
        if place >= end:
            return
        if word not in NOT_VERBS:
            yield place, word


def verb_at(text: str, start: int, word: str) -> tuple[int, int, str] | None:
    """The span and the tense of a verb at one of these places; None when the marks around show that it is none."""
    end, tenses = start + len(word), _tenses()
    if text.startswith(APOSTROPHES, start - 1):
        return (start - 1, end, SHORT[word]) if word in SHORT else None
    if text.startswith(APOSTROPHES, end):
        contracted = f"{word}'{text[end + 1 : end + 2]}"
        if contracted in tenses and not _goes_on().match(text, end + 2):
            return start, end + 2, tenses[contracted]
        if not word.endswith("ed"):
            return None
    tense = tenses.get(word) or ("participle" if word.endswith("ed") else None)
    return (start, end, tense) if tense else None


@cache
def _goes_on() -> re.Pattern[str]:
    return expression(r"[\w'’]")
