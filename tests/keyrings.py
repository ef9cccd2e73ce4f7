"""Keyrings for tests: one in memory that can be locked, and the states in which a machine has none."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given until the test ends. `locked` refuses everything, `deaf` forgets what it is given."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}
        self.locked = False
        self.deaf = False
        self.asked = 0

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        if not self.deaf:
            self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if (service, username) not in self.held:
            raise PasswordDeleteError("Not found")
        del self.held[service, username]

    def _look(self) -> None:
        self.asked += 1
        if self.locked:
            raise KeyringLocked("the passphrase of Ada")


class BrokenKeyring(MemoryKeyring):
    """Lets the error of a library through, as some do when their bus goes away."""

    def _look(self) -> None:
        raise ConnectionResetError("socket of Ada")
