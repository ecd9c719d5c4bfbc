"""Introductions: whether someone who speaks by surname alone is ever given a first name."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression
from lint.span import Span

TITLES = frozenset(
    """
    Mr Mrs Ms Miss Dr Prof Professor Detective Det Sgt Sergeant Officer Lt Lieutenant Capt Captain Judge Justice
    Sheriff Deputy Chief Coach Constable Inspector
    """.split()
)
"""Titles that do not say which of many bearers is meant; "President" and "Pope" do."""

NOT_FIRST_NAMES = frozenset(
    """
    But And When While As If For The In On At By Then Yet So Now Since After Before Because With Although Though
    """.split()
)

REACH = 40
"""Characters before a surname in which its first name stands."""


@cache
def _titled() -> re.Pattern[str]:
    surname = r"(?P<surname>[A-ZÀ-Þ][\w’'-]+)(?<![’']s)(?![\w’'.-]| [A-Z])"
    return expression(rf"(?:(?:{'|'.join(sorted(TITLES))})\.? )+{surname}")


def titled_surname(text: str, span: Span) -> str | None:
    """The surname of someone told by title and surname alone: Ms. Ortiz, but not Ms. Ortiz's lawyer."""
    titled = _titled().search(text, *span)
    return titled.group("surname") if titled else None


@cache
def _word_before() -> re.Pattern[str]:
    return expression(r"(?P<word>[^\W\d_][\w.’'-]*)[\"”'’)]* (?:[\"“'‘(]\w+[\"”'’)] )?(?:[A-Z]\. )*$")


def is_introduced(text: str, surname: str) -> bool:
    """Whether the article gives a first name before the surname anywhere."""
    at = text.find(surname)
    while at != -1:
        before = _word_before().search(text, max(0, at - REACH), at)
        if before is not None and _is_first_name(before.group("word")):
            return True
        at = text.find(surname, at + 1)
    return False


def _is_first_name(word: str) -> bool:
    return word[0].isupper() and word not in NOT_FIRST_NAMES and word.removesuffix(".") not in TITLES
