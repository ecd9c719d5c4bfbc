"""Expressions kept between runs are those that Python compiles."""

import marshal
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import expressions
from lint.expressions import expression, keep_new

SAMPLES = [
    (r"\b(?P<day>\d{1,2}) (?P<month>June|July)\b", 0),
    (r"(?<!\w)guaid[óo](?=[’']s|\b)", re.IGNORECASE),
    (r"^by\s+(.+?)(?: and (.+))?$", re.MULTILINE | re.IGNORECASE),
    (r"[^\W\d_]{3,}|[A-ZÀ-Þ]\.(?:[A-Z]\.)+", 0),
    (r"(?i:türkiye)|€\s?\d", 0),
]


@pytest.fixture(autouse=True)
def _a_new_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    _start_anew(monkeypatch)


def _start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_made", {})
    monkeypatch.setattr(expressions, "_code", {})
    monkeypatch.setattr(expressions, "_kept", None)


@pytest.mark.parametrize(("pattern", "flags"), SAMPLES)
def test_an_expression_is_that_of_python(pattern: str, flags: int) -> None:
    assert expression(pattern, flags) == re.compile(pattern, flags)
    assert expression(pattern, flags).groupindex == re.compile(pattern, flags).groupindex


def test_what_one_run_compiled_the_next_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    for pattern, flags in SAMPLES:
        expression(pattern, flags)
    keep_new()
    _start_anew(monkeypatch)
    monkeypatch.setattr(expressions, "_compiled", _must_not_be_called)
    for pattern, flags in SAMPLES:
        assert expression(pattern, flags) == re.compile(pattern, flags)


def test_a_run_that_compiled_nothing_new_writes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    expression("a{2}")
    keep_new()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes())
    written = kept.stat().st_mtime_ns
    _start_anew(monkeypatch)
    expression("a{2}")
    keep_new()
    assert kept.stat().st_mtime_ns == written


def test_expressions_of_earlier_runs_are_kept_with_the_new_ones(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for pattern in ("first", "second"):
        expression(pattern)
        keep_new()
        _start_anew(monkeypatch)
    (kept,) = tmp_path.iterdir()
    assert {pattern for pattern, _ in marshal.loads(kept.read_bytes())} == {"first", "second"}


@pytest.mark.parametrize(
    "content", [b"", b"no marshal", marshal.dumps([1]), marshal.dumps({("a+", 0): (32, b"\0", 0, {})})]
)
def test_a_damaged_file_costs_only_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes) -> None:
    expression("a+")
    keep_new()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)
    _start_anew(monkeypatch)
    assert expression("a+") == re.compile("a+")


@pytest.mark.parametrize("content", [b"", b"no marshal", marshal.dumps([1])])
def test_a_damaged_file_is_written_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes) -> None:
    expression("a+")
    keep_new()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(content)
    _start_anew(monkeypatch)
    expression("a+")
    keep_new()
    assert list(marshal.loads(kept.read_bytes())) == [("a+", 0)]


def test_a_python_with_other_private_parts_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(pattern: str, flags: int) -> expressions.Code:
        raise AttributeError(pattern, flags)

    monkeypatch.setattr(expressions, "_compiled", fails)
    assert expression("a+b").fullmatch("aab")


def test_what_is_no_expression_is_refused_as_python_does() -> None:
    with pytest.raises(re.error, match="unterminated"):
        expression("(")


@given(st.text(max_size=20))
def test_any_text_makes_the_expression_that_python_makes(text: str) -> None:
    pattern = re.escape(text) + r"(?P<rest>\w*)"
    assert expression(pattern) == re.compile(pattern)


def _must_not_be_called(pattern: str, flags: int) -> expressions.Code:
    raise AssertionError(f"compiled again: {pattern!r} {flags}")
