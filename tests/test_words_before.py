from __future__ import annotations

import re

from lint.annotate._offices.lower_case import ends_with

UNDER = re.compile(r"\bunder\s\Z")


def test_words_are_found_in_any_case() -> None:
    text = "It began. Under Obama"
    assert ends_with(UNDER, text, 10, text.index("Obama"))


def test_no_word_begins_where_the_text_is_cut() -> None:
    text = "The thunder Obama"
    assert not ends_with(UNDER, text, text.index("under"), text.index("Obama"))


def test_words_before_the_start_are_not_found() -> None:
    text = "Under Obama"
    assert not ends_with(UNDER, text, 2, text.index("Obama"))
