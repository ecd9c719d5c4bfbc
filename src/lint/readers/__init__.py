"""Readers: the bytes of a draft to clean prose, regions and metadata.

Each public module here is one reader. It names the file endings that it reads in ``ENDINGS``
and defines ``read(source)``, which returns a :class:`Document`.
"""

from __future__ import annotations

from lint.readers._document import Document, Metadata

__all__ = ["Document", "Metadata"]
