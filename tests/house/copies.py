"""Copies of the project's packages to break on purpose, and the import linter's verdict on them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS: dict[str, dict[str, Any]] = {one["id"]: one for one in PROJECT["tool"]["importlinter"]["contracts"]}

_LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_CYCLE = """
from graphlib import CycleError, TopologicalSorter
import grimp
graph = grimp.build_graph("desk", "connectors", cache_dir=None)
imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
try:
    TopologicalSorter(imports).prepare()
except CycleError as error:
    print(" <- ".join(error.args[1]))
"""


@dataclass(frozen=True)
class Verdict:
    """What the linter said: ids of the contracts found broken, ids of those kept, and its whole answer."""

    broken: frozenset[str]
    kept: frozenset[str]
    text: str

    def names(self, importer: str, imported: str) -> bool:
        """True if the answer shows the import of `imported` by `importer`, with its line."""
        return f"{importer} -> {imported} (l." in self.text


class Copy:
    """A copy of desk, connectors and the contract in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        ignore = shutil.ignore_patterns("__pycache__")
        for package in ("desk", "connectors"):
            shutil.copytree(ROOT / package, folder / package, ignore=ignore)
        shutil.copy(ROOT / "pyproject.toml", folder)

    def write(self, module: str, lines: Sequence[str]) -> None:
        """Add `lines` to a module, which is made if it is not there."""
        file = self._folder.joinpath(*module.split(".")).with_suffix(".py")
        with file.open("a", encoding="utf-8") as text:
            text.write("\n" + "\n".join(lines) + "\n")

    def inside(self, room: str) -> str:
        """The module a violation in `room` goes into: the room itself if it is one file, else a new file in it."""
        return f"{room}.violation" if self._folder.joinpath(*room.split(".")).is_dir() else room

    def lint(self) -> Verdict:
        """Run the import linter on this copy. Raises AssertionError if it could not judge every contract."""
        answer = self._python(_LINT, "--no-cache", "--no-logo")
        lines = answer.stdout.splitlines()
        broken = frozenset(id for id, one in CONTRACTS.items() if f"{one['name']} BROKEN" in lines)
        kept = frozenset(id for id, one in CONTRACTS.items() if f"{one['name']} KEPT" in lines)
        judged = broken | kept == set(CONTRACTS) and (answer.returncode == 0) == (not broken)
        assert judged, answer.stdout + answer.stderr
        return Verdict(broken, kept, answer.stdout)

    def cycle(self) -> str:
        """Modules that import each other in a ring, packages counted as modules too; empty if there are none."""
        answer = self._python(_CYCLE)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout.strip()

    def _python(self, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        # A wide terminal, so that no name is broken over two lines.
        environ = {**os.environ, "COLUMNS": "400", "NO_COLOR": "1"}
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=self._folder,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )


def rooms(contract: str) -> list[list[str]]:
    """The layers of a layers contract, highest first, as full module names."""
    container = CONTRACTS[contract]["containers"][0]
    return [[f"{container}.{room.strip()}" for room in layer.split("|")] for layer in CONTRACTS[contract]["layers"]]


def all_rooms(contract: str) -> list[str]:
    """Every room of a layers contract by its full name."""
    return [room for layer in rooms(contract) for room in layer]


def rooms_under(source: str) -> list[str]:
    """What a contract's source stands for: a whole package means each of its rooms."""
    whole = {"desk": "rooms", "connectors": "connectors"}
    return all_rooms(whole[source]) if source in whole else [source]
