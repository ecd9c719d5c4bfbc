"""Figures and superlatives of the kinds that need a source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lint.expressions import expression
from lint.span import Span


class Figure(NamedTuple):
    """A figure or superlative as the text words it."""

    span: Span
    type: str
    adjective: str | None = None
    scope: str | None = None
    counted: str | None = None


NOT_SUPERLATIVES = (
    "west|rest|test|interest|request|protest|forest|arrest|honest|invest|suggest|midwest|northwest|southwest|latest"
)
SUPERLATIVE = rf"(?:most \w+|fewest|worst|best|(?!(?:{NOT_SUPERLATIVES})\b)[a-z]{{3,}}est)"
PERCENT = r"\d[\d.,]*\s?(?:%|percent\b|per cent\b)"
NUMBER = rf"(?:{PERCENT}|[$£€]?\d[\d.,]*(?:\s?(?:million|billion|trillion|thousand|bn|m|tn)\b)?)"
OPINION = (
    r"(?:says?|said|wants?|wanted|support(?:s|ed)?|oppose[sd]?|disapproved?|approved?|believed?|think|thought|favou?r(?:ed)?"
    r"|would (?:vote|prefer|support|back|choose)|prefer(?:red)?|trust(?:ed)?|agreed?|disagreed?|feel|felt"
    r"|do not|don[’']t|did not want|are (?:opposed|against)|reject(?:ed)?)"
)
REACH = 90
"""Characters before "since 2018" in which its superlative stands."""


def figures(text: str) -> Iterator[Figure]:
    """Every such figure; where two overlap, the more telling kind."""
    taken: list[Span] = []
    for find in (_estimates, _polls, _records, _superlatives, _masses, _shares):
        for figure in find(text):
            at = bisect_left(taken, figure.span)
            if not any(figure.span.overlaps(span) for span in taken[max(0, at - 1) : at + 1]):
                taken.insert(at, figure.span)
                yield figure


@cache
def _estimate_pattern() -> re.Pattern[str]:
    words = r"(?:half a |one |two |three |a )?(?:million|billion|hundred|thousand)\w*"
    not_counted = (
        "last|an?|in|on|this|per|and|from|to|for|of|by|worth|at|with|the|or|more|over|as|is|was|were|who|that"
        "|annually|each"
    )
    return expression(rf"stimated (?:at )?(?:{NUMBER}|{words})(?: (?!(?:{not_counted})\b)(?P<counted>[a-z]+))?")


def _estimates(text: str) -> Iterator[Figure]:
    if "stimated" not in text:
        return
    for match in _estimate_pattern().finditer(text):
        start = match.start() - 1
        if text[max(0, start - 3) : start].lower() == "an ":
            start -= 3
        if not text[max(0, start - 4) : start].endswith(("has ", "ave ", "had ", "lso ", "and ", "als ")):
            yield Figure(Span(start, match.end()), "estimate", counted=match.group("counted"))


@cache
def _poll_pattern() -> re.Pattern[str]:
    return expression(rf"{PERCENT} of (?P<counted>(?:[\w.’'-]+ ){{1,6}}?)(?=\(?{OPINION}\b)")


PERCENT_SIGNS = ("%", "percent", "per cent")
FRACTIONS = (
    *("ajority of ", "-thirds of ", "-quarters of ", "-quarter of "),
    *(" in 10 ", " in ten ", " in five ", " in four ", " in three "),
)


@cache
def _fraction_pattern() -> re.Pattern[str]:
    of = r"(?:[Aa] (?:\w+ )?majority|[Tt]wo-thirds|[Oo]ne-third|[Tt]hree-quarters|[Oo]ne-quarter) of"
    whom = rf"(?P<counted>(?:[\w.’'-]+ ){{1,5}}?)(?=\(?{OPINION}\b)"
    return expression(rf"\b(?:{of}|\w+ (?:in|out of) (?:10|ten|five|four|three)) {whom}")


@cache
def _approval_pattern() -> re.Pattern[str]:
    rating = r"(?:dis)?(?:approval|favou?rability|popularity) (?:rating|number|score)s?\b[^.\n]{0,60}?"
    support = r"[Ss]upport for [^.,;\n]{3,50}? (?:at|to|by|of) (?:\w+ ){0,2}?"
    return expression(rf"(?:{rating}|{support}){PERCENT}|{PERCENT} (?:job )?(?:dis)?approval")


def _polls(text: str) -> Iterator[Figure]:
    if any(word in text for word in FRACTIONS):
        for match in _fraction_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end("counted") - 1), "poll", counted=match.group("counted").strip())
    if not any(sign in text for sign in PERCENT_SIGNS):
        return
    for match in _poll_pattern().finditer(text) if any(f"{sign} of " in text for sign in PERCENT_SIGNS) else ():
        yield Figure(Span(match.start(), match.end("counted") - 1), "poll", counted=match.group("counted").strip())
    if any(word in text for word in ("upport for ", "pproval", "vorability ", "vourability ", "opularity ")):
        for match in _approval_pattern().finditer(text):
            yield Figure(Span(match.start(), match.end()), "poll")


@cache
def _scopes() -> tuple[re.Pattern[str], ...]:
    """What a record reaches over: time, history, places. Apart, since each has a beginning to search for."""
    hedge = "(?:(?:more than|at least|nearly|almost|over|about) )?"
    return (
        expression(r"since (?:at least )?(?:the (?:early |mid-|late )?)?(?:[A-Z][a-z]+ )?(?:of )?\d{4}s?\b"),
        expression(
            r" in the (?:world|country|region|nation|(?:Western|Southern|Northern) Hemisphere|Americas|Middle East)\b"
            r"| in (?:Latin America|South America|Europe|Africa|Asia)\b"
        ),
        expression(r" (?:on record|ever recorded|of all time|in (?:[\w’'.]+ ){0,3}history)\b"),
        expression(rf" in (?:{hedge}(?:a|an|\w+|\d+) (?:years|decades?|century|months)|years|decades)\b"),
    )


@cache
def _superlative_before() -> re.Pattern[str]:
    owner = r"(?:the|its|their|his|her|a|one of the|[\w’']+[’']s?)"
    words = r"(?: [\w’'%$-]+,?){0,6} ?"
    return expression(rf"(?:\b{owner} )?(?P<adjective>\b{SUPERLATIVE}){words}$", re.IGNORECASE)


EXTREMES = (" low", " high", " peak")


@cache
def _extreme() -> re.Pattern[str]:
    return expression(r"-(?:year|month|decade|week)s? (?:low|high|peak)s?\b")


@cache
def _years_before() -> re.Pattern[str]:
    return expression(r"(?:\b(?:an?|its|their|the) )?\b[\w–-]+$")


def _records(text: str) -> Iterator[Figure]:
    for match in _extreme().finditer(text) if any(word in text for word in EXTREMES) else ():
        if before := _years_before().search(text, max(0, match.start() - 20), match.start()):
            yield Figure(Span(before.start(), match.end()), "record", scope=text[before.start() : match.end()])
    for pattern in _scopes():
        for match in pattern.finditer(text):
            first = max(_sentence_start(text, match.start()), match.start() - REACH)
            if before := _superlative_before().search(text, first, match.start()):
                span = Span(before.start(), match.end())
                yield Figure(span, "record", before.group("adjective").lower(), match.group().strip())


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at) + 1, text.rfind(". ", max(0, at - REACH), at) + 1)


@cache
def _superlative_pattern() -> re.Pattern[str]:
    places = "world|country|nation|region|continent|planet|globe"
    return expression(rf"(?P<scope>{places})[’']s (?P<adjective>{SUPERLATIVE})(?: [\w-]+){{1,2}}")


@cache
def _one_of_before() -> re.Pattern[str]:
    return expression(r"\b(?:(?:one of|some of|among) )?the $")


def _superlatives(text: str) -> Iterator[Figure]:
    for match in _superlative_pattern().finditer(text):
        before = _one_of_before().search(text, max(0, match.start() - 16), match.start())
        start = before.start() if before else match.start()
        yield Figure(Span(start, match.end()), "superlative", match.group("adjective"), match.group("scope"))


@cache
def _mass_pattern() -> re.Pattern[str]:
    return expression(r"(?:(?:illions|housands) of| million) (?P<counted>[\w’'-]+)")


@cache
def _mass_before() -> re.Pattern[str]:
    return expression(r"(?:\b(?:(?:[Tt]ens|[Hh]undreds) of )?[MmTtBb]|\b\d[\d.,]*)$")


def _masses(text: str) -> Iterator[Figure]:
    if "illion" in text or "housands of" in text:
        for match in _mass_pattern().finditer(text):
            before = _mass_before().search(text, max(0, match.start() - 14), match.start())
            if before is not None:
                yield Figure(Span(before.start(), match.end()), "mass", counted=match.group("counted"))


@cache
def _share_pattern() -> re.Pattern[str]:
    return expression(rf"{PERCENT}(?: of (?P<counted>(?:[\w’'-]+ ){{0,2}}[\w’'-]+))?")


def _shares(text: str) -> Iterator[Figure]:
    if "%" in text or "ercent" in text or "per cent" in text:
        for match in _share_pattern().finditer(text):
            of = match.start("counted") - len(" of ") if match.group("counted") else match.end()
            yield Figure(Span(match.start(), of), "share", counted=match.group("counted"))
