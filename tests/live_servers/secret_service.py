"""A Secret Service of the test's own: gnome-keyring on a bus of its own, with a home that is gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.live_servers.facts import wait_for
from tests.live_servers.running import ROOT

DAEMON, BUS = "gnome-keyring-daemon", "dbus-daemon"
SECONDS = 60
# The keyring lives on the default collection, which `lock` closes as a screen saver would.
_LOCK = "import secretstorage as s; c = s.dbus_init(); d = s.get_default_collection(c); d.lock(); print(d.is_locked())"
_OPEN = "import secretstorage as s; c = s.dbus_init(); print(s.get_default_collection(c).is_locked())"
_DELETE = (
    "import secretstorage as s; c = s.dbus_init(); d = s.get_default_collection(c);"
    " print(len([i.delete() for i in d.get_all_items()]))"
)


def missing_programs() -> str:
    """What is not installed, as Debian calls it; "" where all is there."""
    packages = {DAEMON: "gnome-keyring", BUS: "dbus-daemon"}
    return ", ".join(package for program, package in packages.items() if shutil.which(program) is None)


class SecretService:
    """A running keyring; `run` starts programs that find it."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self.folder = folder
        self.environ = environ

    def desk(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run one command of the desk on the home of this service."""
        return self._python("-m", "desk", "--home", str(self.folder / "desk"), *words, stdin=stdin)

    def answers(self) -> bool:
        """Whether something can be kept in it."""
        return self._python("-c", _OPEN).stdout.strip() == "False"

    def lock(self) -> None:
        """Close the keyring."""
        assert self._python("-c", _LOCK).stdout.strip() == "True"

    def empty(self) -> int:
        """Lose all that is in it; how many things that were."""
        return int(self._python("-c", _DELETE).stdout)

    def _python(self, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *words],
            env=self.environ,
            cwd=ROOT,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )


@contextmanager
def secret_service(folder: Path) -> Iterator[SecretService]:
    """A bus, and gnome-keyring on it, unlocked, until the block ends. What it holds stays in the folder: another one on
    the same folder is the next day's."""
    environ = _environ(folder)
    command = [BUS, "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with _running(command, environ, stdout=subprocess.PIPE) as bus:
        assert bus.stdout is not None
        environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        command = [DAEMON, "--foreground", "--unlock", "--components=secrets"]
        with _running(command, environ, stdin=subprocess.PIPE) as keyring:
            assert keyring.stdin is not None
            keyring.stdin.write("the login password")
            keyring.stdin.close()
            service = SecretService(folder, environ)
            wait_for(service.answers, "the keyring to answer", seconds=SECONDS, alive=keyring)
            yield service


def _environ(folder: Path) -> dict[str, str]:
    """Everything a program would find of a person's own lies in the folder; nothing can ask on a screen."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    for name in ("home", "data", "cache", "config", "run"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    return {
        **kept,
        "HOME": str(folder / "home"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "PYTHONPATH": str(ROOT),
    }


@contextmanager
def _running(command: Sequence[str], environ: Mapping[str, str], **pipes: int) -> Iterator[subprocess.Popen[str]]:
    """A process, ended by its own pid at the end."""
    process = subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL, text=True, **pipes)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
