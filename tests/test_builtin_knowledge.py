from __future__ import annotations

from datetime import date

import pytest

from lint.builtin import knowledge_folder
from lint.knowledge import Knowledge, load
from lint.knowledge.validation import check


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load([knowledge_folder()])


def test_the_check_finds_nothing_in_the_built_in_knowledge() -> None:
    assert [str(trouble) for trouble in check([knowledge_folder()])] == []


@pytest.mark.parametrize(
    ("person", "office", "day", "held"),
    [
        ("george-washington", "us-president", date(1790, 1, 1), True),
        ("donald-trump", "us-president", date(2022, 1, 1), False),
        ("donald-trump", "us-president", date(2025, 2, 1), True),
        ("marco-rubio", "us-senator", date(2026, 1, 2), False),
        ("marco-rubio", "us-secretary-of-state", date(2026, 1, 2), True),
        ("ned-price", "us-state-department-spokesperson", date(2022, 1, 2), True),
        ("ned-price", "us-state-department-spokesperson", date(2026, 1, 2), False),
        ("juan-guaido", "ve-recognised-interim-president", date(2026, 1, 2), False),
        ("nicolas-maduro", "ve-president", date(2026, 1, 2), True),
        ("marco-rubio", "us-secretary-of-state", date(2036, 1, 2), None),
        ("luisa-diogo", "mozambique-prime-minister", date(2008, 1, 1), True),
        ("adrian-nastase", "romania-prime-minister", date(2005, 6, 1), False),
        ("wopke-hoekstra", "netherlands-finance-minister", date(2020, 1, 1), True),
        ("gretchen-whitmer", "us-governor", date(2026, 8, 1), True),
    ],
)
def test_well_known_facts_are_known(
    knowledge: Knowledge, person: str, office: str, day: date, held: bool | None
) -> None:
    assert knowledge.held(person, office, day) is held


def test_every_person_and_office_can_be_read(knowledge: Knowledge) -> None:
    people = [knowledge.person(each) for each in knowledge.ids("people")]
    offices = [knowledge.office(each) for each in knowledge.ids("offices")]
    assert None not in people
    assert None not in offices
    assert all(knowledge.event(each) for each in knowledge.ids("events"))
