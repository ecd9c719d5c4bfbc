from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from lint.knowledge import Knowledge, KnowledgeErrors, NameHit, load
from lint.knowledge._compiled import packed, unpacked
from lint.knowledge.validation import check
from lint.word_index import WordIndex
from tests.small_knowledge import HARBOUR, harbour, knowledge_of

MINISTER = "freeport-harbour-minister"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_tenure_answers_yes_no_or_unknown() -> None:
    assert harbour().held("yusuf-kaya", MINISTER, date(2015, 1, 1)) is True
    assert harbour().held("yusuf-kaya", MINISTER, date(2019, 2, 10)) is None
    assert harbour().held("yusuf-kaya", MINISTER, date(2019, 3, 1)) is False


def test_an_ended_tenure_stays_ended_and_an_open_one_becomes_unknown_after_what_is_known() -> None:
    assert harbour().held("renee-dubois", MINISTER, date(2030, 1, 1)) is False
    assert harbour().held("ivo-marek", MINISTER, date(2026, 5, 1)) is True
    assert harbour().held("ivo-marek", MINISTER, date(2026, 5, 2)) is None


def test_a_scheduled_end_is_no_end() -> None:
    knowledge = knowledge_of(HARBOUR.replace("known_through: 2026-05-01", "known_through: 2027-01-01"))
    assert knowledge.held("ana-molina", "freeport-president", date(2026, 12, 1)) is True


def test_who_never_held_an_office_is_known_only_where_every_holder_is() -> None:
    assert harbour().held("tom-price", MINISTER, date(2015, 1, 1)) is False
    assert harbour().held("tom-price", MINISTER, date(2001, 1, 1)) is None
    assert harbour().held("tom-price", "freeport-senator", date(2015, 1, 1)) is None


def test_names_are_found_whatever_their_accents_and_case() -> None:
    assert harbour().named("RENEE DUBOIS") == (("people", "renee-dubois"),)
    assert harbour().named("Renée Marie Dubois") == (("people", "renee-dubois"),)


def test_a_name_that_two_people_share_names_both() -> None:
    assert harbour().named("Max Stone") == (("people", "max-stone"), ("people", "other-stone"))


def names_in(text: str, knowledge: Knowledge) -> tuple[NameHit, ...]:
    return knowledge.names_in(text, WordIndex(text))


def test_names_in_a_text_are_found_with_their_spans() -> None:
    text = "Minister Renee M. Dubois’s aide met McKaya, Kaya and the Dockers League-led crowd."
    hits = [text[hit.start : hit.end] for hit in names_in(text, harbour())]
    assert hits == ["Renee M. Dubois", "Kaya", "Dockers League"]


def test_a_name_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert [hit.surnamed for hit in names_in("They asked for Tom. Price rises followed.", harbour())] == [
        ("tom-price",)
    ]


def test_a_house_file_adds_holders_and_corrects_by_id() -> None:
    house = """
source: our own desk
checked: 2026-06-01
offices:
  freeport-president:
    known_through: 2026-06-01
    holders:
      - {person: Ana Molina, from: 2022-05-01, to: 2026-05-03}
      - {person: Noor Aziz, from: 2026-05-03}
"""
    knowledge = knowledge_of(HARBOUR, house)
    assert knowledge.held("ana-molina", "freeport-president", date(2026, 5, 20)) is False
    assert knowledge.held("noor-aziz", "freeport-president", date(2026, 5, 20)) is True
    [tenure] = knowledge.tenures("noor-aziz", "freeport-president")
    assert tenure.source == "our own desk"


def test_a_holder_named_by_an_alias_is_the_person_on_record() -> None:
    more = (
        "offices: {freeport-mayor: {name: mayor, titles: [mayor], holders: [{person: Renee Marie Dubois, from: 2025}]}}"
    )
    assert knowledge_of(HARBOUR, more).tenures("renee-dubois", "freeport-mayor")


def test_what_is_packed_is_unpacked_the_same() -> None:
    base = harbour()._base
    assert unpacked(packed(base)) == base


def test_knowledge_is_compiled_once_and_again_when_a_file_changes(tmp_path: Path, cache: Path) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "a.yaml").write_text(HARBOUR)
    assert load([folder]).sizes() == load([folder]).sizes()
    assert len(list(cache.glob("knowledge-*"))) == 1
    (folder / "a.yaml").write_text(HARBOUR.replace("Ivo Marek", "Ivo Novak"))
    assert load([folder]).named("Ivo Novak")


def test_a_file_that_was_touched_is_compiled_anew_and_a_folder_below_is_read_too(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "knowledge" / "towns").mkdir(parents=True)
    file = tmp_path / "knowledge" / "towns" / "a.yml"
    file.write_text(HARBOUR)
    assert load([tmp_path / "knowledge"]).named("Ivo Marek")
    os.utime(file, (0, 0))
    assert load([tmp_path / "knowledge"]).named("Ivo Marek")
    assert len(list(cache.glob("knowledge-*"))) == 2


def test_a_broken_cache_folder_only_costs_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "file"))
    path = tmp_path / "a.yaml"
    path.write_text(HARBOUR)
    assert load([path]).named("Ivo Marek")


def test_a_kept_base_that_was_cut_short_is_made_anew(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(HARBOUR)
    load([path])
    [kept] = cache.glob("knowledge-*")
    kept.write_bytes(kept.read_bytes()[:100])
    assert load([path]).named("Ivo Marek")


def test_a_name_that_begins_in_lower_case_is_found() -> None:
    more = "events: {fire: {name: burning of the Freeport docks, when: 2019-05-01}}"
    text = "It followed the burning of the Freeport docks in May."
    [hit] = [each for each in names_in(text, knowledge_of(HARBOUR, more)) if each.records == (("events", "fire"),)]
    assert text[hit.start : hit.end] == "burning of the Freeport docks"


def test_every_mistake_of_every_file_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "offices:\n  mayor:\n    name: mayor\n    titels: [mayor]\n    holders: [{from: 2023}]\n"
    )
    (tmp_path / "b.yaml").write_text("events:\n  Fair:\n    name: the fair\n    when: May 2023\n")
    with pytest.raises(KnowledgeErrors) as caught:
        load([tmp_path])
    told = [(str(path.name), position.line, problem) for path, position, problem in caught.value.mistakes]
    assert told == [
        ("a.yaml", 4, "unknown key 'titels'; did you mean 'titles'?"),
        ("a.yaml", 5, "has to be a mapping with person"),
        ("b.yaml", 2, "'Fair' is no id: lower-case ASCII words joined by hyphens"),
        ("b.yaml", 4, "'May 2023' is not an EDTF date such as 2023-01-05, 2023-01, 2023 or 2023-01~"),
    ]


def test_a_base_that_knows_nothing_is_silent() -> None:
    assert list(names_in("President Ana Molina spoke.", Knowledge())) == []


def _troubles(folder: Path, text: str) -> list[str]:
    (folder / "a.yaml").write_text(f"source: s\nchecked: 2026-01-01\nknown_through: 2026-01-01\n{text}")
    return [trouble.mistake.problem for trouble in check([folder])]


def test_the_check_finds_nothing_in_a_sound_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HARBOUR.replace("  other-stone: {name: Max Stone}\n", ""))
    assert check([tmp_path]) == []


@pytest.mark.parametrize(
    ("holders", "problem"),
    [
        (
            "{person: A B, from: 2010-01-01}, {person: C D, from: 2012-01-01}",
            "mayor: a-b (since 1 January 2010) has no end, yet c-d follows (since 1 January 2012)",
        ),
        (
            "{person: A B, from: 2010-01-01, to: 2015-01-01}, {person: C D, from: 2012-01-01}",
            "mayor: a-b (1 January 2010 to 1 January 2015) and c-d (since 1 January 2012) overlap",
        ),
        (
            "{person: A B, from: 2010-01-01, to: 2011-01-01}, {person: C D, from: 2012-01-01}",
            "mayor: nobody between a-b (1 January 2010 to 1 January 2011) and c-d (since 1 January 2012)",
        ),
        (
            "{person: A B, from: 2012-01-01, to: 2011-01-01}",
            "mayor: A B leaves before coming (1 January 2012 to 1 January 2011)",
        ),
    ],
)
def test_the_check_finds_overlaps_gaps_and_backward_tenures(tmp_path: Path, holders: str, problem: str) -> None:
    office = f"offices: {{mayor: {{name: mayor, known_from: 2010-01-01, holders: [{holders}]}}}}"
    assert _troubles(tmp_path, office) == [problem]


@pytest.mark.parametrize(
    "office",
    [
        "known_from: 2010-01-01, vacant: [2011-01-02/2011-12-31], holders: [{person: A B, from: 2010-01-01,"
        " to: 2011-01-01}, {person: C D, from: 2012-01-01}]",
        "known_from: 2011-12-01, holders: [{person: A B, from: 2010-01-01, to: 2011-01-01},"
        " {person: C D, from: 2012-01-01}]",
        "known_from: 2010-01-01, holders: [{person: A B, from: 2010-01-01, to: 2012-01-01},"
        " {person: E F, from: 2010-02-01, to: 2010-03-01, acting: true}, {person: C D, from: 2012-01-01}]",
    ],
    ids=["a known vacancy", "a list that begins later", "a deputy during somebody's time"],
)
def test_the_check_tells_of_no_gap_in(tmp_path: Path, office: str) -> None:
    assert _troubles(tmp_path, f"offices: {{mayor: {{name: mayor, {office}}}}}") == []


def test_the_check_finds_vacancies_that_are_none(tmp_path: Path) -> None:
    office = "vacant: [2010-06/2010-07, 2009], holders: [{person: A B, from: 2010-01-01, to: 2011-01-01}]"
    assert _troubles(tmp_path, f"offices: {{mayor: {{name: mayor, {office}}}}}") == [
        "mayor: vacant while a-b holds it (1 January 2010 to 1 January 2011)"
    ]
    assert _troubles(tmp_path, "offices: {mayor: {name: mayor, vacant: [June]}}") == [
        "'June' is not an EDTF date such as 2023-01-05, 2023-01, 2023 or 2023-01~"
    ]


def test_a_head_of_a_transition_is_neither_acting_nor_not(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "offices: {president: {name: president, holders: [{person: A B, from: 2020, acting: transitional}]}}"
    )
    person = load([tmp_path]).person("a-b")
    assert person is not None
    assert person.tenures[0].acting is None


def test_the_check_tells_of_no_name_shared_by_known_namesakes(tmp_path: Path) -> None:
    assert _troubles(tmp_path, "people: {a: {name: A B}, b: {name: A B, namesakes: [a]}}") == []
    assert _troubles(tmp_path, "people: {a: {name: A B, namesakes: [b]}, b: {name: A B}}") == []
    assert _troubles(tmp_path, "people: {a: {name: A B, namesakes: [c]}}") == [
        "a: namesakes names 'c', which is not in people"
    ]


def test_the_check_finds_unknown_places_and_shared_names(tmp_path: Path) -> None:
    text = "offices: {mayor: {name: mayor, place: nowhere}}\npeople: {a: {name: A B}, b: {name: C D, aliases: [a b]}}"
    assert _troubles(tmp_path, text) == [
        "mayor: place names 'nowhere', which is not in places",
        "b: shares the name 'a b' with a: neither is known by it alone",
    ]


def test_the_check_asks_for_sources(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("events: {fair: {name: the fair, when: 2023}}")
    assert [trouble.mistake.problem for trouble in check([tmp_path])] == [
        "fair: no source, neither here nor at the top of the file"
    ]


def test_offices_are_found_by_place_and_by_the_longest_title_of_a_last_word() -> None:
    assert "freeport-senator" in harbour().offices_in("freeport")
    assert "freeport-senator" not in harbour().offices_anywhere()
    assert harbour().title_words["minister"] == 2
    assert harbour().title_words.get("harbour", 0) == 0


def test_an_office_knows_the_constituencies_of_its_holders_and_a_person_the_surname() -> None:
    office = harbour().office("freeport-senator")
    assert office is not None
    assert office.constituencies == {"Northbank", "Southbank"}
    assert harbour().surname("max-stone") == "stone"
    assert harbour().surname("nobody") == ""


def test_offices_held_and_deaths_are_known_without_the_record_of_the_person() -> None:
    person = harbour().person("renee-dubois")
    assert person is not None
    assert harbour().offices_held("renee-dubois") == tuple(dict.fromkeys(each.office for each in person.tenures))
    assert harbour().offices_held("nobody") == ()
    assert not harbour().has_died("renee-dubois")
    assert knowledge_of(HARBOUR, "people: {renee-dubois: {died: 2024-05-01}}").has_died("renee-dubois")
