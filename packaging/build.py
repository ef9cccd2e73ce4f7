"""Makes a program to install of the checkout: python3 packaging/build.py [--no-deb]

Leaves dist/tellonce, a folder that runs without Python, and on Debian and its relatives dist/tellonce_VERSION_ARCH.deb.
Sets up an environment of its own under .tellonce/ first. Fails where the folder is larger than LARGEST.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from children import Children
from deb import make_deb
from environment import Environment, clean, here_for
from freezing import PROGRAM, TERMINAL, WINDOW, project
from machine import Machine
from needs import BUILD
from problem import SetupError, end_with
from progress import Progress
from pythons import insist

ROOT = Path(__file__).resolve().parent.parent
# In bytes; what the files hold, not the blocks they take.
LARGEST = 160_000_000


class Build:
    """One program made of the checkout at `root`, into `out`."""

    def __init__(self, root: Path, out: Path, children: Children, progress: Progress) -> None:
        self._root, self._out = root, out
        self._children = children
        self._progress = progress
        self._machine = Machine(children, progress)
        here, locks = here_for(root), root / "packaging"
        self._work = here / "building"
        names = ("requirements.txt", "requirements-build.txt")
        folder = here / f"build-{sys.version_info[0]}.{sys.version_info[1]}"
        self._tools = Environment(folder, [locks / name for name in names], children, progress)

    def prepare(self) -> None:
        """Have what building takes; SetupError with what to do where it cannot be had."""
        if sys.platform.startswith("linux"):
            self._machine.install(BUILD, with_sudo=True)
        if not self._tools.ready():
            self._machine.insist_on_venv(with_sudo=True)
            self._tools.prepare("installing what building takes")

    def run(self, deb: bool) -> list[Path]:
        """Make the folder and, where that is asked for, the package of it; what was made."""
        drawn, texts = self._work / "drawn", self._work / "licences"
        shutil.rmtree(texts, ignore_errors=True)
        with self._progress.step("freezing the program"):
            self._python("drawing.py", drawn)
            self._python("licences.py", texts)
            self._freeze(drawn)
        folder = self._out / WINDOW
        shutil.copytree(texts, folder / "licences", dirs_exist_ok=True)
        size = weigh(folder)
        self._progress.say(f"{folder}: {size / 1e6:.1f} MB in {sum(1 for _ in folder.rglob('*'))} files")
        if size > LARGEST:
            raise SetupError(f"the program has {size / 1e6:.1f} MB, and may have {LARGEST / 1e6:.0f}.", _TOO_LARGE)
        if not deb:
            return [folder]
        with self._progress.step("packing it for Debian"):
            return [folder, make_deb(folder, drawn, self._out, project())]

    def _freeze(self, drawn: Path) -> None:
        command = [self._tools.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", self._out, "--workpath", self._work / "work", PROGRAM / "tellonce.spec"]
        self._run([str(word) for word in command], {"TELLONCE_PICTURES": str(drawn)})
        if sys.platform != "win32":
            # The same program under a second name: what it is called makes no difference to it.
            name = self._out / WINDOW / TERMINAL
            name.unlink(missing_ok=True)
            name.symlink_to(WINDOW)

    def _python(self, script: str, folder: Path) -> None:
        self._run([str(self._tools.python), str(self._root / "packaging" / script), str(folder)], {})

    def _run(self, command: Sequence[str], more: dict[str, str]) -> None:
        said: list[str] = []
        # Whatever lies in the folder it is started from, and whatever display there is, the same is built.
        environ = {**clean(os.environ), "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "1", **more}
        if self._children.run(command, said.append, cwd=self._root, env=environ) != 0:
            raise SetupError("the program could not be built.", "\n".join(said[-15:]))


_TOO_LARGE = "Look with `du` at what came in, and leave out in packaging/freezing.py what is not needed."


def weigh(folder: Path) -> int:
    """Bytes of all files below `folder`; links weigh nothing."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def main(arguments: Sequence[str]) -> None:
    """Build it."""
    insist(__file__, arguments)
    if any(argument != "--no-deb" for argument in arguments):
        raise SetupError(f"unknown: {' '.join(arguments)}", "Use: python3 packaging/build.py [--no-deb]")
    with Progress(sys.stdout) as progress:
        build = Build(ROOT, ROOT / "dist", Children(), progress)
        build.prepare()
        deb = "--no-deb" not in arguments and shutil.which("dpkg-deb") is not None
        for made in build.run(deb):
            progress.say(f"Made: {made}")


if __name__ == "__main__":
    end_with(main)
