from __future__ import annotations

import pytest

from lint.annotate.bylines import Byline
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text


def bylines(text: str) -> list[tuple[str, str]]:
    article = Article(read_text(text, "draft.txt"), Knowledge())
    return [(byline.text, byline.names) for byline in article.mentions(Byline)]


@pytest.mark.parametrize(
    ("text", "line", "names"),
    [
        ("Rail link opens\nBy Jane Doe\n\nThe line opens in May, it said.", "By Jane Doe", "Jane Doe"),
        ("---\ntitle: Rail link opens\nauthor: admin\n---\nThe line opens in May.", "admin", "admin"),
        (
            "Rail link opens\nBy Staff Reporter | Jan. 2, 2026\n\nThe line opens in May, it said.",
            "By Staff Reporter | Jan. 2, 2026",
            "Staff Reporter",
        ),
    ],
)
def test_a_byline_stands_where_the_reader_found_it(text: str, line: str, names: str) -> None:
    assert bylines(text) == [(line, names)]


def test_an_article_without_a_byline_has_none() -> None:
    assert bylines("The line opens in May.") == []
    assert bylines("") == []
