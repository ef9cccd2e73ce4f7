"""Opens Tellonce on the demo company, from a bare checkout: python3 packaging/run.py [--own | --terminal]

Makes its own environment under .tellonce/ on the first run. With --own it opens on your own files and systems instead,
beginning with first steps. Without a display, or with --terminal, it prints one customer's timeline.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from children import Children
from environment import Environment, application_folder, clean, here_for
from machine import Machine
from problem import SetupError, end_with
from progress import Progress
from pythons import become, insist
from screen import why_no_window

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (ROOT / "packaging" / "requirements.txt",)


def main(arguments: Sequence[str]) -> None:
    """Set up what is missing, then become the application."""
    insist(__file__, arguments)
    if {"-h", "--help"} & set(arguments):
        print(__doc__)
        return
    if not {"--terminal", "--own"} >= set(arguments):
        raise SetupError(f"unknown: {' '.join(arguments)}", "Use: python3 packaging/run.py [--own | --terminal]")
    children = Children()
    with Progress(sys.stdout) as progress:
        machine = Machine(children, progress)
        application = Environment(application_folder(ROOT), LOCKS, children, progress)
        if not application.ready():
            machine.insist_on_venv()
            application.prepare("installing Tellonce's packages")
        why = "" if "--terminal" in arguments else why_no_window(application.python, machine)
    os.chdir(ROOT)
    if "--own" in arguments:
        if why:
            raise SetupError(f"No window: {why}", "Add files in the terminal: the README says how under `desk source`.")
        print("Opening Tellonce on your own files and systems.", flush=True)
        become([str(application.python), "-m", "desk"], clean(os.environ))
    desk = [str(application.python), "-m", "desk", "--home", str(here_for(ROOT) / "demo")]
    if why:
        print(f"No window: {why}\nHere is one customer's timeline instead.\n", flush=True)
    if why or "--terminal" in arguments:
        become([*desk, "demo"], clean(os.environ))
    print("Opening Tellonce on the demo company.", flush=True)
    become([*desk, "--demo"], clean(os.environ))


if __name__ == "__main__":
    end_with(main)
