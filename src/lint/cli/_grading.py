"""Which rules hold for which draft, with which changes and at which level."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lint.cli._arguments import UsageError
from lint.cli._paths import Ignore
from lint.config import Changing, Config, Grading, Origin
from lint.rulebook import Rule, Rulebook, RuleError, RuleErrors, UnknownRuleError, load_sound

Paths = tuple[str, ...]
"""The patterns of an override; none for what holds everywhere."""

EVERYWHERE: Paths = ()


class RulesByPath:
    """The rules of a run as they hold for each draft."""

    def __init__(self, folders: Sequence[Path], config: Config) -> None:
        """Load the rules.

        Args:
            folders: Where they lie.
            config: The settings.

        Raises:
            UsageError: A rule or family that does not exist is graded or changed.
            UnknownRuleError: One that does not exist is selected or ignored.
            RuleErrors: A folder cannot be read.
        """
        self._folders = folders
        self._config = config
        areas = {*(grading.paths for grading in config.gradings), *(changing.paths for changing in config.changes)}
        self._areas = {paths: _area(config, paths) for paths in areas}
        self._changed: dict[frozenset[Paths], tuple[Rulebook, Sequence[RuleError]]] = {}
        self._known: dict[frozenset[Paths], Rulebook] = {}
        self._all, mistakes = self._with_changes(frozenset({EVERYWHERE}))
        for changing in config.changes:
            mistakes = [*mistakes, *self._with_changes(frozenset({EVERYWHERE, changing.paths}))[1]]
        self.mistakes: Sequence[RuleError] = list(dict.fromkeys(mistakes))
        """Those in rule files and in changes to rules; a rule whose change is wrong is as its file has it."""
        self._selected = {rule.id for rule in self._all.select(config.select, config.ignore)}
        for grading in config.gradings:
            _check_name(grading.name, grading.origin, self._all)
        for changing in config.changes:
            _check_name(changing.change.name, changing.origin, self._all)

    def gradings(self, path: Path | None) -> dict[str, Grading]:
        """What sets the level of each rule on a path; on none in particular when None. Unset rules are left out."""
        decided = {}
        areas = self._areas_of(path)
        for grading in self._config.gradings:
            if grading.paths in areas:
                decided.update({rule.id: grading for rule in self._all.named(grading.name)})
        return decided

    def changes(self, path: Path | None) -> Sequence[Changing]:
        """What is changed in rules on a path; later ones are made to what earlier ones have left."""
        areas = self._areas_of(path)
        return [changing for changing in self._config.changes if changing.paths in areas]

    def on(self, path: Path | None) -> Rulebook:
        """The rules on a path; on none in particular when None.

        Raises:
            RuleErrors: Changes that are right by themselves are wrong together.
        """
        areas = self._areas_of(path)
        if areas not in self._known:
            rules, mistakes = self._with_changes(areas)
            if untold := [mistake for mistake in mistakes if mistake not in self.mistakes]:
                raise RuleErrors(untold)
            graded = rules.levels({name: grading.level for name, grading in self.gradings(path).items()})
            self._known[areas] = Rulebook(tuple(rule for rule in graded if rule.id in self._selected))
        return self._known[areas]

    @property
    def all(self) -> Sequence[Rule]:
        """Every rule, whether or not it is asked anywhere, at the level that its file has."""
        return self._all.rules

    def are_all(self, rules: Rulebook) -> bool:
        """Whether none of the rules there are is left out."""
        return len(rules) == len(self._all)

    def _with_changes(self, areas: frozenset[Paths]) -> tuple[Rulebook, Sequence[RuleError]]:
        if areas not in self._changed:
            changes = [each.change for each in self._config.changes if each.paths in areas]
            self._changed[areas] = load_sound(self._folders, changes)
        return self._changed[areas]

    def _areas_of(self, path: Path | None) -> frozenset[Paths]:
        """The overrides that hold on a path, and what holds everywhere."""
        real = path.resolve() if path and any(self._areas.values()) else path
        return frozenset({EVERYWHERE, *(paths for paths, area in self._areas.items() if _is_inside(real, area))})


def _check_name(name: str, origin: Origin, rules: Rulebook) -> None:
    try:
        rules.named(name)
    except UnknownRuleError as error:
        raise UsageError(f"{origin}: {error}") from None


def _area(config: Config, paths: Paths) -> Ignore | None:
    return Ignore.of(config.folder.resolve(), paths) if paths else None


def _is_inside(path: Path | None, area: Ignore | None) -> bool:
    """Whether a path is in an area; None is the area of all paths."""
    return area is None or (path is not None and bool(area.verdict(path, is_folder=False)))
