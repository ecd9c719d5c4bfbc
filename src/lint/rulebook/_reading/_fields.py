"""The types of the fields of every kind of mention, read from their declarations."""

from __future__ import annotations

import datetime
import types
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

from lint.annotate import Mention, kinds
from lint.record import Record
from lint.rulebook._mistakes import nearest

Family = Literal["text", "number", "date", "truth", "mention", "other"]

FAMILY_NAMES: Mapping[Family, str] = {
    "text": "text",
    "number": "a number",
    "date": "a date",
    "truth": "true or false",
    "mention": "a mention",
    "other": "neither text, number nor date",
}

_FAMILIES: Mapping[type, Family] = {
    bool: "truth",
    str: "text",
    int: "number",
    float: "number",
    Decimal: "number",
    Fraction: "number",
    datetime.date: "date",
}


class FieldType(Record):
    """What a field holds: one value of a family, or several; of a mention, which kinds; of text, which words."""

    family: Family
    many: bool = False
    kinds: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()

    @property
    def described(self) -> str:
        return f"a list ({FAMILY_NAMES[self.family]})" if self.many else FAMILY_NAMES[self.family]


TEXT = FieldType("text")
DATE = FieldType("date")
PLACE_FIELDS: Mapping[str, FieldType] = {"text": TEXT, "start": FieldType("number"), "end": FieldType("number")}
NAMES_FROM_THE_RUN: Mapping[str, FieldType] = {"published": DATE, "today": DATE}


@cache
def fields_of(kind: str) -> Mapping[str, FieldType]:
    """The fields of a kind of mention and their types."""
    mention = kinds()[kind]
    hints = get_type_hints(mention)
    found = {name: _type(hint) for name, hint in hints.items() if get_origin(hint) is not ClassVar}
    for name, value in _properties(mention).items():
        found.setdefault(name, _type(get_type_hints(value.fget).get("return", object)))
    return found


def _properties(mention: type[Mention]) -> dict[str, Any]:
    members = {name: value for each in reversed(mention.__mro__) for name, value in vars(each).items()}
    return {name: value for name, value in members.items() if isinstance(value, property) and not name.startswith("_")}


def _type(hint: Any) -> FieldType:
    members = [member for member in _members(hint) if member is not type(None)]
    merged = [_single_type(member) for member in members]
    if not merged or len({(each.family, each.many) for each in merged}) != 1:
        return FieldType("other")
    return FieldType(
        merged[0].family,
        merged[0].many,
        tuple(dict.fromkeys(kind for each in merged for kind in each.kinds)),
        tuple(dict.fromkeys(choice for each in merged for choice in each.choices)),
    )


def _members(hint: Any) -> Sequence[Any]:
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


def _single_type(hint: Any) -> FieldType:
    origin = get_origin(hint)
    if origin is Literal:
        choices = get_args(hint)
        return FieldType("text", choices=choices) if _are_words(choices) else FieldType("other")
    if isinstance(origin, type) and issubclass(origin, Sequence | Set):
        return _type(get_args(hint)[0])._replace(many=True)
    if isinstance(hint, type) and issubclass(hint, Mention):
        return FieldType("mention", kinds=(hint.kind,) if hasattr(hint, "kind") else ())
    return FieldType(_FAMILIES.get(hint, "other"))


def _are_words(choices: tuple[Any, ...]) -> bool:
    return all(isinstance(choice, str) for choice in choices)


@dataclass(frozen=True, slots=True)
class Scope:
    """The fields that a name can mean in one part of a rule."""

    kind: str
    fields: Mapping[str, FieldType]
    other: Mapping[str, FieldType] = field(default_factory=dict)
    """The fields of a pair's other mention, by ``other.``."""

    def resolve(self, path: str) -> FieldType | str:
        """The type of a field by its path, or what is wrong with the path."""
        first, *rest = path.split(".")
        if first == "other" and self.other:
            if not rest:
                return FieldType("mention")
            first, *rest = rest
            return _follow(self.other, first, rest, "the other mention")
        return _follow(self.fields, first, rest, f"the kind {self.kind!r}")

    def resolve_operand(self, name: str) -> FieldType | str:
        """The type of a name that stands where a field can be compared with."""
        found = self.resolve(name)
        return NAMES_FROM_THE_RUN.get(name, found) if isinstance(found, str) else found


def _follow(known: Mapping[str, FieldType], name: str, rest: list[str], owner: str) -> FieldType | str:
    if name not in known:
        return f"{owner} has no field {name!r}{nearest(name, known)}"
    found = known[name]
    if not rest:
        return found
    if found.family != "mention" or found.many:
        return f"{name!r} is {found.described}, so it has no field {rest[0]!r}"
    inner: dict[str, FieldType] = dict(PLACE_FIELDS)
    for kind in found.kinds:
        inner.update(fields_of(kind))
    return _follow(inner, rest[0], rest[1:], f"the mention in {name!r}")
