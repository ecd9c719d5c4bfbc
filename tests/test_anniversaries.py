from __future__ import annotations

import pytest

from lint.annotate.anniversaries import Anniversary
from tests.drafts import draft_of


def anniversary(text: str, published: str | None = "2025-04-14") -> Anniversary:
    (mention,) = draft_of(text, published).mentions(Anniversary)
    return mention


def test_an_anniversary_is_held_against_the_year_of_its_event() -> None:
    mention = anniversary("The town marks the 20th anniversary of the 2010 flood.")
    assert (mention.text, mention.number, mention.event_year) == ("20th anniversary", 20, 2010)
    assert (mention.expected, mention.difference) == (15, 5)


def test_the_year_of_the_celebration_comes_before_that_of_publication() -> None:
    mention = anniversary("On May 8, 2020, they kept the 75th anniversary of the surrender of May 8, 1945.")
    assert (mention.year, mention.expected, mention.difference) == (2020, 75, 0)


def test_number_words_count() -> None:
    assert anniversary("The fiftieth anniversary of the 1975 strike").difference == 0


@pytest.mark.parametrize(
    "text", ["The anniversary of the 2010 flood", "Its golden anniversary", "The annual fair of 2010"]
)
def test_an_anniversary_without_a_number_is_none(text: str) -> None:
    assert draft_of(text, "2025-04-14").mentions(Anniversary) == []


def test_without_an_event_year_or_a_publication_date_nothing_is_expected() -> None:
    assert anniversary("The 10th anniversary of the flood").expected is None
    assert anniversary("The 10th anniversary of the 2010 flood", None).expected is None
