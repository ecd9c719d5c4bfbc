"""Settings that build on others: profiles that ship with newslint, folders, installed packs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lint.config._config import Changing, Config, Grading, Origin
from lint.config._files import FILE_NAME, ConfigError, position_of, values_in
from lint.record import Record
from lint.rulebook import Change
from lint.yaml12 import Mistake, Route

PACKS = "newslint.packs"
"""The entry-point group of installed packs. An entry point names a package; its files are read, never run."""

PROFILES = Path(__file__).parent / "profiles"
FOLDERS = ("rules", "knowledge")
JOINED = (*FOLDERS, "ignore", "exclude")
"""Keys of which all layers count."""

REPLACED = (
    "select", "fail-on", "least-level", "least-confidence", "require-reasons", "baseline", "language", "country",
)  # fmt: skip
"""Keys of which the last layer counts."""


class Layer(Record):
    """What one place says, before it is laid over others."""

    name: str
    file: Path | None
    folder: Path
    values: Mapping[str, Any]

    def origin(self, *route: str | int) -> Origin:
        return Origin(self.name, self.file, route)


def read(path: Path) -> Config:
    """Read a settings file and all that it extends.

    Raises:
        ConfigError: One of the files has mistakes; all of its mistakes are told at once.
        OSError: It cannot be read.
    """
    return _merged(path, list(_layers(path, str(path), ())))


def _layers(file: Path, name: str, above: Sequence[Path]) -> Iterator[Layer]:
    """What the file extends, then the file itself: later layers win."""
    values = values_in(file)
    for base in values.get("extends", ()):
        yield from _extended(base, file, (*above, file.resolve()))
    yield Layer(name, file, file.parent, values)


def _extended(name: str, file: Path, above: Sequence[Path]) -> Iterator[Layer]:
    profiles = {path.stem: path for path in PROFILES.glob("*.yaml")}
    if name in profiles:
        yield from _layers(profiles[name], f"profile {name}", above)
        return
    folder = file.parent / name
    if not folder.is_dir():
        installed = _pack_folder(name)
        if installed is None:
            known = ", ".join(sorted(profiles))
            raise _wrong(file, f"extends {name}: neither a profile ({known}), a folder nor an installed pack")
        folder = installed
    settings = folder / FILE_NAME
    if settings.resolve() in above:
        raise _wrong(file, f"extends {name}, which extends this file")
    own = {key: [key] for key in FOLDERS if (folder / key).is_dir()}
    if own:
        yield Layer(name, None, folder, own)
    if settings.is_file():
        yield from _layers(settings, str(settings), above)
    elif not own:
        raise _wrong(file, f"extends {name}: {folder} has neither {FILE_NAME} nor a folder of rules or knowledge")


def _wrong(file: Path, problem: str) -> ConfigError:
    return ConfigError(file, [Mistake(position_of(file, "extends"), problem)])


def _pack_folder(name: str) -> Path | None:
    """The folder of an installed package that offers itself as a pack. Nothing of it is imported."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for entry in entry_points(group=PACKS, name=name):
        top, *below = entry.value.split(".")
        spec = find_spec(top)
        if spec and spec.submodule_search_locations:
            return Path(spec.submodule_search_locations[0], *below)
    return None


def _merged(file: Path, layers: Sequence[Layer]) -> Config:
    values: dict[str, Any] = {}
    origins: list[tuple[str, Origin]] = []
    for layer in layers:
        for key in REPLACED:
            if key in layer.values:
                values[key] = _value(layer, key)
                origins = [each for each in origins if each[0] != key] + [(key, layer.origin(key))]
        for key in JOINED:
            if added := layer.values.get(key):
                values[key] = (*values.get(key, ()), *(layer.folder / one if key in FOLDERS else one for one in added))
                origins.append((key, layer.origin(key)))
    return Config(
        file=file,
        gradings=tuple(grading for layer in layers for grading in _gradings(layer)),
        changes=tuple(changing for layer in layers for changing in _changes(layer)),
        origins=tuple(origins),
        **{key.replace("-", "_"): value for key, value in values.items()},
    )


def _value(layer: Layer, key: str) -> Any:
    value = layer.values[key]
    if key == "baseline":
        return layer.folder / value
    return tuple(value) if isinstance(value, list) else value


def _gradings(layer: Layer) -> Iterator[Grading]:
    for route, paths, levels in _by_area(layer, "levels"):
        for name in _families_first(levels):
            yield Grading(name, levels[name], layer.origin(*route, name), paths)


def _changes(layer: Layer) -> Iterator[Changing]:
    for route, paths, settings in _by_area(layer, "settings"):
        for name in _families_first(settings):
            assert layer.file
            at = position_of(layer.file, *route, name)
            change = Change(name, settings[name], layer.file, at.line, at.column)
            yield Changing(change, layer.origin(*route, name), paths)


def _by_area(layer: Layer, key: str) -> Iterator[tuple[Route, tuple[str, ...], Mapping[str, Any]]]:
    """What a layer says under a key, with its route: for every path, then for some, which counts more."""
    yield (key,), (), layer.values.get(key, {})
    for at, override in enumerate(layer.values.get("overrides", ())):
        yield ("overrides", at, key), tuple(override["paths"]), override.get(key, {})


def _families_first(names: Iterable[str]) -> Sequence[str]:
    """A rule counts more than its family."""
    return sorted(names, key=lambda name: "/" in name)
