"""Sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention
from lint.expressions import expression

TITLES = frozenset(
    """
    Mr Mrs Ms Dr Prof St Sen Rep Reps Sens Gov Govs Lt Gen Col Maj Capt Cmdr Sgt Adm Rev Hon Pres Supt Insp Amb Ft Mt
    vs v e.g i.e cf ca approx est Messrs Brig Cpl Pvt Det
    """.split()
)
"""Abbreviations that always belong to what follows."""

ABBREVIATIONS = frozenset(
    """
    Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Inc Corp Co Ltd Bros Ave Blvd Rd Assn Dept Univ al etc a.m p.m
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Vt Va Wash Wis Wyo Penn
    """.split()
)
"""Abbreviations that may end a sentence, too: the next word decides."""

NUMBERED = frozenset("No Nos Art Sec Fig Vol p pp".split())
"""Abbreviations only before a number."""

STARTERS = frozenset(
    """
    The A An In On At It He She They We I But And This That These Those There His Her Their Its As If When While
    After Before For From With However Meanwhile Some Many Most No Not So Since Under Both Our My You Your
    """.split()
)
"""Words that, after an abbreviation or initials such as "U.S.", show that a new sentence has begun."""

MARKS = ".!?…"
"""What may end a sentence."""

CLOSERS = "\"'”’»)]"


class Sentence(Mention):
    """One sentence; never longer than its block."""

    kind: ClassVar[str] = "sentence"


@cache
def _boundary(mark: str) -> re.Pattern[str]:
    # One for each mark: what begins with one character is looked for five times as fast as a class of four.
    return expression(re.escape(mark) + r"[\"'”’»)\]]*[^\S\n]+(?=[\"'“‘«(\[¿¡–—-]*[A-Z0-9À-Þ$£€@#])")


@cache
def _speaker() -> re.Pattern[str]:
    return expression(
        r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|added|replied|told|tweeted|posted|shouted)\b"
    )


def annotate(draft: Draft) -> Iterator[Sentence]:
    """Split every block into sentences at full stops that no abbreviation or initial explains."""
    text = draft.prose.text
    boundaries = _boundaries(text)
    at = 0
    for block in draft.prose.blocks:
        start = block.start
        while at < len(boundaries) and boundaries[at][0] < block.end:
            stop, after = boundaries[at]
            at += 1
            if _ends_sentence(text, stop, after):
                yield _sentence(text, start, after)
                start = after
        if start < block.end:
            yield _sentence(text, start, block.end)


def _boundaries(text: str) -> list[tuple[int, int]]:
    """Where sentences may end: the place of each mark that may end one, and where the next would begin."""
    return sorted(match.span() for mark in MARKS if mark in text for match in _boundary(mark).finditer(text))


def _sentence(text: str, start: int, end: int) -> Sentence:
    words = text[start:end].rstrip()
    return Sentence(start=start, end=start + len(words), text=words)


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    if text[stop + 1] in CLOSERS:
        return text[stop] == "." or not _speaker().match(text, after)
    if text[stop] != ".":
        return True
    word = _word_before(text, stop)
    if word in TITLES:
        return False
    if word in NUMBERED:
        return not text[after].isdigit()
    if word in ABBREVIATIONS or _is_initials(word):
        return _word_after(text, after) in STARTERS
    return True


def _is_initials(word: str) -> bool:
    if word.isalpha():
        return len(word) == 1 and word.isupper() and word != "I"
    parts = word.split(".")
    return all(len(part) <= 1 and not part.isdigit() for part in parts) and parts[-1].isupper()


def _word_before(text: str, at: int) -> str:
    word = text[text.rfind(" ", 0, at) + 1 : at]
    if word.isalpha():
        return word
    start = at
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in ".-'’"):
        start -= 1
    return text[start:at]


def _word_after(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end]
