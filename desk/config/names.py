"""Reads what is known of names, streets and alphabets from the resources."""

from __future__ import annotations

import tomllib
from pathlib import Path

from desk.domain.people import NameBook


def read_names(folder: Path) -> NameBook:
    """The name book of `folder` (resources/identity); its lists are words with spaces between them."""
    raw = tomllib.loads((folder / "names.toml").read_text(encoding="utf-8"))
    return NameBook(
        titles=frozenset(raw["titles"].split()),
        particles=frozenset(raw["particles"].split()),
        suffixes=frozenset(raw["suffixes"].split()),
        birth_words=frozenset(raw["birth_words"].split()),
        nicknames={name: tuple(short.split()) for name, short in raw["nicknames"].items()},
        streets={name: tuple(short.split()) for name, short in raw["streets"].items()},
        letters=dict(raw["letters"]),
        spellings=tuple(tuple(several.split()) for several in raw["spellings"]),
        no_names=frozenset(raw["no_names"].split()),
    )
