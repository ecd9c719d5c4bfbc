from __future__ import annotations

from datetime import date

from lint.article import Article
from lint.finding import Finding
from lint.span import Span
from lint.suppression import suppress
from tests.drafts import draft_of

RULE = "number/bad-sum"


def findings_of(article: Article, *words: str, rule: str = RULE) -> list[Finding]:
    text = article.prose.text
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    return [Finding(rule, "error", "high", span, text[span.start : span.end], "Wrong.") for span in spans]


def left(
    text: str, *words: str, rule: str = RULE, today: date | None = None, asked: set[str] | None = None
) -> tuple[list[str], list[str]]:
    article = draft_of(text, "2026-03-04")
    article.today = today
    kept, remarks = suppress(article, findings_of(article, *words, rule=rule), asked=asked)
    return [finding.text for finding in kept], [remark.rule for remark in remarks]


def test_a_comment_of_its_own_speaks_for_the_next_block_only() -> None:
    text = "<!-- newslint: ignore[number/bad-sum] counted by hand -->\n\nOne 12.\n\nTwo 13."
    assert left(text, "12", "13") == (["13"], [])


def test_a_comment_beside_text_speaks_for_its_line() -> None:
    text = "One 12 <!-- newslint: ignore[number] counted by hand -->\nand 14.\n\nTwo 13."
    assert left(text, "12", "14", "13") == (["14", "13"], [])


def test_begin_and_end_speak_for_what_stands_between() -> None:
    text = "11\n\n<!-- newslint: ignore-begin[number] -->\n\n12\n\n13\n\n<!-- newslint: ignore-end -->\n\n14"
    assert left(text, "11", "12", "13", "14") == (["11", "14"], [])


def test_a_comment_without_rules_speaks_of_all() -> None:
    assert left("One 12 <!-- newslint: ignore -->", "12", rule="calendar/impossible-date") == ([], [])


def test_a_comment_on_another_rule_silences_nothing_and_is_reported() -> None:
    assert left("One 12 <!-- newslint: ignore[quote] -->", "12") == (["12"], ["suppression/unused"])


def test_a_comment_on_a_rule_that_did_not_run_is_not_called_unused() -> None:
    for comment in ("ignore[quote/unattributed]", "ignore[quote]", "ignore"):
        assert left(f"One. <!-- newslint: {comment} -->", asked={RULE}) == ([], [])
    assert left(f"One. <!-- newslint: ignore[{RULE}] -->", asked={RULE}) == ([], ["suppression/unused"])


def test_front_matter_speaks_for_the_whole_draft() -> None:
    text = "---\ntitle: A\n# newslint: ignore[number/bad-sum] a work of fiction\n---\n\nOne 12.\n\nTwo 13."
    assert left(text, "12", "13") == ([], [])


def test_an_expired_comment_silences_nothing_and_is_reported() -> None:
    text = "One 12 <!-- newslint: ignore[number] until=2026-03-31 figures to come -->"
    assert left(text, "12") == ([], [])
    assert left(text, "12", today=date(2026, 3, 31)) == ([], [])
    assert left(text, "12", today=date(2026, 4, 1)) == (["12"], ["suppression/expired"])


def test_what_cannot_be_read_is_reported() -> None:
    for comment in ("ignroe[number]", "ignore[number] until=soon", "ignore-end", "ignore-begin[number]"):
        kept, remarks = left(f"One 12 <!-- newslint: {comment} -->", "12")
        assert (kept, remarks) == (["12"], ["suppression/unreadable"])


def test_a_draft_without_comments_keeps_everything() -> None:
    assert left("One 12.", "12") == (["12"], [])
