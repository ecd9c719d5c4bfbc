"""The dates that a draft states, against the day of its publication."""

from __future__ import annotations

from collections.abc import Sequence

from lint.reporters._html._drawing import drawing
from lint.reporters._html._notes import Note
from lint.reporters._html._text import safe
from lint.reporters._html._times import Time, shown_day, times_of
from lint.reporters._view import View
from lint.reporters._words import counted


def timeline(view: View, notes: Sequence[Note], draft: int) -> str:
    """A drawing, where the day of publication is known, and a list of the dates in their order."""
    times = times_of(view, notes, draft)
    if not times:
        return ""
    drawn, entries = "", [_entry(time) for time in times]
    if view.published:
        drawn = drawing(times, view.published)
        at = sum(time.first_day <= view.published for time in times)
        entries.insert(at, f'<li class="published">Published <b>{shown_day(view.published)}</b></li>')
    return (
        f'<section class="timeline" aria-labelledby="dates-{draft}">'
        f'<h3 id="dates-{draft}">Dates in the text</h3>{drawn}'
        f"<details><summary>{counted(len(times), 'date')} in order</summary>"
        f'<ol role="list">{"".join(entries)}</ol></details></section>\n'
    )


def _entry(time: Time) -> str:
    quoted = (f'<a href="#{each.id}"><q>{safe(each.date.text)}</q></a>' for each in time.statements)
    links = (
        f'<a class="number {note.classes}" href="#{note.id}" aria-label="{note.title}: to the note">{note.number}</a>'
        for note in time.notes
    )
    return f"<li><b>{time.shown}</b> <small>{time.distance}</small> {', '.join(quoted)} {' '.join(links)}</li>"
