"""How long a compiled base takes to load, and its names to be found in text, by its size.

    python benchmarks/knowledge_load.py

The base is made up: people with two-word names, two tenures each. Times are of the processor, the best of seven.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from time import process_time

from lint.knowledge import Knowledge
from lint.knowledge._compile import compiled
from lint.knowledge._compiled import packed, unpacked
from lint.word_index import WordIndex

SYLLABLES = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in "lnrst"]
WORDS = 100_000


def name(random_number: random.Random) -> str:
    given, surname = ("".join(random_number.sample(SYLLABLES, 2)).capitalize() for _ in range(2))
    return f"{given} {surname}"


def base(size: int, random_number: random.Random) -> bytes:
    names = {name(random_number): None for _ in range(size)}
    tenures = [
        {"office": "mayor", "from": "2001-01-01", "to": "2005-01-01", "seat": "North"},
        {"office": "mayor", "from": "2009-01-01", "to": "2013-01-01", "seat": "South"},
    ]
    people = {each.lower().replace(" ", "-"): {"name": each, "tenures": tenures} for each in names}
    office = {"mayor": {"name": "mayor", "titles": ["mayor"], "holders": list(people)}}
    return packed(compiled({"offices": office, "people": people, "events": {}, "organisations": {}, "places": {}}))


def best(run: Callable[[], object]) -> float:
    times = []
    for _ in range(7):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


def names_in(text: str, knowledge: Knowledge) -> int:
    """Names found by a base that has not seen the text before."""
    return len(Knowledge(knowledge._base).names_in(text, WordIndex(text)))


def main() -> None:
    words = random.Random(1)
    text = " ".join(name(words) if words.random() < 0.1 else "the mayor said" for _ in range(WORDS // 3))
    for size in (1_000, 10_000, 100_000):
        content = base(size, random.Random(2))
        knowledge = Knowledge(unpacked(content))
        loading = best(partial(unpacked, content))
        finding = best(partial(names_in, text, knowledge))
        print(f"{size:>7,} people: {len(content) / 1e6:5.1f} MB, loads in {loading * 1e3:6.1f} ms;", end=" ")
        print(f"names found at {len(text.split()) / finding:,.0f} words/s")


if __name__ == "__main__":
    main()
