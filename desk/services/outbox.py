"""How what is written to other systems stands, and what people do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from desk.domain import outbox_steps as steps
from desk.domain.outbox import OPEN, Change, Entry, RecordName, State
from desk.services.asks import ServiceError
from desk.services.outbox_delivery import SETTLES
from desk.services.outbox_rows import OutboxRows
from desk.services.outbox_targets import Targets
from desk.services.outbox_views import EntryHistoryView, EntryView, OutboxCounts, OutboxPage
from desk.store.books import Conflict
from desk.store.cache import Cache
from desk.store.ids import new_id
from desk.store.outbox import OutBook

ATTEMPTS = 4
# How a person asks for entries: those that are open, those of them that were refused, or what became of the others.
STATES = ("open", "refused", "sent", "dropped")
# Of a customer's entries that are done, the last so many are shown.
DONE_SHOWN = 50


class OutboxService:
    """The questions of desk.services.asks_outbox.Outbox. From any thread."""

    def __init__(
        self,
        cache: Cache,
        book: OutBook,
        targets: Targets,
        who: Callable[[], str],
        now: Callable[[], datetime],
    ) -> None:
        self._cache, self._book, self._targets = cache, book, targets
        self._who, self._now = who, now
        self._rows = OutboxRows(book, targets, cache.owners)

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> OutboxPage:
        """Entries of a state: open ones in their order, of what is done the last first."""
        if state not in STATES:
            raise ServiceError(f"There are no entries “{state}”.", f"Ask for one of {', '.join(STATES)}.")
        now, further = self._now(), ""
        if state in ("sent", "dropped"):
            entries, further = self._book.done(State(state), older or "", limit)
        else:
            entries, further = self._open(state == "refused", older or "", limit)
        return OutboxPage(self._rows.views(entries, now), self._rows.counts(), self._rows.targets(now), further or None)

    def of_customer(self, customer_id: int) -> tuple[EntryView, ...]:
        """What waits for a customer, in order, and then the last of what was sent or dropped, the last first."""
        slips = self._book.slips()
        owners = self._cache.owners(list(dict.fromkeys(slip.customer for slip in slips)))
        mine = [slip.entry_id for slip in slips if owners.get(slip.customer, (0, 0))[0] == customer_id]
        done = [entry for entry in self._book.of_records(self._records(customer_id)) if entry.state not in OPEN]
        done.sort(key=lambda entry: (entry.done_at or entry.made_at, entry.entry_id), reverse=True)
        return self._rows.views([*self._book.entries(mine), *done[:DONE_SHOWN]], self._now())

    def of_decision(self, about: str) -> tuple[EntryView, ...]:
        """The entries that come from a decision, such as "hand_off/0192…"."""
        return self._rows.views(self._book.about(about), self._now())

    def counts(self) -> OutboxCounts:
        """How many are open; cheap enough for each second."""
        return self._rows.counts()

    def entry(self, entry_id: str) -> EntryHistoryView:
        """One entry with its history."""
        return self._rows.history(self._held(entry_id), self._now())

    def edit(self, entry_id: str, title: str, text: str) -> EntryView:
        """Other words for one that was refused or never tried: an entry of its own in the same place, which is
        returned."""
        made = new_id(self._now())
        self._do([entry_id], lambda one, now: steps.edit(one, made, title, text, self._who(), now))
        return self.entry(made).entry

    def again(self, entry_ids: Sequence[str]) -> None:
        """Try these again now, as they are; their targets are asked at once."""

        def act(entry: Entry, now: datetime) -> Sequence[Change]:
            settles = self._targets.settles(entry.draft.target, entry.draft.kind, SETTLES)
            return [steps.again(entry, timedelta(seconds=settles), self._who(), now)]

        self._book.lift({entry.draft.target for entry in self._do(entry_ids, act)})

    def again_target(self, target: str) -> None:
        """Ask a source at once again, as after its settings were changed."""
        self._book.lift([target])

    def drop(self, entry_ids: Sequence[str], reason: str) -> None:
        """Never send these; they stay in the history, with the reason."""
        self._do(entry_ids, lambda one, now: [steps.drop(one, reason, self._who(), now)])

    def _open(self, refused: bool, older: str, limit: int) -> tuple[list[Entry], str]:
        slips = [one for one in self._book.slips() if not refused or one.state is State.REFUSED]
        number, _, entry_id = older.partition(" ")
        left = [one for one in slips if not older or one.place > (int(number), entry_id)]
        last = left[limit - 1].place if len(left) > limit else None
        return self._book.entries([one.entry_id for one in left[:limit]]), f"{last[0]} {last[1]}" if last else ""

    def _records(self, customer_id: int) -> list[RecordName]:
        """Records of a customer that entries may hang on: what they are to each source, and what happened."""
        told = [(source, "customers", record.source_id) for source, record in self._cache.customer_records(customer_id)]
        touched = list(dict.fromkeys(touch.record for touch in self._cache.touches(customer_id)))
        return [*told, *self._cache.keys(touched).values()]

    def _held(self, entry_id: str) -> Entry:
        entry = self._book.entry(entry_id)
        if entry is None:
            raise ServiceError("There is no such entry.", "Look at the list again.")
        return entry

    def _do(self, entry_ids: Sequence[str], act: Callable[[Entry, datetime], Sequence[Change]]) -> list[Entry]:
        """One act on several entries, all or none; done again where one changed meanwhile."""
        for attempt in range(1, ATTEMPTS + 1):
            now = self._now()
            entries = [self._held(entry_id) for entry_id in dict.fromkeys(entry_ids)]
            try:
                self._book.save([change for entry in entries for change in act(entry, now)])
            except Conflict:
                if attempt == ATTEMPTS:
                    raise
            else:
                break
        return entries
