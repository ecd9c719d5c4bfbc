"""Why a draft could not be read."""

from __future__ import annotations


class Unreadable(Exception):  # noqa: N818 - reads as what the draft is
    """A draft that cannot be checked. Its text is one line that says where and why.

    Attributes:
        path: The path that the draft is reported under.
        reason: What is wrong, without the path.
        line: The line at fault, counted from 1, when there is one.
    """

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {reason}")
        self.path = path
        self.reason = reason
        self.line = line
