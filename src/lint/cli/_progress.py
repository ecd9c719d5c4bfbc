"""A progress bar on standard error: only on a terminal, and only when a run takes long enough to wonder."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from lint.reporters import counted

T = TypeVar("T")

PATIENCE = 0.5
"""Seconds before the bar is first shown."""

INTERVAL = 0.1
"""Seconds between two drawings."""

WIDTH = 30
CLEAR_LINE = "\r\x1b[2K"


def with_progress(items: Iterable[T], total: int) -> Iterator[T]:
    """Pass the items on, drawing how many of the total have gone by."""
    if not sys.stderr.isatty():
        yield from items
        return
    due = time.monotonic() + PATIENCE
    is_shown = False
    for done, item in enumerate(items):
        if time.monotonic() >= due:
            sys.stderr.write(CLEAR_LINE + bar(done, total))
            sys.stderr.flush()
            is_shown = True
            due = time.monotonic() + INTERVAL
        yield item
    if is_shown:
        sys.stderr.write(CLEAR_LINE)
        sys.stderr.flush()


def bar(done: int, total: int) -> str:
    """One line that says how far the run is."""
    filled = WIDTH * done // max(1, total)
    return f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done:,} of {counted(total, 'draft')}"
