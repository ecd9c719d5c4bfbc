"""A baseline: findings that were there when newslint came, so that only new ones are reported.

A finding is known again by its rule, its draft, its words and its sentence, whatever happens to the lines around it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lint.record import Record
from lint.reporters import PlacedFinding

VERSION = 1


class BaselineError(Exception):
    """A file that is no baseline."""


class Key(Record):
    """By what a finding is known again; the path is relative to the folder of the baseline."""

    path: str
    rule: str
    text: str
    sentence: str
    """A digest of the sentence around the text."""


def write(file: Path, findings: Iterable[PlacedFinding]) -> int:
    """Write the findings as a baseline and return how many they are.

    Raises:
        OSError: The file cannot be written.
    """
    keys = sorted(_key(finding, file.parent) for finding in findings)
    lines = ",\n".join(f"    {json.dumps(key._asdict(), ensure_ascii=False)}" for key in keys)
    body = f"[\n{lines}\n  ]" if keys else "[]"
    file.write_text(f'{{\n  "version": {VERSION},\n  "findings": {body}\n}}\n', encoding="utf-8")
    return len(keys)


def new_findings(file: Path, findings: Sequence[PlacedFinding]) -> list[PlacedFinding]:
    """The findings that the baseline does not have, or has fewer times.

    Raises:
        BaselineError: The file is no baseline.
        OSError: It cannot be read.
    """
    known = Counter(_read(file))
    new = []
    for finding in findings:
        key = _key(finding, file.parent)
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(finding)
    return new


def _read(file: Path) -> list[Key]:
    try:
        data: Any = json.loads(file.read_text("utf-8"))
        if data["version"] != VERSION:
            raise BaselineError(f"{file}: of version {data['version']}, and only {VERSION} is known")
        return [Key(**entry) for entry in data["findings"]]
    except (ValueError, TypeError, KeyError):
        raise BaselineError(f"{file}: no baseline; make one with `newslint baseline`") from None


def _key(finding: PlacedFinding, folder: Path) -> Key:
    path = Path(os.path.relpath(finding.path, folder)).as_posix()
    sentence = blake2b(" ".join(finding.sentence.split()).encode(), digest_size=8).hexdigest()
    return Key(path, finding.rule, " ".join(finding.text.split()), sentence)
