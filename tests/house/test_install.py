"""Installed with pip, from a path with spaces, the project brings its resources along and gives a working `desk`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.house.copies import PROJECT, ROOT

_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _run(command: Sequence[str | Path], cwd: Path) -> str:
    answer = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=300)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project built from a copy in a path with spaces, with the setuptools installed here: no network is used."""
    folder = tmp_path_factory.mktemp("build")
    copy = folder / "a path with spaces"
    leave = shutil.ignore_patterns(".*", "__pycache__", "tests", "build", "*.egg-info")
    shutil.copytree(ROOT, copy, ignore=leave)
    _run([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, copy], folder)
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment in a path with spaces with the project installed; what that needs is borrowed from here."""
    folder = tmp_path_factory.mktemp("installed") / "an environment with spaces"
    venv.create(folder, with_pip=False)
    python = folder / _SCRIPTS / Path(sys.executable).name
    if not python.exists():
        python = folder / _SCRIPTS / "python"
    _run([sys.executable, "-m", "pip", "-q", "--python", python, "install", "--no-deps", wheel], wheel.parent)
    packages = Path(_run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def test_the_wheel_holds_every_resource_and_no_test(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    resources = {name.removeprefix("desk/resources/") for name in names if name.startswith("desk/resources/")}
    assert resources == {name for name in _files(ROOT / "resources") if "__pycache__" not in name}
    assert {name.split("/")[0] for name in names} == {
        "desk",
        "connectors",
        f"tellonce-{PROJECT['project']['version']}.dist-info",
    }
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        modules = {name for name in archive.namelist() if name.endswith(".py")}
    here = {f"{room}/{name}" for room in ("desk", "connectors") for name in _files(ROOT / room) if name.endswith(".py")}
    assert modules == here


def test_the_command_works_from_anywhere(installed: Path, tmp_path: Path) -> None:
    said = _run([installed / _SCRIPTS / "desk", "--help"], tmp_path)
    assert "usage: desk" in said


def test_the_command_shows_the_demo_from_its_own_resources(installed: Path, tmp_path: Path) -> None:
    home = tmp_path / "a home with spaces"
    said = _run([installed / _SCRIPTS / "desk", "--home", home, "demo"], tmp_path)
    assert len(said.splitlines()) > 5
    assert _files(home)
    where = _run([installed / _SCRIPTS / "python", "-c", "import desk; print(desk.__file__)"], tmp_path)
    assert Path(where.strip()).is_relative_to(installed)
    assert os.listdir(tmp_path) == [home.name]
