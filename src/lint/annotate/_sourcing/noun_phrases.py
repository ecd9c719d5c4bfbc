"""Noun phrases that act as sources: the subject before a verb of saying, or what follows "according to"."""

from __future__ import annotations

import re
from functools import cache

from lint.annotate._sourcing.lexicon import (
    ASIDE_STARTERS,
    AUXILIARIES,
    DETERMINERS,
    HEAD_ENDS,
    NOT_ADVERBS,
    OPENERS,
    PASSIVE_FORMS,
    PRONOUNS,
    STOPS,
    is_known,
)
from lint.annotate._sourcing.words import Words
from lint.expressions import expression
from lint.span import Span

RELATIVES = ("who", "which", "that")
NO_SUBJECTS = STOPS - {"it"} | frozenset(
    "the a an his her its their our my your this and or to in of on by for with from at like more".split()
)
"""Words that no source ends with."""
UNATTACHED = frozenset("he she they I we it you him".split())
"""Pronouns, which end a noun phrase that is read backwards."""
SUBJECT_PRONOUNS = UNATTACHED - {"you", "him"}
NOT_SUBJECTS = OPENERS | STOPS
BEFORE_SUBJECT = OPENERS | DETERMINERS | {"of"}
ARTICLES = frozenset("a an the".split())
BEFORE_ARTICLE = frozenset("all both half many outside off across behind around along above below over".split())
PARTIES = ("D-", "R-", "I-")
"""How the party and state of a member of the US Congress begin: Rep. Ann Lee, D-Ohio."""
LONGEST = 14
"""Words in the longest noun phrase that is taken for a source."""
LEADING = 6
"""Words in which the subject that opens a sentence is looked for."""


def subject_before(words: Words) -> Span | None:
    """The subject whose verb follows the last of the words; None when there is none or it is passive."""
    return subject_ending(words, last_but_adverbs(words))


def subject_ending(words: Words, at: int) -> Span | None:
    """The subject that ends with the word at ``at``, behind which stand but adverbs and the verb."""
    if 0 < at < len(words) - 1 and words[at] == "on":
        at = _skip_adverbs(words, at - 1)
    if at < 0:
        return None
    word = words[at]
    lower = word.lower()
    if lower in PASSIVE_FORMS:
        return None
    if lower in RELATIVES:
        at -= 1
        if at >= 0 and words[at] == ",":
            at -= 1
        return _ending_at(words, at)
    if word == "." and words[at - 1].startswith(PARTIES):
        at -= 1
    if at > 1 and words[at - 1] == "," and words[at].startswith(PARTIES):
        return _ending_at(words, at - 2)
    if words[at] in (",", "—", "–", ")"):
        return _before_aside(words, at)
    return _ending_at(words, at)


def last_but_adverbs(words: Words) -> int:
    """The place of the last word that is neither an auxiliary nor an adverb; -1 when there is none."""
    return _skip_adverbs(words, len(words) - 1)


def _skip_adverbs(words: Words, at: int) -> int:
    while at >= 0 and _is_adverb(words[at]):
        at -= 1
    return at


def _is_adverb(word: str) -> bool:
    if word in AUXILIARIES:
        return True
    if word[-1] == "y":
        return word.endswith("ly") and word.islower() and word not in NOT_ADVERBS
    return word[-1] == "t" and word.endswith(("n't", "n’t"))


def _before_aside(words: Words, closing: int) -> Span | None:
    """The subject before ", a professor at Yale," and the like, the aside included.

    A full name is preferred: asides may hold further commas, as in "Ana Ruiz, a doctor in Reno, Nevada, said".
    """
    opening = "(" if words[closing] == ")" else words[closing]
    nearest: Span | None = None
    for at in range(closing - 1, 0, -1):
        if words[at] != opening or not words.is_word(at - 1) or not _opens_aside(words, at + 1):
            continue
        if _ends_place(words, at - 1):
            continue
        subject = _ending_at(words, at - 1)
        if subject is None:
            continue
        end = closing - 1 if opening == "," else at - 1
        whole = Span(subject.start, words.span(end, end).end)
        if words[at + 1][0].islower() and _is_full_name(words, at - 1):
            return whole
        nearest = nearest or whole
    return nearest


def _opens_aside(words: Words, at: int) -> bool:
    """Whether an aside begins here: by its first word, or after a first and last name."""
    if words[at] in ASIDE_STARTERS or words.is_capitalized(at) or words[at - 1] != ",":
        return True
    return _is_full_name(words, at - 2)


def _ends_place(words: Words, last: int) -> bool:
    """Whether a state or country ends here, as in "Reno, Nev."."""
    return last > 1 and words[last - 1] == "," and words.is_capitalized(last) and words.is_capitalized(last - 2)


def _is_full_name(words: Words, last: int) -> bool:
    """Whether two capitalized words end here."""
    return last > 0 and words.is_capitalized(last) and words.is_capitalized(last - 1)


def _ending_at(words: Words, last: int) -> Span | None:
    """The noun phrase whose last word is at ``last``."""
    if last < 0 or not words.is_word(last) or words[last].lower() in NO_SUBJECTS:
        return None
    if words[last] in SUBJECT_PRONOUNS:
        return words.span(last, last)
    first = last
    while first > 0 and last - first < LONGEST and _extends(words, first - 1):
        if words[first] in ARTICLES and not _leads_to_article(words[first - 1]):
            first = _start_of_relative(words, first)
            break
        first -= 1
    if first > 1 and words[first - 1] == "who" and last - first >= 2:
        subject = _ending_at(words, first - 2)
        return Span(subject.start, words.span(last, last).end) if subject is not None else None
    if words[first].lower() in OPENERS:
        first = _without_opener(words, first, last)
    return words.span(first, last)


def _extends(words: Words, at: int) -> bool:
    """Whether a noun phrase that begins after the word at ``at`` may take it in."""
    word = words[at]
    if not word[0].isalnum():
        return word in ("&", "/", "-")
    if word in ("and", "or"):
        joins = words.is_capitalized(at + 1) or words[at + 1] == "other"
        return at > 0 and words.is_capitalized(at - 1) and joins
    return word not in UNATTACHED and (word.lower() not in STOPS or word == "That")


def _start_of_relative(words: Words, at: int) -> int:
    """The first word after "who", when the verb of a relative clause stands before: who had attended | the meeting."""
    return next((place + 1 for place in range(at - 2, max(at - 5, 0), -1) if words[place] == "who"), at)


def _leads_to_article(word: str) -> bool:
    """Whether a noun phrase may go on over "the": police of the, officials at the; but not: released a statement."""
    lower = word.lower()
    return lower in OPENERS or lower in HEAD_ENDS or lower in BEFORE_ARTICLE or lower.endswith("ing")


def _without_opener(words: Words, first: int, last: int) -> int:
    """Leave out "On Tuesday" and "In the report", the first of whose words is at ``first``, before the subject."""
    at = last
    while at > first + 1 and words[at - 1].lower() not in BEFORE_SUBJECT:
        at -= 1
    if at > first + 1 and words[at - 1].lower() in DETERMINERS:
        at -= 1
    if words[at].lower() in OPENERS and at < last:
        at += 1
    while at < last and at == first + 1 and (words[at].endswith("day") or words[at].isdigit()):
        at += 1
    return at


def leading_subject(words: Words, at: int = 0) -> Span | None:
    """The subject that a sentence opens with, as far as its nouns and names show it."""
    while at < len(words) and not words.is_word(at):
        at += 1
    if at == len(words):
        return None
    first = words[at].lower()
    if first in PRONOUNS:
        return words.span(at, at)
    if first in NOT_SUBJECTS:
        comma = next((place for place in range(at, len(words)) if words[place] == ","), None)
        return leading_subject(words, comma + 1) if comma is not None else None
    end = at
    for place in range(at, min(at + LEADING, len(words))):
        word = words[place]
        if not words.is_word(place) or word in STOPS:
            break
        lower = word.lower()
        if (words.is_capitalized(place) and lower not in DETERMINERS) or is_known(lower):
            end = place + 1
        elif end > at:
            break
    return words.span(at, end - 1) if end > at else None


@cache
def _after_pattern() -> re.Pattern[str]:
    stops = (
        r"that|which|because|although|while|when|where|if|but|as|since|in an?|on [A-Z]\w+day|during an?|after|before"
        r"|is|are|was|were|has|have|had|will|would|said|says"
    )
    abbreviations = "Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Prof|Jr|Sr|St|[A-Z]"
    word = rf"(?:\b(?:{abbreviations})\.|[\w’'&/.-]*[\w’'](?:\.(?=\w))?|[$&])"
    return expression(rf"[ \u00a0]*(?P<phrase>(?:(?!\b(?:{stops})\b){word}[ \u00a0]?)+)")


@cache
def _clause_pattern() -> re.Pattern[str]:
    return expression(r" who [^,.;:—()\"“”]+")


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that follows at once, up to punctuation or a verb, with its relative clause."""
    match = _after_pattern().match(text, start, end)
    if match is None:
        return None
    words = Words(text, *match.span("phrase"))
    last = min(len(words), LONGEST + 4) - 1
    while last >= 0 and (not words.is_word(last) or words[last].lower() in OPENERS or words[last] == "who"):
        last -= 1
    if last < 0:
        return None
    phrase = words.span(0, last)
    clause = _clause_pattern().match(text, phrase.end, end)
    return Span(phrase.start, clause.end()) if clause else phrase
