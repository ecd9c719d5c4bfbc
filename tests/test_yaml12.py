from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import yaml12
from lint.source import Position


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("off", "off"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("2026-01-02", "2026-01-02"),
        ("2026-01-02T10:00:00Z", "2026-01-02T10:00:00Z"),
        ("+1", 1),
        ("-3", -3),
        ("0", 0),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1.2.3", "1.2.3"),
        ("2e3", 2000.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("'1'", "1"),
        ('"true"', "true"),
        ("-", [None]),
    ],
)
def test_scalars_mean_what_they_look_like(written: str, meant: object) -> None:
    value = yaml12.load(written)
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_always_text() -> None:
    assert yaml12.load("{1: a, NO: b, true: c, null: d}") == {"1": "a", "NO": "b", "true": "c", "null": "d"}


def test_an_empty_document_is_none() -> None:
    assert yaml12.load("") is None
    assert yaml12.load("# only a comment\n") is None


def test_aliases_repeat_what_was_anchored() -> None:
    assert yaml12.load("a: &x [1, 2]\nb: *x\n") == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("a: 1\na: 2\n", [(2, 1, "the key 'a' stands here a second time")]),
        ("é😀: {c: 1, c: 2}", [(1, 12, "the key 'c' stands here a second time")]),
        ("a: !!python/object:os 1", [(1, 4, "tags such as 'tag:yaml.org,2002:python/object:os' are not allowed")]),
        ("a: !include x", [(1, 4, "tags such as '!include' are not allowed")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "a second document begins here; one file holds one document")]),
        ("a: *x", [(1, 4, "the alias *x has no anchor before it")]),
        ("a: &a [*a]", [(1, 8, "the alias *a has no anchor before it")]),
        ("? [a]\n: 1", [(1, 3, "a key has to be plain text")]),
        ("[" * 200, [(1, 52, "nested deeper than 50 levels")]),
        ("é😀: &a 1\nb: @x", [(2, 4, "not YAML: found character that cannot start any token")]),
    ],
)
def test_a_mistake_has_its_line_and_column(text: str, mistakes: list[tuple[int, int, str]]) -> None:
    with pytest.raises(yaml12.YamlError) as caught:
        yaml12.load(text)
    assert [(*at, problem) for at, problem in caught.value.mistakes] == mistakes


def test_aliases_cannot_blow_a_file_up() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    with pytest.raises(yaml12.YamlError, match="aliases repeat more than 10,000 values"):
        yaml12.load("\n".join(lines))


def test_places_are_counted_in_characters() -> None:
    places = yaml12.places("é😀: {a: [1, b: 2]}\nxx:\n  - yy\n")
    assert places[("é😀", "a")] == (Position(1, 6), Position(1, 9))
    assert places[("é😀", "a", 1, "b")] == (Position(1, 13), Position(1, 16))
    assert places[("xx", 0)] == (Position(3, 5), Position(3, 5))


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert yaml12.load_file(file) == {"a": 1, "b": 2}


def test_a_file_in_another_encoding_is_a_mistake_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1\nb: caf\xe9\n")
    with pytest.raises(yaml12.YamlError) as caught:
        yaml12.load_file(file)
    assert caught.value.mistakes == [(Position(2, 7), "this is not UTF-8 text")]


words = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), max_size=12)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)


@given(plain)
def test_json_is_yaml_and_means_the_same(data: object) -> None:
    assert yaml12.load(json.dumps(data, ensure_ascii=False)) == data


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    try:
        yaml12.load(text)
    except yaml12.YamlError as error:
        assert all(at.line >= 1 and at.column >= 1 for at, _ in error.mistakes)
    else:
        assert () in yaml12.places(text)
