"""Makes the lock files anew from the pins in pyproject.toml: python3 packaging/lock.py [--upgrade]

Versions already locked stay unless they no longer fit; --upgrade lets everything move. One file serves Python 3.11 to
3.13 on Linux, Windows and macOS through environment markers. Files hold names, versions and markers, nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from children import Children
from environment import Environment, clean, here_for
from machine import Machine
from problem import SetupError
from progress import Progress

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
OLDEST = "3.11"


def main(arguments: Sequence[str]) -> None:
    """Resolve each group of pins and write its file."""
    children = Children()
    with Progress(sys.stdout) as progress:
        tool = Environment(here_for(ROOT) / "lock", [HERE / "requirements-lock.txt"], children, progress)
        if not tool.ready():
            Machine(children, progress).insist_on_venv()
            tool.prepare("installing the resolver")
        application, tests = HERE / "requirements.txt", HERE / "requirements-test.txt"
        resolve = _Resolver(tool.python, children, list(arguments))
        resolve(application, "pyproject.toml")
        resolve(tests, "pyproject.toml", "--extra", "test", "--constraint", str(application))
        matching = HERE / "requirements-matching.txt"
        resolve(matching, "pyproject.toml", "--extra", "matching", "--constraint", str(tests))
        _subtract(tests, application)
        _subtract(matching, application)
        for server in ("tryton", "synapse", "tap_postgres", "tap_mysql", "tap_rest"):
            resolve(HERE / f"requirements-{server}.txt", "--group", f"pyproject.toml:{server}")
        known = ("--constraint", str(application), "--constraint", str(tests))
        for group in ("mutants", "identity", "build"):
            resolve(HERE / f"requirements-{group}.txt", "--group", f"pyproject.toml:{group}", *known)
        _subtract(HERE / "requirements-build.txt", application)
        progress.say("The lock files are up to date; see what changed with git diff.")


class _Resolver:
    def __init__(self, python: Path, children: Children, more: Sequence[str]) -> None:
        self._base = [str(python), "-I", "-m", "uv", "pip", "compile", "--quiet", "--universal", "--no-header"]
        self._base += ["--no-annotate", "--no-emit-index-url", "--python-version", OLDEST, *more]
        self._children = children

    def __call__(self, file: Path, *arguments: str) -> None:
        said: list[str] = []
        command = [*self._base, *arguments, "--output-file", str(file)]
        if self._children.run(command, said.append, cwd=ROOT, env=clean(os.environ)) != 0:
            raise SetupError(f"{file.name} could not be resolved.", "\n".join(said[-12:]))


def _subtract(file: Path, other: Path) -> None:
    """Drop from `file` what `other` pins already: the tests' packages are installed on top of the application's."""
    known = set(other.read_text(encoding="utf-8").splitlines())
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("".join(f"{line}\n" for line in lines if line not in known), encoding="utf-8")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except SetupError as error:
        print(error.shown(), file=sys.stderr)
        sys.exit(1)
