"""The place, and sometimes day and agency, at the head of a report: ``LONDON, Jan. 2 (Reuters) -``."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression

LONGEST = 90
"""Characters that a dateline may take."""

NOT_A_PLACE = frozenset(
    "BREAKING UPDATE UPDATED EXCLUSIVE OPINION ANALYSIS WATCH VIDEO LIVE NEW CORRECTION FILE PHOTO JUST".split()
)
"""Words in capitals that stand before a dash for another reason."""

PARTICLES = frozenset("al am and da de del do du el la las le los of upon".split())

AGENCY = (
    "AP|Reuters|REUTERS|AFP|UPI|CNN(?: Business| Politics)?|Bloomberg(?: News)?|Xinhua|TASS|dpa|DPA|ANI|PTI|EFE"
    "|Kyodo(?: News)?|IANS|BBC"
)


@cache
def _agency() -> re.Pattern[str]:
    return expression(rf"\(\s?(?:{AGENCY})\s?\)")


@cache
def _bare_agency() -> re.Pattern[str]:
    return expression(rf"(?:^|\s)(?:{AGENCY})$")


@cache
def _dash() -> re.Pattern[str]:
    return expression(r"[—–―_-](?:(?<=[—–―])|(?<=-)-|(?=\s|$))\s*")


@cache
def _day() -> re.Pattern[str]:
    return expression(r"(?:^|,? )(?:[A-Z][a-z]+\.?,? )?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?$")


def dateline_length(text: str, start: int, end: int, *, is_lead: bool = True) -> int:
    """How many characters of a paragraph its dateline takes, the dash left out; 0 if it has none.

    Only the lead can have one without an agency, a region or capitals: elsewhere a bare word in capitals may be an
    acronym, and two names with a comma a person.
    """
    head = text[start : min(end, start + LONGEST)]
    if (agency := _agency().search(head)) and _is_place(head[: agency.start()]):
        return agency.end()
    dash = _dash().search(head)
    if dash is None:
        return 0
    place = head[: dash.start()].rstrip()
    if agency := _bare_agency().search(place):
        return len(place) if _is_place(place[: agency.start()]) else 0
    is_glued_hyphen = dash[0][0] in "-_" and len(place) == dash.start()
    if not place or is_glued_hyphen or not _is_place(place) or place.split()[0].strip(",:") in NOT_A_PLACE:
        return 0
    if place.partition(",")[0].isupper():
        return len(place) if is_lead or "," in place else 0
    follows = head[dash.end() : dash.end() + 1]
    return len(place) if is_lead and "," in place and (follows.isupper() or follows in "\"“‘'`") else 0


def is_dateline(line: str) -> bool:
    """Whether a whole line is a dateline, such as ``NAIROBI, Kenya (AP) _``."""
    if len(line) > LONGEST or line[-1] not in "-–—―_)":
        return False
    rest = line[dateline_length(line, 0, len(line)) :]
    return rest != line and not rest.strip(" -–—―_")


def _is_place(text: str) -> bool:
    """Whether the text can be a place with its region and a day; the empty text can."""
    text = text.strip(" ,")
    if any(map(str.isdigit, text)):
        text = _day().sub("", text).strip(" ,")
    words = text.replace(",", " ").split()
    if not words:
        return True
    if len(words) > 8 or text.count(",") > 2 or words[0] in ("The", "A", "An"):
        return False
    return all((word[0].isupper() and word[-1].isalpha()) or word[-1] == "." or word in PARTICLES for word in words)
