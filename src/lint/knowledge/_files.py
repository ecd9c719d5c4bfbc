"""Knowledge files as they lie in folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.record import Record
from lint.source import Position


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
    return [File(path, path.read_bytes()) for folder in folders for path in _paths(folder)]


def _paths(folder: Path) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: no such folder")
    return sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml")])
