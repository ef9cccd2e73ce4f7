"""The one command that runs the tests: what it sets up, what it runs in which order, what it says at the end."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import needs
import pytest

from tests.house.copies import ROOT
from tests.house.tiny_index import only, wheel

# Stands for a tool: tells how it was called, where its tests would find servers, and fails when told to.
_TOOL = """
import os, sys
print("called", "{name}", *sys.argv[1:], sep="|")
print("pictures in", os.environ["PICTURES"])
print("{name} sees", os.environ["QT_QPA_PLATFORM"], *(n for n in sorted(os.environ) if n.startswith("TELLONCE_")))
sys.exit("{name}" in os.environ.get("FAILING", ""))
"""
_SERVERS = ("tryton", "synapse", "tap_postgres", "tap_mysql", "tap_rest")
_EMPTY = {"requirements.txt": "tiny"} | {f"requirements-{name}.txt": "tiny" for name in _SERVERS}
# Nothing of npm's, or it would be fetched from where this test has no business.
_NO_PROGRAMS = {
    "package.json": '{"name": "none"}',
    "package-lock.json": '{"name": "none", "lockfileVersion": 3, "packages": {"": {"name": "none"}}}',
}
_TOOLS = ("ruff", "mypy", "pytest")


class Checkout:
    """The packaging scripts in a path with spaces, with tools that only tell how they were called."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a path with spaces"
        self._wheels = folder / "wheels"
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        wheel(self._wheels, "tiny")
        for name in _TOOLS:
            wheel(self._wheels, name, code=_TOOL.replace("{name}", name))
        for lock, package in _EMPTY.items():
            self.lock(lock, [package])
        self.lock("requirements-test.txt", _TOOLS)
        for program in ("prism", "vendure"):
            for name, text in _NO_PROGRAMS.items():
                (self.root / "packaging" / program / name).write_text(text)

    def lock(self, name: str, packages: Sequence[str]) -> None:
        (self.root / "packaging" / name).write_text("".join(f"{package}==1.0\n" for package in packages))

    def test(self, *arguments: str, failing: str = "") -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in only(self._wheels).items() if not name.startswith("TELLONCE_")}
        command = [sys.executable, str(self.root / "packaging" / "test.py"), *arguments]
        environ = {**kept, "FAILING": failing}
        return subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    # Where something is missing the command would install it, which is not for a test to do.
    if missing := [package for group in (needs.QT, needs.SCREEN) for package in group.missing()]:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    return Checkout(tmp_path_factory.mktemp("checkout"))


def _calls(answer: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.removeprefix("called|") for line in answer.stdout.splitlines() if line.startswith("called|")]


def test_it_checks_everything_and_then_tests(checkout: Checkout) -> None:
    answer = checkout.test("--no-servers", "tests/store", "-k", "writer")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    calls = _calls(answer)
    assert calls[:3] == ["ruff|check|.", "ruff|format|--check|.", "mypy"]
    assert calls[3].startswith("mypy|")
    assert str(checkout.root / "packaging" / "machine.py") in calls[3]
    assert calls[4:] == ["pytest|-m|not live|tests/store|-k|writer"]
    assert "pytest sees offscreen" in answer.stdout
    kept = os.environ.get("PICTURES") or str(checkout.root / ".tellonce" / "pictures")
    assert f"pictures in {kept}\n" in answer.stdout
    assert re.search(rf"^tests .*\n +screens as pictures: {re.escape(kept)}$", answer.stdout, re.MULTILINE)


def test_fast_leaves_out_the_slow_ones_too(checkout: Checkout) -> None:
    assert _calls(checkout.test("--fast"))[-1] == "pytest|-m|not live and not slow"


@pytest.mark.parametrize("failing", _TOOLS)
def test_one_failure_fails_the_run_and_the_rest_still_runs(checkout: Checkout, failing: str) -> None:
    answer = checkout.test("--no-servers", failing=failing)
    assert answer.returncode == 1
    assert len(_calls(answer)) == 5
    failed = [line.split("  ")[0] for line in answer.stdout.splitlines() if "FAILED" in line]
    assert (
        failed
        == {"ruff": ["ruff check", "ruff format"], "mypy": ["mypy", "mypy packaging"], "pytest": ["tests"]}[failing]
    )


def test_it_ends_with_a_table_of_seconds(checkout: Checkout) -> None:
    table = checkout.test("--no-servers").stdout.rpartition("step ")[2].splitlines()
    steps = [line.split("  ")[0] for line in table if re.search(r" \d+\.\d$", line)]
    assert steps[-6:] == ["ruff check", "ruff format", "mypy", "mypy packaging", "tests", "all"]
    assert "Python packages" in steps


@pytest.mark.skipif(sys.platform != "linux", reason="the servers run on Linux only")
def test_servers_get_environments_of_their_own_and_a_broken_one_costs_only_itself(tmp_path: Path) -> None:
    running = (needs.POSTGRESQL, needs.MARIADB, needs.TELEPHONY, needs.MAIL)
    groups = (*running, needs.KEYRING, needs.SCREEN_READER, needs.NODE)
    if missing := [package for group in groups for package in group.missing()]:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    checkout = Checkout(tmp_path)
    checkout.lock("requirements-synapse.txt", ["absent"])
    # Nor can the program be built here, which costs its own tests only.
    checkout.lock("requirements-build.txt", ["absent"])
    answer = checkout.test()
    assert answer.returncode == 1
    assert _calls(answer)[-1] == "pytest"
    [failed] = [line for line in answer.stdout.splitlines() if "FAILED" in line]
    assert failed.startswith("Synapse")
    assert re.search(r"^program to install +missing ", answer.stdout, re.MULTILINE)
    there = " ".join(f"TELLONCE_{name.upper()}_PYTHON" for name in sorted(_SERVERS) if name != "synapse")
    assert f"pytest sees offscreen {there}\n" in answer.stdout
    assert (checkout.root / ".tellonce" / "tryton" / "bin" / "python").exists()
    assert not (checkout.root / ".tellonce" / "synapse").exists()
