"""What notes, wrap-ups and call-backs share: how a change is kept and carried on, and how its history reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from desk.domain import work
from desk.domain.outbox import Draft
from desk.domain.work import Entry, Event, Sort, Stage, Step, What
from desk.services.asks import ServiceError
from desk.services.work_views import HistoryLine
from desk.store.work import WorkBook

# Told after something that counts was kept, so that the cache and other systems follow.
Kept = Callable[[], object]
# What other systems are to be told of a step.
Drafted = Callable[[Step], Sequence[Draft]]


def nothing_told(_step: Step) -> Sequence[Draft]:
    """Nobody is told."""
    return ()


_SORTS = {Sort.NOTE: "note", Sort.WRAP_UP: "wrap-up", Sort.CALL_BACK: "call-back", Sort.WISH: "wish"}
_WORDS = {
    What.WRITTEN: "written",
    What.TIMED_OUT: "closed by its time-out",
    What.REPLACED: "written anew",
    What.TAKEN_BACK: "taken back",
    What.KEPT: "promise kept",
    What.MOVED: "moved",
    What.GIVEN: "given to {about}",
    What.DONE: "done",
    What.UNDONE: "undone",
}


class Papers:
    """The book of one desk as a person at it uses it; `who` names the person, `kept` is told of each change, `drafts`
    has what is kept with it for other systems."""

    def __init__(
        self,
        book: WorkBook,
        who: Callable[[], str],
        now: Callable[[], datetime],
        kept: Kept,
        drafts: Drafted = nothing_told,
    ) -> None:
        self.book = book
        self.who = who
        self.now = now
        self._kept = kept
        self._drafts = drafts

    def entry(self, entry_id: str, sort: Sort, after: int = 0) -> Entry:
        """One entry of a sort; ServiceError where there is none, or where more happened to it than led to the revision
        `after` (0: whatever happened)."""
        found = self.book.entry(entry_id)
        if found.sort is not sort:
            raise ServiceError(f"This is no {_SORTS[sort]}.", "Choose one of the list.")
        if after and found.revision != after:
            raise ServiceError(
                f"Somebody changed this {_SORTS[sort]} meanwhile, and that stands.",
                "Look at it again; its history says what happened.",
            )
        return found

    def save(self, *steps: Step) -> Entry:
        """Keep what happened and carry it on; the last entry as it stands."""
        self.book.save(steps, [draft for one in steps for draft in self._drafts(one)])
        try:
            self._kept()
        except ServiceError:
            # It is kept; the cache follows once it can, and its trouble shows where it is read.
            pass
        return steps[-1].entry

    def undo(self, entry_id: str, sort: Sort, after: int = 0) -> Entry:
        """Undo what happened to an entry last, and led to the revision `after`; see entry."""
        return self.save(self._undoing(self.entry(entry_id, sort, after)))

    def types_on(self, entry: Entry) -> bool:
        """Whether undoing what happened to an entry last would make a draft of it."""
        return self._undoing(entry).entry.stage is Stage.DRAFT

    def _undoing(self, entry: Entry) -> Step:
        return work.undo(entry, self.book.events(entry.entry_id), self.now(), self.who())

    def history(self, entry: Entry, text: Callable[[Entry], str]) -> tuple[HistoryLine, ...]:
        """What happened to an entry and to those it took the place of, oldest first; `text` is how one reads."""
        lines: list[HistoryLine] = []
        seen: set[str] = set()
        following: Entry | None = entry
        while following is not None and following.entry_id not in seen:
            seen.add(following.entry_id)
            lines = [*_lines(self.book.events(following.entry_id), text), *lines]
            following = self.book.entry(following.replaces) if following.replaces else None
        return tuple(lines)

    def whole_id(self, ending: str) -> str:
        """An id by its end; ServiceError where several end so, or it is too short to tell."""
        if len(ending) < 4:
            raise ServiceError(f"“{ending}” is too short for an id.", "Give at least its last four signs.")
        found = self.book.lists.ending(ending, 2)
        if len(found) > 1:
            raise ServiceError(f"Several ids end in “{ending}”.", "Give more of it.")
        return found[0] if found else ending


def _lines(events: Sequence[Event], text: Callable[[Entry], str]) -> list[HistoryLine]:
    return [
        HistoryLine(one.at, one.who, _WORDS[one.what].format(about=one.about or "anybody"), text(one.after), one.note)
        for one in events
    ]
