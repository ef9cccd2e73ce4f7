"""Entries of the outbox as they are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk.domain.outbox import OPEN, Entry, Pause, State, ahead, lanes, moment_of
from desk.domain.outbox_words import KINDS, happened, says
from desk.services.outbox_going import Owners, lane_of
from desk.services.outbox_targets import Targets
from desk.services.outbox_views import EntryEventView, EntryHistoryView, EntryView, OutboxCounts, TargetView
from desk.store.outbox import OutBook


class OutboxRows:
    """Of one book; each call shows one moment."""

    def __init__(self, book: OutBook, targets: Targets, owners: Owners) -> None:
        self._book, self._targets, self._owners = book, targets, owners

    def views(self, entries: Sequence[Entry], now: datetime) -> tuple[EntryView, ...]:
        """Entries as views, in their order."""
        pauses, titles = self._book.pauses(), self._targets.titles()
        behind: Mapping[str, str] = {}
        moments: dict[str, datetime | None] = {}
        if any(entry.state in OPEN for entry in entries):
            slips = self._book.slips()
            found = lanes(slips, lane_of(slips, self._owners))
            behind = ahead(found)
            moments = {lane[0].entry_id: moment_of(lane[0], pauses, now) for lane in found}
        return tuple(
            _view(
                entry,
                titles.get(entry.draft.target, entry.draft.target),
                pauses.get(entry.draft.target) if entry.state is State.WAITING else None,
                behind.get(entry.entry_id, ""),
                moments.get(entry.entry_id),
            )
            for entry in entries
        )

    def history(self, entry: Entry, now: datetime) -> EntryHistoryView:
        """One entry with all that happened to it."""
        events = tuple(EntryEventView(one.at, one.who, happened(one)) for one in self._book.events(entry.entry_id))
        return EntryHistoryView(self.views([entry], now)[0], events)

    def counts(self) -> OutboxCounts:
        """How many are open."""
        counts = self._book.counts()
        refused = sum(count for (_, state), count in counts.items() if state is State.REFUSED)
        return OutboxCounts(sum(counts.values()) - refused, refused)

    def targets(self, now: datetime) -> tuple[TargetView, ...]:
        """The sources something waits for."""
        counts, pauses, titles = self._book.counts(), self._book.pauses(), self._targets.titles()
        return tuple(
            _target(target, titles.get(target, target), counts, pauses.get(target), now)
            for target in sorted({target for target, _ in counts})
        )


def _target(
    target: str, title: str, counts: Mapping[tuple[str, State], int], pause: Pause | None, now: datetime
) -> TargetView:
    refused = counts.get((target, State.REFUSED), 0)
    waiting = counts.get((target, State.WAITING), 0) + counts.get((target, State.SENDING), 0)
    if pause is None:
        return TargetView(target, title, waiting, refused)
    return TargetView(target, title, waiting, refused, max(pause.until, now), pause.since, pause.why, pause.advice)


def _view(entry: Entry, title: str, pause: Pause | None, behind: str, next_at: datetime | None) -> EntryView:
    draft, left = entry.draft, entry.state in (State.WAITING, State.REFUSED)
    return EntryView(
        entry_id=entry.entry_id,
        kind=draft.kind.value,
        kind_title=KINDS[draft.kind],
        title=draft.title,
        text=draft.text,
        facts=draft.facts,
        key="/".join(entry.record),
        customer=draft.name,
        about=draft.about,
        target=draft.target,
        target_title=title,
        state=entry.state.value,
        says=says(entry, title, pause, bool(behind)),
        tries=entry.tries,
        made_at=entry.made_at,
        made_by=entry.made_by,
        next_at=next_at,
        done_at=entry.done_at,
        why=pause.why if pause else entry.why,
        advice=pause.advice if pause else entry.advice,
        said=entry.said,
        behind=behind,
        landed=entry.landed,
        replaced_by=entry.replaced_by,
        may_edit=left and not entry.unclear,
        may_retry=left,
        may_drop=left,
    )
