"""Rules: YAML files to conditions that run."""

from __future__ import annotations

from lint.rulebook._book import Rulebook
from lint.rulebook._change import Change
from lint.rulebook._docket import docket
from lint.rulebook._loading import load, load_sound
from lint.rulebook._messages import named
from lint.rulebook._mistakes import RuleError, RuleErrors, RuleTimeoutError, UnknownRuleError
from lint.rulebook._rule import Example, Rule
from lint.rulebook._view import View

__all__ = [
    "Change",
    "Example",
    "Rule",
    "RuleError",
    "RuleErrors",
    "RuleTimeoutError",
    "Rulebook",
    "UnknownRuleError",
    "View",
    "docket",
    "load",
    "load_sound",
    "named",
]
