"""Installs what the operating system lacks where that is allowed, and says what to type where it is not."""

from __future__ import annotations

import importlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from autostart import no_autostart
from children import Children
from needs import BOOT_SERVERS, VENV, Group
from problem import SetupError
from progress import Progress


def _user() -> int:
    if sys.platform == "win32":
        return -1
    return os.geteuid()


class Machine:
    """This computer: may packages be installed here without asking, and how."""

    def __init__(
        self,
        children: Children,
        progress: Progress,
        user: Callable[[], int] = _user,
        which: Callable[[str], str | None] = shutil.which,
        ask: Callable[[Sequence[str]], int] | None = None,
    ) -> None:
        self._children = children
        self._progress = progress
        self._root = user() == 0
        self._which = which
        self._ask = ask or _quietly
        self._updated = False

    def remedy(self, packages: Sequence[str]) -> str:
        """What a person does to have `packages`: where this is Debian or a relative, the exact command."""
        names = " ".join(packages)
        if not self._which("apt-get"):
            return f"Install, with this system's package manager, what Debian calls: {names}"
        install = f"apt-get install --no-install-recommends {names}"
        if self._root:
            return f"Type: apt-get update && {install}"
        if self._which("sudo"):
            return f"Type: sudo apt-get update && sudo {install}"
        return f"Type (it asks for the administrator's password): su - -c 'apt-get update && {install}'"

    def may_install(self, with_sudo: bool) -> bool:
        """True for root on Debian and its relatives; with `with_sudo` also where sudo asks for no password."""
        return self._prefix(with_sudo) is not None

    def install(self, group: Group, with_sudo: bool = False) -> None:
        """Install what is missing of `group`; raises SetupError with the command to type where that is not possible."""
        missing = group.missing()
        if not missing:
            return
        prefix = self._prefix(with_sudo)
        if prefix is None:
            raise SetupError(f"{group.name} is missing, needed for {group.gives}.", self.remedy(missing))
        with self._progress.step(f"installing {group.name}") as step, no_autostart(prefix):
            if not self._updated:
                step.note("reading the package lists")
                self._apt(prefix, ["update"], group, missing)
                self._updated = True
            step.note(f"{len(missing)} packages and what they need")
            self._apt(prefix, ["install", "-y", "--no-install-recommends", *missing], group, missing)
            self._not_at_boot(prefix, missing)
        importlib.invalidate_caches()

    def insist_on_venv(self, with_sudo: bool = False) -> None:
        """Return once this Python can make environments, installing what that takes; else raises SetupError."""
        if not VENV.missing():
            return
        if Path(sys.base_prefix) != Path("/usr"):
            raise SetupError(
                f"this Python ({sys.executable}) was built without ensurepip and cannot make an environment.",
                "Use another one, for example the system's own: /usr/bin/python3",
            )
        self.install(VENV, with_sudo)

    def _not_at_boot(self, prefix: Sequence[str], installed: Sequence[str]) -> None:
        """Servers that came for the tests alone stay off; one that was here before is somebody's and is left alone."""
        servers = [f"{BOOT_SERVERS[name]}.service" for name in installed if name in BOOT_SERVERS]
        if servers and self._which("systemctl"):
            self._ask([*prefix, "systemctl", "disable", "--quiet", *servers])

    def _prefix(self, with_sudo: bool) -> list[str] | None:
        if not self._which("apt-get"):
            return None
        if self._root:
            return []
        if with_sudo and self._which("sudo") and self._ask(["sudo", "-n", "true"]) == 0:
            return ["sudo", "-n"]
        return None

    def _apt(self, prefix: Sequence[str], arguments: Sequence[str], group: Group, missing: Sequence[str]) -> None:
        said: list[str] = []
        quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "Dpkg::Use-Pty=0"]
        patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=2"]
        code = self._children.run([*prefix, *quiet, *patient, *arguments], said.append)
        # An update that reached some of its archives only is often good enough: the install will tell.
        if code != 0 and arguments[0] != "update":
            told = [line for line in said if line.startswith(("E:", "W:"))] or said[-5:]
            raise SetupError(
                f"{group.name} could not be installed ({shlex.join(['apt-get', arguments[0]])} ended with {code}).",
                "\n".join([*told[-5:], "To see more, do it by hand.", self.remedy(missing)]),
            )


def _quietly(command: Sequence[str]) -> int:
    return subprocess.run(list(command), capture_output=True, check=False).returncode
