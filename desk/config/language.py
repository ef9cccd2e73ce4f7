"""Loads the rules of every language: the files that come with the program, or those of the same name in the home
folder."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any, NamedTuple
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


class LanguageFiles(NamedTuple):
    """What the files say by their names, a text that changes when they do, and whether one is a person's own."""

    written: Mapping[str, bytes]
    version: str
    own: bool


def language_rules(resources: Path, own: Path | None = None) -> tuple[Rules, str]:
    """The rules of `resources`/language, and a text that changes when they do; a file in `own` takes the place of the
    one with its name, or adds a language.

    Trouble says which file cannot be used and why. English comes first where a text may be in several languages.
    """
    files = language_files(resources, own)
    return rules_of(files), files.version


def language_files(resources: Path, own: Path | None = None) -> LanguageFiles:
    """The files of `language_rules`, which takes far longer to make sense of them than to fetch them; Trouble names one
    that cannot be fetched."""
    files = {
        file.name: file for folder in (resources / "language", own) if folder for file in sorted(folder.glob(_ALL))
    }
    written = {name: _read(file) for name, file in files.items()}
    if _NUMBERS not in written:
        raise Trouble(f"The language file {_NUMBERS} is missing.", "Install the program again.")
    seal = hashlib.sha256(b"\0".join(name.encode() + b"\0" + written[name] for name in sorted(written)))
    own_too = any(file.parent == own for file in files.values())
    return LanguageFiles(written, f"{_VERSION}.{seal.hexdigest()[:16]}", own_too)


def rules_of(files: LanguageFiles) -> Rules:
    """What they come to; Trouble as `language_rules`."""
    written = files.written
    names = sorted(written.keys() - {_NUMBERS}, key=lambda name: (name != _FIRST, name))
    languages = [read_language(_table(written[name], name), name, _zone) for name in names]
    figures = read_figures(_table(written[_NUMBERS], _NUMBERS), _NUMBERS)
    return Rules.of(languages, figures)


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
