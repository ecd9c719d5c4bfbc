"""Rule folders to a rulebook, through the cache."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING

from lint import store
from lint.record import Record
from lint.rulebook._book import Rulebook
from lint.rulebook._change import Change
from lint.rulebook._mistakes import RuleError, RuleErrors
from lint.rulebook._rule import PackedRule, Rule, pack

if TYPE_CHECKING:
    from lint.rulebook._data import RuleData

KNOWLEDGE = "knowledge"
ENDINGS = (".yaml", ".yml")


class RuleFile(Record):
    """One rule file as it lies on disk."""

    id: str
    path: Path
    content: bytes


def load(folders: Sequence[Path]) -> Rulebook:
    """The rules in ``<family>/<name>.yaml`` below the folders; a later folder overrides an earlier one by id.

    Raises:
        RuleErrors: Every mistake in all files.
    """
    rulebook, errors = load_sound(folders)
    if errors:
        raise RuleErrors(errors)
    return rulebook


def load_sound(folders: Sequence[Path], changes: Sequence[Change] = ()) -> tuple[Rulebook, Sequence[RuleError]]:
    """The rules that are sound, with a newsroom's changes to them, and every mistake in the others.

    A rule whose change is wrong stays as its file has it. A folder's ``knowledge`` is left alone. When all are sound
    they are kept in the cache, so that the next start neither parses nor checks them again.

    Raises:
        RuleErrors: A folder cannot be read.
    """
    settings = (repr((change.name, change.value)).encode() for change in changes)
    key = store.digest([*_declarations(), *_states(folders), *settings])
    kept = _kept(key)
    if kept is not None:
        return Rulebook(tuple(map(Rule, kept))), ()
    files = list({file.id: file for folder in folders for file in rule_files(folder)}.values())
    data, errors = _read(files, changes)
    packed = sorted(map(pack, data))
    if not errors:
        store.keep("rules", key, marshal.dumps([tuple(each) for each in packed]))
    return Rulebook(tuple(map(Rule, packed))), errors


def _kept(key: str) -> list[PackedRule] | None:
    content = store.fetch("rules", key)
    try:
        return None if content is None else list(starmap(PackedRule, marshal.loads(content)))
    except (EOFError, ValueError, TypeError):
        return None


def rule_files(folder: Path) -> Iterator[RuleFile]:
    """The rule files below a folder, in the order of their names.

    Raises:
        RuleErrors: The folder cannot be read, or a rule file does not lie in a family's folder.
    """
    try:
        for path in _entries(folder):
            if path.is_dir() and path.name != KNOWLEDGE:
                for file in _entries(path):
                    if file.suffix in ENDINGS:
                        yield RuleFile(f"{path.name}/{file.stem}", file, file.read_bytes())
            elif path.suffix in ENDINGS:
                raise RuleErrors([RuleError(path, 1, 1, "a rule file lies in the folder of its family")])
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise RuleErrors([RuleError(Path(error.filename or folder), 1, 1, problem)]) from None


def _entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _read(files: Sequence[RuleFile], changes: Sequence[Change]) -> tuple[list[RuleData], list[RuleError]]:
    from lint.rulebook._reading import read_rule

    data: list[RuleData] = []
    errors: list[RuleError] = []
    for file in files:
        try:
            data.append(read_rule(*file))
            if own := [change for change in changes if change.is_about(file.id)]:
                data[-1] = read_rule(*file, own)
        except RuleErrors as wrong:
            errors += wrong.errors
    return data, errors


def _states(folders: Iterable[Path]) -> Iterator[bytes]:
    """The rule files below folders by size and time, which is much cheaper than to read them all."""
    for folder in folders:
        yield os.fsencode(folder)
        with suppress(OSError), os.scandir(folder) as families:  # what is wrong with a folder is told when it is read
            for family in sorted(families, key=_name):
                if family.is_dir() and family.name != KNOWLEDGE:
                    yield os.fsencode(family.name)
                    yield from _files_by_state(family.path, ENDINGS)


def _declarations() -> Iterator[bytes]:
    """What checked rules depend on beside their files: this package and the annotators, by size and time."""
    package = Path(__file__).parent
    for folder in (package, package / "_reading", package.parent / "annotate"):
        yield from _files_by_state(folder, (".py",))


def _files_by_state(folder: Path | str, endings: tuple[str, ...]) -> Iterator[bytes]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=_name):
            if entry.name.endswith(endings):
                status = entry.stat()
                yield os.fsencode(f"{entry.name} {status.st_size} {status.st_mtime_ns}")


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
