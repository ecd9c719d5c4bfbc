import pytest

from lint.annotate.claims import Claim
from tests.drafts import draft_of


def claims(text: str) -> list[Claim]:
    return list(draft_of(text).mentions(Claim))


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("Exports fell to a 77-year low.", "a 77-year low", "record"),
        ("It was their biggest rally since 2018.", "their biggest rally since 2018", "record"),
        ("It was the worst flood on record.", "the worst flood on record", "record"),
        ("It is one of the world’s worst food crises.", "one of the world’s worst food crises", "superlative"),
        ("It cost an estimated $11 billion a year.", "an estimated $11 billion", "estimate"),
        ("The flood displaced an estimated 40,000 people.", "an estimated 40,000 people", "estimate"),
        ("His approval ratings have slid below 20 %.", "approval ratings have slid below 20 %", "poll"),
        ("About 62 percent of voters want a change.", "62 percent of voters", "poll"),
        ("A majority of Americans oppose it.", "A majority of Americans", "poll"),
        ("Some 7 in 10 Americans oppose it.", "7 in 10 Americans", "poll"),
        ("It is the largest camp in the Western Hemisphere.", "the largest camp in the Western Hemisphere", "record"),
        ("It was the worst year in modern Chilean history.", "the worst year in modern Chilean history", "record"),
        ("Nearly 8 million people have fled.", "8 million people", "mass"),
        ("Millions of Venezuelans have fled.", "Millions of Venezuelans", "mass"),
        ("Crime fell 12% in a year.", "12%", "share"),
    ],
)
def test_the_type_of_a_claim(text: str, span: str, kind: str) -> None:
    (found,) = claims(text)
    assert (found.text, found.type, found.source) == (span, kind, None)


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("Crime fell 12%, police said.", "sentence"),
        ("According to the ministry, crime fell 12%.", "sentence"),
        ("The mayor said the plan was working. Crime fell 12%.", "before"),
        ("The mayor said the plan was working.\n\nCrime fell 12%.", "before"),
        ("Crime fell 12%. Trains ran. The mayor said the plan was working.", "paragraph"),
    ],
)
def test_where_the_source_of_a_claim_stands(text: str, reach: str) -> None:
    (found,) = claims(text)
    assert found.reach == reach


def test_an_unnamed_source_does_not_speak_on_in_the_next_paragraph() -> None:
    (found,) = claims("Analysts say the plan is working.\n\nCrime fell 12%.")
    assert found.source is None


def test_what_a_person_says_ends_with_their_paragraph_for_estimates_and_records() -> None:
    (estimate,) = claims("Ana Ruiz said that it rained.\n\nThe flood cost an estimated $3 billion.")
    assert estimate.source is None
    (estimate,) = claims("The Ministry of Health said that it rained.\n\nThe flood cost an estimated $3 billion.")
    assert estimate.reach == "before"


def test_an_item_of_a_list_has_its_own_source() -> None:
    article = draft_of("Analysts say the plan is working.\n\nCrime fell 12%.", kind="list_item")
    (found,) = article.mentions(Claim)
    assert found.source is None


def test_words_that_name_data_are_evidence() -> None:
    (found,) = claims("Federal data put the share at 12%.")
    assert found.evidence == "Federal data"


def test_hearsay_is_no_source_of_a_claim() -> None:
    (found,) = claims("Crime reportedly fell 12%.")
    assert found.source is None


def test_a_vague_source_stands_for_its_own_sentence_only() -> None:
    (found,) = claims("Experts warn of a crisis. More than 8 million people have left.")
    assert found.source is None
    (found,) = claims("Experts warn that more than 8 million people have left.")
    assert found.source is not None
    (found,) = claims("The UN warned of a crisis. More than 8 million people have left.")
    assert found.source is not None
