"""Who is meant by a name, and whom a later surname refers to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from lint.annotate._offices.phrases import Title, ends_of_titles, title_before, vocabulary
from lint.annotate._offices.words import word_before, words_before
from lint.expressions import expression
from lint.knowledge import Knowledge
from lint.knowledge.names import fold
from lint.prose import Prose
from lint.record import Record

NO_GIVEN_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december mr mrs ms miss dr sir dame lord lady the and but as when if in on for while after before
    """.split()
)
"""Capitalised words before a surname that are no given name."""


GOVERNMENTS = (
    *(" administration", " government", " presidency", " White House", " incoming", " outgoing"),
    *("'s", "’s", "-", "–"),
)
"""What may follow a surname that names an administration."""


PLURALS = frozenset(
    "sens senators reps representatives presidents governors govs ministers secretaries justices".split()
)
"""Words of a title that several names share."""


class Named(Record):
    """A place in the text that names people of the knowledge base."""

    start: int
    end: int
    candidates: tuple[str, ...]
    """Ids of the people who may be meant."""
    full: bool
    """Whether given name and surname stand here."""
    introduced: bool
    """Whether the full name stands here or earlier in the article."""
    title: Title | None
    """The title right before the name."""


@cache
def _given_name() -> re.Pattern[str]:
    return expression(r"([^\W\d_a-z][\w’'-]+) (?:[A-Z]\. )?\Z")


def named_people(prose: Prose, knowledge: Knowledge, sentence_start: Callable[[int], int]) -> Iterator[Named]:
    """The people that a text names in full, with a title or as an administration, and those already so named.

    The article's own first mentions say who a later surname is; a surname that it has given to somebody unknown is
    nobody's from there on.
    """
    introduced: defaultdict[str, set[str]] = defaultdict(set)
    bare: defaultdict[str, list[int]] = defaultdict(list)
    strangers: set[str] = set()
    last: Named | None = None
    text = prose.text
    for start, end, phrase, records, surnamed in knowledge.names_in(text, prose.words):
        if surnamed:
            title = _title(text, start, sentence_start, knowledge)
            known = introduced.get(phrase)
            if title is None:
                bare[phrase].append(start)
                if not known and not text.startswith(GOVERNMENTS, end):
                    continue
            if phrase in bare and any(_has_given_name(text, each) for each in bare.pop(phrase)):
                strangers.add(phrase)
            if phrase not in strangers:
                candidates = tuple(sorted(known)) if known else surnamed
                yield Named(start, end, candidates, full=False, introduced=bool(known), title=title)
        elif people := tuple([record_id for section, record_id in records if section == "people"]):
            for person_id in people:
                introduced[knowledge.surname(person_id)].add(person_id)
            title = _title(text, start, sentence_start, knowledge) or _shared_title(text, start, last)
            last = Named(start, end, people, full=True, introduced=True, title=title)
            yield last


def _title(text: str, start: int, sentence_start: Callable[[int], int], knowledge: Knowledge) -> Title | None:
    if word_before(text, start) not in ends_of_titles(knowledge):
        return None
    return title_before(words_before(text, start, sentence_start(start), vocabulary(knowledge)), knowledge)


@cache
def _listed() -> re.Pattern[str]:
    return expression(r"(?:,? \(?[RDI]-[A-Z][\w.]+\)?)?,? (?:and )?")


def _shared_title(text: str, start: int, last: Named | None) -> Title | None:
    """The title in the plural before the name before: "Sens. Rick Scott and Ted Cruz"."""
    if last is None or last.title is None or not PLURALS & set(last.title.words.split()):
        return None
    return last.title._replace(start=start, end=start) if _listed().fullmatch(text, last.end, start) else None


def _has_given_name(text: str, start: int) -> bool:
    last = text[max(0, start - 40) : start - 1].rpartition(" ")[2]
    if last.isascii() and last.islower():
        return False
    match = _given_name().search(text, max(0, start - 40), start)
    return match is not None and fold(match[1]) not in NO_GIVEN_NAMES


def meant(candidates: Sequence[str], offices: Collection[str], knowledge: Knowledge) -> str | None:
    """The one candidate who ever held one of the offices; None when there are none or several."""
    holders = [each for each in candidates if not set(offices).isdisjoint(knowledge.offices_held(each))]
    return holders[0] if len(holders) == 1 else None


FEW = 2
"""Office holders of one surname among whom a title and a surname still point at one of them."""


def is_rare(person_id: str, knowledge: Knowledge) -> bool:
    """Whether hardly anybody else who is known to have held an office bears the person's surname."""
    return len(knowledge.surnamed(knowledge.surname(person_id))) <= FEW
