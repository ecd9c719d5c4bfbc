"""Sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention

ABBREVIATIONS = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Sr",
        "Jr",
        "St",
        "Sen",
        "Rep",
        "Reps",
        "Sens",
        "Gov",
        "Govs",
        "Lt",
        "Gen",
        "Col",
        "Maj",
        "Capt",
        "Cmdr",
        "Sgt",
        "Adm",
        "Rev",
        "Hon",
        "Pres",
        "Supt",
        "Insp",
        "Amb",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Sat",
        "Sun",
        "No",
        "Nos",
        "vs",
        "v",
        "Inc",
        "Corp",
        "Co",
        "Ltd",
        "Bros",
        "Ave",
        "Blvd",
        "Rd",
        "Ft",
        "Mt",
        "Assn",
        "Dept",
        "Univ",
        "al",
        "etc",
        "approx",
        "est",
        "e.g",
        "i.e",
        "cf",
        "ca",
        "Ala",
        "Ariz",
        "Ark",
        "Calif",
        "Colo",
        "Conn",
        "Del",
        "Fla",
        "Ga",
        "Ill",
        "Ind",
        "Kan",
        "Ky",
        "La",
        "Md",
        "Mass",
        "Mich",
        "Minn",
        "Miss",
        "Mo",
        "Mont",
        "Neb",
        "Nev",
        "Okla",
        "Ore",
        "Pa",
        "Tenn",
        "Tex",
        "Vt",
        "Va",
        "Wash",
        "Wis",
        "Wyo",
        "Penn",
    ]
)
"""Words whose full stop does not end a sentence before a capital."""

CLOSERS = "\"'”’»)]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Mention):
    """One sentence; never longer than its block."""

    kind: ClassVar[str] = "sentence"


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡–—-]*[A-Z0-9À-Þ$£€@#])")


def annotate(draft: Draft) -> Iterator[Sentence]:
    """Split every block into sentences at full stops that no abbreviation or initial explains."""
    text = draft.prose.text
    for block in draft.prose.blocks:
        start = block.start
        for boundary in _boundary().finditer(text, block.start, block.end):
            if text[boundary.start()] == "." and not _ends_sentence(text, boundary):
                continue
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
        return True
    start = stop
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in ".-'’"):
        start -= 1
    word = text[start:stop]
    if word in ABBREVIATIONS:
        return False
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    is_initials = len(word) > 1 and "." in word and all(len(part) <= 1 for part in word.split("."))
    if is_initials:
        return _starts_afresh(text, boundary.end())
    return not is_initial


STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "But",
        "And",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "His",
        "Her",
        "Their",
        "Its",
        "As",
        "If",
        "When",
        "While",
        "After",
        "Before",
        "For",
        "From",
        "With",
        "However",
        "Meanwhile",
    ]
)


def _starts_afresh(text: str, at: int) -> bool:
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[at:end] in STARTERS
