from __future__ import annotations

import pytest

from lint.annotate.dates import Date
from tests.drafts import draft_of


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Die Sitzung war am Donnerstag, 2. Januar 2026, im Rathaus.", "Donnerstag, 2. Januar 2026"),
        ("de", "Die Sitzung war am Donnerstag, den 2. Jänner 2026.", "Donnerstag, den 2. Jänner 2026"),
        ("fr", "Le conseil s’est réuni le jeudi 2 janvier 2026 à Lyon.", "jeudi 2 janvier 2026"),
        ("es", "El pleno se reunió el jueves 2 de enero de 2026 en Lima.", "jueves 2 de enero de 2026"),
        ("pt", "A sessão foi na quinta-feira, 2 de janeiro de 2026, no Porto.", "quinta-feira, 2 de janeiro de 2026"),
        ("it", "Il consiglio di giovedì 2 gennaio 2026 è durato un’ora.", "giovedì 2 gennaio 2026"),
        ("nl", "De raad kwam op donderdag 2 januari 2026 bijeen.", "donderdag 2 januari 2026"),
    ],
)
def test_a_weekday_and_its_date_are_read_in_other_languages(language: str, text: str, found: str) -> None:
    (mention,) = draft_of(text, "2026-01-05", language=language).mentions(Date)
    assert (mention.text, mention.value) == (found, "2026-01-02")
    assert (mention.weekday, mention.actual_weekday) == ("Thursday", "Friday")


def test_a_date_without_a_year_takes_the_one_nearest_to_the_publication() -> None:
    (mention,) = draft_of("Er kam am Montag, 29. Dezember.", "2026-01-05", language="de-AT").mentions(Date)
    assert mention.value == "2025-12-29"
    assert mention.year_inferred


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Mai und Di. im Jan, 45. Mai"), ("xx", "2 mai 2026"), ("../de", "2. Mai")]
)
def test_what_is_no_date_and_unknown_languages_yield_nothing(language: str, text: str) -> None:
    assert draft_of(text, "2026-01-05", language=language).mentions(Date) == []
