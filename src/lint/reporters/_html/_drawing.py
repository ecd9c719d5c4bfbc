"""The timeline as a drawing. Its widths are per cent of the page's, so that it fits a phone with letters as large."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from math import copysign, log1p

from lint.finding import LEVELS
from lint.record import Record
from lint.reporters._html._text import safe
from lint.reporters._html._times import Time
from lint.reporters._words import counted

TICKS = ((1, "1 day"), (7, "1 week"), (30, "1 month"), (365, "1 year"), (3_652, "10 years"), (36_524, "100 years"))
"""Distances from the publication in days; on a narrow screen every second one is left out."""

LEAST_REACH = 7
"""Days that the scale shows on either side of the publication at least."""

EDGE = 8.0
"""Per cent of the width that is left free at either side."""

GAP = 4.5
"""Per cent of the width between two bars of one lane, and for each number beside a bar."""

MOST_LANES = 10
"""More would push the draft off the screen: from here on bars may cover each other."""

LANE, TOP, BOTTOM = 18, 34, 26
"""Heights in pixels: of a lane of bars, of the label above the lanes, of the scale below them."""


class Scale(Record):
    """Where days are drawn: the farther from the publication, the closer together."""

    earliest: int
    latest: int

    def x(self, days: int) -> float:
        """Per cent of the width for a day so many days after the publication."""
        low, high = _damped(self.earliest), _damped(self.latest)
        return EDGE + (100 - 2 * EDGE) * (_damped(days) - low) / (high - low)


def _damped(days: int) -> float:
    return copysign(log1p(abs(days)), days)


def drawing(times: Sequence[Time], published: datetime.date) -> str:
    """Each time as a bar that links to its first place in the text, above a scale."""
    days = [((time.first_day - published).days, (time.last_day - published).days) for time in times]
    scale = Scale(min(-LEAST_REACH, *(first for first, _ in days)), max(LEAST_REACH, *(last for _, last in days)))
    ends = [(scale.x(first), scale.x(last)) for first, last in days]
    lanes = _lanes([(start, end + GAP * len(time.notes)) for time, (start, end) in zip(times, ends, strict=True)])
    height = TOP + LANE * (max(lanes) + 1) + BOTTOM
    bars = (
        _bar(time, start, end, TOP + LANE * lane + LANE // 2)
        for time, (start, end), lane in zip(times, ends, lanes, strict=True)
    )
    label = f"{counted(len(times), 'date')} of the text on a scale around the publication; the list below has them all"
    return (
        f'<svg role="group" aria-label="{label}" width="100%" height="{height}">'
        f"{''.join(_axis(scale, height))}{''.join(bars)}</svg>"
        '<p class="legend"><span>● stated</span> <span>○ looked ahead to</span> <span>with the numbers of notes</span> '
        "<span>days near publication are drawn wider</span></p>"
    )


def _lanes(ends: Sequence[tuple[float, float]]) -> list[int]:
    """For each bar, in the order of their starts, the first lane where it meets no other, or the one free soonest."""
    reached: list[float] = []
    lanes = []
    for start, end in ends:
        lane = next((at for at, reach in enumerate(reached) if reach + GAP <= start), len(reached))
        if lane == MOST_LANES:
            lane = reached.index(min(reached))
        reached[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes


def _axis(scale: Scale, height: int) -> Iterator[str]:
    bottom = height - BOTTOM
    for index, (days, name) in enumerate(TICKS):
        for at, side in ((-days, "−"), (days, "+")):
            if scale.earliest <= at <= scale.latest:
                kind = "tick minor" if index % 2 == 0 else "tick"
                yield _upright(kind, scale.x(at), (TOP, bottom), side + name, height - 8)
    yield _upright("now", scale.x(0), (20, bottom), "published", 14)


def _upright(kind: str, x: float, reach: tuple[int, int], name: str, baseline: int) -> str:
    line = f'<line x1="{x:.2f}%" x2="{x:.2f}%" y1="{reach[0]}" y2="{reach[1]}"/>'
    return f'<g class="{kind}">{line}<text x="{x:.2f}%" y="{baseline}">{name}</text></g>'


def _bar(time: Time, start: float, end: float, y: int) -> str:
    place = f'x1="{start:.2f}%" x2="{end:.2f}%" y1="{y}" y2="{y}"'
    hollow = f'<line class="hollow" {place}/>' if time.is_ahead else ""
    numbers = " ".join(f'<tspan class="{note.classes}">{note.number}</tspan>' for note in time.notes)
    shown = f'<text x="{end:.2f}%" dx="9" y="{y + 4}">{numbers}</text>' if numbers else ""
    gravest = max((note.finding.level for note in time.notes), key=LEVELS.index, default="plain")
    first = time.statements[0]
    label = safe(f"{time.shown}, {time.distance}: “{first.date.text}”")
    return (
        f'<a href="#{first.id}" class="bar {gravest}" aria-label="{label}"><title>{label}</title>'
        f'<line class="span" {place}/>{hollow}{shown}</a>'
    )
