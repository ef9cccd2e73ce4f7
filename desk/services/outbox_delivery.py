"""Delivers what waits in the outbox: one program of a home at a time, in order, and nothing lost by being stopped."""

from __future__ import annotations

import heapq
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import IO

from connectors.kit.declare import Session
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, Refused, TryLater
from connectors.kit.writing import Writer
from desk.config.alone import try_alone
from desk.domain import outbox_steps as steps
from desk.domain.outbox import (
    PERSON_WAIT,
    Change,
    Entry,
    Pause,
    Slip,
    State,
    lanes,
    moment_of,
    wait_after,
)
from desk.services.asks import ServiceError
from desk.services.outbox_going import Around, Owners, lane_of, outgoing, told
from desk.services.outbox_targets import Targets
from desk.services.registry import Opened, SourceBook
from desk.store.books import Conflict
from desk.store.engine import StoreError
from desk.store.outbox import OutBook

# How long what was sent and never answered may take to be seen, where nobody can be asked.
SETTLES = 60.0


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a step came to, in entries. `next_at` is when there is something to do again, None where not by itself;
    `elsewhere` says that another program is delivering."""

    sent: int = 0
    put_off: int = 0
    refused: int = 0
    next_at: datetime | None = None
    elsewhere: bool = False


@dataclass(slots=True)
class _Tally:
    sent: int = 0
    put_off: int = 0
    refused: int = 0


class Deliverer:
    """For one home folder; `step` may be called from any thread, by any number of programs."""

    def __init__(self, book: OutBook, sources: SourceBook, targets: Targets, owners: Owners, around: Around) -> None:
        self._book, self._sources, self._targets, self._owners, self._around = book, sources, targets, owners, around
        self._stopped = threading.Event()
        # The book's revision after the last step, and when there was something to do again.
        self._rest: tuple[str, datetime | None] | None = None

    def stop(self) -> None:
        """Begin nothing more; what is being sent ends as soon as it can and is known of afterwards."""
        self._stopped.set()

    def step(self, budget: float) -> Delivered:
        """Deliver for about `budget` seconds what can be delivered now; what was begun is ended. Cheap where there is
        nothing to do. Troubles of targets are kept with them; ServiceError where nothing can be done here at all."""
        revision, now = self._book.revision(), self._around.now()
        if self._rest is not None and self._rest[0] == revision and not (self._rest[1] and self._rest[1] <= now):
            return Delivered(next_at=self._rest[1])
        turn = self._take_turn()
        if turn is None:
            return Delivered(elsewhere=True)
        tally = _Tally()
        with turn:
            self._recover()
            end = self._around.timer() + budget
            while not self._over(end) and (chosen := self._chosen()):
                self._serve(*chosen, end, tally)
            revision, next_at = self._book.revision(), self._next_moment()
        self._rest = None if self._stopped.is_set() else (revision, next_at)
        return Delivered(tally.sent, tally.put_off, tally.refused, next_at)

    def _take_turn(self) -> IO[bytes] | None:
        try:
            return try_alone(self._around.turn)
        except OSError as problem:
            raise ServiceError(
                f"Nothing can be sent: {self._around.turn.name} cannot be written ({problem.strerror}).",
                "Check the folder of the desk's files and its permissions.",
            ) from None

    def _over(self, end: float) -> bool:
        return self._stopped.is_set() or self._around.timer() >= end

    def _recover(self) -> None:
        """Whoever took an entry from here is not at it any more: this program has the turn. Elsewhere a lease ends."""
        now = self._around.now()
        for slip in self._book.slips():
            if slip.state is State.SENDING and (slip.holder == self._around.holder or slip.next_at <= now):
                entry = self._book.entry(slip.entry_id)
                if entry is not None and entry.state is State.SENDING:
                    settles = timedelta(seconds=self._targets.settles(entry.draft.target, entry.draft.kind, SETTLES))
                    with suppress(Conflict):
                        self._book.save([steps.interrupt(entry, now + settles, now)])

    def _lanes(self) -> list[list[Slip]]:
        slips = self._book.slips()
        return lanes(slips, lane_of(slips, self._owners))

    def _chosen(self) -> tuple[str, list[list[Slip]]] | None:
        """The target to serve next with its lanes: one that failed less often, then the one that waits longest."""
        now, pauses = self._around.now(), self._book.pauses()
        found: dict[str, list[list[Slip]]] = {}
        for lane in self._lanes():
            at = moment_of(lane[0], pauses, now)
            if at is not None and at <= now:
                found.setdefault(lane[0].target, []).append(lane)
        if not found:
            return None

        def rank(target: str) -> tuple[int, tuple[int, str]]:
            return (pauses[target].failures if target in pauses else 0), found[target][0][0].place

        target = min(found, key=rank)
        return target, found[target]

    def _next_moment(self) -> datetime | None:
        now, pauses = self._around.now(), self._book.pauses()
        moments = (moment_of(lane[0], pauses, now) for lane in self._lanes())
        return min((at for at in moments if at is not None), default=None)

    def _serve(self, target: str, waiting: list[list[Slip]], end: float, tally: _Tally) -> None:
        """Send what waits for one target; whatever forbids that has it left alone for a while."""
        try:
            opened = self._targets.opened(target)
            around = self._sources.surroundings(
                opened.source, self._around.now, self._around.sleep, self._stopped.is_set
            )
            with opened.connector.open(opened.answers, opened.secrets, around) as session:
                self._send_all(session, opened, waiting, end, tally)
        except Cancelled:
            return
        except StoreError:
            # The decisions cannot be written: that is no trouble of the target's.
            raise
        except (ServiceError, ConnectorError) as problem:
            self._pause(target, problem)
        except Exception as fault:
            self._pause(target, told(fault))

    def _send_all(self, session: Session, opened: Opened, waiting: list[list[Slip]], end: float, tally: _Tally) -> None:
        """The first of each lane, oldest first; the next of a lane once the one before it was sent."""
        order = [(lane[0].place, number, 0) for number, lane in enumerate(waiting)]
        heapq.heapify(order)
        while order and not self._over(end):
            _, number, place = heapq.heappop(order)
            lane = waiting[number]
            if self._send(session, opened, lane[place], tally) and place + 1 < len(lane):
                heapq.heappush(order, (lane[place + 1].place, number, place + 1))

    def _send(self, session: Session, opened: Opened, slip: Slip, tally: _Tally) -> bool:
        """Try one entry and keep what came of it; whether it was sent. Raises what concerns the whole target."""
        now = self._around.now()
        at, entry = moment_of(slip, {}, now), self._book.entry(slip.entry_id)
        if entry is None or entry.state is not State.WAITING or at is None or at > now:
            return False
        writer = self._targets.writer(opened, entry.draft.kind)
        taken = steps.take(entry, self._around.holder, now)
        if not self._kept(taken):
            return False
        try:
            landed = _write(writer, session, taken.entry)
        except Refused as problem:
            self._kept(steps.refuse(taken.entry, problem.title, problem.advice, problem.said, self._around.now()))
            tally.refused += 1
            return False
        except (Cancelled, ConnectorError) as problem:
            self._put_off(taken.entry, writer, problem)
            tally.put_off += 1
            raise
        self._kept(steps.deliver(taken.entry, landed, self._around.now()))
        self._lift(slip.target)
        tally.sent += 1
        return True

    def _kept(self, change: Change) -> bool:
        """False where somebody else has taken the entry meanwhile, which is theirs then."""
        try:
            self._book.save([change])
        except Conflict:
            return False
        return True

    def _put_off(self, entry: Entry, writer: Writer | None, problem: Exception) -> None:
        """Longer than its target is left alone, so that one that always fails does not keep others from their turn."""
        now = self._around.now()
        if isinstance(problem, ConnectorError):
            title, advice, unclear = problem.title, problem.advice, problem.sent
        else:
            title, advice, unclear = "The sending was stopped.", "It goes on by itself.", True
        wait = timedelta(0)
        if isinstance(problem, TryLater | OurBug):
            wait = wait_after(entry.tries + 1, None, self._around.chance())
        if unclear and writer:
            wait = max(wait, timedelta(seconds=writer.settles))
        self._kept(steps.put_off(entry, title, advice, unclear, now + wait, now))

    def _pause(self, target: str, problem: ServiceError | ConnectorError) -> None:
        now, before = self._around.now(), self._book.pauses().get(target)
        failures = (before.failures if before else 0) + 1
        after = problem.after if isinstance(problem, TryLater) else None
        wait = wait_after(failures, after, self._around.chance())
        if isinstance(problem, AskPerson | ServiceError):
            wait = PERSON_WAIT
        since = before.since if before else now
        self._book.pause(Pause(target, now + wait, problem.title, problem.advice, failures, since))

    def _lift(self, target: str) -> None:
        if target in self._book.pauses():
            self._book.lift([target])


def _write(writer: Writer | None, session: Session, entry: Entry) -> str:
    """As Writer.write; a mistake of ours becomes an OurBug."""
    if writer is None:
        raise Refused("This source does not take such entries any more.", "Drop it.")
    try:
        return writer.write(session, outgoing(entry))
    except (Cancelled, ConnectorError):
        raise
    except Exception as fault:
        raise told(fault) from None
