"""The environments the packaging scripts make: made once, found again, mended after an interruption."""

from __future__ import annotations

import io
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from children import Children
from environment import Environment
from problem import SetupError
from progress import Progress

from tests.house.copies import ROOT
from tests.house.tiny_index import index_at, only, wheel


class Place:
    """A folder with a space in its name, some wheels, a lock, and the environment made from it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder / "a path with spaces"
        self.wheels = folder / "wheels"
        self.lock = folder / "requirements.txt"
        self.said = io.StringIO()
        self.environment = self.with_locks(self.lock)
        for name, value in only(self.wheels).items():
            monkeypatch.setenv(name, value)
        wheel(self.wheels, "tiny")
        self.lock.write_text("tiny==1.0\n")

    def with_locks(self, *locks: Path) -> Environment:
        return Environment(self.folder / "env", locks, Children(), Progress(self.said))

    def version(self, module: str = "tiny") -> str:
        code = f"import {module}; print({module}.version)"
        asked = subprocess.run([self.environment.python, "-c", code], capture_output=True, text=True, check=False)
        return asked.stdout.strip()

    def log(self) -> str:
        return (self.folder / "env.log").read_text()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    return Place(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        place = Place(tmp_path_factory.mktemp("finished"), patch)
        place.environment.prepare("setting up")
        yield place.folder


@pytest.fixture
def made(place: Place, finished: Path) -> Place:
    """A place whose environment is there already; an environment may be moved, since no script in it is ever run."""
    shutil.copytree(finished, place.folder, symlinks=True)
    assert place.environment.ready()
    return place


def test_it_is_made_once_and_found_again(place: Place) -> None:
    assert not place.environment.ready()
    assert place.environment.prepare("setting up")
    assert place.version() == "1.0"
    assert place.environment.ready()
    assert not place.environment.prepare("setting up")
    assert place.said.getvalue().count("setting up: done") == 1


def test_a_changed_lock_is_followed_and_leaves_nothing_behind(made: Place) -> None:
    wheel(made.wheels, "other", "2.0")
    made.lock.write_text("other==2.0\n")
    assert not made.environment.ready()
    made.environment.prepare("setting up")
    assert made.version("other") == "2.0"
    assert made.version("tiny") == ""


def test_more_locks_go_on_top_and_disturb_nothing(made: Place, tmp_path: Path) -> None:
    wheel(made.wheels, "other", "2.0", needs=["tiny"])
    more = tmp_path / "more.txt"
    more.write_text("other==2.0\n")
    larger = made.with_locks(made.lock, more)
    assert not larger.ready()
    larger.prepare("adding")
    assert larger.ready()
    assert made.environment.ready()
    assert "Collecting tiny" not in made.log()
    assert made.version("other") == "2.0"


def test_an_interrupted_installation_is_noticed_and_done_again(made: Place) -> None:
    # As pip leaves it when it is killed between copying files and writing down what it copied.
    stamp = made.folder / "env" / "tellonce.stamp"
    stamp.write_text("\n".join([*stamp.read_text().splitlines()[:1], "unfinished"]))
    [module] = made.folder.glob("env/**/tiny.py")
    module.unlink()
    assert not made.environment.ready()
    made.environment.prepare("setting up")
    assert made.version() == "1.0"


def test_an_interpreter_that_is_gone_is_noticed(made: Place) -> None:
    made.environment.python.unlink()
    assert not made.environment.ready()
    made.environment.prepare("setting up")
    assert made.version() == "1.0"


def test_a_lock_that_names_too_little_is_our_fault_and_never_counts_as_ready(place: Place) -> None:
    wheel(place.wheels, "needy", needs=["absent"])
    place.lock.write_text("needy==1.0\n")
    with pytest.raises(SetupError, match="do not name everything") as error:
        place.environment.prepare("setting up")
    assert "absent" in error.value.advice
    assert not place.environment.ready()


def test_no_network_is_said_in_words(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        for name, value in index_at(address).items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("PIP_NO_INDEX")
        monkeypatch.delenv("PIP_FIND_LINKS")
        with pytest.raises(SetupError, match="could not be installed") as error:
            place.environment.prepare("setting up")
    assert "Check the network connection" in error.value.advice
    assert address not in error.value.advice


def test_a_version_that_is_not_there_is_not_blamed_on_the_network(place: Place) -> None:
    place.lock.write_text("tiny==9.9\n")
    with pytest.raises(SetupError) as error:
        place.environment.prepare("setting up")
    assert "network" not in error.value.advice
    assert "tiny==9.9" in error.value.advice


def test_a_place_that_cannot_be_written_is_said_in_words(place: Place) -> None:
    place.folder.write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="cannot be written") as error:
        place.environment.prepare("setting up")
    assert "Copy the project" in error.value.advice


def test_two_runs_at_once_install_once(place: Place) -> None:
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from children import Children; from environment import Environment; from progress import Progress\n"
        "with Progress(sys.stdout) as progress:\n"
        "    locks = [Path(sys.argv[3])]\n"
        "    print(Environment(Path(sys.argv[2]), locks, Children(), progress).prepare('setting up'))\n"
    )
    command = [sys.executable, "-c", code, str(ROOT / "packaging"), str(place.folder / "env"), str(place.lock)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = sorted(one.communicate(timeout=120)[0].splitlines()[-1] for one in both)
    assert answers == ["False", "True"]
    assert place.log().count("Successfully installed") == 1
    assert place.environment.ready()
