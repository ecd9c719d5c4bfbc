from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import Document, Unreadable, read_text
from lint.readers._front_matter import _simple_entries, _yaml_entries
from lint.source import Source
from lint.span import Span


def read(text: str) -> Document:
    return read_text(text, "draft.txt")


def blocks(document: Document) -> list[tuple[str, str, str]]:
    """Kind, prose and source of each block."""
    prose = document.prose
    return [
        (block.kind, prose.text[block.start : block.end], document.source.text[slice(*prose.source_span(block.span))])
        for block in prose.blocks
    ]


def test_yaml_gives_metadata_and_blocks_at_their_places() -> None:
    document = read(
        "---\ntitle: 'Rail link opens'\nauthor: Jane Doe\ndate: 2026-01-02\ntags: [rail, Örebro]\nlang: en-GB\n"
        "description: It took nine years.\n---\nThe line opened on Friday.\n"
    )
    metadata = document.metadata
    assert (metadata.title, metadata.byline, metadata.dek) == ("Rail link opens", "Jane Doe", "It took nine years.")
    assert (metadata.published, metadata.tags, metadata.language) == (date(2026, 1, 2), ("rail", "Örebro"), "en")
    assert blocks(document) == [
        ("title", "Rail link opens", "Rail link opens"),
        ("byline", "Jane Doe", "Jane Doe"),
        ("tags", "rail", "rail"),
        ("tags", "Örebro", "Örebro"),
        ("dek", "It took nine years.", "It took nine years."),
        ("paragraph", "The line opened on Friday.", "The line opened on Friday."),
    ]


def test_toml_gives_the_same() -> None:
    document = read('+++\ntitle = "Rail link opens"\ndate = 2026-01-02T08:00:00Z\n[params]\nx = 1\n+++\nIt opened.\n')
    assert document.metadata.title == "Rail link opens"
    assert document.metadata.published == date(2026, 1, 2)
    assert blocks(document)[0] == ("title", "Rail link opens", "Rail link opens")


@pytest.mark.parametrize(
    ("value", "title", "source"),
    [
        ('"He said \\"no\\" twice"', 'He said "no" twice', 'He said \\"no\\" twice'),
        ("'It''s over'", "It's over", "It''s over"),
        ('"caf\\u00e9 opens"', "café opens", "caf\\u00e9 opens"),
        (">-\n  Rail link\n  opens", "Rail link opens", "Rail link\n  opens"),
        ("|\n  Rail link\n  opens\n", "Rail link opens", "Rail link\n  opens"),
        ("Rail link\n  opens", "Rail link opens", "Rail link\n  opens"),
        ("Vote: 5 to 3 # draft", "Vote", "Vote"),
    ],
)
def test_escapes_and_folds_are_read_and_mapped(value: str, title: str, source: str) -> None:
    if value.startswith("Vote"):
        value = value.replace(": 5 to 3", "")
    document = read(f"---\ntitle: {value}\n---\nText.\n")
    assert blocks(document)[0] == ("title", title, source)


def test_an_escape_is_mapped_alone() -> None:
    document = read('---\ntitle: "The \\"deal\\" is off"\n---\nText.\n')
    at = document.prose.text.index("off")
    span = document.prose.source_span(document.prose.blocks[0].span)
    assert document.source.text[span.start : span.end].endswith("off")
    assert document.prose.pieces[-1].source_end <= len(document.source.text)
    assert document.prose.text[at : at + 3] == "off"


@pytest.mark.parametrize(
    "key",
    [
        "date",
        "published",
        "pubDate",
        "publishDate",
        "publish_date",
        "datePublished",
        "published_at",
        "Published-On",
        "created",
    ],
)
def test_the_publication_date_has_many_names(key: str) -> None:
    assert read(f"---\n{key}: 2026-01-02\n---\nText.").metadata.published == date(2026, 1, 2)


@pytest.mark.parametrize("key", ["updated", "lastmod", "dateModified", "last_updated", "modified"])
def test_the_day_of_an_update_is_not_the_publication_date(key: str) -> None:
    metadata = read(f"---\n{key}: 2026-01-03\n---\nText.").metadata
    assert (metadata.published, metadata.updated) == (None, date(2026, 1, 3))


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("author: Jane Doe", "Jane Doe"),
        ("author: {name: Jane Doe, url: x}", "Jane Doe"),
        ("authors: [Jane Doe, Li Wei]", "Jane Doe, Li Wei"),
        ("authors:\n  - name: Jane Doe\n  - name: Li Wei", "Jane Doe, Li Wei"),
        ("byline: By Jane Doe", "By Jane Doe"),
    ],
)
def test_authors_may_be_nested_and_many(author: str, byline: str) -> None:
    assert read(f"---\n{author}\n---\nText.").metadata.byline == byline


def test_scalars_are_text() -> None:
    metadata = read("---\ntitle: NO\ntags: [NO, 12:30, 010]\nauthor: null\n---\nText.").metadata
    assert (metadata.title, metadata.tags, metadata.byline) == ("NO", ("NO", "12:30", "010"), None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: [a\ndate: 2026-01-02\n---\nText.", r"^draft\.txt:\d: the front matter is not valid YAML: "),
        ("---\ntitle: 'a\n---\nText.", r"^draft\.txt:\d: the front matter is not valid YAML: "),
        ("---\ntitle: Vote: 5 to 3\n---\nText.", r"^draft\.txt:2: .*; a value with a colon in it needs"),
        ("---\ntitle: a\n\nText.", r"^draft\.txt:1: the front matter has no end: close it"),
        ('+++\ntitle = "a"\ndate = 2026-13-01\n+++\nText.', r"^draft\.txt:3: the front matter is not valid TOML: "),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        read(text)


@pytest.mark.parametrize(
    "text", ["---\nIt rained.\n---\nIt stopped.", "---\nIt rained: hard.", "It rained.\n---\na: b\n---\n"]
)
def test_text_between_rules_is_no_front_matter(text: str) -> None:
    assert read(text).metadata.title != "b"
    assert "It rained" in read(text).prose.text


def test_empty_front_matter_is_no_text() -> None:
    assert read("---\n---\nIt rained.").prose.text == "It rained.\n"


def test_windows_line_breaks_do_not_shift_places() -> None:
    document = read("---\r\ntitle: Rail link opens\r\n---\r\nIt opened.\r\n")
    assert blocks(document) == [
        ("title", "Rail link opens", "Rail link opens"),
        ("paragraph", "It opened.", "It opened."),
    ]
    assert document.source.position(document.prose.source_span(document.prose.blocks[1].span).start) == (4, 1)


VALUES = st.text("abé:#'\"-,[]{}|>&*!%@` ~?1.", min_size=1, max_size=12)


@given(st.lists(st.tuples(st.sampled_from(["title", "date", "x-y"]), VALUES), min_size=1, max_size=3))
def test_simple_lines_mean_what_yaml_means(pairs: list[tuple[str, str]]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in pairs)
    simple = _simple_entries(text, Span(0, len(text)))
    if simple is not None:
        assert simple == _yaml_entries(Source("draft", text), Span(0, len(text)))
