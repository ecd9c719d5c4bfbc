import pytest

from lint.annotate.quotations import Quotation
from tests.drafts import draft_of


def quotations(text: str) -> list[Quotation]:
    return list(draft_of(text).mentions(Quotation))


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We leave," Ana Ruiz said.', "Ana Ruiz"),
        ('"We leave," said Ana Ruiz, a nurse.', "Ana Ruiz"),
        ('"We leave," said former Judge Ana Ruiz.', "former Judge Ana Ruiz"),
        ('"We leave," she said.', "she"),
        ('"We leave," the aide said.', "the aide"),
        ('Ana Ruiz said: "We leave."', "Ana Ruiz"),
        ('Ana Ruiz told reporters on Monday that "we leave" at noon.', "Ana Ruiz"),
        ('As Ana Ruiz put it, "we leave."', "Ana Ruiz"),
        ('According to Ana Ruiz, "we leave" at noon.', "Ana Ruiz"),
        ('"We leave," Ms. Ortiz said.', "Ms. Ortiz"),
        ('"We leave," Ana Ruiz, who runs the depot, said.', "Ana Ruiz, who runs the depot"),
        ('"We leave," Ana Ruiz, a doctor in Reno, Nevada, said.', "Ana Ruiz, a doctor in Reno, Nevada"),
        ('"We leave," Rep. Ann Lee, D-Ohio, said.', "Rep. Ann Lee, D-Ohio"),
        ('"We leave." — Ana Ruiz, nurse', "Ana Ruiz, nurse"),
        ('"We leave at noon."\n\nAna Ruiz, mayor of Reno', "Ana Ruiz, mayor of Reno"),
        ('ANA RUIZ: "We leave."', "ANA RUIZ"),
        ("“Why now?” Ana Ruiz asked.", "Ana Ruiz"),
        ("‘We leave,’ said Ana Ruiz.", "Ana Ruiz"),
        ('The mayor dismissed "idle rumors" on Monday.', "The mayor"),
        ('Ana Ruiz shrugged. "We have heard that before."', "Ana Ruiz"),
    ],
)
def test_the_speaker_of_a_quotation(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_speaker_speaks_on_in_the_same_paragraph() -> None:
    found = quotations('"We leave," Ana Ruiz said. "Nobody stays here."')
    assert [(each.speaker, each.reach) for each in found] == [("Ana Ruiz", "sentence"), ("Ana Ruiz", "paragraph")]


def test_a_speaker_is_carried_over_a_paragraph_without_a_closing_mark() -> None:
    found = quotations("“We leave,” Ana Ruiz said. “Nobody stays here.\n\n“Not one of us.”")
    assert (found[-1].speaker, found[-1].reach) == ("Ana Ruiz", "carried")


def test_a_paragraph_that_ends_with_a_colon_leads_to_the_quotation() -> None:
    found = quotations('Ana Ruiz wrote on Monday:\n\n"We leave at noon."')
    assert (found[0].speaker, found[0].reach) == ("Ana Ruiz", "carried")


def test_nobody_says_a_quotation_that_stands_alone() -> None:
    found = quotations('The road is closed.\n\n"Nobody told us anything about it."\n\nShops are open.')
    assert [(each.speaker, each.reach, each.stands_alone, each.words) for each in found] == [(None, None, True, 6)]


def test_a_speaker_told_by_pronoun_points_back_to_the_name() -> None:
    found = quotations('Ana Ruiz said it was late. "We leave," she said.')
    assert found[0].source is not None
    assert found[0].source.anchor is not None
    assert found[0].source.anchor.text == "Ana Ruiz"


def test_the_same_words_of_two_speakers_are_an_echo() -> None:
    found = quotations('"The river took the road," Ana Ruiz said. "The river took the road," Jon Lund said.')
    assert (found[1].echo, found[1].echo_wording, found[1].echo_speaker) == (found[0], "same", "different")


def test_one_swapped_word_is_an_altered_echo() -> None:
    found = quotations(
        '"We will mend every house in this valley," Ana Ruiz said. "We will mend every home in this valley," Ruiz said.'
    )
    assert (found[1].echo_wording, found[1].echo_speaker) == ("altered", "same")


def test_a_shortened_quotation_is_no_echo() -> None:
    found = quotations(
        '"We will mend every house … in this valley," Ana Ruiz said. "We will mend every house," Ruiz said.'
    )
    assert found[1].echo is None


def test_speakers_are_read_in_english_only() -> None:
    article = draft_of('"Nos vamos," dijo Ana Ruiz.\n\n"Nadie se queda en este pueblo."', language="es")
    assert [(each.reach, each.stands_alone) for each in article.mentions(Quotation)] == [(None, None), (None, None)]


def test_the_person_with_whom_the_sentence_after_begins_speaks() -> None:
    text = "Ana Ruiz said it was late.\n\nThe sun set.\n\n“We waited for nine hours in the rain.” Ruiz shrugged."
    (found,) = draft_of(text).mentions(Quotation)
    assert (found.speaker, found.reach) == ("Ruiz", "paragraph")
