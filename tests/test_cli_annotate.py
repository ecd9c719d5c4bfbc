from __future__ import annotations

from typing import Any

from lint.annotate import kinds
from tests.commands import Newslint

DRAFT = "---\ndate: 2026-03-04\n---\nThe bridge **reopened** on Tuesday, March 3, 2026.\n"


def mentions(newslint: Newslint, *words: str) -> list[dict[str, Any]]:
    newslint.write("a.md", DRAFT)
    report = newslint("annotate", "a.md", "--format", "json", *words).json
    assert (report["version"], report["errors"]) == (1, [])
    [file] = report["files"]
    assert (file["path"], file["published"], file["language"]) == ("a.md", "2026-03-04", "en")
    found: list[dict[str, Any]] = file["mentions"]
    return found


def test_a_date_has_its_place_and_its_timex_value(newslint: Newslint) -> None:
    [date] = [mention for mention in mentions(newslint) if mention["kind"] == "date" and mention["line"] == 4]
    place = {key: date[key] for key in ("line", "column", "end_line", "end_column")}
    assert place == {"line": 4, "column": 28, "end_line": 4, "end_column": 50}
    assert (date["text"], date["value"], date["type"]) == ("Tuesday, March 3, 2026", "2026-03-03", "DATE")
    assert (date["weekday"], date["actual_weekday"], date["date"]) == ("Tuesday", "Tuesday", "2026-03-03")


def test_only_the_kinds_asked_for_are_shown(newslint: Newslint) -> None:
    assert {mention["kind"] for mention in mentions(newslint, "--kind", "sentence")} == {"sentence"}


def test_text_tells_what_is_stated_from_what_is_computed(newslint: Newslint) -> None:
    newslint.write("a.md", DRAFT)
    out = newslint("annotate", "a.md", "--kind", "date").out
    assert out.startswith("a.md (2026-03-04, en)\n")
    assert "4:28: date “Tuesday, March 3, 2026”\n    stated: weekday=Tuesday," in out
    assert "\n    computed: value=2026-03-03, type=DATE," in out


def test_every_field_of_every_kind_is_documented(newslint: Newslint) -> None:
    out = newslint("annotate", "--fields").out
    assert [name for name in kinds() if f"\n{name}: " not in out] == []
    assert "    actual_weekday  computed  the weekday of the day meant" in out


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(newslint: Newslint) -> None:
    newslint.write("a.md", DRAFT)
    run = newslint("annotate", "a.md", "missing.md", "--format", "json")
    assert run.code == 2
    assert [file["path"] for file in run.json["files"]] == ["a.md"]
    assert run.json["errors"] == [{"path": "missing.md", "message": "no such file or folder"}]


def test_a_path_is_needed(newslint: Newslint) -> None:
    run = newslint("annotate")
    assert run.code == 2
    assert run.err.startswith("newslint: name a draft, ")
