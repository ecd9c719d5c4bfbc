"""Notes: what is said of a finding beside the text, and the links between the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.record import Record
from lint.reporters._html._text import safe
from lint.reporters._report import PlacedEvidence, PlacedFinding
from lint.rulebook import Rule


class Note(Record):
    """A finding with its number in its draft, from which the names of all its places in the page are made."""

    finding: PlacedFinding
    draft: int
    number: int

    @property
    def id(self) -> str:
        return f"note-{self.draft}-{self.number}"

    @property
    def mark_id(self) -> str:
        """The name of the words marked."""
        return f"mark-{self.draft}-{self.number}"

    def other_id(self, index: int) -> str:
        """The name of the words that are its evidence of that index."""
        return f"other-{self.draft}-{self.number}-{index + 1}"

    @property
    def classes(self) -> str:
        """The classes that the filters go by."""
        return f"{self.finding.level} {family_class(family_of(self.finding))}"

    @property
    def title(self) -> str:
        """What the note is called in the names of links."""
        return f"{self.finding.level} {self.number}"


def numbered(findings: Sequence[PlacedFinding], draft: int) -> list[Note]:
    """A note for every finding: in the order of the text, remarks on nothing that readers see before them."""
    in_order = sorted(findings, key=lambda finding: finding.span or (-1, -1))
    return [Note(finding, draft, number) for number, finding in enumerate(in_order, 1)]


def family_of(finding: PlacedFinding) -> str:
    return finding.rule.partition("/")[0]


def family_class(family: str) -> str:
    """A class for the family; other characters than plain letters are written as numbers."""
    return "family-" + "".join(each if each.isascii() and each.isalpha() else f"_{ord(each):x}_" for each in family)


def note_list(notes: Sequence[Note], rules: Mapping[str, Rule]) -> str:
    """The notes of one passage."""
    items = "".join(_item(note, rules.get(note.finding.rule)) for note in notes)
    return f'<ol class="notes" role="list">{items}</ol>' if items else ""


def _item(note: Note, rule: Rule | None) -> str:
    parts = [_head(note), f'<p class="message">{safe(note.finding.message)}</p>']
    if note.finding.evidence:
        parts += ['<dl class="evidence">', *_evidence(note), "</dl>"]
    if note.finding.fixes:
        fixes = "".join(f"<li>{safe(fix)}</li>" for fix in note.finding.fixes)
        parts.append(f'<div class="fixes"><span>Try</span> <ul role="list">{fixes}</ul></div>')
    parts.append(_reason(note.finding, rule))
    return f'<li class="note {note.classes}" id="{note.id}">{"".join(parts)}</li>'


def _head(note: Note) -> str:
    place, level = note.finding.place, note.finding.level
    number = f'<span class="number">{note.number}</span>'
    if note.finding.span:
        number = f'<a class="number" href="#{note.mark_id}" aria-label="{note.title}: to the words">{note.number}</a>'
    where = f'<span class="where" title="line {place.line}, column {place.column}">line {place.line}</span>'
    return f'<p class="note-head">{number} <strong class="level">{level.capitalize()}</strong> {where}</p>'


def _evidence(note: Note) -> Iterator[str]:
    for index, evidence in enumerate(note.finding.evidence):
        yield f"<div><dt>{safe(evidence.label)}</dt> <dd>{_statement(note, index, evidence)}</dd></div>"


def _statement(note: Note, index: int, evidence: PlacedEvidence) -> str:
    """What the other side says: a quotation with a link where it stands in the draft, a record with its source."""
    source = f" <cite>{safe(evidence.source)}</cite>" if evidence.source else ""
    if evidence.place is None:
        return safe(evidence.value) + source
    where = f"line {evidence.place.line}"
    if evidence.span:
        where = f'<a href="#{note.other_id(index)}">{where}</a>'
    return f"<q>{safe(evidence.value)}</q>, {where}{source}"


def _reason(finding: PlacedFinding, rule: Rule | None) -> str:
    name = f"<code>{safe(finding.rule)}</code>"
    if rule is None:
        return f'<p class="rule">{name}</p>'
    return (
        f'<details class="rule"><summary>{name}</summary><p>{safe(rule.why)}</p>'
        f"<p>Standard: {safe(rule.source)}. Confidence: {finding.confidence}.</p></details>"
    )
