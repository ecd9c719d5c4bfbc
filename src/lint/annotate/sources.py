"""Sources: who or what the article's statements are attributed to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Deferred, Mention, computed, stated
from lint.annotate._sourcing import hearsay, is_read
from lint.annotate._sourcing.attributions import attributions
from lint.annotate._sourcing.marks import Quoted, quoted
from lint.annotate._sourcing.voices import Voice, voices
from lint.annotate.sentences import Sentence
from lint.span import Span
from lint.word_index import WordIndex


class _Telling:
    """What of a source is put into words when it is asked for: how the text tells it, and what it says of it."""

    __slots__ = ("_known", "_text", "_voice")

    def __init__(self, text: str, voice: Voice) -> None:
        self._text = text
        self._voice = voice
        self._known = voice.anchor or voice

    @property
    def cue(self) -> str | None:
        return self._words(self._voice.cue)

    @property
    def cue_start(self) -> int | None:
        return self._voice.cue.start if self._voice.cue is not None else None

    @property
    def noun(self) -> str | None:
        return self._voice.phrase.noun

    @property
    def name(self) -> str | None:
        return self._voice.phrase.name

    @property
    def count(self) -> int | None:
        return self._voice.phrase.number

    @property
    def plural(self) -> bool:
        return self._voice.phrase.plural

    @property
    def definite(self) -> bool:
        return self._voice.phrase.definite

    @property
    def introduced(self) -> bool | None:
        return self._voice.introduced

    @property
    def position(self) -> str | None:
        return self._words(self._voice.position)

    @property
    def knowledge(self) -> str | None:
        return self._words(self._known.knowledge)

    @property
    def anonymity(self) -> str | None:
        return self._words(self._known.anonymity)

    @property
    def reason(self) -> str | None:
        return self._words(self._known.reason)

    def _words(self, span: Span | None) -> str | None:
        return self._text[span.start : span.end] if span is not None else None


def _told(name: str) -> Deferred:
    return Deferred("telling", name)


class Source(Mention):
    """One attribution's source: the noun phrase that names or describes it."""

    kind: ClassVar[str] = "source"

    telling: _Telling | None = None

    type: str = computed(
        "named (a person, or a name that may be one), institution, document, anonymous, individual or group "
        "(people told only by a common noun), pronoun, hearsay, passive",
        default="named",
    )
    cue: str | None = stated("the word that attributes: said, according to, reportedly", default=_told("cue"))
    cue_start: int | None = computed("where the cue begins in the prose", default=_told("cue_start"))
    noun: str | None = stated("the head noun in lower case: official, analysts", default=_told("noun"))
    name: str | None = stated("the proper name", default=_told("name"))
    count: int | None = stated("how many they are; unknown for a bare plural", default=_told("count"))
    plural: bool | None = stated("whether the noun is plural", default=_told("plural"))
    definite: bool | None = stated(
        "whether the noun points back or to one known: the aide, her lawyer", default=_told("definite")
    )
    introduced: bool | None = computed(
        "whether the article gives the first name of one told by title and surname; unknown for other sources",
        default=_told("introduced"),
    )
    position: str | None = stated(
        "what is said of who an unnamed source is, beyond the noun: senior, close to the talks",
        default=_told("position"),
    )
    knowledge: str | None = stated("how the source knows: familiar with, who attended", default=_told("knowledge"))
    anonymity: str | None = stated(
        "the words that grant anonymity, here or where the source was described", default=_told("anonymity")
    )
    reason: str | None = stated(
        "why the source is not named, here or where the source was described", default=_told("reason")
    )
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
    told: dict[Voice, Source] = {}
    for voice in voices(text, words, sentences, attributions(text, words, sentences, quotes)):
        source = told[voice] = _source(text, voice, told)
        yield source


def _source(text: str, voice: Voice, told: Mapping[Voice, Source]) -> Source:
    start, end = voice.span
    return Source(
        start=start,
        end=end,
        text=text[start:end],
        type=voice.type,
        unnamed=voice.unnamed,
        anchor=told[voice.anchor] if voice.anchor is not None else None,
        first=voice.anchor is None,
        telling=_Telling(text, voice),
    )


def _hearsay(text: str, words: WordIndex, quotes: Sequence[Quoted]) -> Iterator[Source]:
    starts = [each.start for each in quotes]
    for match in hearsay.hearsay(text, words):
        place = bisect_right(starts, match.start()) - 1
        if place < 0 or quotes[place].end <= match.start():
            told = match.group()
            kind = "passive" if hearsay.is_passive(told) else "hearsay"
            yield Source(start=match.start(), end=match.end(), text=told, type=kind, cue=told.lower())
