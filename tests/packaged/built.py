"""The built program as a person has it: started by its own file, from elsewhere, with nothing of the checkout."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Where packaging/test.py tells of what it built; without it these tests are left out.
VARIABLE = "TELLONCE_BUILT"
SECONDS = 180


class Built:
    """The program in `program`, run with `home` as the person's own folder and nothing else in the environment."""

    def __init__(self, program: Path, home: Path, more: Mapping[str, str] | None = None) -> None:
        self.program, self.home = program, home
        self.environ = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **(more or {})}
        self.elsewhere = home / "some other folder"
        self.elsewhere.mkdir(parents=True, exist_ok=True)

    def desk(self, *words: str, status: int = 0) -> str:
        """Run a command to its end; what it said, on either way."""
        answer = subprocess.run(
            [self.program / "desk", *words],
            env=self.environ,
            cwd=self.elsewhere,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert answer.returncode == status, answer.stdout + answer.stderr
        return answer.stdout + answer.stderr

    def answer(self, *words: str) -> Any:
        """What a command answers in JSON."""
        answer = subprocess.run(
            [self.program / "desk", *words, "--json"],
            env=self.environ,
            cwd=self.elsewhere,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        return json.loads(answer.stdout)

    def begin(self, name: str, *words: str) -> subprocess.Popen[bytes]:
        """Start it and leave it running; whoever does ends it."""
        return subprocess.Popen(
            [self.program / name, *words],
            env=self.environ,
            cwd=self.elsewhere,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )


def children(pid: int) -> list[int]:
    """Processes that this one has started and that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            told = (entry / "stat").read_text() if entry.name.isdigit() else ""
        except OSError:
            # Gone meanwhile.
            continue
        state, parent = told.rpartition(")")[2].split()[:2] if told else ("", "")
        if parent == str(pid) and state != "Z":
            found.append(int(entry.name))
    return found


def command_line(pid: int) -> str:
    """What a process was started with; "" where it is gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def started_on(home: Path) -> list[int]:
    """Processes that were started on this home."""
    entries = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [pid for pid in entries if f"--home {home} " in command_line(pid)]


def named() -> Path | None:
    """The folder of the built program, where there is one."""
    folder = os.environ.get(VARIABLE, "")
    return Path(folder) if folder else None
