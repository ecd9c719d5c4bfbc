"""What must hold for all calendar and time-frame rules, whatever the dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.annotate import Mention
from lint.annotate.dates import Date
from lint.article import Article
from lint.builtin import rules_folder
from lint.engine import lint
from lint.rulebook import Rule, load
from tests.drafts import draft_of

NEEDS_NO_PUBLICATION_DATE = frozenset(
    """
    calendar/weekday-mismatch calendar/impossible-date calendar/backward-range calendar/duration-mismatch
    calendar/interval-mismatch calendar/impossible-time calendar/anniversary calendar/holiday-mismatch
    calendar/time-zone-season timeframe/effect-before-cause timeframe/long-day
    timeframe/campaign-begins-twice
    """.split()
)

STORY = (
    "The interview aired on {a:%A}, {a:%B} {a.day}, {a.year}. On the same {wrong:%A}, courts freed eighty people.\n\n"
    "The board met on {wrong:%A}, {b:%B} {b.day}, {b.year}, and will meet again on {a:%A}. "
    "The bridge will open by {c:%B} {c.day}, {c.year}, the city says."
)


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    return [rule for rule in load([rules_folder()]).rules if rule.id.startswith(("calendar/", "timeframe/"))]


def told(article: Article, rules: list[Rule]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text.split(",")[0]) for finding in lint(article, rules).findings]


def story(published: date) -> str:
    return STORY.format(
        a=published - timedelta(days=1),
        b=published - timedelta(days=3),
        c=published - timedelta(days=400),
        wrong=published,
    )


@settings(deadline=None, max_examples=25)
@given(st.dates(date(2009, 1, 1), date(2040, 1, 1)), st.integers(-300, 300))
def test_moving_every_date_by_whole_weeks_changes_no_calendar_finding(
    rules: list[Rule], published: date, weeks: int
) -> None:
    book = [rule for rule in rules if rule.id.startswith("calendar/")]
    moved = published + timedelta(weeks=weeks)
    before, after = (told(draft_of(story(day), day.isoformat()), book) for day in (published, moved))
    assert before
    assert before == after


def test_without_a_publication_date_the_rules_that_need_it_are_silent(rules: list[Rule]) -> None:
    for rule in rules:
        for example in rule.examples:
            silent = told(draft_of(example.text), [rule])
            assert rule.id in NEEDS_NO_PUBLICATION_DATE or not silent, rule.id


def test_every_mention_of_the_story_is_its_slice(rules: list[Rule]) -> None:
    draft = draft_of(story(date(2026, 1, 2)), "2026-01-02")
    mentions: list[Mention] = list(draft.mentions(Date))
    assert mentions
    assert all(draft.text[mention.start : mention.end] == mention.text for mention in mentions)
    assert ("timeframe/expired-deadline", "November 28") in told(draft, rules)
