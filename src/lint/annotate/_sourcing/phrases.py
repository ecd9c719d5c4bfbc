"""Noun phrases that act as sources: read backwards from a verb of saying, or forwards after "according to"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lint.span import Span

AUXILIARIES = frozenset(
    """
    also has have had later then previously once now would will did does do could might may still just again often
    only first further even already never always earlier soon both all each twice recently themselves himself
    herself itself not who've who’ve separately long never today yesterday Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday too
    """.split()
)
PASSIVE_FORMS = frozenset("is are was were be been being am isn't wasn't isn’t wasn’t get got gets to it's it’s".split())
RELATIVES = frozenset(("who", "which", "that"))
NOT_ADVERBS = frozenset("family assembly ally supply reply italy july emily kelly sally billy holly daily weekly".split())
STOPS = frozenset(
    """
    that which because although though while when where if as than but so since unless whether whom whose until what
    why how is are was were be been has have had will would can could should may might must do does did said says
    say told asked added it there or nor then thus hence yet too who after before amid including despite prior
    """.split()
)
"""Words that no source contains; reading backwards ends at them."""
NO_SUBJECTS = STOPS - {"it"} | frozenset("the a an his her its their our my your this and or to in of on by for with from at like more".split())
"""Words that no source ends with."""
OPENERS = frozenset(
    """
    on in at after before during for from with by to under over since despite amid following about like unlike into
    upon through without among against between within however meanwhile indeed instead still later earlier today
    yesterday and but yet so or also even then now
    """.split()
)
"""Words that may open a sentence before its subject."""
DETERMINERS = frozenset(
    """
    the a an one two three four five six several some many most few another other his her their its our my this
    these those both all no any each every
    """.split()
)
ASIDE_STARTERS = frozenset(
    """
    who which whose whom a an the now then formerly then-head speaking citing in of from at on also himself herself
    one another with using referring along not like including an known wearing himself
    """.split()
)
LONGEST = 14
"""Words in the longest noun phrase that is taken for a source."""


class Word(NamedTuple):
    """A word or punctuation mark and where it starts."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capitalized(self) -> bool:
        return self.text[0].isupper() or self.text[0].isdigit()


@cache
def _words_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Prof|Jr|Sr|St|Adm|Cmdr|Supt|Insp|[A-Z])\.)+(?:[A-Z]\.)*"
        r"|[^\W_](?:[\w&]|[’'.@-](?=\w))*[’']?(?<![’'](?=[’']))|[^\s\w]"
    )


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and punctuation marks between two offsets."""
    return [Word(match.group(), match.start()) for match in _words_pattern().finditer(text, start, end)]


def subject_before(words: list[Word]) -> Span | None:
    """The subject whose verb follows the last of the words; None when there is none or it is passive."""
    at = _skip_adverbs(words, len(words) - 1)
    if at < 0 or words[at].text.lower() in PASSIVE_FORMS:
        return None
    if words[at].text.lower() in RELATIVES:
        at -= 1
        if at >= 0 and words[at].text == ",":
            at -= 1
        return _ending_at(words, at)
    if words[at].text in ",—–)":
        return _before_aside(words, at)
    return _ending_at(words, at)


def is_coordinated(words: list[Word]) -> bool:
    """Whether the verb that follows shares the subject of an earlier verb: "he left and said"."""
    at = _skip_adverbs(words, len(words) - 1)
    return at > 0 and words[at].text in ("and", "but")


def _skip_adverbs(words: list[Word], at: int) -> int:
    while at >= 0:
        word = words[at].text
        if word not in AUXILIARIES and not word.endswith(("n't", "n’t")) and not (word.endswith("ly") and word.islower() and word not in NOT_ADVERBS):
            break
        at -= 1
    return at


def _before_aside(words: list[Word], closing: int) -> Span | None:
    """The subject before ", a professor at Yale," and the like, the aside included."""
    opening_marks = {",": ",", "—": "—", "–": "–", ")": "("}[words[closing].text]
    at = closing - 1
    while at > 0:
        if words[at].text == opening_marks and words[at - 1].is_word:
            subject = _ending_at(words, at - 1) if _opens_aside(words, at + 1) else _full_name_ending_at(words, at - 1)
            if subject is not None and _could_be_source(words, subject):
                return Span(subject.start, words[closing - 1].end if opening_marks == "," else words[at - 1].end)
        at -= 1
    return None


def _full_name_ending_at(words: list[Word], last: int) -> Span | None:
    """The noun phrase before a comma when it ends with first and last name, as before "Ana Ruiz, director of"."""
    is_name = last > 0 and words[last].is_capitalized and words[last - 1].is_capitalized and words[last - 1].is_word
    return _ending_at(words, last) if is_name else None


def _opens_aside(words: list[Word], at: int) -> bool:
    word = words[at]
    return word.text in ASIDE_STARTERS or word.is_capitalized or words[at - 1].text != ","


def _could_be_source(words: list[Word], span: Span) -> bool:
    first = next(word for word in words if word.start >= span.start)
    return first.text.lower() not in OPENERS


def _ending_at(words: list[Word], last: int) -> Span | None:
    """The noun phrase whose last word is at ``last``."""
    if last < 0 or not words[last].is_word or words[last].text.lower() in NO_SUBJECTS:
        return None
    first = last
    while first > 0 and last - first < LONGEST and _extends(words, first - 1):
        first -= 1
    if first > 1 and words[first - 1].text == "who" and last - first >= 2:
        return _with_clause(words, first - 1, last)
    first = _without_opener(words, first, last)
    return Span(words[first].start, words[last].end)


def _with_clause(words: list[Word], who: int, last: int) -> Span | None:
    """The noun phrase with its relative clause: "a person who attended the meeting"."""
    subject = _ending_at(words, who - 1)
    return Span(subject.start, words[last].end) if subject is not None else None


def _extends(words: list[Word], at: int) -> bool:
    """Whether a noun phrase that begins after the word at ``at`` may take it in."""
    word = words[at]
    if word.text.lower() in ("and", "or"):
        return at > 0 and words[at - 1].is_capitalized and (words[at + 1].is_capitalized or words[at + 1].text == "other")
    if word.text == "." or not word.is_word:
        return word.text in "&/-"
    if word.text in PRONOUNS_ALONE:
        return False
    return word.text.lower() not in STOPS


PRONOUNS_ALONE = frozenset("he she they I we it you him her".split()) - {"her"}


def _without_opener(words: list[Word], first: int, last: int) -> int:
    """Leave out "On Tuesday" and "In the report" before the subject."""
    if words[first].text.lower() not in OPENERS:
        return first
    at = last
    while at > first + 1 and words[at - 1].text.lower() not in OPENERS | DETERMINERS | {"of"}:
        at -= 1
    if at > first + 1 and words[at - 1].text.lower() in DETERMINERS:
        at -= 1
    if words[at].text.lower() in OPENERS and at < last:
        at += 1
    if words[first].is_capitalized and words[last].is_capitalized and at == first + 1:
        return _after_weekday(words, at, last)
    return at


def _after_weekday(words: list[Word], at: int, last: int) -> int:
    while at < last and (words[at].text.endswith("day") or words[at].text.isdigit()):
        at += 1
    return at


@cache
def _after_pattern() -> re.Pattern[str]:
    return re.compile(
        r"[ \u00a0]*(?P<phrase>(?:(?!\b(?:that|which|because|although|while|when|where|if|but|as|since|in an?|on [A-Z]\w+day"
        r"|during an?|after|before|is|are|was|were|has|have|had|will|would|said|says)\b)"
        r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Prof|Jr|Sr|St|[A-Z])\.|[\w’'&/.-]*[\w’'](?:\.(?=\w))?|[$&])[ \u00a0]?)+)"
    )


def phrase_after(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that follows at once, up to punctuation or a verb."""
    match = _after_pattern().match(text, start, end)
    if match is None:
        return None
    words = words_of(text, match.start("phrase"), match.end("phrase"))[: LONGEST + 4]
    while words and (not words[-1].is_word or words[-1].text.lower() in OPENERS | {"who"}):
        words.pop()
    if not words:
        return None
    clause = _clause_pattern().match(text, words[-1].end, end)
    return Span(words[0].start, clause.end() if clause else words[-1].end)


@cache
def _clause_pattern() -> re.Pattern[str]:
    return re.compile(r" who [^,.;:—()\"“”]+")
