"""Filters that work without a script: style sheets look at boxes that are checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lint.finding import Level
from lint.reporters._html._notes import family_class, family_of
from lint.reporters._html._text import safe
from lint.reporters._report import PlacedFinding, count_by_level
from lint.reporters._words import counted


def filter_form(findings: Sequence[PlacedFinding]) -> str:
    """A box for each level and each family among the findings, all checked."""
    if not findings:
        return ""
    levels = "".join(_box(level, counted(number, level), level) for level, number in count_by_level(findings))
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


def filter_styles(drafts: Sequence[Sequence[PlacedFinding]]) -> str:
    """What hides the findings whose box is not checked, and drafts all of whose levels are hidden.

    Args:
        drafts: The findings of each draft.
    """
    findings = [finding for draft in drafts for finding in draft]
    levels = [level for level, _ in count_by_level(findings)]
    families = [family_class(family) for family, _ in _families(findings)]
    together = sorted({_levels(draft) for draft in drafts if draft})
    return "".join([*(_hiding(name) for name in [*levels, *families]), *(_hiding_drafts(each) for each in together)])


def _hiding(name: str) -> str:
    """The findings leave, and their words stay, unmarked."""
    off = f":root{_unchecked(name)}"
    hidden = f"{off} :is(.note, a.number, tspan).{name}"
    plain = f"{off} :is(mark, .other).{name}"
    return f"{hidden} {{ display: none }}\n{plain} {{ all: unset }}\n"


def _hiding_drafts(levels: Sequence[Level]) -> str:
    return f":root{''.join(map(_unchecked, levels))} .{_class_of(levels)} {{ display: none }}\n"


def _unchecked(name: str) -> str:
    return f":has(#show-{name}:not(:checked))"


def levels_class(findings: Sequence[PlacedFinding]) -> str:
    """The class of a draft with these findings; empty without any."""
    return _class_of(_levels(findings)) if findings else ""


def _levels(findings: Sequence[PlacedFinding]) -> tuple[Level, ...]:
    return tuple(level for level, _ in count_by_level(findings))


def _class_of(levels: Sequence[Level]) -> str:
    return "only-" + "-".join(levels)
