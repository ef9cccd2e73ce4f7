"""Starts the window when the person signs in to the computer, by what each system has for that; off at first."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desk.config.paths import APP, Home
from desk.config.whole import write_whole
from desk.domain.trouble import Trouble

# Only Windows has one.
REGISTRY: Any = None
if sys.platform == "win32":
    import winreg

    REGISTRY = winreg
NAME = "Tellonce"
LABEL = f"app.{APP}"
# Below HKEY_CURRENT_USER.
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What the Desktop Entry Specification has quoted in Exec, and of that what is escaped inside the quotes.
_RESERVED, _ESCAPED = frozenset(" \t\n\"'\\><~|&;$*?#()`"), frozenset('"`$\\')


class AutostartError(Trouble):
    """It cannot be switched on or off, with what to do."""


def window_command() -> list[str]:
    """What starts the window of this program, without what it is told."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "desk"]
    # As a program of its own, the window has a file beside this one: on Windows this one has a console, and that none.
    itself = Path(sys.executable)
    beside = itself.with_name(f"{APP}{itself.suffix}")
    return [str(beside if beside.exists() else itself)]


def program_folder() -> Path:
    """Where the desk lies, whether it is installed or not."""
    return Path(__file__).resolve().parents[2]


def start_with_system(home: Home, on: bool, system: str = sys.platform, person: Path | None = None) -> None:
    """Have the window of this home start when the person signs in, or not any more. `person` is their own folder.
    AutostartError where that cannot be."""
    command = [*window_command(), "--home", str(home.folder)]
    own = person if person is not None else Path.home()
    try:
        if system == "win32":
            _on_windows(command, on)
        elif system == "darwin":
            _keep(own / "Library" / "LaunchAgents" / f"{LABEL}.plist", _agent(command), on)
        else:
            _keep(_autostart_folder(own) / f"{APP}.desktop", _entry(command), on)
    except OSError as problem:
        raise AutostartError(
            f"Starting with the computer cannot be changed ({problem.strerror or type(problem).__name__}).",
            "Look at the rights of your own settings, or do it in the system's own.",
        ) from None


def _keep(file: Path, content: bytes, on: bool) -> None:
    if on:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content)
    else:
        file.unlink(missing_ok=True)


def _autostart_folder(own: Path) -> Path:
    """By freedesktop.org's Desktop Application Autostart Specification; the folder of settings is as the XDG Base
    Directory Specification has it: a relative one counts as none."""
    said = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (said if said.is_absolute() else own / ".config") / "autostart"


def _entry(command: Sequence[str]) -> bytes:
    begun = f"Exec={_backslashed(' '.join(map(_quoted, command)))}\nPath={_backslashed(str(program_folder()))}\n"
    return b"[Desktop Entry]\nType=Application\nTerminal=false\n" + f"Name={NAME}\n{begun}".encode()


def _quoted(word: str) -> str:
    """A word of Exec; a percent sign would begin a field code."""
    word = word.replace("%", "%%")
    if word and not _RESERVED & set(word):
        return word
    return '"' + "".join(f"\\{sign}" if sign in _ESCAPED else sign for sign in word) + '"'


def _backslashed(text: str) -> str:
    """As every text of a desktop entry is written, beside the quoting of Exec."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _agent(command: Sequence[str]) -> bytes:
    """A launch agent, by the manual page launchd.plist(5)."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "WorkingDirectory": str(program_folder()),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


def _on_windows(command: Sequence[str], on: bool) -> None:
    """By Microsoft's page on the Run and RunOnce keys: a command line of at most 260 characters, begun in a folder of
    the system's choice."""
    if on and not getattr(sys, "frozen", False):
        raise AutostartError(
            "Only the installed program can start with Windows.",
            "Build and install it, or put a link to this one into the startup folder (Win+R, shell:startup).",
        )
    line = subprocess.list2cmdline(command)
    if on and len(line) > 260:
        raise AutostartError("The desk's folder has too long a path for Windows to start it.", "Move it higher up.")
    registry = REGISTRY
    with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, RUN_KEY, 0, registry.KEY_SET_VALUE) as key:
        if on:
            registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
            return
        try:
            registry.DeleteValue(key, NAME)
        except FileNotFoundError:
            return
