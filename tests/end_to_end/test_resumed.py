"""Killed without warning, the real program opens again as it was: window, room, customers, and what was being typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from tests.end_to_end.exports import write_exports
from tests.end_to_end.resumed import READY

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 240.0


@pytest.fixture
def home(tmp_path: Path) -> Home:
    write_exports(tmp_path / "exports", 12, seed=3)
    made = Home(tmp_path / "home")
    parts = build(made, secrets=AskedSecrets(lambda _source, _key: None, ""))
    settings = {"path": str(tmp_path / "exports"), "region": "US", "every_minutes": "0"}
    parts.sources.add("exports", "folder", "Exports", settings, {})
    parts.sources.pull("exports")
    parts.settler.finish()
    parts.close()
    return made


def program(home: Home, what: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.end_to_end.resumed", str(home.folder), what]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=ROOT, env=around, stdout=subprocess.PIPE, text=True)


def test_after_a_kill_all_of_it_is_there_again(home: Home) -> None:
    with program(home, "work") as working:
        assert working.stdout is not None
        assert working.stdout.readline().strip() == READY
        working.kill()
    with program(home, "look") as looking:
        told, _ = looking.communicate(timeout=PATIENCE)
        assert looking.returncode == 0
    assert json.loads(told) == {
        "room": "sources",
        "shown": "Person 3",
        "part": "notes",
        "note": "Wants blue",
        "inquiry": "The blue vase",
        "own": ["Person 4"],
        "place": [20, 30, 780, 560],
    }
    # Beside the encrypted files nothing says who was open.
    plain = [home.seat.read_text(encoding="utf-8"), home.settings.read_text(encoding="utf-8")]
    assert not any(name in text for text in plain for name in ("Person", "customers", "vase", "blue"))
