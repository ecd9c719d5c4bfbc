"""What every mention has, and how its fields say what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Literal, NoReturn, Self, dataclass_transform

from lint.record import Record
from lint.span import Span

Origin = Literal["stated", "computed"]


class FieldNote(Record):
    """The documentation of one field of a kind of mention."""

    name: str
    type: str
    origin: Origin
    meaning: str


class _Declaration(Record):
    origin: Origin
    meaning: str
    default: Any


def stated(meaning: str, *, default: Any = None) -> Any:
    """A field that the text itself says; None when it does not say."""
    return _Declaration("stated", meaning, default)


def computed(meaning: str, *, default: Any = None) -> Any:
    """A field worked out beside the text; None when it cannot be known."""
    return _Declaration("computed", meaning, default)


class Deferred:
    """The default of a field that something else works out, when it is asked for: most fields never are.

    Args:
        owner: The attribute of the mention that holds what works it out.
        name: The attribute of that which is the value.
    """

    def __init__(self, owner: str, name: str) -> None:
        self._owner = owner
        self._name = name

    def __get__(self, mention: Mention | None, _kind: type | None = None) -> Any:
        owner = mention and getattr(mention, self._owner)
        return owner and getattr(owner, self._name)


def _take_declarations(kind: type) -> Iterator[FieldNote]:
    """Put the default in the place of each declaration, where instances find it, and yield its note."""
    for name, declaration in list(vars(kind).items()):
        if isinstance(declaration, _Declaration):
            setattr(kind, name, declaration.default)
            yield FieldNote(name, kind.__annotations__[name], declaration.origin, declaration.meaning)


_set = object.__setattr__


@dataclass_transform(kw_only_default=True, frozen_default=True)
class _Record:
    """Immutable, with typed fields declared like those of a dataclass.

    Not a dataclass: making the methods of one takes a millisecond, and every start would make dozens.
    """

    notes: ClassVar[tuple[FieldNote, ...]] = ()

    def __init__(self, **values: Any) -> None:
        _set(self, "__dict__", values)  # not copied into another dictionary: articles have thousands of mentions

    def __init_subclass__(cls) -> None:
        cls.notes += tuple(_take_declarations(cls))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__} does not change: {name}")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"


class Mention(_Record):
    """A span of prose with typed fields. A field that is None is unknown."""

    kind: ClassVar[str]
    """The name that rules use in ``find``."""

    start: int
    end: int
    text: str

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((self.kind, self.start, self.end))

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def replace(self, **changes: Any) -> Self:
        """The same mention with other values of some fields."""
        return type(self)(**(self.__dict__ | changes))


def field_notes(kind: type[Mention]) -> tuple[FieldNote, ...]:
    """The documented fields of a kind, in the order of their declaration."""
    return kind.notes


def is_deferred(kind: type[Mention], name: str) -> bool:
    """Whether a field is worked out when it is asked for, as a property is."""
    declared = (vars(each)[name] for each in kind.__mro__ if name in vars(each))
    return hasattr(type(next(declared, None)), "__get__")
