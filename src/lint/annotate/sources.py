"""Sources: who or what the article's statements are attributed to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated
from lint.annotate._sourcing import hearsay, is_read
from lint.annotate._sourcing.attributions import attributions
from lint.annotate._sourcing.marks import Quoted, quoted
from lint.annotate._sourcing.voices import Voice, voices
from lint.annotate.sentences import Sentence
from lint.span import Span
from lint.word_index import WordIndex


class Source(Mention):
    """One attribution's source: the noun phrase that names or describes it."""

    kind: ClassVar[str] = "source"

    type: str = computed(
        "named (a person, or a name that may be one), institution, document, anonymous, individual or group "
        "(people told only by a common noun), pronoun, hearsay, passive",
        default="named",
    )
    cue: str | None = stated("the word that attributes: said, according to, reportedly")
    cue_start: int | None = computed("where the cue begins in the prose")
    noun: str | None = stated("the head noun in lower case: official, analysts")
    name: str | None = stated("the proper name")
    count: int | None = stated("how many they are; unknown for a bare plural")
    plural: bool | None = stated("whether the noun is plural")
    definite: bool | None = stated("whether the noun points back or to one known: the aide, her lawyer")
    introduced: bool | None = computed(
        "whether the article gives the first name of one told by title and surname; unknown for other sources"
    )
    position: str | None = stated(
        "what is said of who an unnamed source is, beyond the noun: senior, close to the talks"
    )
    knowledge: str | None = stated("how the source knows: familiar with, who attended")
    anonymity: str | None = stated("the words that grant anonymity, here or where the source was described")
    reason: str | None = stated("why the source is not named, here or where the source was described")
    unnamed: bool = computed("whether no reader can tell who speaks", default=False)
    anchor: Source | None = computed(
        'the first attribution to the same source: what a pronoun, a surname or "the aide" points back to'
    )
    first: bool = computed("whether no earlier attribution is to the same source", default=True)


def annotate(draft: Draft) -> Iterator[Source]:
    """Find every attribution, then what is known of its source from the rest of the article."""
    if not is_read(draft.language):
        return
    text, words = draft.prose.text, draft.prose.words
    quotes = quoted(text, draft.prose.blocks)
    sentences = draft.mentions(Sentence)
    yield from _hearsay(text, words, quotes)
    told: dict[int, Source] = {}
    found = attributions(text, words, sentences, quotes)
    for index, voice in enumerate(voices(text, words, sentences, found)):
        told[index] = _source(text, voice, told)
        yield told[index]


def _source(text: str, voice: Voice, told: dict[int, Source]) -> Source:
    phrase = voice.phrase
    return Source(
        start=voice.span.start,
        end=voice.span.end,
        text=text[voice.span.start : voice.span.end],
        type=voice.type,
        cue=_slice(text, voice.cue),
        cue_start=voice.cue.start if voice.cue is not None else None,
        noun=phrase.noun,
        name=phrase.name,
        count=phrase.number,
        plural=phrase.plural,
        definite=phrase.definite,
        introduced=voice.introduced,
        position=_slice(text, voice.position),
        knowledge=_slice(text, voice.known.knowledge),
        anonymity=_slice(text, voice.known.anonymity),
        reason=_slice(text, voice.known.reason),
        unnamed=voice.unnamed,
        anchor=told.get(voice.anchor) if voice.anchor is not None else None,
        first=voice.anchor is None,
    )


def _slice(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span is not None else None


def _hearsay(text: str, words: WordIndex, quotes: Sequence[Quoted]) -> Iterator[Source]:
    starts = [each.start for each in quotes]
    for match in hearsay.hearsay(text, words):
        place = bisect_right(starts, match.start()) - 1
        if place < 0 or quotes[place].end <= match.start():
            told = match.group()
            kind = "passive" if hearsay.is_passive(told) else "hearsay"
            yield Source(start=match.start(), end=match.end(), text=told, type=kind, cue=told.lower())
