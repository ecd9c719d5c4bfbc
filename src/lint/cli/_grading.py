"""Which rules hold for which draft, and at which level."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lint.cli._paths import Ignore
from lint.config import Config, Grading
from lint.rulebook import Rule, Rulebook


class RulesByPath:
    """The rules of a run as they hold for each draft."""

    def __init__(self, rules: Rulebook, selected: Rulebook, config: Config) -> None:
        """Prepare.

        Args:
            rules: All of them.
            selected: Those that the settings select.
            config: The settings.

        Raises:
            UnknownRuleError: A level or a change is set for a rule or family that does not exist.
        """
        self._all = rules
        self._selected = {rule.id for rule in selected}
        self._gradings = config.gradings
        self._areas = {paths: _area(config, paths) for paths in {each.paths for each in config.gradings}}
        self._known: dict[tuple[bool, ...], Rulebook] = {}
        for name in (*(grading.name for grading in config.gradings), *(change.name for change in config.changes)):
            rules.named(name)

    def gradings(self, path: Path | None) -> dict[str, Grading]:
        """What sets the level of each rule on a path; on none in particular when None. Unset rules are left out."""
        decided = {}
        for grading, counts in zip(self._gradings, self._counting(path), strict=True):
            if counts:
                decided.update({rule.id: grading for rule in self._all.named(grading.name)})
        return decided

    def on(self, path: Path | None) -> Rulebook:
        """The rules on a path; on none in particular when None."""
        counting = self._counting(path)
        if counting not in self._known:
            graded = self._all.levels({name: grading.level for name, grading in self.gradings(path).items()})
            self._known[counting] = Rulebook(tuple(rule for rule in graded if rule.id in self._selected))
        return self._known[counting]

    @property
    def all(self) -> Sequence[Rule]:
        """Every rule, whether or not it is asked anywhere, as its file has it."""
        return self._all.rules

    def are_all(self, rules: Rulebook) -> bool:
        """Whether none of the rules there are is left out."""
        return len(rules) == len(self._all)

    def _counting(self, path: Path | None) -> tuple[bool, ...]:
        """Which gradings count on the path."""
        real = path.resolve() if path and any(self._areas.values()) else path
        inside = {paths: _is_inside(real, area) for paths, area in self._areas.items()}
        return tuple(inside[grading.paths] for grading in self._gradings)


def _area(config: Config, paths: Sequence[str]) -> Ignore | None:
    return Ignore.of(config.folder.resolve(), paths) if paths else None


def _is_inside(path: Path | None, area: Ignore | None) -> bool:
    """Whether a path is in an area; None is the area of all paths."""
    return area is None or (path is not None and bool(area.verdict(path, is_folder=False)))
