"""The JSON of a Wikidata SPARQL query of position held (P39) with start (P580) and end (P582).

The query selects ``?personLabel``, ``?positionLabel``, ``?start`` and ``?end``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from lint.knowledge.importers._record import Collector


def read(content: bytes, checked: date) -> dict[str, Any]:
    """The data of a query's result."""
    collector = Collector("Wikidata, CC0", checked)
    for row in json.loads(content)["results"]["bindings"]:
        line = {"from": _day(row, "start"), "to": _day(row, "end"), "party": _value(row, "partyLabel")}
        collector.tenure(row["positionLabel"]["value"], row["personLabel"]["value"], line)
    return collector.data()


def _value(row: Mapping[str, Any], name: str) -> str | None:
    value: str | None = row.get(name, {}).get("value")
    return value


def _day(row: Mapping[str, Any], name: str) -> str | None:
    """A time as EDTF. Wikidata writes a year alone as its first of January, which no day can be told from."""
    value = _value(row, name)
    if value is None:
        return None
    day = value.lstrip("+").partition("T")[0]
    return day[:4] if day.endswith(("-01-01", "-00-00")) else day.removesuffix("-00")
