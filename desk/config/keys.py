"""Where the keys of the desk's files are kept: in the operating system's keyring, each under its own name."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Protocol, TypeVar

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from desk.config.secrets import SecretsError, this_machines, trusted
from desk.domain.keys import KEY_BYTES, Key, WrongCode, read_code

T = TypeVar("T")
# Not by home folder, as the secrets of sources are: a folder that is moved or put back keeps its keys.
SERVICE = "tellonce"
NO_KEYRING = "No system keyring answers here."
REFUSES = "The system keyring is locked or refuses."


class KeyPlace(Protocol):
    """Where keys are kept."""

    def find(self, name: str) -> Key | None:
        """The key of that name, or None where it is not there. SecretsError where the place refuses to say."""

    def keep(self, key: Key) -> None:
        """Keep a key, and see that it can be had back. SecretsError where that fails."""

    def forget(self, name: str) -> None:
        """Forget a key; nothing happens where it is not there. SecretsError where the place refuses."""

    def why(self) -> str:
        """Why no key can be kept here, in a sentence; "" where one can, which is found out by keeping something."""


class KeyringKeys:
    """Keys as recovery codes in a keyring, so that a person who looks into it finds what can be typed."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def find(self, name: str) -> Key | None:
        """The key of that name, or None."""
        held = _asked(lambda: self._backend.get_password(SERVICE, _entry(name)))
        if held is None:
            return None
        try:
            key = read_code(held)
        except WrongCode:
            return None
        return key if key.name == name else None

    def keep(self, key: Key) -> None:
        """Keep it, and read it back."""
        _asked(lambda: self._backend.set_password(SERVICE, _entry(key.name), key.code()))
        if self.find(key.name) != key:
            raise SecretsError

    def forget(self, name: str) -> None:
        """Delete it."""
        _asked(lambda: self._delete(_entry(name)))

    def why(self) -> str:
        """What goes wrong with something that is kept, read back and deleted."""
        # Another one each time: two programs may try at once.
        entry, said = f"try {secrets.token_hex(8)}", secrets.token_hex(8)
        try:
            _asked(lambda: self._backend.set_password(SERVICE, entry, said))
            back = _asked(lambda: self._backend.get_password(SERVICE, entry))
            _asked(lambda: self._delete(entry))
        except SecretsError:
            return REFUSES
        return "" if back == said else "The system keyring does not give back what it was given."

    def _delete(self, entry: str) -> None:
        try:
            self._backend.delete_password(SERVICE, entry)
        except PasswordDeleteError:
            return


class NoKeys:
    """No place at all."""

    def find(self, name: str) -> Key | None:
        """Nothing is here."""
        return None

    def keep(self, key: Key) -> None:
        """Nothing can be kept."""
        raise SecretsError

    def forget(self, name: str) -> None:
        """Nothing is here."""

    def why(self) -> str:
        """There is no keyring."""
        return NO_KEYRING


def open_keys(backend: KeyringBackend | None = None) -> KeyPlace:
    """The keyring if this machine has one that can be trusted; `backend` overrides the choice."""
    found = backend or this_machines()
    return KeyringKeys(found) if trusted(found) else NoKeys()


def new_key() -> Key:
    """One nobody has."""
    return Key(secrets.token_bytes(KEY_BYTES))


def _entry(name: str) -> str:
    return f"key {name} of the desk's files"


def _asked(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except Exception:
        # Beside their own errors keyrings let through those of the libraries they stand on, and of the bus they use;
        # their texts may hold anything.
        raise SecretsError from None
