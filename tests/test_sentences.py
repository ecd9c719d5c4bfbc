from __future__ import annotations

import pytest

from lint.annotate.sentences import Sentence, annotate
from tests.drafts import draft_of


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in annotate(draft_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Sen. Ana Ruiz spoke. Mr. Oduya left.", ["Sen. Ana Ruiz spoke.", "Mr. Oduya left."]),
        ("It opened on Jan. 2 in Ga. The town cheered.", ["It opened on Jan. 2 in Ga.", "The town cheered."]),
        ("The U.S. Navy sailed. U.S. The end.", ["The U.S. Navy sailed.", "U.S.", "The end."]),
        ("John F. Ortega won No. 10 at 9 a.m. Eastern time.", ["John F. Ortega won No. 10 at 9 a.m. Eastern time."]),
        ("The answer was No. Nobody cheered.", ["The answer was No.", "Nobody cheered."]),
        ("“Who pays?” Ms. Ortiz asked. “We do.” He left.", ["“Who pays?” Ms. Ortiz asked.", "“We do.”", "He left."]),
        ("Shares rose 1.2 percent. 2025 was worse.", ["Shares rose 1.2 percent.", "2025 was worse."]),
        ("It may be him or I. They know.", ["It may be him or I.", "They know."]),
    ],
)
def test_full_stops_end_sentences_unless_an_abbreviation_explains_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_sentence_never_crosses_a_block() -> None:
    assert sentences("No stop here\n\nNor here") == ["No stop here", "Nor here"]


def test_a_sentence_is_its_slice_of_the_prose() -> None:
    draft = draft_of("One.  Two (three). Four!")
    for sentence in draft.mentions(Sentence):
        assert draft.prose.text[sentence.start : sentence.end] == sentence.text
