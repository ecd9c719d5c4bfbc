from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.prose import Block, Piece, Prose, ProseBuilder
from lint.span import Span

ODD = "ab \u00e9 e\u0301\n\t\u00a0\u202f\u200b\u00ad\u2019\u2014\ufeff\U0001f44d\U0001f3fd 1."


def paragraph(text: str) -> Prose:
    builder = ProseBuilder(text)
    builder.text(0, len(text))
    builder.end_block("paragraph")
    return builder.prose()


def test_a_plain_paragraph_is_one_literal_piece() -> None:
    prose = paragraph("Two trains met.")
    assert prose.text == "Two trains met.\n"
    assert prose.blocks == (Block("paragraph", 0, 15),)
    assert prose.pieces == (Piece(0, 0, 15, True), Piece(15, 15, 15, False))


def test_breaks_and_runs_of_spaces_become_one_space() -> None:
    assert paragraph("Two\n    trains  met\there.").text == "Two trains met here.\n"


def test_spaces_that_do_not_break_are_spaces() -> None:
    prose = paragraph("below 20\u202f% of 3\u00a0000")
    assert prose.text == "below 20 % of 3 000\n"
    assert prose.source_span(Span(6, 10)) == Span(6, 10)


def test_invisible_characters_are_left_out_and_still_mapped_around() -> None:
    source = "go\u200bvern\u00adment ready"
    prose = paragraph(source)
    assert prose.text == "government ready\n"
    assert source[slice(*prose.source_span(Span(0, 10)))] == "go\u200bvern\u00adment"


def test_combined_accents_are_composed_and_mapped_to_both_characters() -> None:
    source = "Jose\u0301 said"
    prose = paragraph(source)
    assert prose.text == "Jos\u00e9 said\n"
    assert prose.source_span(Span(3, 4)) == Span(3, 5)
    assert prose.source_span(Span(5, 9)) == Span(6, 10)


def test_markup_between_two_pieces_is_in_the_span_and_markup_at_its_ends_is_not() -> None:
    source = "**Two** *trains*"
    builder = ProseBuilder(source)
    builder.text(2, 5)
    builder.text(7, 8)
    builder.text(9, 15)
    builder.end_block("paragraph")
    prose = builder.prose()
    assert prose.text == "Two trains\n"
    assert source[slice(*prose.source_span(Span(0, 10)))] == "Two** *trains"
    assert source[slice(*prose.source_span(Span(0, 3)))] == "Two"


def test_no_spaces_meet_where_something_was_dropped_or_a_block_ends() -> None:
    source = "`x` runs `y` well "
    builder = ProseBuilder(source)
    builder.text(3, 9)
    builder.text(12, 18)
    builder.end_block("paragraph")
    assert builder.prose().text == "runs well\n"


def test_half_a_character_is_left_as_it_is() -> None:
    assert paragraph("Two \ud800 trains.").text == "Two \ud800 trains.\n"


def test_a_block_is_mended_wherever_its_odd_characters_stand() -> None:
    builder = ProseBuilder("Plain.\nTwo  trains.\n\u00a0Cafe\u0301.")
    for start, end in ((0, 6), (7, 19), (20, 27)):
        builder.block(start, end, "paragraph")
    assert builder.prose().text == "Plain.\nTwo trains.\nCafé.\n"


def test_an_empty_block_is_dropped() -> None:
    assert paragraph(" \n ").blocks == ()
    assert paragraph(" \n ").text == ""


@given(st.text(ODD, max_size=40))
def test_every_literal_piece_is_its_slice_of_the_source(source: str) -> None:
    prose = paragraph(source)
    ends = [*(piece.start for piece in prose.pieces), len(prose.text)][1:]
    for piece, end in zip(prose.pieces, ends, strict=True):
        assert 0 <= piece.source_start <= piece.source_end <= len(source)
        if piece.literal:
            assert prose.text[piece.start : end] == source[piece.source_start : piece.source_end]


@given(st.text(ODD, max_size=40))
def test_prose_is_readable(source: str) -> None:
    text = paragraph(source).text
    assert "  " not in text
    assert not any(odd in text for odd in "\t\u00a0\u202f\u200b\u00ad\ufeff")
    assert text.strip() == text.removesuffix("\n")
