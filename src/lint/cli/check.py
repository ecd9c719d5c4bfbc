"""``newslint check``: check drafts and report."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from lint.article import Article
from lint.cli._arguments import (
    add_draft_arguments,
    add_knowledge_argument,
    add_rules_argument,
    add_settings_argument,
    one_of,
)
from lint.cli._drafts import find_drafts, open_draft
from lint.cli._progress import with_progress
from lint.cli._settings import excluded, knowledge_of, rules_of, settings_of
from lint.config import Config
from lint.engine import lint
from lint.finding import LEVELS
from lint.knowledge import KnowledgeErrors
from lint.readers import Unreadable
from lint.reporters import PlacedFinding, Problem, Report, formats, place, reporter
from lint.rulebook import Rulebook, RuleError, RuleErrors


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_draft_arguments(parser)
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)
    names = formats()
    parser.add_argument("--format", type=one_of(names), default="text", metavar="NAME", help=", ".join(names))
    parser.add_argument(
        "--fail-on", type=one_of(LEVELS), metavar="LEVEL", help="the mildest level that fails; default: error"
    )
    parser.add_argument("--select", action="append", metavar="ID", help="only this rule or family; may be repeated")
    parser.add_argument("--ignore", action="append", metavar="ID", help="not this rule or family; may be repeated")


def run(arguments: Namespace) -> int:
    """Check and report."""
    config = settings_of(arguments)
    report = _report(arguments, config)
    reporter(arguments.format)(report, sys.stdout)
    for problem in report.problems:
        print(f"newslint: {problem}", file=sys.stderr)
    return exit_code(report, config)


def exit_code(report: Report, config: Config) -> int:
    """2 when something could not be checked, 1 when a finding is as grave as the settings say, else 0."""
    if report.problems:
        return 2
    failing = LEVELS[LEVELS.index(config.fail_on) :]
    return int(any(finding.level in failing for finding in report.findings))


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
    files: list[str] = []
    findings: list[PlacedFinding] = []
    for draft in with_progress(drafts, len(drafts)):
        try:
            article = open_draft(draft, arguments, config.language, knowledge)
        except Unreadable as error:
            problems.append(Problem(error.path, error.reason, error.line))
            continue
        found, failed = _check(article, rules)
        files.append(article.source.path)
        findings += found
        problems += failed
    return Report(files, findings, problems)


def _rule_problem(mistake: RuleError) -> Problem:
    return Problem(str(mistake.path), mistake.problem, mistake.line, mistake.column)


def _check(article: Article, rules: Rulebook) -> tuple[list[PlacedFinding], list[Problem]]:
    """What the rules say of one draft, and which of them could not be asked."""
    result = lint(article, rules.rules)
    failed = [Problem(article.source.path, f"{failure.rule}: {failure.problem}") for failure in result.failures]
    return [place(article, finding) for finding in result.findings], failed
