"""Loading knowledge from folders, compiled once and kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from lint import store
from lint.knowledge._base import Knowledge
from lint.knowledge._compiled import FORMAT, Compiled, packed, unpacked
from lint.knowledge._files import File, files, states


def load(folders: Sequence[Path]) -> Knowledge:
    """The knowledge in the YAML files of folders; later folders add to and correct earlier ones.

    Raises:
        KnowledgeErrors: Files cannot be used; every mistake is told.
        OSError: A file cannot be read.
    """
    key = store.digest([str(FORMAT).encode(), *states(folders)])
    kept = store.mapped("knowledge", key)
    if kept is not None:
        with suppress(ValueError):  # Somebody cut or changed the kept file; it is made anew.
            return Knowledge(unpacked(kept))
    base = _compiled(files(folders))
    store.keep("knowledge", key, packed(base))
    return Knowledge(base)


def _compiled(found: list[File]) -> Compiled:
    """Compile files; what that takes is imported only now, for most runs find a base that was kept."""
    from lint.knowledge._compile import compiled
    from lint.knowledge._merge import merged

    return compiled(merged(found))
