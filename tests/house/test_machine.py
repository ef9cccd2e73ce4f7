"""What the packaging scripts do about system packages: install where they may, else say exactly what to type."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import needs
import pytest
from autostart import no_autostart
from children import Children
from machine import Machine
from needs import Group, Need
from problem import SetupError
from progress import Progress
from screen import why_no_window

APT = ("apt-get",)
SUDO = ("apt-get", "sudo")


def _machine(user: int, programs: Sequence[str], asked: Callable[[Sequence[str]], int] = lambda command: 1) -> Machine:
    which = {name: f"/usr/bin/{name}" for name in programs}.get
    return Machine(Children(), Progress(io.StringIO()), user=lambda: user, which=which, ask=asked)


def _group(found: bool) -> Group:
    return Group("A thing", "doing things", (Need("thing1", lambda: found), Need("thing2", lambda: True)))


@pytest.mark.parametrize(
    ("user", "programs", "remedy"),
    [
        (0, SUDO, "Type: apt-get update && apt-get install --no-install-recommends x y"),
        (1000, SUDO, "Type: sudo apt-get update && sudo apt-get install --no-install-recommends x y"),
        (
            1000,
            APT,
            "Type (it asks for the administrator's password): "
            "su - -c 'apt-get update && apt-get install --no-install-recommends x y'",
        ),
        (0, (), "Install, with this system's package manager, what Debian calls: x y"),
    ],
)
def test_the_remedy_is_what_to_type(user: int, programs: Sequence[str], remedy: str) -> None:
    assert _machine(user, programs).remedy(["x", "y"]) == remedy


def test_root_on_debian_may_install_and_nobody_else_without_sudo() -> None:
    assert _machine(0, APT).may_install(with_sudo=False)
    assert not _machine(0, ()).may_install(with_sudo=True)
    assert not _machine(1000, APT).may_install(with_sudo=True)


@pytest.mark.parametrize(("answer", "may"), [(0, True), (1, False)])
def test_sudo_is_used_only_where_it_asks_no_password_and_only_when_told(answer: int, may: bool) -> None:
    asked: list[Sequence[str]] = []

    def ask(command: Sequence[str]) -> int:
        asked.append(command)
        return answer

    machine = _machine(1000, SUDO, ask)
    assert not machine.may_install(with_sudo=False)
    assert asked == []
    assert machine.may_install(with_sudo=True) is may
    assert asked == [["sudo", "-n", "true"]]


def test_what_is_missing_and_may_not_be_installed_is_named_with_the_command() -> None:
    with pytest.raises(SetupError, match="A thing is missing, needed for doing things") as error:
        _machine(1000, SUDO).install(_group(found=False))
    assert error.value.advice == "Type: sudo apt-get update && sudo apt-get install --no-install-recommends thing1"


def test_nothing_is_done_where_nothing_is_missing() -> None:
    _machine(1000, ()).install(_group(found=True))


def test_python_without_ensurepip_gets_the_package_of_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    with pytest.raises(SetupError) as error:
        _machine(1000, SUDO).insist_on_venv()
    assert error.value.advice.endswith(f" python3.{sys.version_info[1]}-venv")


def test_a_python_of_ones_own_without_ensurepip_is_not_mended_by_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    with pytest.raises(SetupError, match="built without ensurepip"):
        _machine(0, APT).insist_on_venv()


def test_needs_are_found_by_what_they_bring(tmp_path: Path) -> None:
    assert needs.library("libc.so.6")() or sys.platform != "linux"
    assert not needs.library("libnothing-of-the-kind.so.1")()
    assert needs.program("sh")()
    assert not needs.program("nothing-of-the-kind")()
    (tmp_path / "a.ttf").touch()
    inside = str(tmp_path.relative_to("/"))
    assert needs.file("nowhere/*.ttf", f"{inside}/*.ttf")()
    assert not needs.file(f"{inside}/*.otf")()


# The switch that keeps servers from starting while their packages are installed.


def _asked(policy: Path) -> int:
    return subprocess.run([str(policy)], check=False).returncode


def test_services_are_forbidden_to_start_for_as_long_as_it_takes(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with no_autostart([], policy):
        assert _asked(policy) == 101
    assert not policy.exists()


def test_the_switch_is_taken_away_after_a_failure_too(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with pytest.raises(SetupError), no_autostart([], policy):
        raise SetupError("apt went wrong")
    assert not policy.exists()


def test_somebody_elses_switch_is_left_alone(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 104\n")
    with no_autostart([], policy):
        pass
    assert policy.read_text() == "#!/bin/sh\nexit 104\n"


def test_a_switch_left_by_a_killed_run_forbids_nothing_and_goes_with_the_next(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    code = (
        "import os, sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from autostart import no_autostart\n"
        "with no_autostart([], Path(sys.argv[2])): os._exit(9)"
    )
    scripts = str(Path(needs.__file__).parent)
    assert subprocess.run([sys.executable, "-c", code, scripts, str(policy)], check=False).returncode == 9
    assert _asked(policy) == 0
    with no_autostart([], policy):
        assert _asked(policy) == 101
    assert not policy.exists()


# Whether a window can open.


@contextmanager
def _screen() -> Iterator[str]:
    """A screen with no glass; yields its DISPLAY."""
    if missing := needs.QT.missing() + needs.SCREEN.missing():
        pytest.skip(f"not installed here: {', '.join(missing)}")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                yield f":{answer.readline().strip()}"
        finally:
            server.terminate()


def _why(environ: Mapping[str, str]) -> str:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return why_no_window(Path(sys.executable), _machine(1000, SUDO), {**kept, **environ})


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
class TestWindow:
    """Reasons for not opening a window."""

    def test_no_display(self) -> None:
        assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in _why({})

    def test_a_display_that_answers(self) -> None:
        with _screen() as display:
            assert _why({"DISPLAY": display}) == ""

    def test_a_display_that_does_not_answer(self) -> None:
        with _screen() as display:
            pass
        assert "Qt found no screen it can use" in _why({"DISPLAY": display})

    def test_missing_libraries_come_with_the_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("screen.QT", _group(found=False))
        why = _why({"DISPLAY": ":nothing"})
        assert "system libraries are missing" in why
        assert why.endswith("apt-get install --no-install-recommends thing1")
