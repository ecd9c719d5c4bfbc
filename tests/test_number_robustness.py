from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.annotate import kinds
from tests.drafts import draft_of

KINDS = """
    quantity restatement designation sum share change conversion exchange_rate headline_number name spelling acronym
    enumeration average poll_lead life split magnitude allegation headline_claim place
""".split()

PIECES = """
    0 1 2 5 12 27 100 2,000 3.5 50% 1/2 ½ $ £ € ( ) , . : ; – — - " “ ” ’s a an the of or and to from per at least more
    than about nearly one two five dozen hundred thousand million billion half third first 3rd people killed injured
    died dead miles kilometers degrees Celsius percent percentage points rose fell doubled average ranging between total
    including Ana Kowalski Kowalksi Mr. Sen. President said born 1970 2026 designated as terrorist group list (WTO)
    leads margin of error support oppose Tokyo, Japan crash fire Monday in -
""".split()

words = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
paragraphs = st.lists(words, min_size=1, max_size=3).map("\n\n".join)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None)
@given(text=paragraphs)
def test_mentions_stand_where_they_say_whatever_the_text(kind: str, text: str) -> None:
    draft = draft_of(text, "2026-01-02")
    for mention in draft.mentions(kinds()[kind]):
        assert draft.prose.text[mention.start : mention.end] == mention.text
        assert mention.text


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None)
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange(kind: str, text: str) -> None:
    draft = draft_of(text)
    for mention in draft.mentions(kinds()[kind]):
        assert draft.prose.text[mention.start : mention.end] == mention.text
