"""Readers: the bytes of a draft to clean prose, regions and metadata.

Each public module here is one reader. It names the file endings that it reads in ``ENDINGS``
and defines ``read(source)``, which returns a :class:`Document`. A new reader is a new module:
it is found by its presence. Third-party parsers are imported inside the functions that need
them, so that reading one format never loads the parser of another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from types import MappingProxyType

from lint.modules import public_modules
from lint.readers._dates import parse_date
from lint.readers._decode import decode, load
from lint.readers._document import Document, Link, Metadata
from lint.readers._errors import Unreadable
from lint.source import Source

__all__ = ["Document", "Link", "Metadata", "Unreadable", "decode", "endings", "parse_date", "read", "read_text"]

Reader = Callable[[Source], Document]


@cache
def _readers() -> Mapping[str, Reader]:
    readers: dict[str, Reader] = {}
    for name in public_modules(__path__):
        module = import_module(f"{__name__}.{name}")
        readers.update(dict.fromkeys(module.ENDINGS, module.read))
    return MappingProxyType(readers)


def endings() -> frozenset[str]:
    """The file endings that some reader reads, such as ``.md``, in lower case."""
    return frozenset(_readers())


def read(path: Path, name: str | None = None) -> Document:
    """Read one draft. A file with an ending that no reader knows is read as plain text.

    Args:
        path: Where the draft lies.
        name: The path that it is reported under, if another.

    Raises:
        Unreadable: The file is missing, not text, or its front matter is broken.
    """
    name = str(path) if name is None else name
    return read_text(load(path, name), name, path.suffix)


def read_text(text: str, path: str, ending: str | None = None) -> Document:
    """Read a draft that is already at hand, such as standard input or an example of a rule.

    Args:
        text: The draft.
        path: The path that it is reported under.
        ending: The file ending that says how to read it; by default that of the path.

    Raises:
        Unreadable: The front matter is broken.
    """
    ending = PurePath(path).suffix if ending is None else ending
    read_source = _readers().get(ending.lower(), _readers()[".txt"])
    return read_source(Source(path, text.removeprefix("\ufeff")))
