"""A call log and an outbox that answer from memory, may be held back, and may fail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from desk.services.asks import ServiceError
from desk.services.outbox_views import (
    EntryEventView,
    EntryHistoryView,
    EntryView,
    OutboxCounts,
    OutboxPage,
    TargetView,
)
from desk.services.work_views import LogRow, LogView
from tests.ui import call_story, log_story, story
from tests.ui.fakes import Gates

ZONE = ZoneInfo("America/Chicago")
OPEN = ("waiting", "sending", "refused")


class FakeCallLog:
    """The log from memory."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.rows: tuple[LogRow, ...] = ()
        self.partial = False

    def log(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> LogView:
        self.gates.enter("log", (first, last, rep, incomplete))
        held = tuple(row for row in self.rows if first <= row.at.astimezone(ZONE).date() <= last)
        return LogView(held, log_story.reps_of(held), self.partial)

    def as_csv(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> str:
        self.gates.enter("as_csv", (first, last, rep, incomplete))
        rows = self.log(first, last).rows
        return "".join(f"{line}\r\n" for line in ["Record,Rep", *(f'{row.key},"{row.rep}"' for row in rows)])

    def me(self) -> str:
        self.gates.enter("me")
        return call_story.ME


class FakeOutbox:
    """The outbox from memory: `entries` in the order they are sent in, `targets` as they stand."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.entries: tuple[EntryView, ...] = ()
        self.targets: tuple[TargetView, ...] = ()

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> OutboxPage:
        self.gates.enter("page", (state, older))
        held = [one for one in self.entries if one.state in (OPEN if state == "open" else (state,))]
        begin = int(older or 0)
        end = begin + limit
        further = str(end) if end < len(held) else None
        return OutboxPage(tuple(held[begin:end]), self._counted(), self.targets, further)

    def of_customer(self, customer_id: int) -> tuple[EntryView, ...]:
        self.gates.enter("outbox_of_customer", customer_id)
        return ()

    def of_decision(self, about: str) -> tuple[EntryView, ...]:
        self.gates.enter("of_decision", about)
        return tuple(one for one in self.entries if one.about == about)

    def counts(self) -> OutboxCounts:
        self.gates.enter("counts")
        return self._counted()

    def entry(self, entry_id: str) -> EntryHistoryView:
        self.gates.enter("entry", entry_id)
        made = EntryEventView(story.NOW, call_story.ME, "Written.")
        return EntryHistoryView(self._entry(entry_id), (made, EntryEventView(story.NOW, "", "Refused: closed.")))

    def edit(self, entry_id: str, title: str, text: str) -> EntryView:
        self.gates.enter("edit", (entry_id, title, text))
        former = self._entry(entry_id)
        made = replace(former, entry_id=f"{entry_id}+", title=title, text=text, state="waiting", next_at=None)
        self.entries = tuple(made if one is former else one for one in self.entries)
        return made

    def again(self, entry_ids: Sequence[str]) -> None:
        self.gates.enter("again", tuple(entry_ids))
        self._become(entry_ids, "sending")

    def again_target(self, target: str) -> None:
        self.gates.enter("again_target", target)
        self.targets = tuple(replace(one, paused_until=None, why="", advice="") for one in self.targets)

    def drop(self, entry_ids: Sequence[str], reason: str) -> None:
        self.gates.enter("drop", (tuple(entry_ids), reason))
        self._become(entry_ids, "dropped")

    def whose(self, key: str) -> int:
        self.gates.enter("whose", key)
        return 1

    def _become(self, entry_ids: Sequence[str], state: str) -> None:
        nothing = {"next_at": None, "may_edit": False, "may_retry": False, "may_drop": False}
        says = log_story.SAYS[state]
        self.entries = tuple(
            replace(one, state=state, says=says, **nothing) if one.entry_id in entry_ids else one  # type: ignore[arg-type]
            for one in self.entries
        )

    def _counted(self) -> OutboxCounts:
        refused = sum(one.state == "refused" for one in self.entries)
        return OutboxCounts(sum(one.state in ("waiting", "sending") for one in self.entries), refused)

    def _entry(self, entry_id: str) -> EntryView:
        found = next((one for one in self.entries if one.entry_id == entry_id), None)
        if found is None:
            raise ServiceError("There is no such entry.", "Look at the list again.")
        return found
