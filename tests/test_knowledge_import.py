from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lint.knowledge import Knowledge
from lint.knowledge.importers import formats, imported, to_yaml
from lint.knowledge.lookup import lookup
from tests.commands import Newslint
from tests.small_knowledge import harbour, knowledge_of

CHECKED = date(2024, 5, 1)

CONGRESS = """
- name: {first: Ann, middle: Lee, last: Field, official_full: Ann L. Field}
  bio: {birthday: '1960-01-02'}
  terms:
  - {type: sen, start: '2013-01-03', end: '2019-01-03', state: OH, party: Democrat}
  - {type: sen, start: '2019-01-03', end: '2025-01-03', state: OH, party: Democrat}
- name: {first: Ann, last: Field}
  bio: {birthday: '1830-01-02'}
  terms:
  - {type: rep, start: '1870-03-04', end: '1872-03-04', state: OH, district: 3, party: Whig}
"""

POPOLO = {
    "persons": [{"id": "p1", "name": "Zoë Berg", "other_names": [{"name": "Zoe Berg-Hahn"}], "birth_date": "1980"}],
    "organizations": [{"id": "o1", "name": "the Assembly"}],
    "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "speaker", "start_date": "2020-02"}],
}

WIKIDATA = {
    "results": {
        "bindings": [
            {
                "personLabel": {"value": "Zoë Berg"},
                "positionLabel": {"value": "mayor of Uppham"},
                "start": {"value": "2019-01-01T00:00:00Z"},
                "end": {"value": "2023-06-05T00:00:00Z"},
            }
        ]
    }
}

TABLE = "person,office,from,to,titles\nZoë Berg,mayor of Uppham,2019-04-01,2025-04-01,mayor; lord mayor\n"

CONTENTS = {
    "congress-legislators": CONGRESS,
    "popolo": json.dumps(POPOLO),
    "wikidata": json.dumps(WIKIDATA),
    "csv": TABLE,
}


def knowledge_from(format_name: str) -> Knowledge:
    return knowledge_of(to_yaml(imported(CONTENTS[format_name].encode(), format_name, CHECKED)))


def test_every_format_is_tried_here() -> None:
    assert sorted(CONTENTS) == sorted(formats())


def test_terms_that_follow_one_another_are_one_tenure_and_a_later_end_is_only_scheduled() -> None:
    knowledge = knowledge_from("congress-legislators")
    [tenure] = knowledge.tenures("ann-field", "us-senator")
    assert (tenure.dates, tenure.seat, tenure.party) == ("since 3 January 2013", "OH", "Democrat")
    assert knowledge.named("Ann Lee Field") == (("people", "ann-field"),)


def test_two_people_of_one_name_stay_two() -> None:
    [tenure] = knowledge_from("congress-legislators").tenures("ann-field-1830", "us-representative")
    assert tenure.seat == "OH-03"


def test_a_popolo_membership_is_a_tenure() -> None:
    knowledge = knowledge_from("popolo")
    [tenure] = knowledge.tenures("zoe-berg", "speaker-of-the-assembly")
    assert tenure.dates == "since February 2020"
    assert knowledge.titled("speaker", before_name=True) == ("speaker-of-the-assembly",)


def test_a_first_of_january_of_wikidata_is_a_year() -> None:
    [tenure] = knowledge_from("wikidata").tenures("zoe-berg", "mayor-of-uppham")
    assert tenure.dates == "2019 to 5 June 2023"


def test_a_table_may_name_several_titles() -> None:
    knowledge = knowledge_from("csv")
    [tenure] = knowledge.tenures("zoe-berg", "mayor-of-uppham")
    assert tenure.dates == "since 1 April 2019"
    assert knowledge.titled("lord mayor", before_name=True) == ("mayor-of-uppham",)


@pytest.mark.parametrize("format_name", CONTENTS)
def test_what_is_of_another_format_is_refused(format_name: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        imported(b"[1, 2", format_name, CHECKED)


def test_a_lookup_answers_for_a_day() -> None:
    assert list(lookup(harbour(), "renée dubois", date(2019, 2, 19))) == [
        "Renée Dubois (renee-dubois)",
        "  senator of Freeport (Northbank, Liberal), 1 January 2012 to 19 February 2019 [the harbour gazette]",
        "    on 2019-02-19: yes",
        "  harbour minister of Freeport, 20 February 2019 to 30 June 2024 [the harbour gazette]",
        "    on 2019-02-19: no",
    ]


def test_a_lookup_finds_events_and_bodies() -> None:
    assert list(lookup(harbour(), "Harbour Summit XII")) == [
        "Harbour Summit XII (harbour-summit-12): summit, held, 10 September 2024 to 12 September 2024, Freeport City"
        " [the harbour gazette]"
    ]
    assert list(lookup(harbour(), "dockers league"))[1] == "  Dockers League, 1990 to 1 March 2015"


def test_the_command_imports_a_file_that_the_command_then_checks(newslint: Newslint) -> None:
    newslint.write("table.csv", TABLE)
    made = newslint("knowledge", "import", "table.csv", "--from", "csv", "--checked", "2024-05-01")
    newslint.write("house/mayors.yaml", made.out)
    checked = newslint("knowledge", "check", "house")
    assert (made.code, checked.code, checked.out) == (0, 0, "house: no errors, no warnings\n")
    found = newslint("knowledge", "lookup", "Zoe Berg", "--knowledge", "house")
    assert "mayor of Uppham, since 1 April 2019; known through 2024-05-01 [table]" in found.out


def test_the_command_tells_what_is_wrong_in_a_file(newslint: Newslint, tmp_path: Path) -> None:
    newslint.write("house/a.yaml", "offices:\n  mayor: {name: mayor, titels: [mayor]}\n")
    checked = newslint("knowledge", "check", "house")
    assert checked.code == 1
    assert "house/a.yaml:2: error: unknown key 'titels'; did you mean 'titles'?" in checked.out


def test_a_name_that_nobody_bears_is_said_to_be_unknown(newslint: Newslint) -> None:
    found = newslint("knowledge", "lookup", "Nobody Whatsoever")
    assert (found.code, found.out) == (1, "nothing is known under 'Nobody Whatsoever'\n")
