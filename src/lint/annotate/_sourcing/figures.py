"""Figures and superlatives of the kinds that need a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.span import Span


class Figure(NamedTuple):
    """A figure or superlative as the text words it."""

    span: Span
    type: str
    adjective: str | None = None
    scope: str | None = None
    counted: str | None = None


SUPERLATIVE = r"(?:most \w+|fewest|worst|best|(?!(?:west|rest|test|interest|request|protest|forest|arrest|honest|invest|suggest|midwest|northwest|southwest|latest)\b)[a-z]{3,}est)"
NUMBER = r"[$£€]?\d[\d,.]*(?:\s?(?:million|billion|trillion|thousand|bn|m|tn|%|percent|per cent))?"
OPINION = (
    r"(?:says?|said|wants?|wanted|support(?:s|ed)?|oppose[sd]?|disapproved?|approved?|believed?|think|thought|favou?r(?:ed)?"
    r"|would (?:vote|prefer|support|back|choose)|prefer(?:red)?|trust(?:ed)?|agreed?|disagreed?|feel|felt|do not|don[’']t"
    r"|did not want|are (?:opposed|against)|reject(?:ed)?)"
)


def figures(text: str) -> Iterator[Figure]:
    """Every such figure, one finding a stretch: the more telling kind comes first."""
    taken: list[Span] = []
    for find in (_estimates, _polls, _records, _superlatives, _masses, _shares):
        for figure in find(text):
            if not any(figure.span.overlaps(span) for span in taken):
                taken.append(figure.span)
                yield figure


@cache
def _estimate_pattern() -> re.Pattern[str]:
    return re.compile(rf"stimated (?:at )?(?P<number>{NUMBER}|(?:half a |one |two |three |a )?(?:million|billion|hundred|thousand)\w*)(?: (?!(?:last|a|an|in|on|this|per|and|from|to|for|of|by|worth|at|with|the|or|more|over|as|is|was|were|who|that|annually|each)\b)(?P<counted>[a-z]+))?")


def _estimates(text: str) -> Iterator[Figure]:
    for match in _estimate_pattern().finditer(text):
        start = match.start() - 1
        article = text[max(0, start - 3) : start]
        start -= 3 if article.lower() == "an " else 0
        if text[max(0, start - 25) : start].endswith(tuple(f"{word} " for word in ("have", "has", "had", "also", "and", "officials"))):
            continue
        yield Figure(Span(start, match.end()), "estimate", counted=match.group("counted"))


@cache
def _poll_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\d[\d.]*\s?(?:%|percent|per cent) of (?P<counted>(?:[\w.’'-]+ ){{1,6}}?)(?=\(?{OPINION}\b)"
    )


@cache
def _approval_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:approval|favorability|favourability|disapproval|popularity) (?:rating|number|score)s?\b[^.\n]{0,60}?"
        r"|[Ss]upport for [^.,;\n]{3,50}? (?:at|to|by|of) (?:\w+ ){0,2}?)\d[\d.]*\s?(?:%|percent\b|per cent\b)"
        r"|\d[\d.]*\s?(?:%|percent|per cent) (?:job )?(?:dis)?approval"
    )


def _polls(text: str) -> Iterator[Figure]:
    if "%" in text or "ercent" in text or "per cent" in text:
        for match in _poll_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end("counted") - 1), "poll", counted=match.group("counted").strip())
    if "upport for " in text or "approval" in text or "avorability " in text or "popularity " in text or "avourability " in text:
        for match in _approval_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end()), "poll")


@cache
def _record_patterns() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"-(?:year|month|decade|week)s? (?:low|high|peak)s?\b"),
        re.compile(r"since (?:at least )?(?:the (?:early |mid-|late )?)?(?:[A-Z][a-z]+ )?(?:of )?\d{4}s?\b"),
        re.compile(
            r" in the (?:world|country|region|nation|(?:Western|Southern|Northern) Hemisphere|Americas|Middle East)\b"
            r"| in (?:Latin America|South America|Europe|Africa|Asia)\b"
        ),
        re.compile(r" (?:on record|ever recorded|of all time|in (?:\w+ )?history)\b"),
        re.compile(r" in (?:(?:(?:more than|at least|nearly|almost|over|about) )?(?:a|an|\w+|\d+) (?:years|decades?|century|months)|years|decades)\b"),
    )


@cache
def _superlative_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:the|its|their|his|her|a|one of the|[\w’']+[’']s?) )?(?P<adjective>\b{SUPERLATIVE})(?: [\w’'%$-]+,?){{0,6}} ?$", re.IGNORECASE)


@cache
def _year_before() -> re.Pattern[str]:
    return re.compile(r"(?:\b(?:an?|its|their|the) )?\b[\w–-]+$")


def _records(text: str) -> Iterator[Figure]:
    spans, *scopes = _record_patterns()
    for match in spans.finditer(text):
        before = _year_before().search(text, max(0, match.start() - 20), match.start())
        if before:
            yield Figure(Span(before.start(), match.end()), "record", scope=text[before.start() : match.end()])
    for pattern in scopes:
        for match in pattern.finditer(text):
            line = max(text.rfind("\n", 0, match.start()) + 1, text.rfind(". ", 0, match.start()) + 1, match.start() - 90)
            before = _superlative_before().search(text, line, match.start())
            if before:
                yield Figure(Span(before.start(), match.end()), "record", before.group("adjective").lower(), match.group())


@cache
def _superlative_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<scope>world|country|nation|region|continent|planet|globe)[’']s (?P<adjective>{SUPERLATIVE})(?: [\w-]+){{1,2}}"
    )


@cache
def _one_of_before() -> re.Pattern[str]:
    return re.compile(r"\b(?:(?:one of|some of|among) )?the $")


def _superlatives(text: str) -> Iterator[Figure]:
    for match in _superlative_pattern().finditer(text):
        before = _one_of_before().search(text, max(0, match.start() - 16), match.start())
        start = before.start() if before else match.start()
        yield Figure(Span(start, match.end()), "superlative", match.group("adjective"), match.group("scope"))


@cache
def _mass_pattern() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:(?:(?:[Tt]ens|[Hh]undreds) of )?(?:[Mm]illions|[Tt]housands|[Bb]illions) of|\d[\d.,]* million)"
        r" (?P<counted>[\w’'-]+)"
    )


def _masses(text: str) -> Iterator[Figure]:
    if "illion" in text or "housands of" in text:
        for match in _mass_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end()), "mass", counted=match.group("counted"))


@cache
def _share_pattern() -> re.Pattern[str]:
    return re.compile(r"\d[\d.,]*\s?(?:%|percent\b|per cent\b)(?: of (?P<counted>(?:[\w’'-]+ ){0,2}[\w’'-]+))?")


def _shares(text: str) -> Iterator[Figure]:
    if "%" in text or "ercent" in text or "per cent" in text:
        for match in _share_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end()), "share", counted=match.group("counted"))
