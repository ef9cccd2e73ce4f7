"""A desk whose outbox goes to a webhook, a Tryton and maybe a Matrix room, all simulated, with a clock that jumps where
it would wait."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from connectors.kit.declare import Page
from connectors.kit.writing import EntryKind
from connectors.records import CustomerRecord, Identifier, IdentifierKind
from connectors.registry import CONNECTORS
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile, SourceSettings
from desk.domain.outbox import State
from desk.services.outbox import OutboxService
from desk.services.outbox_building import Drafts
from desk.services.outbox_delivery import Delivered, Deliverer
from desk.services.outbox_going import TURN, Around
from desk.services.outbox_targets import Targets
from desk.services.registry import SourceBook
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.connectors.matrix.simulator import PASSWORD as CHAT_PASSWORD
from tests.connectors.matrix.writing_rig import ROOM
from tests.connectors.tryton.simulator import DATABASE, PASSWORD, USER
from tests.connectors.webhook.receiver import SECRET

HOOK, CRM, CHAT = "hook", "crm", "chat"


class JumpingClock:
    """The real time, and what nobody waited for. Sleeping moves it on at once."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC) + self._ahead

    def sleep(self, seconds: float) -> None:
        """At once."""
        self._ahead += timedelta(seconds=max(0.0, seconds))

    def jump(self, to: datetime) -> None:
        """On to a moment, where it is still to come."""
        self._ahead += max(timedelta(0), to - self.now())


class OutboxDesk:
    """One program at one home folder. `holder` names the home; with `chat` a Matrix room takes entries, too."""

    def __init__(self, folder: Path, url: str, seed: int = 1, holder: str = "this home", chat: bool = False) -> None:
        self.home, self.clock = Home(folder), JumpingClock()
        self.home.make()
        self.cache = Cache(self.home.cache)
        self.decisions = Decisions(self.home.decisions)
        self.settings = SettingsFile(self.home.settings)
        self.secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
        self.book = self.decisions.outbox
        if not self.settings.read().sources:
            crm = {"url": url, "database": DATABASE, "user": USER, "write_back": "yes"}
            self.settings.put_source(SourceSettings(HOOK, "webhook", "Our hook", {"url": f"{url}/hook"}))
            self.settings.put_source(SourceSettings(CRM, "tryton", "Our CRM", crm))
            if chat:
                room = {"url": url, "user": "desk", "users": "no", "write_back": "yes", "notes_room": ROOM}
                self.settings.put_source(SourceSettings(CHAT, "matrix", "Our room", room))
        self.secrets.put(HOOK, "secret", SECRET)
        self.secrets.put(CRM, "password", PASSWORD)
        self.secrets.put(CHAT, "password", CHAT_PASSWORD)
        self.sources = SourceBook(CONNECTORS, self.settings, self.secrets, self.cache)
        self.targets = Targets(self.sources)
        self.asked = OutboxService(self.cache, self.book, self.targets, lambda: "Ann", self.clock.now)
        self.drafts = Drafts(self.cache, self.book, self.targets, lambda: "Ann", self.clock.now)
        self._timer = 0.0
        self.deliverer = self.another(seed, holder)

    def another(self, seed: int = 2, holder: str = "this home", timer: Callable[[], float] | None = None) -> Deliverer:
        """A deliverer of the same home."""
        chance = random.Random(seed).random
        now, sleep = self.clock.now, self.clock.sleep
        around = Around(now, timer or self._tick, sleep, chance, holder, self.home.folder / TURN)
        return Deliverer(self.book, self.sources, self.targets, self.cache.owners, around)

    def _tick(self) -> float:
        """A timer that stands: budgets never end by themselves."""
        return self._timer

    def customers(self, *parties: int) -> None:
        """Have customers of the CRM, each with the record of a party."""
        writer = self.cache.writer(CRM, "DE", frozenset())
        records = [
            CustomerRecord(str(party), f"Customer {party}", (Identifier(IdentifierKind.ACCOUNT, f"K{party}", CRM),))
            for party in parties
        ]
        writer.commit("customers", Page(records, cursor={"at": 1}), self.clock.now())

    def write(self, party: int, title: str, kind: EntryKind = EntryKind.NOTE, text: str = "") -> tuple[str, ...]:
        """Put an entry about the customer of a party into the outbox, for every target that takes it."""
        return self.drafts.put(self.drafts.of((CRM, "customers", str(party)), kind, title, text, {"n": 1}))

    def step(self) -> Delivered:
        """Deliver what can be delivered now."""
        return self.deliverer.step(1.0)

    def deliver(self, rounds: int = 3_000) -> None:
        """Until nothing waits that goes by itself, jumping over every wait."""
        for _ in range(rounds):
            done = self.step()
            if done.next_at is None:
                return
            self.clock.jump(done.next_at)
        raise AssertionError("it never ended")

    def states(self) -> dict[State, int]:
        """How many entries there are in each state."""
        found = {state: len(self.book.done(state, "", 100_000)[0]) for state in (State.SENT, State.DROPPED)}
        for slip in self.book.slips():
            found[slip.state] = found.get(slip.state, 0) + 1
        return {state: count for state, count in found.items() if count}

    def close(self) -> None:
        """End the program as a window does."""
        self.deliverer.stop()
        self.decisions.close()
        self.cache.close()
