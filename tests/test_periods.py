from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate._time import periods
from lint.annotate._time.amounts import duration_value
from lint.annotate._time.feasts import easter, holiday_on, us_clocks
from lint.annotate._time.nearest import CERTAINLY, close_year, nearest_on, nearest_weekday, nearest_year
from lint.annotate._time.words import WEEKDAYS, full_year, number

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(
    DAYS,
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]),
    st.integers(-8, 8),
)
def test_a_period_moved_there_and_back_is_the_same(day: date, unit: str, steps: int) -> None:
    here = periods.around(day, unit)
    there = periods.moved(here.first, unit, steps)
    assert there is not None
    assert there.first <= there.last
    assert periods.moved(there.first, unit, -steps) == here


@given(DAYS, st.integers(0, 6))
def test_the_nearest_weekday_lies_within_a_week_on_the_side_asked_for(day: date, weekday: int) -> None:
    assert 0 <= (day - nearest_weekday(day, weekday, -1)).days < 7
    assert 0 <= (nearest_weekday(day, weekday, 1) - day).days < 7
    nearest = nearest_on(day, WEEKDAYS[weekday])
    assert nearest.weekday() == weekday
    assert abs((nearest - day).days) <= 3


def test_the_tense_decides_between_two_years() -> None:
    published = date(2026, 1, 2)
    assert nearest_year(published, 4, 3, -CERTAINLY) == 2025
    assert nearest_year(published, 4, 3, CERTAINLY) == 2026
    assert nearest_year(published, 2, 29, 0) in (2024, 2028)
    assert nearest_year(None, 4, 3, 0) is None


@given(DAYS, st.integers(1, 12), st.none() | st.integers(1, 31), st.integers(-CERTAINLY, CERTAINLY))
def test_no_tense_leads_away_from_a_day_close_to_the_publication(
    published: date, month: int, day: int | None, lean: int
) -> None:
    close = close_year(published, month, day)
    assert close in (None, nearest_year(published, month, day, lean))


def test_a_day_is_close_across_the_turn_of_the_year_and_no_longer_after_a_month() -> None:
    published = date(2026, 1, 2)
    assert close_year(published, 12, 31) == 2025
    assert close_year(published, 2, 2) == 2026
    assert close_year(published, 2, 3) is None
    assert close_year(None, 1, 2) is None


@given(st.integers(1583, 2999))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Thanksgiving Day", 2025, date(2025, 11, 27)),
        ("Memorial Day", 2024, date(2024, 5, 27)),
        ("Election Day", 2024, date(2024, 11, 5)),
        ("Good Friday", 2025, date(2025, 4, 18)),
        ("Boxing Day", 2025, date(2025, 12, 26)),
        ("Diwali", 2025, date(2025, 10, 20)),
        ("Eid al-Fitr", 2024, date(2024, 4, 10)),
    ],
)
def test_holidays_fall_on_their_day(name: str, year: int, day: date) -> None:
    assert holiday_on(name, year) == day


def test_us_clocks_follow_the_law_of_2007() -> None:
    assert us_clocks(date(2025, 3, 8)) == "standard"
    assert us_clocks(date(2025, 3, 9)) == "daylight"
    assert us_clocks(date(2025, 11, 2)) == "standard"
    assert us_clocks(date(1998, 7, 1)) is None


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (3, "day", "P3D"),
        (0.5, "hour", "PT30M"),
        (1.5, "year", "P1Y6M"),
        (2, "century", "P200Y"),
        (None, "minute", "PTXM"),
    ],
)
def test_durations_are_written_in_the_units_of_timex(amount: float | None, unit: str, value: str) -> None:
    assert duration_value(amount, unit) == value


@pytest.mark.parametrize(
    ("word", "value"), [("twenty-one", 21), ("5 1/2", 5.5), ("2½", 2.5), ("1,200", 1200), ("blue", None)]
)
def test_number_words_have_values(word: str, value: float | None) -> None:
    assert number(word) == value


def test_two_digits_stand_for_a_year_up_to_ten_years_ahead() -> None:
    assert (full_year(30, 2026), full_year(98, 2026)) == (2030, 1998)


@given(DAYS)
def test_days_lie_in_their_week_weekend_and_month(day: date) -> None:
    for unit in ("week", "month", "quarter", "year", "decade", "century"):
        period = periods.around(day, unit)
        assert period.first <= day <= period.last
    assert (periods.weekend(day).last - periods.week(day).first) == timedelta(days=6)
