"""Records: named tuples as ``typing`` has them, made in a tenth of the time.

``typing.NamedTuple`` compiles every annotation and a constructor of its own while a class is made. A start makes
a hundred such classes, which took a tenth of it. Records with the same number of fields share one constructor, but for
the names of its parameters, and leave their annotations alone.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Self

__all__ = ["Record"]


@cache
def _model(fields: int) -> Any:
    """A named tuple with so many fields, of which records take the constructor and the descriptors."""
    return namedtuple("_model", [f"field{number}" for number in range(fields)])


class _RecordType(type):
    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _RecordType:
        if bases[0].__bases__ == (tuple,):  # a child of the record below, not the record itself
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            body |= _parts(name, fields, defaults)
        return super().__new__(cls, name, bases, body)


def _parts(name: str, fields: tuple[str, ...], defaults: dict[str, Any]) -> dict[str, Any]:
    """What a named tuple has beside its methods."""
    model = _model(len(fields))
    if tuple(defaults) != fields[len(fields) - len(defaults) :]:
        raise TypeError(f"fields with a default come last: {', '.join(fields)}")
    constructor = model.__new__
    code = constructor.__code__.replace(co_varnames=("_cls", *fields), co_qualname=name)
    return {
        "__slots__": (),
        "__new__": FunctionType(code, constructor.__globals__, "__new__", tuple(defaults.values())),
        "__match_args__": fields,
        "_fields": fields,
        "_field_defaults": defaults,
        **{field: vars(model)[own] for field, own in zip(fields, model._fields, strict=True)},
    }


class _Record(tuple[Any, ...], metaclass=_RecordType):
    __slots__ = ()
    _fields: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        return cls(*values)

    def _replace(self, **changes: Any) -> Self:
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(changes)}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"


if TYPE_CHECKING:
    from typing import NamedTuple as Record
else:
    Record = _Record
