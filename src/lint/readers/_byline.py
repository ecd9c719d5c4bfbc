"""Lines that say who wrote the article."""

from __future__ import annotations

import re
from functools import cache

from lint.expressions import expression

LONGEST = 120
"""Characters."""

DESK_WORDS = frozenset(
    """
    staff editorial editor editors desk reporter reporters correspondent correspondents writer columnist contributor
    newsroom bureau news press agency network times post journal tribune herald gazette guardian telegraph observer
    chronicle today daily weekly media reuters associated afp ap bloomberg bbc cnn npr report wire team online magazine
    star
    """.split()
)

ROLE_WORDS = frozenset("staff desk newsroom bureau correspondent correspondents reporter reporters".split())

PARTICLES = frozenset("al bin da de del della den der di e el ibn la le van von y".split())

NOT_NAMES = frozenset("a all an any law order popular request the".split())
"""Words that stand after "By" where no name does."""

AFTER_NAMES = frozenset(
    """
    first last on posted published updated
    jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
    november dec december
    """.split()
)
"""Words that end the names of a byline."""


@cache
def _by() -> re.Pattern[str]:
    return expression(
        r"(?:(?:written|report(?:ed|ing)|story|words|published|posted) )?by:?\s+"
        r"|(?:authors?|reporter|byline|words):\s+",
        re.IGNORECASE,
    )


@cache
def _seam() -> re.Pattern[str]:
    """Where a word was glued to a capital, other than inside McCain, DeLuca or MacDonald."""
    prefixes = "Mc Mac De Di La Le Du Van Fitz".split()
    return expression(r"[A-Z](?<=[^\W\d_A-Z].)" + "".join(rf"(?<!\b{prefix}.)" for prefix in prefixes))


def by_phrase(line: str) -> tuple[str | None, int]:
    """Who stands after "By" at the head of a line, and where that ends; (None, 0) without it."""
    name, by, rest = line.partition(" By ")
    if by and rest.startswith(name) and is_full_name(name):
        start = len(name) + len(by)
    elif found := _by().match(line):
        start = found.end()
    else:
        return None, 0
    end = start
    for word in expression(r"[^\s|•·]+|[|•·]").finditer(line, start):
        bare = word[0].strip(".,():").lower()
        if not (word[0][0].isalpha() or word[0][0] in "(&") or bare in AFTER_NAMES:
            break
        if end == start and (not word[0][0].isupper() or bare in NOT_NAMES):
            break
        end = word.end()
    return (line[start:end].rstrip(" ,"), end) if end > start else (None, 0)


def read_by_line(line: str) -> str | None:
    """Who a line such as ``By Jane Doe, Political Editor`` names; None for anything else."""
    if len(line) > LONGEST or line[-1] in ':?!"”' or (line[-1] == "." and len(line.split()) > 8):
        return None
    if line.endswith("ago"):
        line = re.sub(r"\s*(?:about )?\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago$", "", line)
    who, end = by_phrase(line)
    rest = line[end:].strip(" |•·,–—-.")
    if who is None or len(who.split()) > 14 or len(rest.split()) > 6 or expression(r"\d").search(who):
        return None
    return who if _is_mostly_capital(who) else None


def _is_mostly_capital(text: str) -> bool:
    words = text.split()
    return sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def is_full_name(line: str) -> bool:
    """Whether the line is one or more names of two to five words and nothing else."""
    if len(line) > LONGEST or not all(word[0].isupper() or word.rstrip(",") in _IN_LISTS for word in line.split()):
        return False
    return all(_is_name(part) for part in expression(r",?\s+and\s+|,? & |, ").split(line))


def _is_name(text: str) -> bool:
    words = text.split(" ")
    return 2 <= len(words) <= 5 and all(
        word in PARTICLES or (word[:1].isupper() and word.translate(_IN_NAMES).isalpha()) for word in words
    )


_IN_LISTS = PARTICLES | {"and", "&"}
"""What may stand in a list of names without a capital."""

_IN_NAMES = str.maketrans("", "", ".’'-")


def names_desk(line: str) -> bool:
    """Whether a short line names an outlet, a desk or a role."""
    if not line[0].isupper() or line[-1] in ".?!:":
        return False
    words = line.lower().replace(",", " ").split()
    return len(words) <= 6 and not DESK_WORDS.isdisjoint(words)


def names_role(line: str) -> bool:
    """Whether a line is a role that stands in or under a byline, such as ``Reuters Staff`` or ``Politics Reporter``."""
    return names_desk(line) and not ROLE_WORDS.isdisjoint(line.lower().split())


def split_glued(line: str) -> tuple[str, str] | None:
    """``Jane DoeDaily Planet Staff`` to the name and the desk; None if it is not of that form."""
    if len(line) > LONGEST:
        return None
    for seam in _seam().finditer(line):
        name, desk = line[: seam.start()], line[seam.start() :]
        if is_full_name(name):
            return name, desk
    return None


def are_initials(short: str, name: str) -> bool:
    """Whether the one line is the initials of the name that the other begins with."""
    if not (2 <= len(short) <= 3 and short.isalpha() and short.isupper()):
        return False
    words = name.split()
    return len(words) >= 2 and short[0] == words[0][0] and short[1] in (word[0] for word in words[1:])
