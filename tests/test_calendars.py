from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lint import store
from lint.annotate._time import calendars
from lint.annotate._time.calendars import holidays_of


@pytest.fixture(autouse=True)
def _empty_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    calendars._kept.cache_clear()
    yield
    calendars._kept.cache_clear()


def test_a_day_with_its_holidays_is_found() -> None:
    assert "Pesach" in holidays_of("IL", 2026, "en_US")[date(2026, 4, 2)]


def test_a_country_that_nobody_knows_has_no_holidays() -> None:
    assert holidays_of("XX", 2026) == {}


def test_the_next_run_need_not_ask_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = holidays_of("IL", 2026, "en_US")
    calendars._kept.cache_clear()
    monkeypatch.delattr(calendars, "_asked")
    assert holidays_of("IL", 2026, "en_US") == first


def test_a_damaged_file_is_asked_for_again() -> None:
    store.keep(calendars.NAME, calendars._version(), b"damaged")
    assert holidays_of("IL", 2026, "en_US")
