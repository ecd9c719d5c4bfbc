"""A whole run: settings, rules and knowledge, and every draft checked with them."""

from __future__ import annotations

from argparse import Namespace

from lint.builtin import rules_folder
from lint.cache import Cache
from lint.cli._checking import Checker, merged, rule_problem
from lint.cli._drafts import STANDARD_INPUT, find_drafts
from lint.cli._jobs import check_all
from lint.cli._progress import with_progress
from lint.cli._settings import excluded, knowledge_of, rules_by_path
from lint.config import Config
from lint.knowledge import KnowledgeErrors
from lint.reporters import Problem, Report, Viewer
from lint.rulebook import RuleErrors


def run_check(arguments: Namespace, config: Config, viewer: Viewer | None = None) -> Report:
    """Check the drafts that the command line names, and take a view of each if there is a viewer.

    A rule file with a mistake is a problem of the report, and the other rules run. Without sound knowledge nothing
    runs: a finding could rest on what is wrong in it.
    """
    drafts, problems = find_drafts(arguments.paths or ["."], excluded(config))
    try:
        rules = rules_by_path(arguments, config)
        knowledge = knowledge_of(arguments, config)
    except RuleErrors as wrong:
        return Report([], [], [rule_problem(each) for each in wrong.errors])
    except KnowledgeErrors as wrong:
        return Report([], [], [Problem(str(each.path), each.problem, *each.position) for each in wrong.mistakes])
    problems += map(rule_problem, rules.mistakes)
    checker = Checker(rules, knowledge, arguments, config, viewer, _cache(arguments, config, viewer))
    reports = with_progress(check_all(checker, drafts, arguments.jobs), len(drafts))
    return merged(reports, problems, rules.all)


def _cache(arguments: Namespace, config: Config, viewer: Viewer | None) -> Cache | None:
    """What earlier runs found; None when it is not wanted, or does not have all that is to be shown."""
    if arguments.no_cache or viewer or STANDARD_INPUT in arguments.paths:
        return None
    given = (arguments.published, arguments.today, arguments.language)
    folders = [rules_folder(), *config.rules, *arguments.rules, *config.knowledge, *arguments.knowledge]
    return Cache(repr((given, config)), folders)
