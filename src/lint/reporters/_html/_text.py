"""Text that may stand in a page, whatever a draft holds."""

from __future__ import annotations

import re
from functools import cache
from html import escape


@cache
def _harmful() -> re.Pattern[str]:
    """Control characters, halves of surrogate pairs, and marks that turn the direction of all that follows."""
    return re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text for an element or a quoted attribute: nothing in it is markup."""
    return escape(_harmful().sub("\ufffd", text))
