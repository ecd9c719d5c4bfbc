"""Marks: spans of a draft shown in place, however they overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.record import Record
from lint.reporters._html._notes import Note
from lint.reporters._html._text import safe
from lint.reporters._view import DatedStatement
from lint.span import Span


class Mark(Record):
    """An element around a span of prose. Where it must be cut, only its first part has the name."""

    span: Span
    element: str
    attributes: str
    id: str
    tail: str = ""
    """What follows its end: a link to the note."""

    def opening(self, *, is_first: bool) -> str:
        name = f' id="{self.id}"' if is_first else ""
        return f"<{self.element}{self.attributes}{name}>"

    @property
    def closing(self) -> str:
        return f"</{self.element}>"


def marks_of(note: Note) -> Iterator[Mark]:
    """The mark of a finding, and one for each other side of its contradiction in the draft."""
    if note.finding.span:
        link = _link(note, f"{note.title}: to the note", str(note.number))
        yield Mark(note.finding.span, "mark", f' class="{note.classes}"', note.mark_id, link)
    for index, evidence in enumerate(note.finding.evidence):
        if evidence.span:
            link = _link(note, f"the other side of {note.title}: to the note", f"↔{note.number}")
            yield Mark(evidence.span, "span", f' class="other {note.classes}"', note.other_id(index), link)


def _link(note: Note, label: str, shown: str) -> str:
    return f'<a class="number {note.classes}" href="#{note.id}" aria-label="{label}">{shown}</a>'


def date_id(draft: int, index: int) -> str:
    """The name of the words that state the date of that index."""
    return f"date-{draft}-{index + 1}"


def date_marks(dates: Sequence[DatedStatement], draft: int) -> Iterator[Mark]:
    """The places that the timeline links to."""
    for index, date in enumerate(dates):
        yield Mark(date.span, "span", ' class="date"', date_id(draft, index))


def marked(text: str, span: Span, marks: Sequence[Mark]) -> str:
    """The words of a span of the text, with the marks in it.

    An element must close before the one around it: of two marks that cross, the one inside is cut in two.
    """
    inside = [mark for mark in marks if _touches(mark.span, span)]
    starts, ends = ({max(span.start, mark.span.start) for mark in inside}, {mark.span.end for mark in inside})
    stops = sorted({span.start, *starts, *(end for end in ends if end < span.end)})
    open_marks: list[Mark] = []
    parts: list[str] = []
    for at, stop in zip(stops, [*stops[1:], span.end], strict=True):
        parts += _close(open_marks, at)
        beginning = [mark for mark in inside if max(span.start, mark.span.start) == at]
        for mark in sorted(beginning, key=lambda mark: -mark.span.end):
            parts.append(mark.opening(is_first=not text[mark.span.start : at].strip()))
            open_marks.append(mark)
        parts += _close(open_marks, at)
        parts.append(safe(text[at:stop]))
    for mark in reversed(open_marks):
        goes_on = text[span.end : mark.span.end].strip()
        parts.append(mark.closing if goes_on else mark.closing + mark.tail)
    return "".join(parts)


def _touches(mark: Span, span: Span) -> bool:
    is_point = mark.start == mark.end
    return span.start <= mark.start <= span.end if is_point else mark.overlaps(span)


def _close(open_marks: list[Mark], at: int) -> Iterator[str]:
    """Close the marks that end here. Those inside them that go on are closed, too, and opened again."""
    cut = []
    while any(mark.span.end <= at for mark in open_marks):
        mark = open_marks.pop()
        yield mark.closing
        if mark.span.end <= at:
            yield mark.tail
        else:
            cut.append(mark)
    for mark in reversed(cut):
        yield mark.opening(is_first=False)
        open_marks.append(mark)
