from __future__ import annotations

import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import Document, Unreadable, endings, read, read_text
from lint.span import Span

MARKUP = st.lists(
    st.sampled_from(
        [
            *(
                "# Head\n",
                "para one\n",
                "\n",
                "\r\n",
                "- item\n",
                "1. one\n",
                "> quote\n",
                "**bold** ",
                "_é_ ",
                "`code` ",
            ),
            *(
                "```\ncode\n```\n",
                "[text](http://a.b) ",
                "<http://c.d>",
                "&amp;",
                "&#233;",
                "\\*",
                "![alt](i.png)",
                "  \n",
            ),
            *(
                "| a | b |\n|---|---|\n| c | d |\n",
                "<b>x</b>",
                "<!-- no -->",
                "<p>\n",
                "</p>",
                "<li>",
                "<figcaption>",
                "&nbsp;",
            ),
            *(
                "José ",
                "👍🏽",
                "[^1]",
                "[^1]: note\n",
                "~~old~~ ",
                "<del>",
                "---\n",
                "    code\n",
                "By Jane Doe\n",
                "\t",
                " ",
            ),
            *(
                "Jan. 2, 2026\n",
                "“Quote.”",
                "• bullet\n",
                "#tag#other\n",
                "Advertisement\n",
                "word " * 30,
                "</figure>",
                "<br>",
            ),
        ]
    ),
    max_size=25,
).map("".join)


def assert_is_mapped(document: Document) -> None:
    prose, source = document.prose, document.source.text
    ends = [*(piece.start for piece in prose.pieces), len(prose.text)][1:]
    for piece, end in zip(prose.pieces, ends, strict=True):
        assert 0 <= piece.source_start <= piece.source_end <= len(source)
        assert piece.start < end
        if piece.literal:
            assert prose.text[piece.start : end] == source[piece.source_start : piece.source_end]
    for block, following in zip_longest(prose.blocks, prose.blocks[1:]):
        assert "\n" not in prose.text[block.start : block.end]
        assert prose.text[block.end] == "\n"
        assert following is None or following.start == block.end + 1
        span = prose.source_span(block.span)
        first, last = document.source.position(span.start), document.source.position(span.end)
        assert first <= last
    for region in document.regions:
        assert any(block.span.contains(region.span) for block in prose.blocks)
    for link in document.metadata.links or ():
        assert Span(0, len(prose.text)).contains(link.span)


@given(MARKUP)
def test_markdown_maps_exactly_to_its_source(text: str) -> None:
    assert_is_mapped(read_text(f"Text.\n\n{text}", "draft.md"))


@given(MARKUP)
def test_plain_text_maps_exactly_to_its_source(text: str) -> None:
    assert_is_mapped(read_text(f"Text.\n\n{text}", "draft.txt"))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for ending in endings():
        assert_is_mapped(read_text(f"Text.\n{text}", "draft", ending))


def test_the_ending_of_a_file_says_how_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.MD").write_text("A *fine* day.")
    (tmp_path / "a.txt").write_text("A *fine* day.")
    (tmp_path / "a.draft").write_text("A *fine* day.")
    assert read(tmp_path / "a.MD").prose.text == "A fine day.\n"
    assert read(tmp_path / "a.txt").prose.text == "A *fine* day.\n"
    assert read(tmp_path / "a.draft").prose.text == "A *fine* day.\n"
    assert {".md", ".markdown", ".txt"} <= endings()


def test_a_draft_is_reported_under_the_name_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A day.")
    assert read(tmp_path / "a.txt", "desk/a.txt").source.path == "desk/a.txt"
    assert read(tmp_path / "a.txt").source.path == str(tmp_path / "a.txt")


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfcaf\xc3\xa9", "café".encode("utf-16"), b"caf\xc3\xa9"])
def test_a_byte_order_mark_is_no_character_of_the_draft(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert read(path).source.text == "café"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"one\ntwo caf\xe9 three", "a.txt:2: not UTF-8: byte 0xe9 at offset 11; if it is Latin-1 or Windows-1252"),
        (b"\xef\xbb\xbfcaf\xe9", "a.txt:1: not UTF-8: byte 0xe9 at offset 6;"),
        (b"PK\x03\x04\x00\x00", "a.txt: is a binary file, not text"),
        (b"\xff\xfea\x00b", "a.txt: begins like UTF-16 text but breaks off at byte 4"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "a.txt: is a binary file, not text"),
        (b"x" * 10_000_001, "a.txt: is too large: newslint reads drafts of up to 10 MB"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refusal:
        read(path, "a.txt")
    assert str(refusal.value).startswith(message)
    assert "\n" not in str(refusal.value)


def test_a_missing_file_and_a_folder_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^a\.txt: no such file$"):
        read(tmp_path / "a.txt", "a.txt")
    with pytest.raises(Unreadable, match=r"^x: is a folder, not a file$"):
        read(tmp_path, "x")


def test_an_empty_draft_has_no_blocks(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md"):
        (tmp_path / name).write_text("")
        assert read(tmp_path / name).prose.blocks == ()


def test_reading_plain_text_loads_no_other_parser() -> None:
    script = (
        "import sys; from lint.readers import read_text;"
        "read_text('---\\ntitle: A\\ndate: 2026-01-02\\n---\\nB.', 'a.txt');"
        "print(sorted({'pyromark', 'dateparser', 'yaml', 'tomllib', 'spacy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
