"""The settings of a run, and where each of them comes from."""

from __future__ import annotations

from pathlib import Path

from lint.config._files import position_of
from lint.config._keys import Setting
from lint.finding import Confidence, Level
from lint.record import Record
from lint.rulebook import Change


class Origin(Record):
    """Where a setting was made."""

    name: str
    """The name of a profile or pack, or the path of a settings file."""
    file: Path | None = None
    route: tuple[str | int, ...] = ()

    def below(self, key: str) -> Origin:
        """The place of a key within this setting."""
        return self._replace(route=(*self.route, key))

    def __str__(self) -> str:
        if self.file is None or self.name != str(self.file):
            return self.name
        return f"{self.name}:{position_of(self.file, *self.route).line}"


class Grading(Record):
    """The level of a rule or family, everywhere or on some paths."""

    name: str
    level: Setting
    origin: Origin
    paths: tuple[str, ...] = ()
    """Patterns in the form of .gitignore; empty for every path."""


class Changing(Record):
    """A change to a rule or family, everywhere or on some paths."""

    change: Change
    origin: Origin
    paths: tuple[str, ...] = ()
    """Patterns in the form of .gitignore; empty for every path."""


class Config(Record):
    """The settings of a run; the defaults are those of a run without a settings file."""

    file: Path | None = None
    """The settings file that was read first; patterns of paths are relative to its folder."""
    rules: tuple[Path, ...] = ()
    knowledge: tuple[Path, ...] = ()
    gradings: tuple[Grading, ...] = ()
    """Later ones win."""
    changes: tuple[Changing, ...] = ()
    """Later ones are made to what earlier ones have left."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Level = "error"
    least_level: Level = "info"
    least_confidence: Confidence = "low"
    require_reasons: bool = False
    baseline: Path | None = None
    exclude: tuple[str, ...] = ()
    language: str | None = None
    country: str = "US"
    """Whose holidays are meant where countries differ."""
    origins: tuple[tuple[str, Origin], ...] = ()
    """The keys that were set, each with the place of the value that holds; a list has a place for each part."""

    @property
    def folder(self) -> Path:
        return self.file.parent if self.file else Path()
