"""What is wrong in rule files, and the nearest right names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from lint.record import Record


class RuleError(Record):
    """One mistake in a rule file; line and column are counted from 1."""

    path: Path
    line: int
    column: int
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.problem}"


class RuleErrors(ValueError):  # noqa: N818 - it holds several
    """Rule files are wrong; ``errors`` holds every mistake of all of them."""

    def __init__(self, errors: Sequence[RuleError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = tuple(errors)


class UnknownRuleError(ValueError):
    """A rule or family was named that does not exist."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"no rule or family {name!r}{nearest(name, known)}")
        self.name = name


class RuleTimeoutError(Exception):
    """A rule takes too long on a draft."""


def nearest(name: str, known: Iterable[str]) -> str:
    """``; did you mean 'where'?`` when a known name is near, else an empty text."""
    from difflib import get_close_matches

    matches = get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {matches[0]!r}?" if matches else ""
