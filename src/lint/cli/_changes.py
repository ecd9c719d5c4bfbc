"""Which lines of the drafts have changed since a git revision."""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from lint.cli._arguments import UsageError
from lint.reporters import PlacedFinding


def changed_since(revision: str, findings: Sequence[PlacedFinding]) -> list[PlacedFinding]:
    """The findings that stand on a line changed since the revision, or in a file that git does not know yet.

    Raises:
        UsageError: There is no such revision, or no repository.
    """
    root = Path(_git("rev-parse", "--show-toplevel").strip())
    changed = _changed_lines(
        _git("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix", "--end-of-options", revision, "--")
    )
    known = set(_git("ls-files", "--full-name", "-z", str(root)).split("\0"))
    return [finding for finding in findings if _is_changed(finding, root, changed, known)]


def _is_changed(finding: PlacedFinding, root: Path, changed: dict[str, set[int]], known: set[str]) -> bool:
    path = Path(os.path.relpath(Path(finding.path).resolve(), root.resolve())).as_posix()
    place = finding.place
    return path not in known or not changed[path].isdisjoint(range(place.line, place.end_line + 1))


def _changed_lines(diff: str) -> dict[str, set[int]]:
    """The lines of each file that a diff without context adds or changes, by its path from the root."""
    lines: dict[str, set[int]] = defaultdict(set)
    path = ""
    for line in diff.splitlines():
        if line.startswith("+++ "):
            path = line.removeprefix("+++ ").rstrip("\t").strip('"')
        elif hunk := re.match(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@", line):
            first = int(hunk[1])
            lines[path].update(range(first, first + int(hunk[2] or 1)))
    return lines


def _git(*words: str) -> str:
    try:
        command = ["git", "-c", "core.quotePath=false", *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        raise UsageError("--since needs git") from None
    except subprocess.CalledProcessError as error:
        raise UsageError(f"--since: git says: {error.stderr.strip().splitlines()[0]}") from None
