from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import lint.annotate
from lint.rulebook._reading import _fields
from tests.commands import Newslint


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or fills the cache of the user."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def newslint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newslint:
    """The command line, run in an empty folder that is the root of a repository."""
    folder = tmp_path / "desk"
    (folder / ".git").mkdir(parents=True)
    monkeypatch.chdir(folder)
    return Newslint(folder, capsys)


@pytest.fixture(scope="module")
def marks() -> Iterator[None]:
    """The kind of mention ``mark``, whose fields a test writes into the draft itself."""
    folder = str(Path(__file__).parent / "annotators")
    lint.annotate.__path__.append(folder)
    _forget_kinds()
    yield
    lint.annotate.__path__.remove(folder)
    sys.modules.pop("lint.annotate.marks", None)
    _forget_kinds()


def _forget_kinds() -> None:
    lint.annotate.kinds.cache_clear()
    _fields.fields_of.cache_clear()
