from __future__ import annotations

import pytest

from lint.annotate._nouns import lemma
from lint.annotate._units import to_base, units
from lint.annotate.quantities import Quantity
from tests.drafts import draft_of


def quantities(text: str) -> list[Quantity]:
    return list(draft_of(text).mentions(Quantity))


def only(text: str) -> Quantity:
    (quantity,) = quantities(text)
    return quantity


def roles(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.role) for each in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They closed 53 schools.", [("53 schools", "count")]),
        ("It cost $1.2 million or 5 million euros.", [("$1.2 million", "money"), ("5 million euros", "money")]),
        ("Some 12% fell by 3 percentage points.", [("12%", "percent"), ("3 percentage points", "points")]),
        ("A 45-year-old man walked 6 miles.", [("45-year-old", "age"), ("6 miles", "measure")]),
        ("It was 65F for the second day.", [("65F", "measure"), ("second", "rank")]),
        ("One-third of them left after 12 days.", [("One-third", "share"), ("12 days", "duration")]),
    ],
)
def test_the_words_around_a_number_say_what_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2016 it rained.",
        "On Jan. 2, 2026, and on 3 March.",
        "At 9:30 a.m. and 5 p.m.",
        "Section 230, Flight 93 and Interstate 95.",
        "An F-16 and COVID-19.",
        "At 1600 Pennsylvania Avenue.",
        "They won 24-17 and lost 3–1.",
        "Call 555-0142 or see 9/11.",
        "The 1990s and the 747s.",
        "The 21st century and the 9th Circuit.",
        "Call 020 7946 0018, (020) 7946 0018 or +44 20 7946 0018.",
        "It burned in Flat 3B, not in Apartment 12 or Room 204.",
        "Boeing's 737 MAX and the Airbus 320 landed.",
        "The M25 was shut at junction 10, as page 3 said.",
        "It passed S.B. 1070, H.R. 1 and AB 5.",
        "He hit .312 at 88 Willow Court.",
    ],
)
def test_numbers_in_names_dates_scores_and_codes_are_no_quantities(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "act", "noun", "value"),
    [
        ("At least 27 people were killed when it fell.", "killed", "person", 27),
        ("The strike killed five people.", "killed", "person", 5),
        ("It left 11 presumed dead.", "killed", "person", 11),
        ("It caused 114 fatalities.", "killed", "person", 114),
        ("The death toll rose to 31 on Monday.", "killed", "person", 31),
        ("Police arrested 12 students.", "arrested", "student", 12),
        ("Two men killed a guard.", None, "man", 2),
        ("Nine children have been evacuated.", "evacuated", "child", 9),
        ("The flood stranded 300 tourists.", "stranded", "tourist", 300),
        ("Some 45 students were sickened.", "sickened", "student", 45),
        ("Landlords evicted 12 families.", "evicted", "family", 12),
        ("Four people drowned.", None, "person", 4),
    ],
)
def test_the_act_and_who_underwent_it_are_read(text: str, act: str | None, noun: str, value: float) -> None:
    quantity = only(text)
    assert (quantity.act, quantity.noun, quantity.value) == (act, noun, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12 people came", 12, 12),
        ("at least 12 people came", 12, None),
        ("up to 12 people came", None, 12),
        ("about 200 people came", 180, 220),
        ("between 26 and 31 people came", 26, 31.5),
        ("$26 million to $31 million was spent", 26e6, 31.5e6),
        ("$26 to $31 million was spent", 26e6, 31.5e6),
        ("1.2 million people came", 1.15e6, 1.25e6),
    ],
)
def test_rounding_hedges_and_ranges_give_bounds(text: str, low: float | None, high: float | None) -> None:
    quantity = only(text)
    assert quantity.low == (None if low is None else pytest.approx(low))
    assert quantity.high == (None if high is None else pytest.approx(high))


def test_from_and_to_are_two_quantities_and_no_range() -> None:
    assert [each.value for each in quantities("It rose from 26 to 31.")] == [26, 31]


def test_a_part_of_another_number_is_partial() -> None:
    partial = [each.partial for each in quantities("It killed 27 people. 13 others died. Two of them were nurses.")]
    assert partial == [False, True, True]


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("people", "person"),
        ("policemen", "policeman"),
        ("cities", "city"),
        ("churches", "church"),
        ("co-pilots", "pilot"),
    ],
)
def test_nouns_are_brought_to_the_singular(plural: str, singular: str) -> None:
    assert lemma(plural) == singular


@pytest.mark.parametrize("name", [name for name in units() if name.islower() and "." not in name and "/" not in name])
def test_every_factor_agrees_with_the_reference(name: str) -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    base = {
        "length": "metre",
        "mass": "kilogram",
        "area": "metre ** 2",
        "volume": "litre",
        "speed": "kilometre / hour",
    }
    unit = units()[name]
    if unit.dimension == "temperature":
        pytest.skip("temperatures have their own test")
    words = unit.name.replace("square_", "square ").replace("cubic_", "cubic ")
    words = {"tonne": "metric_ton", "ton": "short_ton", "stone": "stone", "knot": "knot", "barrel": "oil_barrel"}.get(
        unit.name, words
    )
    words = words.replace("_per_", " / ")
    expected = registry.Quantity(1, words).to(base[unit.dimension]).magnitude
    assert to_base(1, unit) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(
    ("text", "measure", "value", "unit"),
    [
        ("The 6-foot-2 guard scored.", "6-foot-2", 6 + 2 / 12, "foot"),
        ("He is 6 feet 2 inches tall.", "6 feet 2 inches", 6 + 2 / 12, "foot"),
        ("She is 5ft 4in.", "5ft 4in", 5 + 4 / 12, "foot"),
        ("The man is five feet, eleven inches tall.", "five feet, eleven inches", 5 + 11 / 12, "foot"),
        ("He is 5'11\" tall.", "5'11\"", 5 + 11 / 12, "foot"),
        ("He is 6’2” tall.", "6’2”", 6 + 2 / 12, "foot"),
        ("The girl weighed 7 pounds, 6 ounces.", "7 pounds, 6 ounces", 7 + 6 / 16, "pound"),
        ("It weighs 11 stone 4 pounds.", "11 stone 4 pounds", 11 + 4 / 14, "stone"),
        ("It leaked 1,200 gallons.", "1,200 gallons", 1200, "gallon"),
        ("It holds 3.5 million acre-feet.", "3.5 million acre-feet", 3.5e6, "acre_foot"),
        ("It covers 12 km² of land.", "12 km²", 12, "square_kilometre"),
    ],
)
def test_a_measure_is_read_with_the_smaller_unit_behind_it(text: str, measure: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.unit) == (measure, unit)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["He ran 6 feet in 2 seconds.", "They built 6 feet and 2 people fell.", "It is 6 feet 20."]
)
def test_a_number_behind_feet_may_count_something_else(text: str) -> None:
    assert next(each.value for each in quantities(text)) == 6


def test_temperatures_have_an_offset() -> None:
    assert to_base(212, units()["Fahrenheit"]) == pytest.approx(100)
    assert to_base(-40, units()["F"]) == pytest.approx(-40)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Two of the five hostages were freed.", [None, None]),
        ("Most of the 14 people killed in the fire slept.", ["killed"]),
        ("Most of the 14 people who were killed slept.", ["killed"]),
        ("A third of the 90 prisoners have been released.", [None, None]),
    ],
)
def test_what_befell_a_part_did_not_befall_the_whole(text: str, acts: list[str | None]) -> None:
    assert [each.act for each in quantities(text)] == acts


def test_odds_are_no_toll_of_their_own() -> None:
    first, second = quantities("The flu killed 1 in 500 Americans.")
    assert (first.partial, second.act) == (True, None)


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("A quarter of a million people fled.", 250_000, "person"),
        ("Three-quarters of a million people fled.", 750_000, "person"),
        ("Half a million people fled.", 500_000, "person"),
        ("Some 12 children lives long to tell it.", 12, "child"),
        ("The tower is 112 ft (34 m) high.", 112, None),
    ],
)
def test_the_number_and_its_noun_are_read_whole(text: str, value: float, noun: str | None) -> None:
    first, *_ = quantities(text)
    assert (first.value, first.noun) == (value, noun)


def test_a_bare_m_is_metres_only_in_a_conversion() -> None:
    units_found = [each.unit for each in quantities("The tower is 112 ft (34 m) high. It has 34m users.")]
    assert units_found == ["foot", "metre", None]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("It asked for 200 million CFA francs.", "CFA franc"),
        ("It cost 500 Hong Kong dollars.", "Hong Kong dollar"),
        ("It cost 20 U.S. dollars.", "dollar"),
        ("It cost 20 Egyptian pounds.", "Egyptian pound"),
        ("It cost 900 shillings.", "shilling"),
    ],
)
def test_money_is_that_of_its_country(text: str, currency: str) -> None:
    quantity = only(text)
    assert (quantity.role, quantity.currency) == ("money", currency)
