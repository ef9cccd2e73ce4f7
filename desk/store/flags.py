"""The book of flags: each as it stands and everything that ever happened to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import Connection

from desk.domain.flag_figures import FlagFigures, answers, takes
from desk.domain.flags import Anchor, Flag, FlagEvent, Severity, State, Step, What
from desk.domain.outbox import Draft
from desk.domain.time import micros, moment
from desk.store import outbox
from desk.store.board import Board
from desk.store.books import Conflict, Shelf, alone, change, happened, revision, rows, rows_in, unpacked, written
from desk.store.codec import dumps
from desk.store.reading import RecordKey

_UNRESOLVED = [state.value for state in State if state is not State.RESOLVED]
# Later than any moment; sorts after all of them.
NEVER_DUE = 1 << 62
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_INSERT = (
    "INSERT INTO flag (flag_id, source, stream, source_id, part, rule, state, rank, owner, raised_at, due_at,"
    " revision, body, rules, resolved_as, answered_at, takes, changed, spent, figures) VALUES (:flag_id, :source,"
    " :stream, :source_id, :part, :rule, :state, :rank, :owner, :raised_at, :due_at, :revision, :body, :rules,"
    " :resolved_as, CAST(:answered AS BIGINT), :taken, (SELECT revision FROM book WHERE name = 'flags'), 0, '')"
)
_UPDATE = (
    "UPDATE flag SET source = :source, stream = :stream, source_id = :source_id, part = :part, rule = :rule,"
    " state = :state, rank = :rank, owner = :owner, raised_at = :raised_at, due_at = :due_at, revision = :revision,"
    " body = :body, rules = :rules, resolved_as = :resolved_as,"
    " answered_at = coalesce(answered_at, CAST(:answered AS BIGINT)),"
    " takes = takes + :taken, changed = (SELECT revision FROM book WHERE name = 'flags')"
    " WHERE flag_id = :flag_id AND revision = :before"
)
_WEIGH = "UPDATE flag SET spent = :spent, figures = :figures WHERE flag_id = :flag_id"
_HUNG = "SELECT body FROM flag WHERE source = :source AND stream = :stream AND source_id = :source_id"
_REHANG = (
    "UPDATE flag SET source = :source, stream = :stream, source_id = :source_id, part = :part, body = :body,"
    " changed = (SELECT revision FROM book WHERE name = 'flags') WHERE flag_id = :flag_id"
)
_EVENT = (
    "INSERT INTO flag_event (flag_id, number, at, who, what, about, note)"
    " VALUES (:flag_id, :number, :at, :who, :what, :about, :note)"
)

# What other systems are to be told, with the event it is told of.
Told = Sequence[tuple[FlagEvent, Sequence[Draft]]]


class Row(NamedTuple):
    """A flag as it is stored: its body and figures as text, for whoever keeps many and reads few."""

    flag_id: str
    source: str
    stream: str
    source_id: str
    resolved: bool
    body: str
    figures: str

    @property
    def key(self) -> RecordKey:
        """The record it hangs on."""
        return self.source, self.stream, self.source_id

    def flag(self) -> Flag:
        """The flag itself."""
        return unpacked(Flag, self.body)


class FlagBook:
    """The flags of one decisions file; each method is one transaction. `board` has them as lists and sums."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._told: Callable[[Step], Sequence[Draft]] = _nobody
        self.board = Board(shelf)

    def tell(self, drafts: Callable[[Step], Sequence[Draft]]) -> None:
        """Have the outbox take what other systems are to be told of each step, with the step, from now on."""
        self._told = drafts

    def save(self, steps: Sequence[Step], figures: FlagFigures | None = None) -> None:
        """Keep what happened to some flags, in order; all or none. `figures` are those of their journey.

        Raises Conflict where somebody else changed one of them meanwhile (a step leads from the revision before its
        own; a raised flag is new, and of one rule and record there is one that is not resolved): read it again and
        decide anew.
        """
        told = self.told(steps)
        with alone(self._shelf) as connection:
            put(connection, steps, told)
            if figures is not None:
                _weigh(connection, {step.flag.flag_id for step in steps}, figures)

    def told(self, steps: Sequence[Step]) -> Told:
        """What other systems are to be told of some steps; looked for in the cache, so not while others wait for the
        decisions."""
        return [(step.event, drafts) for step in steps if (drafts := self._told(step))]

    def weigh(self, flag_ids: Iterable[str], figures: FlagFigures) -> None:
        """Keep the figures of a journey with its flags; that is no change of these."""
        with self._shelf.writing() as connection:
            _weigh(connection, flag_ids, figures)

    def flag(self, flag_id: str) -> Flag | None:
        """One flag."""
        with self._shelf.reading() as connection:
            found = rows(connection, "SELECT body FROM flag WHERE flag_id = :flag_id", {"flag_id": flag_id})
        return _flags(found)[0] if found else None

    def anchored(self, keys: Sequence[RecordKey]) -> list[Flag]:
        """All flags, resolved ones too, that are anchored on one of these records, oldest first."""
        wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
        for source, stream, source_id in dict.fromkeys(keys):
            wanted[source, stream].append(source_id)
        sql = "SELECT body FROM flag WHERE source = :source AND stream = :stream AND source_id IN :held"
        with self._shelf.reading() as connection:
            found = [
                flag
                for (source, stream), ids in wanted.items()
                for flag in _flags(rows_in(connection, sql, ids, {"source": source, "stream": stream}))
            ]
        return sorted(found, key=lambda flag: (flag.raised_at, flag.flag_id))

    def unresolved(self) -> list[Flag]:
        """All flags that are not resolved, oldest first."""
        with self._shelf.reading() as connection:
            return _flags(
                rows_in(
                    connection, "SELECT body FROM flag WHERE state IN :held ORDER BY raised_at, flag_id", _UNRESOLVED
                )
            )

    def changes(self, since: int) -> tuple[int, list[Row]]:
        """The book's revision, and every flag that changed after the revision `since`; with a `since` this book never
        had, as -1, all that are not resolved instead."""
        columns = "SELECT flag_id, source, stream, source_id, state, body, figures FROM flag"
        with self._shelf.reading() as connection:
            now = int(revision(connection, "flags"))
            if now == since:
                return now, []
            if 0 <= since < now:
                found = iter(rows(connection, f"{columns} WHERE changed > :since", {"since": since}))
            else:
                found = rows_in(connection, f"{columns} WHERE state IN :held", _UNRESOLVED)
            return now, [Row._make((*row[:4], row[4] == State.RESOLVED, *row[5:])) for row in found]

    def events(self, flag_ids: Sequence[str]) -> dict[str, list[FlagEvent]]:
        """The history of some flags, oldest first."""
        sql = (
            "SELECT flag_id, number, at, who, what, about, note FROM flag_event WHERE flag_id IN :held"
            " ORDER BY flag_id, number"
        )
        found: dict[str, list[FlagEvent]] = {flag_id: [] for flag_id in flag_ids}
        with self._shelf.reading() as connection:
            for flag_id, number, at, who, what, about, note in rows_in(connection, sql, list(found)):
                found[flag_id].append(FlagEvent(flag_id, number, moment(at), who, What(what), about, note))
        return found

    def state(self) -> str:
        """What the book has come to, for `had`: its revision, and a flag that changed with it."""
        sql = "SELECT flag_id, revision FROM flag WHERE changed = :now ORDER BY flag_id LIMIT 1"
        with self._shelf.reading() as connection:
            now = revision(connection, "flags")
            return " ".join([now, *(f"{flag} {event}" for flag, event in rows(connection, sql, {"now": int(now)}))])

    def had(self, state: str) -> bool:
        """Whether the book came to this `state` once, so that nothing that was in it then is lost; False for one that
        was put back to what it was before, however much was written to it since."""
        now, *last = state.split(" ")
        sql = "SELECT 1 FROM flag_event WHERE flag_id = :flag_id AND number = :number"
        with self._shelf.reading() as connection:
            if int(revision(connection, "flags")) < int(now):
                return False
            return not last or bool(rows(connection, sql, {"flag_id": last[0], "number": int(last[1])}))

    def revision(self) -> str:
        """Changes whenever flags may have changed, by whatever program; cheap."""
        with self._shelf.reading() as connection:
            return revision(connection, "flags")


def put(connection: Connection, steps: Sequence[Step], told: Told) -> None:
    """As FlagBook.save, within the caller's transaction, which is given up where this raises; `told` as FlagBook.told
    gives it."""
    written(connection, "flags")
    for event, drafts in told:
        outbox.put(connection, drafts, event.who, event.at)
    for step in steps:
        values = _columns(step)
        if step.event.number == 1:
            change(connection, _INSERT, values)
        elif change(connection, _UPDATE, {**values, "before": step.event.number - 1}) != 1:
            raise Conflict
        change(connection, _EVENT, _event_columns(step.event))


def rehang(connection: Connection, record: RecordKey, heir: RecordKey) -> None:
    """The flags that hang on a record hang on its heir: what was told live is a source's record from now on. Nothing
    happened to them by that."""
    found = _flags(rows(connection, _HUNG, _named(record)))
    if not found:
        return
    written(connection, "flags")
    standing = [flag for flag in _flags(rows(connection, _HUNG, _named(heir))) if flag.state is not State.RESOLVED]
    taken = {(flag.anchor.part, flag.rule) for flag in standing}
    for flag in found:
        # Two of one rule there go together when their journey is next looked at; a part that is none is its first.
        part = next(part for part in count(flag.anchor.part) if (part, flag.rule) not in taken)
        if flag.state is not State.RESOLVED:
            taken.add((part, flag.rule))
        anchor, name = Anchor(*heir, part), flag.anchor.key
        evidence = tuple(replace(one, key=anchor.key) if one.key == name else one for one in flag.evidence)
        body = dumps(replace(flag, anchor=anchor, evidence=evidence))
        change(connection, _REHANG, {**_named(heir), "part": part, "body": body, "flag_id": flag.flag_id})


def _named(record: RecordKey) -> dict[str, str]:
    return dict(zip(("source", "stream", "source_id"), record, strict=True))


def _columns(step: Step) -> dict[str, Any]:
    flag, anchor = step.flag, step.flag.anchor
    return {
        "flag_id": flag.flag_id,
        "source": anchor.source,
        "stream": anchor.stream,
        "source_id": anchor.source_id,
        "part": anchor.part,
        "rule": flag.rule,
        "state": flag.state.value,
        "rank": _RANKS[flag.severity],
        "owner": flag.owner,
        "raised_at": micros(flag.raised_at),
        "due_at": NEVER_DUE if flag.due_at is None else micros(flag.due_at),
        "revision": flag.revision,
        "body": dumps(flag),
        "rules": "\n".join(flag.rules),
        "resolved_as": flag.resolved_as.value if flag.resolved_as else "",
        "answered": micros(step.event.at) if answers(step.event) else None,
        "taken": int(takes(step.event)),
    }


def _weigh(connection: Connection, flag_ids: Iterable[str], figures: FlagFigures) -> None:
    values = {"spent": figures.customer_time, "figures": dumps(figures)}
    for flag_id in sorted(flag_ids):
        change(connection, _WEIGH, {**values, "flag_id": flag_id})


def _nobody(_step: Step) -> Sequence[Draft]:
    return ()


def _event_columns(event: FlagEvent) -> dict[str, Any]:
    return {"flag_id": event.flag_id, **happened(event)}


def _flags(found: Iterable[tuple[Any, ...]]) -> list[Flag]:
    return [unpacked(Flag, row[0]) for row in found]
