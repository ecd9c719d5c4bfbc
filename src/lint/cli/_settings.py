"""The settings of a run: those of the newsroom's file, and over them those of the command line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from lint.builtin import knowledge_folder, rules_folder
from lint.cli._arguments import UsageError
from lint.cli._grading import RulesByPath
from lint.cli._paths import Ignore
from lint.config import Config, ConfigError, find, read
from lint.knowledge import Knowledge
from lint.knowledge import load as load_knowledge
from lint.rulebook import Rulebook, RuleError, UnknownRuleError


def settings_of(arguments: Namespace) -> Config:
    """Read the settings file that applies, and lay the command line's choices over it.

    Raises:
        UsageError: The settings file is wrong.
    """
    try:
        config = _settings_file(arguments)
    except ConfigError as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{error.filename}: {(error.strerror or str(error)).lower()}") from None
    chosen = vars(arguments)
    return config._replace(
        select=tuple(chosen.get("select") or config.select),
        ignore=(*config.ignore, *(chosen.get("ignore") or ())),
        fail_on=chosen.get("fail_on") or config.fail_on,
        baseline=chosen.get("baseline") or config.baseline,
        language=chosen.get("language") or config.language,
    )


def _settings_file(arguments: Namespace) -> Config:
    if arguments.config:
        return read(arguments.config)
    starts = [Path.cwd(), *(Path(path).resolve() for path in getattr(arguments, "paths", ())[:1])]
    found = next((file for start in starts if (file := find(start))), None)
    return read(found) if found else Config()


def rules_by_path(arguments: Namespace, config: Config) -> RulesByPath:
    """The rules that ship with newslint and those of the house, as the settings choose, change and grade them.

    Raises:
        UsageError: A folder, a rule or a family does not exist.
        RuleErrors: A folder cannot be read.
    """
    house = _folders([*config.rules, *arguments.rules], "rules")
    try:
        return RulesByPath([rules_folder(), *house], config)
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None


def rules_of(arguments: Namespace, config: Config) -> tuple[Rulebook, Sequence[RuleError]]:
    """The rules as they hold on paths for which nothing else is said, and the mistakes in others.

    Raises:
        UsageError: A folder, a rule or a family does not exist.
        RuleErrors: A folder cannot be read.
    """
    rules = rules_by_path(arguments, config)
    return rules.on(None), rules.mistakes


def knowledge_of(arguments: Namespace, config: Config, beside: Path | None = None) -> Knowledge:
    """What ships with newslint, then the folders of the settings file, then those of the command line.

    Args:
        arguments: Those of the command line.
        config: The settings.
        beside: A folder of rules whose own ``knowledge`` counts, too.

    Raises:
        UsageError: A folder does not exist.
        KnowledgeErrors: A file of knowledge is wrong.
    """
    house = _folders([*config.knowledge, *arguments.knowledge], "knowledge")
    own = [folder] if beside and (folder := beside / "knowledge").is_dir() else []
    return load_knowledge([knowledge_folder(), *house, *own])


def _folders(folders: Sequence[Path], what: str) -> Sequence[Path]:
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder}: no such folder of {what}")
    return folders


def excluded(config: Config) -> Ignore | None:
    """What the settings exclude, ready to be asked."""
    return Ignore.of(config.folder.resolve(), config.exclude) if config.exclude else None
