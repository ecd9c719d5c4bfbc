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
    return [File(path, path.read_bytes()) for folder in folders for path in sorted(map(Path, _found(folder)))]


def states(folders: Iterable[Path]) -> Iterator[bytes]:
    """The same files by path, size and time, which is much cheaper than to read them all.

    Raises:
        OSError: One cannot be read.
    """
    for folder in folders:
        for path, status in sorted(_found(folder).items()):
            yield os.fsencode(f"{path} {status.st_size} {status.st_mtime_ns}")


def _found(folder: Path) -> dict[str, os.stat_result]:
    """The files by path, with what the system tells of them."""
    if folder.is_file():
        return {str(folder): folder.stat()}
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder")
    return {entry.path: entry.stat() for entry in _entries(folder)}


def _entries(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """The files in a folder and in those below it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path)
            elif entry.name.endswith(ENDINGS):
                yield entry
