"""The words without which a pattern cannot match: looking for them first costs almost nothing."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import regex

from lint.rulebook._fold import fold

MOST_LITERALS = 200
MOST_ROUNDS = 4
REPETITIONS = ("MAX_REPEAT", "MIN_REPEAT")
SHORTEST_TELLING = 2
COMMON_SIGNS = " .,;:'\"-()!?%$/&\n\t"

Strings = frozenset[str]
NOTHING: Strings = frozenset([""])

_CLASS_OF_ANOTHER_DIALECT = regex.compile(r"\\[pP]\{[^{}]*\}|\\[hXRK]")
_POSSESSIVE = regex.compile(r"(?<=[*+?}])\+")
_NAMED_GROUP = regex.compile(r"\(\?P?<\w+>")
"""The standard library refuses a name that two groups share."""


def required_literals(pattern: str) -> list[str]:
    """Folded literals of which every match of the pattern contains at least one; empty when none are certain.

    The structure is read by the parser of the standard library; a pattern that only the ``regex`` package
    understands simply has no literals.
    """
    from re import _parser  # type: ignore[attr-defined]

    readable = _NAMED_GROUP.sub("(", _POSSESSIVE.sub("", _CLASS_OF_ANOTHER_DIALECT.sub(r"\\w", pattern)))
    try:
        with warnings.catch_warnings(action="ignore"):
            best = _best_of(_parser.parse(readable))
    except Exception:  # any refusal by a private parser means only that there is no shortcut
        return []
    return sorted(best) if best else []


def _best_of(sequence: Iterable[Any]) -> Strings | None:
    """The most telling set of literals that a sequence requires."""
    candidates: list[Strings] = []
    run = NOTHING
    for element in sequence:
        required = _required(element)
        if required is not None:
            candidates.append(required)
        exact = _exact(element)
        longer = _joined(run, exact) if exact is not None else None
        if longer is not None:
            run = longer
            continue
        candidates.append(_joined(run, _first_rounds(element)) or run)
        run = exact if exact is not None else NOTHING
    candidates.append(run)
    telling = [each for each in candidates if all(map(_is_telling, each))]
    return max(telling, key=lambda each: (min(map(len, each)), -len(each)), default=None)


def _is_telling(literal: str) -> bool:
    return len(literal) >= SHORTEST_TELLING or any(
        not letter.isalnum() and letter not in COMMON_SIGNS for letter in literal
    )


def _joined(heads: Strings, tails: Strings) -> Strings | None:
    if len(heads) * len(tails) > MOST_LITERALS:
        return None
    return frozenset(head + tail for head in heads for tail in tails)


def _exact(element: Any) -> Strings | None:
    """Every text that an element can match, when they are few and fixed."""
    find = _EXACT.get(str(element[0]))
    return find(element[1]) if find else None


def _first_rounds(element: Any) -> Strings:
    """What a repetition begins with: as many rounds as it must have."""
    operator, argument = str(element[0]), element[1]
    rounds = NOTHING
    if operator in REPETITIONS:
        least, _, sequence = argument
        exact = _exact_sequence(sequence)
        for _ in range(min(least, MOST_ROUNDS) if exact else 0):
            rounds = _joined(rounds, exact or NOTHING) or rounds
    return rounds


def _exact_branches(argument: Any) -> Strings | None:
    return _union(_exact_sequence(branch) for branch in argument[1])


def _exact_repeat(argument: Any) -> Strings | None:
    least, most, sequence = argument
    return _union([NOTHING, _exact_sequence(sequence)]) if (least, most) == (0, 1) else None


def _exact_class(members: Iterable[Any]) -> Strings | None:
    letters = [member[1] if str(member[0]) == "LITERAL" else None for member in members]
    if None in letters or len(letters) > 8:
        return None
    return frozenset(fold(chr(letter)) for letter in letters if letter is not None)


def _exact_sequence(sequence: Iterable[Any]) -> Strings | None:
    found: Strings | None = NOTHING
    for element in sequence:
        exact = _exact(element)
        found = _joined(found, exact) if found is not None and exact is not None else None
    return found


def _union(sets: Iterable[Strings | None]) -> Strings | None:
    union: Strings = frozenset()
    for each in sets:
        if each is None or len(union) > MOST_LITERALS:
            return None
        union |= each
    return union


def _required(element: Any) -> Strings | None:
    """Literals of which an element requires at least one."""
    operator, argument = str(element[0]), element[1]
    match operator:
        case "SUBPATTERN":
            return _best_of(argument[-1])
        case "BRANCH":
            return _union(_best_of(branch) for branch in argument[1])
        case "MAX_REPEAT" | "MIN_REPEAT" if argument[0] >= 1:
            return _best_of(argument[2])
        case _:
            return None


_EXACT: Mapping[str, Callable[[Any], Strings | None]] = {
    "LITERAL": lambda letter: frozenset([fold(chr(letter))]),
    "AT": lambda _: NOTHING,
    "ASSERT": lambda _: NOTHING,
    "ASSERT_NOT": lambda _: NOTHING,
    "IN": _exact_class,
    "SUBPATTERN": lambda argument: _exact_sequence(argument[-1]),
    "BRANCH": _exact_branches,
    "MAX_REPEAT": _exact_repeat,
    "MIN_REPEAT": _exact_repeat,
}
