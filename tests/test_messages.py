from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from lint.annotate import Mention
from lint.rulebook._messages import shown
from tests.rules_at_hand import report_of

pytestmark = pytest.mark.usefixtures("marks")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("Rubio", "Rubio"),
        (3, "3"),
        (1250000, "1,250,000"),
        (-1250, "-1,250"),
        (3.0, "3"),
        (1234.5, "1,234.5"),
        (2 / 3, "0.67"),
        (0.0, "0"),
        (0.0012, "0.0012"),
        (Decimal("12.50"), "12.5"),
        (Fraction(1, 4), "0.25"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 1, 2), "2 January 2026"),
        (datetime(2026, 1, 2, 9, 5), "2 January 2026, 09:05"),
        (time(21, 30), "21:30"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=1200), "1,200 days"),
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (["a", "b", "c"], "a, b and c"),
        ((date(2026, 1, 2), 3000), "2 January 2026 and 3,000"),
        (Mention(start=0, end=2, text="it"), "it"),
    ],
)
def test_values_are_shown_as_an_editor_writes_them(value: object, words: str) -> None:
    assert shown(value) == words


def test_a_year_has_no_comma() -> None:
    assert shown(2026, "year") == "2026"
    assert messages("a{start_year=2025; n=2025}", "message: '{start_year} {n}'") == ["2025 2,025"]


def messages(text: str, rule: str, published: str | None = None) -> list[str]:
    return [finding.message for finding in report_of(text, rule, published=published).findings]


def test_a_message_has_fields_of_the_mention_and_of_mentions_in_it() -> None:
    text = "a{name=Rubio; day=2026-01-02} b{link=yes; tags=x|y}"
    rule = "where: {word: b}\nmessage: '{word}: {link.name}, {link.day}, {tags}, {link}, {published} {{x}}'"
    shown = "b: Rubio, 2 January 2026, x and y, a{name=Rubio; day=2026-01-02}, 5 March 2026 {x}"
    assert messages(text, rule, "2026-03-05") == [shown]


def test_of_several_messages_the_first_that_is_known_is_told() -> None:
    rule = "message: ['{name} on {day}', '{name} some day']\nwhy: Names matter."
    assert messages("a{name=A; day=2026-01-02} b{name=B} c{}", rule) == [
        "A on 2 January 2026",
        "B some day",
        "Names matter.",
    ]


def test_a_message_over_several_lines_is_one_line() -> None:
    assert messages("a{name=A}", "message: >-\n  {name}\n  here\n") == ["A here"]


def test_an_offer_with_an_unknown_field_is_left_out() -> None:
    (finding,) = report_of("a{name=A}", "fix: ['write {name}', 'say {day}', remove it]").findings
    assert finding.fixes == ("write A", "remove it")


def test_evidence_shows_a_place_a_value_and_a_source() -> None:
    rule = """
where: {word: b}
evidence:
  - {label: before, at: link}
  - {label: its name, at: link, value: "{link.name}", source: "{name}"}
  - {label: the record, value: "from {link.day}", source: A handbook}
  - {label: unknown, value: "{n}"}
  - {label: no place, at: link.link}
"""
    (finding,) = report_of("a{name=A; day=2026-01-02} b{name=B; link=yes}", rule).findings
    assert [(each.label, each.value, each.span, each.source) for each in finding.evidence] == [
        ("before", "a{name=A; day=2026-01-02}", (0, 25), None),
        ("its name", "A", (0, 25), "B"),
        ("the record", "from 2 January 2026", None, "A handbook"),
    ]
