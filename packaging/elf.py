"""What a program's shared objects on Linux ask of others, read with objdump, which PyInstaller needs as well."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from problem import SetupError

_AT_A_TIME = 100
_FILE = re.compile(r"^(.*):\s+file format elf", re.MULTILINE)
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_MAGIC = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one object asks for: libraries by their names, and the newest glibc (major, minor) whose symbols it uses."""

    libraries: frozenset[str] = field(default_factory=frozenset)
    glibc: tuple[int, int] = (0, 0)


def objects(folder: Path) -> list[Path]:
    """Every ELF file below `folder`, links left out."""
    return [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink() and _is_elf(file)]


def asked(files: Iterable[Path]) -> dict[Path, Asked]:
    """What each of `files` asks for; what is no ELF file is left out. SetupError where there is no objdump."""
    waiting = [str(file) for file in files]
    found: dict[Path, Asked] = {}
    for start in range(0, len(waiting), _AT_A_TIME):
        try:
            said = subprocess.run(
                ["objdump", "-p", *waiting[start : start + _AT_A_TIME]],
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            ).stdout
        except OSError as error:
            raise SetupError("there is no objdump here.", "Install what Debian calls: binutils") from error
        found |= _read(said)
    return found


def _read(said: str) -> dict[Path, Asked]:
    _, *parts = _FILE.split(said)
    found = {}
    for name, told in zip(parts[::2], parts[1::2], strict=True):
        versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(told)]
        found[Path(name)] = Asked(frozenset(_NEEDED.findall(told)), max(versions, default=(0, 0)))
    return found


def reached(starts: Iterable[str], asks: Mapping[str, frozenset[str]]) -> set[str]:
    """Every library that is asked for by `starts` or, step by step, by what those ask for; `asks` is by file name."""
    waiting, seen = list(starts), set()
    while waiting:
        for name in asks.get(waiting.pop(), frozenset()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return seen


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC
