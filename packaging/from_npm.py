"""Programs that come from npm, for the tests alone: what a lock names, in a folder of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import deque
from pathlib import Path

from children import Children
from environment import clean
from filelock import held
from problem import SetupError
from progress import Progress
from stamp import UNFINISHED, Stamp


class FromNpm:
    """What the package-lock.json in `lock` names, in `folder`. Two of these on one folder wait for each other."""

    def __init__(self, folder: Path, lock: Path, children: Children, progress: Progress) -> None:
        self.folder = folder
        self._lock = lock
        self._children = children
        self._progress = progress
        self._stamp = Stamp(folder)

    def ready(self) -> bool:
        """True when everything is installed as the lock says."""
        return self._stamp.lines() == [self._wanted()]

    def prepare(self, title: str) -> bool:
        """Make it ready; False if it already was. Raises SetupError with what to do where it cannot."""
        if self.ready():
            return False
        with self._progress.step(title) as step:
            self.folder.mkdir(parents=True, exist_ok=True)
            waiting = self.folder.with_name(f"{self.folder.name}.lock")
            with held(waiting, waiting=lambda: step.note("another run is at it, waiting")):
                if self.ready():
                    return False
                self._stamp.write([UNFINISHED])
                for name in ("package.json", "package-lock.json"):
                    shutil.copyfile(self._lock / name, self.folder / name)
                self._install()
                self._stamp.write([self._wanted()])
        return True

    def _install(self) -> None:
        """As the lock says and nothing else; no script of any package is run."""
        tail: deque[str] = deque(maxlen=12)
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier"]
        code = self._children.run(command, tail.append, cwd=self.folder, env=clean(os.environ))
        if code != 0:
            said = "\n".join(line for line in tail if line.strip()) or f"It ended with {code} and said nothing."
            raise SetupError(f"what {self._lock.name} names could not be installed from npm.", said)

    def _wanted(self) -> str:
        digest = hashlib.sha256((self._lock / "package-lock.json").read_bytes()).hexdigest()
        return f"{self._lock.name} {digest}"
