"""Reporters: what a run found, for people and for other programs.

Each public module here is one format, named after it. It defines ``write(report, out)``. A format that shows the drafts
themselves also defines ``view(article)``; what that returns for each draft is then in ``report.views``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, TextIO, cast

from lint.article import Article
from lint.modules import public_modules
from lint.reporters._report import (
    Edit,
    Place,
    PlacedEvidence,
    PlacedFinding,
    Problem,
    Report,
    place,
    place_of,
    place_remark,
)
from lint.reporters._words import counted

if TYPE_CHECKING:
    from lint.reporters._view import View

__all__ = [
    "Edit",
    "Place",
    "PlacedEvidence",
    "PlacedFinding",
    "Problem",
    "Report",
    "Reporter",
    "Viewer",
    "counted",
    "formats",
    "place",
    "place_of",
    "place_remark",
    "reporter",
    "viewer",
]

Reporter = Callable[[Report, TextIO], None]
Viewer = Callable[[Article], "View"]


def formats() -> list[str]:
    """The names of all formats."""
    return public_modules(__path__)


def reporter(name: str) -> Reporter:
    """The reporter of a format.

    Raises:
        ModuleNotFoundError: There is no such format.
    """
    return cast(Reporter, import_module(f"{__name__}.{name}").write)


def viewer(names: Iterable[str]) -> Viewer | None:
    """What makes the views of drafts that these formats show; None when none of them shows drafts."""
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return next((cast(Viewer, module.view) for module in modules if hasattr(module, "view")), None)
