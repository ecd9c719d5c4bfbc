from __future__ import annotations

import pytest

from lint.annotate._time.frames import Clause, clause_at
from lint.annotate._time.verbs import Verb, verbs_between


def verbs_of(text: str) -> list[Verb]:
    return verbs_between(text, 0, len(text))


def clause(sentence: str, words: str) -> Clause:
    start = sentence.index(words)
    return clause_at(sentence, start, start + len(words), (0, len(sentence)), verbs_of(sentence))


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The senator, who will retire, spoke on Monday.", "Monday", "back"),
        ("He said the port will close in May.", "May", "ahead"),
        ("If the port closes in May, ships wait.", "May", "hypothetical"),
        ("The port they’ll close in May is old.", "May", "ahead"),
        ("The report of last week, from 2030, is thin.", "2030", None),
        ("The will of 1994 was found.", "1994", None),
        ("The port due by 2030 is late.", "2030", "ahead"),
        ("The port is to be shut in 2030.", "2030", "ahead"),
        ("They planned a march on Saturday.", "Saturday", "hypothetical"),
        ("The permit, which was to expire in 2030, holds.", "2030", "hypothetical"),
        ("It had closed in 2020, officials said.", "2020", "back"),
        ("Officials said it had closed in 2020.", "2020", "reported"),
        ("A quiet night in 2020.", "2020", None),
    ],
)
def test_the_verb_of_the_clause_sets_its_frame(sentence: str, word: str, expected: str | None) -> None:
    assert clause(sentence, word).frame == expected


def test_a_lean_is_known_where_a_frame_is_not() -> None:
    found = clause("The Jan. 14 deadline will pass.", "Jan. 14")
    assert (found.frame, found.lean) == (None, 1)


@pytest.mark.parametrize(
    ("text", "tenses"),
    [
        ("He is set to leave", ["ahead", "infinitive"]),
        ("He was set to leave", ["plan", "infinitive"]),
        ("It has until May", ["ahead"]),
        ("It was quickly built", ["past", "participle"]),
        ("He went to the port to load it", ["past", "infinitive"]),
        ("I’d go, we’ve gone, it isn’t", ["modal", "present", "present"]),
        ("red united breed need", []),
    ],
)
def test_verb_groups_are_found_by_their_words(text: str, tenses: list[str]) -> None:
    assert [verb.tense for verb in verbs_of(text)] == tenses
