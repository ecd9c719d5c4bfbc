"""Changes with their end points in any order, parts of a whole that exclude each other, tolls told again."""

from __future__ import annotations

from typing import TypeVar

import pytest

from lint.annotate import Mention
from lint.annotate.breakdowns import Breakdown
from lint.annotate.changes import Change
from lint.annotate.names import Name
from lint.annotate.restatements import Restatement
from lint.annotate.shares import Share
from lint.annotate.splits import Split
from lint.annotate.sums import Sum
from tests.drafts import draft_of

M = TypeVar("M", bound=Mention)


def found(kind: type[M], text: str) -> list[M]:
    return list(draft_of(text).mentions(kind))


@pytest.mark.parametrize(
    ("text", "percent", "actual"),
    [
        ("Output fell to 860,000 barrels a day, down 50% from 1 million barrels in May.", "50%", "a fall of 14%"),
        ("The bounty was raised to $50 million, up from $15 million, an increase of 50%.", "50%", "a rise of 233.3%"),
        ("Copper rose 3% to $60 a ton from $64.", "3%", "a fall of 6.2%"),
        ("Pay rose from $15 an hour to $18 an hour (an increase of 30%).", "30%", "a rise of 20%"),
        ("It reached 90,000 a day, a 45% increase from 75,000.", "45%", "a rise of 20%"),
        ("Exports were up 10% at $120 billion compared with $100 billion.", "10%", "a rise of 20%"),
    ],
)
def test_a_per_cent_is_read_with_its_end_points_wherever_it_stands(text: str, percent: str, actual: str) -> None:
    (change,) = found(Change, text)
    assert (change.text, change.actual) == (percent, actual)
    assert change.difference


def test_rounded_shares_explain_a_per_cent() -> None:
    (change,) = found(Change, "Poverty has fallen from 26% to 16%, a 40% reduction.")
    assert change.difference == 0


@pytest.mark.parametrize(
    ("text", "word", "times", "ratio"),
    [
        ("The city doubled the reward to $50 million, up from $15 million.", "doubled", 2, 3.33),
        ("The number of pupils has halved, from 800 in 2010 to 600 today.", "halved", 0.5, 0.75),
        ("A doubling of the fee, from $20 to $30, was approved.", "doubling", 2, 1.5),
    ],
)
def test_a_multiple_is_found_with_its_word(text: str, word: str, times: float, ratio: float) -> None:
    (change,) = found(Change, text)
    assert (change.text, change.times, change.ratio) == (word, times, ratio)
    assert text[change.start : change.end] == word


@pytest.mark.parametrize(
    ("text", "word", "wrong"),
    [
        ("Inflation slowed to 3.1% in May, up from 3.4% in April.", "up", True),
        ("The rate rose to 4.1% from 4.4%.", "rose", True),
        ("The rate fell to 4.1% from 4.4%.", "fell", False),
        ("Claims fell to 1.6 million from 1.5 million.", "fell", True),
        ("Claims fell to about 1.6 million from about 1.5 million.", "fell", False),
        ("The council cut the fee for a stall from $200 to $260.", "cut", True),
    ],
)
def test_a_change_without_a_per_cent_has_a_direction(text: str, word: str, wrong: bool) -> None:
    (change,) = found(Change, text)
    assert (change.text, change.wrong_way, change.percent) == (word, wrong, None)


def test_a_change_of_a_percentage_is_told_in_points() -> None:
    (change,) = found(Change, "The rate rose to 4.1% from 4.4%.")
    assert change.actual == "a fall of 0.3 percentage points"


@pytest.mark.parametrize(
    "text",
    [
        "The club climbed to 4 from 12.",
        "Output fell 0.3%, down from 0.1%.",
        "The party won 48% to 46%, with 6% for others, up from 45%.",
        "Shares fell 4% to $12.40, having risen from $9 in January.",
    ],
)
def test_ranks_amounts_and_other_changes_are_no_end_points(text: str) -> None:
    assert all(change.before is None for change in found(Change, text))


@pytest.mark.parametrize(
    ("text", "parts", "excess", "places"),
    [
        ("Of the 35 boats, 20 were in the Caribbean and 17 in the Pacific.", (20, 17), 2, True),
        ("Of the 35 boats, 20 were in the Caribbean and 10 in the Pacific.", (20, 10), 0, True),
        ("Of the 12 jurors, seven are women and six are men.", (7, 6), 1, False),
        ("Eleven people were held, six of them in Lyon and seven in Paris, police said.", (6, 7), 2, True),
        ("The bus carried 50 passengers, 30 adults and 25 children.", (30, 25), 5, False),
        ("Of the 45 senators, 30 voted in May and 40 in June.", (30, 40), 25, False),
    ],
)
def test_parts_are_held_against_their_whole(text: str, parts: tuple[float, ...], excess: float, places: bool) -> None:
    (breakdown,) = found(Breakdown, text)
    assert (breakdown.parts, breakdown.excess, breakdown.places) == (parts, excess, places)


@pytest.mark.parametrize(
    "text",
    [
        "The 20 hostages, 12 of them children and nine of them girls, among others, were freed.",
        "The storm killed eight people in Lee County, five in Polk County and three in Lake County.",
        "Of the 40 players, 30 have played in England and 20 in Spain.",
    ],
)
def test_siblings_and_what_may_be_counted_twice_are_no_parts(text: str) -> None:
    assert found(Breakdown, text) == []


def test_parts_of_a_total_may_follow_their_owners() -> None:
    (total,) = found(Sum, "The council has 15 seats: Labour holds seven, the Liberals five and the Greens four.")
    assert (total.parts, total.difference) == ((7, 5, 4), 1)


@pytest.mark.parametrize(
    ("text", "fraction", "fits"),
    [
        ("One in five residents, or 30 percent, lacks a doctor.", "One in five residents", False),
        ("Two-thirds of the council, or 65% of its members, backed it.", "Two-thirds", True),
    ],
)
def test_a_share_in_words_is_held_against_its_per_cent(text: str, fraction: str, fits: bool) -> None:
    (share,) = found(Share, text)
    assert (share.fraction, share.difference == 0) == (fraction, fits)


TWO_TOLLS = "It began in May.\n\nAt least 115 people have been killed in 35 strikes.\n\n{}"


def test_tolls_of_the_same_number_of_events_are_one_toll() -> None:
    (again,) = found(Restatement, TWO_TOLLS.format("The strikes had killed 107 people in 35 strikes."))
    assert (again.told, again.first_told, again.agrees) == ("107 people killed", "115 people killed", False)


def test_a_toll_of_fewer_events_or_one_that_rose_is_another() -> None:
    assert found(Restatement, TWO_TOLLS.format("The strikes had killed 76 people in 21 strikes.")) == []
    rose = "The fire killed 12 people.\n\nBy Tuesday the toll rose to 14 people killed in the fire."
    assert found(Restatement, rose) == []


def test_a_restatement_says_what_where_and_when() -> None:
    text = "The blast killed 12 people in Lyon in 2019.\n\nIn 2019, 14 people died in the blast in Lyon."
    (again,) = found(Restatement, text)
    assert (again.event, again.places, again.times) == ("attack", ("Lyon",), ("2019",))


def test_opposite_answers_are_left_to_the_rule() -> None:
    (split,) = found(Split, "In the poll, 57% like tea and 48% like milk.")
    assert (split.total, split.excess, split.words) == (105, 4, "In the poll, 57% like tea and 48% like milk.")


@pytest.mark.parametrize(("title", "rank"), [("Capt.", "Captain"), ("Captain", "Captain"), ("Sen.", "Senator")])
def test_a_title_in_short_has_the_rank_of_the_whole_word(title: str, rank: str) -> None:
    (name,) = found(Name, f"The rescue was led by {title} Lisa Moreno.")
    assert name.rank == rank
