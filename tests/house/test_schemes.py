"""Addresses reach the desk as one word each, whatever its program is called; telephone numbers only where asked for."""

from __future__ import annotations

import plistlib
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
import schemes

from tests.live_servers.facts import wait_for

ODD = 'de$k `one` "two" (3)'


def test_only_our_own_scheme_is_taken_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(schemes.sys, "platform", "linux")
    monkeypatch.setattr(schemes.shutil, "which", lambda _name: None)
    assert schemes.main(["--desk", "/opt/desk"]) == 0
    entry = tmp_path / "applications" / schemes.FILE
    assert "MimeType=x-scheme-handler/desk;\n" in entry.read_text()
    assert schemes.main(["--desk", "/opt/desk", "--phones"]) == 0
    assert "x-scheme-handler/tel;" in entry.read_text()
    assert schemes.main(["--remove"]) == 0
    assert not entry.exists()
    assert schemes.main([]) == 1


@pytest.mark.parametrize("name", ["desk", ODD])
def test_a_desktop_hands_the_address_over_as_one_word(tmp_path: Path, name: str) -> None:
    gio = shutil.which("gio")
    if gio is None:
        pytest.skip("gio is not installed: only it reads the entry as a desktop does")
    place = tmp_path / "bin dir"
    place.mkdir()
    program, told = place / name, tmp_path / "told"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.new"\nmv "{told}.new" "{told}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    entry = tmp_path / "tellonce.desktop"
    entry.write_text(schemes.desktop_entry(str(program), ("desk",)))
    address = "desk:hand-off/K7?a=b&c=$(id)"
    subprocess.run([gio, "launch", str(entry), address], check=True, timeout=60)
    wait_for(told.exists, "the program to be called")
    assert told.read_text().splitlines() == ["open", address]


def test_the_entry_is_one_by_the_standard(tmp_path: Path) -> None:
    check = shutil.which("desktop-file-validate")
    if check is None:
        pytest.skip("desktop-file-validate is not installed")
    entry = tmp_path / "tellonce.desktop"
    entry.write_text(schemes.desktop_entry(f"/opt/{ODD}", (*schemes.OWN, *schemes.PHONES)))
    said = subprocess.run([check, str(entry)], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


def test_what_windows_and_macos_would_read() -> None:
    keys = schemes.registry(r"C:\Program Files\Tellonce\desk.exe", ("desk",))
    assert (r"Software\Classes\desk", "URL Protocol", "") in keys
    assert keys[-1][2] == r'"C:\Program Files\Tellonce\desk.exe" open "%1"'
    assert plistlib.loads(schemes.bundle(("desk", "tel")))["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [
        "desk",
        "tel",
    ]


@pytest.mark.parametrize("program", ["/opt/a=b", "/opt/50%", "/opt/a\nExec=b"])
def test_a_program_whose_path_cannot_be_written_is_refused(program: str) -> None:
    with pytest.raises(ValueError):
        schemes.desktop_entry(program, ("desk",))
