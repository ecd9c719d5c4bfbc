"""What happened to those who are counted: killed, injured, arrested…

Ways to die (drowned, shot, executed) are no forms of "killed": four who drowned may be some of the twelve dead.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from types import MappingProxyType

from lint.expressions import expression
from lint.prose import Prose
from lint.word_index import WordIndex

_FORMS = """
killed: killed killing kills kill dead died dies die dying deaths death fatalities fatality slain perished
injured: injured injuring injures injure injuries injury wounded wounding wounds hurt hurting
arrested: arrested arresting arrests arrest
detained: detained detaining detains detainees
evacuated: evacuated evacuating evacuates evacuees
displaced: displaced displacing displaces
missing: missing
rescued: rescued rescuing rescues
hospitalized: hospitalized hospitalised hospitalizations hospitalisations
infected: infected infecting infects infections
charged: charged charging
deported: deported deporting deports deportations
kidnapped: kidnapped kidnapping abducted abducting
released: released releasing freed freeing
seized: seized seizing
destroyed: destroyed destroying
sunk: sunk sank sinking
trapped: trapped trapping traps
stranded: stranded stranding strands
sickened: sickened sickening sickens
evicted: evicted evicting evicts evictions
"""

TAKES_OBJECT = frozenset(
    """
    killed killing kills kill injured injuring injures wounded wounding hurt arrested arresting arrests detained
    detaining detains evacuated evacuating displaced displacing displaces rescued rescuing rescues infected
    infecting charged charging deported deporting kidnapped kidnapping abducted abducting claimed released
    releasing freed freeing seized seizing destroyed destroying sank sinking
    trapped trapping traps stranded stranding strands sickened sickening sickens evicted evicting evicts
    """.split()
)
"""Forms after which a number counts the objects: "killed five people"."""

NOUNS = frozenset(
    """
    deaths death fatalities fatality injuries injury arrests arrest hospitalizations hospitalisations infections
    deportations evacuees evictions
    """.split()
)
"""Counted nouns that are themselves the act: "114 fatalities"."""

FURTHEST_BEFORE = 90
"""Characters between the beginning of the words for an act and the number of its objects."""

FURTHEST_AFTER = 60
"""Characters between a counted noun and the act behind it: four words such as "have reportedly been"."""

OBJECT_AHEAD = (
    r"(?!\s+(?:an?|the|his|her|their|its|him|them|himself|themselves|each|another|other|\d|[A-Z]|one|two|three)\b)"
)


@cache
def acts() -> MappingProxyType[str, str]:
    """Every form of an act, lower case, with the act's name."""
    table: dict[str, str] = {}
    for line in _FORMS.strip().splitlines():
        act, forms = line.split(":")
        table.update(dict.fromkeys(forms.split(), act))
    return MappingProxyType(table)


@cache
def _after() -> re.Pattern[str]:
    forms = "|".join(
        [*sorted(form for form in acts() if form not in NOUNS and not form.endswith("ing")), "missing", "dying"]
    )
    helper = r"(?:who|that|have|has|had|were|was|are|is|be|been|being|also|still|reported|reportedly|confirmed|found|"
    helper += r"presumed|pronounced|declared|feared|left|remain|remained|were\s+left|seriously|critically|fatally|now)"
    return expression(rf"(?:\s+{helper}){{0,4}}\s+((?i:{forms}))\b{OBJECT_AHEAD}")


@cache
def _before() -> re.Pattern[str]:
    forms = "|".join(sorted(sorted(TAKES_OBJECT), key=len, reverse=True))
    hedge = r"(?:\s+(?:at|least|more|than|over|nearly|almost|about|around|some|up|to|as|many|an|estimated|the|all))*"
    return expression(rf"\b({forms})(?:\s+(?:and|or)\s+\w+)?{hedge}\s+$")


@cache
def _telling() -> frozenset[str]:
    words = {*acts(), *TAKES_OBJECT, "toll", "number"}
    return frozenset(written for word in words for written in (word, word.capitalize(), word.upper()))


@lru_cache(maxsize=1)
def _places(words: WordIndex) -> list[tuple[int, str]]:
    """Where one of the words stands without which no act is told: most numbers have none near them."""
    return words.places(_telling())


@cache
def _toll() -> re.Pattern[str]:
    return expression(
        r"\b(?:death\s+toll|number\s+of\s+(?:dead|deaths|fatalities|people\s+killed))\b[^.;\n]{0,40}?\s"
        r"(?:to|at|of|is|was|reached|hit|exceeded|passed)(?:\s+(?:at\s+least|more\s+than|about|nearly|over))?\s+$"
    )


def may_have_act(words: WordIndex, start: int, end: int) -> bool:
    """Whether a word that may tell an act stands among the words of a number or near them."""
    places = _places(words)
    at = bisect_left(places, (start - FURTHEST_BEFORE,))
    return at < len(places) and places[at][0] < end + FURTHEST_AFTER


def act_after(text: str, at: int) -> tuple[str, int] | None:
    """The act that a number's noun phrase, ending at ``at``, underwent, and where its word ends."""
    match = _after().match(text, at)
    if match is None:
        return None
    return acts()[match[1].lower()], match.end(1)


def act_before(prose: Prose, start: int, number_start: int) -> str | None:
    """The act whose object a number is: "killed at least 27", "death toll rose to 27"."""
    window, places = max(start, number_start - FURTHEST_BEFORE), _places(prose.words)
    last = bisect_left(places, (number_start,)) - 1
    if last < 0 or places[last][0] < window:
        return None
    before = prose.text[window:number_start].lower()
    match = _before().search(before, max(0, len(before) - 60))
    if match:
        return acts().get(match[1], "killed")
    return "killed" if _toll().search(before) else None
