from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate._numerals import numerals, step_of
from lint.prose import Prose

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = [*ONES.split(), "eighteen", "nineteen"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def read(text: str) -> list[tuple[str, float]]:
    return [(text[each.start : each.end], each.value) for each in numerals(Prose(text, (), ()))]


def spelled(number: int, conjunction: str = " and ") -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
    for scale, word in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            link = conjunction if rest and scale == 100 else " "
            return f"{spelled(head)} {word}" + (link + spelled(rest) if rest else "")
    raise AssertionError(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,250 homes and 3.5 miles", [("1,250", 1250), ("3.5", 3.5)]),
        ("$1.2 million, £5m and 962K cars", [("1.2 million", 1.2e6), ("5m", 5e6), ("962K", 962e3)]),
        ("a hundred and a dozen eggs", [("a hundred", 100), ("a dozen", 12)]),
        ("half a million people", [("half a million", 500_000)]),
        ("two-thirds of a quarter of it", [("two-thirds", 2 / 3), ("a quarter", 0.25)]),
        ("two and a half million tons", [("two and a half million", 2.5e6)]),
        ("5½ hours", [("5½", 5.5)]),
        ("one two three", [("one", 1), ("two", 2), ("three", 3)]),
        ("the 3rd and the second", [("3rd", 3), ("second", 2)]),
        ("No one came; one did.", [("one", 1)]),
        ("someone often phoned", []),
    ],
)
def test_numbers_are_read_at_their_full_length(text: str, expected: list[tuple[str, float]]) -> None:
    assert [words for words, _ in read(text)] == [words for words, _ in expected]
    assert [value for _, value in read(text)] == pytest.approx([value for _, value in expected])


@given(st.integers(1, 9_999_999), st.sampled_from([" and ", " "]))
def test_every_number_word_is_read_back(number: int, conjunction: str) -> None:
    words = spelled(number, conjunction)
    assert read(f"They saw {words} birds.") == [(words, number)]


@given(st.integers(1, 999_999))
def test_number_words_mean_what_another_reader_says(number: int) -> None:
    text_to_num = pytest.importorskip("text_to_num")
    words = spelled(number)
    assert read(words)[0][1] == text_to_num.text2num(words, "en")


@given(st.integers(0, 10**12))
def test_digits_are_read_back_with_and_without_commas(number: int) -> None:
    assert [value for _, value in read(f"It was {number:,} then.")] == [number]
    assert [value for _, value in read(f"It was {number} then.")] == [number]


@given(st.text())
def test_any_text_is_read_in_order_without_overlap(text: str) -> None:
    found = list(numerals(Prose(text, (), ())))
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(0 <= each.start < each.end <= len(text) for each in found)


@pytest.mark.parametrize(
    ("value", "step"), [(7, 1), (20, 1), (150, 10), (200, 20), (65_000, 1_000), (1_000, 100), (1_234, 1)]
)
def test_trailing_zeros_round_a_number_but_never_by_more_than_a_tenth(value: float, step: float) -> None:
    assert step_of(value) == step
