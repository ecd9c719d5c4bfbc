"""``newslint check``: check drafts and report."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from lint.cli._arguments import (
    add_draft_arguments,
    add_knowledge_argument,
    add_rules_argument,
    add_settings_argument,
    one_of,
)
from lint.cli._checking import Checker, merged
from lint.cli._drafts import find_drafts
from lint.cli._jobs import check_all
from lint.cli._outputs import destination, write_reports
from lint.cli._progress import with_progress
from lint.cli._settings import excluded, knowledge_of, rules_of, settings_of
from lint.config import Config
from lint.finding import LEVELS
from lint.knowledge import KnowledgeErrors
from lint.reporters import PlacedFinding, Problem, Report, formats
from lint.rulebook import RuleError, RuleErrors


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_draft_arguments(parser)
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    names = formats()
    parser.add_argument("--format", type=one_of(names), default="text", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--output",
        action="append",
        type=destination,
        default=[],
        metavar="[NAME:]FILE",
        help="write to a file, in --format or the format named before it; may be repeated",
    )
    parser.add_argument(
        "--fail-on", type=one_of(LEVELS), metavar="LEVEL", help="the mildest level that fails; default: error"
    )
    parser.add_argument(
        "--max-warnings", type=int, metavar="N", help="fail on more warnings than this, too; default: any number passes"
    )
    parser.add_argument("--quiet", action="store_true", help="show only what makes the check fail")
    parser.add_argument("--jobs", type=int, metavar="N", help="processes to use; default: as many as pay")
    parser.add_argument("--select", action="append", metavar="ID", help="only this rule or family; may be repeated")
    parser.add_argument("--ignore", action="append", metavar="ID", help="not this rule or family; may be repeated")


def run(arguments: Namespace) -> int:
    """Check and report."""
    config = settings_of(arguments)
    report = _report(arguments, config)
    failing = _failing(report, config, arguments.max_warnings)
    shown = report._replace(findings=failing) if arguments.quiet else report
    write_reports(shown, arguments.format, arguments.output)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    if report.problems:
        return 2
    return int(bool(failing))


def _failing(report: Report, config: Config, max_warnings: int | None) -> list[PlacedFinding]:
    """The findings that make the check fail: by their level, and all warnings when there are too many."""
    levels = {*LEVELS[LEVELS.index(config.fail_on) :]}
    if max_warnings is not None and sum(finding.level == "warning" for finding in report.findings) > max_warnings:
        levels.add("warning")
    return [finding for finding in report.findings if finding.level in levels]


def _report(arguments: Namespace, config: Config) -> Report:
    drafts, problems = find_drafts(arguments.paths or ["."], excluded(config))
    try:
        rules, mistakes = rules_of(arguments, config)
        knowledge = knowledge_of(arguments, config)
    except RuleErrors as wrong:
        return Report([], [], [_rule_problem(each) for each in wrong.errors])
    except KnowledgeErrors as wrong:
        return Report([], [], [Problem(str(each.path), each.problem, *each.position) for each in wrong.mistakes])
    problems += map(_rule_problem, mistakes)
    checker = Checker(rules.rules, knowledge, arguments, config.language)
    reports = with_progress(check_all(checker, drafts, arguments.jobs), len(drafts))
    return merged(reports, problems, rules.rules)


def _rule_problem(mistake: RuleError) -> Problem:
    return Problem(str(mistake.path), mistake.problem, mistake.line, mistake.column)
