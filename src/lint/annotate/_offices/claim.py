"""A name joined to an office, and which office a title means at a place."""

from __future__ import annotations

from lint.annotate._offices.phrases import Title
from lint.knowledge import Knowledge
from lint.record import Record


class Claim(Record):
    """A name joined to an office."""

    start: int
    end: int
    form: str
    offices: tuple[str, ...]
    title: str | None = None
    title_start: int | None = None
    """Where the title begins, with the place and the words before it."""
    status: tuple[str, ...] = ()
    place: str | None = None
    party: str | None = None
    seats: tuple[str, ...] = ()
    """Names of the places that may be the constituency stated."""
    ordinal: int | None = None
    vague: bool = False


def placed(title: Title, knowledge: Knowledge) -> tuple[tuple[str, ...], str | None]:
    """The offices that a title means at the place stated with it, and that place's name."""
    if not title.places:
        return title.offices, None
    names = [place.name for each in title.places if (place := knowledge.place(each))]
    there = knowledge.offices_anywhere().union(*map(knowledge.offices_in, title.places))
    fitting = [each for each in title.offices if each in there]
    if not fitting:
        fitting = [each for each in title.offices if _has_seat(each, names, knowledge)]
    return tuple(fitting), names[0] if names else None


def is_vague(title: Title, knowledge: Knowledge) -> bool:
    """Whether the title stands without its place and is short for a longer one, or a single word for many offices."""
    if title.places:
        return False
    offices = knowledge.titled(title.words, before_name=False)
    return not offices or (" " not in title.words and len(offices) > 1)


def _has_seat(office_id: str, names: list[str], knowledge: Knowledge) -> bool:
    """Whether one of the places is a constituency of an office that many hold: "Florida" of "Florida Senator"."""
    office = knowledge.office(office_id)
    return office is not None and not office.single and not office.constituencies.isdisjoint(names)
