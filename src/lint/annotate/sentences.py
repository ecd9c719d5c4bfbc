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

CLOSERS = "\"'”’»)]"


class Sentence(Mention):
    """One sentence; never longer than its block."""

    kind: ClassVar[str] = "sentence"


@cache
def _boundary() -> re.Pattern[str]:
    return expression(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡–—-]*[A-Z0-9À-Þ$£€@#])")


@cache
def _speaker() -> re.Pattern[str]:
    return expression(
        r"(?:[A-ZÀ-Þ][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|added|replied|told|tweeted|posted|shouted)\b"
    )


def annotate(draft: Draft) -> Iterator[Sentence]:
    """Split every block into sentences at full stops that no abbreviation or initial explains."""
    text = draft.prose.text
    for block in draft.prose.blocks:
        start = block.start
        for boundary in _boundary().finditer(text, block.start, block.end):
            if _ends_sentence(text, boundary):
                yield _sentence(text, start, boundary.end())
                start = boundary.end()
        if start < block.end:
            yield _sentence(text, start, block.end)


def _sentence(text: str, start: int, end: int) -> Sentence:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start=start, end=end, text=text[start:end])


def _ends_sentence(text: str, boundary: re.Match[str]) -> bool:
    stop = boundary.start()
    if text[stop + 1] in CLOSERS:
        return text[stop] == "." or not _speaker().match(text, boundary.end())
    if text[stop] != ".":
        return True
    word = _word_before(text, stop)
    if word in TITLES:
        return False
    if word in NUMBERED:
        return not text[boundary.end()].isdigit()
    if word in ABBREVIATIONS or _is_initials(word):
        return _word_after(text, boundary.end()) in STARTERS
    return True


def _is_initials(word: str) -> bool:
    parts = word.split(".")
    return word != "I" and all(len(part) <= 1 and not part.isdigit() for part in parts) and parts[-1].isupper()


def _word_before(text: str, at: int) -> str:
    start = at
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in ".-'’"):
        start -= 1
    return text[start:at]


def _word_after(text: str, at: int) -> str:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end]
