"""Fixes that rules mark as safe."""

from __future__ import annotations

import codecs

import pytest

from lint.annotate.links import Hyperlink
from lint.article import Article
from lint.knowledge import Knowledge
from lint.readers import read_text
from lint.rulebook import load_sound
from tests.commands import Newslint

TRACKED = "Rents rose, the [institute](https://a.example/r?utm_source=chatgpt.com&x=1#top) said.\n"
FIXED = "Rents rose, the [institute](https://a.example/r?x=1#top) said.\n"
TWO_SIDED = "It opened on Thursday, March 3, 2026.\n"


def test_a_fix_is_made_told_and_checked_again(newslint: Newslint) -> None:
    path = newslint.write("a draft.md", TRACKED)
    run = newslint("check", "a draft.md", "--fix", "--select", "residue")
    assert path.read_text() == FIXED
    assert run.err.startswith("fixed: a draft.md:1: The link of “institute” leads to a.example")
    assert (run.code, run.out) == (0, "1 draft checked: nothing to report\n")


def test_a_difference_is_shown_and_nothing_written(newslint: Newslint) -> None:
    path = newslint.write("a.md", TRACKED)
    run = newslint("check", "a.md", "--diff")
    assert (run.code, run.out) == (1, f"--- a.md\n+++ a.md\n@@ -1 +1 @@\n-{TRACKED}+{FIXED}")
    assert path.read_text() == TRACKED
    newslint.write("a.md", FIXED)
    assert newslint("check", "a.md", "--diff") == (0, "", "")


def test_a_contradiction_is_never_fixed(newslint: Newslint) -> None:
    path = newslint.write("a.md", TWO_SIDED)
    assert newslint("check", "a.md", "--fix").code == 1
    assert path.read_text() == TWO_SIDED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le"])
def test_everything_else_in_the_file_stays_as_it_is(newslint: Newslint, encoding: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
    before, after = (mark + f"“Café”\r\n\r\n{text}\r\n".encode(encoding) for text in (TRACKED * 2, FIXED * 2))
    path = newslint.write("a.md", before)
    newslint("check", "a.md", "--fix")
    assert path.read_bytes() == after


def test_a_suppressed_finding_is_not_fixed(newslint: Newslint) -> None:
    text = f"<!-- newslint: ignore[residue] as the page was sent -->\n{TRACKED}"
    path = newslint.write("a.md", text)
    newslint("check", "a.md", "--fix")
    assert path.read_text() == text


def test_fixes_come_from_the_cache_as_well(newslint: Newslint) -> None:
    newslint.write("a.md", TRACKED)
    first = newslint("check", "a.md", "--diff")
    assert newslint("check", "a.md", "--diff") == first
    assert first.out


def test_an_address_that_stands_once_elsewhere_is_fixed_there(newslint: Newslint) -> None:
    path = newslint.write("a.md", "The [institute][1] said.\n\n[1]: https://a.example/r?utm_source=openai\n")
    newslint("check", "a.md", "--fix")
    assert path.read_text() == "The [institute][1] said.\n\n[1]: https://a.example/r\n"


def test_an_address_that_stands_elsewhere_several_times_is_left_alone(newslint: Newslint) -> None:
    address = "https://a.example/?utm_source=openai"
    text = f"The [institute][1] said.\n\n[1]: {address}\n[2]: {address}\n"
    path = newslint.write("a.md", text)
    newslint("check", "a.md", "--fix")
    assert path.read_text() == text


def test_only_what_a_baseline_does_not_have_is_fixed(newslint: Newslint) -> None:
    old, new = newslint.write("old.md", TRACKED), newslint.folder / "new.md"
    newslint("baseline")
    new.write_text(TRACKED)
    run = newslint("check", "--baseline", ".newslint-baseline.json", "--fix", "--select", "residue")
    assert (old.read_text(), new.read_text()) == (TRACKED, FIXED)
    assert (run.code, run.out) == (0, "2 drafts checked: nothing to report; 1 more in the baseline\n")


@pytest.mark.parametrize("choice", ["--fix", "--diff"])
def test_standard_input_cannot_be_fixed(newslint: Newslint, choice: str) -> None:
    run = newslint("check", "-", choice)
    assert (run.code, run.err) == (2, "newslint: --fix and --diff need a file, and standard input is none\n")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/r?utm_source=x", "https://a.example/r"),
        ("https://a.example/r?UTM_Source=x&b=2#c", "https://a.example/r?b=2#c"),
        ("https://a.example/r?b=2&fbclid=x", "https://a.example/r?b=2"),
        ("https://a.example/r?b=2#utm_source=x", None),
        ("https://a.example/utm_source=x", None),
    ],
)
def test_an_address_is_known_without_its_tracking(address: str, expected: str | None) -> None:
    article = Article(read_text(f"See [it]({address}).", "a.md"), Knowledge())
    assert [link.untracked for link in article.mentions(Hyperlink)] == [expected]


def test_a_rule_on_two_sides_has_no_safe_fix(newslint: Newslint) -> None:
    rule = newslint.write(
        "house/number/twice.yaml",
        "find: quantity\npair: {find: quantity, where: {value: {differs_from: value}}}\n"
        'safe_fix: {replace: "{text}", by: "{other.text}"}\n'
        "level: error\nconfidence: high\nmessage: m\nwhy: w\nsource: s\n"
        "examples: [{bad: Two men met three men., good: Two men met.}]\n",
    )
    [error] = load_sound([rule.parents[1]])[1]
    assert error.problem.startswith("a rule with 'pair' has no 'safe_fix'")
