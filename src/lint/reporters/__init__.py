"""Reporters: what a run found, for people and for other programs.

Each public module here is one format, named after it. It defines ``write(report, out)``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import TextIO, cast

from lint.reporters._report import Place, PlacedEvidence, PlacedFinding, Problem, Report, place, place_of, place_remark

__all__ = [
    "Place",
    "PlacedEvidence",
    "PlacedFinding",
    "Problem",
    "Report",
    "Reporter",
    "formats",
    "place",
    "place_of",
    "place_remark",
    "reporter",
]

Reporter = Callable[[Report, TextIO], None]


def formats() -> list[str]:
    """The names of all formats."""
    return sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))


def reporter(name: str) -> Reporter:
    """The reporter of a format.

    Raises:
        ModuleNotFoundError: There is no such format.
    """
    return cast(Reporter, import_module(f"{__name__}.{name}").write)
