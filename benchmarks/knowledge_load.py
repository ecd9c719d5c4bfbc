"""How long a compiled base takes to load, what memory, and how fast its names are found in text, by its size.

    python benchmarks/knowledge_load.py

The built-in base first, as a warm start loads it: its files looked up, the compiled form mapped. Then made-up ones:
people with two-word names, two tenures each; the text names people whom all of them have. Times are of the processor,
the best of seven.
"""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable
from functools import partial
from time import process_time

from lint.builtin import knowledge_folder
from lint.knowledge import Knowledge, load
from lint.knowledge._compile import compiled
from lint.knowledge._compiled import packed, unpacked
from lint.knowledge._schema import SECTIONS
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
    return packed(compiled({**{section: {} for section in SECTIONS}, "offices": office, "people": people}))


def best(run: Callable[[], object]) -> float:
    times = []
    for _ in range(7):
        start = process_time()
        run()
        times.append(process_time() - start)
    return min(times)


def memory(run: Callable[[], object]) -> float:
    """Megabytes that are held once something has been made, while it is kept."""
    tracemalloc.start()
    made = run()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return held / 1e6


def names_in(text: str, words: WordIndex, knowledge: Knowledge) -> int:
    """Names found by a base that has not seen the text before."""
    return len(Knowledge(knowledge._base).names_in(text, words))


def main() -> None:
    builtin = partial(load, [knowledge_folder()])
    builtin()
    print(f"built in, {len(builtin()):,} records: loads in {best(builtin) * 1e3:.1f} ms, {memory(builtin):.1f} MB")
    choice, known = random.Random(1), random.Random(2)
    people = [name(known) for _ in range(1_000)]
    text = " ".join(choice.choice(people) if choice.random() < 0.1 else "the mayor said" for _ in range(WORDS // 3))
    for size in (1_000, 10_000, 100_000):
        content = base(size, random.Random(2))
        knowledge = Knowledge(unpacked(content))
        loading = best(partial(unpacked, content))
        words = WordIndex(text)
        finding = best(partial(names_in, text, words, knowledge))
        print(f"{size:>7,} people: {len(content) / 1e6:5.1f} MB, loads in {loading * 1e3:6.1f} ms", end=", ")
        print(f"{memory(partial(unpacked, content)):5.1f} MB;", end=" ")
        print(f"{names_in(text, words, knowledge):,} names found at {len(text.split()) / finding:,.0f} words/s")


if __name__ == "__main__":
    main()
