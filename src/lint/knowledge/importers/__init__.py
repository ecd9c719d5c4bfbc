"""Importers: the usual open formats of who held which office, to knowledge files.

Each public module here is one importer, found by its name. It defines ``read(content, checked)``, which returns the
plain data of a knowledge file. An end after ``checked`` is a scheduled one.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

from lint.knowledge.importers._write import to_yaml
from lint.modules import public_modules

__all__ = ["formats", "imported", "to_yaml"]


def formats() -> list[str]:
    """The names of the formats that can be imported."""
    return [name.replace("_", "-") for name in public_modules(__path__)]


def imported(content: bytes, format_name: str, checked: date) -> dict[str, Any]:
    """The plain data of a knowledge file, made from content of a named format.

    Args:
        content: The bytes of the file to import.
        format_name: One of :func:`formats`.
        checked: The day of the source; what ends later has not ended.

    Raises:
        ValueError: The content is not of that format.
    """
    module = import_module(f"{__name__}.{format_name.replace('-', '_')}")
    try:
        data: dict[str, Any] = module.read(content, checked)
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        raise ValueError(f"this is not {format_name}: {type(error).__name__}: {error}") from None
    return data
