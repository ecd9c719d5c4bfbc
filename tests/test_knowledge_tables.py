from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.knowledge._table import Table, packed_table

WORDS = st.text(st.characters(exclude_characters="\n\t", exclude_categories=["Cs"]), min_size=1)


@given(st.dictionaries(WORDS, WORDS), WORDS)
def test_a_table_says_what_the_dictionary_that_it_was_made_of_says(entries: dict[str, str], other: str) -> None:
    table = Table(*packed_table(entries))
    assert table == entries
    assert len(table) == len(entries)
    assert all(table[key] == value for key, value in entries.items())
    assert table.get(other) == entries.get(other)
    assert (other in table) == (other in entries)


def test_what_begins_or_ends_like_a_key_is_not_it() -> None:
    table = Table(*packed_table({"ann lee": "people/ann-lee"}))
    assert table.get("ann") is None
    assert "lee" not in table
    assert "" not in table
