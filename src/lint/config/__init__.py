"""A newsroom's settings: ``.newslint.yaml``, or ``[tool.newslint]`` in ``pyproject.toml``, and what they extend."""

from __future__ import annotations

from lint.config._config import Changing, Config, Grading, Origin
from lint.config._files import FILE_NAME, ConfigError, find, position_of
from lint.config._keys import CONFIDENCES, Setting, config_schema
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
    "config_schema",
    "find",
    "position_of",
    "read",
]
