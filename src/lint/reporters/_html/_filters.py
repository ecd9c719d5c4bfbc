"""Filters that work without a script: style sheets look at boxes that are checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lint.reporters._html._notes import family_class, family_of
from lint.reporters._html._text import count, safe
from lint.reporters._report import PlacedFinding, count_by_level


def filter_form(findings: Sequence[PlacedFinding]) -> str:
    """A box for each level and each family among the findings, all checked."""
    if not findings:
        return ""
    levels = "".join(_box(level, count(number, level), level) for level, number in count_by_level(findings))
    families = "".join(
        _box(family_class(family), f"{family} {number:,}", "family") for family, number in _families(findings)
    )
    return (
        '<form class="filters" autocomplete="off" aria-label="Filters">'
        f"<fieldset><legend>Show</legend>{levels}</fieldset>"
        f"<details><summary>By kind</summary><fieldset><legend>Kinds</legend>{families}</fieldset></details></form>"
    )


def _families(findings: Sequence[PlacedFinding]) -> list[tuple[str, int]]:
    return Counter(family_of(finding) for finding in findings).most_common()


def _box(name: str, label: str, kind: str) -> str:
    box = f'<input type="checkbox" id="show-{name}" checked>'
    return f'<label class="box {kind}">{box} <span>{safe(label)}</span></label>'


def filter_styles(findings: Sequence[PlacedFinding]) -> str:
    """What hides the findings whose box is not checked, and leaves their words unmarked."""
    levels = [level for level, _ in count_by_level(findings)]
    families = [family_class(family) for family, _ in _families(findings)]
    return "".join(_hiding(name) for name in [*levels, *families])


def _hiding(name: str) -> str:
    off = f":root:has(#show-{name}:not(:checked))"
    hidden = f"{off} :is(.note, a.number, tspan).{name}"
    plain = f"{off} :is(mark, .other).{name}"
    return f"{hidden} {{ display: none }}\n{plain} {{ all: unset }}\n"
