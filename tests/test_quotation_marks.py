from hypothesis import given
from hypothesis import strategies as st

from lint.annotate._sourcing.marks import quoted
from tests.drafts import draft_of


def quotes(text: str) -> list[str]:
    prose = draft_of(text).prose
    return [prose.text[each.start : each.end] for each in quoted(prose.text, prose.blocks)]


def broken(text: str) -> list[str]:
    """The stretches that lack a mark and are not parts of one long quotation."""
    prose = draft_of(text).prose
    return [
        prose.text[each.start : each.end]
        for each in quoted(prose.text, prose.blocks)
        if (not each.closed and not each.continues) or (not each.opened and not each.continued)
    ]


def test_straight_marks_pair() -> None:
    assert quotes('"One," he said. "Two."') == ['"One,"', '"Two."']


def test_curly_marks_pair() -> None:
    assert quotes("“One,” he said. “Two.”") == ["“One,”", "“Two.”"]


def test_typewriter_marks_pair() -> None:
    assert quotes("``One,'' he said. ''Two.''") == ["``One,''", "''Two.''"]


def test_guillemets_pair() -> None:
    assert quotes("«One», he said.") == ["«One»"]


def test_german_low_marks_pair() -> None:
    assert quotes("„One“, he said, and left.") == ["„One“"]


def test_british_single_marks_pair_around_apostrophes() -> None:
    assert quotes("‘It’s the workers’ day,’ he said. It’s late.") == ["‘It’s the workers’ day,’"]
    assert quotes("'It's a fair cop,' he said.") == ["'It's a fair cop,'"]


def test_british_marks_nest_double_ones() -> None:
    assert quotes("‘The residents’ views matter. “No decision” has been made,’ he said.") == [
        "‘The residents’ views matter. “No decision” has been made,’"
    ]


def test_a_name_in_single_marks_ends_before_the_next_mark_opens() -> None:
    assert quotes("The ‘Red Lion’ said: ‘We close.’") == ["‘Red Lion’", "‘We close.’"]


def test_apostrophes_are_no_quotations() -> None:
    assert quotes("The dogs' bowls, the '90s and rock 'n' roll weren't his.") == []


def test_a_nested_quotation_belongs_to_the_outer_one() -> None:
    assert quotes("“She said ‘no’ twice,” he said.") == ["“She said ‘no’ twice,”"]
    assert quotes("“He called it “perfect” again,” she said.") == ["“He called it “perfect” again,”"]


def test_inches_and_feet_are_no_quotations() -> None:
    assert quotes('The board is 6\' 2" long and the screen 27" wide.') == []
    assert broken('The board is 6\' 2" long and the screen 27" wide.') == []


def test_paragraphs_of_one_quotation_need_no_closing_mark() -> None:
    assert broken("“One, he said.\n\n“Two.”") == []


def test_a_pull_quote_may_end_a_paragraph_later() -> None:
    assert broken('"One.\n\nAnn Lee, on lists."') == []


def test_a_quotation_that_never_ends_is_broken() -> None:
    assert broken("“One, he said.\n\nHe left.") == ["“One, he said."]


def test_a_mark_that_closes_nothing_is_broken() -> None:
    assert broken("One,” he said.") == ["”"]


def test_an_opening_mark_in_the_place_of_a_closing_one_closes() -> None:
    assert broken("“One. “ he said.") == []


@given(st.lists(st.text(alphabet="ab .,'\"“”‘’«»„`", max_size=40), max_size=4))
def test_quotations_stay_in_their_paragraph_and_apart(paragraphs: list[str]) -> None:
    prose = draft_of("\n\n".join(paragraphs)).prose
    end = 0
    for each in quoted(prose.text, prose.blocks):
        assert end <= each.start < each.end
        assert "\n" not in prose.text[each.start : each.end]
        end = each.end


def test_a_mark_between_spaces_opens_when_none_is_open() -> None:
    assert quotes('They sang " Auld Lang Syne " and left.') == ['" Auld Lang Syne "']
    assert broken('They sang " Auld Lang Syne " and left.') == []
