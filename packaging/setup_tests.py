"""Everything the tests need on this machine: system packages, the application's environment, the servers' own ones."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from children import Children
from environment import Environment, application_folder, here_for
from from_npm import FromNpm
from machine import Machine
from needs import KEYRING, MAIL, MARIADB, NODE, POSTGRESQL, QT, SCREEN, SCREEN_READER, TELEPHONY, VENV, Group
from problem import SetupError
from progress import Progress
from report import FAILED, Outcome

# Servers and taps that are Python programs; each stands in an environment of its own, at .tellonce/<name>.
SERVERS = ("tryton", "synapse", "tap_postgres", "tap_mysql", "tap_rest")
# Packages of theirs that are published as source alone.
SOURCES = {
    "tap_mysql": ("mysql-replication", "pendulum", "simplejson", "singer-python", "tap-mysql"),
    "tap_rest": ("atomicwrites",),
}
# What comes from npm, each in a folder of its own, at .tellonce/<name>.
PROGRAMS = ("prism", "vendure")


class SetUp:
    """Sets up the tests of the checkout at `root`; what is there already costs next to nothing."""

    def __init__(self, root: Path, children: Children, progress: Progress) -> None:
        self._locks = root / "packaging"
        self._here = here_for(root)
        self._children = children
        self._progress = progress
        self._machine = Machine(children, progress)
        locks = (self._locks / "requirements.txt", self._locks / "requirements-test.txt")
        self._application = Environment(application_folder(root), locks, children, progress)

    def run(self, servers: bool) -> list[Outcome]:
        """Do all of it. A server that cannot be had costs its tests; raises SetupError where the rest cannot run."""
        groups = self._groups(servers)
        self._announce(groups)
        outcomes = [self._system(group) for group in groups]
        if not self._application.ready():
            self._machine.insist_on_venv(with_sudo=True)
        lanes: list[Callable[[], list[Outcome]]] = [lambda: [self._packages()]]
        if servers and sys.platform.startswith("linux"):
            lanes.append(lambda: [*(self._server(name) for name in SERVERS), *self._programs()])
        with ThreadPoolExecutor(len(lanes)) as pool:
            try:
                return outcomes + [outcome for lane in pool.map(lambda lane: lane(), lanes) for outcome in lane]
            except BaseException:
                self._children.stop()
                raise

    def _groups(self, servers: bool) -> Sequence[Group]:
        if not sys.platform.startswith("linux"):
            return ()
        running = (POSTGRESQL, MARIADB, TELEPHONY, MAIL, KEYRING, SCREEN_READER, NODE)
        return (QT, SCREEN, *running) if servers else (QT, SCREEN)

    def _announce(self, groups: Sequence[Group]) -> None:
        """One command for everything that is missing, where it is up to the person to type it."""
        wanting = [group for group in (VENV, *groups) if group.missing()]
        if wanting and not self._machine.may_install(with_sudo=True):
            names = ", ".join(group.name for group in wanting)
            packages = [package for group in wanting for package in group.missing()]
            self._progress.say(f"Missing here: {names}.\n{self._machine.remedy(packages)}\n")

    def _system(self, group: Group) -> Outcome:
        """Installed, or the command to type. Only an installation that was allowed and went wrong is a failure."""
        began = time.monotonic()
        missing = group.missing()
        state, remark = "ready", ""
        if missing and not self._machine.may_install(with_sudo=True):
            state, remark = "missing", f"Left out: {group.gives}. To have it:\n{self._machine.remedy(missing)}"
        elif missing:
            state, remark = self._attempt(lambda: self._machine.install(group, with_sudo=True))
        return Outcome(group.name, state, time.monotonic() - began, remark)

    def _packages(self) -> Outcome:
        began = time.monotonic()
        made = self._application.prepare("installing the application's and the tests' packages")
        return Outcome("Python packages", "done" if made else "ready", time.monotonic() - began)

    def _server(self, name: str) -> Outcome:
        began, title = time.monotonic(), name.capitalize().replace("_", " ")
        lock = self._locks / f"requirements-{name}.txt"
        server = Environment(self._here / name, [lock], self._children, self._progress, SOURCES.get(name, ()))
        state, remark = "ready", ""
        if not server.ready():
            state, remark = self._attempt(lambda: server.prepare(f"installing {title}"))
        return Outcome(title, state, time.monotonic() - began, remark)

    def _program(self, name: str) -> Outcome:
        began = time.monotonic()
        program = FromNpm(self._here / name, self._locks / name, self._children, self._progress)
        state, remark = "ready", ""
        if not program.ready():
            state, remark = self._attempt(lambda: program.prepare(f"installing {name.capitalize()}"))
        return Outcome(name.capitalize(), state, time.monotonic() - began, remark)

    def _programs(self) -> list[Outcome]:
        """What comes from npm, where that is."""
        return [] if NODE.missing() else [self._program(name) for name in PROGRAMS]

    def _attempt(self, work: Callable[[], object]) -> tuple[str, str]:
        try:
            work()
        except SetupError as error:
            self._progress.say(error.shown())
            return FAILED, f"{error.problem}\n{error.advice}".strip()
        return "done", ""
