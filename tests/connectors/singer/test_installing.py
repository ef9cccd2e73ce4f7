"""A tap is installed by its name into an environment of its own; what cannot be had is said with what to do."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled
from connectors.singer import MAPPED, installing
from connectors.singer.installing import install, is_requirement
from tests.house.tiny_index import only, wheel

RUNS = "import sys\ndef main():\n    print(sys.prefix)\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Wheels that pip sees, and no other."""
    folder = tmp_path / "wheels"
    wheel(folder, "setuptools", "80.0")
    tap(folder, "tap_tiny", "1.2", "tap-tiny")
    for key, value in only(folder).items():
        if key.startswith("PIP_"):
            monkeypatch.setenv(key, value)
    monkeypatch.setenv("PIP_USER_TOKEN", "for-pip-only")
    return folder


def tap(folder: Path, name: str, version: str, *programs: str) -> None:
    made = wheel(folder, name, version, code=RUNS)
    lines = "".join(f"{program} = {name}:main\n" for program in programs)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(f"{name}-{version}.dist-info/entry_points.txt", f"[console_scripts]\n{lines}")


@pytest.mark.parametrize(
    ("said", "good"),
    [
        ("tap-hubspot", True),
        ("tap-hubspot==4.5.0", True),
        ("meltanolabs-tap-postgres[x] ~= 0.10", True),
        ("--upgrade tap", False),
        ("git+https://elsewhere.example/tap", False),
        ("./tap", False),
        ("/opt/taps/tap-own", False),
        ("", False),
    ],
)
def test_only_names_are_taken(said: str, good: bool) -> None:
    assert is_requirement(said) is good


@pytest.mark.slow
def test_a_tap_gets_an_environment_of_its_own_once(shelf: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taps"
    made = install("tap-tiny", folder, Surroundings())
    assert made.version == "1.2"
    assert made.program.is_file()
    assert made.program.is_relative_to(folder / "tap-tiny")
    stamp = made.program.stat().st_mtime_ns
    ready = MAPPED.ready({"tap": "tap-tiny", "config": "{}"}, folder, Surroundings())
    assert ready == {"tap": str(made.program), "config": "{}"}
    assert made.program.stat().st_mtime_ns == stamp
    # One that was not finished is begun anew.
    (folder / "tap-tiny" / "installed.json").unlink()
    tap(shelf, "tap_tiny", "1.3", "helper", "tap-tiny")
    again = install("tap-tiny", folder, Surroundings())
    assert (again.version, again.program) == ("1.3", made.program)


@pytest.mark.slow
def test_what_is_not_there_or_no_tap_is_said_and_nothing_of_it_stays(shelf: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taps"
    with pytest.raises(AskPerson, match="“tap-none” is not on PyPI"):
        install("tap-none", folder, Surroundings())
    wheel(shelf, "no_program")
    with pytest.raises(AskPerson, match="brings no program"):
        install("no-program", folder, Surroundings())
    assert list(folder.iterdir()) == []


def test_a_person_may_stop_it(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        install("tap-tiny", tmp_path / "taps", Surroundings(cancelled=lambda: True))
    assert list((tmp_path / "taps").iterdir()) == []


def test_without_a_python_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installing.sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AskPerson, match="no Python on this machine"):
        install("tap-tiny", tmp_path / "taps", Surroundings())


def test_a_path_is_left_as_it_is(tmp_path: Path) -> None:
    own = {"tap": str(tmp_path / "tap-own")}
    assert MAPPED.ready(own, tmp_path, Surroundings()) == own
