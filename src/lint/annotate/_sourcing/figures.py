"""Figures and superlatives of the kinds that need a source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from lint.annotate._sourcing.nearby import matches_near
from lint.expressions import expression
from lint.record import Record
from lint.span import Span
from lint.word_index import WordIndex, either_case


class Figure(Record):
    """A figure or superlative as the text words it."""

    span: Span
    type: str
    adjective: str | None = None
    scope: str | None = None
    counted: str | None = None


NOT_SUPERLATIVES = frozenset(
    """
    west rest test interest request protest forest arrest honest invest suggest midwest northwest southwest latest
    """.split()
)
SUPERLATIVE_ENDS = ("est", "most", "worst", "EST", "MOST", "WORST")
SUPERLATIVE = rf"(?:most \w+|fewest|worst|best|(?!(?:{'|'.join(sorted(NOT_SUPERLATIVES))})\b)[a-z]{{3,}}est)"
PERCENT = r"\d[\d.,]*\s?(?:%|percent\b|per cent\b)"
PERCENT_WORDS = frozenset(("percent", "cent"))
LONGEST_NUMBER = 16
NUMBER = rf"(?:{PERCENT}|[$£€]?\d[\d.,]*(?:\s?(?:million|billion|trillion|thousand|bn|m|tn)\b)?)"
OPINION = (
    r"(?:says?|said|wants?|wanted|support(?:s|ed)?|oppose[sd]?|disapproved?|approved?|believed?|think|thought|favou?r(?:ed)?"
    r"|would (?:vote|prefer|support|back|choose)|prefer(?:red)?|trust(?:ed)?|agreed?|disagreed?|feel|felt"
    r"|do not|don[’']t|did not want|are (?:opposed|against)|reject(?:ed)?)"
)
REACH = 90
"""Characters before "since 2018" in which its superlative stands."""
LONGEST_SCOPE = 90
LONGEST_POLL = 160


def figures(text: str, words: WordIndex) -> Iterator[Figure]:
    """Every such figure; where two overlap, the more telling kind."""
    taken: list[Span] = []
    percents = _percents(text, words)
    superlatives = _superlative_places(words)
    for found in (
        _estimates(text, words),
        _fractions(text, words),
        _polls(text, percents),
        _approvals(text, words),
        _extremes(text, words),
        _records(text, superlatives),
        _superlatives(text, superlatives),
        _masses(text, words),
        _shares(text, percents),
    ):
        for figure in found:
            at = bisect_left(taken, figure.span)
            if not any(figure.span.overlaps(span) for span in taken[max(0, at - 1) : at + 1]):
                taken.insert(at, figure.span)
                yield figure


ESTIMATED = either_case({"estimated"})


@cache
def _estimate_pattern() -> re.Pattern[str]:
    words = r"(?:half a |one |two |three |a )?(?:million|billion|hundred|thousand)\w*"
    not_counted = (
        "last|an?|in|on|this|per|and|from|to|for|of|by|worth|at|with|the|or|more|over|as|is|was|were|who|that"
        "|annually|each"
    )
    return expression(rf"stimated (?:at )?(?:{NUMBER}|{words})(?: (?!(?:{not_counted})\b)(?P<counted>[a-z]+))?")


def _estimates(text: str, words: WordIndex) -> Iterator[Figure]:
    for place, _ in words.places(ESTIMATED):
        match = _estimate_pattern().match(text, place + 1)
        if match is None:
            continue
        start = match.start() - 1
        if text[max(0, start - 3) : start].lower() == "an ":
            start -= 3
        if not text[max(0, start - 4) : start].endswith(("has ", "ave ", "had ", "lso ", "and ", "als ")):
            yield Figure(Span(start, match.end()), "estimate", counted=match.group("counted"))


@cache
def _percent_signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Apart, since each has a beginning to search for."""
    return expression("%"), expression(r"per ?cent\b")


@cache
def _number_before() -> re.Pattern[str]:
    return expression(r"\d[\d.,]*\s?$")


def _percents(text: str, words: WordIndex) -> list[Span]:
    """Every number with its percent sign or word, in reading order."""
    if "%" not in text and not words.has_any(PERCENT_WORDS):
        return []
    signs = sorted([sign.span() for pattern in _percent_signs() for sign in pattern.finditer(text)])
    return [
        Span(number.start(), end)
        for start, end in signs
        if (number := _number_before().search(text, max(0, start - LONGEST_NUMBER), start))
    ]


@cache
def _asked() -> re.Pattern[str]:
    return expression(rf" of (?P<counted>(?:[\w.’'-]+ ){{1,6}}?)(?=\(?{OPINION}\b)")


def _polls(text: str, percents: Sequence[Span]) -> Iterator[Figure]:
    for percent in percents:
        if asked := _asked().match(text, percent.end):
            yield Figure(Span(percent.start, asked.end("counted") - 1), "poll", counted=asked["counted"].strip())


PARTS = frozenset(("majority", "thirds", "third", "quarters", "quarter"))
OUT_OF = frozenset(("10", "ten", "five", "four", "three"))
FRACTIONS = PARTS | OUT_OF


@cache
def _fraction_pattern() -> re.Pattern[str]:
    of = r"(?:[Aa] (?:\w+ )?majority|[Tt]wo-thirds|[Oo]ne-third|[Tt]hree-quarters|[Oo]ne-quarter) of"
    whom = rf"(?P<counted>(?:[\w.’'-]+ ){{1,5}}?)(?=\(?{OPINION}\b)"
    return expression(rf"\b(?:{of}|\w+ (?:in|out of) (?:10|ten|five|four|three)) {whom}")


def _fractions(text: str, words: WordIndex) -> Iterator[Figure]:
    places = (
        start
        for start, word in words.places(FRACTIONS)
        if text.startswith(" of ", start + len(word)) or text.endswith((" in ", " out of "), 0, start)
    )
    for match in matches_near(_fraction_pattern(), text, places, 40, LONGEST_POLL):
        yield Figure(Span(match.start(), match.end("counted") - 1), "poll", counted=match["counted"].strip())


RATINGS = frozenset(
    "approval disapproval favorability favourability unfavorability unfavourability popularity support Support".split()
)


@cache
def _approval_pattern() -> re.Pattern[str]:
    rating = r"(?:dis)?(?:approval|favou?rability|popularity) (?:rating|number|score)s?\b[^.\n]{0,60}?"
    support = r"[Ss]upport for [^.,;\n]{3,50}? (?:at|to|by|of) (?:\w+ ){0,2}?"
    return expression(rf"(?:{rating}|{support}){PERCENT}|{PERCENT} (?:job )?(?:dis)?approval")


def _approvals(text: str, words: WordIndex) -> Iterator[Figure]:
    places = (
        start for start, word in words.places(RATINGS) if word[1:] != "upport" or text.startswith(" for ", start + 7)
    )
    for match in matches_near(_approval_pattern(), text, places, 40, LONGEST_POLL):
        yield Figure(Span(match.start(), match.end()), "poll")


PARTS_OF_SCOPES = (("since ",), (" in ",), (" record", " of all time", "history"), (" in ",))
"""Of what each of the scopes has one: asked before the expression, which would begin at every space."""


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


EXTREMES = frozenset("low lows high highs peak peaks".split())
PERIODS = ("year ", "years ", "month ", "months ", "decade ", "decades ", "week ", "weeks ")


@cache
def _years_before() -> re.Pattern[str]:
    return expression(r"(?:\b(?:an?|its|their|the) )?\b[\w–-]+(?=-(?:year|month|decade|week)s? $)")


def _extremes(text: str, words: WordIndex) -> Iterator[Figure]:
    for start, word in words.places(EXTREMES):
        if text.endswith(PERIODS, 0, start) and (before := _years_before().search(text, max(0, start - 28), start)):
            span = Span(before.start(), start + len(word))
            yield Figure(span, "record", scope=text[span.start : span.end])


def _superlative_places(words: WordIndex) -> list[int]:
    """Where each word stands that may be a superlative, in reading order."""
    found = [word for end in ("st", "ST") for word in words.ending_in(end) if word.endswith(SUPERLATIVE_ENDS)]
    return sorted([start for word in found if word.lower() not in NOT_SUPERLATIVES for start in words.starts[word]])


def _records(text: str, superlatives: Sequence[int]) -> Iterator[Figure]:
    behind = [(place, text[place : place + REACH + LONGEST_SCOPE]) for place in superlatives]
    for parts, pattern in zip(PARTS_OF_SCOPES, _scopes() if behind else (), strict=False):
        places = [place for place, stretch in behind if any(map(stretch.__contains__, parts))]
        for match in matches_near(pattern, text, places, 0, REACH + LONGEST_SCOPE):
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


def _superlatives(text: str, superlatives: Sequence[int]) -> Iterator[Figure]:
    owned = (place for place in superlatives if text.endswith(("’s ", "'s "), 0, place))
    for match in matches_near(_superlative_pattern(), text, owned, len("continent's "), REACH):
        before = _one_of_before().search(text, max(0, match.start() - 16), match.start())
        start = before.start() if before else match.start()
        yield Figure(Span(start, match.end()), "superlative", match.group("adjective"), match.group("scope"))


MASSES = either_case({"millions", "billions", "thousands"}) | {"million"}


@cache
def _counted() -> re.Pattern[str]:
    return expression(r" (?P<counted>[\w’'-]+)")


@cache
def _tens_before() -> re.Pattern[str]:
    return expression(r"\b(?:[Tt]ens|[Hh]undreds) of $")


def _masses(text: str, words: WordIndex) -> Iterator[Figure]:
    for start, word in words.places(MASSES):
        end = start + len(word)
        if word == "million":
            before = _number_before().search(text, max(0, start - LONGEST_NUMBER), start)
            if before is None:
                continue
        elif text.startswith(" of ", end):
            before = _tens_before().search(text, max(0, start - len("hundreds of ")), start)
            end += len(" of")
        else:
            continue
        if counted := _counted().match(text, end):
            first = before.start() if before else start
            yield Figure(Span(first, counted.end()), "mass", counted=counted["counted"])


@cache
def _shared() -> re.Pattern[str]:
    return expression(r" of (?P<counted>(?:[\w’'-]+ ){0,2}[\w’'-]+)")


def _shares(text: str, percents: Sequence[Span]) -> Iterator[Figure]:
    for percent in percents:
        shared = _shared().match(text, percent.end)
        yield Figure(percent, "share", counted=shared["counted"] if shared else None)
