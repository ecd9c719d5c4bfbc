from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.knowledge.edtf import days_in_month, parse, parse_date

DAYS = st.dates(date(1000, 1, 1), date(9000, 1, 1))


def test_a_day_is_before_and_after_with_certainty() -> None:
    day = parse_date("2023-01-05")
    assert day.is_before(date(2023, 1, 6)) is True
    assert day.is_before(date(2023, 1, 5)) is False
    assert day.is_after(date(2023, 1, 4)) is True


def test_within_a_coarse_date_every_comparison_is_unknown() -> None:
    year = parse_date("2023")
    assert year.is_before(date(2023, 6, 1)) is None
    assert year.is_after(date(2023, 6, 1)) is None
    assert year.is_before(date(2024, 1, 1)) is True


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_an_approximate_month_may_be_a_month_off(mark: str) -> None:
    assert parse_date(f"2023-03{mark}").is_before(date(2023, 4, 15)) is None
    assert parse_date(f"2023-03{mark}").is_before(date(2023, 5, 15)) is True


def test_an_approximate_date_at_the_end_of_the_calendar_stays_in_it() -> None:
    assert parse_date("9999~").latest == date.max
    assert parse_date("0001~").earliest == date.min


def test_an_interval_includes_both_its_ends() -> None:
    period = parse("2025-11-10/2025-11-21")
    assert period.includes(date(2025, 11, 10)) is True
    assert period.includes(date(2025, 11, 21)) is True
    assert period.includes(date(2025, 11, 22)) is False


def test_an_open_interval_has_no_end() -> None:
    assert parse("2022-02-24/..").includes(date(2999, 1, 1)) is True
    assert parse("../1991-12-26").includes(date(1500, 1, 1)) is True


@pytest.mark.parametrize("text", ["", "2023-13", "2023-02-30", "Jan 2023", "2023-1-5", "2024/2023", "23"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse(text)


@given(DAYS, DAYS)
def test_two_days_compare_as_dates_do(one: date, other: date) -> None:
    window = parse_date(one.isoformat())
    assert window.is_before(other) is (one < other)
    assert window.is_after(other) is (one > other)


@given(DAYS, st.integers(0, 400), DAYS)
def test_an_interval_includes_what_lies_between_its_ends(start: date, length: int, day: date) -> None:
    end = start + timedelta(days=length)
    assert parse(f"{start}/{end}").includes(day) is (start <= day <= end)


@given(DAYS)
def test_a_day_is_never_outside_its_own_month_and_year(day: date) -> None:
    for text in (f"{day:%Y-%m}", f"{day.year:04}"):
        window = parse_date(text)
        assert window.earliest <= day <= window.latest


@given(DAYS)
def test_months_are_as_long_as_the_calendar_says(day: date) -> None:
    assert days_in_month(day.year, day.month) == monthrange(day.year, day.month)[1]


def test_the_last_month_of_all_has_an_end() -> None:
    assert parse_date("9999-12").latest == date.max
