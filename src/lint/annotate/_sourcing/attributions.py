"""Attributions: a source, and the cue that ties words to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lint.annotate._sourcing import cues
from lint.annotate._sourcing.lexicon import DETERMINERS, PRONOUNS, is_known
from lint.annotate._sourcing.marks import Quoted
from lint.annotate._sourcing.noun_phrases import is_coordinated, leading_subject, phrase_after, subject_before
from lint.annotate._sourcing.words import Words
from lint.span import Span

PREPOSITIONAL = frozenset("said told wrote warned spoke complained joked tweeted".split())
"""Verbs that keep their subject as source before "of" and "by": "she warned of delays"."""


REACH = 400
"""Characters before a cue in which its subject stands."""
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


class Attribution(NamedTuple):
    """A source and the cue that ties words to it."""

    source: Span
    cue: Span
    follows: bool
    """Whether the source stands after its cue."""


def attributions(text: str, sentences: Sequence[Span], quoted: Sequence[Quoted]) -> list[Attribution]:
    """Every attribution outside quotations, in the order of the cues."""
    found: list[Attribution] = []
    starts = [sentence.start for sentence in sentences]
    quote_starts = [each.start for each in quoted]
    for cue in cues.cues(text):
        place = bisect_right(quote_starts, cue.start) - 1
        if place >= 0 and quoted[place].end > cue.start:
            continue
        index = bisect_right(starts, cue.start) - 1
        if index < 0 or sentences[index].end <= cue.start:
            continue
        before = quoted[place] if place >= 0 and quoted[place].end > sentences[index].start else None
        found.extend(_attribution(text, sentences[index], before, cue, found))
    return found


def _attribution(
    text: str, sentence: Span, before: Quoted | None, cue: Span, earlier: Sequence[Attribution]
) -> Iterator[Attribution]:
    verb = text[cue.start : cue.end].lower()
    if verb in cues.INTRODUCING:
        source = phrase_after(text, cue.end, sentence.end)
        if source is not None:
            yield Attribution(source, cue, follows=True)
        return
    if text.startswith((" by ", " of "), cue.end) and verb not in PREPOSITIONAL:
        return
    after_quote = before is not None and _is_set_off(text, before)
    start = before.end if before is not None and after_quote else sentence.start
    start = max(start, cue.start - REACH)
    words = Words(text, start, cue.start)
    if verb in cues.NOUN_FORMS and not _introduces_content(text, cue.end) and not (after_quote and len(words) <= 6):
        return
    if verb in cues.INVERTING and (inverted := _inverted(text, words, cue, sentence)):
        yield Attribution(inverted, cue, follows=True)
        return
    if verb.endswith("ing"):
        source = _sentence_subject(text, sentence, cue, earlier) if not words or words[-1] in (",", "—", "–") else None
        if source is None and _quote_follows(text, cue.end):
            source = subject_before(words)
    elif is_coordinated(words):
        source = _sentence_subject(text, sentence, cue, earlier)
    else:
        source = subject_before(words)
    if source is not None:
        yield Attribution(source, cue, follows=False)


@cache
def _content_start() -> re.Pattern[str]:
    words = "that|the|a|an|it|there|he|she|they|about|at least|more than|up to|to have"
    name = "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]"
    return re.compile(rf"[:,]? ?[\"“‘«'`]|:| (?:(?:{words})\b|{name})")


def _introduces_content(text: str, at: int) -> bool:
    return _content_start().match(text, at) is not None


def _quote_follows(text: str, at: int) -> bool:
    return text[at : at + 3].lstrip(",: ").startswith(("\"", "“", "‘", "«", "``", "''", "„"))


def _is_set_off(text: str, quote: Quoted) -> bool:
    """Whether a comma or full stop parts the quotation from what follows."""
    inside = text[quote.start : quote.end].rstrip("\"”»'’ ")
    return inside.endswith((",", ".", "?", "!", "…", "-", "—")) or text[quote.end : quote.end + 1] in (",", "")


def _inverted(text: str, words: Words, cue: Span, sentence: Span) -> Span | None:
    """The source after its verb, when nothing but a quotation or a comma stands before: "...", said Ms. Ortiz."""
    if words and words[-1] not in (",", '"', "”", "’", "»", "'"):
        return None
    source = phrase_after(text, cue.end, sentence.end)
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


def _sentence_subject(text: str, sentence: Span, cue: Span, earlier: Sequence[Attribution]) -> Span | None:
    """The subject of the sentence that a participle such as "saying" belongs to."""
    for attribution in reversed(earlier):
        if attribution.cue.start < sentence.start:
            break
        return attribution.source
    return leading_subject(Words(text, sentence.start, cue.start))
