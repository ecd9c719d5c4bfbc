"""Which files to read: those named, and the drafts in the folders named."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from lint.record import Record

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Ignore(Record):
    """Patterns in the form of a .gitignore file, relative to the folder that it lies in."""

    base: Path
    spec: GitIgnoreSpec

    @classmethod
    def of(cls, base: Path, patterns: Iterable[str]) -> Ignore:
        """The patterns, compiled."""
        from pathspec import GitIgnoreSpec

        return cls(base, GitIgnoreSpec.from_lines(patterns))

    def verdict(self, path: Path, *, is_folder: bool) -> bool | None:
        """Whether an absolute path is ignored; None when no pattern speaks of it."""
        if not path.is_relative_to(self.base):
            return None
        name = path.relative_to(self.base).as_posix()
        return self.spec.check_file(f"{name}/" if is_folder else name).include


def drafts_in(path: Path, endings: Collection[str], excluded: Ignore | None = None) -> Iterator[Path]:
    """The path itself if it is a file; else the drafts below it in the order of their names.

    Hidden files and folders, and what git ignores, are left out of a folder, never a file that is named.
    What the configuration excludes is left out in both cases.

    Raises:
        FileNotFoundError: Nothing lies at the path.
    """
    real = path.resolve()
    if path.is_dir():
        yield from _walk(path, real, endings, [*_ignores_above(real)], excluded)
    elif not path.exists():
        raise FileNotFoundError(f"no such file or folder: {path}")
    elif excluded is None or not excluded.verdict(real, is_folder=False):
        yield path


def _walk(
    folder: Path, real: Path, endings: Collection[str], above: Sequence[Ignore], excluded: Ignore | None
) -> Iterator[Path]:
    ignores = [*above, *_ignores_of(real)]
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or not (is_folder or _is_draft(entry, endings)):
            continue
        if _is_ignored(real / entry.name, is_folder, ignores, excluded):
            continue
        if is_folder:
            yield from _walk(folder / entry.name, real / entry.name, endings, ignores, excluded)
        else:
            yield folder / entry.name


def _is_draft(entry: os.DirEntry[str], endings: Collection[str]) -> bool:
    """Whether it is a file to read by its ending; a link that leads nowhere is one, so that it is not passed over."""
    if PurePath(entry.name).suffix.lower() not in endings:
        return False
    return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())


def _is_ignored(path: Path, is_folder: bool, ignores: Sequence[Ignore], excluded: Ignore | None) -> bool:
    if excluded and excluded.verdict(path, is_folder=is_folder):
        return True
    verdicts = (ignore.verdict(path, is_folder=is_folder) for ignore in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignores_above(folder: Path) -> Iterator[Ignore]:
    """The ignore files between the root of the git repository and the folder, outermost first."""
    chain = [folder, *folder.parents]
    root = next((at for at, parent in enumerate(chain) if (parent / ".git").exists()), 0)
    for parent in reversed(chain[1 : root + 1]):
        yield from _ignores_of(parent)


def _ignores_of(folder: Path) -> Iterator[Ignore]:
    file = folder / ".gitignore"
    if file.is_file():
        yield Ignore.of(folder, file.read_text("utf-8", errors="replace").splitlines())
