"""The noun phrase that a number counts: "five service members" counts "service members", lemma "member"."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.record import Record

IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "schoolchildren": "child",
    "police": "police",
    "troops": "troop",
    "lives": "life",
    "wives": "wife",
    "families": "family",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "feet": "foot",
    "teeth": "tooth",
    "sheep": "sheep",
    "fish": "fish",
    "crew": "crew",
    "media": "medium",
    "criteria": "criterion",
}
"""Plurals that a final s does not show, with their singular."""

NOT_PLURAL = frozenset(
    """
    is was has does as its this his us yes less plus across previous serious various religious famous gas bus news
    business address always perhaps thus versus besides towards sometimes ones hers ours yours theirs minus
    says goes makes takes gets comes gives shows calls wants needs leads means includes remains appears
    suspicious dangerous anonymous consecutive overseas mass class glass loss boss process success access
    congress press express progress campus virus status census focus bonus
    """.split()
)
"""Words in -s that are not a plural noun."""

VERBS_TOO = frozenset("lives works plays leaves stands".split())
"""Plural nouns that are a verb behind another noun: "one in four children lives here"."""

STOPS = frozenset(
    """
    of in on at to for from by with and or but nor that which who whom whose when where while as than then if into
    onto over under between among through during before after since until against about around near off out up down
    a an the his her its their our my your this these those it he she they we you i
    is are was were be been being am has have had do does did will would could should may might must can cannot
    not no so because although though including per there here what how why also too very just only even still yet
    killed dead died injured wounded hurt arrested detained missing said told outside inside elsewhere abroad nearby
    """.split()
)
"""Words that a noun phrase does not run across."""

NOT_MEN = frozenset("specimen regimen acumen abdomen semen yemen ramen".split())
"""Words in -men that are not a plural of -man."""

LONGEST = 5
"""Words looked at after a number; reporters seldom put more than three modifiers before the noun they count."""


class Counted(Record):
    """A counted noun phrase: where it ends, its words, and the lemma of its head."""

    end: int
    words: str
    lemma: str


@cache
def _word() -> re.Pattern[str]:
    return expression(r"[ \u00a0]([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'.-]*)")


def counted_after(text: str, at: int, end: int, *, value: float) -> Counted | None:
    """The noun phrase that begins after a number ending at ``at``; None when no head can be told.

    The head is the last of the first run of plural nouns; after "one" it is the word before the
    phrase breaks off, if it is one of the first two.
    """
    head: tuple[int, str] | None = None
    last: tuple[int, str] | None = None
    here, count = at, 0
    while count < LONGEST and (match := _word().match(text, here, end)):
        word = match[1].rstrip(".-'’")
        small = word.lower()
        if small in STOPS or (head and small in VERBS_TOO):
            break
        here = match.start(1) + len(word)
        last, count = (here, word), count + 1
        if is_plural(small):
            head = last
        elif head:
            break
        if here < match.end():
            break
    if head is None and value == 1 and count <= 2:
        head = last
    if head is None:
        return None
    return Counted(head[0], text[at : head[0]].strip(), lemma(head[1]))


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR:
        return True
    if word[-1:] == "s":
        return len(word) > 3 and word not in NOT_PLURAL and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word.endswith("men") and len(word) > 4 and word not in NOT_MEN


def lemma(word: str) -> str:
    """The singular of a plural noun, lower case, without what stands before its last hyphen."""
    word = word.lower().rsplit("-", 1)[-1]
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
