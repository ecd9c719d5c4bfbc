"""Knowledge files as they lie in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lint.record import Record
from lint.source import Position

ENDINGS = (".yaml", ".yml")


class Mistake(Record):
    """What is wrong in a knowledge file, and where."""

    path: Path
    position: Position
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.position.line}:{self.position.column}: {self.problem}"


class KnowledgeErrors(ValueError):  # noqa: N818 - it holds several
    """Knowledge files that cannot be used; ``mistakes`` holds every one."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)


class File(Record):
    """One knowledge file as read."""

    path: Path
    content: bytes


def files(folders: Iterable[Path]) -> list[File]:
    """The knowledge files of folders, or files named themselves, in order; later ones count more.

    Raises:
        OSError: One cannot be read.
    """
    return [File(path, path.read_bytes()) for folder in folders for path in sorted(map(Path, _paths(folder)))]


def states(folders: Iterable[Path]) -> Iterator[bytes]:
    """The same files by path, size and time, which is much cheaper than to read them all.

    Raises:
        OSError: One cannot be read.
    """
    for folder in folders:
        for path in sorted(_paths(folder)):
            status = Path(path).stat()
            yield os.fsencode(f"{path} {status.st_size} {status.st_mtime_ns}")


def _paths(folder: Path) -> list[str]:
    if folder.is_file():
        return [str(folder)]
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder")
    return [f"{parent}/{name}" for parent, _, names in os.walk(folder) for name in names if name.endswith(ENDINGS)]
