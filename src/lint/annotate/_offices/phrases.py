"""Titles before and after a name, with the words that qualify them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from lint.annotate._offices.words import Word, word_before
from lint.expressions import expression
from lint.knowledge import Knowledge
from lint.record import Record

LONGEST_TITLE = 8
LONGEST_PLACE = 4
STATUS_BEFORE = {
    "former": "former",
    "ex": "former",
    "onetime": "former",
    "erstwhile": "former",
    "past": "former",
    "ousted": "former",
    "deposed": "former",
    "exiled": "former",
    "retired": "former",
    "then": "then",
    "late": "late",
    "incoming": "incoming",
    "next": "candidate",
    "future": "candidate",
    "potential": "candidate",
    "possible": "candidate",
    "prospective": "candidate",
    "aspiring": "candidate",
    "outgoing": "outgoing",
    "departing": "outgoing",
    "acting": "acting",
    "interim": "acting",
    "caretaker": "acting",
    "provisional": "acting",
    "transitional": "acting",
    "declared": "claimed",
    "proclaimed": "claimed",
    "styled": "claimed",
}
"""Words before a title, and what they say of the person's hold on it."""

STATUS_AFTER = {
    "elect": "elect",
    "designate": "nominee",
    "select": "nominee",
    "nominee": "nominee",
    "pick": "nominee",
    "choice": "nominee",
    "candidate": "candidate",
    "hopeful": "candidate",
    "contender": "candidate",
}
"""Words between a title and a name, and what they say."""

RANKS = frozenset("gen general adm admiral lt col colonel maj dr mr mrs ms sir dame lord prof".split())
"""Words between a title and a name: "Joint Chiefs chairman Gen. Mark Milley"."""

FILLERS = frozenset(
    """
    the a an mr mrs ms dr sir dame lord new newly elected current sitting incumbent serving embattled disgraced long
    longtime self one time republican democratic democrat gop labour labor conservative tory liberal socialist green
    independent communist centrist progressive right left wing far hard leftist populist nationalist moderate veteran
    powerful first second third top senior junior
    """.split()
)
"""Words before a title that leave the office what it is."""

OTHER_OFFICE = frozenset(
    """
    state shadow deputy vice assistant associate under undersecretary sub regional provincial local county city
    municipal student class club company honorary emeritus fellow opposition private parliamentary permanent joint
    lieutenant lt council school university college union bank team house senate assembly party cabinet press principal
    chief co s his her its their our my your whose
    """.split()
)
"""Words before a title that make it the title of another office, or of somebody's own man or woman."""

BESIDE_TITLES = frozenset(
    {*STATUS_BEFORE, *STATUS_AFTER, *RANKS, *FILLERS, *OTHER_OFFICE, "white", "house", "of", "for", "in", "from"}
)
"""Words, other than those of titles and places, that mean something beside a title."""

SPEECH_PARTIES = {
    "republican": "Republican",
    "gop": "Republican",
    "democratic": "Democrat",
    "democrat": "Democrat",
    "labour": "Labour",
    "conservative": "Conservative",
    "tory": "Conservative",
}


class Title(Record):
    """A title as it is written beside a name."""

    start: int
    end: int
    words: str
    """The title itself, folded."""
    offices: tuple[str, ...]
    """Ids of the offices that it may mean."""
    status: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Ids of the places that it may be the office of, when a place is stated."""
    place_start: int | None = None
    ordinal: int | None = None
    party: str | None = None


@cache
def _ordinal() -> re.Pattern[str]:
    return expression(r"(\d+)(?:st|nd|rd|th)")


def title_before(words: list[Word], knowledge: Knowledge) -> Title | None:
    """The title at the end of the words before a name: "former US Secretary of State"."""
    if not words or words[-1].folded not in ends_of_titles(knowledge):
        return None
    return _title_at_end(words, knowledge) or _title_at_end(_without_rank(words), knowledge)


@lru_cache(maxsize=4)
def vocabulary(knowledge: Knowledge) -> frozenset[str]:
    """The words that phrases with a title consist of: what stands beyond any other cannot matter."""
    return BESIDE_TITLES.union(knowledge.title_words)


@lru_cache(maxsize=4)
def ends_of_titles(knowledge: Knowledge) -> frozenset[str]:
    """The folded words that may be the last one of a title right before a name."""
    return frozenset([*STATUS_AFTER, *RANKS, *(word for word, longest in knowledge.title_words.items() if longest)])


def start_of_rank(text: str, start: int) -> int:
    """Where the rank right before a name begins, or the name itself: "Gen. Mark Milley"."""
    return text.rfind(" ", 0, start - 1) + 1 if word_before(text, start) in RANKS else start


def _without_rank(words: list[Word]) -> list[Word]:
    while words and words[-1].folded in RANKS:
        words = words[:-1]
    return words


def _title_at_end(words: list[Word], knowledge: Knowledge) -> Title | None:
    status: list[str] = []
    while words and words[-1].folded in STATUS_AFTER:
        status.append(STATUS_AFTER[words[-1].folded])
        words = words[:-1]
    folded = [word.folded for word in words]
    for count in range(_longest_at_end(folded, knowledge), 0, -1):
        phrase = _phrase(folded[-count:])
        if offices := knowledge.titled(phrase, before_name=True):
            title = Title(words[-count].start, words[-1].end, phrase, offices, tuple(status))
            return _qualified(_without_status(title, words[-count:], knowledge), words[:-count], knowledge)
    return None


def _longest_at_end(folded: list[str], knowledge: Knowledge) -> int:
    """The most words that a title at the end of some can have."""
    longest = knowledge.title_words.get(folded[-1], 0) if folded else 0
    if longest == 0:
        return 0
    possessives = folded[-LONGEST_TITLE:].count("s")
    return min(LONGEST_TITLE, len(folded), longest + possessives)


def _phrase(folded: list[str]) -> str:
    """The words of a title as one text, a body's name in the possessive without its s: "NATO’s secretary general"."""
    return " ".join(folded).replace(" s ", " ")


def _without_status(title: Title, words: list[Word], knowledge: Knowledge) -> Title:
    """A title such as "interim president", which may also be the office of president, held for an interim."""
    rest = " ".join(word.folded for word in words[1:])
    others = knowledge.titled(rest, before_name=True) if words[0].folded in STATUS_BEFORE else ()
    if not others:
        return title
    return title._replace(offices=(*title.offices, *others), status=(*title.status, STATUS_BEFORE[words[0].folded]))


def title_after(words: list[Word], knowledge: Knowledge) -> Title | None:
    """The title that begins the words after a name and a comma, "as" or "who is": "the UK foreign secretary"."""
    folded = [word.folded for word in words]
    ends = [knowledge.title_words.get(word, 0) > 0 for word in folded]
    if True not in ends:
        return None
    for skipped in range(min(len(words), 7)):
        rest = words[skipped:]
        for count in range(min(LONGEST_TITLE, len(rest)), 0, -1):
            if not ends[skipped + count - 1]:
                continue
            phrase = _phrase(folded[skipped : skipped + count])
            if offices := knowledge.titled(phrase, before_name=False):
                title = Title(rest[0].start, rest[count - 1].end, phrase, offices)
                qualified = _qualified(title, words[:skipped], knowledge)
                if qualified is None or qualified.start != words[0].start:
                    return None
                return _with_tail(qualified, rest[count:], knowledge)
    return None


def _with_tail(title: Title, words: list[Word], knowledge: Knowledge) -> Title:
    """The title with what follows it: "-elect", "of Ukraine"."""
    if words and words[0].folded in STATUS_AFTER:
        return title._replace(end=words[0].end, status=(*title.status, STATUS_AFTER[words[0].folded]))
    if len(words) > 1 and words[0].folded in ("of", "for", "in", "from"):
        rest = words[2:] if words[1].folded == "the" else words[1:]
        for count in range(min(LONGEST_PLACE, len(rest)), 0, -1):
            if places := knowledge.places_called(" ".join(word.folded for word in rest[:count])):
                return title._replace(end=rest[count - 1].end, places=places, place_start=rest[0].start)
        return title._replace(offices=(), end=words[0].end)
    return title


def _qualified(title: Title, words: list[Word], knowledge: Knowledge) -> Title | None:
    """The title with the status words, places and so on before it; None when they make it another office."""
    while words:
        last = words[-1]
        if last.folded in STATUS_BEFORE:
            title = title._replace(start=last.start, status=(*title.status, STATUS_BEFORE[last.folded]))
        elif last.folded[:1].isdigit() and (number := _ordinal().fullmatch(last.folded)):
            title = title._replace(start=last.start, ordinal=int(number[1]))
        elif found := _place_at_end(words, knowledge):
            count, places = found
            start = words[-count].start
            title = title._replace(start=start, places=title.places or places, place_start=start)
            words = words[:-count]
            continue
        elif [word.folded for word in words[-2:]] == ["white", "house"]:
            title = title._replace(start=words[-2].start)
            words = words[:-2]
            continue
        elif last.folded in FILLERS:
            party = SPEECH_PARTIES.get(last.folded, title.party)
            title = title._replace(start=last.start, party=party)
        else:
            return None if last.folded in OTHER_OFFICE else title
        words = words[:-1]
    return title


def _place_at_end(words: list[Word], knowledge: Knowledge) -> tuple[int, tuple[str, ...]] | None:
    last = words[-1].folded
    if last not in knowledge.title_words and last != "s":
        return None
    folded = [word.folded for word in words[-LONGEST_PLACE:]]
    for count in range(len(folded), 0, -1):
        phrase = " ".join(folded[-count:])
        if places := knowledge.places_called(phrase) or knowledge.places_called(phrase.removesuffix(" s")):
            return count, places
    return None
