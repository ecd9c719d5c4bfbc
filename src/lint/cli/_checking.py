"""One draft at a time: read, lint, place."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.article import Article
from lint.cache import Cache
from lint.cli._drafts import open_draft
from lint.cli._grading import RulesByPath
from lint.cli._settings import knowledge_of, rules_by_path
from lint.config import CONFIDENCES, Config
from lint.engine import lint
from lint.finding import LEVELS
from lint.knowledge import Knowledge
from lint.readers import Unreadable
from lint.record import Record
from lint.reporters import PlacedFinding, Problem, Report, Viewer, place, place_remark
from lint.rulebook import Rule, RuleError, RuleErrors
from lint.sidecar import read_sidecar
from lint.suppression import suppress

if TYPE_CHECKING:
    from lint.reporters._view import View


class Checker(Record):
    """Everything that a draft is checked with."""

    rules: RulesByPath
    knowledge: Knowledge
    arguments: Namespace
    config: Config
    viewer: Viewer | None = None
    """What makes the view of each draft, when the report is to show it."""
    cache: Cache | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """Rules hold functions, which cannot be sent to another process: it loads them for itself."""
        return _loaded, (self.arguments, self.config, self.viewer, self.cache)

    def known(self, path: str) -> Report | None:
        """The report of an earlier run on a draft that has not changed since."""
        return self.cache.fetch(path) if self.cache else None

    def check(self, path: str) -> Report:
        """The report on one draft, which is kept for later runs."""
        before = self.cache.key(path) if self.cache else None
        report = self._checked(path)
        # A draft that was saved meanwhile may have been read before or after.
        if self.cache and before and not report.problems and before == self.cache.key(path):
            self.cache.keep(path, before, report)
        return report

    def _checked(self, path: str) -> Report:
        """The report on one draft. Whatever goes wrong with it is a problem in its report, never an exception."""
        try:
            return self._report(open_draft(path, self.arguments, self.config, self.knowledge))
        except Unreadable as error:
            return Report([], [], [Problem(error.path, error.reason, error.line)])
        except RuleErrors as wrong:
            return Report([], [], [rule_problem(each) for each in wrong.errors])
        except Exception as error:
            return Report([], [], [Problem(path, _mistake_of_ours(error))])

    def _report(self, article: Article) -> Report:
        path = article.source.path
        rules = self.rules.on(Path(path))
        result = lint(article, rules.rules)
        asked = None if self.rules.are_all(rules) else {rule.id for rule in rules}
        kept, remarks = suppress(
            article,
            result.findings,
            asked=asked,
            require_reasons=self.config.require_reasons,
            beside=read_sidecar(article),
        )
        found = [place(article, finding) for finding in kept] + [place_remark(article, remark) for remark in remarks]
        found = [finding for finding in found if _is_reported(finding, self.config)]
        found.sort(key=lambda finding: (finding.place.line, finding.place.column))
        problems = [Problem(path, f"{each.rule}: {each.problem}") for each in result.failures]
        return Report([path], found, problems, views=[self.viewer(article)] if self.viewer else [])


def _loaded(arguments: Namespace, config: Config, viewer: Viewer | None, cache: Cache | None) -> Checker:
    rules = rules_by_path(arguments, config)
    return Checker(rules, knowledge_of(arguments, config), arguments, config, viewer, cache)


def _is_reported(finding: PlacedFinding, config: Config) -> bool:
    return LEVELS.index(finding.level) >= LEVELS.index(config.least_level) and CONFIDENCES.index(
        finding.confidence
    ) <= CONFIDENCES.index(config.least_confidence)


def merged(reports: Iterable[Report], problems: Sequence[Problem], rules: Sequence[Rule]) -> Report:
    """One report of many drafts, with the problems of the run before theirs."""
    files: list[str] = []
    findings: list[PlacedFinding] = []
    all_problems = [*problems]
    views: list[View] = []
    for report in reports:
        files += report.files
        findings += report.findings
        all_problems += report.problems
        views += report.views
    return Report(files, findings, all_problems, rules, views=views)


def rule_problem(mistake: RuleError) -> Problem:
    """A mistake in a rule, or in a change to it, as a problem of the run."""
    return Problem(str(mistake.path), mistake.problem, mistake.line, mistake.column)


def _mistake_of_ours(error: Exception) -> str:
    from traceback import extract_tb

    frame = extract_tb(error.__traceback__)[-1]
    return f"newslint itself failed on this draft: {type(error).__name__}: {error} ({frame.filename}:{frame.lineno})"
