"""Loads the rules of every language: the files that come with the program, or those of the same name in the home
folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from desk.domain.extraction import Rules
from desk.domain.figures import read_figures
from desk.domain.language import read_language
from desk.domain.trouble import Trouble

_NUMBERS = "numbers.toml"
_FIRST = "en.toml"


def language_rules(resources: Path, own: Path | None = None) -> Rules:
    """The rules of `resources`/language; a file in `own` takes the place of the one with its name, or adds a language.

    Trouble says which file cannot be used and why. English comes first where a text may be in several languages.
    """
    files = {file.name: file for folder in (resources / "language", own) if folder for file in _toml(folder)}
    names = sorted(files.keys() - {_NUMBERS}, key=lambda name: (name != _FIRST, name))
    languages = [read_language(_table(files[name]), name) for name in names]
    return Rules.of(languages, read_figures(_table(files[_NUMBERS]), _NUMBERS))


def _toml(folder: Path) -> Iterable[Path]:
    return sorted(folder.glob("*.toml"))


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as problem:
        raise Trouble(f"The language file {file.name} cannot be read ({problem.strerror}).", "") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise Trouble(f"The language file {file.name} is not readable as TOML.", f"{wrong}.") from None
