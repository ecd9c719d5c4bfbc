from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate import Mention
from lint.annotate.dates import Date, Duration, Set, Time
from tests.drafts import draft_of

FRIDAY = "2026-01-02"


def mentions(text: str, published: str | None = FRIDAY) -> list[Mention]:
    draft = draft_of(text, published)
    return sorted(
        (mention for kind in (Date, Time, Duration, Set) for mention in draft.mentions(kind)),
        key=lambda mention: mention.start,
    )


def values(text: str, published: str | None = FRIDAY) -> list[tuple[str, str]]:
    return [(mention.text, str(getattr(mention, "value", ""))) for mention in mentions(text, published)]


def only_date(text: str, published: str | None = FRIDAY) -> Date:
    (mention,) = draft_of(text, published).mentions(Date)
    return mention


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It aired on Thursday, Jan. 2, 2026, at home.", [("Thursday, Jan. 2, 2026", "2026-01-02")]),
        ("They met Monday 18 March 2024 in Leeds.", [("Monday 18 March 2024", "2024-03-18")]),
        ("They met on the 2nd of May 2019.", [("2nd of May 2019", "2019-05-02")]),
        ("It closed in early March 2024.", [("early March 2024", "2024-03")]),
        (
            "It rained on May 3, 5 and 9, 2019.",
            [("May 3", "2019-05-03"), ("5", "2019-05-05"), ("9, 2019", "2019-05-09")],
        ),
        ("The fair runs May 12–14, 2025.", [("May 12–14, 2025", "2025-05-12/2025-05-14")]),
        ("From 12 to 14 May 2025 it was shut.", [("12 to 14 May 2025", "2025-05-12/2025-05-14")]),
        ("Filed 2024-02-29 and 14/5/2024.", [("2024-02-29", "2024-02-29"), ("14/5/2024", "2024-05-14")]),
        ("In the 1990s and the late 1980s.", [("1990s", "199X"), ("late 1980s", "198X")]),
        ("The 2018–19 season and fiscal 2020.", [("2018–19", "2018/2019"), ("fiscal 2020", "2020")]),
        ("The third quarter of 2024 was poor.", [("third quarter of 2024", "2024-Q3")]),
        ("In Q3 2024 and the 19th-century house.", [("Q3 2024", "2024-Q3"), ("19th-century", "18XX")]),
        ("The January 1st, 2026, edition.", [("January 1st, 2026", "2026-01-01")]),
        ("On Jan. 1st it rained.", [("Jan. 1st", "2026-01-01")]),
        ("It began last fall.", [("last fall", "2025-FA")]),
        ("It opened in the spring of 2024.", [("spring of 2024", "2024-SP")]),
    ],
)
def test_dates_of_the_calendar_are_read_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said Tuesday that two men died.", [("Tuesday", "2025-12-30")]),
        ("The court will hear him Tuesday.", [("Tuesday", "2026-01-06")]),
        ("He arrived last Friday.", [("last Friday", "2025-12-26")]),
        ("She left yesterday and returns tomorrow.", [("yesterday", "2026-01-01"), ("tomorrow", "2026-01-03")]),
        ("It fell last month, this week and last year.",
         [("last month", "2025-12"), ("this week", "2026-W01"), ("last year", "2025")]),
        ("The vote was two weeks ago.", [("two weeks ago", "2025-W51")]),
        ("He was shot on March 3, 2020. Two days later he died.",
         [("March 3, 2020", "2020-03-03"), ("Two days later", "2020-03-05")]),
        ("They spoke on March 3, 2020, and met the next day.",
         [("March 3, 2020", "2020-03-03"), ("the next day", "2020-03-04")]),
        ("It is now harder than in recent years.", [("now", "PRESENT_REF"), ("recent years", "PAST_REF")]),
        ("It began on March 3, 2020. On the 27th, it ended on the 3rd floor.",
         [("March 3, 2020", "2020-03-03"), ("27th", "2020-03-27")]),
        ("She died on Christmas Eve.", [("Christmas Eve", "2025-12-24")]),
        ("It opened on Thanksgiving 2024.", [("Thanksgiving 2024", "2024-11-28")]),
        ("They spoke on March 3, 2020, as in 1987. The next day they met.",
         [("March 3, 2020", "2020-03-03"), ("1987", "1987"), ("The next day", "2020-03-04")]),
        ("Third-quarter profit rose from a year earlier and from the year-ago quarter.",
         [("Third-quarter", "2025-Q3"), ("a year earlier", "2024-Q3"), ("year-ago quarter", "2024-Q3")]),
        ("It will close by the end of the year.", [("the end of the year", "2026")]),
        ("It opened in 2019 and had closed by the end of the year.",
         [("2019", "2019"), ("the end of the year", "2019")]),
        ("It is out in the week of March 6, 2024.", [("the week of March 6, 2024", "2024-W10")]),
        ("He left a week ago Tuesday.", [("a week ago Tuesday", "2025-12-23")]),
        ("It shut a year ago Monday.", [("a year ago Monday", "2025-01-05")]),
        ("It resumes two weeks from Monday.", [("two weeks from Monday", "2026-01-19")]),
        ("He was well the day before yesterday.", [("the day before yesterday", "2025-12-31")]),
        ("It runs on the last Sunday of October.", [("last Sunday of October", "2025-10-26")]),
        ("It ran on the third Thursday in May 2024.", [("third Thursday in May 2024", "2024-05-16")]),
        ("In 1990’s first quarter and the early 1990’s it fell.",
         [("1990", "1990"), ("first quarter", "1990-Q1"), ("early 1990’s", "199X")]),
        ("It fell last January.", [("last January", "2025-01")]),
        ("She could not be reached Wednesday.", [("Wednesday", "2025-12-31")]),
        ("The bullet tore the sail Friday.", [("Friday", "2026-01-02")]),
    ],
)  # fmt: skip
def test_relative_dates_are_resolved_against_the_publication_or_the_date_before(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 16-hour flight, three days, 5 1/2 hours.",
         [("16-hour", "PT16H"), ("three days", "P3D"), ("5 1/2 hours", "PT5H30M")]),
        ("It was an hour and a half.", [("an hour and a half", "PT1H30M")]),
        ("Three-and-a-half years and half-hour shows.",
         [("Three-and-a-half years", "P3Y6M"), ("half-hour", "PT30M")]),
        ("It drives 60 miles an hour.", [("an hour", "PT1H")]),
        ("It took a year and a half and five hours.",
         [("a year and a half", "P1Y6M"), ("five hours", "PT5H")]),
        ("The past two decades, for years.", [("The past two decades", "P20Y"), ("years", "PXY")]),
        ("It costs $5 a month and comes every two weeks.", [("a month", "P1M"), ("every two weeks", "P2W")]),
        ("It meets every Friday and sells daily.", [("every Friday", "XXXX-WXX-5"), ("daily", "P1D")]),
        ("It rang at 10:35 a.m. Tuesday.", [("10:35 a.m.", "2025-12-30T10:35"), ("Tuesday", "2025-12-30")]),
        ("They met last night and this morning.", [("last night", "2026-01-01TNI"), ("this morning", "2026-01-02TMO")]),
    ],
)  # fmt: skip
def test_durations_sets_and_times_have_timex_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "April Ryan and June Carter may march on.",
        "The 44-year-old and the 9-month-olds came.",
        "It sold 2,019 cars for $2019 and won 3-1.",
        "About 2000 people read section 12.30 on page 1998.",
        "She came in second, on US 1, under the Sun.",
        "Prices fall and springs break.",
        "He ran it in 2:03:45 on flight 1984.",
        "They scored in the first half and spoke to 60 Minutes.",
        "It rained in the early hours of the annual march. Now, to sport.",
    ],
)
def test_words_and_figures_that_are_no_dates_are_left_alone(text: str) -> None:
    assert values(text) == []


def test_a_weekday_before_its_date_is_read_with_it() -> None:
    mention = only_date("It aired on Thursday, Jan. 2, 2026, at home.")
    assert (mention.weekday, mention.actual_weekday) == ("Thursday", "Friday")
    assert mention.nearest_date == date(2026, 1, 1)


@pytest.mark.parametrize(
    "written",
    ["2 January 2026 (Thursday)", "Jan. 2, 2026, a Thursday", "Thursday (Jan. 2, 2026)", "Thurs., Jan. 2, 2026"],
)
def test_a_weekday_is_read_on_either_side_of_its_date(written: str) -> None:
    mention = only_date(f"It aired on {written}, at home.")
    assert (mention.text, mention.weekday, mention.value) == (written, "Thursday", "2026-01-02")


@pytest.mark.parametrize(
    "text", ["The fair runs Friday-Sunday, May 12-14.", "It runs Friday to Sunday, May 14.", "Sat. and Sun. May 3"]
)
def test_a_weekday_that_belongs_to_a_range_is_not_that_of_one_day(text: str) -> None:
    assert all(mention.weekday is None for mention in draft_of(text, FRIDAY).mentions(Date) if mention.day)


def test_the_same_weekday_is_the_last_day_named() -> None:
    aired, same = draft_of("It aired on Jan. 2, 2026. On the same Thursday, he left.", FRIDAY).mentions(Date)
    assert same.anchor is aired
    assert (same.text, same.actual_weekday) == ("the same Thursday", "Friday")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell in the first half of 2025.", "2025-H1"),
        ("Sales fell in the second half of last year.", "2025-H2"),
        ("Sales will rise in the first half of this year.", "2026-H1"),
        ("It made a first-half profit.", "2026-H1"),
        ("The file is from 2025-12.", "2025-12"),
        ("It ran in 2010-12.", "2010/2012"),
    ],
)
def test_halves_and_months_in_figures_are_read(text: str, value: str) -> None:
    assert only_date(text).value == value


def test_that_weekday_is_the_eve_of_a_full_date_only_where_no_other_is_meant() -> None:
    def read(text: str) -> Date:
        return draft_of(text, "2026-01-12").mentions(Date)[-1]

    eve = read("It aired on Jan. 2, 2026. That Thursday, he left.")
    assert (eve.date, eve.weekday, eve.actual_weekday) == (date(2026, 1, 2), "Thursday", "Friday")
    for other in (
        "It aired on Jan. 2, 2026. That Saturday, he left.",
        "It aired on Jan. 2, 2026. That Thursday, he had left.",
        "It aired on Friday, Jan. 2, 2026. That Thursday, he left.",
        "It aired on Jan. 2. That Thursday, he left.",
        "It aired on Jan. 5, 2026. That Sunday, he left.",
    ):
        assert read(other).weekday == read(other).actual_weekday, other


def test_a_date_without_a_year_takes_the_nearest_that_the_tense_allows() -> None:
    past = only_date("The mayor resigned on April 3.")
    ahead = only_date("The mayor will resign on April 3.")
    assert (past.date, ahead.date) == (date(2025, 4, 3), date(2026, 4, 3))
    assert past.year_inferred
    assert past.anchored_to == "published"


def test_another_year_near_a_date_without_one_is_noted() -> None:
    _, leap_day = draft_of("The next is 2028, on Tuesday, Feb. 29.", "2024-02-28").mentions(Date)
    assert leap_day.other_year == 2028


def test_without_publication_date_nothing_is_inferred() -> None:
    for mention in draft_of("On Tuesday, March 3, and last year; yesterday and in spring.").mentions(Date):
        assert mention.date is None
        assert mention.first_day is None


def test_a_day_behind_a_past_tense_lies_in_no_year_to_come() -> None:
    taped, _ = draft_of("The talk was taped on Wednesday 30 December. It aired in 2026.", FRIDAY).mentions(Date)
    assert (taped.value, taped.other_year) == ("2025-12-30", None)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("They left by Friday morning, 8 February.", "8 February"),
        ("It closed on Wednesday, 30/12/2025.", "30/12/2025"),
        ("Early Saturday, 2026-01-02, it was over.", "2026-01-02"),
    ],
)
def test_a_day_takes_the_weekday_right_before_it(text: str, dated: str) -> None:
    (found,) = [each for each in draft_of(text, "2026-02-12").mentions(Date) if each.text == dated]
    assert found.weekday is not None
    assert found.weekday != found.actual_weekday


def test_the_last_of_two_joined_weekdays_is_not_that_of_the_first_day() -> None:
    found = draft_of("They came on Thursday night and Friday morning, Jan. 1 and 2.", "2026-01-12").mentions(Date)
    assert [each.weekday for each in found if each.day] == [None, None]


def test_a_date_beside_its_words_is_linked_to_them() -> None:
    yesterday, dated = draft_of("It landed yesterday, March 9, in fog.", "2025-03-14").mentions(Date)
    assert dated.beside is yesterday
    assert dated.beside_days == -4


def test_a_range_that_closes_names_the_date_that_opened_it() -> None:
    first, last = draft_of("It held from 2019 to 2015.").mentions(Date)
    assert last.opened_by is first
    assert last.range_days is not None
    assert last.range_days < 0


def test_a_duration_knows_the_units_between_its_ends() -> None:
    (visit,) = draft_of("A three-day visit from May 3 to May 9.", "2025-04-01").mentions(Duration)
    assert (visit.amount, visit.least, visit.most) == (3, 6, 7)
    assert visit.first
    assert visit.last
    assert (visit.first.text, visit.last.text) == ("May 3", "May 9")


def test_impossible_days_have_no_date_and_show_the_length_of_the_month() -> None:
    mention = only_date("Filed on Feb. 30, 2025.")
    assert (mention.date, mention.month_days) == (None, 28)
    assert (mention.month_name, mention.common_year) == ("February", None)
    assert only_date("Filed on Feb. 29, 2023.").common_year == 2023
    assert only_date("Filed on Feb. 29.").month_days is None


def test_us_clocks_change_with_the_season() -> None:
    (summer,) = draft_of("It starts at 9 a.m. EST.", "2025-07-10").mentions(Time)
    assert (summer.zone, summer.clocks) == ("EST", "daylight")


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The bridge will open in 2030.", "ahead"),
        ("By 2030, the bridge is expected to open.", "ahead"),
        ("The bank faces insolvency by 2030.", "ahead"),
        ("The bridge opened in 2020.", "back"),
        ("The bridge is closed in 2020.", "present"),
        ("They warned that it would fail by 2020.", "reported"),
        ("It was due to open in 2020.", "hypothetical"),
        ("They must hold a vote by 2030.", "ahead"),
        ("They are required to hold a vote by 2030.", "ahead"),
        ("They need to hold a vote by 2030.", "ahead"),
        ("The bank aims to cut jobs by 2030.", "ahead"),
        ("The bank will not cut jobs by 2030.", "ahead"),
        ("They had to hold a vote by 2020.", "back"),
        ("The thief must have gone by 2020.", "hypothetical"),
        ("The bank’s plan to cut jobs by 2020 failed.", "hypothetical"),
        ("The company will leave the city it chose in 2004.", "back"),
        ("She will restore the hall built in 1904.", "back"),
    ],
)
def test_the_frame_is_that_of_the_governing_verb(text: str, frame: str) -> None:
    assert only_date(text).frame == frame


def test_a_verb_further_off_than_another_decides_nothing() -> None:
    assert only_date("The city will move the statue erected by the guild in 1904.").frame is None


@given(
    st.dates(date(1950, 1, 1), date(2060, 12, 31)),
    st.sampled_from(["%B %-d, %Y", "%-d %B %Y", "%A, %B %-d, %Y", "%Y-%m-%d"]),
)
def test_every_full_date_is_read_back(day: date, style: str) -> None:
    written = day.strftime(style)
    mention = only_date(f"It happened on {written}.", None)
    assert (mention.text, mention.date) == (written, day)


@given(st.dates(date(1980, 1, 1), date(2040, 12, 31)), st.integers(-60, 60))
def test_a_date_without_a_year_near_the_publication_is_found_again(published: date, away: int) -> None:
    day = published + timedelta(days=away)
    verb = "will meet" if away > 0 else "met"
    mention = only_date(f"They {verb} on {day:%B} {day.day}.", published.isoformat())
    assert mention.date == day


@pytest.mark.parametrize("published", ["0001-01-01", "1000-01-01", "2999-12-31", "9999-12-31", FRIDAY])
def test_the_ends_of_the_calendar_and_absurd_amounts_are_survived(published: str) -> None:
    text = (
        "Yesterday, last winter, on May 3, last week, next century, 99999999999 years ago, nan days ago, in spring, "
        "infinity weeks later, 2 million centuries, Feb. 29, last Tuesday, Easter, Diwali 2099, the 1000s, 1000-01-01, "
        "99/99/99, in two decades."
    )
    assert mentions(text, published)


@given(st.text(alphabet="May 12, -–/:.\n0369thJanlastweekofp'’", max_size=60))
def test_any_text_is_read_without_failing_and_mentions_are_slices(text: str) -> None:
    for mention in mentions(text, FRIDAY):
        assert mention.text
        assert mention.text in text


@pytest.mark.parametrize(
    ("country", "text", "value"),
    [
        ("US", "They met on Thanksgiving.", "2025-11-27"),
        ("CA-ON", "They met on Thanksgiving.", "2025-10-13"),
        ("AU-NSW", "They marched on Labour Day.", "2025-10-06"),
        ("CA", "They marched on Labour Day.", "2025-09-01"),
        ("US", "They marched on Labour Day.", "XXXX"),
        ("GB", "They met on Thanksgiving.", "XXXX"),
        ("XX", "They met on Thanksgiving.", "XXXX"),
    ],
)
def test_a_holiday_is_that_of_the_country_of_the_settings(country: str, text: str, value: str) -> None:
    (mention,) = draft_of(text, "2025-11-30", country=country).mentions(Date)
    assert mention.value == value
