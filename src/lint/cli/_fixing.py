"""Fixes that rules mark as safe: made, or shown as a difference."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from lint.cli._arguments import UsageError
from lint.readers import decode
from lint.reporters import Edit, PlacedFinding, Report


def fix(report: Report) -> bool:
    """Make the fixes, say so on standard error, and return whether any was made.

    Raises:
        UsageError: A draft cannot be written.
    """
    fixable = _by_path(report)
    for path, findings in fixable.items():
        content = Path(path).read_bytes()
        new = _edited(decode(content, path), _apart(findings))
        try:
            Path(path).write_bytes(_encoded(new, content))
        except OSError as error:
            raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}") from None
        for finding in findings:
            print(f"fixed: {path}:{finding.place.line}: {finding.message} [{finding.rule}]", file=sys.stderr)
    return bool(fixable)


def show_difference(report: Report) -> int:
    """Print the fixes as a unified difference.

    Returns:
        The exit code: 1 when there are any, 2 when some drafts could not be checked.
    """
    fixable = _by_path(report)
    for path, findings in fixable.items():
        old = decode(Path(path).read_bytes(), path)
        new = _edited(old, _apart(findings))
        lines = unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
        print("".join(line if line.endswith("\n") else f"{line}\n" for line in lines), end="")
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    return 2 if report.problems else int(bool(fixable))


def _by_path(report: Report) -> Mapping[str, Sequence[PlacedFinding]]:
    """The findings with a safe fix, by the draft."""
    found: dict[str, list[PlacedFinding]] = {}
    for finding in report.findings:
        if finding.edit:
            found.setdefault(finding.path, []).append(finding)
    return found


def _apart(findings: Sequence[PlacedFinding]) -> Iterator[Edit]:
    """The edits in reading order; of two that overlap, the first."""
    end = -1
    for edit in sorted(finding.edit for finding in findings if finding.edit):
        if edit.start >= end:
            yield edit
            end = edit.end


def _edited(text: str, edits: Iterator[Edit]) -> str:
    parts = []
    end = 0
    for edit in edits:
        parts += [text[end : edit.start], edit.text]
        end = edit.end
    return "".join([*parts, text[end:]])


def _encoded(text: str, before: bytes) -> bytes:
    """The text in the encoding that the file had, with its byte order mark."""
    marks = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be", codecs.BOM_UTF8: "utf-8"}
    mark, encoding = next(((mark, name) for mark, name in marks.items() if before.startswith(mark)), (b"", "utf-8"))
    return mark + text.encode(encoding)
