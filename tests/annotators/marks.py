"""A kind of mention whose fields a test writes into the draft itself: ``storm{n=3; day=2026-01-02; tags=a|b}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Literal

from lint.annotate._draft import Draft
from lint.annotate._mention import Mention, computed, stated


class Mark(Mention):
    kind: ClassVar[str] = "mark"

    word: str | None = stated("the word before the brace")
    name: str | None = stated("some text")
    n: float | None = stated("some number")
    start_year: int | None = stated("some year")
    day: date | None = computed("some day")
    sure: bool | None = computed("true or false")
    tags: tuple[str, ...] | None = stated("several texts")
    mood: Literal["calm", "angry"] | None = computed("one of two words")
    link: Mark | None = computed("the mark before this one, when asked for")
    anything: object = None


def annotate(draft: Draft) -> Iterator[Mark]:
    before: Mark | None = None
    for found in re.finditer(r"(\w+)\{([^}]*)\}", draft.prose.text):
        fields = dict(part.strip().split("=", 1) for part in found[2].split(";") if part.strip())
        before = Mark(start=found.start(), end=found.end(), text=found[0], word=found[1], **_typed(fields, before))
        yield before


def _typed(fields: dict[str, str], before: Mark | None) -> dict[str, Any]:
    read: dict[str, Any] = {
        "n": float,
        "start_year": int,
        "day": date.fromisoformat,
        "sure": "yes".__eq__,
        "tags": lambda value: tuple(value.split("|")),
        "link": lambda _: before,
    }
    return {name: read.get(name, str)(value) for name, value in fields.items()}
