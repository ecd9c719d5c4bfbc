from __future__ import annotations

from datetime import date

from lint.annotate.sentences import Sentence
from lint.article import Article
from lint.knowledge import Knowledge
from lint.prose import Prose, Region
from lint.readers import Document, Metadata
from lint.source import Source
from lint.span import Span
from tests.drafts import draft_of


def test_an_annotator_runs_once_however_often_its_mentions_are_asked_for() -> None:
    draft = draft_of("One. Two.")
    assert draft.mentions(Sentence) is draft.mentions_of("sentence")


def test_the_given_publication_date_counts_when_the_draft_states_none() -> None:
    assert draft_of("Text.").published is None
    assert draft_of("Text.", "2026-01-02").published == date(2026, 1, 2)


def test_a_place_finds_its_block_and_its_sentence() -> None:
    draft = draft_of("One. Two.\n\nThree.")
    at = draft.prose.text.index("Three")
    assert draft.block_at(at).span == Span(10, 16)
    assert draft.block_index(at) == 1
    assert draft.sentence_at(6).text == "Two."
    assert draft.sentence_index(at) == 2


def test_a_region_is_the_blocks_of_its_kind_and_body_is_all_that_is_read() -> None:
    draft = draft_of("An item", kind="list_item")
    assert draft.region("list") == draft.region("body") == [Span(0, 7)]
    assert draft.region("headline") == []
    assert draft.in_region(Span(3, 5), "list")
    assert not draft.in_region(Span(3, 5), "caption")


def test_words_after_a_stretch_within_another_of_a_region_are_still_in_it() -> None:
    source = Source("draft.txt", "A caption (with another in it) goes on. The story.")
    nested = (Region("caption", Span(0, 39)), Region("caption", Span(10, 30)))
    article = Article(Document(source, Prose(source.text, (), ()), Metadata(), nested), Knowledge())
    assert article.region("caption") == [Span(0, 39)]
    assert article.in_region(Span(31, 35), "caption")
    assert not article.in_region(Span(40, 43), "caption")
