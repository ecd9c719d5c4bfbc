"""Designations: who was put under which term of art.

"designated the group as a terrorist organization", "the outbreak was declared a public health
emergency", "the designation of the group as …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._nouns import STOPS, lemma
from lint.annotate._subjects import same_subject
from lint.expressions import expression
from lint.record import Record
from lint.word_index import either_case

_FORMS = """
designate: designate designates designated designating designation designations
label: label labels labeled labelled labeling labelling
declare: declare declares declared declaring declaration declarations
classify: classify classifies classified classifying classification classifications
proclaim: proclaim proclaims proclaimed proclaiming
recognize: recognize recognizes recognized recognizing recognise recognises recognised recognising recognition
list: list lists listed listing listings
brand: branded branding
name: named naming
"""

ALWAYS_AS = frozenset({"recognize", "list"})
"""Acts whose term always follows "as"; the others also take it bare: "declared the outbreak an emergency"."""

LISTS = frozenset({"list"})
NOMINAL = frozenset({"designation", "label", "listing"})
"""The nouns with which a noun phrase tells a designation: the terrorist designation of the group."""

LONGEST_SUBJECT = 7

WORD = r"[^\W\d_][\w’'-]*"
SUBJECT = rf"(?P<subject>(?:\s+{WORD}){{0,{LONGEST_SUBJECT}}}?)"

STOP = (
    r"(?=[,.;:!?)”\"—–]|$|\s+(?:and|or|but|for|after|before|in|on|by|to|under|because|which|that|who|last|this|"
    r"while|when|since|with|at|over|as|from|until|during|amid|despite|if|would|will|could|may|has|have|had|is|are|was|"
    r"were|took|takes|came|comes|allows|allowed|limits|limited|bars|gives|gave|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\s\()"
)
"""What a term or a subject does not run across."""


class Designation(Mention):
    """One act that puts a subject under a term; the span is the term."""

    kind: ClassVar[str] = "designation"

    act: str | None = stated("designate, label, declare, classify, proclaim, recognize, list")
    subject: str | None = stated("who or what is designated, in the article's words")
    term: str | None = stated(
        "the term in lower case and the singular, without its article: foreign terrorist organization"
    )
    about: str | None = computed("the subject as the article's first designation of the same subject calls it")
    others: tuple[Designation, ...] | None = computed("the article's designations of the same subject by other terms")
    other_terms: tuple[str, ...] | None = computed("those terms, each once")


class _Reading(Record):
    act: str
    subject: str
    start: int
    end: int


@cache
def _acts() -> MappingProxyType[str, str]:
    """Every form of an act of designation, with and without a capital, with the act."""
    table: dict[str, str] = {}
    for line in _FORMS.strip().splitlines():
        act, forms = line.split(": ")
        table.update(dict.fromkeys(either_case(set(forms.split())), act))
    return MappingProxyType(table)


@cache
def _forms() -> frozenset[str]:
    return frozenset(_acts())


@cache
def _term() -> re.Pattern[str]:
    return expression(
        rf"{SUBJECT}(?:\s+(?P<as>as)\s+(?:an?\s+|the\s+)?|\s+an?\s+)"
        rf"[“\"‘']?(?P<term>(?:{WORD}\s+){{1,6}}?{WORD}){STOP}"
    )


@cache
def _subject_before() -> re.Pattern[str]:
    opening = r"(?!(?:Since|After|Before|When|While|Although|Though|If|As|But|And|Because|Once|Until)\b)"
    name = rf"{opening}(?:[Tt]he\s+)?[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of\s+|the\s+|de\s+)?[A-ZÀ-Þ][\w’'.-]*)*(?:[’']s?\s+\w+)?"
    body = r"(?:\s+(?:government|regime|administration|leadership))?"
    return expression(rf"({name}{body})(?:,|[’']s|\s+(?:was|were|is|are|has|have|had|be|being|been))+\s+(?:\w+ly\s+)?$")


@cache
def _listing() -> re.Pattern[str]:
    return expression(
        rf"\b(?:add|plac|put|return)(?:e?d|ing|s)?{SUBJECT}\s+(?:back\s+)?(?:to|on)\s+"
        rf"(?:{WORD}\s+|U\.S\.\s+){{0,5}}?list\s+of\s+(?P<term>(?:{WORD}\s+){{1,5}}?{WORD}){STOP}"
    )


@cache
def _listed() -> re.Pattern[str]:
    """As in "placed on the state sponsors of terrorism list"."""
    return expression(
        rf"\b(?:added|placed|put){SUBJECT}\s+(?:back\s+)?(?:to|on)\s+"
        rf"(?:the|its|their)\s+(?:U\.S\.\s+|US\s+|American\s+)?(?P<term>(?:{WORD}\s+){{1,4}}?{WORD})\s+list\b"
    )


@cache
def _nominal() -> re.Pattern[str]:
    return expression(
        rf"\b(?P<term>(?:{WORD}\s+){{0,5}}{WORD})\s+(?:designation|label|listing)\s+(?:of|for|on|against)"
        r"(?P<subject>(?:\s+the)?(?:\s+[A-ZÀ-Þ][\w’'-]*){1,4})"
    )


def annotate(draft: Draft) -> Iterator[Designation]:
    """Find the acts of designation that name both a subject and a term."""
    found = list(_designations(draft))
    for each in found:
        others = tuple(other for other in found if other.about == each.about and other.term != each.term)
        terms = tuple(dict.fromkeys(other.term or "" for other in others))
        yield each.replace(others=others, other_terms=terms) if others else each


def _designations(draft: Draft) -> Iterator[Designation]:
    text = draft.prose.text
    named: list[str] = []
    for reading in sorted(_readings(draft), key=lambda each: each.start):
        about = next((name for name in named if same_subject(text, name, reading.subject)), reading.subject)
        named.append(about)
        term = text[reading.start : reading.end]
        yield Designation(
            start=reading.start,
            end=reading.end,
            text=term,
            act=reading.act,
            subject=reading.subject,
            term=_singular(term),
            about=about,
        )


def _readings(draft: Draft) -> Iterator[_Reading]:
    text = draft.prose.text
    for start, word in draft.prose.words.places(_forms()):
        if reading := _read(draft, _acts()[word], start, start + len(word)):
            yield reading
    for pattern in (_listing(), _listed()) if " list" in text else ():
        for match in _matches_beside(draft, LISTS, pattern):
            subject = match["subject"].strip() or _before(text, draft.block_at(match.start()).start, match.start())
            if _names_someone(subject):
                yield _Reading("list", subject, *match.span("term"))
    if "designation" in text:
        for match in _matches_beside(draft, NOMINAL, _nominal()):
            begin = _term_start(text, *match.span("term"))
            if begin is not None:
                yield _Reading("designate", match["subject"].strip(), begin, match.end("term"))


def _matches_beside(draft: Draft, words: frozenset[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches in the paragraphs that have one of the words."""
    for index in sorted({draft.block_index(place) for place, _ in draft.prose.words.places(words)}):
        block = draft.prose.blocks[index]
        yield from pattern.finditer(draft.prose.text, block.start, block.end)


def _term_start(text: str, start: int, end: int) -> int | None:
    """Where the term of two or more words begins, behind the last word that no term has in it."""
    for word in expression(r"\S+").finditer(text[start:end]):
        if word[0].lower() in STOPS and word[0] != "of":
            at = start + word.end() + 1
            return _term_start(text, at, end) if at < end else None
    return start if expression(r"[\s-]").search(text[start:end]) else None


@cache
def _proposed_before() -> re.Pattern[str]:
    """Words before an act that was not done, or not yet: "urged Congress to", "did not", "could"."""
    done = r"(?<!decision )(?<!decided )(?<!move )(?<!moved )(?<!order )(?<!ordered )(?<!voted )(?<!step )(?<!steps )"
    modal = r"not|never|n['’]t|cannot|could|would|might|may|should|will"
    beside = r"without|against|instead\sof|rather\sthan|unlike|consider\w*"
    return expression(rf"(?:{done}\bto|\b(?:{modal}|{beside}))\s(?:be\s|being\s|formally\s)*\Z")


def _read(draft: Draft, act: str, start: int, end: int) -> _Reading | None:
    text, block = draft.prose.text, draft.block_at(start)
    if _proposed_before().search(text, max(block.start, start - 40), start):
        return None
    match = _term().match(text, end, block.end)
    if match is None or (match["as"] is None and act in ALWAYS_AS):
        return None
    subject = match["subject"].strip().removeprefix("of ") or _before(text, block.start, start)
    return _Reading(act, subject, *match.span("term")) if _names_someone(subject) else None


def _before(text: str, start: int, cue: int) -> str:
    """The subject that stands before the verb, when the verb is in the passive."""
    before = _subject_before().search(text, max(start, cue - 80), cue)
    return before[1] if before else ""


def _names_someone(subject: str) -> bool:
    words = subject.lower().split()
    return (
        not subject.islower()
        and bool(words)
        and all(word not in STOPS or word in ("the", "of", "its") for word in words)
    )


def _singular(term: str) -> str:
    """The term in lower case with its first plural made singular: "state sponsors of terrorism", "groups"."""
    head, of, rest = term.lower().replace("-", " ").partition(" of ")
    words = head.split()
    return " ".join([*words[:-1], lemma(words[-1])]) + of + rest
