"""Examples as YAML: texts with ``[[ ]]`` around the spans that must be found."""

from __future__ import annotations

from collections.abc import Mapping

from lint.rulebook._data import ExampleData
from lint.rulebook._reading._cursor import Cursor

EXAMPLE_KEYS = ("published", "today", "bad", "good", "format", "todo")
FORMATS = ("text", "markdown")


def read_examples(cursor: Cursor) -> list[ExampleData]:
    """All texts of all examples; at least one bad and one good one that are not to-do."""
    examples: list[ExampleData] = []
    for item in cursor.items():
        entries = item.mapping(EXAMPLE_KEYS)
        if isinstance(item.value, dict) and not entries.keys() & {"bad", "good"}:
            item.wrong("an example needs 'bad' or 'good'")
        for key in ("bad", "good"):
            if key in entries:
                examples += [_read_example(text, key == "bad", entries) for text in entries[key].one_or_more()]
    for bad in (True, False):
        if not any(example["bad"] is bad and not example["todo"] for example in examples):
            cursor.wrong_key(f"a rule needs at least one {'bad' if bad else 'good'} example")
    return examples


def _read_example(cursor: Cursor, bad: bool, entries: Mapping[str, Cursor]) -> ExampleData:
    text, spans = unpin(cursor)
    if spans and not bad:
        cursor.wrong("a good example has nothing to pin with [[ ]]")
    return {
        "text": text,
        "bad": bad,
        "spans": spans,
        "published": entries["published"].date() if "published" in entries else None,
        "today": entries["today"].date() if "today" in entries else None,
        "format": entries["format"].choice(FORMATS, "format") if "format" in entries else "text",
        "todo": entries["todo"].truth() if "todo" in entries else False,
    }


def unpin(cursor: Cursor) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ``[[ ]]``, and the spans that they enclosed."""
    before, *pinned = cursor.text().split("[[")
    text = before
    spans = []
    if "]]" in before:
        cursor.wrong("']]' without '[[' before it")
    for piece in pinned:
        inner, closed, after = piece.partition("]]")
        if not closed or "]]" in after or not inner:
            cursor.wrong("'[[' and ']]' have to enclose a span, one after the other")
        spans.append((len(text), len(text) + len(inner)))
        text += inner + after
    return text, spans
