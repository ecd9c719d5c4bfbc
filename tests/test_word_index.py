"""Where the words of a text stand."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.word_index import WordIndex, either_case

TEXT = "Guaidó spoke on 5 May; in 2019, “Guaidó’s allies” spoke too."


@given(st.text(alphabet="ab Éé'’-1_\n.", max_size=60))
def test_every_word_stands_where_the_index_says(text: str) -> None:
    found = [(start, word) for word, starts in WordIndex(text).starts.items() for start in starts]
    assert sorted(found) == [(match.start(), match[0]) for match in re.finditer(r"\w+", text)]


def test_places_are_in_reading_order() -> None:
    assert WordIndex(TEXT).places(frozenset({"spoke", "Guaidó", "absent"})) == [
        (TEXT.index("Guaidó"), "Guaidó"),
        (TEXT.index("spoke"), "spoke"),
        (TEXT.rindex("Guaidó"), "Guaidó"),
        (TEXT.rindex("spoke"), "spoke"),
    ]


def test_a_word_counts_only_as_it_is_written() -> None:
    index = WordIndex(TEXT)
    assert not index.has_any(frozenset({"Spoke", "guaidó", "allie"}))
    assert index.has_any(either_case(frozenset({"allies"})))


def test_words_with_a_digit_and_with_a_capital_first_are_told_apart() -> None:
    index = WordIndex(TEXT)
    assert [word for _, word in index.numbers] == ["5", "2019"]
    assert [word for _, word in index.capitalized] == ["Guaidó", "May", "Guaidó"]


def test_either_case_adds_the_capital() -> None:
    assert either_case(frozenset({"said", "état"})) == {"said", "Said", "état", "État"}


def test_words_are_found_by_their_ending() -> None:
    words = WordIndex("The best guest in the west went first. st 9st")
    assert sorted(words.ending_in("st")) == ["9st", "best", "first", "guest", "st", "west"]
    assert words.ending_in("ing") == []
