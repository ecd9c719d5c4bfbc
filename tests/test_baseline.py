from __future__ import annotations

import pytest

from tests.commands import Newslint

OLD = "The bridge reopened on Thursday, March 3, 2026.\n"
CHECK = ("check", "--select", "calendar", "--format", "json", "--baseline", ".newslint-baseline.json")


@pytest.fixture
def accepted(newslint: Newslint) -> Newslint:
    """A folder with one draft whose finding is in the baseline."""
    newslint.write("drafts/a.txt", OLD)
    run = newslint("baseline", "--select", "calendar")
    assert (run.code, run.out.split(";")[0]) == (0, "findings written to .newslint-baseline.json: 1")
    return newslint


def test_what_is_in_the_baseline_is_not_reported(accepted: Newslint) -> None:
    run = accepted(*CHECK)
    assert (run.code, run.found) == (0, [])
    text = accepted("check", "--select", "calendar", "--baseline", ".newslint-baseline.json")
    assert text.out == "1 draft checked: nothing to report; 1 more in the baseline\n"


def test_edits_elsewhere_in_the_draft_change_nothing(accepted: Newslint) -> None:
    accepted.write("drafts/a.txt", f"It rained.\n\nA new lead. {OLD}\nMore text.\n")
    assert accepted(*CHECK).found == []


def test_the_path_may_be_named_in_another_way(accepted: Newslint) -> None:
    assert accepted(*CHECK, str(accepted.folder / "drafts" / "a.txt")).found == []


@pytest.mark.parametrize(
    "text",
    [
        OLD.replace("Thursday", "Monday"),
        OLD.replace("bridge", "tunnel"),
    ],
)
def test_other_words_or_another_sentence_are_new(accepted: Newslint, text: str) -> None:
    accepted.write("drafts/a.txt", text)
    assert len(accepted(*CHECK).found) == 1


def test_the_same_words_once_more_are_new(accepted: Newslint) -> None:
    accepted.write("drafts/a.txt", f"{OLD}\n{OLD}")
    assert len(accepted(*CHECK).found) == 1


def test_the_same_words_in_another_draft_are_new(accepted: Newslint) -> None:
    accepted.write("drafts/b.txt", OLD)
    [finding] = accepted(*CHECK).json["findings"]
    assert finding["path"] == "drafts/b.txt"


def test_nothing_is_accepted_unseen(newslint: Newslint) -> None:
    newslint.write("a.txt", b"\0")
    assert newslint("baseline").code == 2
    assert not (newslint.folder / ".newslint-baseline.json").exists()


@pytest.mark.parametrize("content", ["", "[]", '{"version": 1}', '{"version": 1, "findings": [{"path": "a"}]}'])
def test_what_is_no_baseline_is_told(newslint: Newslint, content: str) -> None:
    newslint.write("b.json", content)
    run = newslint("check", "--baseline", "b.json")
    assert run.code == 2
    assert run.err == "newslint: b.json: no baseline; make one with `newslint baseline`\n"


def test_a_missing_baseline_is_told(newslint: Newslint) -> None:
    run = newslint("check", "--baseline", "b.json")
    assert run.code == 2
    assert run.err == "newslint: b.json: no such file; make it with `newslint baseline --output b.json`\n"


def test_the_settings_can_name_the_baseline(newslint: Newslint) -> None:
    newslint.write(".newslint.yaml", "select: [calendar]\nbaseline: desk/accepted.json\n")
    newslint.write("a.txt", OLD)
    missing = newslint("check")
    assert missing.code == 2
    assert "no such file; make it with `newslint baseline --output " in missing.err
    newslint.write("desk/README", "")
    made = newslint("baseline")
    assert made.out.endswith("desk/accepted.json: 1; next: newslint check\n")
    assert newslint("check").out == "1 draft checked: nothing to report; 1 more in the baseline\n"
    newslint.write("other.json", '{"version": 1, "findings": []}')
    assert newslint("check", "--baseline", "other.json").code == 1
    assert "baseline: desk/accepted.json              .newslint.yaml:2" in newslint("config", "--show", ".").out
