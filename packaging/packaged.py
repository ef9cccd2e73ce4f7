"""The last step of the tests: the program to install is built, and its own tests drive it as a person would."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from build import Build
from children import Children
from environment import here_for
from problem import SetupError
from progress import Progress
from report import FAILED, Outcome

# Where the tests of the built program find it; tests/packaged/built.py reads it.
VARIABLE = "TELLONCE_BUILT"
_BUILT, _TESTED = "program to install", "tests of the program"


def packaged(root: Path, python: str, children: Children, environ: Mapping[str, str]) -> list[Outcome]:
    """Build the program of the checkout at `root` and have `python` test it. What building takes and cannot be had here
    costs these tests; a program that cannot be built, or is too large, is a failure."""
    if not sys.platform.startswith("linux"):
        return [Outcome(_BUILT, "left out", 0.0, "Built and tested on Linux only so far: packaging/systems.py.")]
    began = time.monotonic()
    out = here_for(root) / "built"
    with Progress(sys.stdout) as progress:
        build = Build(root, out, children, progress)
        try:
            build.prepare()
        except SetupError as error:
            return [Outcome(_BUILT, "missing", time.monotonic() - began, f"{error.problem}\n{error.advice}".strip())]
        try:
            folder = build.run(deb=shutil.which("dpkg-deb") is not None)[0]
        except SetupError as error:
            progress.say(error.shown())
            return [Outcome(_BUILT, FAILED, time.monotonic() - began, error.problem)]
    outcome = Outcome(_BUILT, "done", time.monotonic() - began)
    print(f"\n== {_TESTED}", flush=True)
    began = time.monotonic()
    command = [python, "-m", "pytest", "tests/packaged"]
    code = children.run(command, cwd=root, env={**environ, VARIABLE: str(folder)})
    return [outcome, Outcome(_TESTED, FAILED if code else "passed", time.monotonic() - began)]
