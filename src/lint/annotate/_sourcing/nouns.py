"""What kind of source a noun phrase names: a person, an institution, a document, or people without a name."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from lint.annotate._sourcing.phrases import DETERMINERS, Word, words_of
from lint.span import Span

SourceType = Literal["named", "institution", "document", "anonymous", "group", "individual", "pronoun", "hearsay", "passive"]

PRONOUNS = frozenset("he she they it i we you who both others one him her them himself herself".split())

DOCUMENTS = frozenset(
    """
    report reports study studies statement statements survey surveys poll polls document documents filing filings
    lawsuit complaint complaints affidavit affidavits indictment email emails e-mail e-mails letter letters memo
    memos data figure figures record records website site article articles book transcript transcripts release post
    posts tweet tweets census research analysis review audit law ruling order account accounts media paper papers
    newspaper newspapers magazine outlet outlets message messages video footage images testimony statistics estimate
    estimates forecast forecasts model models index map maps results findings evidence biography obituary column
    editorial op-ed interview page bill plan proposal rules policy guidelines database calculations projections
    polling exit-poll notice advisory bulletin text texts diary journal log logs list summary brief motion petition
    warrant suit decision opinion treaty agreement contract resolution schedule agenda caption sign signs banner
    placard ad ads advertisement spokesperson-statement
    """.split()
)
INSTITUTIONS = frozenset(
    """
    police government administration company agency ministry department court army military party union bank
    university council committee commission office authorities prosecutors prosecution board bureau ministry embassy
    consulate team club league network station channel hospital school district county city state country nation
    church foundation institute center centre group organization organisation association charity firm brand maker
    manufacturer airline retailer campaign coalition federation firefighters troopers investigators detectives
    deputies coroner regulator regulators watchdog service society museum corporation airport command force forces
    tribunal jury senate house congress parliament cabinet regime kremlin palace administration's lawyers attorneys
    """.split()
)
INSTITUTION_NAMES = re.compile(
    r"\b(?:Department|Ministry|Inc|Corp|Co|Ltd|Police|Party|Times|Post|News|Press|Journal|Agency|University|College|Institute"
    r"|Center|Centre|Council|Committee|Commission|Bureau|Office|Court|Bank|Union|Association|Foundation|Society|Organization"
    r"|Organisation|House|Senate|Congress|Parliament|Pentagon|Kremlin|Reuters|Bloomberg|Administration|Service|Services"
    r"|Fund|Group|Authority|Board|Guard|Army|Navy|Force|Federation|League|Observatory|Survey|Company|Network|Museum"
    r"|Hospital|School|District|County|State|City|Treasury|Reserve|Republic|Nations)\b"
)
NAMELESS = frozenset("source sources insider insiders person people individual individuals somebody someone".split())
"""Nouns that say nothing about who speaks."""

HEAD_ENDS = frozenset(
    """
    of for at in with from to on by near among about against inside outside under within who which that whose whom
    close familiar briefed involved knowledgeable aware working living speaking based tracking monitoring following
    released published issued obtained conducted commissioned quoted cited here there across around across-the privy
    directly attending seeking representing asking led posted filed made provided given compiled produced seen
    reviewed and or as like including such interviewed contacted reached surveyed polled
    """.split()
)


class Phrase(NamedTuple):
    """A source's noun phrase taken apart."""

    type: SourceType
    noun: str | None
    """The head noun, in lower case; None for names and pronouns."""
    name: str | None
    definite: bool
    plural: bool
    number: int | None
    position: Span | None
    """The words that say who an unnamed source is, other than the noun itself."""


COUNTS = {"a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
          "eight": 8, "nine": 9, "ten": 10, "both": 2}  # fmt: skip
DEFINITE = frozenset("the that this these those his her their its our my".split())
PLURALS = frozenset("people police media data men women children staff alumni".split())
TITLES = re.compile(
    r"^(?:(?:the|former|ex|then|late|retired|acting|interim|vice|deputy|chief|senior|assistant|associate|co)\b[ -]?)*", re.IGNORECASE
)


def read_phrase(text: str, span: Span) -> Phrase:
    """Take a source's noun phrase apart and say what kind of source it is."""
    words = [word for word in words_of(text, span.start, span.end) if word.is_word]
    head_words = _head_words(words)
    first = words[0].text.lower()
    if len(head_words) == 1 and first in PRONOUNS:
        plural = first in ("they", "we", "both", "others", "them")
        return Phrase("pronoun", None, None, definite=True, plural=plural, number=None, position=None)
    if not head_words:
        head_words = words[:1]
    last = head_words[-1]
    name = _name_in(text, span, words, head_words)
    noun = last.text.lower().removesuffix("'s").removesuffix("’s").strip("'’")
    if name is not None and (last is not words[0] or not _is_common_opener(text, last)):
        kind: SourceType = "institution" if INSTITUTION_NAMES.search(name) or _is_acronym(name) else "named"
        return Phrase(kind, None, name, definite=True, plural=False, number=None, position=None)
    plural = _is_plural(noun)
    definite = first in DEFINITE or first.endswith(("'s", "’s"))
    number = COUNTS.get(first) or (int(first) if first.isdigit() else None) or (None if plural else 1)
    position = _position(words, head_words)
    if name is not None:
        return Phrase("named", noun, name, definite, plural, number, position)
    return Phrase(_type_of(noun, plural), noun, None, definite, plural, number, position)


def _head_words(words: list[Word]) -> list[Word]:
    """The words up to and with the head noun: what follows it begins with a preposition, participle or relative."""
    for at, word in enumerate(words):
        if at and word.text in HEAD_ENDS:
            return words[:at]
        if at and (_gap_has_comma(words[at - 1], word) or _is_participle(words, at)):
            return words[:at]
    return words


def _is_participle(words: list[Word], at: int) -> bool:
    """Whether the word is one such as "announced" in "figures announced by the ministry"."""
    return words[at].text.endswith("ed") and at + 1 < len(words) and words[at + 1].text in HEAD_ENDS


def _gap_has_comma(before: Word, after: Word) -> bool:
    return after.start - before.end > 1 and not before.text.endswith(".")


def _is_common_opener(text: str, word: Word) -> bool:
    """Whether the word owes its capital only to the start of its sentence: "Analysts say"."""
    before = text[max(0, word.start - 3) : word.start].rstrip(" \"“‘'(")
    return (not before or before[-1] in ".!?:\n—•”") and _common_when_lowered(word.text)


def _common_when_lowered(word: str) -> bool:
    lower = word.lower()
    return lower in DOCUMENTS or lower in INSTITUTIONS or lower in NAMELESS or lower in DETERMINERS or _is_role(lower)


def is_known(noun: str) -> bool:
    """Whether the noun is one that sources are known by."""
    return noun in DOCUMENTS or noun in INSTITUTIONS or noun in NAMELESS or _is_role(noun)


def _is_role(noun: str) -> bool:
    return noun in ROLES or noun.removesuffix("s") in ROLES


ROLES = frozenset(
    """
    analyst expert critic observer economist diplomat official aide adviser advisor supporter opponent activist
    campaigner researcher scientist scholar academic historian lawyer attorney resident witness neighbor neighbour
    protester demonstrator voter lawmaker legislator politician strategist consultant investor trader broker banker
    executive manager employee worker staffer staff colleague friend relative parent student teacher doctor
    physician nurse patient victim survivor mother father brother sister son daughter wife husband family fan player
    coach commentator pundit insider spokesman spokeswoman spokesperson representative senator congressman minister
    president officer soldier commander general captain leader member delegate negotiator mediator envoy ambassador
    judge prosecutor detective investigator deputy agent farmer fisherman driver passenger tourist visitor customer
    shopper user reader viewer blogger journalist reporter editor correspondent columnist professor proponent
    advocate defender detractor skeptic specialist engineer pilot captain astronomer astronomer meteorologist
    forecaster climatologist biologist doctor veteran refugee migrant immigrant villager local man woman boy girl
    child teenager republican democrat conservative liberal rebel militant separatist group many some most few
    others those
    """.split()
)


def _name_in(text: str, span: Span, words: list[Word], head_words: list[Word]) -> str | None:
    """The proper name that ends the head, or stands as an aside: "a spokesman, John Doe"."""
    run: list[Word] = []
    for word in reversed(head_words):
        if not word.is_capitalized or (word is words[0] and _is_common_opener(text, word)):
            break
        run.insert(0, word)
    if run:
        return text[run[0].start : run[-1].end].removesuffix("'s").removesuffix("’s")
    aside = _aside_name().search(text, head_words[-1].end, span.end)
    return aside.group("name") if aside else None


@cache
def _aside_name() -> re.Pattern[str]:
    return re.compile(r"(?:, |named |called |\()(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]+|de|van|von|al|bin))* [A-ZÀ-Þ][\w’'-]+)")


def _is_acronym(name: str) -> bool:
    return name.isupper() and 2 <= len(name) <= 6 and " " not in name


def _is_plural(noun: str) -> bool:
    return noun in PLURALS or noun in ("many", "some", "most", "few", "others", "those") or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    )


def _position(words: list[Word], head_words: list[Word]) -> Span | None:
    """What is said of an unnamed source beyond its noun and number."""
    before = [word for word in head_words[:-1] if word.text.lower() not in DETERMINERS]
    after = words[len(head_words) :]
    if after:
        return Span(after[0].start, after[-1].end)
    return Span(before[0].start, before[-1].end) if before else None


def _type_of(noun: str, plural: bool) -> SourceType:
    if noun in NAMELESS:
        return "anonymous"
    if noun in DOCUMENTS:
        return "document"
    if noun in INSTITUTIONS:
        return "institution"
    return "group" if plural else "individual"
