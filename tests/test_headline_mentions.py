from __future__ import annotations

import pytest

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
    ("title", "body", "hedged", "settled"),
    [
        ("Coach robbed his club", "The coach allegedly robbed his club.", False, False),
        ("Coach accused: he robbed his club", "The coach allegedly robbed his club.", True, False),
        ("Coach robbed his club", "He allegedly robbed his club and pleaded guilty.", False, True),
    ],
)
def test_a_headline_that_drops_alleged_is_seen(title: str, body: str, hedged: bool, settled: bool) -> None:
    (claim,) = article(title, body).mentions(HeadlineClaim)
    assert (claim.hedged, claim.settled) == (hedged, settled)
    assert claim.allegation is not None
