"""A file beside a draft silences findings in it."""

from __future__ import annotations

import pytest

from tests.commands import Newslint

WRONG = "Bridge opens\n\nThe bridge reopened on Thursday, March 3, 2026. It closed on Friday, March 5, 2026.\n"
BOTH = [("calendar/weekday-mismatch", 3, 24), ("calendar/weekday-mismatch", 3, 62)]


def found(newslint: Newslint, *words: str) -> list[tuple[str, int, int]]:
    newslint.write("a.txt", WRONG)
    return newslint("check", "a.txt", "--select", "calendar", "--format", "json", *words).found


def test_words_are_silenced_where_they_stand_even_over_a_line_break(newslint: Newslint) -> None:
    newslint.write(
        "a.txt.newslint.yaml", "- {rules: [calendar], text: 'Thursday, March 3, 2026', reason: as printed}\n"
    )
    assert found(newslint) == BOTH[1:]


def test_without_words_the_whole_draft_is_silenced(newslint: Newslint) -> None:
    newslint.write("a.txt.newslint.yaml", "- {rules: [calendar/weekday-mismatch], reason: a calendar of 1936}\n")
    assert found(newslint) == []


def test_an_item_that_silences_nothing_is_reported_in_its_own_file(newslint: Newslint) -> None:
    newslint.write("a.txt.newslint.yaml", "# seen\n- {rules: [calendar/impossible-date], text: noon}\n")
    newslint.write("a.txt", WRONG)
    run = newslint("check", "a.txt", "--select", "calendar", "--format", "json")
    [remark] = [finding for finding in run.json["findings"] if finding["rule"].startswith("suppression/")]
    assert (remark["rule"], remark["path"], remark["line"], remark["column"]) == (
        "suppression/unused",
        "a.txt.newslint.yaml",
        2,
        3,
    )
    assert remark["text"] == "{rules: [calendar/impossible-date], text: noon}"


def test_an_item_ends_after_its_last_day(newslint: Newslint) -> None:
    newslint.write("a.txt.newslint.yaml", "- {rules: [calendar], until: 2026-03-31}\n")
    assert found(newslint, "--today", "2026-03-31") == []
    assert found(newslint, "--today", "2026-04-01") == [("suppression/expired", 1, 3), *BOTH]


def test_a_reason_is_asked_for_under_strict(newslint: Newslint) -> None:
    newslint.write(".newslint.yaml", "extends: [strict]\n")
    newslint.write("a.txt.newslint.yaml", "- {rules: [calendar]}\n")
    assert found(newslint) == [("suppression/no-reason", 1, 3)]


@pytest.mark.parametrize(
    ("sidecar", "problem"),
    [
        ("rules: [a]\n", "a.txt.newslint.yaml:1: has to be a list"),
        ("- {rule: [a]}\n", "a.txt.newslint.yaml:1: an item has keys among rules, text, reason, until"),
        ("- {}\n", "a.txt.newslint.yaml:1: an item has keys among"),
        ("- {rules: a}\n", "a.txt.newslint.yaml:1: rules has to be a list of rules or families"),
        ("- {text: [a]}\n", "a.txt.newslint.yaml:1: text has to be text"),
        ("# seen\n- {until: soon}\n", "a.txt.newslint.yaml:2: soon is not a date"),
        ("- [\n", "a.txt.newslint.yaml:2: not YAML"),
    ],
)
def test_a_broken_sidecar_is_a_problem_never_a_clean_draft(newslint: Newslint, sidecar: str, problem: str) -> None:
    newslint.write("a.txt.newslint.yaml", sidecar)
    newslint.write("a.txt", WRONG)
    run = newslint("check", "a.txt")
    assert run.code == 2
    assert problem in run.err
