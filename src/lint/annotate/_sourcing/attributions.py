"""Attributions: a source, and the cue that ties words to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from lint.annotate._sourcing import cues
from lint.annotate._sourcing.lexicon import DETERMINERS, PRONOUNS, ROLES, is_known
from lint.annotate._sourcing.marks import Quoted
from lint.annotate._sourcing.noun_phrases import (
    SUBJECT_PRONOUNS,
    last_but_adverbs,
    leading_subject,
    phrase_after,
    subject_before,
    subject_ending,
)
from lint.annotate._sourcing.words import Words
from lint.annotate.sentences import Sentence
from lint.expressions import expression
from lint.record import Record
from lint.span import Span
from lint.word_index import WordIndex

PREPOSITIONAL = frozenset(
    "said told wrote warn warns warned caution cautions cautioned spoke complained joked tweeted".split()
)
"""Verbs that keep their subject as source before "of" and "by": "she warned of delays"."""
REACH = 400
"""Characters in which the subject of a cue is looked for."""
LONGEST_SUBJECT = 6
"""Words between a quotation and a verb that is as often a noun: "...," the company's lawyer states."""
HAVE = frozenset("has have had".split())
PROGRESSIVE = frozenset("is are was were been".split())
PRONOUNS_BEFORE = tuple(f" {word} " for word in sorted(SUBJECT_PRONOUNS))
"""What leads to most verbs of saying: no other word before the verb has to be read."""
BEFORE_INVERSION = (",", '"', "”", "’", "»", "'")
COORDINATING = ("and", "but")
"""Words before a verb that shares the subject of an earlier one: "he left and said"."""
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


class Attribution(Record):
    """A source and the cue that ties words to it."""

    source: Span
    cue: Span


class _Place:
    """Where a cue stands: its sentence, and the quotation before it there."""

    __slots__ = ("end", "quote", "sentence", "start", "text", "verb")

    def __init__(self, text: str, cue: cues.Cue, sentence: Sentence, quote: Quoted | None) -> None:
        self.text = text
        self.start, self.end, self.verb = cue
        self.sentence = sentence
        self.quote = quote


def attributions(
    text: str, words: WordIndex, sentences: Sequence[Sentence], quoted: Sequence[Quoted]
) -> list[Attribution]:
    """Every attribution outside quotations, in the order of the cues."""
    found: list[Attribution] = []
    starts = [sentence.start for sentence in sentences]
    quote_starts = [each.start for each in quoted]
    for cue in cues.cues(text, words):
        start = cue[0]
        at = bisect_right(quote_starts, start) - 1
        quote = quoted[at] if at >= 0 else None
        if quote is not None and quote.end > start:
            continue
        index = bisect_right(starts, start) - 1
        if index < 0 or sentences[index].end <= start:
            continue
        if quote is not None and quote.end <= starts[index]:
            quote = None
        source = _source(_Place(text, cue, sentences[index], quote), found)
        if source is not None:
            found.append(Attribution(source, Span(start, cue[1])))
    return found


def _source(place: _Place, earlier: Sequence[Attribution]) -> Span | None:
    text, cue_start, cue_end, verb = place.text, place.start, place.end, place.verb
    sentence, quote = place.sentence, place.quote
    if verb in cues.INTRODUCING:
        return phrase_after(text, cue_end, sentence.end)
    if verb not in PREPOSITIONAL and text.startswith((" by ", " of "), cue_end):
        return None
    after_quote = quote is not None and _is_set_off(text, quote)
    is_noun = verb in cues.NOUN_FORMS and not (_introduces_content(text, cue_end) or _follows_people(place))
    if is_noun and not after_quote:
        return None
    start = quote.end if quote is not None and after_quote else sentence.start
    depends_on_more = is_noun or verb in cues.PERFECT or verb.endswith("ing")
    if not depends_on_more and text.endswith(PRONOUNS_BEFORE, start, cue_start):
        return Span(text.rfind(" ", start, cue_start - 1) + 1, cue_start - 1)
    words = Words(text, max(start, cue_start - REACH), cue_start)
    is_passive = verb in cues.PERFECT and not HAVE.intersection(words[-2:])
    if is_passive or (is_noun and len(words) > LONGEST_SUBJECT):
        return None
    return _subject(place, words, earlier)


def _subject(place: _Place, words: Words, earlier: Sequence[Attribution]) -> Span | None:
    """The subject of a verb of saying: behind it, the sentence's own, or right before it."""
    text, verb = place.text, place.verb
    if verb in cues.INVERTING and (not words or words[-1] in BEFORE_INVERSION) and (subject := _inverted(place, words)):
        return subject
    if not verb.endswith("ing"):
        last = last_but_adverbs(words)
        is_coordinated = last > 0 and words[last] in COORDINATING
        return _sentence_subject(place, earlier) if is_coordinated else subject_ending(words, last)
    if (not words or words[-1] in (",", "—", "–")) and (subject := _sentence_subject(place, earlier)):
        return subject
    if words and words[-1] in PROGRESSIVE and _introduces_content(text, place.end):
        auxiliary = words.span(len(words) - 1, len(words) - 1)
        return subject_before(Words(text, max(place.sentence.start, auxiliary.start - REACH), auxiliary.start))
    return subject_before(words) if _quote_follows(text, place.end) else None


@cache
def _content_start() -> re.Pattern[str]:
    determiners = "the|a|an|this|these|those|no|its|their|his|her"
    words = f"that|{determiners}|it|there|he|she|they|about|at least|more than|up to|to have"
    name = "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]"
    return expression(rf"[:,]? ?[\"“‘«'`]|:| (?:(?:{words})\b|{name})")


def _introduces_content(text: str, at: int) -> bool:
    return _content_start().match(text, at) is not None


def _follows_people(place: _Place) -> bool:
    """Whether a form without an ending stands right behind people in the plural: "officials fear retaliation"."""
    if place.verb.endswith(("s", "ed")):
        return False
    word = place.text[place.text.rfind(" ", 0, place.start - 1) + 1 : place.start].rstrip().lower()
    return word.endswith("s") and word[:-1] in ROLES


def _quote_follows(text: str, at: int) -> bool:
    return text[at : at + 3].lstrip(",: ").startswith(('"', "“", "‘", "«", "``", "''", "„"))


def _is_set_off(text: str, quote: Quoted) -> bool:
    """Whether a comma or full stop parts the quotation from what follows."""
    inside = text[quote.start : quote.end].rstrip("\"”»'’ ")
    return inside.endswith((",", ".", "?", "!", "…", "-", "—")) or text[quote.end : quote.end + 1] in (",", "")


def _inverted(place: _Place, words: Words) -> Span | None:
    """The source after its verb, when nothing but a quotation or a comma stands before: "...", said Ms. Ortiz."""
    text = place.text
    source = phrase_after(text, place.end, place.sentence.end)
    if source is None or not _could_speak(text, source):
        return None
    ends = text[source.end : source.end + 1] in ("", ",", ".", ";", ":", ")", "—", "\n", "-")
    return source if ends or not any(map(words.is_word, range(len(words)))) else None


def _could_speak(text: str, source: Span) -> bool:
    """Whether the words begin as a source does, or hold a name: former Judge Ortiz."""
    first, *others = text[source.start : source.end].split()
    if first in PRONOUNS and first not in DETERMINERS:
        return not others
    if first[0].isupper():
        return first not in DAYS
    return first in DETERMINERS or any(word[0].isupper() or is_known(word) for word in (first, *others))


def _sentence_subject(place: _Place, earlier: Sequence[Attribution]) -> Span | None:
    """The subject of the sentence that a participle such as "saying" belongs to."""
    if earlier and earlier[-1].cue.start >= place.sentence.start:
        return earlier[-1].source
    end = min(place.start, place.sentence.start + REACH)
    return leading_subject(Words(place.text, place.sentence.start, end))
