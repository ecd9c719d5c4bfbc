from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lint.rulebook import RuleErrors, UnknownRuleError, load, load_sound
from tests.rules_at_hand import rule_file


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))


def write(folder: Path, identifier: str, part: str = "find: sentence") -> Path:
    path = folder / f"{identifier}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(rule_file(part))
    return path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    for identifier in ("number/sum", "number/share", "quote/marks"):
        write(folder, identifier)
    return folder


def test_the_id_of_a_rule_is_its_place(house: Path) -> None:
    write(house, "knowledge/office")
    write(house, ".git/hook")
    (house / "README.md").write_text("Our rules")
    assert [rule.id for rule in load([house])] == ["number/share", "number/sum", "quote/marks"]


def test_a_later_folder_overrides_an_earlier_one(house: Path, tmp_path: Path) -> None:
    ours = write(tmp_path / "ours", "number/sum", "find: sentence\nlevel: info")
    rulebook = load([house, tmp_path / "ours"])
    assert len(rulebook) == 3
    assert (rulebook["number/sum"].level, rulebook["number/sum"].path) == ("info", ours)


def test_mistakes_of_all_files_are_told_at_once(house: Path) -> None:
    first = write(house, "number/a", "find: sentence\nlevel: eror")
    second = write(house, "quote/b", "find: sentense")
    with pytest.raises(RuleErrors) as caught:
        load([house])
    assert str(caught.value).splitlines() == [
        f"{first}:2:8: unknown level 'eror'; did you mean 'error'? (info, warning, error)",
        f"{second}:1:7: unknown kind 'sentense'; did you mean 'sentence'?",
    ]


def test_sound_rules_are_kept_beside_broken_ones(house: Path) -> None:
    write(house, "number/a", "find: sentence\nlevel: eror")
    rulebook, errors = load_sound([house])
    assert (len(rulebook), len(errors)) == (3, 1)


def test_an_overridden_file_is_not_read(house: Path, tmp_path: Path) -> None:
    write(house, "number/sum", "level: eror")
    write(tmp_path / "ours", "number/sum")
    assert len(load([house, tmp_path / "ours"])) == 3


@pytest.mark.parametrize("content", [b"", b"- a\n", b"caf\xe9", b"\x00", b"a: [", b"&a [*a]"])
def test_a_file_that_is_no_rule_is_a_mistake(house: Path, content: bytes) -> None:
    (house / "number" / "odd.yaml").write_bytes(content)
    with pytest.raises(RuleErrors, match=r"odd\.yaml:[12]:\d+: "):
        load([house])


def test_a_missing_folder_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors, match="cannot be read: No such file or directory"):
        load([tmp_path / "nothing"])


def test_a_rule_outside_a_family_is_a_mistake(house: Path) -> None:
    (house / "loose.yaml").write_bytes(rule_file("find: sentence"))
    with pytest.raises(RuleErrors, match=r"loose\.yaml:1:1: a rule file lies in the folder of its family"):
        load([house])


def test_rules_are_selected_and_ignored_by_id_and_family(house: Path) -> None:
    rulebook = load([house])
    assert [rule.id for rule in rulebook.select(["number"])] == ["number/share", "number/sum"]
    assert [rule.id for rule in rulebook.select(["number", "quote/marks"], ["number/sum"])] == [
        "number/share",
        "quote/marks",
    ]
    assert [rule.id for rule in rulebook.select(ignore=["number"])] == ["quote/marks"]


def test_an_unknown_rule_is_told_with_the_nearest_name(house: Path) -> None:
    rulebook = load([house])
    with pytest.raises(UnknownRuleError, match=r"no rule or family 'number/sun'; did you mean 'number/sum'\?"):
        rulebook.select(["number/sun"])
    with pytest.raises(UnknownRuleError, match=r"no rule or family 'qoute'; did you mean 'quote'\?"):
        rulebook.levels({"qoute": "off"})
    with pytest.raises(UnknownRuleError, match=r"no rule or family 'zzz'$"):
        rulebook["zzz"]


def test_levels_are_changed_by_id_and_family(house: Path) -> None:
    rulebook = load([house]).levels({"number/sum": "error", "number": "info", "quote/marks": "off"})
    assert [(rule.id, rule.level) for rule in rulebook] == [("number/share", "info"), ("number/sum", "error")]


def test_a_changed_level_is_not_adjusted(house: Path) -> None:
    write(house, "number/sum", "find: sentence\nadjust: [{in: [paragraph], level: error, confidence: low}]")
    (adjustment,) = load([house]).levels({"number/sum": "info"})["number/sum"].adjustments
    assert (adjustment.level, adjustment.confidence) == (None, "low")


def test_a_second_start_neither_parses_nor_checks(house: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from lint.rulebook import load
assert len(load([Path({str(house)!r})])) == 3
print([name for name in ("yaml", "regex", "lint.rulebook._reading") if name in sys.modules])
"""
    outputs = [subprocess.check_output([sys.executable, "-c", program], text=True).strip() for _ in range(2)]
    assert "yaml" in outputs[0]
    assert outputs[1] == "[]"


def test_a_changed_file_is_read_again(house: Path) -> None:
    assert load([house])["number/sum"].level == "warning"
    write(house, "number/sum", "find: sentence\nlevel: error")
    assert load([house])["number/sum"].level == "error"


def test_a_damaged_cache_is_made_again(house: Path, tmp_path: Path) -> None:
    load([house])
    for kept in (tmp_path / "cache").iterdir():
        kept.write_bytes(b"damaged")
    assert len(load([house])) == 3
