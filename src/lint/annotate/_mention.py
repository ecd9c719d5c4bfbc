"""What every mention has, and how its fields say what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Literal, NamedTuple

from lint.span import Span

Origin = Literal["stated", "computed"]


def stated(meaning: str, *, default: Any = None) -> Any:
    """A field that the text itself says; None when it does not say."""
    return field(default=default, metadata={"origin": "stated", "meaning": meaning})


def computed(meaning: str, *, default: Any = None) -> Any:
    """A field worked out beside the text; None when it cannot be known."""
    return field(default=default, metadata={"origin": "computed", "meaning": meaning})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of prose with typed fields. A field that is None is unknown."""

    kind: ClassVar[str]
    """The name that rules use in ``find``."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class FieldNote(NamedTuple):
    """The documentation of one field of a kind of mention."""

    name: str
    type: str
    origin: Origin
    meaning: str


def field_notes(kind: type[Mention]) -> list[FieldNote]:
    """The documented fields of a kind, in the order of their declaration."""
    return [
        FieldNote(each.name, str(each.type), each.metadata["origin"], each.metadata["meaning"])
        for each in fields(kind)
        if "meaning" in each.metadata
    ]
