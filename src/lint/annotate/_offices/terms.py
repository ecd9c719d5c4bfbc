"""Where a day lies in a person's time in an office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from lint.knowledge import Knowledge
from lint.knowledge.records import Person, Tenure

Phase = Literal["chosen", "before", "holder", "between", "past", "unknown"]
"""Of a day: elected or named but not in office; before that; in office; between two tenures; after the last one."""


def phase_on(day: date, tenures: Sequence[Tenure]) -> Phase:
    """Where a day lies in tenures of one person; ``unknown`` where the record does not say."""
    answers = [tenure.period.includes(day) for tenure in tenures]
    if True in answers:
        return "holder"
    if None in answers:
        return "unknown"
    is_chosen = [_is_chosen(day, tenure) for tenure in tenures if tenure.period.start.is_after(day)]
    if True in is_chosen:
        return "chosen"
    if None in is_chosen:
        return "unknown"
    has_past = any(tenure.period.end.is_before(day) for tenure in tenures)
    if has_past:
        return "between" if is_chosen else "past"
    return "before"


def _is_chosen(day: date, tenure: Tenure) -> bool | None:
    """Whether the person was already elected or named on a day before the tenure."""
    if tenure.chosen is None:
        return None if (tenure.period.start.earliest - day).days < LONGEST_TRANSITION else False
    return tenure.chosen.is_after(day) is not True


LONGEST_TRANSITION = 180
"""Days before a tenure in which the person may have been elected or named already."""


def nearest_tenure(day: date, tenures: Sequence[Tenure]) -> Tenure:
    """The tenure that includes the day, else the last before it, else the first after it."""
    including = [tenure for tenure in tenures if tenure.period.includes(day) is not False]
    if including:
        return including[-1]
    before = [tenure for tenure in tenures if tenure.period.end.is_before(day)]
    if before:
        return max(before, key=lambda tenure: tenure.period.end)
    return min(tenures, key=lambda tenure: tenure.period.start)


def record_line(person: Person, tenure: Tenure, knowledge: Knowledge) -> str:
    """The record as an editor reads it: "Marco Rubio: US senator (Florida), January 5, 2011 to January 20, 2025"."""
    office = knowledge.office(tenure.office)
    role = office.name if office else tenure.office
    seat = f" ({tenure.seat})" if tenure.seat else ""
    acting = "acting " if tenure.acting and office and not office.claimed else ""
    return f"{person.name}: {acting}{role}{seat}, {tenure.dates}"


def offices_on(person: Person, day: date, knowledge: Knowledge) -> list[str]:
    """The names of the offices that a person is certain to hold on a day."""
    held = (tenure.office for tenure in person.tenures if tenure.period.includes(day))
    names = (knowledge.office(each) for each in dict.fromkeys(held))
    return [office.name for office in names if office]
