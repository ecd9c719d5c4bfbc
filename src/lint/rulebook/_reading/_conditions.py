"""Conditions as YAML, checked against the types of the fields."""

from __future__ import annotations

from typing import Any

from lint.rulebook._data import Condition, Operand
from lint.rulebook._fold import fold
from lint.rulebook._mistakes import nearest
from lint.rulebook._reading._cursor import Cursor, described, is_date
from lint.rulebook._reading._effort import takes_few_steps
from lint.rulebook._reading._fields import FAMILY_NAMES, NAMES_FROM_THE_RUN, FieldType, Scope
from lint.rulebook._reading._gates import required_literals
from lint.rulebook._reading._texts import check_pattern

GROUPS = ("all", "any", "none")
ORDERINGS = {"over": "over", "after": "over", "under": "under", "before": "under"} | {
    name: name for name in ("at_least", "at_most")
}
OPERATORS = ("not", "known", "same_as", "differs_from", "matches", *ORDERINGS)


def read_conditions(cursor: Cursor, scope: Scope, first: Scope) -> Condition:
    """A mapping of fields to conditions, all of which must hold; names to compare with are fields of ``first``."""
    conditions: list[Condition] = []
    for name, value in cursor.entries():
        if name in GROUPS:
            conditions.append((name, [read_conditions(item, scope, first) for item in value.items()]))
            continue
        field_type = scope.resolve(name)
        if isinstance(field_type, str):
            value.wrong_key(field_type)
        else:
            conditions.append(_read_condition(value, name, field_type, first))
    return conditions[0] if len(conditions) == 1 else ("all", conditions)


def _read_condition(cursor: Cursor, field: str, field_type: FieldType, first: Scope) -> Condition:
    if isinstance(cursor.value, dict):
        conditions = [_read_operator(name, value, field, field_type, first) for name, value in cursor.entries()]
        if not conditions:
            cursor.wrong(f"{field!r} has no condition")
        return conditions[0] if len(conditions) == 1 else ("all", conditions)
    values = [_read_value(item, field, field_type) for item in cursor.one_or_more()]
    if field_type.many:
        return ("has", field, values, field_type.family)
    return ("is", field, values, "choice" if field_type.choices else field_type.family)


def _read_value(cursor: Cursor, field: str, field_type: FieldType) -> Any:
    value = cursor.value
    match field_type.family:
        case "text" if isinstance(value, str):
            choice = _read_choice(cursor, value, field, field_type) if field_type.choices else value
            return choice if field_type.choices and not field_type.many else fold(choice)
        case "text" if isinstance(value, int | float) and not isinstance(value, bool):
            cursor.wrong(f"{field!r} is text: write '{value}' in quotes")
        case "number" if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        case "truth" if isinstance(value, bool):
            return value
        case "date" if isinstance(value, str) and is_date(value):
            return value
        case _ if value is None:
            cursor.wrong(f"{field!r} has no value to equal; for an unknown field write {{known: false}}")
        case _:
            cursor.wrong(f"{field!r} is {field_type.described}, and {described(value)} is not")
    return None


def _read_choice(cursor: Cursor, value: str, field: str, field_type: FieldType) -> str:
    for choice in field_type.choices:
        if fold(choice) == fold(value):
            return choice
    cursor.wrong(f"{field!r} is never {value!r}{nearest(value, field_type.choices)}")
    return value


def _read_operator(name: str, cursor: Cursor, field: str, field_type: FieldType, first: Scope) -> Condition:
    if name == "not":
        return ("not", _read_condition(cursor, field, field_type, first))
    if name == "known":
        return ("known", field, cursor.truth())
    if name in ("same_as", "differs_from"):
        family = "list" if field_type.many else field_type.family
        return (name, field, _read_other_field(cursor, field, field_type, first), family)
    if name == "matches":
        if field_type.family != "text":
            cursor.wrong_key(f"'matches' needs text, and {field!r} is {field_type.described}")
        pattern = check_pattern(cursor)
        operator = "matches_any" if field_type.many else "matches"
        return operator, field, pattern, required_literals(pattern), takes_few_steps(pattern)
    if name in ORDERINGS:
        return (ORDERINGS[name], field, _read_bound(name, cursor, field, field_type, first))
    cursor.wrong_key(f"unknown operator {name!r}{nearest(name, OPERATORS)}")
    return ("all", [])


def _read_other_field(cursor: Cursor, field: str, field_type: FieldType, first: Scope) -> Operand:
    name = cursor.text()
    other = first.resolve_operand(name) if name else field_type
    if isinstance(other, str):
        cursor.wrong(other)
    elif (other.family, other.many) != (field_type.family, field_type.many):
        cursor.wrong(f"{field!r} is {field_type.described}, but {name!r} is {other.described}")
    return _operand(name, first)


def _read_bound(name: str, cursor: Cursor, field: str, field_type: FieldType, first: Scope) -> Operand:
    value = cursor.value
    orders = ("date",) if name in ("before", "after") else ("number", "date")
    if field_type.many or field_type.family not in orders:
        wanted = " or ".join(FAMILY_NAMES[family] for family in orders if family in FAMILY_NAMES)  # type: ignore[index]
        cursor.wrong_key(f"{name!r} needs {wanted}, and {field!r} is {field_type.described}")
        return ("value", 0)
    if isinstance(value, str) and not is_date(value):
        return _read_other_field(cursor, field, field_type, first)
    family = "date" if isinstance(value, str) else "number" if isinstance(value, int | float) else None
    if family != field_type.family or isinstance(value, bool):
        cursor.wrong(f"{field!r} is {field_type.described}, and {described(value)} is not")
    return ("date", value) if family == "date" else ("value", value)


def _operand(name: str, first: Scope) -> Operand:
    if name in NAMES_FROM_THE_RUN and isinstance(first.resolve(name), str):
        return (name,)
    return ("field", name)
