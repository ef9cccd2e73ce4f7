"""Services that answer from memory, may be held back, and may fail: what the window is tested against."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from desk.domain.seeking import sought
from desk.services.asks import ServiceError
from desk.services.said_views import SaidHit, SaidPage
from desk.services.source_views import (
    ConnectorView,
    ErasedView,
    ProgressView,
    PullReport,
    RejectedView,
    SignInView,
    SourcesOverview,
    SourceView,
    StreamOutcome,
    TidyProgress,
    TidyView,
)
from desk.services.views import (
    CustomerView,
    DetailView,
    FindAnswer,
    LookUpView,
    PopAnswer,
    PopVerdict,
    TimelineItem,
    TimelinePage,
    TranscriptView,
)
from tests.ui import story

LONGEST_HOLD = 60.0


class Gates:
    """Holds calls back by name until they are let through, makes them fail, and remembers them."""

    def __init__(self) -> None:
        self._held: dict[str, threading.Event] = {}
        self._wrong: dict[str, Exception] = {}
        self.calls: list[tuple[str, object]] = []

    def hold(self, name: str) -> threading.Event:
        """Calls of this name wait until the event returned is set."""
        self._held[name] = threading.Event()
        return self._held[name]

    def fail(self, name: str, error: Exception | None) -> None:
        """Calls of this name raise `error`; None lets them succeed again."""
        if error is None:
            self._wrong.pop(name, None)
        else:
            self._wrong[name] = error

    def open_all(self) -> None:
        """Let everything through, so that no thread is left waiting."""
        for event in self._held.values():
            event.set()

    def named(self, name: str) -> list[object]:
        """What was asked under this name."""
        return [asked for called, asked in self.calls if called == name]

    def enter(self, name: str, asked: object = None) -> None:
        """Called first by every fake call."""
        self.calls.append((name, asked))
        for held in (f"{name}:{asked}", name):
            if held in self._held and not self._held[held].wait(LONGEST_HOLD):
                raise TimeoutError(held)
        if name in self._wrong:
            raise self._wrong[name]


class FakeCustomers:
    """Customers from memory; `people` maps an id to the customer and their items."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.people: dict[int, tuple[CustomerView, tuple[TimelineItem, ...]]] = {}
        self.pops: dict[str, PopAnswer] = {}
        # What asking the sources about a number tells on its way, and at the end.
        self.joining: dict[str, list[LookUpView]] = {}
        self.loose: tuple[TimelineItem, ...] = ()
        # What a line says beside what a row shows of it, by key; how many are told of at a time.
        self.unseen: dict[str, str] = {}
        self.said_limit = 50
        # How far back was looked over everyone before time was up.
        self.said_until: datetime | None = None
        # What too many match to be shown.
        self.crowds: set[str] = set()
        self.put(story.customer(1, "Sara Jansen"), story.STORY)
        self.put(story.customer(2, "Daniel Okafor", story.STORY[:3]), story.STORY[:3])
        self.put(story.customer(3, "Mei Ruan", story.STORY[2:6]), story.STORY[2:6])

    def put(self, view: CustomerView, items: tuple[TimelineItem, ...]) -> None:
        """Have this customer; where two have the same item, the last one put is asked about it."""
        self.people.pop(view.customer_id, None)
        self.people[view.customer_id] = (view, items)

    def answer(self, number: str, verdict: PopVerdict, *customer_ids: int, **more: object) -> None:
        """Say what this number leads to."""
        hits = tuple(story.hit(self.people[c][0], "phone +1 303 555 0142") for c in customer_ids)
        display = str(more.pop("display", number))
        region = "" if verdict == PopVerdict.WITHHELD else "US"
        self.pops[number] = PopAnswer(number, verdict, display, region, hits=hits, **more)  # type: ignore[arg-type]

    def find(self, text: str, limit: int = 20) -> FindAnswer:
        self.gates.enter("find", text)
        found = [view for view, _items in self.people.values() if text.casefold() in view.name.casefold()]
        hits = tuple(story.hit(view, "matches what you typed", text) for view in found[:limit])
        return FindAnswer(text, hits, more=text in self.crowds)

    def pop(self, number: str) -> PopAnswer:
        self.gates.enter("pop", number)
        return self.pops.get(number, PopAnswer(number, PopVerdict.NONE, number, "US", "Ask the sources live."))

    def look_up(self, number: str, told: Callable[[LookUpView], object] = lambda _view: None) -> LookUpView:
        """Tells what `joining` has for the number, one after the other, each when "joined:PLACE" lets it."""
        self.gates.enter("look_up", number)
        *on_the_way, end = self.joining.get(number) or [LookUpView(self._live(number))]
        for place, view in enumerate(on_the_way):
            told(view)
            self.gates.enter("joined", place)
        return end

    def _live(self, number: str) -> PopAnswer:
        return self.pops.get(f"live {number}", self.pops.get(number, PopAnswer(number, PopVerdict.NONE, number)))

    def customer(self, customer_id: int) -> CustomerView:
        self.gates.enter("customer", customer_id)
        if customer_id not in self.people:
            raise ServiceError("This customer is not here any more.", "Search again.")
        return self.people[customer_id][0]

    def timeline(
        self, customer_id: int, channels: Sequence[str] = (), older: str | None = None, limit: int = 200
    ) -> TimelinePage:
        self.gates.enter("timeline", (customer_id, tuple(channels), older))
        return self._page(customer_id, self.people[customer_id][1], channels, older, limit)

    def details(self, key: str) -> DetailView:
        self.gates.enter("details", key)
        every = [item for _view, items in reversed(self.people.values()) for item in items] + list(self.loose)
        return story.details(next(item for item in every if item.key == key))

    def transcript(self, key: str) -> TranscriptView:
        self.gates.enter("transcript", key)
        return TranscriptView(key, story.messages())

    def unlinked(self, older: str | None = None, limit: int = 200) -> TimelinePage:
        self.gates.enter("unlinked", older)
        return self._page(0, self.loose, (), older, limit)

    def said_in(
        self, customer_id: int, text: str, older: str | None = None, limit: int = 50, typing: bool = False
    ) -> SaidPage:
        self.gates.enter("said_in", (customer_id, text, older))
        items = self.people[customer_id][1] if customer_id else self.loose
        return self._said(text, [(customer_id, item) for item in items], older, self.said_limit)

    def said_anywhere(self, text: str, older: str | None = None, limit: int = 50, typing: bool = False) -> SaidPage:
        self.gates.enter("said_anywhere", text)
        held = [(who, item) for who, (_, items) in self.people.items() for item in items]
        page = self._said(text, [*held, *((0, item) for item in self.loose)], older, limit)
        return replace(page, looked_back_to=self.said_until)

    def _said(self, text: str, held: Sequence[tuple[int, TimelineItem]], older: str | None, limit: int) -> SaidPage:
        """Lines whose text, or what is hidden of them, has all the words."""
        asked = sought(text, typing=True)
        start = int(older or 0)
        hits: list[SaidHit] = []
        for place, (who, item) in enumerate(held[start:], start):
            said = f"{item.text} {self.unseen.get(item.key, '')}".strip()
            if asked and asked.fits([said]):
                name = self.people[who][0].name if who else ""
                hits.append(
                    SaidHit(
                        item.key,
                        who,
                        name,
                        item.channel,
                        item.title,
                        said,
                        asked.ranges(said),
                        item.started_at,
                        item.source,
                        str(self._place_of(who, item)),
                    )  # fmt: skip
                )
                if len(hits) == limit:
                    return SaidPage(text, tuple(hits), str(place + 1))
        return SaidPage(text, tuple(hits))

    def _place_of(self, who: int, item: TimelineItem) -> int:
        return (self.people[who][1] if who else self.loose).index(item)

    def _page(
        self, who: int, items: tuple[TimelineItem, ...], channels: Sequence[str], older: str | None, limit: int
    ) -> TimelinePage:
        shown = [item for item in items if not channels or item.channel in channels] if channels else items
        start = int(older or 0)
        end = start + limit
        return TimelinePage(who, tuple(shown[start:end]), str(end) if end < len(shown) else None)


class FakeTidying:
    """Tidying from memory; `at` is what `progress` says."""

    def __init__(self, gates: Gates) -> None:
        self._gates = gates
        self.at: TidyProgress | None = None
        self.view = TidyView((ErasedView("pbx", "calls", 1_204),), 3_100_000_000, 2_600_000_000, True)

    def tidy(self) -> TidyView:
        self._gates.enter("tidy")
        return self.view

    def progress(self) -> TidyProgress | None:
        return self.at

    def stop(self) -> None:
        self._gates.enter("stop")


class FakeBrowser:
    """Signing in from memory: sources in `back` have such a way, and where it comes back to."""

    def __init__(self, gates: Gates) -> None:
        self._gates = gates
        self.back: dict[str, str] = {}
        self.signed: set[str] = set()

    def view(self, source_id: str) -> SignInView | None:
        self._gates.enter("view", source_id)
        back = self.back.get(source_id)
        return SignInView(source_id, source_id, back, source_id in self.signed) if back else None

    def sign_in(
        self, source_id: str, show: Callable[[str], None], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        show(f"https://vendor.example.com/authorize/{source_id}")
        self._gates.enter("sign_in", source_id)
        if cancelled():
            raise ServiceError("Nobody signed in.", "Try again, and allow what is asked for.")
        self.signed.add(source_id)

    def sign_out(self, source_id: str) -> None:
        self._gates.enter("sign_out", source_id)

    def where(self) -> str:
        return "Secrets are in the system keyring (made up)."


class FakeSources:
    """Sources from memory; `running` is what `progress` says."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.listed: tuple[SourceView, ...] = story.sources()
        self.running: tuple[ProgressView, ...] = ()
        self.rows: tuple[RejectedView, ...] = story.rejected()
        self.tidying = FakeTidying(self.gates)
        self.signing_in = FakeBrowser(self.gates)

    def connectors(self) -> tuple[ConnectorView, ...]:
        self.gates.enter("connectors")
        return story.connectors()

    def overview(self) -> SourcesOverview:
        self.gates.enter("overview")
        return story.overview(self.listed)

    def add(
        self, source_id: str, connector: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> None:
        self.gates.enter("add", (source_id, connector, title, dict(settings), dict(secrets)))

    def remove(self, source_id: str) -> None:
        self.gates.enter("remove", source_id)
        self.listed = tuple(source for source in self.listed if source.source_id != source_id)

    def test(self, source_id: str) -> tuple[str, ...]:
        self.gates.enter("test", source_id)
        return ("customers: 210,220 rows", "orders: 402,220 rows")

    def change(self, source_id: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        self.gates.enter("change", (source_id, dict(settings), dict(secrets)))

    def pull(self, source_id: str, full: bool = False) -> PullReport:
        self.gates.enter("pull", (source_id, full))
        return PullReport(source_id, story.NOW, 1.0, (StreamOutcome("calls", "ok", 1, 1, 0, 0, ""),))

    def pull_due(self) -> tuple[PullReport, ...]:
        self.gates.enter("pull_due")
        return ()

    def cancel(self, source_id: str) -> None:
        self.gates.enter("cancel", source_id)
        self.running = tuple(running for running in self.running if running.source_id != source_id)

    def progress(self) -> tuple[ProgressView, ...]:
        return self.running

    def rejected(self, source_id: str = "", limit: int = 200) -> tuple[RejectedView, ...]:
        self.gates.enter("rejected", source_id)
        return tuple(row for row in self.rows if not source_id or row.source_id == source_id)[:limit]
