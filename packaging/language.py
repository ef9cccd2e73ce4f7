"""Brings the catalogues in resources/language up to date with the program: python3 packaging/language.py

Texts are found in the source, kept with their translations in tellonce_CODE.ts (edit it by hand or with Qt Linguist),
and compiled into tellonce_CODE.qm. Both are kept in the repository: a checkout speaks every language without a tool.
Needs PySide6 beside the Python that runs it.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import catalogue
from below import below_texts
from texts import ROOT, Opaque, Text, place_names, screen_texts

LANGUAGE = ROOT / "resources" / "language"
NAME = "tellonce_{}.{}"


def main() -> int:
    """Extract, merge and compile; the exit status is 1 where something is left to translate or to mend."""
    status = 0
    texts, opaque = all_texts()
    for call in opaque:
        print(f"{call.place}:{call.line}: nobody can tell what this translates: {call.code}")
        status = 1
    for file in sorted(LANGUAGE.glob(NAME.format("*", "ts"))):
        code = file.stem.removeprefix("tellonce_")
        made = catalogue.brought_up(catalogue.read(file), texts)
        file.write_text(catalogue.written(made, code), encoding="utf-8")
        compile_to(file, file.with_suffix(".qm"))
        faults = catalogue.faults(made)
        print(f"{file.name}: {sum(map(len, made.values()))} texts, {len(faults)} to look at")
        print("\n".join(faults))
        status = status or bool(faults)
    return int(status)


def all_texts(root: Path = ROOT) -> tuple[list[Text], list[Opaque]]:
    """Every text there is, and the calls of which nobody can tell what they translate."""
    texts, opaque = screen_texts(root)
    return [*texts, *below_texts(root), *place_names(root)], opaque


def compile_to(source: Path, compiled: Path) -> None:
    """Make the file the program reads of the one people edit."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        raise SystemExit("PySide6 is not there: run this with the Python of the desk.")
    tool = Path(found.origin).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True)


if __name__ == "__main__":
    sys.exit(main())
