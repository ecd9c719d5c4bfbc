"""The rules as pages to read: docs/reference.md is made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from lint.cli.explain import pinned
from lint.rulebook import Example, Rule

HEAD = """\
# Rules

What each rule finds, why, and by which standard, with its first examples: `[[ ]]` marks what is found.
`newslint explain ID` shows the whole rule and all of its examples. This page is made by
`newslint rules --format markdown > docs/reference.md`.
"""


def reference(rules: Sequence[Rule]) -> Iterator[str]:
    """The lines of the page, family by family."""
    yield HEAD
    for family, members in groupby(rules, attrgetter("family")):
        yield f"## {family}\n"
        for rule in members:
            yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"{rule.level}, {rule.confidence} confidence. {rule.why}\n"
    yield f"Standard: {rule.source}\n"
    for kind in (True, False):
        example = next(each for each in rule.examples if each.bad is kind and not each.todo)
        yield from _example(example)


def _example(example: Example) -> Iterator[str]:
    published = f", published {example.published}" if example.published else ""
    yield f"{'Found' if example.bad else 'Left alone'}{published}:\n"
    text = pinned(example).strip()
    fence = "````" if "```" in text else "```"
    yield f"{fence}text\n{text}\n{fence}\n"
