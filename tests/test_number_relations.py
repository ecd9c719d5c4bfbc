from __future__ import annotations

from typing import TypeVar

import pytest

from lint.annotate import Mention
from lint.annotate.averages import Average
from lint.annotate.changes import Change
from lint.annotate.conversions import Conversion, ExchangeRate
from lint.annotate.enumerations import Enumeration
from lint.annotate.lives import Life
from lint.annotate.magnitudes import Magnitude
from lint.annotate.poll_leads import PollLead
from lint.annotate.remainders import Remainder
from lint.annotate.restatements import Restatement
from lint.annotate.shares import Share
from lint.annotate.splits import Split
from lint.annotate.sums import Sum
from tests.drafts import draft_of

M = TypeVar("M", bound=Mention)


def found(kind: type[M], text: str, published: str | None = None) -> list[M]:
    return list(draft_of(text, published).mentions(kind))


@pytest.mark.parametrize(
    ("text", "total", "parts", "difference"),
    [
        ("It hurt six people: three in the hall, two on the stairs and one outside.", 6, (3, 2, 1), 0),
        ("Nine bodies – four men and three women – were found.", 9, (4, 3), 2),
        (
            "It took $40 million at home, plus $25.5 million abroad, a total of $65.5 million.",
            65.5e6,
            (40e6, 25.5e6),
            0,
        ),
        ("At least five people died: one in Ohio and two in Utah.", 5, (1, 2), 2),
    ],
)
def test_a_total_is_held_against_its_parts(
    text: str, total: float, parts: tuple[float, ...], difference: float
) -> None:
    (mention,) = found(Sum, text)
    assert (mention.total, mention.parts) == (total, parts)
    assert mention.difference == pytest.approx(difference)


@pytest.mark.parametrize(
    "text",
    [
        "It hurt nine people, including four children and two nurses.",
        "She has three children: seven, four and two.",
        "He had 31 points: five rebounds and two blocks.",
        "It sold 12 cars, among them four vans and two trucks.",
    ],
)
def test_open_lists_ages_and_other_nouns_are_no_sum(text: str) -> None:
    assert found(Sum, text) == []


@pytest.mark.parametrize(
    ("text", "actual", "fits"),
    [
        ("Of the 120 schools inspected, 30 failed (25%).", 25.0, True),
        ("Some 34 of the 45 drivers, or 66 percent, had one.", 75.6, False),
        ("Some 1,200 homes (about 40 percent of the town's 2,000) burned.", 60.0, False),
        ("It found that 20% of the homes, or 90 of 450, lack heating.", 20.0, True),
        ("About 2 million of the 3 million voters, or nearly 70%, came.", 66.7, True),
    ],
)
def test_a_share_is_held_against_part_and_whole(text: str, actual: float, fits: bool) -> None:
    (share,) = found(Share, text)
    assert share.actual_percent == actual
    assert (share.difference == 0) == fits


@pytest.mark.parametrize(
    ("text", "actual", "fits", "wrong_way"),
    [
        ("Profit rose 20% to $12 million from $10 million.", 20.0, True, False),
        ("Profit rose 50% to $12 million from $10 million.", 20.0, False, False),
        ("The fare went up from $2.50 to $3.00, a 17 percent increase.", 20.0, False, False),
        ("It is now $24.5 million, a 9.5% increase over the original $22.2 million.", 10.4, False, False),
        ("Sales fell 10% to $12 million from $10 million.", 20.0, False, True),
    ],
)
def test_a_change_is_held_against_its_end_points(text: str, actual: float, fits: bool, wrong_way: bool) -> None:
    change = next(each for each in found(Change, text) if each.before is not None)
    assert change.actual_percent == actual
    assert ((change.difference or 0) <= 0.25, change.wrong_way) == (fits, wrong_way)


def test_points_between_two_percentages_are_counted() -> None:
    change = next(each for each in found(Change, "The rate rose 1% to 5% from 4%.") if each.before)
    assert (change.of_shares, change.points, change.actual_percent) == (True, 1, 25.0)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Rents doubled from $1,000 to $2,010.", True),
        ("Rents doubled from $1,000 to $1,500.", False),
        ("Members nearly doubled from 56,000 to 90,000.", True),
        ("Cases tripled to 90 from 45.", False),
    ],
)
def test_multiples_are_held_against_their_end_points(text: str, fits: bool) -> None:
    change = next(each for each in found(Change, text) if each.times)
    assert (change.difference == 0) == fits


@pytest.mark.parametrize(
    ("text", "rest", "difference"),
    [
        ("Eight of the 20 were freed; the other 12 are missing.", 12, 0),
        ("Eight of the 20 were freed. The other 13 are missing.", 13, 1),
        ("Half of the 300 workers left, and the remaining 190 workers stayed.", 190, 22),
        ("Of the 14 injured, five were taken away; the other eight stayed.", 8, 1),
        ("Five of its 14 buses run on gas, the other nine on diesel.", 9, 0),
    ],
)
def test_a_part_and_the_others_make_the_whole(text: str, rest: float, difference: float) -> None:
    (remainder,) = found(Remainder, text)
    assert remainder.rest == rest
    assert remainder.difference == pytest.approx(difference)


@pytest.mark.parametrize(
    "text",
    [
        "Eight of the 20 were freed, some were killed and the other 10 are missing.",
        "Eight of the 20 were freed, two died and the other 10 are missing.",
        "Three of the 12 jurors spoke. The other two trials ended.",
        "About eight of the 20 were freed; the other 13 are missing.",
        "Twenty were taken. The other 13 are missing.",
    ],
)
def test_no_remainder_where_more_may_have_been_taken(text: str) -> None:
    assert list(found(Remainder, text)) == []


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Half of the 300 workers, or 150, left.", True),
        ("Half of the 300 workers, or 120, left.", False),
        ("A third of the $90 million (about $28 million) is spent.", True),
        ("Some 40% of its 250 drivers, or 150, left.", False),
    ],
)
def test_a_share_of_a_whole_is_held_against_its_part(text: str, fits: bool) -> None:
    (share,) = found(Share, text)
    assert (share.difference == 0) is fits


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("It lies 50 miles (80 kilometers) south.", True),
        ("It lies 50 miles (180 kilometers) south.", False),
        ("It was 65 degrees (18 Celsius) at noon.", True),
        ("It was 65 degrees (28 Celsius) at noon.", False),
        ("It warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).", True),
        ("It is about 100 miles (some 160 km) away.", True),
        ("It weighed 20 kilograms, or 24 pounds, then.", False),
        ("It leaked 1,200 gallons (4,500 liters) of oil.", True),
        ("It leaked 1,000 gallons (4,546 litres) of oil.", True),
        ("It leaked 1,200 gallons (6,500 liters) of oil.", False),
        ("The 6-foot-2 (1.88 meters) guard scored.", True),
        ("He is 6 feet 2 inches (1.78 meters) tall.", False),
        ("It was minus 3 degrees Celsius (37 Fahrenheit).", False),
        ("It was minus 3 degrees Celsius (27 Fahrenheit).", True),
        ("It was -40 C (-40 F) at dawn.", True),
        ("It displaces 40,000 tons (40,600 tonnes).", True),
    ],
)
def test_a_conversion_may_differ_by_rounding_only(text: str, agrees: bool) -> None:
    (conversion,) = found(Conversion, text)
    assert conversion.agrees is agrees


def test_two_rates_for_one_pair_of_currencies_are_compared() -> None:
    first, second = found(ExchangeRate, "A fine of €100 million ($110 million) and €50 million ($70 million).")
    assert first.ratio is None
    assert second.earlier_rate == pytest.approx(1.1, abs=0.01)
    assert second.ratio is not None
    assert second.ratio > 1.2


@pytest.mark.parametrize(
    ("text", "announced", "listed"),
    [
        ("Four countries: Chile, Peru and Bolivia.", 4, 3),
        ("The two liberal heroes: Ann Lee and Bo Park.", 2, 2),
    ],
)
def test_names_after_a_colon_are_counted(text: str, announced: float, listed: int) -> None:
    (enumeration,) = found(Enumeration, text)
    assert (enumeration.announced, enumeration.listed) == (announced, listed)


def test_an_average_outside_its_range_is_seen() -> None:
    (average,) = found(Average, "Fares ranged from $12 to $40, with an average of $52.")
    assert (average.least, average.most, average.outside) == (12, 40, True)


def test_an_age_is_held_against_the_year_of_birth() -> None:
    (life,) = found(Life, "Anna Berger, 45, was born in Graz in 1970.", "2026-01-02")
    assert (life.text, life.actual_age, life.years_off) == ("45", 56, 10)


def test_an_age_right_behind_the_birth_is_that_of_who_was_born() -> None:
    (life,) = found(Life, "Born on 4 March 1970 in Graz, the 45-year-old surgeon left.", "2026-01-02")
    assert (life.text, life.actual_age, life.years_off) == ("45", 56, 10)


def test_without_a_publication_date_an_age_cannot_be_judged() -> None:
    assert found(Life, "Anna Berger, 45, was born in Graz in 1970.") == []


def test_a_relative_born_then_is_someone_else() -> None:
    assert found(Life, "Anna Berger, 45, whose father was born in 1931, left.", "2026-01-02") == []


def test_a_lead_is_held_against_the_margin_of_error() -> None:
    text = "Okafor leads Brandt 47% to 45%. The margin of error is plus or minus 3.5 percentage points."
    (lead,) = found(PollLead, text)
    assert (lead.text, lead.points, lead.margin, lead.within_margin) == ("leads", 2, 3.5, True)


def test_answers_that_exclude_each_other_are_added_up() -> None:
    (split,) = found(Split, "In the poll, 57% support it and 48% oppose it.")
    assert (split.total, split.excess) == (105, 4)


def test_shares_of_different_groups_are_no_split() -> None:
    assert found(Split, "Among Democrats, 80% support it, while 70% of Republicans oppose it.") == []


def test_million_for_billion_is_seen() -> None:
    (magnitude,) = found(Magnitude, "It has $3.4 billion to spend. Most of the $3.4 million is gone.")
    assert (magnitude.factor, magnitude.digits) == (1000, 2)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("The crash killed 27 people. Officers said 25 people died in the crash.", False),
        ("The fire killed at least 12 people. Most of the 14 people killed in the fire slept.", False),
        ("They released 80 detainees. The 88 detainees released were students.", False),
        ("The fire killed more than 100 people. The 133 people killed in the fire slept.", True),
        ("The gunman killed 12 people. The 13 people killed in the attack include the gunman.", True),
        ("The gunman killed 12 people. The 17 people killed in the attack include the gunman.", False),
    ],
)
def test_a_toll_told_again_is_compared(text: str, agrees: bool) -> None:
    (restatement,) = found(Restatement, text)
    assert restatement.agrees is agrees


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 31 people. In 2016, a crash on that road killed 23 people.",
        "A strike killed five people. Since September, strikes have killed at least 114 people.",
        "The storm killed 32 people. Four people died in the storm in North Carolina.",
        "The fire killed 12 people, up from nine people killed in the fire by noon.",
        "The fire killed 12 people. It killed 12 others later.",
        "The blasts killed 258 people. Of those killed, 11 were killed in Tanzania.",
        "The fire killed 12 people. The fire injured 14 people.",
        "The attack killed five people before he shot himself. Six people died in the attack.",
        "At least 85 people died in four air disasters. In Ohio, 67 people were killed.",
        "It killed 333 whales. It plans to kill 4,000 whales.",
        "The virus caused 900 deaths. It caused 40 infant deaths.",
        "They sank three boats, killing eight people. Three people were killed in the first vessel and five in others.",
        "At least 115 people have been killed. That includes three people killed on Wednesday.",
    ],
)
def test_tolls_of_another_time_place_event_or_group_are_not_compared(text: str) -> None:
    assert [each for each in found(Restatement, text) if not each.agrees] == []


def test_the_offer_of_a_conversion_is_as_exact_as_what_it_replaces() -> None:
    (conversion,) = found(Conversion, "Up to 14 inches (56 centimeters) fell.")
    assert conversion.offer == "36 centimetres"


def test_parts_of_a_measure_may_leave_out_its_unit() -> None:
    (total,) = found(Sum, "They seized 61 tonnes: 45 in Oran, nine in Tunis and five elsewhere.")
    assert total.parts == (45, 9, 5)
    assert total.difference == pytest.approx(1.5)
    assert not found(Sum, "It is 12 feet long – 4 feet wide and 3 feet deep.")


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("A strike on Tuesday killed three people. Wednesday's strikes killed five people.", False),
        ("Since June, 115 people have been killed in 35 strikes. The strikes have killed 107 people so far.", True),
        ("Since June, 115 people have been killed in 35 strikes. In Peru, strikes have killed 7 people so far.", False),
    ],
)
def test_tolls_of_a_campaign_are_compared_and_those_of_two_days_are_not(text: str, *, compared: bool) -> None:
    assert bool(found(Restatement, text)) is compared
