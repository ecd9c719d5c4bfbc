"""The place, and sometimes day and agency, at the head of a report: ``LONDON, Jan. 2 (Reuters) -``."""

from __future__ import annotations

import re
from functools import cache

LONGEST = 90
"""Characters that a dateline may take."""

NOT_A_PLACE = frozenset(
    "BREAKING UPDATE UPDATED EXCLUSIVE OPINION ANALYSIS WATCH VIDEO LIVE NEW CORRECTION FILE PHOTO JUST".split()
)
"""Words in capitals that stand before a dash for another reason."""

AGENCY = (
    "AP|Reuters|REUTERS|AFP|UPI|CNN(?: Business| Politics)?|Bloomberg(?: News)?|Xinhua|TASS|dpa|DPA|ANI|PTI|EFE"
    "|Kyodo(?: News)?|IANS|BBC"
)


@cache
def _pattern() -> re.Pattern[str]:
    capitals = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){0,3}"
    name = r"(?!The |An? )[^\W\d_a-z][\w.’'-]*(?: (?:de |la |el |of |al-)?[^\W\d_a-z][\w.’'-]*){0,3}"
    weekday = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
    month = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    day = rf"(?:{weekday}\.?,? )?{month}\.? \d{{1,2}}(?:, \d{{4}})?"
    agency = rf"\(\s?(?:{AGENCY})\s?\)|(?:{AGENCY})(?= [—–-])"
    dash = r"(?:--|[—–―_]|-(?=\s|$))"
    return re.compile(
        rf"(?P<line>(?P<caps>{capitals})(?:, {name})?(?:, {day})?(?:,? (?:{agency}))?)\s*{dash}\s*"
        rf"|(?P<line2>{name}, {name}(?:, {day})?(?: (?:{agency}))?)\s?(?:--|[—–])\s?(?=[^\W\d_a-z]|[\"“‘'`]|$)"
        rf"|(?P<line3>(?:{name} |{name}, {name} |{day} )?(?:\((?:{AGENCY})\)\s*{dash}?|(?:{AGENCY}) [—–]))\s*"
    )


def dateline_length(text: str, start: int, end: int, *, is_lead: bool = True) -> int:
    """How many characters of a paragraph its dateline takes, the dash left out; 0 if it has none.

    A bare word in capitals is a place only in the lead: later it may be an acronym.
    """
    found = _pattern().match(text, start, min(end, start + LONGEST))
    if found is None or (found["caps"] and found["caps"].split()[0].rstrip(":") in NOT_A_PLACE):
        return 0
    if found["caps"] and found["caps"] == found["line"] and not is_lead:
        return 0
    line = found["line"] or found["line2"] or found["line3"]
    return len(line.rstrip(" -–—"))


def is_dateline(line: str) -> bool:
    """Whether a whole line is a dateline, such as ``NAIROBI, Kenya (AP) _``."""
    if len(line) > LONGEST or line[-1] not in "-–—―_)":
        return False
    found = _pattern().match(line)
    return found is not None and found.end() == len(line)
