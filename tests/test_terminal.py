from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.reporters._terminal import Paint, cut, printable, width_of


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert width_of("plain") == 5
    assert width_of("北京") == 4
    assert width_of("e\u0301te\u0301") == 3


def test_a_line_that_fits_is_left_alone() -> None:
    assert cut("A short line.", 2, 7, 40) == ("A short line.", 2, 7)


def test_a_long_line_is_cut_around_the_span() -> None:
    text = "word " * 40 + "Thursday, Jan. 2, 2026" + " word" * 40
    line, start, end = cut(text, 200, 222, 60)
    assert line[start:end] == "Thursday, Jan. 2, 2026"
    assert line.startswith("…word ")
    assert line.endswith("…")
    assert width_of(line) <= 60


def test_a_span_wider_than_the_line_is_cut_at_its_end() -> None:
    line, start, end = cut("x" * 300, 100, 250, 40)
    assert width_of(line) <= 40
    assert line[start:end] == "x" * (end - start)
    assert end > start


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert printable("a\tb\x1b[31mc\r") == "a b�[31mc "


@given(st.text(max_size=200), st.data(), st.integers(20, 120))
def test_a_cut_line_fits_and_keeps_the_beginning_of_its_span(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line, first, last = cut(text, start, end, width)
    assert width_of(line) <= width
    assert 0 <= first <= last <= len(line)
    assert printable(text[start:end]).startswith(line[first:last])


def test_paint_is_off_without_colour() -> None:
    assert Paint(on=False)("word", "red") == "word"
    assert Paint(on=True)("word", "red") == "\x1b[1;31mword\x1b[0m"
