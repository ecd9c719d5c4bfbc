"""How many steps a pattern can take: one that needs few on any text is searched without a timeout, by ``re``."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable
from math import inf, prod
from typing import Any

from lint.rulebook._patterns import LONGEST_SHORT_TEXT

MOST_WAYS = 50_000
"""Ways from one place of a text that can be tried from every place of a short one in about a second."""

MOST_ROUNDS = 8
"""Rounds of something that itself has several ways, of which there are then hopelessly many anyway."""

_ONE_WAY = {"LITERAL", "NOT_LITERAL", "IN", "ANY", "AT"}
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}


def takes_few_steps(pattern: str) -> bool:
    """Whether a pattern has few ways to match on any short text, and means the same to ``re`` and ``regex``.

    The structure is read by the parser of the standard library. What it refuses or warns of is written for ``regex``.
    """
    from re import _parser  # type: ignore[attr-defined]

    try:
        with warnings.catch_warnings(action="error"):
            parsed = _parser.parse(pattern)
    except Exception:  # any refusal by a private parser means only that the pattern is searched under a timeout
        return False
    return _ways_of_all(parsed) <= MOST_WAYS


def _ways_of_all(sequence: Iterable[Any]) -> float:
    return prod(map(_ways, sequence))


def _ways(element: Any) -> float:
    """The most ways in which an element can match from one place of a short text."""
    operator, argument = str(element[0]), element[1]
    if operator == "LITERAL" and argument == ord("{"):
        return inf  # to ``regex``, what begins so may be the errors that are allowed
    if operator in _ONE_WAY:
        return 1
    if operator == "BRANCH":
        return _ways_of_branches(argument[1])
    if operator in _REPEATS:
        return _ways_of_rounds(*argument)
    if operator in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return _ways_of_all(argument[-1])
    return inf


def _ways_of_branches(branches: Iterable[Any]) -> float:
    """Of branches with different first letters only one can match."""
    by_letter: dict[str, float] = defaultdict(float)
    for branch in branches:
        by_letter[_first_letter(branch)] += _ways_of_all(branch)
    unknown = by_letter.pop("", 0)
    return unknown + max(by_letter.values(), default=0)


def _first_letter(branch: Any) -> str:
    """The letter that a branch begins with; empty if it may begin with several."""
    return chr(branch[0][1]).lower() if branch and str(branch[0][0]) == "LITERAL" else ""


def _ways_of_rounds(least: int, most: int, sequence: Iterable[Any]) -> float:
    ways = _ways_of_all(sequence)
    most = min(int(most), LONGEST_SHORT_TEXT)
    if ways == 1:
        return most - least + 1
    return sum(ways**rounds for rounds in range(least, most + 1)) if most <= MOST_ROUNDS else inf
