"""Records behave as ``typing.NamedTuple`` does."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple, get_type_hints

import pytest

from lint.record import Record


class Place(Record):
    """Where something is."""

    path: str
    line: int
    column: int = 1

    @property
    def shown(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Twin(NamedTuple):
    path: str
    line: int
    column: int = 1


def test_a_record_is_made_by_position_by_name_and_with_defaults() -> None:
    assert Place("a.md", 3) == Place(line=3, path="a.md") == Place("a.md", 3, 1) == ("a.md", 3, 1)


def test_a_record_has_fields_methods_and_a_hash_and_unpacks() -> None:
    path, line, column = place = Place("a.md", 3, 7)
    assert (path, line, column) == (place.path, place.line, place.column)
    assert place.shown == "a.md:3:7"
    assert hash(place) == hash(Twin("a.md", 3, 7))


def test_a_record_is_shown_with_the_names_of_its_fields() -> None:
    assert repr(Place("a.md", 3)) == "Place(path='a.md', line=3, column=1)"


def test_a_record_tells_its_fields_as_a_named_tuple_does() -> None:
    assert Place._fields == Twin._fields == Place.__match_args__
    assert Place._field_defaults == Twin._field_defaults
    assert get_type_hints(Place).items() >= get_type_hints(Twin).items()
    assert Place("a.md", 3)._asdict() == Twin("a.md", 3)._asdict()


def test_a_record_is_replaced_made_of_values_copied_and_sent_to_other_processes() -> None:
    place = Place("a.md", 3)
    assert place._replace(line=4) == Place("a.md", 4)
    assert Place._make(iter(["a.md", 3, 1])) == place
    assert [type(same) for same in (copy.copy(place), pickle.loads(pickle.dumps(place)))] == [Place, Place]


def test_a_record_does_not_change_and_takes_no_further_attribute() -> None:
    place = Place("a.md", 3)
    for name in ("line", "word"):
        with pytest.raises(AttributeError):
            setattr(place, name, 4)


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ({"path": "a.md"}, r"Place\(\) missing 1 required positional argument: 'line'"),
        ({"path": "a.md", "line": 3, "word": 4}, r"Place\(\) got an unexpected keyword argument 'word'"),
    ],
)
def test_a_wrong_call_says_which_field(named: dict[str, object], problem: str) -> None:
    with pytest.raises(TypeError, match=problem):
        Place(**named)  # type: ignore[arg-type]


def test_an_unknown_field_is_not_replaced() -> None:
    with pytest.raises(TypeError, match="Place has no field word"):
        Place("a.md", 3)._replace(word=4)  # type: ignore[call-arg]


def test_a_field_with_a_default_comes_last() -> None:
    with pytest.raises(TypeError, match="fields with a default come last: line, path"):

        class Wrong(Record):
            line: int = 1
            path: str  # type: ignore[misc]


def test_a_child_of_a_record_keeps_its_fields() -> None:
    class Titled(Place):
        title = "a place"

    assert Titled("a.md", 3) == Place("a.md", 3)
    assert Titled("a.md", 3).title == "a place"
