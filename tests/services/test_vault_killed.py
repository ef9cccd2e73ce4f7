"""A program killed while it changes the key, and several that make the first one at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.store.cipher import read_header
from tests.services.vault_scene import Scene

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "home")


KILLED = """
import os, signal, sys
from pathlib import Path
from desk.config.keys import KeyringKeys
from desk.config.paths import Home
from desk.config.settings import SettingsFile
from desk.services.vault import Vault
from desk.domain.keys import read_code
class Place:
    def __init__(self, folder): self.folder = folder
    def find(self, name):
        file = self.folder / name
        return read_code(file.read_text()) if file.exists() else None
    def keep(self, key): (self.folder / key.name).write_text(key.code())
    def forget(self, name): (self.folder / name).unlink(missing_ok=True)
    def why(self): return ""
home, ring, wanted = Home(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
def watch(file, doing, share):
    if f"{file} {doing}" == wanted:
        os.kill(os.getpid(), signal.SIGKILL)
    return True
Vault(home, Place(ring), SettingsFile(home.settings)).renew(watch)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be killed with a signal there")
@pytest.mark.parametrize(
    "wanted", ["decisions proving", "decisions placing", "decisions done", "cache placing", "cache done"]
)
def test_killed_at_any_moment_of_a_new_key_every_file_opens(scene: Scene, tmp_path: Path, wanted: str) -> None:
    scene.use(scene.vault().open())
    ring = tmp_path / "ring"
    ring.mkdir()
    for (_, name), code in scene.ring.held.items():
        (ring / name.split()[1]).write_text(code)
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(scene.home.folder), str(ring), wanted],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    for file in ring.iterdir():
        scene.ring.held["tellonce", f"key {file.name} of the desk's files"] = file.read_text()
    scene.use(scene.vault().open())
    assert scene.vault().renew()
    assert scene.names()[0] == scene.names()[1]
    scene.use(scene.vault().open())


def together(folder: Path) -> Iterator[subprocess.Popen[str]]:
    script = KILLED.replace(".renew(watch)", ".open()")
    for _ in range(4):
        yield subprocess.Popen(
            [sys.executable, "-c", script, str(folder / "home"), str(folder / "ring"), ""],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
            text=True,
        )


def test_programs_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    (tmp_path / "ring").mkdir()
    ended = [process.communicate()[1] or process.returncode for process in list(together(tmp_path))]
    assert ended == [0] * 4
    assert [file.name for file in (tmp_path / "ring").iterdir()] == [
        read_header(tmp_path / "home" / "decisions.sqlite").key_name
    ]
