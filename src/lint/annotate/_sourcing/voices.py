"""Voices: attributions of one article put together, so that what is said of a source once holds for it throughout."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from functools import cache

from lint.annotate._sourcing import anonymity
from lint.annotate._sourcing.attributions import Attribution
from lint.annotate._sourcing.introductions import TITLES, is_introduced, titled_surname
from lint.annotate._sourcing.lexicon import DETERMINERS, is_known
from lint.annotate._sourcing.noun_phrases import leading_subject, subject_before
from lint.annotate._sourcing.nouns import Phrase, SourceType, may_be_common, read_phrase
from lint.annotate._sourcing.words import Words
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.span import Span
from lint.word_index import WordIndex

NEARBY = 60
"""Characters from the end of a noun phrase in which a grant of anonymity still describes it."""
UNNAMED_TYPES = ("individual", "group", "anonymous")
REACH = 2
"""Sentences before a grant of anonymity in which its source is looked for."""


class Voice:
    """One attribution with its noun phrase taken apart."""

    anchor: Voice | None = None
    """The first attribution to the same source; what the article says of the source is kept there."""
    anonymity: Span | None = None
    reason: Span | None = None
    knowledge: Span | None = None
    unnamed = False
    introduced: bool | None = None

    def __init__(self, span: Span, cue: Span | None, phrase: Phrase, position: Span | None = None) -> None:
        self.span = span
        self.cue = cue
        self.phrase = phrase
        self.type: SourceType = phrase.type
        self.position = position


def voices(text: str, words: WordIndex, sentences: Sequence[Sentence], found: Sequence[Attribution]) -> list[Voice]:
    """The article's sources in reading order, pronouns and repeated nouns tied to what they point back to."""
    granted = list(anonymity.grants(text, words))
    told = _merged(text, _outside(found, granted) if granted else found)
    told.sort(key=_start)
    if granted:
        _grant_anonymity(text, sentences, granted, told)
    _tie(text, told)
    if words.has_any(TITLES):
        _introduce(text, told)
    return told


def _outside(found: Sequence[Attribution], granted: Sequence[anonymity.Grant]) -> list[Attribution]:
    """The attributions whose cue is no part of a grant: in "asked not to be named" nobody asks anything."""
    ends = [grant.span.end for grant in granted]
    outside: list[Attribution] = []
    for each in found:
        at = bisect_right(ends, each.cue.start)
        if at == len(granted) or not granted[at].span.overlaps(each.cue):
            outside.append(each)
    return outside


def _merged(text: str, found: Sequence[Attribution]) -> list[Voice]:
    """One voice a noun phrase: "he said, adding" is one."""
    by_span: dict[Span, Voice] = {}
    names: dict[str, Phrase] = {}
    for source, cue in found:
        if source in by_span:
            continue
        told = text[source.start : source.end]
        phrase = names.get(told) or read_phrase(text, source)
        if phrase.type in ("individual", "group") and not _is_noun_phrase(text, source, phrase):
            continue
        voice = by_span[source] = Voice(source, cue, phrase, phrase.position)
        if phrase.name == told:
            if not may_be_common(told.split(maxsplit=1)[0]):
                names[told] = phrase  # the same wherever it stands
        elif phrase.type != "pronoun":
            voice.knowledge = anonymity.knowledge(text, *source)
            if _is_hidden(text, voice):
                voice.type = "anonymous"
    return list(by_span.values())


def _is_noun_phrase(text: str, span: Span, phrase: Phrase) -> bool:
    """Whether the words are more than a verb's debris: a known noun, a name, or a determiner before."""
    if is_known(phrase.noun or ""):
        return True
    first = text[span.start : span.end].split(maxsplit=1)[0]
    return first.lower() in DETERMINERS or (first[0].isupper() and phrase.type == "group")


@cache
def _hidden_pattern() -> re.Pattern[str]:
    how = r"familiar with|briefed (?:on|about)|knowledge of|close to|privy to"
    return expression(rf"\b(?:{how}|(?i:unnamed|unidentified|anonymous))\b")


def _is_hidden(text: str, voice: Voice) -> bool:
    """Whether the phrase itself says that its people are not to be named."""
    return voice.type in ("individual", "group") and _hidden_pattern().search(text, *voice.span) is not None


def _grant_anonymity(
    text: str, sentences: Sequence[Sentence], granted: Sequence[anonymity.Grant], told: list[Voice]
) -> None:
    starts = [sentence.start for sentence in sentences]
    for grant in granted:
        index = max(0, bisect_right(starts, grant.span.start) - 1)
        voice = _granted(text, sentences, index, grant.span, told)
        if voice is None:
            continue
        if voice.type in ("individual", "group", "pronoun"):
            voice.type = "anonymous" if voice.type != "pronoun" else voice.type
        voice.position = _without_grant(text, voice.position, grant.span)
        voice.anonymity = voice.anonymity or grant.span
        voice.reason = voice.reason or grant.reason
        if _describes(text, voice, grant.span):
            voice.span = Span(voice.span.start, grant.span.end)


def _describes(text: str, voice: Voice, grant: Span) -> bool:
    """Whether the grant stands right behind the noun phrase, before its verb: "an aide, who asked not to be named"."""
    if not voice.span.end < grant.end <= voice.span.end + NEARBY:
        return False
    between = text[voice.span.end : grant.start]
    says_between = voice.cue is not None and voice.span.end <= voice.cue.start < grant.start
    return not says_between and ". " not in between and "\n" not in between


@cache
def _grant_opening() -> re.Pattern[str]:
    return expression(r"(?:,|\b(?:who|that|speaking|spoke|was|were|is|are|and|been|has|have)\b|\s)+$")


def _without_grant(text: str, position: Span | None, grant: Span) -> Span | None:
    """The words on a source's position that do not only grant the anonymity."""
    if position is None or position.end <= grant.start:
        return position
    opening = _grant_opening().search(text, position.start, grant.start)
    end = opening.start() if opening else grant.start
    return Span(position.start, end) if end > position.start else None


def _granted(text: str, sentences: Sequence[Sentence], index: int, grant: Span, told: list[Voice]) -> Voice | None:
    """Whose anonymity it is.

    That of the people right before it, of the nearest unnamed source of the sentence, or of the source that the
    sentence's subject points back to.
    """
    here = _between(told, sentences[index].start, sentences[index].end)
    if beside := _beside(text, Span(sentences[index].start, grant.start), here):
        if beside not in here:
            insort(told, beside, key=_start)
        return beside
    unnamed = [voice for voice in here if voice.type not in ("named", "document", "pronoun") and not voice.phrase.name]
    if unnamed:
        return min(unnamed, key=lambda voice: abs(voice.span.start - grant.start))
    first = sentences[max(0, index - REACH)].start
    before = _between(told, first, sentences[index].start)
    unnamed = [voice for voice in before if voice.type in UNNAMED_TYPES]
    if unnamed:
        return max(unnamed, key=lambda voice: voice.span.start)
    subject = leading_subject(Words(text, sentences[index].start, grant.start))
    if subject is None or here:
        return None
    phrase = read_phrase(text, subject)
    if phrase.type not in UNNAMED_TYPES:
        return None
    voice = Voice(subject, None, phrase)
    insort(told, voice, key=_start)
    return voice


def _beside(text: str, before: Span, here: Sequence[Voice]) -> Voice | None:
    """The people whom the words that lead to a grant end with: "local officials, speaking on condition of ..."."""
    opening = _grant_opening().search(text, *before)
    if opening is None or not opening.group().strip():
        return None
    subject = subject_before(Words(text, before.start, opening.start()))
    if subject is None:
        return None
    told = next((voice for voice in here if voice.span.overlaps(subject)), None)
    if told is not None:
        return told if told.type in UNNAMED_TYPES else None
    verb = text[before.start : subject.start].split()[-1:]
    phrase = read_phrase(text, subject)
    if verb in (["told"], ["tells"]) or phrase.type not in UNNAMED_TYPES or not is_known(phrase.noun or ""):
        return None
    return Voice(subject, None, phrase, phrase.position)


def _start(voice: Voice) -> int:
    return voice.span.start


def _between(told: Sequence[Voice], start: int, end: int) -> Sequence[Voice]:
    """The voices that begin in a stretch."""
    return told[bisect_left(told, start, key=_start) : bisect_left(told, end, key=_start)]


@cache
def _further() -> re.Pattern[str]:
    return expression(r"(?:another|(?:a|the) (?:second|third|fourth|other))\b", re.IGNORECASE)


def _tie(text: str, told: Sequence[Voice]) -> None:
    """Tie each mention to the earlier one that it points back to, and let them share what is known."""
    by_noun: dict[str, Voice] = {}
    by_name: dict[str, Voice] = {}
    speakers: dict[bool, Voice] = {}
    for voice in told:
        phrase, anchor = voice.phrase, None
        noun, name, plural = phrase.noun, phrase.name, phrase.plural
        if voice.type == "pronoun":
            anchor = speakers.get(plural)
        elif name is not None:
            anchor = by_name.setdefault(name.rsplit(maxsplit=1)[-1], voice)
        elif noun is not None and phrase.definite:
            anchor = by_noun.get(noun)
        elif noun is not None and _further().match(text, voice.span.start):
            anchor = by_noun.get(f"{noun}s")
        if anchor is not None and anchor is not voice:
            _share(anchor, voice)
        else:
            anchor = voice
            voice.unnamed = voice.type == "anonymous" or (voice.type in UNNAMED_TYPES and not phrase.definite)
            if noun is not None:
                by_noun[noun] = voice
        if voice.type not in ("document", "pronoun"):
            speakers[plural] = anchor


def _share(anchor: Voice, voice: Voice) -> None:
    voice.anchor = anchor
    anchor.anonymity = anchor.anonymity or voice.anonymity
    anchor.reason = anchor.reason or voice.reason
    anchor.knowledge = anchor.knowledge or voice.knowledge
    voice.unnamed = anchor.unnamed
    if voice.type in ("individual", "group"):
        voice.type = anchor.type


def _introduce(text: str, told: Sequence[Voice]) -> None:
    """Say of each person told by title and surname whether the article gives the first name anywhere."""
    known: dict[str, bool] = {}
    for voice in told:
        surname = titled_surname(text, voice.span) if voice.type == "named" else None
        if surname is not None:
            if surname not in known:
                known[surname] = is_introduced(text, surname)
            voice.introduced = known[surname]
