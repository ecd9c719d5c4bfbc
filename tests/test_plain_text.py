from __future__ import annotations

import pytest

from lint.readers import Document, read_text

LONG = "The council voted on Tuesday to close the bridge for nine weeks while the cables are replaced, the mayor said."


def read(text: str) -> Document:
    return read_text(text, "draft.txt")


def blocks(text: str) -> list[tuple[str, str]]:
    prose = read(text).prose
    return [(block.kind, prose.text[block.start : block.end]) for block in prose.blocks]


def region(text: str, name: str) -> list[str]:
    document = read(text)
    return [document.prose.text[slice(*each.span)] for each in document.regions if each.name == name]


def test_lines_between_blank_lines_are_paragraphs() -> None:
    assert blocks("It rained.\n\n\nIt stopped.\n") == [("paragraph", "It rained."), ("paragraph", "It stopped.")]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert blocks(f"{LONG}\n{LONG}\nIt rained.") == [
        ("paragraph", LONG),
        ("paragraph", LONG),
        ("paragraph", "It rained."),
    ]


def test_lines_wrapped_at_a_column_are_joined() -> None:
    text = (
        "The council voted on Tuesday to close the bridge for nine weeks while\n"
        "the cables are replaced, the mayor said. Ferries will run instead, and\n"
        "the first of them leaves at six.\n"
        "\n"
        "Shops near the bridge fear that they will lose half of their customers\n"
        "in that time.\n"
    )
    assert blocks(text) == [
        (
            "paragraph",
            "The council voted on Tuesday to close the bridge for nine weeks while the cables are replaced, "
            "the mayor said. Ferries will run instead, and the first of them leaves at six.",
        ),
        ("paragraph", "Shops near the bridge fear that they will lose half of their customers in that time."),
    ]


def test_a_short_line_in_wrapped_text_ends_its_paragraph() -> None:
    text = (
        "The council voted on Tuesday to close the bridge for nine weeks while\n"
        "the cables are replaced.\n"
        "    Shops near the bridge fear that they will lose half of the trade\n"
        "that they have in those weeks, and want to be paid for what they will\n"
        "miss.\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "paragraph"]


def test_a_sentence_broken_over_two_lines_is_joined() -> None:
    assert blocks(f"{LONG}\nThe bridge opened in 1931 and was last\nrepaired in 1987.")[1] == (
        "paragraph",
        "The bridge opened in 1931 and was last repaired in 1987.",
    )


def test_short_lines_that_end_sentences_stay_apart() -> None:
    text = "It rained in the morning and on into the evening.\nThe river rose by a metre before dark.\nNobody came."
    assert len(blocks(text)) == 3


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "+"])
def test_bullets_make_a_list_and_are_no_prose(bullet: str) -> None:
    text = f"The plan has two parts:\n\n  {bullet} a new bridge\n  {bullet} a new road\n\nIt costs little."
    assert blocks(text)[1:3] == [("list_item", "a new bridge"), ("list_item", "a new road")]


def test_numbers_in_sequence_make_a_list() -> None:
    assert [kind for kind, _ in blocks("Two reasons:\n\n1. Money.\n\n2. Time.")] == [
        "paragraph",
        "list_item",
        "list_item",
    ]


def test_lists_are_told_apart() -> None:
    document = read("One:\n• a\n• b\nTwo:\n• c\n• d")
    assert [block.list_number for block in document.prose.blocks] == [None, 0, 0, None, 1, 1]


@pytest.mark.parametrize("line", ["– and that was all, he said.", "1. FC Köln won again.", "* Prices without tax."])
def test_one_dash_or_number_makes_no_list(line: str) -> None:
    assert blocks(f"{LONG}\n\n{line}\n\n{LONG}")[1][0] == "paragraph"


def test_a_short_line_without_full_stop_above_a_paragraph_is_a_heading() -> None:
    text = f"{LONG}\n\nWhy now?\n\n{LONG}\n\n“No comment,” she said.\n\n{LONG}"
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "heading", "paragraph", "paragraph", "paragraph"]


def test_quoted_lines_are_a_block_quote() -> None:
    assert blocks(f"{LONG}\n\n> We never agreed to that.")[1] == ("block_quote", "We never agreed to that.")


@pytest.mark.parametrize(
    "line",
    [
        "FILE - The bridge is seen from the air on March 3, 2019.",
        "The bridge at night. Jane Doe/AP",
        "Photo: the bridge seen from the north bank",
        "A ferry leaves the quay on Monday. (AP Photo/Jane Doe)",
        "A ferry leaves the quay on Monday. Jane Doe/AFP via Getty Images",
    ],
)
def test_photo_credits_show_captions(line: str) -> None:
    assert blocks(f"{LONG}\n\n{line}\n\n{LONG}")[1] == ("caption", line)


@pytest.mark.parametrize(
    "line",
    [
        *("Advertisement", "Read more", "View post on X", "Share this article", "Cover Image", "Topics", "5 min read"),
        *("___", "♦", "© 2026 The Harbour Times", "2 hours ago", "Follow @harbourtimes", "Home > World > Americas"),
        *("Sign up for our newsletter", "Story continues below advertisement", "ADVERTISEMENT"),
    ],
)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert blocks(f"{LONG}\n\n{line}\n\n{LONG}")[1] == ("furniture", line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement spending fell by a tenth.",
        "Share prices fell.",
        "By Tuesday the water had gone.",
        "Read more books, she said.",
        "“Yes.”",
        "He was 41.",
        "Updated maps will be printed, the council said.",
        "Jan. 6, 2021, was a Wednesday.",
        "Published figures say otherwise.",
        "– 14 people were hurt, police said.",
    ],
)
def test_short_paragraphs_are_never_taken_for_anything_else(line: str) -> None:
    assert blocks(f"{LONG}\n\n{line}\n\n{LONG}") == [("paragraph", LONG), ("paragraph", line), ("paragraph", LONG)]


@pytest.mark.parametrize("line", ["– Jane Doe", "—Li Wei and Jane Doe", "-- Jane Doe, The Harbour Times"])
def test_a_name_after_a_dash_is_a_sign_off(line: str) -> None:
    assert blocks(f"{LONG}\n\n{line}")[1] == ("byline", line)


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("LONDON (Reuters) - ", "LONDON (Reuters)"),
        ("CARACAS, Venezuela — ", "CARACAS, Venezuela"),
        ("Caracas, Venezuela—", "Caracas, Venezuela"),
        ("Caracas, Venezuela–", "Caracas, Venezuela"),
        ("WASHINGTON, Jan. 2 (AP) — ", "WASHINGTON, Jan. 2 (AP)"),
        ("DAR ES SALAAM, Tanzania (AP) _ ", "DAR ES SALAAM, Tanzania (AP)"),
        ("BUFFALO, N.Y. -- ", "BUFFALO, N.Y."),
        ("São Paulo, Brazil (CNN) ", "São Paulo, Brazil (CNN)"),
        ("PARIS — ", "PARIS"),
        ("(Reuters) ", "(Reuters)"),
    ],
)
def test_a_dateline_is_a_region_of_the_lead(start: str, dateline: str) -> None:
    text = f"{start}The talks ended without a result, both sides said.\n\n{LONG}"
    assert region(text, "dateline") == [dateline]
    assert region(text, "lead") == [f"{start}The talks ended without a result, both sides said."]


@pytest.mark.parametrize(
    "start",
    ["Critics — among them two ministers — ", "BREAKING — ", "Prices rose (again) ", "Ana Ruiz, Mayor, ", "The AP — "],
)
def test_other_openings_are_no_datelines(start: str) -> None:
    assert region(f"{start}The talks ended without a result, both sides said.", "dateline") == []


def test_a_post_from_a_social_network_is_a_quotation() -> None:
    line = "We will not close the bridge. — Jane Doe (@janedoe) August 16, 2018"
    assert blocks(f"{LONG}\n\n{line}\n\n{LONG}")[1] == ("block_quote", line)


def test_a_dateline_may_stand_on_its_own_line() -> None:
    text = "NAIROBI, Kenya (AP) _\n\nThe talks ended without a result, both sides said.\n"
    assert blocks(text)[0] == ("dateline", "NAIROBI, Kenya (AP) _")
    assert region(text, "lead") == ["The talks ended without a result, both sides said."]


def test_an_acronym_before_a_dash_is_a_dateline_only_in_the_lead() -> None:
    assert region(f"{LONG}\n\nNATO — and nobody else — has the ships for it, he said.", "dateline") == []


def test_a_comment_for_the_editors_is_no_prose() -> None:
    assert blocks(f"<!-- newslint: ignore[number] -->\n{LONG} <!-- seen by JD -->") == [("paragraph", LONG)]


def test_windows_line_breaks_make_no_difference() -> None:
    document = read(f"{LONG}\r\n\r\nIt rained.\r\n")
    assert [block.kind for block in document.prose.blocks] == ["paragraph", "paragraph"]
    span = document.prose.source_span(document.prose.blocks[1].span)
    assert document.source.position(span.start) == (3, 1)
    assert document.source.position(span.end) == (3, 11)
