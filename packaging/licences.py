"""Gathers the licences of everything the program brings along: licences.py FOLDER

Runs in the environment the program is built in. A package that brings no text of its own gets a note that names its
licence, and in Qt's case where text and sources are to be had.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

# Tools of the build. Of them the program has PyInstaller's loader only, which its licence lets anybody pass on.
TOOLS = {"altgraph", "packaging", "pip", "pyinstaller-hooks-contrib", "setuptools", "wheel", "macholib", "pefile"}
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_QT = (
    "Qt and its Python binding are used unchanged, as libraries of their own in this folder, under the GNU Lesser\n"
    "General Public License, version 3. They may be replaced by others of the same interface. The text of the licence\n"
    "comes with every system that has Debian's common licences and is published by the Free Software Foundation; the\n"
    "sources are published by The Qt Company as pyside-setup, qtbase, qtsvg and qtwayland of the version named here.\n"
)


def licence_of(package: metadata.Distribution) -> str:
    """Its licence in a line, as the package says itself."""
    told = package.metadata
    said = next((told[field] for field in ("License-Expression", "License") if told.get_all(field)), "")
    line = said.strip().splitlines()
    classes = [str(one).rpartition(" :: ")[2] for one in told.get_all("Classifier") or [] if "License ::" in str(one)]
    return line[0] if line else ", ".join(classes) or "not named; see its text"


def gather(folder: Path) -> list[str]:
    """Write each package's texts into a folder of its own below `folder`; a line for each package, by name."""
    lines = []
    for package in sorted(metadata.distributions(), key=lambda one: str(one.metadata["Name"]).casefold()):
        name, version = str(package.metadata["Name"]), package.version
        if name.casefold().replace("_", "-") in TOOLS:
            continue
        lines.append(f"{name} {version}: {licence_of(package)}")
        own = folder / f"{name}-{version}"
        own.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(_texts(package)):
            (own / (text.name if not number else f"{number}-{text.name}")).write_bytes(text.read_bytes())
        if name.casefold().startswith(("pyside6", "shiboken6")):
            (own / "NOTE").write_text(_QT, encoding="utf-8")
        elif not any(own.iterdir()):
            (own / "NOTE").write_text(f"{lines[-1]}\nThe package brings no text of it.\n", encoding="utf-8")
    return lines


def _texts(package: metadata.Distribution) -> list[Path]:
    found = [Path(str(file.locate())) for file in package.files or [] if ".dist-info" in str(file)]
    return [file for file in found if _TEXT.search(file.name) and file.is_file()]


def main(arguments: Sequence[str]) -> None:
    """Gather them into a folder, with a list of all."""
    folder = Path(arguments[0])
    lines = [f"Python {sys.version.split()[0]}: PSF-2.0", *gather(folder)]
    (folder / "LIST").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
