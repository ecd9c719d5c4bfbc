from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers._dates import parse_date

SECOND = date(2026, 1, 2)


@pytest.mark.parametrize(
    "text",
    [
        *("2026-01-02", "2026-01-02T14:05:00+01:00", "2026-01-02 14:05", "2026/01/02", "2026.01.02", "20260102"),
        *("January 2, 2026", "Jan. 2, 2026", "JAN 2, 2026", "January 2nd, 2026", "Jan 02 2026", "2 January 2026"),
        *(
            "2nd of January, 2026",
            "02-Jan-2026",
            "Fri, 02 Jan 2026 14:05:00 GMT",
            "Friday, January 2, 2026 at 9:14 a.m. ET",
        ),
        *(
            "WorldJan 2, 2026",
            "January 02, 2026Clash Report",
            "02.01.2026",
            "01/02/2026 9:00 AM ET",
            "02/01/2026 10:15 CET",
        ),
        *("2 de enero de 2026", "2. Januar 2026", "2026年1月2日", "01/02/26 5:00 PM EST"),
    ],
)
def test_usual_forms_name_the_same_day(text: str) -> None:
    assert parse_date(text) == SECOND


@pytest.mark.parametrize(
    "text",
    [
        *(
            "01/02/2026",
            "1-2-2026",
            "01/02/26",
            "January 2026",
            "2026",
            "Jan. 2",
            "yesterday",
            "2 hours ago",
            "next Friday",
        ),
        *("", "soon", "Sept. 31, 2026", "2026-02-30", "Trojan 2, 2026", "2026-01", "draft"),
    ],
)
def test_what_names_no_one_day_is_left_open(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"), [("31/12/2025", 31), ("12/31/2025", 31), ("31-12-2025", 31), ("12/12/2025", 12)]
)
def test_numbers_are_a_date_when_their_size_tells_the_month(text: str, day: int) -> None:
    assert parse_date(text) == date(2025, 12, day)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_usual_forms(day: date) -> None:
    for form in (
        "%Y-%m-%d",
        "%B %d, %Y",
        "%d %b %Y",
        "%b. %d, %Y",
        "%a, %d %b %Y 08:00:00 +0000",
        "%d.%m.%Y",
        "%Y%m%d",
    ):
        assert parse_date(day.strftime(form)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)
