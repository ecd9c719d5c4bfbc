from __future__ import annotations

from datetime import date

import pytest

from lint.annotate.offices import Office, Person
from tests.drafts import draft_of
from tests.small_knowledge import harbour


def offices(text: str, published: str | None = "2025-06-10") -> list[Office]:
    return list(draft_of(text, published, knowledge=harbour()).mentions(Office))


def office(text: str, published: str | None = "2025-06-10") -> Office:
    [found] = offices(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("We met harbour minister Ivo Marek there.", "harbour minister Ivo Marek"),
        ("The Freeporter harbour minister Ivo Marek left.", "The Freeporter harbour minister Ivo Marek"),
        ("A talk with Freeport’s Harbour Minister Ivo Marek.", "Freeport’s Harbour Minister Ivo Marek"),
        ("Ivo Marek, the harbour minister, left.", "Ivo Marek, the harbour minister"),
        ("Ivo Marek, harbour minister of Freeport, left.", "Ivo Marek, harbour minister of Freeport"),
        ("In May the harbour minister of Freeport, Ivo Marek, left.", "the harbour minister of Freeport, Ivo Marek"),
        ("The harbour minister of Freeport, Gen. Ivo Marek, left.", "The harbour minister of Freeport, Gen. Ivo Marek"),
        ("Ivo Marek, who is harbour minister, left.", "Ivo Marek, who is harbour minister"),
        ("Harbour Office spokeswoman Tom Price left.", "Harbour Office spokeswoman Tom Price"),
        ("The Harbour Office’s spokeswoman, Tom Price, left.", "The Harbour Office’s spokeswoman, Tom Price"),
        ("“No,” said Sen. Max Stone (R-SB).", "Sen. Max Stone"),
        ("Ask ex-harbour minister Renee Dubois.", "ex-harbour minister Renee Dubois"),
        ("Ask the Molina administration today.", "the Molina administration"),
        ("Ask the Molina White House today.", "the Molina White House"),
        ("Ivo Marek, the harbour minister backed by the navy, left.", "Ivo Marek, the harbour minister"),
        ("Ask the Overland government led by Ana Molina.", "the Overland government led by Ana Molina"),
        ("Ask the government, led by Ana Molina, today.", "the government, led by Ana Molina,"),
        (
            "It recognises opposition leader Luz Ortega as interim president.",
            "opposition leader Luz Ortega as interim president",
        ),
        ("It regards Luz Ortega as the interim president.", "Luz Ortega as the interim president"),
    ],
)
def test_the_span_is_the_whole_phrase(text: str, phrase: str) -> None:
    assert office(text).text == phrase


@pytest.mark.parametrize(
    "text",
    [
        "Deputy harbour minister Ivo Marek left.",
        "Ivo Marek met the harbour minister.",
        "Overlander President Ana Molina spoke.",
        "It is a talk about harbour minister. Ivo Marek left.",
        "Mr. Brandt’s harbour minister Ivo Marek left.",
        "Former senator and harbour minister Renée Dubois left.",
        "Nina Molina spoke first. President Molina spoke next.",
        "Harbour minister Tom Price left.",
        "The previous government led by Ana Molina left.",
        "A talk led by Ana Molina went on.",
    ],
)
def test_what_is_another_office_or_another_person_is_left_alone(text: str) -> None:
    assert offices(text) == []


def test_the_first_mention_says_who_a_later_surname_is() -> None:
    early, late = offices("Sen. Renée Dubois spoke.\n\nLater Senator Dubois left.", "2015-06-10")
    assert (early.person, late.person) == ("renee-dubois", "renee-dubois")
    assert (early.introduced, late.introduced) == (True, True)


def test_names_in_a_list_share_a_title_in_the_plural() -> None:
    knowledge = harbour()
    text = "Presidents Olof Brandt and Ana Molina met Ivo Marek."
    found = draft_of(text, "2025-06-10", knowledge=knowledge).mentions(Office)
    assert [each.text for each in found] == ["Presidents Olof Brandt", "Ana Molina"]


def test_a_title_and_a_rare_surname_say_who_is_meant() -> None:
    assert office("President Molina said so.").introduced is True
    assert office("They thank President Molina.").introduced is False


def test_a_shared_name_is_the_one_who_held_the_office() -> None:
    assert office("Sen. Max Stone left.").person == "max-stone"


@pytest.mark.parametrize(
    ("published", "phase"),
    [
        ("2018-02-01", "before"),
        ("2018-04-01", "chosen"),
        ("2018-05-02", "holder"),
        ("2022-05-10", "past"),
    ],
)
def test_the_phase_says_where_publication_lies(published: str, phase: str) -> None:
    assert office("President Olof Brandt left.", published).phase == phase


def test_a_time_in_office_that_goes_on_is_counted_in_days() -> None:
    assert office("President Olof Brandt left.", "2018-05-11").days_held == 10
    over = office("President Olof Brandt left.", "2022-05-10")
    assert (over.days_held, over.days_since) == (None, 9)


def test_between_two_tenures_is_a_phase_of_its_own() -> None:
    found = office("President Ana Molina left.", "2020-06-10")
    assert (found.phase, found.incumbent) == ("between", "Olof Brandt, 1 May 2018 to 1 May 2022")


def test_a_day_named_nearby_counts_as_well() -> None:
    found = office("It was in 2016. Senator Renée Dubois left.")
    assert found.phase == "past"
    assert found.phases == ("holder", "past")


@pytest.mark.parametrize(
    "text",
    [
        "The flood came on 3 May 2016.\n\nSenator Renée Dubois told reporters on Monday that it was over.",
        "The harbour must be dredged by 2016. Senator Renée Dubois said no.",
        "Trade has fallen since 2016. Senator Renée Dubois said no.",
        "The flood came on 3 May 2016. Senator Renée Dubois will speak on Friday of the plan for 2030.",
        "The flood came on 3 May 2016. Senator Renée Dubois has offered to help.",
        "On Monday, Senator Renée Dubois told the winners of the 2016 vote that it was over.",
    ],
)
def test_a_day_that_is_not_told_of_counts_for_nothing(text: str) -> None:
    assert office(text).phases == ("past",)


def test_a_record_can_be_read() -> None:
    found = office("Harbour minister Renée Dubois left.")
    assert found.record == "Renée Dubois: harbour minister of Freeport, 20 February 2019 to 30 June 2024"
    assert found.record_source == "the harbour gazette"
    assert found.held_to == date(2024, 6, 30)
    assert found.incumbent == "Ivo Marek, since 1 July 2024"
    assert found.known_through == date(2026, 5, 1)
    assert found.beyond is False


def test_without_a_date_nothing_is_computed() -> None:
    found = office("Harbour minister Renée Dubois left.", None)
    assert (found.phase, found.phases, found.holds, found.record) == (None, None, None, None)
    assert found.person == "renee-dubois"


def test_after_what_is_known_an_open_tenure_is_unknown() -> None:
    found = office("Harbour minister Ivo Marek left.", "2027-01-01")
    assert (found.phase, found.holds, found.beyond) == ("unknown", None, True)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("former harbour minister Renée Dubois", ("former",)),
        ("then-harbour minister Renée Dubois", ("then",)),
        ("the late harbour minister Renée Dubois", ("late",)),
        ("outgoing harbour minister Renée Dubois", ("outgoing",)),
        ("acting harbour minister Renée Dubois", ("acting",)),
        ("the incoming harbour minister Renée Dubois", ("incoming",)),
        ("harbour minister-designate Renée Dubois", ("nominee",)),
        ("harbour minister nominee Renée Dubois", ("nominee",)),
        ("harbour minister-elect Renée Dubois", ("elect",)),
        ("harbour minister Renée Dubois, set to take office on May 1", ("incoming",)),
        ("self-declared harbour minister Renée Dubois", ("claimed",)),
    ],
)
def test_words_beside_the_title_say_its_status(text: str, status: tuple[str, ...]) -> None:
    assert office(f"They met {text}.").status == status


def test_an_administration_about_to_begin_is_one_phrase() -> None:
    found = office("The Brandt administration, set to take office on January 20, will inherit the debt.")
    assert found.text == "The Brandt administration, set to take office on January 20"
    assert (found.form, found.status, found.phase) == ("administration", ("incoming",), "past")


def test_party_and_seat_after_a_name_are_read() -> None:
    found = office("Sen. Max Stone, R-NB, left.")
    assert (found.party, found.seats, found.seat_fits) == ("Republican", ("Northbank",), False)
    in_words = office("Sen. Max Stone, a Democrat from Northbank, left.")
    assert (in_words.party, in_words.seats, in_words.seat_fits) == ("Democrat", ("Northbank",), False)


def test_a_party_and_a_place_in_words_are_no_seat_without_a_title() -> None:
    assert offices("Max Stone, a Republican from Northbank, left.") == []


def test_an_event_in_whose_time_something_is_told_counts() -> None:
    told = office("On Monday they met. In the 2016 vote, Senator Renée Dubois has lost.")
    assert told.phases == ("holder", "past")


def test_an_ordinal_is_held_against_every_number() -> None:
    assert office("Ana Molina, the 9th president, left.").ordinal_fits is True
    assert office("Ana Molina, the 8th president, left.").ordinal_fits is False


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Harbour minister Renée Dubois said no on Monday.", "present"),
        ("She was hired by harbour minister Renée Dubois.", "back"),
        ("Years ago, harbour minister Renée Dubois said no.", "back"),
        ("Harbour minister Renée Dubois had said no.", "back"),
        ("Harbour minister Renée Dubois would have said no.", "hypothetical"),
    ],
)
def test_the_frame_tells_of_another_time(text: str, frame: str) -> None:
    assert office(text).frame == frame


@pytest.mark.parametrize(
    ("text", "act", "recent"),
    [
        ("The Brandt administration announced on Monday that it would pay.", "announced", True),
        ("The Brandt administration is weighing it.", "is", True),
        ("The Brandt administration announced in 2019 that it would pay.", "announced", False),
        ("Officials of the Brandt administration said on Monday that it paid.", None, False),
    ],
)
def test_an_act_is_recent_by_its_tense_or_its_date(text: str, act: str | None, recent: bool) -> None:
    found = office(text)
    assert (found.act, found.recent) == (act, recent)


def test_the_dead_are_known_with_what_they_do() -> None:
    [found] = draft_of("Magnus Holt said on Monday that he agreed.", "2025-06-10", knowledge=harbour()).mentions(Person)
    assert (found.text, found.is_dead, found.lived, found.recent) == ("Magnus Holt", True, False, True)
    assert found.record == "Magnus Holt died on 1 June 2020"


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Freeport’s Harbour Minister Renée Dubois said so.", "former Freeport Harbour Minister Renée Dubois"),
        ("Renée Dubois, the harbour minister, said so.", "Renée Dubois, the former harbour minister"),
        ("The harbour minister, Renée Dubois, said so.", "the former harbour minister, Renée Dubois"),
        ("It recognises Luz Ortega as the interim president.", None),
    ],
)
def test_the_phrase_is_offered_with_former_where_it_belongs(text: str, former: str | None) -> None:
    assert office(text, "2026-01-10").as_former == former


def test_a_place_before_a_seat_is_the_constituency() -> None:
    assert office("Northbank Senator Max Stone said so.").seat_fits is False


def test_who_was_called_former_keeps_the_title_by_courtesy() -> None:
    first, second = offices("Former harbour minister Renée Dubois wrote it. Harbour Minister Dubois says so.")
    assert (first.courtesy, second.courtesy) == (False, True)


def test_a_verb_with_another_subject_before_it_is_no_act_of_the_person() -> None:
    assert office("Critics say harbour minister Ivo Marek left.").act is None
    assert office("“No,” said harbour minister Ivo Marek.").act == "said"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("PORT CITY — Magnus Holt called for calm.", True),
        ("Magnus Holt called for calm.", True),
        ("Since then Magnus Holt called for calm.", False),
        ("It rained.\n\nMagnus Holt called for calm.", False),
    ],
)
def test_the_name_with_which_an_article_begins_leads(text: str, leads: bool) -> None:
    [person] = draft_of(text, "2021-01-10", knowledge=harbour()).mentions(Person)
    assert person.leads is leads
