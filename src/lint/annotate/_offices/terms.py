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
    ahead = [tenure for tenure in tenures if tenure.period.start.is_after(day)]
    if any(tenure.chosen and not tenure.chosen.is_after(day) for tenure in ahead):
        return "chosen"
    if len(ahead) == len(tenures):
        return "before"
    return "between" if ahead else "past"


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
    """The record as an editor reads it: "Marco Rubio: US senator (Florida), 5 January 2011 to 20 January 2025"."""
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
