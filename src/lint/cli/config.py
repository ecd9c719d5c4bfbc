"""``newslint config``: which settings hold for a path, and where each comes from."""

from __future__ import annotations

import math
import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.cli._arguments import UsageError, add_knowledge_argument, add_rules_argument, add_settings_argument
from lint.cli._grading import RulesByPath
from lint.cli._settings import excluded, rules_by_path, settings_of
from lint.config import Changing, Config, Origin
from lint.reporters import counted
from lint.rulebook import RuleErrors

WIDTH = 40
"""Characters of a setting before its origin."""

DEFAULTS = ("fail-on", "least-level", "least-confidence", "require-reasons", "language", "country")
WHEN_SET = ("rules", "knowledge", "select", "ignore", "baseline", "exclude")


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--show", required=True, metavar="PATH", help="the draft or folder to tell about")
    add_rules_argument(parser)
    add_knowledge_argument(parser)
    add_settings_argument(parser)


def run(arguments: Namespace) -> int:
    """Show the settings."""
    arguments.paths = [arguments.show]
    config = settings_of(arguments)
    path = Path(arguments.show)
    if not path.exists():
        raise UsageError(f"{path}: no such file or folder")
    try:
        rules = rules_by_path(arguments, config)
        lines = [*_general_lines(config), *_level_lines(rules, path), *_change_lines(rules.changes(path))]
    except RuleErrors as wrong:
        raise UsageError(str(wrong)) from None
    print("\n".join([f"{path}, by {config.file or 'no settings file'}", *_exclusion(config, path), *lines]))
    for mistake in rules.mistakes:
        print(mistake)
    return 2 if rules.mistakes else 0


def _exclusion(config: Config, path: Path) -> Iterator[str]:
    patterns = excluded(config)
    if patterns and patterns.verdict(path.resolve(), is_folder=path.is_dir()):
        yield _line("is never checked", [origin for key, origin in config.origins if key == "exclude"])


def _general_lines(config: Config) -> Iterator[str]:
    for key in (*DEFAULTS, *WHEN_SET):
        value = getattr(config, key.replace("-", "_"))
        origins = [origin for name, origin in config.origins if name == key]
        if origins or key in DEFAULTS:
            yield _line(f"{key}: {_shown(value)}", origins)


def _level_lines(rules: RulesByPath, path: Path) -> Iterator[str]:
    selected = {rule.id for rule in rules.on(path)}
    asked = f"{len(selected)} of {counted(len(rules.all), 'rule')}"
    yield f"levels: {asked} asked; those not named here have their own level"
    for name, grading in rules.gradings(path).items():
        yield _line(f"  {name}: {grading.level}", [grading.origin], grading.paths)


def _change_lines(changes: Sequence[Changing]) -> Iterator[str]:
    if changes:
        yield "settings: each is made to what those above it have left"
    for change, origin, paths in changes:
        for key, value in change.value.items():
            yield _line(f"  {change.name}: {key}: {_flow(value)}", [origin.below(key)], paths)


def _line(setting: str, origins: Sequence[Origin], paths: Sequence[str] = ()) -> str:
    places = ", ".join(dict.fromkeys(_near(str(origin)) for origin in origins)) or "default"
    where = f" for {', '.join(paths)}" if paths else ""
    return f"{setting:{WIDTH}}  {places}{where}"


def _flow(value: object) -> str:
    """A value as YAML in one line."""
    import yaml

    flow = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=math.inf)
    return flow.removesuffix("...\n").strip()


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(_near(each) for each in value)
    return _near(value) if value is not None else "unknown"


def _near(path: object) -> str:
    """A path as seen from here, when it lies below."""
    return str(path).removeprefix(f"{Path.cwd()}{os.sep}")
