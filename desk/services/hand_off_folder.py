"""Hand-offs in a folder that desks share: each desk writes there what it gave and what happened, and reads the rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from desk.config.shared_folder import Away
from desk.domain.hand_off_codes import shown
from desk.domain.hand_off_file import checked, written
from desk.domain.hand_off_sharing import News, Unfinished, news_text, read_news, taken_over
from desk.domain.hand_off_steps import give
from desk.domain.hand_offs import Event, Given, HandOff, State, What
from desk.domain.json_shape import Shape
from desk.services.asks import ServiceError
from desk.services.hand_off_key import CompanyKey
from desk.services.hand_off_sealed import Changed, FolderState, SealedFolder
from desk.services.hand_off_shelf import HandOffShelf, address_of
from desk.store.decisions import Conflict

# News of other desks is looked for so often, in seconds; what happens here is written at once.
LOOK_SECONDS = 15.0
# So many of the newest hand-offs are looked after.
MOST = 1_000


class _Looked(NamedTuple):
    revision: str
    at: float
    state: FolderState


class HandOffFolder:
    """`find` may be called from any thread, `step` and `look` from one at a time. `aside` is a folder of this desk for
    what is being sealed; `ticks` counts seconds."""

    def __init__(
        self,
        shelf: HandOffShelf,
        key: CompanyKey,
        shape: Shape,
        aside: Path,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf, self._key, self._shape = shelf, key, shape
        self._aside, self._ticks = aside, ticks
        self._looked: _Looked | None = None
        # What was read of other desks' news; a file never changes.
        self._read: dict[str, News | None] = {}

    def step(self) -> None:
        """Look, if something happened here or it is time again; cheap where no folder is named. Trouble as `look`."""
        folder = self._shelf.around.rules().folder
        if not folder:
            self._looked = None
            return
        revision, now, before = self._shelf.book.revision(), self._ticks(), self._looked
        if before is None or before.revision != revision or now - before.at >= LOOK_SECONDS:
            # With trouble all is looked at the next time.
            self._looked = None
            state = self._look(before.state if before is not None and before.revision == revision else None)
            self._looked = _Looked(revision, now, state)

    def look(self) -> None:
        """Write what is not in the folder yet, take over what other desks say, and remove what is old. Trouble where
        the folder is away or this desk has no key; nothing is lost then, and the next look does it."""
        if self._shelf.around.rules().folder:
            self._look(None)

    def _look(self, before: FolderState | None) -> FolderState:
        """As `look`, where the folder is not as it was before; returns how it is."""
        rules = self._shelf.around.rules()
        folder = SealedFolder(rules.folder, self._key.held(), self._aside)
        folder.clean(rules.keep.total_seconds())
        if folder.state == before:
            return folder.state
        wrong = None
        since = self._shelf.around.now() - rules.keep
        for one in self._shelf.book.newest(tuple(State), MOST):
            if max(one.given.given_at, one.given.arrive_by) <= since:
                continue
            try:
                self._one(folder, one)
            except Away:
                raise
            except ServiceError as problem:
                # What is wrong with one keeps back none of the others.
                wrong = wrong or problem
        if wrong is not None:
            raise wrong
        return folder.state

    def find(self, code: str) -> HandOff | None:
        """The hand-off with a code that another desk gave, kept here from now on; None where the folder has none, or
        no folder is named. Trouble where it cannot be read or is not to be trusted."""
        named = self._shelf.around.rules().folder
        if not named:
            return None
        folder = SealedFolder(named, self._key.find(), self._aside)
        found = folder.beginning(folder.names.of_code(code))
        if not found:
            _ask_for_key(folder)
            return None
        if len(found) > 1:
            raise ServiceError(
                f"Two desks gave the code {shown(code)}.", "Ask for the hand-off's file, or to be handed it once more."
            )
        given = checked(folder.text(found[0]).encode(), [folder.key], self._shape).given
        if folder.names.given(given) != found[0]:
            raise Changed
        held = self._brought(given)
        self._take_over(folder, held, self._shelf.book.events(given.hand_off_id))
        return self._shelf.book.by_code(code)

    def _brought(self, given: Given) -> HandOff:
        try:
            return self._shelf.save(give(given, elsewhere=True))
        except Conflict:
            # Somebody at this desk opens it in the same moment.
            return self._shelf.held(given.hand_off_id)

    def _one(self, folder: SealedFolder, one: HandOff) -> None:
        events = self._shelf.book.events(one.given.hand_off_id)
        name = folder.names.given(one.given)
        if one.standing.state is State.TAKEN_BACK:
            # It opens no more; whoever has it already learns so from what happened.
            folder.remove(name)
        elif not one.standing.elsewhere and name not in folder:
            folder.put(name, written(one.given, address_of(one.given), folder.key, self._shape))
        for event in events:
            told = folder.names.event(event)
            if event.what is not What.GIVEN and told not in folder:
                arrived_at = one.standing.arrived_at if event.what is What.ARRIVED else None
                folder.put(told, news_text(News(event, arrived_at)))
        self._take_over(folder, one, events)

    def _take_over(self, folder: SealedFolder, one: HandOff, events: Iterable[Event]) -> None:
        known = {folder.names.event(event) for event in events}
        fresh = set(folder.beginning(folder.names.of_events(one.given.hand_off_id))) - known
        news = [read for name in fresh if (read := self._news(folder, name)) is not None]
        for said in sorted(news, key=lambda said: said.event.at):
            step = taken_over(one, said)
            if step is None or said.event.hand_off_id != one.given.hand_off_id:
                continue
            settles = said.event.what in (What.ARRIVED, What.TAKEN_BACK)
            try:
                one = self._shelf.save(step, self._shelf.settled(one, _why(said)) if settles else ())
            except Conflict:
                # Somebody here did something in the same moment; the next look sees what is left.
                return

    def _news(self, folder: SealedFolder, name: str) -> News | None:
        if name not in self._read:
            try:
                self._read[name] = read_news(folder.text(name))
            except Unfinished:
                return None
            except Changed:
                self._read[name] = None
        return self._read[name]


def _ask_for_key(folder: SealedFolder) -> None:
    """Where nothing was found, that may be because others write with another key: then ServiceError."""
    others = folder.other_keys()
    if others:
        raise ServiceError(
            f"The shared folder has no such hand-off with this desk's key, but some with the key {others[0]}.",
            "If that is your company's, take it over from a desk that has it: “desk hand-off take-key KEY”.",
        )


def _why(news: News) -> str:
    who = news.event.who
    if news.event.what is What.TAKEN_BACK:
        return "The hand-off was taken back."
    return f"{who} has met the customer." if who else "The customer was met, as another desk knows."
