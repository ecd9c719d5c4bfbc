from __future__ import annotations

from datetime import date

import pytest

from lint.readers import Metadata, read_text

LEAD = "The council voted on Tuesday to close the bridge for nine weeks while the cables are replaced, the mayor said."
MORE = (
    "Ferries will run instead. The first leaves at six, and the last at midnight, from both of the old landing stages."
)


def kinds(text: str) -> list[str]:
    return [block.kind for block in read_text(text, "page.txt").prose.blocks]


def metadata(text: str) -> Metadata:
    return read_text(text, "page.txt").metadata


def test_a_page_with_its_title_twice_and_a_section_glued_to_the_date() -> None:
    text = (
        "Bridge to Close for Nine Weeks\nLocalMar 3, 2026\n\nBridge to Close for Nine Weeks\n\nAO\n"
        "Ada OkaforHarbour24 Editorial\n\nThe crossing shuts in May, and shops want to be paid for what they lose.\n\n"
        f"What the Engineers Found\n\nPort Ellis, Ontario—{LEAD}\n\n{MORE}\n\nTopics\n\n#bridge#portellis2026#ferries"
    )
    assert kinds(text) == [
        *("title", "dateline", "furniture", "furniture", "byline", "dek", "heading", "paragraph", "paragraph"),
        *("furniture", "tags"),
    ]
    found = metadata(text)
    assert found.title == "Bridge to Close for Nine Weeks"
    assert found.byline == "Ada Okafor"
    assert found.dek == "The crossing shuts in May, and shops want to be paid for what they lose."
    assert found.published == date(2026, 3, 3)
    assert found.tags == ("bridge", "portellis2026", "ferries")


def test_a_page_with_an_outlet_glued_to_the_date_below_the_dek() -> None:
    text = (
        "Advertisement banner\n\nBridge Shuts in May\n\n"
        "The crossing will be closed for nine weeks, the council decided "
        "on Tuesday, and shops want money.\n\n"
        "March 03, 2026Harbour Report\n\nCover Image\n\nBridge Shuts in May\n\n"
        f"{LEAD}\n\n"
        f"View post on X\n\n“We Will Pay,” Says Mayor\n\n{MORE}\n\nView post on X\nBridge Shuts in May"
    )
    assert kinds(text) == [
        *("furniture", "title", "dek", "dateline", "furniture", "furniture", "paragraph", "furniture", "heading"),
        *("paragraph", "furniture", "furniture"),
    ]
    assert metadata(text).published == date(2026, 3, 3)
    assert metadata(text).byline is None


def test_a_title_and_paragraphs_without_blank_lines() -> None:
    text = f"Bridge to Close for Nine Weeks\n{LEAD}\n{MORE}\n{LEAD}"
    assert kinds(text) == ["title", "paragraph", "paragraph", "paragraph"]
    assert metadata(text) == Metadata(title="Bridge to Close for Nine Weeks")


@pytest.mark.parametrize(
    ("lines", "byline", "published", "updated"),
    [
        ("By Jane Doe\nJanuary 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        (
            "By Jane Doe and Li Wei, Political Editors\nPublished: 2 January 2026 14:05 GMT",
            None,
            date(2026, 1, 2),
            None,
        ),
        ("By Jane Doe | Jan. 2, 2026 | 5 min read", "Jane Doe", date(2026, 1, 2), None),
        ("Jane Doe\nJan. 2, 2026 at 9:14 a.m. ET", "Jane Doe", date(2026, 1, 2), None),
        ("BY JANE DOE\nPUBLISHED 10:12 AM EST, Fri January 2, 2026", "JANE DOE", date(2026, 1, 2), None),
        ("Jane Doe, January 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("Jane DoeJan 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("Published Jan. 2, 2026 | Updated Jan. 3, 2026", None, date(2026, 1, 2), date(2026, 1, 3)),
        ("Updated 3 January 2026, 08:00 CET", None, date(2026, 1, 3), date(2026, 1, 3)),
        ("Last updated: 2026-01-03T08:00:00Z", None, date(2026, 1, 3), date(2026, 1, 3)),
        ("Updated on: January 2, 2026 / 9:14 AM EST / CBS/AP", None, date(2026, 1, 2), date(2026, 1, 2)),
        ("Published by Jane Doe on January 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("by Jane Doe - 01/02/26 9:08 AM ET", "Jane Doe", date(2026, 1, 2), None),
        (
            "Jane Doe in Rio de Janeiro\nFri 2 Jan 2026 12.04 EST\nShare",
            "Jane Doe in Rio de Janeiro",
            date(2026, 1, 2),
            None,
        ),
        ("Jane Doe By Jane Doe Planet News\nPublished January 2, 2026 10:30am EST", None, date(2026, 1, 2), None),
        ("By Harbour Report Staff•January 2, 2026", "Harbour Report Staff", date(2026, 1, 2), None),
        ("WorldBy Jane DoeJan 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("World • Jan 2, 2026 • By Li Wei", "Li Wei", date(2026, 1, 2), None),
        ("Jan 2, 20265 min read", None, date(2026, 1, 2), None),
        ("Published On 2 Jan 20262 Jan 2026", None, date(2026, 1, 2), None),
        ("January 2, 20262:14 PM UTCUpdated 3 hours ago", None, date(2026, 1, 2), None),
        ("2 Jan 2026 12.30 ESTLast modified on 3 Jan 2026 14.01 EST", None, date(2026, 1, 2), date(2026, 1, 3)),
        ("Published: Jan. 2, 2026Updated: Jan. 3, 2026", None, date(2026, 1, 2), date(2026, 1, 3)),
        ("January 2, 2026 at 9:14 amUpdated January 3, 2026", None, date(2026, 1, 2), date(2026, 1, 3)),
        ("Jane DoePublished Jan 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("By Jane Doe2 hours ago", "Jane Doe", None, None),
        ("Harbour Staff\nJan. 2, 2026", "Harbour Staff", date(2026, 1, 2), None),
        ("By Jane Doe\nPolitics Reporter\nJan. 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("By\nJane Doe\n and\nLi Wei\nJan. 2, 2026", "Jane Doe, Li Wei", date(2026, 1, 2), None),
        ("(Adds quotes, background)\nJan. 2, 2026", None, date(2026, 1, 2), None),
        ("Issued on: 02/01/2026 - 10:15 CET", None, date(2026, 1, 2), None),
        ("Friday, January 2nd, 2026", None, date(2026, 1, 2), None),
        ("Posted on 31/12/2025", None, date(2025, 12, 31), None),
        ("Posted on Jan. 2, 2026 by Jane Doe", "Jane Doe", date(2026, 1, 2), None),
        ("By: Jane Doe - January 2nd, 2026", "Jane Doe", date(2026, 1, 2), None),
        ("Story by Jane Doe • 2h ago • Jan 2, 2026", "Jane Doe", date(2026, 1, 2), None),
        (
            "January 2, 2026, 5:14 p.m. ET\nJane Doe, The Daily Planet",
            "Jane Doe, The Daily Planet",
            date(2026, 1, 2),
            None,
        ),
        ("2 Jan 2026 — 10:32\nJane Doe in Lima", "Jane Doe in Lima", date(2026, 1, 2), None),
        ("2 hours ago", None, None, None),
        ("Published 03/04/2026", None, None, None),
    ],
)
def test_bylines_and_dates_below_the_title(
    lines: str, byline: str | None, published: date | None, updated: date | None
) -> None:
    text = f"Bridge to close for nine weeks\n\n{lines}\n\n{LEAD}\n\n{MORE}"
    found = metadata(text)
    assert (found.published, found.updated) == (published, updated)
    if byline:
        assert found.byline == byline
    assert kinds(text)[0] == "title"
    assert kinds(text)[-2:] == ["paragraph", "paragraph"]
    assert "paragraph" not in kinds(text)[1:-2]


def test_a_name_above_an_agency_is_a_byline_even_without_a_title() -> None:
    text = f"Jane Doe\nAssociated Press\nCHARLEROI, Belgium – {LEAD}"
    assert kinds(text) == ["byline", "byline", "paragraph"]
    assert metadata(text).byline == "Jane Doe"


@pytest.mark.parametrize(
    "body",
    [
        f"{LEAD}\n\nThe first talks were on January 2, 2026, in Geneva.\n\n{MORE}",
        f"{LEAD} It was built in March 1931.\n\nJan. 6, 2021\n\n{MORE}\n\nFeb. 7, 2022\n\n{LEAD}",
        f"Jan. 6, 2021\n\n{MORE}\n\nFeb. 7, 2022\n\n{LEAD}",
        f"{LEAD}\n\n{MORE}\n\nJan. 6, 2021\n\n{MORE}",
        f"{LEAD}\n\n{MORE}\n\nDecember 2019 was the wettest month on record.",
    ],
)
def test_dates_of_the_story_are_not_its_publication_date(body: str) -> None:
    assert metadata(f"Bridge to close for nine weeks\n\n{body}").published is None


def test_a_headline_with_a_date_in_it_is_a_headline() -> None:
    text = f"Talks on Bridge Set for January 9, 2026\n\n{LEAD}\n\n{MORE}"
    assert kinds(text)[0] == "title"
    assert metadata(text).published is None


def test_front_matter_counts_before_the_page() -> None:
    text = (
        f"---\ntitle: Bridge shuts\ndate: 2026-01-05\n---\nBridge shuts\nBy Jane Doe\nJan. 2, 2026\n\n{LEAD}\n\n{MORE}"
    )
    assert kinds(text) == ["title", "furniture", "byline", "dateline", "paragraph", "paragraph"]
    assert metadata(text).published == date(2026, 1, 5)
    assert metadata(text).byline == "Jane Doe"


def test_one_sentence_is_a_paragraph_and_no_title() -> None:
    assert kinds("The interview aired on Thursday, Jan. 2, 2026.") == ["paragraph"]
    assert kinds("Three people were hurt") == ["paragraph"]


@pytest.mark.parametrize("name", ["McDonald", "DeLuca", "O'Neil", "Pérez"])
def test_a_glued_desk_is_split_off_at_the_right_capital(name: str) -> None:
    text = f"Bridge to close for nine weeks\n\nAna {name}News Desk\n\n{LEAD}\n\n{MORE}"
    assert metadata(text).byline == f"Ana {name}"


def test_a_list_of_topics_may_close_a_page() -> None:
    text = f"Bridge to close for nine weeks\n\n{LEAD}\n\n{MORE}\n\nRelated topics\nPort Ellis\nBridges"
    assert kinds(text)[-3:] == ["furniture", "tags", "tags"]
    assert metadata(text).tags == ("Port Ellis", "Bridges")


def test_what_stands_between_the_head_lines_is_no_paragraph() -> None:
    text = (
        "Bridge to close for nine weeks\n\nThe crossing shuts in May.\n\nListen to this article · 5:41 min\n\n"
        "The bridge at night [File: Li Wei/Reuters]\n\nBy Jane Doe and Ada Okafor\n\n"
        "Jane Doe reported from Port Ellis, and Ada Okafor from Lima.\n\nJan. 2, 2026, 5:03 a.m. ET\n\n"
        f"{LEAD}\n\n{MORE}"
    )
    assert kinds(text) == [
        *("title", "dek", "furniture", "caption", "byline", "byline", "dateline", "paragraph", "paragraph"),
    ]
    assert metadata(text).byline == "Jane Doe and Ada Okafor"


def test_a_title_may_end_in_an_abbreviation() -> None:
    head = "World\nMayor says bridge is “ready” for talks with U.S.\n\nUpdated on: January 2, 2026 / 9:14 AM EST"
    text = f"{head}\n\n{LEAD}\n\n{MORE}"
    assert kinds(text) == ["furniture", "title", "dateline", "paragraph", "paragraph"]


def test_a_page_that_shows_only_its_update_is_read_as_of_that_day() -> None:
    assert metadata(f"Bridge shuts in May\n\nUpdated Jan. 3, 2026\n\n{LEAD}\n\n{MORE}").published == date(2026, 1, 3)
    assert metadata(f"---\nlastmod: 2026-01-03\n---\n{LEAD}\n\n{MORE}").published is None


def test_a_dateline_with_its_year_dates_a_report_that_has_no_other_date() -> None:
    assert metadata(f"CARACAS, Venezuela, Jan. 2, 2026 (AP) — {LEAD}\n\n{MORE}").published == date(2026, 1, 2)
    assert metadata(f"CARACAS, Venezuela, Jan. 2 (AP) — {LEAD}\n\n{MORE}").published is None
    assert metadata(f"Shuts in May\n\nMarch 3, 2026\n\nLIMA, Jan. 2, 2026 (AP) — {LEAD}").published == date(2026, 3, 3)
