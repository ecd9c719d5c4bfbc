"""Loading knowledge from folders, compiled once and kept."""

from __future__ import annotations

import gc
import marshal
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from lint import store
from lint.knowledge._base import Knowledge
from lint.knowledge._compile import FORMAT, Compiled, compiled
from lint.knowledge._files import files, merged


def load(folders: Sequence[Path]) -> Knowledge:
    """The knowledge in the YAML files of folders; later folders add to and correct earlier ones.

    Raises:
        KnowledgeErrors: Files cannot be used; every mistake is told.
        OSError: A file cannot be read.
    """
    found = files(folders)
    key = store.digest([str(FORMAT).encode(), *(file.content for file in found)])
    kept = store.fetch("knowledge", key)
    if kept is not None:
        return Knowledge(_unpacked(kept))
    base = compiled(merged(found))
    store.keep("knowledge", key, marshal.dumps(dict(base)))
    return Knowledge(base)


def _unpacked(content: bytes) -> Compiled:
    """The compiled base; thousands of new tuples are no garbage, so the collector waits."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return cast(Compiled, marshal.loads(content))
    finally:
        if was_enabled:
            gc.enable()
