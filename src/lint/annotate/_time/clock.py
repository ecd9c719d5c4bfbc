"""Times of the clock: ``10:35 a.m. EST``, ``6 p.m.``, ``14:30``, ``at 4 in the morning``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lint.annotate._time.reading import Context, Reading
from lint.expressions import expression


@cache
def _after() -> re.Pattern[str]:
    return expression(
        r"(?:\s?(?P<meridiem>(?:[ap]\.?m|[AP]\.?M)\b\.?)|\s(?P<part>in\sthe\s(?:morning|afternoon|evening)|at\snight))?"
        r"(?:,?\s\(?(?P<zone>[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:Standard|Daylight))?"
        r"(?:\sTime|\stime)?|local\stime)\b\)?)?"
    )


@cache
def _before() -> re.Pattern[str]:
    return expression(
        r"\b(?:at|around|about|by|from|until|till|to|before|after|since|between|and|starts|begins)\s\Z", re.IGNORECASE
    )


def read_clock(context: Context, start: int, end: int) -> Iterator[Reading]:
    """Read a time of the clock; figures such as scores, that nothing marks as one, are left alone."""
    figures = context.text[start:end]
    after = context.after(_after(), end)
    meridiem = after["meridiem"].lower().replace(".", "") if after and after["meridiem"] else None
    zone = after["zone"] if after else None
    hour, _, minute = figures.replace(".", ":").partition(":")
    if not meridiem and (not zone and not ("" if "." in figures else context.before(_before(), start))):
        return
    if context.text.startswith(":", end) or int(hour) > 24 or (minute and int(minute) > 59):
        return
    fields: dict[str, object] = {"hour": int(hour), "minute": int(minute or 0), "meridiem": meridiem, "zone": zone}
    clock_hour = _hour(int(hour), meridiem, after["part"] if after else None)
    end = after.end() if after else end
    yield Reading("time", start, end, f"XXXX-XX-XXT{clock_hour:02}:{int(minute or 0):02}", fields=fields)


def _hour(hour: int, meridiem: str | None, part: str | None) -> int:
    afternoon = meridiem == "pm" or (part is not None and part != "in the morning")
    if meridiem == "am" and hour == 12:
        return 0
    return hour + 12 if afternoon and hour < 12 else hour
