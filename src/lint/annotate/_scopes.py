"""What a toll is about: which event, when and where, as far as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from types import MappingProxyType

from lint.expressions import expression
from lint.record import Record

_EVENTS = """
crash: crash crashes accident accidents collision wreck derailment pileup
attack: attack attacks shooting shootings massacre rampage gunfire gunman shooter stabbing assault ambush bombing
attack: bombings blast blasts explosion explosions airstrike airstrikes strike strikes raid raids shelling siege
quake: earthquake earthquakes quake quakes tremor temblor
fire: fire fires blaze blazes wildfire wildfires inferno
storm: storm storms hurricane hurricanes tornado tornadoes typhoon cyclone flood floods flooding blizzard landslide
storm: landslides mudslide avalanche
crush: stampede crush collapse
unrest: protest protests riot riots clashes unrest crackdown
war: war conflict invasion offensive fighting hostilities
other: incident incidents disaster disasters tragedy tragedies operation operations
disease: outbreak pandemic virus coronavirus disease epidemic flu overdose overdoses opioid opioids
"""

WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


CUMULATIVE = frozenset(["since", "so far", "in total", "overall", "altogether"])
"""Words that make a toll that of a whole campaign."""


class Scope(Record):
    """The limits that a sentence puts on a toll; an empty set or None where it puts none."""

    event: str | None
    """The class of event: crash, attack, quake, fire, storm, crush, unrest, war, disease."""
    introduces: bool
    """Whether the event is brought up as a new one: "a crash", "another shooting", "last year's attack"."""
    times: frozenset[str]
    """Years, months and words for a stretch of time."""
    places: frozenset[str]
    """Proper names after in, at, near…, and the names of storms."""
    loose: bool
    """Whether the words mark an older, partial, compared or imagined toll, or one that may count the killer in."""
    updates: bool
    """Whether the toll is said to have risen to where it is."""
    several: frozenset[str]
    """How many events the toll is the sum of: "35 strikes"."""
    days: frozenset[str]
    """Weekdays on which it was, or was told."""
    counts_killer: bool
    """Whether the killer is counted among the victims, which makes the toll one more than without."""


@cache
def _events() -> MappingProxyType[str, str]:
    table: dict[str, str] = {}
    for line in _EVENTS.strip().splitlines():
        event, words = line.split(":")
        table.update(dict.fromkeys(words.split(), event))
    return MappingProxyType(table)


@cache
def _word() -> re.Pattern[str]:
    return expression(r"\w+")


@cache
def _new() -> re.Pattern[str]:
    """Words before an event which show that it is one of its own."""
    other = (
        "an?|another|one|two|three|four|several|multiple|separate|earlier|previous|similar|other|last|that|those|many"
    )
    return expression(rf"\b(?:{other})\s+(?:[\w’'-]+\s+){{0,3}}?$")


@cache
def _not_the_event() -> re.Pattern[str]:
    return expression(
        r"\s+(?:service|department|officials?|chief|brigade|marshal|crews?|trucks?|crime|powers?|hero(?:es)?)\b"
    )


@cache
def _time() -> re.Pattern[str]:
    return expression(
        rf"\b(?:(?:19|20)\d\d|{MONTHS}|[Ss]ince|[Ss]o far"
        r"|(?:this|last|past|previous|next) (?:year|month|week|weekend|season|decade)"
        r"|(?:in|over|for|within|past|last) (?:\w+ ){0,2}(?:days|weeks|months|years|decades)"
        r"|in total|overall|altogether|annually|daily|each|every|per|a day|a year)\b"
    )


@cache
def _place() -> re.Pattern[str]:
    return expression(
        r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|around|of|from|on|throughout)\s+(?:the\s+)?"
        r"(?:(?:city|town|state|province|village|region) of\s+)?"
        rf"(?!(?:{WEEKDAYS}|{MONTHS})\b)([A-Z][\w’'-]+)"
        r"|\b(?:Hurricane|Storm|Typhoon|Cyclone)\s+([A-Z]\w+)"
    )


@cache
def _attribution() -> re.Pattern[str]:
    # Where the speaker works is no limit of the toll.
    return expression(r",?\s+(?:according\s+to\b|said\b|told\b).*$", re.DOTALL)


@cache
def _loose() -> re.Pattern[str]:
    return expression(
        r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|up from|down from|revised|first (?:reported|said)"
        r"|could|might|may|would|if|feared|expected|estimate[sd]?|compar\w+|than in|alone|unlike|similar"
        r"|file\s+(?:photo|photograph|picture|image)|archive|either|besides|in addition|addition to|separate\w*"
        r"|excluding|as many as|up to"
        r"|will|plans?|planned|aims?|goal|next|himself|herself|self|suicide"
        r"|besides (?:the )?(?:gunman|shooter|suspect|attacker|bomber|killer)"
        r"|(?:of|among) (?:those|these|them|the (?:dead|victims|injured))"
        r"|(?:that|which|this|it|toll|figure|number|count|total)s? includ(?:es?|ed)"
        r"|the (?:first|second|third|fourth|other|others|deadliest|worst|latest|most recent)(?! time| responders?))\b"
    )


@cache
def _weekday() -> re.Pattern[str]:
    return expression(rf"\b(?:{WEEKDAYS})\b")


@cache
def _killer() -> re.Pattern[str]:
    return expression(r"\binclud\w+ (?:the )?(?:gunman|shooter|suspect|attacker|bomber|killer)\b")


@cache
def _plurals() -> frozenset[str]:
    return frozenset(word for word in _events() if word.endswith("s"))


@cache
def _several_events() -> re.Pattern[str]:
    # A toll of several events is the sum of theirs.
    words = "|".join(sorted(sorted(_plurals()), key=len, reverse=True))
    number = r"two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|dozens\s+of|\d+"
    between = r"(?:(?!in\b|by\b|at\b|from\b|during\b)[^\W\d][\w.’'-]*\s+){0,4}?"
    return expression(rf"\b({number})\s+{between}({words})\b")


@cache
def _update() -> re.Pattern[str]:
    verbs = r"rose|ris(?:es|en|ing)|climb\w*|increas\w*|gr[eo]wn?|jumped|revised|raised|brings|brought|bringing"
    return expression(rf"\b(?:{verbs})\b[^.;]{{0,30}}\bto\b|\btoll (?:now|has|had)\b")


def scope_of(sentence: str, at: int) -> Scope:
    """Read the limits of a toll from its sentence; ``at`` is the toll's place in it."""
    lower = sentence.lower()  # to look for words in either case is many times as slow
    told = _attribution().sub("", sentence)
    event, introduces, _ = min(_events_in(lower), key=lambda each: abs(each[2] - at), default=(None, False, 0))
    several: Iterable[re.Match[str]] = (
        () if _plurals().isdisjoint(_word().findall(lower)) else _several_events().finditer(lower)
    )
    return Scope(
        event,
        introduces,
        frozenset(match[0].lower() for match in _time().finditer(sentence)),
        frozenset((match[1] or match[2]).replace("’", "'").removesuffix("'s") for match in _place().finditer(told)),
        _loose().search(lower) is not None,
        _update().search(sentence) is not None,
        frozenset(f"{match[1]} {match[2]}" for match in several),
        frozenset(_weekday().findall(sentence)),
        "includ" in lower and _killer().search(lower) is not None,
    )


def _events_in(sentence: str) -> Iterator[tuple[str, bool, int]]:
    """The class of each event of a sentence in lower case, whether it is brought up as a new one, and its place."""
    read_to = 0
    for match in _word().finditer(sentence):
        event = _events().get(match[0])
        if event is None or sentence.endswith(("open ", "opened "), 0, match.start()):
            continue
        if _not_the_event().match(sentence, match.end()) is None:
            yield event, _new().search(sentence, read_to, match.start()) is not None, match.start()
            read_to = match.end()


def _is_counted(several: frozenset[str]) -> bool:
    return any(each.split()[0] not in ("several", "multiple", "many", "dozens") for each in several)


def _are_cumulative(first: Scope, second: Scope) -> bool:
    return not (CUMULATIVE.isdisjoint(first.times) or CUMULATIVE.isdisjoint(second.times))


def _fits_in(second: Scope, first: Scope) -> bool:
    """Whether a toll of a campaign limits it no further than an earlier one did."""
    return second.event in (None, first.event) and second.times <= first.times and second.places <= first.places


def restates(first: Scope, second: Scope, *, near: bool, headline: bool) -> bool:
    """Whether a toll of the second scope is plainly the toll of the first, told again.

    Args:
        first: The scope of the earlier toll.
        second: The scope of the later one.
        near: Whether so little stands between them that an event which one of them leaves
            out can be taken over from the other.
        headline: Whether the first stands in the headline, where every event is new to the body.
    """
    if first.loose or second.loose or second.updates or (second.introduces and not (headline and near)):
        return False
    if first.days and second.days and first.days.isdisjoint(second.days):
        return False
    if not second.several and _are_cumulative(first, second):
        return _fits_in(second._replace(times=second.times - CUMULATIVE), first)
    if first.several or second.several:
        return _is_counted(second.several) and first.several == second.several
    near = near or (bool(second.places) and second.places == first.places)
    same_event = near if None in (first.event, second.event) else second.event == first.event
    return same_event and second.times <= first.times and (second.places <= first.places or (headline and near))
