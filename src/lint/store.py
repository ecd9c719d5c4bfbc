"""Compiled rules and knowledge, kept in the user's cache folder under a digest of what they were made from.

Deleting the folder is always safe. A folder that cannot be written to only costs time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from importlib.util import source_hash
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

FORMAT = b"1"


def cache_folder() -> Path:
    """``NEWSLINT_CACHE`` if set, else the platform's folder for caches (XDG on Linux)."""
    if named := os.environ.get("NEWSLINT_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData/Local")) / "newslint" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches/newslint"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newslint"


def digest(parts: Iterable[bytes]) -> str:
    """A key for contents: changes with any part, the cache format and the Python version.

    Hashed as Python hashes its sources: ``hashlib`` would load OpenSSL at every start.
    """
    framed = (len(part).to_bytes(8, "little") + part for part in (FORMAT, sys.version.encode(), *parts))
    return source_hash(b"".join(framed)).hex()


def fetch(name: str, key: str) -> bytes | None:
    """What was kept under the name and key, or None."""
    try:
        return (cache_folder() / f"{name}-{key}").read_bytes()
    except OSError:
        return None


def mapped(name: str, key: str) -> mmap | None:
    """The same, mapped into memory: only what is looked at is read."""
    from mmap import ACCESS_READ, mmap

    try:
        with (cache_folder() / f"{name}-{key}").open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None


def keep(name: str, key: str, content: bytes) -> None:
    """Keep content under the name and key, atomically, and drop what the name held before."""
    import tempfile

    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix="new-", delete=False) as file:
            file.write(content)
        Path(file.name).replace(folder / f"{name}-{key}")
        _drop_older(folder, name, key)
    except OSError:
        return


def _drop_older(folder: Path, name: str, key: str) -> None:
    others = [path for path in folder.glob(f"{name}-*") if path.name != f"{name}-{key}"]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[8:]:
        path.unlink(missing_ok=True)
