from __future__ import annotations

import pytest

from lint.annotate._given_names import family_of
from lint.annotate._subjects import same_subject
from lint.annotate.acronyms import Acronym, expansion_before
from lint.annotate.designations import Designation
from lint.annotate.names import Name
from lint.annotate.places import Place
from lint.annotate.spellings import Spelling
from tests.drafts import draft_of
from tests.small_knowledge import knowledge_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ana Kowalski, 41, spoke.", [("Ana Kowalski", "Mayor", "Ana", "Kowalski", 41)]),
        ("Sen. Ludwig van Beek said no.", [("Ludwig van Beek", "Sen", "Ludwig", "van Beek", None)]),
        ("El Paso Mayor Oscar Leeser's plan", [("Oscar Leeser", "Mayor", "Oscar", "Leeser", None)]),
        ("Then Mr. Okafor left.", [("Okafor", "Mr", None, "Okafor", None)]),
        ("Martin Hale Jr. agreed.", [("Martin Hale", None, "Martin", "Hale", None)]),
        ("The New England Patriots and the White House won.", []),
        ("He asked the National Weather Service.", []),
    ],
)
def test_names_are_read_with_title_and_age(text: str, expected: list[tuple[object, ...]]) -> None:
    names = draft_of(text).mentions(Name)
    assert [(each.text, each.title, each.first, each.last, each.age) for each in names] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Kowalski won. Kowalski thanked Oslo. Then Kowalksi left.", [("Kowalksi", "Kowalski")]),
        ("Stephen Marlowe and Stephen Marlowe met. Stepehn Marlowe left.", [("Stepehn", "Stephen")]),
        ("Ana Kowalski won. Kowalski said so. The Kowalskis left.", []),
        ("Peter Johnson won. Johnson said so. Mary Johnston left.", []),
        ("Mario Rossi won. Mario Rossi lost. Maria Rossi left.", []),
        ("Juan Guaidó won. Guaidó said so. Guaido left.", []),
        ("Ivan Texas won. Texas said so. A Texan left.", []),
    ],
)
def test_near_spellings_of_a_name_are_seen(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.text, each.usual) for each in draft_of(text).mentions(Spelling)] == expected


def test_transcriptions_of_one_name_are_told_from_slips() -> None:
    (spelling,) = draft_of("Volodymyr Zelenskyy spoke. Zelenskyy left. Later Zelensky returned.").mentions(Spelling)
    assert spelling.transliterated is True


@pytest.mark.parametrize(
    ("text", "subject", "term"),
    [
        ("It designated Hamas as a foreign terrorist organization in 1997.", "Hamas", "foreign terrorist organization"),
        ("The Houthis were designated a terrorist organisation on Friday.", "The Houthis", "terrorist organisation"),
        (
            "The designation of Cuba as a state sponsor of terrorism, in force since 2021, stands.",
            "Cuba",
            "state sponsor of terrorism",
        ),
        ("They declared Mpox a public health emergency.", "Mpox", "public health emergency"),
        ("They branded the Molina regime a “terrorist organisation.”", "the Molina regime", "terrorist organisation"),
        ("The Molina government was designated a terror group (TG).", "The Molina government", "terror group"),
        ("Their listing of Hamas as a terrorist organisation took effect.", "Hamas", "terrorist organisation"),
    ],
)
def test_designations_are_read_from_verbs_and_nouns(text: str, subject: str, term: str) -> None:
    (designation,) = draft_of(text).mentions(Designation)
    assert (designation.subject, designation.term) == (subject, term)


@pytest.mark.parametrize(
    "text",
    [
        "Gov. Ann Lee declared a state of emergency.",
        "He declared that Cuba is a state sponsor of terrorism.",
        "The file was classified as a precaution.",
        "They urged him to designate Hamas a terrorist organisation.",
        "They have not listed Hamas as a terrorist organisation.",
    ],
)
def test_no_designation_without_a_named_subject(text: str) -> None:
    assert list(draft_of(text).mentions(Designation)) == []


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Maduro’s regime", "Venezuela", True),
        ("the Venezuelan government", "Venezuela", True),
        ("Hamas", "Cuba", False),
        ("Iran", "Iran's Revolutionary Guard", False),
        ("the Houthis", "Houthi", True),
        ("Kim's regime", "Venezuela", False),
    ],
)
def test_a_ruler_and_the_country_ruled_are_one_subject(first: str, second: str, same: bool) -> None:
    assert same_subject("Venezuelan President Nicolás Maduro spoke. Kim Jong Un did not.", first, second) is same


def test_one_acronym_with_two_names_is_seen() -> None:
    text = "The World Trade Organization (WTO) met. The World Tourism Organization (WTO) did not."
    first, second = draft_of(text).mentions(Acronym)
    assert (first.same, second.same, second.first_expansion) == (None, False, "World Trade Organization")


def test_small_words_may_or_may_not_count_in_an_acronym() -> None:
    assert expansion_before("members of the Department of Justice ", "DOJ") == "Department of Justice"
    assert expansion_before("the Bureau of Land Management ", "BLM") == "Bureau of Land Management"
    assert expansion_before("he said ", "FBI") is None


def test_an_acronym_is_explained_behind_it_too() -> None:
    text = "PRC, the Port Rescue Corps, sailed. PRC (the Pier Rowing Club) rowed. PRC, Port City and ABC, said no."
    found = draft_of(text).mentions(Acronym)
    assert [(each.text, each.expansion, each.same) for each in found] == [
        ("PRC", "Port Rescue Corps", None),
        ("PRC", "Pier Rowing Club", False),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("U.N. Relief and Works Agency", "United Nations Relief and Works Agency", True),
        ("U.N. Relief and Works Agency", "United Nations Relief and Welfare Association", False),
    ],
)
def test_an_abbreviated_word_stands_for_the_word(one: str, other: str, same: bool) -> None:
    first, second = draft_of(f"The {one} (UNRWA) met. UNRWA, the {other}, spoke.").mentions(Acronym)
    assert (first.expansion, second.expansion, second.same) == (one, other, same)


CITIES = """
source: the atlas
checked: 2026-05-01
places:
  wisconsin: {name: Wisconsin, codes: [WI, Wis.]}
  minnesota: {name: Minnesota, codes: [MN, Minn.]}
  nevada: {name: Nevada, codes: [Nev.]}
  new-mexico: {name: New Mexico, codes: [N.M.]}
  georgia: {name: Georgia}
  georgia-us: {name: Georgia, codes: [Ga.]}
  korea: {name: South Korea}
  emirates: {name: United Arab Emirates}
  japan: {name: Japan}
  springfield: {name: Springfield}
cities:
  milwaukee: {name: Milwaukee, lies_in: [wisconsin]}
  duluth: {name: Duluth, lies_in: [minnesota, georgia-us]}
  las-vegas: {name: Las Vegas, lies_in: [nevada, new-mexico]}
  tbilisi: {name: Tbilisi, lies_in: [georgia]}
  tokyo: {name: Tokyo, lies_in: [japan]}
  seoul: {name: Seoul, lies_in: [korea]}
  dubai: {name: Dubai, lies_in: [emirates]}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It moved to Milwaukee, Wisconsin, then.", [("Milwaukee, Wisconsin", True)]),
        ("It moved to Milwaukee, Minnesota, then.", [("Milwaukee, Minnesota", False)]),
        ("It moved to Milwaukee, Minnesota.", [("Milwaukee, Minnesota", False)]),
        ("In Duluth, Wis., she", [("Duluth, Wis.", False)]),
        ("He left Duluth, Minn. Police said why.", [("Duluth, Minn.", True)]),
        ("He left Tbilisi, Georgia.", [("Tbilisi, Georgia", True)]),
        ("She grew up in Las Vegas, N.M.", [("Las Vegas, N.M.", True)]),
        ("He lives in Dubai, United Arab Emirates, now.", [("Dubai, United Arab Emirates", True)]),
        ("A plant in North Las Vegas, Minnesota, closed.", []),
        ("They flew to Tokyo, South Korea and Vietnam.", []),
        ("They flew to Seoul, Tokyo, Nevada.", []),
        ("They met in Milwaukee, Springfield.", []),
        ("They flew to Portland, Nevada.", []),
    ],
)
def test_cities_are_held_against_where_they_lie(text: str, found: list[tuple[str, bool]]) -> None:
    places = draft_of(text, knowledge=knowledge_of(CITIES)).mentions(Place)
    assert [(each.text, each.fits) for each in places] == found


def test_a_wrong_place_tells_the_known_ones_the_best_known_first() -> None:
    (place,) = draft_of("He left Duluth, Nevada, in May.", knowledge=knowledge_of(CITIES)).mentions(Place)
    assert (place.home, place.known_regions) == ("Minnesota", ("Minnesota", "Georgia"))


@pytest.mark.parametrize(
    ("text", "subject", "term"),
    [
        ("Washington put Cuba on its list of state sponsors of terrorism.", "Cuba", "state sponsor of terrorism"),
        ("Cuba was added to the U.S. list of state sponsors of terrorism.", "Cuba", "state sponsor of terrorism"),
        ("Cuba was placed on the state sponsors of terrorism list.", "Cuba", "state sponsor of terrorism"),
        ("The terrorist-organization designation of Hamas stands.", "Hamas", "terrorist organization"),
        (
            "Cuba's designation as a state sponsor of terrorism, from 2021, stands.",
            "Cuba",
            "state sponsor of terrorism",
        ),
    ],
)
def test_designations_are_read_from_lists_and_compounds(text: str, subject: str, term: str) -> None:
    (designation,) = draft_of(text).mentions(Designation)
    assert (designation.subject, designation.term) == (subject, term)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Bob", "Robert", True), ("Ted", "Theodore", True), ("Ted", "Edward", True), ("Carla", "Elena", False)],
)
def test_short_forms_belong_to_the_family_of_their_name(one: str, other: str, same: bool) -> None:
    assert (family_of(one) == family_of(other)) is same
