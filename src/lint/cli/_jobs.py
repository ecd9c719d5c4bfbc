"""Checking many drafts in several processes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence

from lint.cli._arguments import UsageError
from lint.cli._checking import Checker
from lint.cli._drafts import STANDARD_INPUT
from lint.reporters import Report

WORTHWHILE = 32
"""Drafts from which on a second process saves more time than it takes to start."""

MOST = 8
"""Processes that are used unless the user asks for more."""

START = "fork" if sys.platform == "linux" else "spawn"
"""How worker processes start. A forked one has all that is loaded here already; macOS has libraries that do not survive
it, and Windows cannot: there each one loads for itself."""

NEW_OBJECTS = 20_000
"""How many objects the drafts leave behind before Python looks for cycles among them."""

_checker: Checker | None = None
"""That of a worker process, for all its life."""


def check_all(checker: Checker, drafts: Sequence[str], jobs: int | None) -> Iterator[Report]:
    """The reports on the drafts, in their order; only drafts that no earlier run knows are read.

    Args:
        checker: What they are checked with.
        drafts: Their paths.
        jobs: How many processes; None for as many as pay.

    Raises:
        UsageError: A worker process was ended from outside.
    """
    known = {draft: report for draft in drafts if (report := checker.known(draft))}
    fresh = _check_fresh(checker, [draft for draft in drafts if draft not in known], jobs)
    gc.disable()
    try:
        for draft in drafts:
            yield known[draft] if draft in known else next(fresh)
    finally:
        gc.enable()


def _check_fresh(checker: Checker, drafts: Sequence[str], jobs: int | None) -> Iterator[Report]:
    processes = min(jobs or _processes_that_pay(len(drafts)), len(drafts))
    if processes <= 1 or STANDARD_INPUT in drafts:
        for draft in drafts:
            yield _check_one(checker, draft)
    else:
        yield from _check_in_processes(checker, drafts, processes)


def _processes_that_pay(drafts: int) -> int:
    if drafts < WORTHWHILE:
        return 1
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(MOST, processors)


def _check_in_processes(checker: Checker, drafts: Sequence[str], processes: int) -> Iterator[Report]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # What the first draft needs is loaded and compiled before a fork, once for all processes.
    yield _check_one(checker, drafts[0])
    # The garbage collectors leave alone what is there now, so that its memory stays shared.
    gc.freeze()
    with ProcessPoolExecutor(processes, get_context(START), _prepare, (checker,)) as pool:
        try:
            yield from pool.map(_check, drafts[1:])
        except BrokenProcessPool:
            raise UsageError("a process that checked drafts was ended; nothing is reported") from None
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _check_one(checker: Checker, draft: str) -> Report:
    """The report on a draft.

    Cycles of objects are looked for behind it, when there is next to nothing to look through. Left to itself, Python
    looks while a draft is checked, which takes a twelfth of the time.
    """
    report = checker.check(draft)
    if gc.get_count()[0] > NEW_OBJECTS:
        gc.collect(0)
    return report


def _prepare(checker: Checker) -> None:
    import signal

    global _checker  # noqa: PLW0603 - an initialiser has no other place for it
    _checker = checker
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _check(path: str) -> Report:
    assert _checker is not None
    return _check_one(_checker, path)
