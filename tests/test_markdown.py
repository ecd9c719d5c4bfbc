from __future__ import annotations

from datetime import date

import pytest

from lint.readers import Document, read_text
from lint.span import Span


def read(text: str) -> Document:
    return read_text(text, "draft.md")


def blocks(text: str) -> list[tuple[str, str]]:
    prose = read(text).prose
    return [(block.kind, prose.text[block.start : block.end]) for block in prose.blocks]


def prose(text: str) -> str:
    return read(text).prose.text.removesuffix("\n")


def sliced(text: str, words: str) -> str:
    """The source of some words of the prose."""
    document = read(text)
    start = document.prose.text.index(words)
    return document.source.text[slice(*document.prose.source_span(Span(start, start + len(words))))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A **bold** and *slanted* word.", "A bold and slanted word."),
        ('See [the report](https://a.example/b "title") now.', "See the report now."),
        ("See [the report][1] now.\n\n[1]: https://a.example", "See the report now."),
        ("AT&amp;T fell 3&nbsp;% &mdash; caf&#233;", "AT&T fell 3 % — café"),
        ("It cost \\$5 and 3\\*4.", "It cost $5 and 3*4."),
        ("One line  \nbroken hard\\\ntwice\nand softly.", "One line broken hard twice and softly."),
        ("One\r\ntwo\r\nthree.", "One two three."),
        ("The `rm -rf` command runs.", "The command runs."),
        ("It was ~~five~~ six.", "It was six."),
        ("Read this.[^1]\n\n[^1]: In the annex.", "Read this.\nIn the annex."),
        ("A <b>bold</b> claim<!-- check! -->, he said.", "A bold claim, he said."),
        ("One<br>two.", "One two."),
        ("- [x] done\n- [ ] open", "done\nopen"),
        ("Call 👩🏽‍🚒 Zoë.", "Call 👩🏽‍🚒 Zoë."),
        (
            'The ferry {{< figure src="f.png" caption="A 3 m boat" >}} leaves at {% ref x %} six.',
            "The ferry leaves at six.",
        ),
        ("{{% note %}}\nIt *rained*.\n{{% /note %}}", "It rained."),
        ("Intro.\n\n```\nx = 1\n```\n\n    y = 2\n\nEnd.", "Intro.\nEnd."),
    ],
)
def test_markup_is_no_prose(source: str, expected: str) -> None:
    assert prose(source) == expected


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ("A **bold** word.", "bold", "bold"),
        ("A **bold** word.", "A bold word", "A **bold** word"),
        ("Zoë [read](https://a.example) the 👍🏽 report.", "report", "report"),
        ("Zoë [read](https://a.example) the 👍🏽 report.", "read the", "read](https://a.example) the"),
        ("Profit at AT&amp;T fell.", "AT&T", "AT&amp;T"),
        ("It cost \\$5.", "$5", "$5"),
        ("> one\n> two", "one two", "one\n> two"),
        ("José said so.", "said", "said"),
    ],
)
def test_each_span_maps_to_its_place_in_the_source(source: str, words: str, expected: str) -> None:
    assert sliced(source, words) == expected


def test_kinds_of_block() -> None:
    text = (
        "# Bridge to close\n\nIt shuts in May.\n\n## Why\n\n> We must.\n\n- one\n- two\n\n  more of two\n\n1. first\n\n"
        "| when | what |\n|---|---|\n| May | closed |\n\n![The bridge *at night*](b.jpg)\n"
    )
    assert blocks(text) == [
        ("title", "Bridge to close"),
        ("paragraph", "It shuts in May."),
        ("heading", "Why"),
        ("block_quote", "We must."),
        ("list_item", "one"),
        ("list_item", "two"),
        ("list_item", "more of two"),
        ("list_item", "first"),
        ("table", "when"),
        ("table", "what"),
        ("table", "May"),
        ("table", "closed"),
        ("caption", "The bridge at night"),
    ]


def test_lists_are_numbered_and_nested_ones_are_their_own() -> None:
    document = read("- a\n  - b\n- c\n\nText.\n\n- d\n")
    assert [block.list_number for block in document.prose.blocks] == [0, 1, 0, None, 2]


def test_an_image_among_words_gives_a_caption_after_them() -> None:
    assert blocks("The ferry ![A ferry](f.png) leaves at six.") == [
        ("paragraph", "The ferry leaves at six."),
        ("caption", "A ferry"),
    ]


def test_html_blocks() -> None:
    text = (
        '<figure>\n<img src="b.jpg" alt="The bridge">\n'
        "<figcaption>The bridge &amp; the <i>ferry</i>.</figcaption>\n</figure>\n\n"
        "<blockquote><p>We must.</p>The mayor</blockquote>\n\n"
        "<script>var a = 1;</script>\n\n<ul><li>one<li>two</ul>\n\n"
        "<div>\n\nMarkdown *again*.\n\n</div>\n"
    )
    assert blocks(text) == [
        ("caption", "The bridge"),
        ("caption", "The bridge & the ferry."),
        ("block_quote", "We must."),
        ("block_quote", "The mayor"),
        ("list_item", "one"),
        ("list_item", "two"),
        ("paragraph", "Markdown again."),
    ]


def test_links_are_kept_with_their_words() -> None:
    document = read(
        "See [the *report*](https://a.example/x) and <https://b.example>, [below](#below), <a href='http://c.d'>here</a>."
    )
    links = document.metadata.links
    assert links is not None
    assert [(link.address, document.prose.text[slice(*link.span)]) for link in links] == [
        ("https://a.example/x", "the report"),
        ("https://b.example", "https://b.example"),
        ("http://c.d", "here"),
    ]
    assert read("No link.").metadata.links == ()
    assert read_text("No link.", "draft.txt").metadata.links is None


def test_the_first_heading_is_the_title() -> None:
    assert read("# Bridge to close\n\nText.").metadata.title == "Bridge to close"
    assert read("## Bridge to close\n\nText.").metadata.title == "Bridge to close"
    assert read("Text is here.\n\n## Why\n\nMore.").metadata.title is None


def test_a_title_given_twice_is_judged_once() -> None:
    text = "---\ntitle: Bridge to close\n---\n# Bridge to close\n\nIt shuts in May.\n"
    assert blocks(text) == [
        ("title", "Bridge to close"),
        ("furniture", "Bridge to close"),
        ("paragraph", "It shuts in May."),
    ]


def test_byline_and_date_stand_below_the_title_in_markdown_too() -> None:
    text = (
        "# Bridge to close\n\n*By Jane Doe*\n\n**Published:** 2 January 2026\n\n"
        "LIMA (AP) — It shuts in May, the mayor said.\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["title", "byline", "dateline", "paragraph"]
    document = read(text)
    assert document.metadata.byline == "Jane Doe"
    assert document.metadata.published == date(2026, 1, 2)
    assert {region.name for region in document.regions} == {"lead", "dateline"}


def test_front_matter_is_no_markdown() -> None:
    text = "---\ntitle: Bridge *to* close\ntags: [bridge]\n---\nIt shuts in May.\n"
    assert blocks(text) == [("title", "Bridge *to* close"), ("tags", "bridge"), ("paragraph", "It shuts in May.")]
