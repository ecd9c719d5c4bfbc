from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date
from html import unescape
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article import Article
from lint.finding import Evidence, Finding, Level
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.reporters import PlacedFinding, Problem, Report, place, reporter, viewer
from lint.reporters._html._marks import Mark, marked
from lint.reporters._html._notes import family_class
from lint.reporters._html._times import distance, shown_time
from lint.span import Span
from tests.commands import Newslint

EMPTY = {"meta", "input", "br"}

DRAFT = """\
---
title: Ferry <b>strikes</b> bridge
byline: Ines Halvorsen
date: 2026-03-04
---

The bridge reopened on Thursday, March 3, 2026. The crash killed five people & hurt \\<script>alert(1)\\</script> many.

## What comes next

- The work is to be finished by December 2025.
- It began last week.

The three people killed were members of the crew.
"""


class Page(HTMLParser):
    """What a browser would make of a page; fails on elements that are not closed in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: dict[str, str] = {}
        """The text of each element that has an id."""
        self._open: list[tuple[str, str | None]] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag not in EMPTY:
            self._open.append((tag, attributes.get("id")))
        if "id" in attributes:
            assert attributes["id"] not in self.words
            self.words[attributes["id"]] = ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            if name:
                self.words[name] += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def targets(self) -> list[str]:
        return [attributes["href"] for attributes in self.all("a")]


def article_of(text: str, path: str = "draft.md") -> Article:
    return Article(read_text(text, path), Knowledge())


def finding(
    article: Article, words: str, *, level: Level = "error", rule: str = "calendar/weekday-mismatch", other: str = ""
) -> Finding:
    evidence = (Evidence("also", other, span_of(article, other)),) if other else ()
    return Finding(rule, level, "high", span_of(article, words), words, f"About {words}.", evidence, ("<i>fix</i>",))


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def page_of(article: Article, findings: Sequence[Finding], **more: Sequence[PlacedFinding]) -> Page:
    placed = [*(place(article, each) for each in findings), *more.get("remarks", ())]
    view = viewer(["html"])
    assert view
    return written(Report([article.source.path], placed, [], views=[view(article)]))


def written(report: Report) -> Page:
    out = StringIO()
    reporter("html")(report, out)
    return Page(out.getvalue())


@pytest.fixture
def page() -> Page:
    article = article_of(DRAFT)
    return page_of(
        article,
        [
            finding(article, "Thursday, March 3, 2026"),
            finding(article, "December 2025", rule="timeframe/expired-deadline"),
            finding(article, "three people", level="warning", rule="headline/lead-toll", other="five people"),
        ],
    )


def test_every_finding_has_one_mark_and_one_note(page: Page) -> None:
    assert [attributes["id"] for attributes in page.all("mark")] == ["mark-1-1", "mark-1-2", "mark-1-3"]
    assert page.words["mark-1-2"] == "December 2025"
    notes = [attributes for attributes in page.all("li") if "note" in attributes.get("class", "").split()]
    assert [attributes["id"] for attributes in notes] == ["note-1-1", "note-1-2", "note-1-3"]
    assert "About December 2025." in page.words["note-1-2"]


def test_both_sides_of_a_contradiction_are_marked_and_linked(page: Page) -> None:
    assert page.words["mark-1-3"] == "three people"
    assert page.words["other-1-3-1"] == "five people"
    assert page.targets.count("#other-1-3-1") == 1
    assert page.targets.count("#mark-1-3") == 1
    assert page.targets.count("#note-1-3") == 2


def test_every_link_leads_to_a_place_in_the_page(page: Page) -> None:
    assert page.targets
    assert [target for target in page.targets if target.removeprefix("#") not in page.words] == []


def test_markup_in_a_draft_is_text(page: Page) -> None:
    assert page.all("script") == page.all("i") == []
    assert "hurt &lt;script&gt;alert(1)&lt;/script&gt; many" in page.text
    assert "<i>fix</i>" in page.words["note-1-1"]


def test_a_hostile_draft_stays_text_in_every_place() -> None:
    attack = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\x1b\ud800"
    place_ = place(article_of("One."), Finding(attack, "error", "high", Span(0, 3), attack, attack))
    remark = place_._replace(
        path=attack,
        span=None,
        evidence=(place_.evidence + place_.evidence),
        fixes=(attack,),
    )
    page = written(Report([attack], [remark], [Problem(attack, attack)]))
    assert page.all("script") == page.all("img") == []
    assert not re.search("[\x1b\u202e\ud800]", page.text)
    page.text.encode()


def test_nothing_is_asked_of_any_other_place(page: Page) -> None:
    assert [name for name, _ in page.elements if name in {"script", "link", "img", "iframe", "object", "embed"}] == []
    used = {name for _, attributes in page.elements for name in attributes}
    assert {name for name in used if name == "src" or name.startswith("on")} == set()
    assert [target for target in page.targets if not target.startswith("#")] == []
    assert not re.search(r"@import|url\(|https?:", page.text)


def test_the_page_has_landmarks_and_headings_in_order(page: Page) -> None:
    names = [name for name, _ in page.elements]
    assert [names.count(name) for name in ("main", "article", "h1")] == [1, 1, 1]
    assert page.all("html")[0]["lang"] == "en"
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.all("meta")
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert levels == [1, 2, 3, 3, 4]
    assert [low for low, high in pairwise(levels) if high > low + 1] == []


def test_what_is_seen_only_has_a_name_to_be_heard(page: Page) -> None:
    assert [svg for svg in page.all("svg") if not svg.get("aria-label")] == []
    bars = [attributes for attributes in page.all("a") if "bar" in attributes.get("class", "").split()]
    assert bars
    assert [bar for bar in bars if not bar.get("aria-label")] == []
    boxes = {attributes["id"] for attributes in page.all("input")}
    assert boxes == {
        "show-error",
        "show-warning",
        "show-family-calendar",
        "show-family-timeframe",
        "show-family-headline",
    }


def test_each_box_hides_its_findings_without_a_script(page: Page) -> None:
    for name in ("error", "family-calendar"):
        assert (
            f":root:has(#show-{name}:not(:checked)) :is(.note, a.number, tspan).{name} {{ display: none }}" in page.text
        )
        assert name in page.all("mark")[0]["class"].split()


def test_of_several_drafts_those_with_only_hidden_levels_leave() -> None:
    one, two = article_of("One two.\n", "a.md"), article_of("Three four.\n", "b.md")
    found = [
        place(one, finding(one, "two", level="info")),
        place(one, finding(one, "One", level="warning")),
        place(two, finding(two, "four")),
    ]
    page = written(Report(["a.md", "b.md"], found, []))
    assert [each["class"] for each in page.all("article")] == ["draft only-warning-info", "draft only-error"]
    off = ":has(#show-warning:not(:checked)):has(#show-info:not(:checked))"
    assert f":root{off} .only-warning-info {{ display: none }}" in page.text


def test_lists_and_headings_are_those_of_the_draft(page: Page) -> None:
    assert '<h3 class="title" dir="auto">Ferry &lt;b&gt;strikes&lt;/b&gt; bridge</h3>' in page.text
    assert '<h4 class="heading" dir="auto">What comes next</h4><ul><li dir="auto">The work' in page.text


def test_the_timeline_names_each_date_and_its_distance(page: Page) -> None:
    assert "3 March 2026, 1 day before: “Thursday, March 3, 2026”" in page.text
    assert "<b>December 2025</b> <small>ended 2 months before</small>" in page.text
    assert page.words["date-1-2"].startswith("December 2025")


def test_without_a_publication_date_the_dates_are_only_listed() -> None:
    page = page_of(article_of("It opened on March 3, 2026.\n"), [])
    assert page.all("svg") == []
    assert "No publication date is known" in page.text
    assert "<b>3 March 2026</b>" in page.text


def test_a_mark_inside_another_is_inside_it() -> None:
    article = article_of("The old stone bridge fell.\n")
    page = page_of(article, [finding(article, "old stone bridge"), finding(article, "stone")])
    assert (page.words["mark-1-1"], page.words["mark-1-2"]) == ("old stone2 bridge", "stone")


def test_of_two_marks_that_cross_the_inner_one_is_cut() -> None:
    article = article_of("The old stone bridge fell.\n")
    page = page_of(article, [finding(article, "old stone"), finding(article, "stone bridge")])
    assert [attributes.get("id") for attributes in page.all("mark")] == ["mark-1-1", "mark-1-2", None]
    assert (page.words["mark-1-1"], page.words["mark-1-2"]) == ("old stone", "stone")


def test_a_mark_over_two_paragraphs_has_one_name_and_one_link() -> None:
    article = article_of("One two.\n\nThree four.\n")
    page = page_of(article, [finding(article, "two.\nThree")])
    assert [attributes.get("id") for attributes in page.all("mark")] == ["mark-1-1", None]
    assert page.targets.count("#note-1-1") == 1


TWO = "A <b> & ‘c’ of words.\nAnd a second one of them."
BLOCKS = [Span(0, TWO.index("\n")), Span(TWO.index("\n") + 1, len(TWO))]


@given(st.lists(st.tuples(st.integers(0, len(TWO)), st.integers(0, len(TWO))), max_size=8))
def test_marks_never_change_the_words_however_they_lie(ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(pair), max(pair)) for pair in ends]
    marks = [
        Mark(span, "mark", "", f"m{number}", "<a></a>")
        for number, span in enumerate(spans)
        if TWO[slice(*span)].strip()
    ]
    shown = [marked(TWO, block, marks) for block in BLOCKS]
    page = Page("".join(shown))
    assert [unescape(re.sub("<[^>]*>", "", each)) for each in shown] == TWO.split("\n")
    assert sorted(page.words) == sorted(mark.id for mark in marks)
    assert len(page.all("a")) == len(marks)
    for mark in marks:
        assert TWO[slice(*mark.span)].replace("\n", "").startswith(page.words[mark.id])


def test_a_remark_on_nothing_that_readers_see_stands_before_the_text() -> None:
    article = article_of("One two.\n")
    remark = place(article, finding(article, "two"))._replace(span=None, message="An unused comment.")
    page = page_of(article, [finding(article, "One")], remarks=[remark])
    assert len(page.all("mark")) == 1
    assert page.text.index("An unused comment.") < page.text.index('<div class="text"')


def test_without_views_the_notes_are_still_there() -> None:
    article = article_of(DRAFT)
    found = place(article, finding(article, "three people", other="five people"))
    page = written(Report(["draft.md"], [found], []))
    assert "About three people." in page.words["note-1-1"]
    assert page.targets == []


def test_of_several_drafts_those_with_findings_are_listed_and_the_others_folded(newslint: Newslint) -> None:
    newslint.write("a.md", "It reopened on Thursday, March 3, 2026.\n")
    newslint.write("b.md", "It reopened.\n")
    run = newslint("check", "a.md", "b.md", "--select", "calendar", "--format", "html", "--jobs", "2")
    page = Page(run.out)
    assert run.code == 1
    assert (page.words["draft-1"], page.words["draft-2"]) == ("a.md", "b.md")
    assert page.targets.count("#draft-1") == 1
    assert page.targets.count("#draft-2") == 0
    assert '<details><summary><h2 id="draft-2">b.md</h2> <span>nothing to report</span></summary>' in run.out


def test_a_draft_that_was_checked_in_part_is_not_called_clean() -> None:
    page = written(Report(["a.md", "b.md"], [], [Problem("a.md", "calendar/slow: the rule takes too long")]))
    assert '<p class="facts">nothing to report; not all was checked</p>' in page.text
    assert page.text.count("<details><summary><h2") == 1
    assert "a.md: calendar/slow: the rule takes too long" in page.text


def test_the_page_can_be_written_beside_another_report(newslint: Newslint) -> None:
    newslint.write("a.md", "It reopened on Thursday, March 3, 2026.\n")
    run = newslint("check", "a.md", "--select", "calendar", "--format", "json", "--output", "html:report.html")
    page = Page((newslint.folder / "report.html").read_text("utf-8"))
    assert len(run.found) == len(page.all("mark")) == 1


def test_other_formats_take_no_views() -> None:
    assert viewer(["text", "json", "sarif", "markdown"]) is None
    assert viewer(["text", "html"]) is not None


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-03-03", "2026-03-03", "3 March 2026"),
        ("2025-12-01", "2025-12-31", "December 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2020-01-01", "2029-12-31", "2020 to 2029"),
        ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026"),
        ("9999-01-01", "9999-12-31", "1 January 9999 to 31 December 9999"),
    ],
)
def test_times_are_named_as_people_do(first: str, last: str, shown: str) -> None:
    assert shown_time(date.fromisoformat(first), date.fromisoformat(last)) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-03-04", "2026-03-04", "on the day of publication"),
        ("2026-01-01", "2026-12-31", "around publication"),
        ("2026-03-05", "2026-03-05", "1 day after"),
        ("2026-02-25", "2026-02-25", "7 days before"),
        ("2026-02-11", "2026-02-11", "3 weeks before"),
        ("2025-12-01", "2025-12-31", "ended 2 months before"),
        ("2034-01-01", "2034-12-31", "begins 7 years after"),
    ],
)
def test_distances_are_rounded_down_to_whole_units(first: str, last: str, shown: str) -> None:
    assert distance(date.fromisoformat(first), date.fromisoformat(last), date(2026, 3, 4)) == shown


def test_families_have_classes_of_their_own() -> None:
    assert family_class("calendar") == "family-calendar"
    assert len({family_class(name) for name in ("a b", "a_b", "a-b", "ab", "a{b", "é")}) == 6
    assert all(re.fullmatch("[a-z_0-9-]+", family_class(name)) for name in ("a b", "}", "é", "<"))


def browsers() -> Iterator[str]:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            yield found


@pytest.mark.slow
def test_a_phone_shows_the_page_without_scrolling_sideways(page: Page, tmp_path: Path) -> None:
    browser = next(browsers(), None)
    if browser is None:
        pytest.skip("no chromium is installed")
    (tmp_path / "page.html").write_text(page.text, encoding="utf-8")
    frame = '<iframe id="f" src="page.html" style="width:390px;height:2000px;border:0"></iframe>'
    script = "f.onload=()=>document.title=f.contentDocument.documentElement.scrollWidth"
    (tmp_path / "frame.html").write_text(f"<title>none</title>{frame}<script>{script}</script>", encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    options += ["--hide-scrollbars", "--allow-file-access-from-files", f"--user-data-dir={tmp_path / 'profile'}"]
    shot = tmp_path / "shot.png"
    subprocess.run(
        [browser, *options, "--window-size=390,2000", f"--screenshot={shot}", (tmp_path / "page.html").as_uri()],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert shot.stat().st_size > 20_000
    run = subprocess.run(
        [browser, *options, "--dump-dom", (tmp_path / "frame.html").as_uri()],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "<title>390</title>" in run.stdout
