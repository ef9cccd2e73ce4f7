"""Sets up all that the tests need and runs them: python3 packaging/test.py [--no-servers] [--fast] [pytest arguments]

--no-servers leaves out the tests against running servers, --fast also those marked slow; everything else is handed to
pytest. With none of these the program to install is built at the end and tested as well. What may not be installed here
is named with the command to type, and the tests that need it are skipped.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from children import Children
from environment import application_folder, clean
from needs import QT
from packaged import packaged
from problem import end_with
from progress import Progress
from pythons import insist
from report import Outcome, table
from setup_tests import SERVERS, SetUp

ROOT = Path(__file__).resolve().parent.parent
# Where the tests keep what the screens look like, for people to look at; PICTURES names another folder.
PICTURES = os.environ.get("PICTURES") or str(ROOT / ".tellonce" / "pictures")


def main(arguments: Sequence[str]) -> int:
    """Set up, check, test, sum up; the exit code is 1 if anything failed."""
    insist(__file__, arguments)
    options, for_pytest = _options(arguments)
    start = time.monotonic()
    children = Children()
    servers = not (options.no_servers or options.fast)
    with Progress(sys.stdout) as progress:
        outcomes = SetUp(ROOT, children, progress).run(servers)
    python = str(application_folder(ROOT).joinpath(*_WHERE))
    choice = _choice(options) + _without_qt(python)
    for title, command in _checks(python, choice, for_pytest):
        print(f"\n== {title}", flush=True)
        began = time.monotonic()
        code = children.run(command, cwd=ROOT, env=_surroundings(os.environ))
        remark = f"screens as pictures: {PICTURES}" if title == "tests" else ""
        outcomes.append(Outcome(title, "passed" if code == 0 else "FAILED", time.monotonic() - began, remark))
    if servers and not for_pytest:
        outcomes += packaged(ROOT, python, children, _surroundings(os.environ))
    print(f"\n{table(outcomes, time.monotonic() - start)}", flush=True)
    return 1 if any(outcome.failed for outcome in outcomes) else 0


_WHERE = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")


def _options(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(prog="test.py", description=(__doc__ or "").partition("\n")[0], allow_abbrev=False)
    parser.add_argument("--no-servers", action="store_true", help="leave out tests against running servers")
    parser.add_argument("--fast", action="store_true", help="leave out tests against servers and those marked slow")
    return parser.parse_known_args(arguments)


def _choice(options: argparse.Namespace) -> list[str]:
    if options.fast:
        return ["-m", "not live and not slow"]
    return ["-m", "not live"] if options.no_servers else []


def _without_qt(python: str) -> list[str]:
    """Where Qt cannot be loaded, its tests are skipped instead of ending the whole run."""
    if not QT.missing():
        return []
    tried = subprocess.run([python, "-c", "import PySide6.QtWidgets"], capture_output=True, check=False)
    return ["-p", "no:pytest-qt", "-p", "tests.house.without_qt"] if tried.returncode else []


def _checks(python: str, choice: Sequence[str], for_pytest: Sequence[str]) -> list[tuple[str, list[str]]]:
    scripts = sorted(str(path) for path in (ROOT / "packaging").rglob("*.py"))
    return [
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("mypy packaging", [python, "-m", "mypy", *scripts]),
        ("tests", [python, "-m", "pytest", *choice, *for_pytest]),
    ]


def _surroundings(environ: Mapping[str, str]) -> dict[str, str]:
    """What the tests find in the environment: no window opens, and the servers' interpreters have a name."""
    found = clean(environ)
    found["QT_QPA_PLATFORM"] = "offscreen"
    found["PICTURES"] = PICTURES
    # Servers live among the programs for administrators, which an ordinary search path leaves out.
    found["PATH"] = f"{found.get('PATH', os.defpath)}{os.pathsep}/usr/sbin"
    for name in SERVERS:
        python = ROOT.joinpath(".tellonce", name, *_WHERE)
        if python.exists():
            found.setdefault(f"TELLONCE_{name.upper()}_PYTHON", str(python))
    return found


if __name__ == "__main__":
    end_with(main)
