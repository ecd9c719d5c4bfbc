"""``newslint test``: run the examples of rules."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from textwrap import indent, shorten

from lint.cli._arguments import UsageError, add_knowledge_argument, add_rules_argument, add_settings_argument
from lint.cli._running import run_check
from lint.cli._settings import knowledge_of, rules_of, settings_of
from lint.config import Config
from lint.examples import Result, run_examples
from lint.knowledge import KnowledgeErrors
from lint.reporters import counted
from lint.rulebook import Rulebook, RuleError, RuleErrors, UnknownRuleError, load_sound

WIDTH = 100
"""Characters of a known gap that are shown."""


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="RULES_DIR", help="only the rules of this folder")
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--select", action="append", metavar="ID", help="only this rule or family; may be repeated")
    parser.add_argument("--coverage", metavar="DRAFTS", help="name the rules that find nothing in these drafts, too")


def run(arguments: Namespace) -> int:
    """Run the examples, show what differs, and sum up. Rules are tested as their files have them."""
    config = settings_of(arguments)
    as_written = config._replace(changes=())
    try:
        rules, mistakes = _rules_of(arguments) if arguments.folder else rules_of(arguments, as_written)
        knowledge = knowledge_of(arguments, config, beside=arguments.folder)
    except (RuleErrors, KnowledgeErrors, UnknownRuleError) as wrong:
        raise UsageError(str(wrong)) from None
    results = list(run_examples(rules, knowledge))
    for result in results:
        if result.passed == result.example.todo:
            print(_told(result))
    for mistake in mistakes:
        print(mistake)
    if gaps := [result for result in results if result.example.todo and not result.passed]:
        print("Known gaps:")
        print("\n".join(f"    {gap.rule.id}: {shorten(gap.example.text, WIDTH, placeholder='…')}" for gap in gaps))
    print(_summary(rules, results, mistakes))
    covered = not arguments.coverage or _cover(arguments, config, rules)
    failed = any(not result.passed and not result.example.todo for result in results)
    return 2 if mistakes or not covered else int(failed)


def _cover(arguments: Namespace, config: Config, rules: Rulebook) -> bool:
    """Name the rules that find nothing in the drafts; False when some of the drafts could not be checked."""
    given = Namespace(
        **{**vars(arguments), "paths": [arguments.coverage], "rules": [*arguments.rules, *_own(arguments.folder)]},
        published=None, today=None, language=None, stdin_filename=None, jobs=None, no_cache=False,
    )  # fmt: skip
    everything = config._replace(
        gradings=(), select=(), ignore=(), least_level="info", least_confidence="low", changes=()
    )
    report = run_check(given, everything)
    fired = {finding.rule for finding in report.findings}
    silent = [rule.id for rule in rules if rule.id not in fired]
    for problem in report.problems:
        print(problem)
    fired_of_all = f"{len(rules) - len(silent)} of {counted(len(rules), 'rule')} fired"
    print(f"{arguments.coverage}: {counted(len(report.files), 'draft')}; {fired_of_all}")
    if silent:
        print("Silent:", *silent, sep="\n    ")
    return not report.problems


def _own(folder: Path | None) -> list[Path]:
    return [folder] if folder else []


def _rules_of(arguments: Namespace) -> tuple[Rulebook, Sequence[RuleError]]:
    if not arguments.folder.is_dir():
        raise UsageError(f"{arguments.folder}: no such folder of rules")
    rules, mistakes = load_sound([arguments.folder])
    return rules.select(arguments.select or ()), mistakes


def _told(result: Result) -> str:
    """A failure with its difference, or a known gap that is none any more."""
    kind = "bad" if result.example.bad else "good"
    head = f"{result.rule.path}: {result.rule.id}, a {kind} example: {result.example.text.strip()}"
    return f"{head}\n{indent(result.difference or 'passes now: it is no todo any more', '    ')}\n"


def _summary(rules: Rulebook, results: Sequence[Result], mistakes: Sequence[RuleError]) -> str:
    failed = sum(not result.passed and not result.example.todo for result in results)
    gaps = sum(result.example.todo and not result.passed for result in results)
    parts = [
        f"{counted(len(rules), 'rule')}, {counted(len(results), 'example')}: {failed or 'none'} failed",
        counted(gaps, "known gap") if gaps else "",
        f"{counted(len(mistakes), 'mistake')} in rule files" if mistakes else "",
    ]
    return "; ".join(part for part in parts if part)
