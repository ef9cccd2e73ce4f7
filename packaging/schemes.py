"""Makes this system open desk: addresses with the desk, and phone numbers too where that is asked for.

`python3 packaging/schemes.py [--phones] [--remove] [--desk PROGRAM]`: on Linux it writes a .desktop file and says so to
the desktop (xdg-utils, where they are installed). On Windows it adds to the person's own registry, on macOS it prints
what belongs into the bundle's Info.plist; these two parts have not been run on such a machine yet.
"""

from __future__ import annotations

import argparse
import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

OWN = ("desk",)
# Never taken without being asked for: something else may dial with them.
PHONES = ("tel", "callto", "sip", "sips")
FILE = "tellonce-open.desktop"
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


def desktop_entry(program: str, schemes: Sequence[str]) -> str:
    """The .desktop file: Desktop Entry Specification 1.5; %u is the address, handed over as one word."""
    types = "".join(f"x-scheme-handler/{scheme};" for scheme in schemes)
    return (
        "[Desktop Entry]\nType=Application\nName=Tellonce\nComment=Shows whom an address leads to\n"
        f"Exec={_quoted(program)} open %u\nTryExec={program}\nIcon=tellonce\nTerminal=false\nNoDisplay=true\n"
        f"StartupNotify=false\nCategories=Office;\nMimeType={types}\n"
    )


def _quoted(word: str) -> str:
    """One word of an Exec line."""
    # GLib looks for the program before it takes %% for %.
    if any(sign in word for sign in "=%\n\r"):
        raise ValueError("A program's path cannot hold =, % or an end of line here.")
    if not _RESERVED & set(word):
        return word
    inner = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    # The whole file is a string of its own, in which a backslash is written twice.
    return f'"{inner}"'.replace("\\", "\\\\")


def registry(program: str, schemes: Sequence[str]) -> list[tuple[str, str, str]]:
    """(key below HKEY_CURRENT_USER, name, value): what Windows reads of a scheme. Not run on Windows yet."""
    found = []
    for scheme in schemes:
        key = rf"Software\Classes\{scheme}"
        found.append((key, "", f"URL:{scheme}"))
        found.append((key, "URL Protocol", ""))
        found.append((rf"{key}\shell\open\command", "", f'"{program}" open "%1"'))
    return found


def bundle(schemes: Sequence[str]) -> bytes:
    """The part of a macOS bundle's Info.plist; what is opened then comes to the program as an event. Not run on macOS
    yet."""
    kind = {"CFBundleURLName": "Tellonce", "CFBundleTypeRole": "Viewer", "CFBundleURLSchemes": list(schemes)}
    return plistlib.dumps({"CFBundleURLTypes": [kind]})


def register_linux(program: str, schemes: Sequence[str], data: Path) -> Path:
    """Write the entry below `data` (XDG_DATA_HOME) and have the desktop open these schemes with it."""
    place = data / "applications"
    place.mkdir(parents=True, exist_ok=True)
    entry = place / FILE
    entry.write_text(desktop_entry(program, schemes), encoding="utf-8")
    if shutil.which("update-desktop-database"):
        subprocess.run(["update-desktop-database", str(place)], check=False, capture_output=True)
    if shutil.which("xdg-mime"):
        for scheme in schemes:
            subprocess.run(["xdg-mime", "default", FILE, f"x-scheme-handler/{scheme}"], check=False)
    return entry


def register_windows(program: str, schemes: Sequence[str]) -> None:
    """Write the person's own registry; needs no administrator. Not run on Windows yet."""
    if sys.platform == "win32":
        winreg = import_module("winreg")
        for key, name, value in registry(program, schemes):
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)


def main(arguments: Sequence[str] | None = None) -> int:
    """Register, or take it back; 0 when that was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", action="store_true", help="open tel:, callto:, sip: and sips: with it as well")
    parser.add_argument("--remove", action="store_true", help="take it back")
    parser.add_argument("--desk", default="", help="the desk's program; found by its name where it is not given")
    asked = parser.parse_args(arguments)
    program = asked.desk or shutil.which("desk") or ""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    schemes = (*OWN, *PHONES) if asked.phones else OWN
    if asked.remove:
        (data / "applications" / FILE).unlink(missing_ok=True)
        print("Addresses are opened with the desk no more.")
        return 0
    if not program:
        print("There is no program called desk here: name it with --desk.", file=sys.stderr)
        return 1
    if sys.platform == "win32":
        register_windows(program, schemes)
    elif sys.platform == "darwin":
        print(bundle(schemes).decode())
    else:
        print(f"Written: {register_linux(program, schemes, data)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
