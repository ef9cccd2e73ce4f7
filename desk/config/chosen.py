"""What a person chose in forms, in the settings file: read and changed one by one, whatever else stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import tomlkit

from desk.config.declared import BY_NAME, DECLARED, ChoiceError, Declared
from desk.config.early import keys_of
from desk.config.settings import SettingsFile

# What other forms of the program write.
OTHER_FORMS = ("sources", "keys", "encryption", "phones.port", "guide")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the settings file that no form asks: `path` names it, `text` is its value as it is written."""

    path: str
    text: str


class ChosenFile(SettingsFile):
    """The settings file as forms see it. A value somebody else changed meanwhile is never overwritten: whoever changes
    one says what they saw."""

    def texts(self) -> dict[str, str]:
        """Every declared setting as a person types it. SettingsError where the file cannot be read."""
        document = self._document()
        return {one.name: _text_in(document, one) for one in DECLARED}

    def keys(self) -> dict[str, str]:
        """The person's own keys."""
        return keys_of(self._document())

    def lines(self) -> tuple[Line, ...]:
        """What stands in the file and no form asks."""
        return tuple(_lines(self._document(), ""))

    def choose(self, name: str, typed: str, seen: str) -> None:
        """Set one setting to what was typed where it was `seen` to be; one that is as at first is taken out."""
        one = BY_NAME[name]
        value = one.value(typed)
        with self._changing() as document:
            now = _text_in(document, one)
            if now != seen:
                raise ChoiceError(
                    "It was changed in settings.toml meanwhile.", "It shows what it says there now; change that."
                )
            if one.text(value) == one.default:
                _take_out(document, name)
            else:
                _put(document, name, value)

    def choose_keys(self, keys: Mapping[str, str], seen: Mapping[str, str]) -> None:
        """Set the person's own keys where they were `seen` to be others."""
        with self._changing() as document:
            if keys_of(document) != dict(seen):
                raise ChoiceError("The keys were changed in settings.toml meanwhile.", "Look at them, then try again.")
            table = document.setdefault("keys", tomlkit.table())
            for name in [name for name in table if name not in keys]:
                del table[name]
            for name, key in keys.items():
                if table.get(name) != key:
                    table[name] = key
            if not table:
                del document["keys"]


def _text_in(document: Mapping[str, Any], one: Declared) -> str:
    found: Any = document
    for part in one.name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if found is None:
        return one.default
    plain = found.unwrap() if hasattr(found, "unwrap") else found
    return one.text(plain)


def _put(document: MutableMapping[str, Any], name: str, value: object) -> None:
    *tables, key = name.split(".")
    for table in tables:
        document = document.setdefault(table, tomlkit.table())
    document[key] = value


def _take_out(document: MutableMapping[str, Any], name: str) -> None:
    *tables, key = name.split(".")
    for table in tables:
        document = document.get(table, {})
    with suppress(KeyError):
        del document[key]


def _lines(table: Mapping[str, Any], before: str) -> Iterator[Line]:
    for key, value in table.items():
        path = f"{before}{key}"
        if path in BY_NAME or path in OTHER_FORMS:
            continue
        if isinstance(value, Mapping):
            yield from _lines(value, f"{path}.")
        else:
            plain = value.unwrap() if hasattr(value, "unwrap") else value
            yield Line(path, tomlkit.item(plain).as_string())
