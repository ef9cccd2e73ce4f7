"""A desk for tests of identity: a cache, decisions and the services over them; a second program on the same files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from connectors.kit.declare import Page
from connectors.records import Record
from desk.config.names import read_names
from desk.config.paths import resources
from desk.config.secrets import AskedSecrets
from desk.config.settings import SettingsFile
from desk.services.corrections import Decided
from desk.services.customers import CustomerService
from desk.services.identity import Around, IdentityService
from desk.services.identity_compare import Compared
from desk.services.identity_outcome import Outlook
from desk.services.identity_scores import Scores
from desk.services.identity_words import PeopleWords
from desk.services.journeys import Asked, JourneyService
from desk.services.registry import SourceBook
from desk.services.views import PopAnswer
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from tests.services import flag_desk
from tests.services.journey_desk import Parts

NAMES = read_names(resources() / "identity")


class Program:
    """Identity as one program has it, over files that others may have open too."""

    def __init__(self, cache: Cache, decisions: Decisions, desk: Any, who: str, folder: Path) -> None:
        self.cache, self.decisions = cache, decisions
        settings = SettingsFile(folder / "settings.toml")
        self.book = SourceBook({}, settings, AskedSecrets(lambda _source, _key: None, ""), cache)
        decided = Decided(cache, decisions.corrections)
        self.weaver = Weaver(cache, decided.of)
        self.people = PeopleWords(cache, decisions.words, lambda: who, desk.clock)
        shipped = resources() / "identity" / "weights.json"
        scores = Scores(cache.matches(NAMES), folder / "weights.json", shipped)
        asked = Asked(Parts(), Parts().as_of, Parts().numbers)  # type: ignore[arg-type]
        self.journeys = JourneyService(
            cache, self.book, self.weaver, decisions.corrections, asked, lambda: who, desk.clock
        )
        outlook = Outlook(
            cache, lambda unit: self.journeys.standing(unit, 1), desk.flags.of_customer, desk.clock, decided.of
        )
        compared = Compared(cache, scores, self.people, outlook, NAMES, lambda: TITLES)
        around = Around(lambda: TITLES, lambda: ("US",), desk.clock)
        self.identity = IdentityService(cache, decisions.words, self.people, scores, compared, NAMES, around)
        self.customers = CustomerService(cache, self.book, desk.clock, self.weaver, decisions.flags)


def _popped(answer: PopAnswer) -> PopAnswer:
    """Without what is there only while the customer is settled."""
    return answer if answer.first is None else replace(answer, first=replace(answer.first, current=None, flags=None))


class IdentityDesk(flag_desk.Desk):
    """A desk with rules and flags, and who is who."""

    def open(self) -> None:
        super().open()
        self.mine = Program(self.cache, self.decisions, self, "Ann", self.folder)
        self.identity, self.customers, self.journeys = self.mine.identity, self.mine.customers, self.mine.journeys

    def close(self) -> None:
        self.cache.close()
        self.decisions.close()

    @contextmanager
    def other_program(self, who: str = "Bo") -> Iterator[Program]:
        """Somebody else who has the same files open."""
        cache, decisions = Cache(self.path, flag_desk.MAKING), Decisions(self.folder / "decisions.sqlite")
        yield Program(cache, decisions, self, who, self.folder)
        cache.close()
        decisions.close()

    @property
    def path(self) -> Path:
        return self.folder / "cache.sqlite"

    def put(self, source: str, stream: str, *records: Record) -> None:
        """A page of a source."""
        self.now += timedelta(seconds=1)
        self.cache.writer(source, "US", frozenset()).commit(stream, Page(list(records)), self.now)

    def pull_again(self, alive: Mapping[tuple[str, str, str], Record]) -> None:
        """Delete the cache and pull what there is, in the order it is given."""
        self.cache.close()
        for file in self.folder.glob("cache.sqlite*"):
            file.unlink()
        self.open()
        for (source, stream, _), record in alive.items():
            self.put(source, stream, record)
        self.mine.people.follow()

    def unit_of(self, source: str, stream: str, source_id: str) -> int:
        """Whose a record is: a customer, below zero its trace."""
        return self.cache.mirror.units([(source, stream, source_id)])[source, stream, source_id]

    def numbers(self) -> list[int]:
        """All customers."""
        with self.cache._database.reading() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT id FROM customer ORDER BY id")]

    def units(self) -> list[int]:
        """All customers, and the traces that are nobody's."""
        with self.cache._database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT -id FROM trace WHERE customer_id = 0 ORDER BY id")
            return [*self.numbers(), *(row[0] for row in rows)]

    def views(self, at: datetime) -> dict[str, Any]:
        """Everything a person could look at, as of a moment."""
        now, self.now = self.now, at
        shown: dict[str, Any] = {"unlinked": self.customers.unlinked(), "flags": self.flags.page("all").flags}
        for number in self.numbers():
            view = self.customers.customer(number)
            page = self.customers.timeline(number)
            shown[f"customer {number}"] = view
            shown[f"timeline {number}"] = page
            shown[f"details {number}"] = [self.customers.details(item.key) for item in page.items]
            shown[f"standing {number}"] = self.journeys.standing(number)
            shown[f"flags {number}"] = self.flags.of_customer(number)
            shown[f"conflicts {number}"] = self.identity.conflicts(number)
            for typed in (view.name, *(one.value for one in view.identifiers)):
                shown[f"find {typed}"] = self.customers.find(typed)
                shown[f"pop {typed}"] = _popped(self.customers.pop(typed))
        shown["unlinked details"] = [self.customers.details(item.key) for item in shown["unlinked"].items]
        shown["days"] = self.cache.standings.numbers(-(10**6), 10**6)
        self.now = now
        return shown


TITLES = {"crm": "CRM", "shop": "Web shop", "pbx": "PBX Denver"}
