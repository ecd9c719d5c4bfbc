from __future__ import annotations

import json
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest

from lint.reporters import Place, PlacedEvidence, PlacedFinding, Problem, Report, formats, reporter
from lint.reporters._report import Excerpt, fingerprints

LINE = "The bridge reopened on Thursday, March 3, 2026."
CONTRADICTION = PlacedFinding(
    rule="calendar/weekday-mismatch",
    level="error",
    confidence="high",
    path="drafts/bridge, north.md",
    place=Place(7, 24, 7, 47),
    excerpt=Excerpt(LINE, 23, 46),
    text="Thursday, March 3, 2026",
    message="March 3, 2026 is a Tuesday, not a Thursday: 100% sure.",
    evidence=(
        PlacedEvidence("also said", "on Tuesday", None, Place(9, 1, 9, 11), Excerpt("on Tuesday it rained", 0, 10)),
        PlacedEvidence("calendar", "2026-03-03 is a Tuesday", "ISO 8601", None, None),
    ),
    fixes=("Tuesday, March 3, 2026", "Thursday, March 5, 2026"),
)
VAGUE = PlacedFinding(
    rule="attribution/vague-group",
    level="warning",
    confidence="medium",
    path="drafts/bridge, north.md",
    place=Place(9, 1, 10, 5),
    excerpt=Excerpt("Critics <all>", 0, 13),
    text="Critics",
    message="None of the critics is named.",
    evidence=(),
    fixes=(),
)
REPORT = Report(
    files=["drafts/bridge, north.md", "drafts/clean.md"],
    findings=[CONTRADICTION, VAGUE],
    problems=[Problem("drafts/old.doc", "is a binary file, not text")],
)
EMPTY = Report(files=["clean.md"], findings=[], problems=[])


def written(name: str, report: Report = REPORT) -> str:
    out = StringIO()
    reporter(name)(report, out)
    return out.getvalue()


def test_text_shows_the_line_both_sides_and_the_fixes() -> None:
    assert (
        written("text")
        == """\
drafts/bridge, north.md:7:24: error: March 3, 2026 is a Tuesday, not a Thursday: 100% sure. \
[calendar/weekday-mismatch]
     7 | The bridge reopened on Thursday, March 3, 2026.
       |                        ^^^^^^^^^^^^^^^^^^^^^^^
    also said: line 9
     9 | on Tuesday it rained
       | ^^^^^^^^^^
    calendar: 2026-03-03 is a Tuesday (ISO 8601)
    try: Tuesday, March 3, 2026
    try: Thursday, March 5, 2026

drafts/bridge, north.md:9:1: warning: None of the critics is named. [attribution/vague-group]
     9 | Critics <all>
       | ^^^^^^^^^^^^^

2 drafts checked: 1 error, 1 warning; 1 problem, not all was checked
"""
    )


def test_text_never_calls_unchecked_drafts_clean() -> None:
    report = Report(files=[], findings=[], problems=[Problem("a.md", "no such file")])
    assert written("text", report) == "no draft was checked; 1 problem, not all was checked\n"
    assert written("text", EMPTY) == "1 draft checked: nothing to report\n"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_and_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured, plain = Terminal(), Terminal()
    monkeypatch.delenv("NO_COLOR", raising=False)
    reporter("text")(REPORT, coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    reporter("text")(REPORT, plain)
    assert "\x1b[1;31merror:\x1b[0m" in coloured.getvalue()
    assert "\x1b" not in plain.getvalue()
    assert "\x1b" not in written("text")


def test_json_keeps_the_contract() -> None:
    report = json.loads(written("json"))
    assert list(report) == ["version", "findings", "files", "errors"]
    assert report["version"] == 1
    assert report["findings"][0] == {
        "rule": "calendar/weekday-mismatch",
        "level": "error",
        "confidence": "high",
        "path": "drafts/bridge, north.md",
        "line": 7,
        "column": 24,
        "end_line": 7,
        "end_column": 47,
        "text": "Thursday, March 3, 2026",
        "message": "March 3, 2026 is a Tuesday, not a Thursday: 100% sure.",
        "evidence": [
            {
                "label": "also said",
                "value": "on Tuesday",
                "path": "drafts/bridge, north.md",
                "line": 9,
                "column": 1,
                "end_line": 9,
                "end_column": 11,
            },
            {"label": "calendar", "value": "2026-03-03 is a Tuesday", "source": "ISO 8601"},
        ],
        "fixes": ["Tuesday, March 3, 2026", "Thursday, March 5, 2026"],
    }
    assert report["files"] == [{"path": "drafts/bridge, north.md"}, {"path": "drafts/clean.md"}]
    assert report["errors"] == [{"path": "drafts/old.doc", "message": "is a binary file, not text"}]


def test_jsonl_has_an_object_on_each_line() -> None:
    lines: list[dict[str, Any]] = [json.loads(line) for line in written("jsonl").splitlines()]
    assert [line.get("rule") for line in lines] == ["calendar/weekday-mismatch", "attribution/vague-group", None]
    assert lines[2]["error"]["path"] == "drafts/old.doc"


def test_github_escapes_what_its_commands_would_misread() -> None:
    first, second, third = written("github").splitlines()
    assert first.startswith(
        "::error file=drafts/bridge%2C north.md,line=7,endLine=7,col=24,endColumn=46,title=calendar/weekday-mismatch::"
        "March 3, 2026 is a Tuesday, not a Thursday: 100%25 sure.%0Aalso said: line 9, on Tuesday%0A"
    )
    assert second.startswith("::warning file=drafts/bridge%2C north.md,line=9,endLine=10,col=1,title=")
    assert third == "::error file=drafts/old.doc,title=newslint::is a binary file, not text"


def test_gitlab_has_the_keys_that_it_asks_for() -> None:
    issues = json.loads(written("gitlab"))
    assert [issue["severity"] for issue in issues] == ["critical", "minor", "blocker"]
    assert issues[0]["location"]["positions"]["begin"] == {"line": 7, "column": 24}
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_sarif_relates_the_other_side_and_says_what_was_not_checked() -> None:
    log = json.loads(written("sarif"))
    [run] = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    first, second = run["results"]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "drafts/bridge%2C%20north.md"}
    assert place["region"] == {"startLine": 7, "startColumn": 24, "endLine": 7, "endColumn": 47}
    [related] = first["relatedLocations"]
    assert related["physicalLocation"]["region"]["startLine"] == 9
    assert "relatedLocations" not in second
    assert first["partialFingerprints"] != second["partialFingerprints"]
    [invocation] = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "is a binary file, not text"


def test_junit_fails_the_draft_with_an_error() -> None:
    suites = ElementTree.fromstring(written("junit"))
    assert suites.attrib == {"name": "newslint", "tests": "3", "failures": "1", "errors": "1"}
    cases = {case.get("name"): [child.tag for child in case] for case in suites.iter("testcase")}
    assert cases == {
        "drafts/bridge, north.md": ["failure", "system-out"],
        "drafts/clean.md": [],
        "drafts/old.doc": ["error"],
    }


def test_checkstyle_groups_by_file() -> None:
    root = ElementTree.fromstring(written("checkstyle"))
    assert [(file.get("name"), len(file)) for file in root] == [("drafts/bridge, north.md", 2), ("drafts/old.doc", 1)]
    assert root[0][0].get("source") == "newslint.calendar/weekday-mismatch"


def test_rdjson_relates_the_other_side() -> None:
    diagnostic = json.loads(written("rdjson"))["diagnostics"][0]
    assert diagnostic["location"]["range"]["end"] == {"line": 7, "column": 47}
    assert diagnostic["related_locations"][0]["location"]["range"]["start"] == {"line": 9, "column": 1}


def test_markdown_shows_no_markup_of_the_draft() -> None:
    shown = written("markdown")
    assert "- 🔴 **line 7** March 3, 2026 is a Tuesday" in shown
    assert "  - try: Tuesday, March 3, 2026\n" in shown
    assert "- drafts/old.doc: is a binary file, not text\n" in shown


@pytest.mark.parametrize("name", formats())
def test_every_format_can_say_that_there_is_nothing(name: str) -> None:
    written(name, EMPTY)


def test_fingerprints_tell_the_same_words_apart_and_do_not_depend_on_lines() -> None:
    first, second = fingerprints([CONTRADICTION, CONTRADICTION])
    assert first != second
    assert list(fingerprints([CONTRADICTION])) == [first]
