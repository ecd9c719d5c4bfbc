"""``newslint test``: run the examples of rules."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from textwrap import indent

from lint.cli._arguments import UsageError, add_knowledge_argument, add_rules_argument, add_settings_argument
from lint.cli._settings import knowledge_of, rules_of, settings_of
from lint.examples import Result, run_examples
from lint.knowledge import KnowledgeErrors
from lint.rulebook import Rulebook, RuleError, RuleErrors, UnknownRuleError, load_sound


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="RULES_DIR", help="only the rules of this folder")
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    parser.add_argument("--select", action="append", metavar="ID", help="only this rule or family; may be repeated")


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
    print(_summary(rules, results, mistakes))
    failed = any(not result.passed and not result.example.todo for result in results)
    return 2 if mistakes else int(failed)


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
        f"{len(rules)} rules, {len(results)} examples: {failed or 'none'} failed",
        f"{gaps} known gaps" if gaps else "",
        f"{len(mistakes)} mistakes in rule files" if mistakes else "",
    ]
    return "; ".join(part for part in parts if part)
