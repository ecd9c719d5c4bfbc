"""What is installed is complete: from a wheel built from the source distribution, and in a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from lint.builtin import knowledge_folder, rules_folder

ROOT = Path(__file__).parent.parent
WRONG = "The bridge reopened on Thursday, March 3, 2026, after repairs.\n"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    """Run a command outside the checkout and return what it printed."""
    environment = {**os.environ, "NEWSLINT_CACHE": str(cwd / "cache")}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in codes, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    [found] = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the wheel; its dependencies are borrowed from this one."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=folder)
    packages = run(programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder)
    Path(packages.strip(), "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return programs


def test_the_wheel_has_every_rule_and_fact_and_is_typed(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    shipped = {f"lint/rules/{path.relative_to(ROOT / 'rules').as_posix()}" for path in (ROOT / "rules").rglob("*.yaml")}
    assert shipped
    assert shipped <= names
    assert "lint/py.typed" in names
    assert {name.partition("/")[0] for name in names} == {
        "lint",
        next(n for n in names if "dist-info" in n).split("/")[0],
    }


def test_the_installed_command_finds_its_own_rules(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(WRONG)
    out = run(installed / "newslint", "check", "draft.txt", "--select", "calendar", cwd=tmp_path, codes=(1,))
    assert out.startswith("draft.txt:1:24: error: ")
    explained = run(installed / "newslint", "explain", "calendar/weekday-mismatch", cwd=tmp_path)
    assert str(installed.parent) in explained


def test_the_installed_package_runs_as_a_module(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "python", "-m", "lint", "--version", cwd=tmp_path).startswith("newslint ")


def test_a_checkout_uses_the_rules_beside_the_source() -> None:
    assert rules_folder() == ROOT / "rules"
    assert knowledge_folder() == ROOT / "rules" / "knowledge"
