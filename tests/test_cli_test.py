"""``newslint test``: examples, known gaps, and rules that find nothing in a folder of drafts."""

from __future__ import annotations

from tests.commands import Newslint

RULE = """\
find: text
phrases: [slammed]
level: warning
confidence: high
message: "“{text}”"
why: Loud verbs say nothing.
source: House style book
examples:
  - bad: "They [[slammed]] it."
    good: "They closed it."
"""


def test_a_failure_shows_what_was_expected_and_what_was_found(newslint: Newslint) -> None:
    path = newslint.write("house/style/verbs.yaml", RULE.replace("They [[slammed]] it.", "They slammed [[it]]."))
    run = newslint("test", "house")
    assert run.code == 1
    assert run.out == (
        f"{path.relative_to(newslint.folder)}: style/verbs, a bad example: They slammed it.\n"
        "    - expected 1:14 'it'\n"
        "    + found    1:6 'slammed'\n"
        "\n"
        "1 rule, 2 examples: 1 failed\n"
    )


def test_known_gaps_are_listed_apart_and_do_not_fail(newslint: Newslint) -> None:
    newslint.write("house/style/verbs.yaml", RULE + '  - {bad: "They [[blasted]] it.", todo: true}\n')
    run = newslint("test", "house")
    assert run.code == 0
    assert run.out == ("Known gaps:\n    style/verbs: They blasted it.\n1 rule, 3 examples: none failed; 1 known gap\n")


def test_a_gap_that_is_none_any_more_is_told(newslint: Newslint) -> None:
    newslint.write("house/style/verbs.yaml", RULE + '  - {bad: "He [[slammed]] it.", todo: true}\n')
    assert "passes now: it is no todo any more" in newslint("test", "house").out


def test_coverage_names_the_rules_that_find_nothing(newslint: Newslint) -> None:
    newslint.write("house/style/verbs.yaml", RULE)
    newslint.write("house/style/blast.yaml", RULE.replace("slammed", "blasted"))
    newslint.write("house/style/quiet.yaml", RULE.replace("slammed", "whispered").replace("warning", "info"))
    newslint.write(".newslint.yaml", "levels: {style: off}\nleast-level: error\n")
    newslint.write("drafts/a.txt", "They slammed it.\n")
    newslint.write("drafts/b.txt", "They whispered it.\n")
    run = newslint("test", "house", "--coverage", "drafts")
    assert run.code == 0
    assert run.out.endswith("drafts: 2 drafts; 2 of 3 rules fired\nSilent:\n    style/blast\n")


def test_coverage_of_nothing_is_no_success(newslint: Newslint) -> None:
    newslint.write("house/style/verbs.yaml", RULE)
    run = newslint("test", "house", "--coverage", "none")
    assert run.code == 2
    assert "no such file or folder" in run.out
