"""Which patterns of rules need no timeout, and that both engines find the same with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import regex
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lint.builtin import rules_folder
from lint.rulebook import _patterns
from lint.rulebook._loading import rule_files
from lint.rulebook._patterns import FLAGS, Pattern
from lint.rulebook._reading._effort import takes_few_steps


@pytest.mark.parametrize(
    "pattern",
    [
        "open[- ]source",
        r"\b(?:alleg\w+|accus\w+|suspected|police (?:say|said))\b",
        r"(?-i:^[A-Z]\w+(?:s|ese|ish)$)",
        r"\bfor\s(?:the\s(?:last|past)\s)?$",
        r"(?<=\d )per ?cent(?! of)",
        r"\d{1,3}(?:,\d{3}){1,4}",
    ],
)
def test_a_pattern_with_few_ways_to_match_needs_no_timeout(pattern: str) -> None:
    assert takes_few_steps(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+b",
        r"(?:a|ab)*c",
        r"\w+\s+\w+",
        r".*=.*",
        r"(?=\w*\d)\w+",
        r"(?:\w+ ){1,4}said",
        r"(\w)\1",
    ],
)
def test_a_pattern_that_can_be_tried_in_many_ways_needs_a_timeout(pattern: str) -> None:
    assert not takes_few_steps(pattern)


@pytest.mark.parametrize(
    "pattern", [r"\p{Lu}", "(?:misspelt){e<=1}", "[[a-z]--[aeiou]]", r"\Gof", "(?|a|b)", r"a\K", "("]
)
def test_a_pattern_that_only_the_other_package_understands_is_left_to_it(pattern: str) -> None:
    assert not takes_few_steps(pattern)


def _patterns_in(data: Any) -> Iterator[str]:
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if key in ("pattern", "matches") and isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            yield from _patterns_in(value)


SHIPPED = sorted(
    {pattern for file in rule_files(rules_folder()) for pattern in _patterns_in(yaml.safe_load(file.content))}
)
FEW_STEPS = [pattern for pattern in SHIPPED if takes_few_steps(pattern)]


def _words_of(pattern: str) -> list[str]:
    return re.findall(r"[A-Za-z]{2,}", re.sub(r"\\\w", " ", pattern))


def _spans(found: Iterator[Any]) -> list[tuple[int, int]]:
    return [match.span() for match in found]


def test_most_patterns_of_the_shipped_rules_need_no_timeout() -> None:
    assert len(FEW_STEPS) > len(SHIPPED) * 3 / 4


@given(st.data())
def test_both_packages_find_the_same_with_such_patterns(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(FEW_STEPS))
    pieces = [
        *_words_of(pattern),
        "Guaidó",
        "İstanbul",
        "1,200",
        "2026",
        " ",
        "  ",
        "-",
        "’",
        "“",
        ".",
        "\n",
        "ed",
        "S",
    ]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), max_size=12)))
    start = data.draw(st.integers(0, len(text)))
    expected = _spans(regex.compile(pattern, FLAGS).finditer(text, start))
    assert _spans(Pattern(pattern, bounded=True).matches(text, start, len(text))) == expected
    assert _spans(Pattern(pattern).matches(text, start, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "engine"),
    [("Analysts said so. " * 5, "re"), ("Analysts said so. " * 100, "regex"), ("Аналитики said so.", "regex")],
)
def test_long_texts_and_other_scripts_are_searched_under_the_timeout(
    text: str, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    compiled = _patterns._compiled

    def spy(source: str, flags: int) -> Any:
        asked.append(source)
        return compiled(source, flags)

    monkeypatch.setattr(_patterns, "_compiled", spy)
    found = _spans(Pattern(r"\bsaid\b", bounded=True).matches(text, 0, len(text)))
    assert found == [match.span() for match in re.finditer(r"\bsaid\b", text)]
    assert asked == ([r"\bsaid\b"] if engine == "regex" else [])
