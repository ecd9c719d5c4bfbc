from __future__ import annotations

import pytest

from lint.annotate.entities import Entity
from lint.annotate.events import Event
from tests.drafts import draft_of
from tests.small_knowledge import harbour


def event(text: str, published: str | None = "2025-06-10") -> Event:
    [found] = draft_of(text, published, knowledge=harbour()).mentions(Event)
    return found


def entity(text: str, published: str | None = "2025-06-10") -> Entity:
    found = draft_of(text, published, knowledge=harbour()).mentions(Entity)
    return next(each for each in found if each.sort == "organisation")


@pytest.mark.parametrize(
    ("text", "relation", "fits"),
    [
        ("The Harbour Summit XII in September 2024 was calm.", "on", True),
        ("The Harbour Summit XII, held on Sept. 10, 2024, was calm.", "on", True),
        ("The Harbour Summit XII in 2023 was calm.", "on", False),
        ("Talks failed in 2022 after the Harbour Summit XII.", "after", False),
        ("Talks failed in 2025 after the Harbour Summit XII.", "after", None),
        ("The Harbour Summit XII was calm. In 2023 it rained.", None, None),
    ],
)
def test_a_date_beside_an_event_is_held_against_the_record(text: str, relation: str | None, fits: bool | None) -> None:
    found = event(text)
    assert (found.relation, found.date_fits) == (relation, fits)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("The Harbour Summit XII in Freeport City was calm.", True),
        ("The Harbour Summit XII, held in Freeport, was calm.", True),
        ("The Harbour Summit XII in Overland was calm.", False),
        ("The Harbour Summit XII, to be held in Overland, matters.", False),
        ("Overland will host the Harbour Summit XII.", False),
        ("Freeport hosted the Harbour Summit XII.", True),
        ("The Harbour Summit XII in Elsewhere was calm.", None),
    ],
)
def test_a_place_is_held_against_the_record(text: str, fits: bool | None) -> None:
    assert event(text).place_fits is fits


@pytest.mark.parametrize(
    ("text", "outlook"),
    [
        ("The upcoming Harbour Summit XII matters.", "ahead"),
        ("The Harbour Summit XII will matter.", "ahead"),
        ("Freeport is set to host the Harbour Summit XII.", "ahead"),
        ("Ministers will gather in Freeport for the Harbour Summit XII next month.", "ahead"),
        ("Freeport to host Harbour Summit XII", "ahead"),
        ("Ministers will meet targets agreed at the Harbour Summit XII.", None),
        ("She will be remembered for the Harbour Summit XII.", None),
        ("Ministers will travel to Freeport next week for the Harbour Summit XII.", "ahead"),
        ("Ministers will speak of the Harbour Summit XII pledges.", None),
        ("It was Freeport's bid to host the Harbour Summit XII.", None),
        ("The Harbour Summit XII took place.", "back"),
        ("The Harbour Summit XII matters.", None),
    ],
)
def test_an_event_is_told_as_ahead_or_past(text: str, outlook: str | None) -> None:
    assert event(text).outlook == outlook


def test_an_event_is_over_after_its_last_day() -> None:
    assert event("The Harbour Summit XII.", "2024-09-12").over is False
    assert event("The Harbour Summit XII.", "2024-09-13").over is True
    assert event("The Harbour Summit XII.", "2024-09-01").to_come is True
    assert event("The Harbour Summit XII.", None).over is None


def test_the_record_of_an_event_can_be_read() -> None:
    found = event("The Harbour Summit XII.")
    assert found.record == "Harbour Summit XII: 10 September 2024 to 12 September 2024, Freeport City, Freeport"


def test_a_former_name_has_ended_and_names_its_successor() -> None:
    found = entity("The Dockers League said on Monday that it would strike.")
    assert (found.text, found.ended, found.successor, found.recent) == ("Dockers League", True, "Port Union", True)
    assert found.record == "Dockers League: 1990 to 1 March 2015"


def test_a_former_name_fits_a_passage_of_its_time() -> None:
    assert entity("In 2005 the Dockers League struck.").fitted is True
    assert entity("In 2019 the Dockers League struck.").fitted is False


def test_a_name_has_not_begun_before_its_first_day() -> None:
    assert entity("The Port Union struck.", "2014-01-01").begun is False
    assert entity("The Port Union struck.", "2016-01-01").begun is True


def test_the_year_in_a_name_does_not_say_that_the_event_is_awaited() -> None:
    text = "The Harbour Games in 2024 were calm. The upcoming 2024 Harbour Games matter."
    found = list(draft_of(text, "2025-06-10", knowledge=harbour()).mentions(Event))
    assert [(each.text, each.awaited) for each in found] == [
        ("Harbour Games in 2024", False),
        ("2024 Harbour Games", False),
    ]
