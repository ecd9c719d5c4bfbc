"""A table with the columns person, office, from, to and, if wanted, titles, party, seat and place."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import Any

from lint.knowledge.importers._record import Collector

HOLDER_COLUMNS = ("from", "to", "elected", "nominated", "party", "seat")


def read(content: bytes, checked: date) -> dict[str, Any]:
    """The data of a table with a head line; titles of one office stand between semicolons."""
    collector = Collector("table", checked)
    rows = csv.DictReader(StringIO(content.decode("utf-8-sig")))
    if missing := [column for column in ("person", "office") if column not in (rows.fieldnames or ())]:
        raise ValueError(f"the head line names no column {missing[0]}")
    for row in rows:
        office = {"titles": [each.strip() for each in (row.get("titles") or row["office"]).split(";")]}
        place = {"place": row["place"]} if row.get("place") else {}
        line = {column: (row.get(column) or "").strip() for column in HOLDER_COLUMNS}
        collector.tenure(row["office"], row["person"], line, **office, **place)
    return collector.data()
