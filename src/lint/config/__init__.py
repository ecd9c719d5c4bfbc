"""A newsroom's settings: ``.newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``, and what they extend."""

from __future__ import annotations

from lint.config._config import Changing, Config, Grading, Origin
from lint.config._files import FILE_NAME, ConfigError, find, position_of
from lint.config._keys import CONFIDENCES, Setting
from lint.config._layers import read

__all__ = [
    "CONFIDENCES",
    "FILE_NAME",
    "Changing",
    "Config",
    "ConfigError",
    "Grading",
    "Origin",
    "Setting",
    "find",
    "position_of",
    "read",
]
