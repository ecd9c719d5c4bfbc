from __future__ import annotations

from datetime import date

import pytest

from lint.annotate.articles import ArticleOverview
from lint.annotate.links import Hyperlink
from lint.annotate.tags import Tag
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text


def article(text: str, ending: str = ".md", published: date | None = None) -> Article:
    return Article(read_text(text, "draft", ending), Knowledge(), published=published)


def overview(text: str, ending: str = ".md", published: date | None = None) -> ArticleOverview:
    (found,) = article(text, ending, published).mentions(ArticleOverview)
    return found


def test_an_article_tells_what_its_front_matter_states() -> None:
    found = overview(
        "---\ntitle: Rents climb\ndek: And pay does not.\nauthor: Jane Doe\ndate: 2026-01-02\nupdated: 2026-01-03\n"
        "tags: [rent]\nslug: /2025/01/02/rents\n---\n"
        "Rents rose 7.4%, or €80, [the institute](https://a.example) said.\n"
    )
    assert (found.text, found.title, found.dek) == ("Rents climb", "Rents climb", "And pay does not.")
    assert (found.byline, found.signed, found.tags) == ("Jane Doe", True, ("rent",))
    assert (found.published, found.updated) == (date(2026, 1, 2), date(2026, 1, 3))
    assert (found.published_year, found.slug_year) == (2026, 2025)
    assert (found.links, found.link_count, found.figure_count) == (("https://a.example",), 1, 2)
    assert (found.word_count, found.paragraph_count) == (8, 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bridge cost $15 million, not $1.5 million.", 2),
        ("The bridge cost € 1,200,000 and 2.5bn yen.", 2),
        ("A third, 33.5 per cent, of 1,200 homes.", 1),
        ("On Jan. 2 some 40 homes burned.", 0),
    ],
)
def test_a_figure_is_counted_once(text: str, count: int) -> None:
    assert overview(text).figure_count == count


def test_what_a_draft_does_not_say_is_unknown() -> None:
    found = overview("It rained.", ".txt")
    assert (found.title, found.byline, found.published, found.link_count, found.slug_year) == (None,) * 5
    assert found.text == "It rained."
    assert not found.signed


def test_the_user_may_date_an_article() -> None:
    assert overview("It rained.", published=date(2026, 1, 2)).published_year == 2026


def test_an_empty_draft_has_no_overview() -> None:
    assert list(article("").mentions(ArticleOverview)) == []


@pytest.mark.parametrize(
    "text",
    [
        "LIMA (Reuters) - It rained.",
        "CNN —\n\nIt rained.",
        "It rained.\n\n– Jane Doe",
        "It rained.\n\nReporting by Jane Doe; editing by Li Wei",
        "It rained.\n\nAssociated Press writer Jane Doe in Lima contributed to this report.",
        "It rained.\n\nContributing: Jane Doe",
    ],
)
def test_an_agency_a_sign_off_or_a_credit_is_a_signature(text: str) -> None:
    assert overview(text, ".txt").signed


def test_the_agency_is_that_of_the_dateline() -> None:
    assert overview("LIMA, Jan. 2 (Reuters) - It rained.", ".txt").agency == "Reuters"
    assert overview("It rained (AP) and more.", ".txt").agency is None


def test_tags_are_found_in_front_matter_and_glued_on_a_page() -> None:
    tags = article("---\ntags: [rent, votes 2024]\ndate: 2026-01-02\n---\nIt rained.", ".txt").mentions(Tag)
    assert [(tag.text, tag.year, tag.published_year) for tag in tags] == [
        ("rent", None, 2026),
        ("votes 2024", 2024, 2026),
    ]
    tags = article("It rained.\n\n#rain#Storm2025#x1999y#gulf2019crisis", ".txt").mentions(Tag)
    assert [(tag.name, tag.year) for tag in tags] == [
        *(("rain", None), ("storm2025", 2025), ("x1999y", None), ("gulf2019crisis", 2019))
    ]
    tags = article("It rained.\n\nTags: heavy rain, storm", ".txt").mentions(Tag)
    assert [tag.text for tag in tags] == ["heavy rain", "storm"]


@pytest.mark.parametrize(
    ("body", "spoken_of"),
    [("It rained in 2024.", True), ("The 2023/24 season ended.", True), ("It rained for 20245 hours.", False)],
)
def test_a_tag_knows_whether_its_year_is_spoken_of(body: str, spoken_of: bool) -> None:
    (tag,) = article(f"{body}\n\n#votes2024", ".txt").mentions(Tag)
    assert tag.year_in_text is spoken_of


def test_a_link_tells_its_address_and_host() -> None:
    (link,) = article("See [the data](https://user@WWW.A.example:80/x?y=1).").mentions(Hyperlink)
    assert (link.text, link.address, link.host) == ("the data", "https://user@WWW.A.example:80/x?y=1", "a.example")
