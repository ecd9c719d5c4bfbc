from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import Config, ConfigError, find, position_of, read


def settings(folder: Path, text: str, name: str = ".newslint.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(path: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read(path)
    return [line.removeprefix(str(path)) for line in str(caught.value).splitlines()]


def levels(config: Config) -> list[tuple[str, str]]:
    return [(grading.name, grading.level) for grading in config.gradings]


def test_every_key_is_read(tmp_path: Path) -> None:
    text = """\
rules: [desk/rules]
knowledge: [desk/knowledge]
levels: {number: off, calendar/impossible-date: warning}
select: [calendar]
ignore: [name/variant]
fail-on: warning
least-level: warning
least-confidence: medium
require-reasons: true
baseline: desk/accepted.json
exclude: ["archive/**"]
language: en
"""
    config = read(settings(tmp_path, text))
    assert levels(config) == [("number", "off"), ("calendar/impossible-date", "warning")]
    assert config._replace(gradings=(), origins=()) == Config(
        file=tmp_path / ".newslint.yaml",
        rules=(tmp_path / "desk/rules",),
        knowledge=(tmp_path / "desk/knowledge",),
        select=("calendar",),
        ignore=("name/variant",),
        fail_on="warning",
        least_level="warning",
        least_confidence="medium",
        require_reasons=True,
        baseline=tmp_path / "desk/accepted.json",
        exclude=("archive/**",),
        language="en",
    )


def test_an_empty_file_has_the_defaults(tmp_path: Path) -> None:
    path = settings(tmp_path, "# nothing yet\n")
    assert read(path) == Config(file=path)


def test_all_mistakes_are_told_at_once_with_their_places(tmp_path: Path) -> None:
    path = settings(tmp_path, "levls:\n  number: info\nfail-on: grave\nlevels:\n  number: loud\n")
    assert mistakes(path) == [
        ":1:1: unknown key levls; did you mean levels?",
        ":3:1: fail-on is 'grave', and has to be one of info, warning, error",
        ":4:1: levels sets number to 'loud', and has to be one of off, info, warning, error",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- rules\n", ":1:1: settings have to be keys with values"),
        ("rules: [a\n", ":2:1: not YAML: "),
        ("rules: desk\n", ":1:1: rules has to be a list of words"),
        ("levels: [a]\n", ":1:1: levels has to name rules or families, each with a level"),
        ("language: [en]\n", ":1:1: language has to be a word"),
        ("require-reasons: yes\n", ":1:1: require-reasons has to be true or false"),
        ("settings: {name: 3}\n", ":1:1: settings has to name rules or families, each with the keys that it changes"),
        ("overrides: [{paths: [a]}]\n", ":1:1: overrides has to be a list, each item with paths and, for them, "),
        ("overrides: [{paths: [a], level: {}}]\n", ":1:1: overrides has to be a list, each item with paths and, for "),
        ("overrides: [{paths: [a], levels: {}, sets: {}}]\n", ":1:1: overrides has an item with sets, and has to be"),
        ("overrides: [{paths: [a], settings: [a]}]\n", ":1:1: overrides has settings, which has to name rules or"),
        ("overrides: [{paths: a, levels: {}}]\n", ":1:1: overrides has paths, which has to be a list of patterns"),
        ("overrides: [{paths: [a], levels: {a: loud}}]\n", ":1:1: overrides has levels, which sets a to 'loud'"),
    ],
)
def test_a_mistake_has_its_line(tmp_path: Path, text: str, expected: str) -> None:
    [mistake] = mistakes(settings(tmp_path, text))
    assert mistake.startswith(expected)


def test_off_and_no_are_words(tmp_path: Path) -> None:
    path = settings(tmp_path, "levels: {number: off}\nlanguage: no\n")
    assert levels(read(path)) == [("number", "off")]
    assert read(path).language == "no"


def test_pyproject_has_the_same_settings(tmp_path: Path) -> None:
    text = '[project]\nname = "desk"\n\n[tool.newslint]\nfail-on = "info"\n\n[tool.newslint.levels]\nnumber = "off"\n'
    path = settings(tmp_path, text, "pyproject.toml")
    config = read(path)
    assert (config.fail_on, levels(config)) == ("info", [("number", "off")])
    assert str(config.gradings[0].origin) == f"{path}:8"


def test_changes_and_overrides_in_pyproject_have_their_places(tmp_path: Path) -> None:
    text = """\
[tool.newslint]
select = ["style"]

[[tool.newslint.overrides]]
paths = ["opinion/"]
settings = {"style/verbs" = {case = "exact"}}

[[tool.newslint.overrides]]
paths = ["sport/"]
levels.style = "off"

[tool.newslint.settings."style/verbs"]
case = "any"
"""
    config = read(settings(tmp_path, text, "pyproject.toml"))
    changes = [(changing.change.value, changing.paths, changing.change.line) for changing in config.changes]
    assert changes == [({"case": "any"}, (), 12), ({"case": "exact"}, ("opinion/",), 6)]
    [grading] = config.gradings
    assert (grading.name, grading.level, grading.paths) == ("style", "off", ("sport/",))
    assert str(grading.origin).endswith("pyproject.toml:10")


def test_a_mistake_in_pyproject_has_its_line(tmp_path: Path) -> None:
    path = settings(tmp_path, '[tool.newslint]\nlanguage = "en"\n  selct = []\n', "pyproject.toml")
    assert mistakes(path) == [":3:3: unknown key selct; did you mean select?"]


def test_broken_toml_has_its_line(tmp_path: Path) -> None:
    [mistake] = mistakes(settings(tmp_path, "[tool.newslint]\nselect = ]\n", "pyproject.toml"))
    assert mistake.startswith(":2:10: not TOML: ")


def test_a_key_below_a_key_has_its_place(tmp_path: Path) -> None:
    path = settings(tmp_path, "levels:\n  number: off\n  quot: info\n")
    assert position_of(path, "levels", "quot") == (3, 3)


def test_settings_are_found_in_a_folder_above(tmp_path: Path) -> None:
    path = settings(tmp_path, "")
    (tmp_path / "drafts" / "politics").mkdir(parents=True)
    assert find(tmp_path / "drafts" / "politics") == path


def test_the_search_ends_at_the_root_of_the_repository(tmp_path: Path) -> None:
    settings(tmp_path, "")
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    assert find(tmp_path / "repository") is None


def test_a_pyproject_without_settings_is_passed_over(tmp_path: Path) -> None:
    path = settings(tmp_path, "")
    (tmp_path / "desk").mkdir()
    settings(tmp_path / "desk", '[project]\nname = "desk"\n', "pyproject.toml")
    assert find(tmp_path / "desk") == path
