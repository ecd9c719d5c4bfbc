"""What earlier runs found in each draft, so that a draft that has not changed is not read again.

An entry lies in the user's cache folder under the draft's path and the settings. It holds as long as its key: a digest
of the draft, its sidecar, and the states of all files of rules, knowledge and program. Each entry is a file of its own
that is written whole, so that any number of processes can use the cache at once. Deleting the folder is always safe.
"""

from __future__ import annotations

import marshal
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from lint import store
from lint.reporters import Edit, PlacedFinding, Report
from lint.reporters._report import Excerpt, Place, PlacedEvidence
from lint.sidecar import sidecar_of
from lint.span import Span

SECONDS_KEPT = 30 * 24 * 3600
"""How long an entry is kept after it was written."""

SECONDS_BETWEEN_SWEEPS = 24 * 3600


class Cache:
    """The entries of runs with the same settings, rules, knowledge and program."""

    def __init__(self, settings: str, folders: Iterable[Path]) -> None:
        """Prepare.

        Args:
            settings: All that the findings depend on beside files.
            folders: Where the rules and the knowledge lie.
        """
        self._settings = settings.encode()
        states = "\n".join(state for folder in (Path(__file__).parent, *folders) for state in _states(folder))
        self._made_with = store.digest([os.fsencode(states)]).encode()
        self._folder = store.cache_folder() / "drafts"

    def key(self, draft: str) -> str | None:
        """A digest of everything that decides what is found in a draft; None when it cannot be read."""
        try:
            content = Path(draft).read_bytes()
            sidecar = sidecar_of(draft)
            remarks = sidecar.read_bytes() if sidecar.exists() else b""
        except OSError:
            return None
        return store.digest([self._made_with, content, remarks])

    def fetch(self, draft: str) -> Report | None:
        """The report on a draft that has not changed since."""
        try:
            key, findings = marshal.loads(self._entry(draft).read_bytes())
            if key is not None and key == self.key(draft):
                return Report([draft], [_finding(each) for each in findings], [])
        except (OSError, EOFError, ValueError, TypeError):
            pass  # There is none, or somebody cut or changed it: the draft is checked anew.
        return None

    def keep(self, draft: str, key: str, report: Report) -> None:
        """Keep a report on a draft that had the key. A folder that cannot be written to only costs time."""
        entry = self._entry(draft)
        new = entry.with_name(f"{entry.name}.{os.getpid()}")
        try:
            entry.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(marshal.dumps((key, [_plain(finding) for finding in report.findings])))
            new.replace(entry)
            _sweep(self._folder)
        except OSError:
            return

    def _entry(self, draft: str) -> Path:
        name = store.digest([draft.encode(errors="surrogateescape"), os.fsencode(Path.cwd()), self._settings])
        return self._folder / name[:2] / name


def _plain(value: Any) -> Any:
    """A record as the tuple that it is."""
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _finding(parts: Sequence[Any]) -> PlacedFinding:
    finding = PlacedFinding._make(parts)
    return finding._replace(
        place=Place._make(finding.place),
        excerpt=Excerpt._make(finding.excerpt),
        evidence=tuple(_evidence(each) for each in finding.evidence),
        span=finding.span and Span._make(finding.span),
        edit=finding.edit and Edit._make(finding.edit),
    )


def _evidence(parts: Sequence[Any]) -> PlacedEvidence:
    evidence = PlacedEvidence._make(parts)
    return evidence._replace(
        place=evidence.place and Place._make(evidence.place),
        excerpt=evidence.excerpt and Excerpt._make(evidence.excerpt),
        span=evidence.span and Span._make(evidence.span),
    )


def _states(folder: Path | str) -> Iterator[str]:
    """The files below a folder, each with its size and the time when it was written."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _states(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"


def _sweep(folder: Path) -> None:
    """Once a day, drop the entries of drafts that nobody has checked for long."""
    swept = folder / "swept"
    now = time.time()
    if swept.exists() and now - swept.stat().st_mtime < SECONDS_BETWEEN_SWEEPS:
        return
    swept.touch()
    for entry in folder.glob("*/*"):
        if now - entry.stat().st_mtime > SECONDS_KEPT:
            entry.unlink(missing_ok=True)
