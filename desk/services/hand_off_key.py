"""The company's key for hand-offs, among the desk's secrets: files are signed with it, and shared ones sealed."""

from __future__ import annotations

import secrets
from typing import Protocol

from desk.domain.hand_off_file import KEY_BYTES, key_name
from desk.services.asks import ServiceError

# Where the key lies among the desk's secrets.
PLACE, NAME = "hand-off", "signing-key"


class AskedSecrets(Protocol):
    """What is asked of desk.config.secrets.Secrets."""

    def get(self, source_id: str, key: str) -> str | None:
        """The secret, None where there is none."""

    def held(self, source_id: str, key: str) -> str | None:
        """The secret if it is there; nobody is asked for it."""

    def put(self, source_id: str, key: str, value: str) -> None:
        """Remember a secret."""


class CompanyKey:
    """One key, which other desks of the company have as well. From any thread."""

    def __init__(self, secrets: AskedSecrets) -> None:
        self._secrets = secrets

    def find(self) -> bytes | None:
        """The key; None where there is none yet."""
        return _read(self._secrets.get(PLACE, NAME) or "")

    def held(self) -> bytes | None:
        """The key if it is there; nobody is asked for it."""
        return _read(self._secrets.held(PLACE, NAME) or "")

    def find_or_make(self) -> bytes:
        """The key, a new one where there is none."""
        found = self.find()
        if found is not None:
            return found
        key = secrets.token_bytes(KEY_BYTES)
        self._secrets.put(PLACE, NAME, key.hex())
        return key

    def take(self, text: str) -> str:
        """Use another desk's key from now on; returns its name."""
        key = _read(text)
        if key is None:
            raise ServiceError("This is no key for hand-offs.", f"It has {2 * KEY_BYTES} digits and letters a to f.")
        self._secrets.put(PLACE, NAME, key.hex())
        return key_name(key)


def _read(text: str) -> bytes | None:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None
