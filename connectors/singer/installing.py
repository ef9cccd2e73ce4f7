"""Gives a tap from PyPI an environment of its own: nothing of it comes near this program or another tap."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled, TryLater
from connectors.singer.running import end_all, environment

# A name, what more of it, and which version: never an option of pip's, an address or a path.
_REQUIREMENT = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._-]{0,80}[A-Za-z0-9])?)(?P<more>\[[A-Za-z0-9,._-]{1,80}\])?"
    r"(?P<version>(?:==|~=)[A-Za-z0-9.!+_-]{1,40})?"
)
_LONGEST_SECONDS = 20 * 60.0
_LOOK_SECONDS = 0.2
_DONE = "installed.json"
_EXPECTED = "setuptools<81"
_BIN = ("Scripts", ".exe") if sys.platform == "win32" else ("bin", "")
# Newest first of those that most taps run on.
_PYTHONS = ("python3.12", "python3.11", "python3.13", "python3.10", "python3", "python")
_FIND = (
    "import importlib.metadata as m, json, sys; d = m.distribution(sys.argv[1]); "
    "print(json.dumps([d.version, [e.name for e in d.entry_points if e.group == 'console_scripts']]))"
)


@dataclass(frozen=True, slots=True)
class Installed:
    """A tap as it was installed."""

    program: Path
    version: str


def is_requirement(said: str) -> bool:
    """Whether this names something on PyPI, and is no path."""
    return bool(_REQUIREMENT.fullmatch(said.replace(" ", "")))


def install(said: str, folder: Path, around: Surroundings) -> Installed:
    """Install a tap by its name on PyPI (“tap-hubspot”, “tap-hubspot==4.5.0”) into an environment below `folder`, or
    find it there. AskPerson where it is not to be had, TryLater without a network, Cancelled."""
    wanted = _REQUIREMENT.fullmatch(said.replace(" ", ""))
    if wanted is None:
        raise AskPerson(f"“{said[:80]}” is no name on PyPI.", "Write one such as tap-hubspot or tap-hubspot==4.5.0.")
    place = folder / re.sub(r"[^a-z0-9.]+", "-", wanted[0].lower())
    if (found := _found(place)) is not None:
        return found
    # One that was not finished is of no use, and cannot be moved when it is.
    shutil.rmtree(place, ignore_errors=True)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as problem:
        raise AskPerson(f"The tap cannot be installed ({problem.strerror}).", "Check the program's folder.") from None
    python = place.joinpath(_BIN[0], f"python{_BIN[1]}")
    try:
        _run([_python(), "-m", "venv", str(place)], around)
        pip = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
        # Many taps still use what came with every Python before 3.12.
        _run([*pip, _EXPECTED, wanted[0]], around, said)
        installed = _programs(str(python), wanted["name"], place, around)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    (place / _DONE).write_text(json.dumps([str(installed.program), installed.version]), encoding="utf-8")
    return installed


def _found(place: Path) -> Installed | None:
    try:
        program, version = json.loads((place / _DONE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return Installed(Path(program), version) if Path(program).is_file() else None


def _programs(python: str, name: str, place: Path, around: Surroundings) -> Installed:
    """The program that is the tap among those its distribution brought."""
    version, names = json.loads(_run([python, "-I", "-c", _FIND, name], around))
    likely = [one for one in names if one.lower().startswith("tap")] or names
    plain = [one for one in likely if one.lower().replace("_", "-") in name.lower().replace("_", "-")]
    if not likely:
        raise AskPerson(f"“{name}” brings no program, so it is no Singer tap.", "Check its name on PyPI.")
    return Installed(place.joinpath(_BIN[0], (plain or likely)[0] + _BIN[1]), str(version))


def _python() -> str:
    """A Python to make environments with: the one this runs on, unless it was made into a program to install."""
    if not getattr(sys, "frozen", False):
        return sys.executable
    for name in _PYTHONS:
        if found := shutil.which(name):
            return found
    raise AskPerson(
        "There is no Python on this machine to install the tap with.",
        "Install Python 3 (on Debian and Ubuntu: python3-venv), or name a tap's program by its path.",
    )


def _surroundings() -> Mapping[str, str]:
    """As a tap sees them, and where the company says that packages come from."""
    own = {key: value for key, value in os.environ.items() if key.upper().startswith("PIP_")}
    return environment() | own | {"PIP_REQUIRE_VIRTUALENV": "0"}


def _run(command: Sequence[str], around: Surroundings, said: str = "") -> bytes:
    """Run one step to its end; what it printed. `said` is what is being installed by it."""
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(_surroundings()),
            start_new_session=sys.platform != "win32",
            creationflags=0x0800_0000 if sys.platform == "win32" else 0,
        )
    except OSError:
        raise AskPerson("Python cannot be started to install the tap.", "Install Python 3 with its venv.") from None
    until = time.monotonic() + _LONGEST_SECONDS
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                printed = process.communicate(timeout=_LOOK_SECONDS)[0]
                break
            if around.cancelled():
                raise Cancelled
            if time.monotonic() > until:
                raise TryLater("Installing the tap took too long.", "Try again, perhaps on a quicker network.")
    finally:
        end_all(process)
        if process.stdout is not None:
            process.stdout.close()
    if process.returncode != 0:
        raise _why(printed.decode("utf-8", "replace"), said)
    return printed


def _why(printed: str, said: str) -> AskPerson | TryLater:
    if re.search(r"no matching distribution|could not find a version|404 client error", printed, re.IGNORECASE):
        # Without a network pip finds no version either, and says so before.
        if re.search(r"connection|name resolution|getaddrinfo|timed out|proxy", printed, re.IGNORECASE):
            return TryLater("The tap cannot be fetched from PyPI now.", "Check the network, then try again.")
        return AskPerson(
            f"“{said}” is not on PyPI, or not for this Python ({sys.version_info.major}.{sys.version_info.minor}).",
            "Check its name and version; many taps there are called meltanolabs-tap-… or pipelinewise-tap-….",
        )
    if re.search(r"ensurepip|no module named venv|python3-venv", printed, re.IGNORECASE):
        return AskPerson("Python on this machine makes no environments.", "Install python3-venv.")
    if re.search(r"no space left", printed, re.IGNORECASE):
        return AskPerson("The disk is full.", "Make room (a tap takes some hundred megabytes), then try again.")
    if re.search(r"connection|name resolution|getaddrinfo|timed out|proxy", printed, re.IGNORECASE):
        return TryLater("The tap cannot be fetched from PyPI now.", "Check the network, then try again.")
    return AskPerson(
        f"“{said}” cannot be installed on this Python ({sys.version_info.major}.{sys.version_info.minor})."
        if said
        else "An environment for the tap cannot be made.",
        "It may want another version of Python: install it by hand there and name its program by its path.",
    )
