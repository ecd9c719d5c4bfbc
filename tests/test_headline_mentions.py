from __future__ import annotations

import pytest

from lint.annotate._verb_forms import base_forms, forms_among
from lint.annotate.headline_claims import HeadlineClaim
from lint.annotate.headline_numbers import HeadlineNumber
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text

FILLER = " The council has not said what it will do, and the mayor's office did not return calls on the matter." * 5


def article(title: str, body: str) -> Article:
    return Article(
        read_text(f'---\ntitle: "{title}"\ndate: 2026-01-02\n---\n{body}{FILLER}\n', "draft.txt"), Knowledge()
    )


@pytest.mark.parametrize(
    ("title", "body", "in_body"),
    [
        ("Mayor promises 700 homes", "The city would build 500 homes.", [False]),
        ("Mayor promises 500 homes", "The city would build five hundred homes.", [True]),
        ("Chain sold for $58M", "It was sold for $58.2 million.", [True]),
        ("Chain sold for $86M", "It was sold for $58.2 million.", [False]),
        ("6 hurt on tram", "Four passengers were hurt and two bystanders were treated.", [True]),
        ("Man freed after 22 years", "He was jailed in 2004.", [True]),
        ("More than 100 died", "It killed 133 people.", [True]),
        ("Judge blocks rules in 13 states", "It is blocked in Ohio, Utah and 11 other states.", [True]),
        ("Judge blocks rules in 14 states", "It is blocked in Ohio, Utah and 11 other states.", [False]),
        ("Four hurt", "A teacher and three others were hurt.", [True]),
        ("In 2019, 9/11 and Flight 93", "Nothing.", []),
    ],
)
def test_headline_numbers_are_sought_in_the_story(title: str, body: str, in_body: list[bool]) -> None:
    assert [each.in_body for each in article(title, body).mentions(HeadlineNumber)] == in_body


def test_a_short_body_may_be_cut_off_and_proves_nothing() -> None:
    draft = Article(read_text('---\ntitle: "Mayor promises 700 homes"\n---\nHe did.\n', "draft.txt"), Knowledge())
    assert list(draft.mentions(HeadlineNumber)) == []


def test_the_nearest_number_of_the_kind_is_named() -> None:
    (number,) = article("Mayor promises 700 homes", "It has 20 homes and would build 500 homes.").mentions(
        HeadlineNumber
    )
    assert (number.nearest_value, number.opens) == (500, False)


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("Coach robbed his club", "The coach allegedly robbed his club.", [("robbed", "allegedly robbed")]),
        (
            "Coach robs club",
            "The coach is accused of repeatedly robbing it.",
            [("robs", "accused of repeatedly robbing")],
        ),
        ("Clerk stole £40,000", "A clerk suspected of stealing money left.", [("stole", "suspected of stealing")]),
        ("Robbery shakes club", "The coach allegedly robbed his club.", []),
        ("Coach to rob club", "The alleged robbery was in May.", []),
    ],
)
def test_a_deed_of_the_headline_is_that_of_an_allegation_in_any_form(
    title: str, body: str, found: list[tuple[str, str]]
) -> None:
    claims = article(title, body).mentions(HeadlineClaim)
    assert [(each.text, each.allegation and each.allegation.text) for each in claims] == found


def test_a_victim_in_the_headline_accuses_nobody() -> None:
    (claim,) = article("Woman stabbed in park", "A man allegedly stabbed her.").mentions(HeadlineClaim)
    assert claim.transitive is False


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("Mayor resigns", "The mayor said she would not resign.", [("resigns", "would not resign", False)]),
        ("Mayor to resign", "The mayor won't resign, she said.", [("resign", "won't resign", False)]),
        ("Bank closing branches", "It denied closing any.", [("closing", "denied closing", False)]),
        ("Mayor resigns", "The mayor, who did not resign in May, resigned.", [("resigns", "did not resign", True)]),
        ("Resign, mayor told", "The mayor said she would not resign.", []),
    ],
)
def test_a_deed_of_the_headline_is_held_against_denials_of_the_first_paragraph(
    title: str, body: str, found: list[tuple[str, str, bool]]
) -> None:
    claims = article(title, body).mentions(HeadlineClaim)
    denials = [(each.text, each.denial) for each in claims]
    assert [(text, denial and denial.text, denial and denial.affirmed) for text, denial in denials] == found


@pytest.mark.parametrize(
    ("form", "base"),
    [("robbed", "rob"), ("stole", "steal"), ("bribing", "bribe"), ("denies", "deny"), ("harasses", "harass")],
)
def test_a_form_of_a_verb_may_be_of_its_base_form(form: str, base: str) -> None:
    assert base in base_forms(form)


def test_the_forms_of_a_verb_are_found_among_other_words() -> None:
    words = ["Stealing", "stole", "steals", "steel", "stolid", "the", "robbed"]
    assert forms_among(words, base_forms("stolen")) == {"Stealing", "stole", "steals"}
