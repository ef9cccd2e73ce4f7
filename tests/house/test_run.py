"""The one command that opens the application: what it starts, what it says, how it stops."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
import pythons
from problem import SetupError

from tests.house.copies import ROOT
from tests.house.tiny_index import index_at, only, wheel

# Stands for the application: says how it was started.
_APPLICATION = """
import os, sys
import tiny
print("tiny", tiny.version)
print("started with", *sys.argv[1:], sep="|")
print("in", os.getcwd())
"""


class Checkout:
    """A checkout in a path with spaces, its packages replaced by a tiny one and the application by one that talks."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a path with spaces"
        self.wheels = folder / "wheels"
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        wheel(self.wheels, "tiny")
        self.lock = self.root / "packaging" / "requirements.txt"
        self.lock.write_text("tiny==1.0\n")
        (self.root / "desk").mkdir()
        (self.root / "desk" / "__main__.py").write_text(_APPLICATION)

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "packaging" / "run.py"), *arguments]

    def environ(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        screenless = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        kept = {name: value for name, value in only(self.wheels).items() if name not in screenless}
        return {**kept, **(more or {})}

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environ(),
            cwd=cwd,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    return Checkout(tmp_path_factory.mktemp("checkout"))


def test_with_no_display_it_prints_a_timeline_and_says_why(checkout: Checkout, tmp_path: Path) -> None:
    answer = checkout.run(cwd=tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in answer.stdout
    assert "tiny 1.0" in answer.stdout
    assert f"started with|--home|{checkout.root / '.tellonce' / 'demo'}|demo" in answer.stdout
    assert f"in {checkout.root}" in answer.stdout


def test_the_second_time_it_starts_at_once(checkout: Checkout) -> None:
    checkout.run()
    answer = checkout.run()
    assert "installing" not in answer.stdout
    assert answer.stdout.startswith("No window")


def test_the_terminal_may_be_asked_for(checkout: Checkout) -> None:
    answer = checkout.run("--terminal")
    assert "No window" not in answer.stdout
    assert answer.stdout.rstrip().splitlines()[-2].endswith("|demo")


def test_what_it_does_not_know_it_refuses(checkout: Checkout) -> None:
    answer = checkout.run("--fullscreen")
    assert answer.returncode == 1
    assert "unknown: --fullscreen" in answer.stderr


def test_all_it_makes_lies_in_one_folder_of_the_checkout(checkout: Checkout) -> None:
    checkout.run()
    assert {entry.name for entry in checkout.root.iterdir()} == {"packaging", "desk", ".tellonce"}


@contextmanager
def _silent_index() -> Iterator[tuple[socket.socket, str]]:
    """A package index that takes calls and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}/simple"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent the POSIX way")
def _as_in_a_terminal() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_while_it_installs_ends_everything_and_says_so(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    with _silent_index() as (server, address):
        environ = {**checkout.environ(), **index_at(address)}
        for name in ("PIP_NO_INDEX", "PIP_FIND_LINKS"):
            environ.pop(name)
        with (
            subprocess.Popen(
                checkout.command(),
                env=environ,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
                # A test run in the background hands down that Ctrl+C is to be ignored; a terminal does not.
                preexec_fn=_as_in_a_terminal,
            ) as running,
            server.accept()[0],
        ):
            # A terminal sends it to every program in the foreground.
            os.killpg(running.pid, signal.SIGINT)
            _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said.strip().splitlines() == ["Stopped. Run it again to go on from here."]
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
    assert checkout.run().returncode == 0


# Which Python it runs on.


def _python(folder: Path, name: str, version: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\necho {version}\n")
    (folder / name).chmod(0o755)


def test_other_pythons_are_believed_only_when_they_say_it_themselves(tmp_path: Path) -> None:
    _python(tmp_path, "python3.11", "3.11")
    _python(tmp_path, "python3.12", "")
    _python(tmp_path, "python3.13", "3.13")
    found = list(pythons.others(lambda name: shutil.which(name, path=str(tmp_path))))
    assert [Path(program).name for program in found] == ["python3.13", "python3.11"]


def _insist(monkeypatch: pytest.MonkeyPatch, version: tuple[int, int], others: Sequence[str]) -> list[list[str]]:
    became: list[list[str]] = []
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(pythons, "others", lambda: iter(others))
    monkeypatch.setattr(pythons, "become", lambda command: became.append(list(command)))
    pythons.insist("run.py", ["--terminal"])
    return became


def test_a_python_that_is_too_old_hands_over_to_one_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _insist(monkeypatch, (3, 10), ["/usr/bin/python3.12"]) == [["/usr/bin/python3.12", "run.py", "--terminal"]]


def test_a_python_that_fits_goes_on_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _insist(monkeypatch, (3, 13), ["/usr/bin/python3.12"]) == []


def test_with_no_fitting_python_it_says_which_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SetupError, match=r"3\.11, 3\.12 or 3\.13"):
        _insist(monkeypatch, (3, 14), [])


def test_help_says_what_there_is_and_sets_nothing_up(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    done = checkout.run("--help")
    assert (done.returncode, "--own" in done.stdout) == (0, True)
    assert not (checkout.root / ".tellonce").exists()


def test_own_files_without_a_window_are_no_demo(tmp_path: Path) -> None:
    done = Checkout(tmp_path).run("--own")
    assert done.returncode == 1
    assert "No window: there is no display" in done.stderr
    assert "started with" not in done.stdout
