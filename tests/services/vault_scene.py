"""A home, a keyring, and what was decided there, for tests of encryption."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desk.config.keys import NoKeys, open_keys
from desk.config.paths import Home
from desk.config.settings import SettingsFile
from desk.services.sealing_views import Opened
from desk.services.vault import Vault
from desk.store.cache import Cache
from desk.store.cipher import State, read_header
from desk.store.decisions import Decisions
from tests.keyrings import MemoryKeyring

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Scene:
    """A home and a keyring; each `vault` is that of a program that starts anew."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)
        self.ring = MemoryKeyring()
        self.settings = SettingsFile(self.home.settings)
        self.uses = 0

    def vault(self) -> Vault:
        return Vault(self.home, open_keys(self.ring), self.settings)

    def without(self) -> Vault:
        return Vault(self.home, NoKeys(), self.settings)

    def states(self) -> tuple[State, State]:
        return read_header(self.home.decisions).state, read_header(self.home.cache).state

    def names(self) -> tuple[str, str]:
        return read_header(self.home.decisions).key_name, read_header(self.home.cache).key_name

    def use(self, opened: Opened) -> None:
        """Open both files, see that all is there that was decided before, and decide one more thing."""
        decisions = Decisions(self.home.decisions, opened.keys)
        Cache(self.home.cache, keys=opened.keys).close()
        assert len(decisions.corrections.standing()) == self.uses
        self.uses += 1
        decisions.corrections.add(("shop", "calls", f"c{self.uses}"), None, "Ann", NOON)
        decisions.close()

    def plain_home(self) -> None:
        self.use(Opened((), self.without().open().notice))

    @property
    def in_use(self) -> list[str]:
        return [name.split()[1] for _, name in self.ring.held if name.startswith("key ")]
