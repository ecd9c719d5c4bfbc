"""Which year, or which week, an incomplete date belongs to."""

from __future__ import annotations

from datetime import date, timedelta

from lint.annotate._time import periods
from lint.annotate._time.words import WEEKDAYS

PROBABLY, CERTAINLY = 1, 2
"""How firmly a tense tells the side: ``the July 2 game`` may lie on either, ``on July 2`` hardly."""

WRONG_SIDE = {PROBABLY: 2, CERTAINLY: 8}
"""How much more than on the right side a day on the wrong side counts."""

CLOSE = 31
"""So few days from the publication, even the wrong side for the tense is likelier than another year."""


def close_year(published: date | None, month: int, day: int | None = None) -> int | None:
    """The year in which a month, or a day of it, lies so close to the publication that no tense leads to another.

    None when there is none: then the tense decides, which takes far longer to tell.
    """
    if published is None:
        return None
    ahead = (month - published.month + 6) % 12 - 6
    if abs(ahead) > 1:
        return None
    year = (published.year * 12 + published.month - 1 + ahead) // 12
    period = periods.day_of(year, month, day) if day else periods.month(year, month)
    return year if period and distance(published, period, 0) <= CLOSE else None


def nearest_year(published: date | None, month: int, day: int | None, lean: int) -> int | None:
    """The year in which a month, or a day of it, lies nearest to the publication on the side that the tense allows.

    Args:
        published: The publication date; without it no year is inferred.
        month: From 1 to 12.
        day: The day of the month; None for the whole month.
        lean: negative when the clause looks back, positive when it looks ahead, 0 when that is unknown;
            ``PROBABLY`` or ``CERTAINLY``.

    Returns:
        None when there is no publication date or no such day within four years.
    """
    if published is None:
        return None
    choices = []
    reach = 4 if (month, day) == (2, 29) else 1
    for year in range(published.year - reach, published.year + reach + 1):
        period = periods.day_of(year, month, day) if day else periods.month(year, month)
        if period:
            choices.append((distance(published, period, lean), year))
    return min(choices)[1] if choices else None


def distance(published: date, period: periods.Period, lean: int) -> float:
    """How many days a period lies from the publication; those on the side that the tense does not allow count more."""
    if period.first <= published <= period.last:
        return 0
    days = (period.first - published).days if period.first > published else (published - period.last).days
    wrong_side = lean * (1 if period.first > published else -1) < 0
    return WRONG_SIDE[abs(lean)] * days + 30 if wrong_side else days


def nearest_weekday(published: date, weekday: int, lean: int) -> date:
    """The weekday nearest to the publication: on it or before, or on it or after when the clause looks ahead."""
    if lean > 0:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def nearest_on(day: date, weekday: str) -> date:
    """The day nearest to ``day`` that is a weekday given by its full name."""
    steps = (WEEKDAYS.index(weekday) - day.weekday()) % 7
    return day + timedelta(days=steps - 7 if steps > 3 else steps)


def nearest_quarter(published: date, number: int, lean: int) -> periods.Period:
    """The quarter nearest to the publication; one that has not begun only when the clause looks ahead."""
    quarter = periods.quarter(published.year, number)
    if quarter.first > published and lean <= 0:
        return periods.quarter(published.year - 1, number)
    if quarter.last < published and lean > 0:
        return periods.quarter(published.year + 1, number)
    return quarter


def nearest_season(published: date, code: str, lean: int, *, ended: bool) -> periods.Period:
    """The season nearest to the publication on the side that the tense allows.

    Args:
        published: The publication date.
        code: The TIMEX3 code of the season.
        lean: -1 when the clause looks back, 1 when it looks ahead, 0 when that is unknown.
        ended: Whether only a season that is over will do, as in ``last fall``.
    """
    choices = [periods.season(published.year + step, code) for step in (-2, -1, 0, 1, 2)]
    if ended:
        choices = [season for season in choices if season.last < published]
    return min(choices, key=lambda season: distance(published, season, lean))
