"""Settings that extend others, hold for some paths only, or change rules; and ``newslint config``, which tells."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lint.config import ConfigError, read
from lint.config._files import values_in
from lint.config._layers import PROFILES
from lint.config.schema import config_schema
from tests.commands import Newslint

RULE = """\
find: text
phrases: [slammed]
level: warning
confidence: high
message: "“{text}”: say what was criticised."
why: Loud verbs say nothing.
source: House style book
examples:
  - bad: "They [[slammed]] it."
    good: "They closed it."
"""
HOUSE = "rules: [house]\nselect: [style]\n"


@pytest.fixture
def desk(newslint: Newslint) -> Newslint:
    """A newsroom with one rule and two drafts that break it."""
    newslint.write("house/style/verbs.yaml", RULE)
    newslint.write("news/a.txt", "They slammed it.\n")
    newslint.write("opinion/b.txt", "They slammed it.\n")
    return newslint


def graded(desk: Newslint, *words: str) -> dict[str, str]:
    """The level of the finding in each draft."""
    found = desk("check", *(words or (".",)), "--format", "json").json["findings"]
    return {finding["path"]: finding["level"] for finding in found}


def test_an_override_holds_on_its_paths_only(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "overrides: [{paths: [opinion/], levels: {style: info}}]\n")
    assert graded(desk) == {"news/a.txt": "warning", "opinion/b.txt": "info"}


def test_an_override_can_ask_a_rule_that_is_off_elsewhere(desk: Newslint) -> None:
    levels = "levels: {style: off}\noverrides: [{paths: ['news/*.txt'], levels: {style/verbs: error}}]\n"
    desk.write(".newslint.yaml", HOUSE + levels)
    assert graded(desk) == {"news/a.txt": "error"}


def test_of_two_overrides_the_later_wins(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml",
        HOUSE + "overrides:\n- {paths: ['*.txt'], levels: {style: info}}\n- {paths: [news/], levels: {style: error}}\n",
    )
    assert graded(desk) == {"news/a.txt": "error", "opinion/b.txt": "info"}


def test_a_level_for_an_unknown_rule_on_some_paths_is_wrong_usage(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "overrides: [{paths: [sport/], levels: {stile: off}}]\n")
    run = desk("check", "news")
    assert run.code == 2
    assert run.err == f"newslint: {desk.folder}/.newslint.yaml:3: no rule or family 'stile'; did you mean 'style'?\n"


def test_a_profile_is_laid_under_the_own_settings(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "extends: [quiet]\n")
    assert graded(desk) == {}
    desk.write(".newslint.yaml", HOUSE + "extends: [quiet]\nleast-level: warning\n")
    assert len(graded(desk)) == 2


def test_under_strict_warnings_fail_and_a_comment_needs_a_reason(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "extends: [strict]\n")
    assert desk("check", "news").code == 1
    desk.write("news/c.md", "<!-- newslint: ignore[style] -->\nThey slammed it.\n")
    desk.write("news/d.md", "<!-- newslint: ignore[style] as on the poster -->\nThey slammed it.\n")
    assert desk("check", "news/c.md", "--format", "json").found == [("suppression/no-reason", 1, 1)]
    assert desk("check", "news/d.md").code == 0


def test_every_profile_fits_and_sets_the_same_keys() -> None:
    profiles = {path.stem: values_in(path) for path in PROFILES.glob("*.yaml")}
    assert {*profiles} == {"strict", "default", "quiet"}
    assert len({tuple(values) for values in profiles.values()}) == 1
    assert {key for values in profiles.values() for key in values} <= {*config_schema()["properties"]}


def test_a_folder_is_extended_with_its_settings_rules_and_knowledge(desk: Newslint) -> None:
    desk.write("shared/rules/tone/loud.yaml", RULE)
    desk.write("shared/.newslint.yaml", "levels: {tone: error}\n")
    desk.write(".newslint.yaml", "extends: [shared]\nselect: [tone]\n")
    assert graded(desk, "news") == {"news/a.txt": "error"}
    desk.write(".newslint.yaml", "extends: [shared]\nselect: [tone]\nlevels: {tone/loud: info}\n")
    assert graded(desk, "news") == {"news/a.txt": "info"}


def test_an_installed_pack_is_extended_without_being_run(
    desk: Newslint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    (site / "desk_pack" / "rules" / "tone").mkdir(parents=True)
    (site / "desk_pack" / "__init__.py").write_text("raise RuntimeError('a pack is data')\n")
    (site / "desk_pack" / "rules" / "tone" / "loud.yaml").write_text(RULE)
    metadata = site / "desk_pack-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: desk-pack\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text("[newslint.packs]\nour-desk = desk_pack\n")
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    desk.write(".newslint.yaml", "extends: [our-desk]\nselect: [tone]\n")
    assert graded(desk, "news") == {"news/a.txt": "warning"}


def test_what_cannot_be_extended_is_told_with_its_line(desk: Newslint) -> None:
    path = desk.write(".newslint.yaml", "language: en\nextends: [strikt]\n")
    with pytest.raises(ConfigError, match=r"yaml:2:1: extends strikt: neither a profile \(default, quiet, strict\)"):
        read(path)


def test_settings_that_extend_each_other_are_refused(desk: Newslint) -> None:
    path = desk.write(".newslint.yaml", "extends: [shared]\n")
    desk.write("shared/.newslint.yaml", "extends: ['..']\n")
    with pytest.raises(ConfigError, match="which extends this file"):
        read(path)


def test_a_word_list_is_added_to_and_taken_from(desk: Newslint) -> None:
    change = "settings: {style/verbs: {phrases: {add: [blasted], remove: [slammed]}}}\n"
    desk.write(".newslint.yaml", HOUSE + change)
    desk.write("news/a.txt", "They slammed it. They blasted it.\n")
    assert desk("check", "news", "--format", "json").found == [("style/verbs", 1, 23)]


def test_a_threshold_and_a_region_of_a_shipped_rule_are_changed(newslint: Newslint) -> None:
    newslint.write("a.txt", "Prices fell 150 percent in a year, the agency said.\n")
    rule = "number/decrease-over-100"
    assert newslint("check", "a.txt", "--select", rule, "--format", "json").found == [(rule, 1, 13)]
    newslint.write(".newslint.yaml", f"settings: {{{rule}: {{in: [caption]}}}}\n")
    assert newslint("check", "a.txt", "--select", rule, "--format", "json").found == []


def test_a_family_is_changed_as_one(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "settings: {style: {outside: {add: [lead]}}}\n")
    assert graded(desk) == {}


def test_the_examples_of_a_changed_rule_run_as_its_file_has_it(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "settings: {style: {phrases: [blasted]}}\n")
    assert desk("test").code == 0


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("{phrasse: [a]}", "settings of style/verbs: unknown key 'phrasse'; did you mean 'phrases'?"),
        ("{examples: []}", "settings of style/verbs: unknown key 'examples'"),
        ("{outside: [leed]}", "settings of style/verbs: unknown region 'leed'; did you mean 'lead'?"),
    ],
)
def test_a_wrong_change_is_told_where_it_stands(desk: Newslint, change: str, problem: str) -> None:
    desk.write(".newslint.yaml", f"{HOUSE}settings:\n  style/verbs: {change}\n")
    run = desk("check", "news", "--format", "json")
    assert run.code == 2
    assert problem in run.json["errors"][0]["message"]
    assert (run.json["errors"][0]["path"], run.json["errors"][0]["line"]) == (str(desk.folder / ".newslint.yaml"), 4)


def test_config_shows_what_holds_for_a_path_and_why(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml",
        HOUSE
        + "extends: [strict]\n"
        + "fail-on: info\n"
        + "settings: {style: {case: exact}}\n"
        + "overrides: [{paths: [opinion/], levels: {style: info}}]\n"
        + "exclude: [opinion/]\n",
    )
    out = desk("config", "--show", "opinion/b.txt").out.splitlines()
    assert out[0] == f"opinion/b.txt, by {desk.folder}/.newslint.yaml"
    assert "is never checked                          .newslint.yaml:7" in out
    assert "fail-on: info                             .newslint.yaml:4" in out
    assert "require-reasons: true                     profile strict" in out
    assert "language: unknown                         default" in out
    assert "rules: house                              .newslint.yaml:1" in out
    assert "  style/verbs: info                       .newslint.yaml:6 for opinion/" in out
    assert out[-1] == "  style: case: exact                      .newslint.yaml:5"
    assert not any("style/verbs" in line for line in desk("config", "--show", "news/a.txt").out.splitlines())


def found_words(desk: Newslint) -> dict[str, list[str]]:
    """The words found in each draft."""
    found: dict[str, list[str]] = {}
    for finding in desk("check", ".", "--format", "json").json["findings"]:
        found.setdefault(finding["path"], []).append(finding["text"])
    return found


@pytest.mark.parametrize("name", ["style/verbs", "style"])
class TestOverridesByRuleAndByFamily:
    @pytest.fixture
    def verbs(self, desk: Newslint) -> Newslint:
        for path in ("news/a.txt", "opinion/b.txt"):
            desk.write(path, "They slammed it. They blasted it.\n")
        return desk

    def test_a_level(self, verbs: Newslint, name: str) -> None:
        verbs.write(".newslint.yaml", HOUSE + f"overrides: [{{paths: [opinion/], levels: {{{name}: error}}}}]\n")
        assert graded(verbs) == {"news/a.txt": "warning", "opinion/b.txt": "error"}

    def test_off(self, verbs: Newslint, name: str) -> None:
        verbs.write(".newslint.yaml", HOUSE + f"overrides: [{{paths: [opinion/], levels: {{{name}: off}}}}]\n")
        assert graded(verbs) == {"news/a.txt": "warning"}

    def test_a_word_list(self, verbs: Newslint, name: str) -> None:
        change = f"{{{name}: {{phrases: {{add: [blasted], remove: [slammed]}}}}}}"
        verbs.write(".newslint.yaml", HOUSE + f"overrides: [{{paths: [opinion/], settings: {change}}}]\n")
        assert found_words(verbs) == {"news/a.txt": ["slammed"], "opinion/b.txt": ["blasted"]}

    def test_a_region(self, verbs: Newslint, name: str) -> None:
        change = f"{{{name}: {{outside: [lead]}}}}"
        verbs.write(".newslint.yaml", HOUSE + f"overrides: [{{paths: [opinion/], settings: {change}}}]\n")
        assert found_words(verbs) == {"news/a.txt": ["slammed"]}

    def test_a_change_that_is_made_to_what_holds_everywhere(self, verbs: Newslint, name: str) -> None:
        verbs.write(
            ".newslint.yaml",
            f"{HOUSE}settings: {{{name}: {{phrases: [blasted]}}}}\n"
            f"overrides: [{{paths: [opinion/], settings: {{{name}: {{phrases: {{add: [slammed]}}}}}}}}]\n",
        )
        assert found_words(verbs) == {"news/a.txt": ["blasted"], "opinion/b.txt": ["slammed", "blasted"]}


def test_a_threshold_of_a_shipped_rule_is_changed_on_some_paths(newslint: Newslint) -> None:
    rule = "timeframe/distant-day"
    change = f"{{{rule}: {{where: {{days_ahead: {{under: -300}}}}}}}}"
    newslint.write(".newslint.yaml", f"select: [{rule}]\noverrides: [{{paths: [magazine/], settings: {change}}}]\n")
    for path in ("news/a.txt", "magazine/b.txt"):
        newslint.write(path, "The bridge was closed on March 3 after a ferry had struck it.\n")
    run = newslint("check", ".", "--published", "2026-09-01", "--format", "json")
    assert [finding["path"] for finding in run.json["findings"]] == ["news/a.txt"]


def test_of_two_overrides_that_change_a_rule_both_count(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml",
        HOUSE
        + "overrides:\n"
        + "- {paths: ['*.txt'], settings: {style: {phrases: {add: [blasted]}}}}\n"
        + "- {paths: [opinion/], settings: {style: {phrases: {remove: [slammed]}}}}\n",
    )
    for path in ("news/a.txt", "opinion/b.txt"):
        desk.write(path, "They slammed it. They blasted it.\n")
    assert found_words(desk) == {"news/a.txt": ["slammed", "blasted"], "opinion/b.txt": ["blasted"]}


def test_a_wrong_change_for_paths_without_drafts_is_told_where_it_stands(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml", HOUSE + "overrides:\n- paths: [sport/]\n  settings:\n    style/verbs: {phrasse: [a]}\n"
    )
    run = desk("check", "news", "--format", "json")
    assert run.code == 2
    [error] = run.json["errors"]
    assert error["line"] == 6
    assert error["message"] == "settings of style/verbs: unknown key 'phrasse'; did you mean 'phrases'?"
    assert len(run.found) == 1


def test_changes_that_are_only_wrong_together_are_told(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml",
        HOUSE
        + "overrides:\n"
        + "- {paths: ['*.txt'], settings: {style: {phrases: null, pattern: '(?P<verb>slam)med', message: '{verb}'}}}\n"
        + "- {paths: [opinion/], settings: {style: {phrases: [slammed], pattern: null}}}\n",
    )
    run = desk("check", ".", "--format", "json")
    assert run.code == 2
    assert [error["message"] for error in run.json["errors"]] == [
        "settings of style/verbs: in '{verb}': the kind 'text' has no field 'verb'"
    ]
    assert [finding["path"] for finding in run.json["findings"]] == ["news/a.txt"]
    shown = desk("config", "--show", "opinion/b.txt")
    assert shown.code == 2
    assert "has no field 'verb'" in shown.err


def test_a_change_for_an_unknown_rule_on_some_paths_is_wrong_usage(desk: Newslint) -> None:
    desk.write(".newslint.yaml", HOUSE + "overrides: [{paths: [sport/], settings: {stile: {case: exact}}}]\n")
    run = desk("check", "news")
    assert run.code == 2
    assert run.err == f"newslint: {desk.folder}/.newslint.yaml:3: no rule or family 'stile'; did you mean 'style'?\n"


def test_config_shows_the_changes_that_hold_for_a_path(desk: Newslint) -> None:
    desk.write(
        ".newslint.yaml",
        HOUSE
        + "settings:\n"
        + "  style:\n"
        + "    phrases: {add: [blasted]}\n"
        + "    case: exact\n"
        + "overrides:\n"
        + "- paths: [opinion/]\n"
        + "  settings:\n"
        + "    style/verbs: {outside: [lead]}\n",
    )
    everywhere = [
        "settings: each is made to what those above it have left",
        "  style: phrases: {add: [blasted]}        .newslint.yaml:5",
        "  style: case: exact                      .newslint.yaml:6",
    ]
    assert desk("config", "--show", "news/a.txt").out.splitlines()[-3:] == everywhere
    assert desk("config", "--show", "opinion/b.txt").out.splitlines()[-4:] == [
        *everywhere,
        "  style/verbs: outside: [lead]            .newslint.yaml:10 for opinion/",
    ]
    explained = desk("explain", "style/verbs").out
    assert "line 10, for opinion/: {'outside': ['lead']}" in explained


def test_config_of_nothing_is_wrong_usage(newslint: Newslint) -> None:
    assert newslint("config", "--show", "none.txt").code == 2
    assert newslint("config").code == 2
