"""Annotators: functions of an article's prose, and of earlier mentions, to mentions.

Each public module here is one annotator. It defines one or more kinds of mention and a
function ``annotate(draft)`` that yields them. A new kind of mention is a new module:
it is found by its presence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from lint.annotate._draft import Draft
from lint.annotate._mention import FieldNote, Mention, computed, field_notes, is_deferred, stated
from lint.modules import public_modules

__all__ = ["Draft", "FieldNote", "Mention", "annotate", "computed", "field_notes", "is_deferred", "kinds", "stated"]


@cache
def kinds() -> Mapping[str, type[Mention]]:
    """Every kind of mention by its name."""
    found: dict[str, type[Mention]] = {}
    for name in public_modules(__path__):
        for value in vars(import_module(f"{__name__}.{name}")).values():
            if _is_kind(value):
                found[value.kind] = value
    return MappingProxyType(found)


def _is_kind(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Mention) and value is not Mention and hasattr(value, "kind")


def annotate(draft: Draft, kind: type[Mention]) -> Iterable[Mention]:
    """Run the annotator of the module that defines ``kind``; it may yield sibling kinds too."""
    mentions: Iterable[Mention] = sys.modules[kind.__module__].annotate(draft)
    return mentions
