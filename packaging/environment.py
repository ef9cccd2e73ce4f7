"""A Python environment made from lock files: made once, found again, mended when interrupted or out of date."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from children import Children
from filelock import held
from problem import SetupError
from progress import Progress, Step
from stamp import UNFINISHED, Stamp

_ASK_KIND = "import sys, sysconfig; print(sys.implementation.cache_tag, sysconfig.get_platform())"
_STRAY = ("PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER")

_NO_NETWORK = (
    "name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
    "NewConnectionError",
    "Failed to establish a new connection",
    "Network is unreachable",
    "ConnectTimeout",
    "ReadTimeout",
    "timed out",
    "Connection aborted",
    "Connection refused",
    "Cannot connect to proxy",
    "SSLError",
)


class Environment:
    """The environment in `folder` with everything `locks` name, installed in that order.

    Two of these on the same folder, in one process or in two, wait for each other. A folder whose locks are a
    beginning of what its stamp says counts as ready, so that the tests' additions do not disturb the application.
    What is installed comes built, but for `sources`, which are published as source alone and are built here.
    """

    def __init__(
        self,
        folder: Path,
        locks: Sequence[Path],
        children: Children,
        progress: Progress,
        sources: Sequence[str] = (),
    ) -> None:
        self.folder = folder
        self._locks = tuple(locks)
        self._sources = tuple(sources)
        self._children = children
        self._progress = progress
        self._stamp = Stamp(folder)

    @property
    def python(self) -> Path:
        """The interpreter of this environment, whether it exists yet or not."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    def ready(self) -> bool:
        """True when everything is installed as the locks say and the interpreter still runs."""
        stamp = self._stamp.lines()
        return stamp[1 : 1 + len(self._locks)] == self._wanted() and stamp[0] == self._kind()

    def prepare(self, title: str) -> bool:
        """Make it ready; False if it already was. Raises SetupError with what to do where it cannot."""
        if self.ready():
            return False
        with self._progress.step(title) as step:
            self._room()
            with held(self._beside("lock"), waiting=lambda: step.note("another run is at it, waiting")):
                if self.ready():
                    return False
                self._beside("log").write_text("", encoding="utf-8")
                self._make(step)
                for number, lock in enumerate(self._locks):
                    if self._stamp.lines()[1 + number : 2 + number] != [self._wanted()[number]]:
                        self._install(lock, number, step)
                self._consistent()
        return True

    def _room(self) -> None:
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            self._beside("lock").touch()
        except OSError as error:
            raise SetupError(
                f"{self.folder.parent} cannot be written ({error.strerror}).",
                "Everything the project installs goes into that folder. Copy the project to a folder of your own\n"
                "and start it from there.",
            ) from error

    def _make(self, step: Step) -> None:
        """An empty environment, unless the one that is there has the right kind and at least the first lock."""
        stamp = self._stamp.lines()
        if UNFINISHED not in stamp and stamp[1:2] == self._wanted()[:1] and stamp[0] == self._kind():
            return
        step.note("making room")
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
        except OSError as error:
            raise SetupError(
                f"{self.folder} is out of date and cannot be removed ({error.strerror}).",
                "Close Tellonce if it is open, or remove that folder by hand, then run the same command again.",
            ) from error
        step.note("making an environment")
        said = self._run([sys.executable, "-I", "-m", "venv", str(self.folder)])
        if said is not None:
            self._remove()
            raise SetupError("this Python could not make an environment.", said)
        self._stamp.write([self._kind()])

    def _install(self, lock: Path, number: int, step: Step) -> None:
        done = self._stamp.lines()[: 1 + number]
        self._stamp.write([*done, UNFINISHED])
        count = _Count(lock, step)
        arguments = ["--no-input", "--disable-pip-version-check", "--retries", "2", "install", "--no-deps"]
        arguments += ["--only-binary", ":all:", "--no-warn-script-location", "--progress-bar", "off", "-r", str(lock)]
        if self._sources:
            arguments += ["--no-binary", ",".join(self._sources)]
        said = self._run([str(self.python), "-I", "-m", "pip", *arguments], count)
        if said is not None:
            self._remove()
            raise SetupError(f"{lock.name} could not be installed.", self._advice(said))
        self._stamp.write([*done, self._wanted()[number]])

    def _consistent(self) -> None:
        said = self._run([str(self.python), "-I", "-m", "pip", "--disable-pip-version-check", "check"])
        if said is not None:
            self._remove()
            raise SetupError("the lock files do not name everything that is needed.", said)

    def _remove(self) -> None:
        # Half an environment would be taken for a whole one by whoever looks for its interpreter only.
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, command: Sequence[str], count: _Count | None = None) -> str | None:
        """None if the command went well, else the end of what it said; all of it is kept in a log beside the folder."""
        tail: deque[str] = deque(maxlen=12)
        with open(self._beside("log"), "a", encoding="utf-8") as log:

            def heard(line: str) -> None:
                print(line, file=log)
                if line.strip():
                    tail.append(line.strip())
                if count:
                    count.heard(line)

            code = self._children.run(command, heard, env=clean(os.environ))
        return None if code == 0 else "\n".join(tail) or f"It ended with {code} and said nothing."

    def _advice(self, said: str) -> str:
        log = self._beside("log")
        if any(word in log.read_text(encoding="utf-8") for word in _NO_NETWORK):
            return (
                "The package index cannot be reached. Check the network connection (behind a proxy, set HTTPS_PROXY),\n"
                "then run the same command again: what is already downloaded is kept."
            )
        if "No space left" in said:
            return f"The disk is full. About 600 MB are needed in {self.folder.parent}."
        return f"{said}\n\nThe whole log: {log}"

    def _kind(self) -> str:
        """Version and platform of the environment's interpreter; empty where it is missing or does not run."""
        try:
            answer = subprocess.run(
                [str(self.python), "-I", "-c", _ASK_KIND], capture_output=True, text=True, check=False, timeout=60
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return answer.stdout.strip()

    def _beside(self, suffix: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}.{suffix}")

    def _wanted(self) -> list[str]:
        return [f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}" for lock in self._locks]


class _Count:
    """Turns what pip says into "12 of 31: SQLAlchemy"."""

    def __init__(self, lock: Path, step: Step) -> None:
        self._total = sum(1 for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line)
        self._seen = 0
        self._step = step

    def heard(self, line: str) -> None:
        word, _, rest = line.strip().partition(" ")
        if word == "Ignoring":
            self._total -= 1
        elif word == "Collecting":
            self._seen += 1
            self._step.note(f"{self._seen} of {self._total}, {rest.split(' ')[0].split('==')[0]}")
        elif word == "Installing":
            self._step.note(f"unpacking {self._total} packages")


def here_for(root: Path) -> Path:
    """The folder everything made on this machine goes into."""
    return root / ".tellonce"


def application_folder(root: Path) -> Path:
    """The folder of the application's environment for the Python running now."""
    return here_for(root) / f"python-{sys.version_info[0]}.{sys.version_info[1]}"


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """`environ` without what would let another Python's packages into ours."""
    return {name: value for name, value in environ.items() if name not in _STRAY}
