"""The package for Debian: installed into a root of its own, known to the desktop, started, and taken away whole."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.live_servers.running import scratch
from tests.packaged.built import Built

# A list the desktop keeps; where there is a desktop it is another package's.
LIST = "usr/share/applications/mimeinfo.cache"
SECONDS = 300


def run(command: Sequence[str | Path], **environ: str) -> str:
    """What a program says; AssertionError where it fails."""
    around = {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8", **environ}
    answer = subprocess.run(command, env=around, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


class Root:
    """A system with nothing but dpkg's own book."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("info", "updates", "triggers"):
            (folder / "var/lib/dpkg" / name).mkdir(parents=True)
        (folder / "var/lib/dpkg/status").touch()

    def dpkg(self, *words: str | Path) -> None:
        """Run dpkg on it. What it depends on is this system's; its scripts run here and are told of the root."""
        forced = ("--force-depends", "--force-not-root", "--force-script-chrootless")
        run(["dpkg", f"--root={self.folder}", *forced, *words])

    def files(self) -> set[str]:
        """All that is installed."""
        found = (file for file in self.folder.rglob("*") if not file.is_dir() or file.is_symlink())
        names = {file.relative_to(self.folder).as_posix() for file in found}
        return {name for name in names if not name.startswith("var/lib/dpkg/")} - {LIST}


@pytest.fixture(scope="module")
def installed(program: Path) -> Iterator[Root]:
    """A root with the package, which is gone from it at the end."""
    package = next(program.parent.glob("*.deb"), None)
    if package is None or shutil.which("dpkg") is None:
        pytest.skip("no package beside the built program, or no dpkg to install it with")
    with scratch("deb") as folder:
        root = Root(folder / "root")
        root.dpkg("--install", package)
        yield root
        root.dpkg("--purge", "tellonce")
        assert root.files() == set()


def test_both_commands_start_from_where_they_are_installed(installed: Root, tmp_path: Path) -> None:
    built = Built(installed.folder / "usr/bin", tmp_path / "home")
    assert "usage: desk" in built.desk("--help")
    assert built.desk("--home", str(tmp_path / "desk"), "find", "anybody")
    assert (installed.folder / "usr/bin/tellonce").resolve() == installed.folder / "usr/lib/tellonce/tellonce"


def test_the_desktop_knows_it_and_opens_our_addresses_with_it(installed: Root, tmp_path: Path) -> None:
    share = installed.folder / "usr/share"
    assert {"tellonce.desktop", "tellonce-open.desktop"} <= {file.name for file in (share / "applications").iterdir()}
    for size in (16, 48, 256):
        assert (share / f"icons/hicolor/{size}x{size}/apps/tellonce.png").stat().st_size > 100
    if shutil.which("desktop-file-validate"):
        run(["desktop-file-validate", *(share / "applications").glob("*.desktop")])
    if shutil.which("xdg-mime"):
        around = {"XDG_DATA_DIRS": str(share), "HOME": str(tmp_path), "XDG_CURRENT_DESKTOP": "", "DISPLAY": ""}
        for scheme, file in (("desk", "tellonce-open.desktop"), ("tel", "")):
            # Telephone numbers are taken by nobody unasked: something else may dial with them.
            assert run(["xdg-mime", "query", "default", f"x-scheme-handler/{scheme}"], **around).strip() == file


def test_everybody_may_read_it_and_nobody_but_root_changes_it(installed: Root) -> None:
    odd = [file for file in installed.folder.rglob("usr/**/*") if not file.is_symlink() and file.stat().st_mode & 0o022]
    assert not odd
    closed = [file for file in (installed.folder / "usr").rglob("*") if not file.stat().st_mode & 0o004]
    assert not closed
