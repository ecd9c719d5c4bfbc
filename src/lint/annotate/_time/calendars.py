"""The holidays of other countries, asked of the ``holidays`` package once and kept between runs.

To load the package takes a third of a second: longer than to judge the article that names Passover.
"""

from __future__ import annotations

import marshal
import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lint import store

NAME = "holidays"

Names = dict[int, str]
"""What is celebrated, by the ordinal of its day."""

Key = tuple[str, int, str | None]


def holidays_of(country: str, year: int, language: str | None = None) -> Mapping[date, str]:
    """The holidays of a year by their day, in order; a day with several has their names parted by semicolons.

    Args:
        country: ISO 3166 code, also of a subdivision (CA-ON). One that the package does not know has no holidays.
        year: The year.
        language: Which of the languages of the package their names are in, if not the first of the country.
    """
    key, kept = (country, year, language), _kept()
    if key not in kept:
        kept[key] = _asked(country, year, language)
        store.keep(NAME, _version(), marshal.dumps(kept))
    return {date.fromordinal(day): names for day, names in kept[key].items()}


def _asked(country: str, year: int, language: str | None) -> Names:
    from holidays import country_holidays

    state, _, subdivision = country.partition("-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about years that its tables of moons do not reach
        try:
            days = country_holidays(state, subdiv=subdivision or None, years=year, language=language)
        except NotImplementedError:
            return {}
    return {day.toordinal(): names for day, names in sorted(days.items())}


@cache
def _kept() -> dict[Key, Names]:
    content = store.fetch(NAME, _version())
    try:
        return {} if content is None else dict(marshal.loads(content))
    except (EOFError, TypeError, ValueError):
        return {}  # a damaged file


@cache
def _version() -> str:
    """The release of the package, told without loading it: another has other tables of moons."""
    package = find_spec("holidays")
    version = Path(package.origin).with_name("version.py") if package and package.origin else None
    return store.digest([version.read_bytes() if version else b""])
