"""Adding a source from memory: a CRM with a browser, one of whose streams may not be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from desk.services.adding_views import (
    DraftView,
    Readable,
    SampledView,
    SamplesView,
    SampleView,
    StreamTrial,
    TrialView,
)
from desk.services.asks import ServiceError
from desk.services.first_views import FileView, LookView
from desk.services.source_views import SignInView
from tests.ui import fake_first, story
from tests.ui.fake_first import FakeFirst
from tests.ui.fakes import Gates

BACK = "http://localhost:17841/back"
PAGE = "https://crm.example.com/authorize?client_id=desk"
STREAMS = (
    StreamTrial("customers", "Contacts", Readable.YES, ("customer",), 210_220),
    StreamTrial("calls", "Calls", Readable.YES, ("call",)),
    StreamTrial(
        "tickets", "Tickets", Readable.CANNOT, (), None, "The CRM does not let this account read Tickets.",
        "Give the app the scope “tickets”, then test again.",
    ),
    StreamTrial("chats", "Conversations", Readable.LATER, (), None, "It took too long to answer."),
)  # fmt: skip


def samples(count: int = 10, name: str = "") -> SamplesView:
    """So many customers with a few lines each."""
    lines = story.STORY[:4]
    made = tuple(
        SampleView(name or f"Sara Jansen {n}", (f"sara{n}@example.org", "+1 303 555 0142"), lines, 4 + n)
        for n in range(count)
    )
    rejected = SampledView("calls", "Calls", 300, 2, ("The time has no zone.",), "time_zone")
    return SamplesView(made, (SampledView("customers", "Contacts", 300), rejected))


class FakeSigningIn:
    """A browser that comes back once its gate is open."""

    def __init__(self, fake: FakeAdding) -> None:
        self._fake = fake

    def view(self, source_id: str) -> SignInView | None:
        self._fake.gates.enter("view", source_id)
        return SignInView(source_id, "CRM", BACK, False)

    def sign_in(
        self, source_id: str, show: Callable[[str], None], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        show(PAGE)
        self._fake.gates.enter("sign_in", source_id)
        if cancelled():
            raise ServiceError("Nobody signed in to the CRM.", "Try again, and allow what is asked for.")
        self._fake.put(replace(self._fake.held[source_id], signed_in=True))

    def sign_out(self, source_id: str) -> None:
        self._fake.gates.enter("sign_out", source_id)

    def where(self) -> str:
        return "Secrets are in the system keyring (made up)."


class FakeAdding:
    """`held` are the drafts by their short name, `streams` what a trial finds, `view` what samples show."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.held: dict[str, DraftView] = {}
        self.streams: tuple[StreamTrial, ...] = STREAMS
        self.lines: tuple[str, ...] = ()
        self.view = samples()
        self.signing_in = FakeSigningIn(self)

    def put(self, draft: DraftView) -> DraftView:
        self.held[draft.source_id] = draft
        return draft

    def drafts(self) -> tuple[DraftView, ...]:
        self.gates.enter("drafts")
        return tuple(self.held.values())

    def begin(self, connector: str, source_id: str = "", time_zone: str = "") -> DraftView:
        self.gates.enter("begin", (connector, time_zone))
        kind = next(one for one in story.connectors() if one.name == connector)
        back = BACK if kind.signs_in else ""
        return self.put(DraftView(connector, connector, kind.title, {"time_zone": "Europe/Berlin"}, (), back))

    def keep(self, source_id: str, title: str, settings: Mapping[str, str]) -> None:
        self.gates.enter("keep", (source_id, title, dict(settings)))
        self._say(source_id, title, settings)

    def answer(self, source_id: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> DraftView:
        self.gates.enter("answer", (source_id, title, dict(settings), dict(secrets)))
        self._say(source_id, title, settings)
        draft = self.held[source_id]
        return self.put(replace(draft, held=tuple({*draft.held, *secrets})))

    def trial(
        self,
        source_id: str,
        tell: Callable[[StreamTrial], None] = lambda _one: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TrialView:
        for one in self.streams[:1]:
            tell(one)
        self.gates.enter("trial", source_id)
        if cancelled():
            raise ServiceError("Stopped.")
        for one in self.streams[1:]:
            tell(one)
        return TrialView(self.streams, self.lines)

    def choose(self, source_id: str, streams: Sequence[str]) -> DraftView:
        self.gates.enter("choose", (source_id, tuple(streams)))
        return self.held[source_id]

    def samples(self, source_id: str, cancelled: Callable[[], bool] = lambda: False) -> SamplesView:
        self.gates.enter("samples", source_id)
        if cancelled():
            raise ServiceError("Stopped.")
        return self.view

    def start(self, source_id: str) -> None:
        self.gates.enter("start", source_id)
        del self.held[source_id]

    def discard(self, source_id: str) -> None:
        self.gates.enter("discard", source_id)
        self.held.pop(source_id, None)

    def _say(self, source_id: str, title: str, settings: Mapping[str, str]) -> None:
        draft = self.held[source_id]
        answers = {key: value for key, value in {**draft.answers, **settings}.items() if value}
        self.put(replace(draft, title=title, answers=answers))


class FakeMapping:
    """Two streams of a tap, as files of first steps are; `kinds` are the systems that need a mapping."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kinds: set[str] = set()
        self._files = FakeFirst()

    def wanted(self, connector: str) -> bool:
        return connector in self.kinds

    def look(
        self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] = lambda: False
    ) -> LookView:
        self.gates.enter("look", source_id)
        streams = (replace(fake_first.people(), used=False), replace(fake_first.calls(), rows=()))
        return LookView(source_id, streams, ())

    def sample(
        self,
        source_id: str,
        file: FileView,
        month_first: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> FileView:
        self.gates.enter("sample", file.name)
        return file

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        return self._files.guess_again(source_id, file, record, month_first)

    def try_out(self, source_id: str, file: FileView) -> FileView:
        return self._files.try_out(source_id, file, "")

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        roles = {column.name: column.role for file in files if file.used for column in file.columns}
        self.gates.enter("take", (source_id, tuple(file.name for file in files if file.used), roles.get("Notiz")))
