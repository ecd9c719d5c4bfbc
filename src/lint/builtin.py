"""Where the rules and the knowledge that ship with newslint lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def rules_folder() -> Path:
    """The shipped rules: inside the package when installed from a wheel, beside ``src`` in a checkout.

    Raises:
        FileNotFoundError: The installation is broken.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "rules", package.parents[1] / "rules"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"no rules folder in {package} or beside it; reinstall newslint")


def knowledge_folder() -> Path:
    """The shipped knowledge records."""
    return rules_folder() / "knowledge"
