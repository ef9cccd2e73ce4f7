"""Secrets in the operating system's keyring; without one they are asked for and forgotten, never written down."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Protocol

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from desk.domain.trouble import Trouble

# (source id, setting key) -> what the person typed; None where nobody can be asked.
Ask = Callable[[str, str], str | None]
# Backends that write plain text are no keyring at all.
REFUSED = ("plaintext", "keyrings.alt.file", "null", "fail")
_OF_MACS = "keyring.backends.macOS.api"


class SecretsError(Trouble):
    """The keyring refuses."""

    def __init__(self) -> None:
        super().__init__("The system keyring is locked or refuses.", "Unlock it and try again.")


class Secrets(Protocol):
    """Where the secrets of sources are."""

    def get(self, source_id: str, key: str) -> str | None:
        """The secret, or None where there is none and nobody can be asked."""

    def held(self, source_id: str, key: str) -> str | None:
        """The secret if it is there; nobody is asked for it."""

    def put(self, source_id: str, key: str, value: str) -> None:
        """Remember a secret."""

    def forget(self, source_id: str, key: str) -> None:
        """Forget a secret; nothing happens where there is none."""

    def why(self) -> str:
        """Where secrets are kept, in words, and if not in a keyring, why."""


class KeyringSecrets:
    """Secrets under the names "tellonce:<home>" and "<source>/<key>" of the given keyring backend."""

    def __init__(self, backend: KeyringBackend, home: str) -> None:
        self._backend = backend
        self._service = f"tellonce:{home}"

    def get(self, source_id: str, key: str) -> str | None:
        """The secret, or None."""
        try:
            return self._backend.get_password(self._service, f"{source_id}/{key}")
        except KeyringError:
            return None

    def held(self, source_id: str, key: str) -> str | None:
        """As get."""
        return self.get(source_id, key)

    def put(self, source_id: str, key: str, value: str) -> None:
        """Store in the keyring; SecretsError where it refuses."""
        try:
            self._backend.set_password(self._service, f"{source_id}/{key}", value)
        except KeyringError:
            raise SecretsError from None

    def forget(self, source_id: str, key: str) -> None:
        """Delete from the keyring."""
        try:
            self._backend.delete_password(self._service, f"{source_id}/{key}")
        except KeyringError:
            return

    def why(self) -> str:
        """Where they are."""
        return f"Secrets are in the system keyring ({self._backend.name})."


class AskedSecrets:
    """Secrets that live until the program ends: asked for once a run, because there is no keyring."""

    def __init__(self, ask: Ask, reason: str) -> None:
        self._ask = ask
        self._reason = reason
        self._held: dict[tuple[str, str], str] = {}

    def get(self, source_id: str, key: str) -> str | None:
        """What was typed before in this run, else what the person answers now."""
        if (source_id, key) not in self._held:
            answer = self._ask(source_id, key)
            if answer is None:
                return None
            self._held[source_id, key] = answer
        return self._held[source_id, key]

    def held(self, source_id: str, key: str) -> str | None:
        """What was typed or put before in this run."""
        return self._held.get((source_id, key))

    def put(self, source_id: str, key: str, value: str) -> None:
        """Hold until the program ends."""
        self._held[source_id, key] = value

    def forget(self, source_id: str, key: str) -> None:
        """Drop it."""
        self._held.pop((source_id, key), None)

    def why(self) -> str:
        """Why they are asked for each time."""
        return self._reason


def open_secrets(home: str, ask: Ask, backend: KeyringBackend | None = None) -> Secrets:
    """The keyring if this machine has one that can be trusted, else a memory that asks.

    `backend` overrides the choice.
    """
    found = backend or this_machines()
    if not trusted(found):
        return AskedSecrets(
            ask, "No system keyring answers here, so secrets are asked for each time and never written down."
        )
    return KeyringSecrets(found, home)


def this_machines() -> KeyringBackend:
    """The keyring of this machine, as the library chooses it."""
    if sys.platform != "darwin":
        # To learn that this is no Mac, what is for Macs has a compiler and a linker run in search of one of their
        # libraries, which takes longer than all the rest; where that stands already, it asks for the platform's name.
        sys.modules.setdefault(_OF_MACS, ModuleType(_OF_MACS))
    return keyring.get_keyring()


def trusted(backend: KeyringBackend) -> bool:
    """Whether what is kept there is kept, and not in plain text."""
    name = f"{type(backend).__module__}.{type(backend).__name__}".casefold()
    return not (any(word in name for word in REFUSED) or _empty_chain(backend))


def _empty_chain(backend: KeyringBackend) -> bool:
    """A chain of no usable backends, or of refused ones only."""
    members = getattr(backend, "backends", None)
    if members is None:
        return False
    names = [f"{type(member).__module__}.{type(member).__name__}".casefold() for member in members]
    return all(any(word in name for word in REFUSED) for name in names)
