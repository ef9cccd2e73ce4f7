"""Loads the rules of every language: the files that come with the program, or those of the same name in the home
folder."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desk.domain.extraction import Rules
from desk.domain.figures import read_figures
from desk.domain.language import read_language
from desk.domain.trouble import Trouble

_NUMBERS = "numbers.toml"
_FIRST = "en.toml"
_ALL = "*.toml"
# Goes up when the same files are read in another way than before.
_VERSION = 2


def language_rules(resources: Path, own: Path | None = None) -> tuple[Rules, str]:
    """The rules of `resources`/language, and a text that changes when they do; a file in `own` takes the place of the
    one with its name, or adds a language.

    Trouble says which file cannot be used and why. English comes first where a text may be in several languages.
    """
    files = {
        file.name: file for folder in (resources / "language", own) if folder for file in sorted(folder.glob(_ALL))
    }
    written = {name: _read(file) for name, file in files.items()}
    if _NUMBERS not in written:
        raise Trouble(f"The language file {_NUMBERS} is missing.", "Install the program again.")
    names = sorted(written.keys() - {_NUMBERS}, key=lambda name: (name != _FIRST, name))
    languages = [read_language(_table(written[name], name), name, _zone) for name in names]
    figures = read_figures(_table(written[_NUMBERS], _NUMBERS), _NUMBERS)
    seal = hashlib.sha256(b"\0".join(name.encode() + b"\0" + written[name] for name in sorted(written)))
    return Rules.of(languages, figures), f"{_VERSION}.{seal.hexdigest()[:16]}"


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise Trouble(
            f"The language file {file.name} cannot be read ({problem.strerror}).", "Look at its rights."
        ) from None


def _table(written: bytes, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(written.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise Trouble(f"The language file {name} is not readable as TOML.", f"{wrong}.") from None
