from hypothesis import given
from hypothesis import strategies as st

from lint.annotate._sourcing.words import Words


def test_titles_and_initials_keep_their_full_stop() -> None:
    assert Words("Mr. J. F. Hale of the U.S. Navy left.", 0, 37) == [
        *("Mr.", "J.", "F.", "Hale", "of", "the", "U.S.", "Navy", "left", ".")
    ]


def test_a_plural_keeps_its_apostrophe() -> None:
    assert Words("the workers’ union", 0, 18) == ["the", "workers’", "union"]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_words_stand_where_their_spans_say(text: str, start: int, end: int) -> None:
    words = Words(text, start, end)
    for at, token in enumerate(words):
        span = words.span(at, at)
        assert text[span.start : span.end] == token
