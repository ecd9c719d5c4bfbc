from __future__ import annotations

from time import process_time

import pytest

from lint.annotate.firsts import First
from tests.drafts import draft_of


def first(text: str, published: str | None = "2025-05-20") -> First:
    (mention,) = draft_of(text, published).mentions(First)
    return mention


def test_a_later_case_in_another_sentence_is_noted() -> None:
    mention = first("It is the club’s first league title since 2012. The club won two league titles in 2018.")
    assert (mention.text, mention.what, mention.year) == ("first league title since 2012", "league title", 2012)
    assert mention.later_year == 2018


@pytest.mark.parametrize(
    "other",
    [
        "The club won the cup in 2018.",
        "The club won a league title in 2009.",
        "The club will win a league title in 2018.",
        "It won a league title this year.",
    ],
)
def test_other_things_other_years_and_plans_do_not_count(other: str) -> None:
    assert first(f"It is the first league title since 2012. {other}").later is None


def test_without_a_publication_date_nothing_is_later() -> None:
    assert first("The first title since 2012. It won a title in 2018.", None).later is None


@pytest.mark.parametrize("text", ["The first thing since then", "At first, since 2012, it rained", "First since 2012"])
def test_what_names_no_kind_or_year_is_no_claim(text: str) -> None:
    assert draft_of(text, "2025-05-20").mentions(First) == []


def test_endless_claims_and_dates_are_read_in_time_that_grows_with_them() -> None:
    text = "It is the first league title since 2012. It won the cup in 2018. " * 600
    started = process_time()
    assert len(draft_of(text, "2025-05-20").mentions(First)) == 600
    assert process_time() - started < 10
