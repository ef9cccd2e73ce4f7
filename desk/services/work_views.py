"""The frozen views of what people write down: notes, wrap-ups, call-backs, whether to call, the log. Times are aware
UTC, lengths seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to something written: `what` in words, `text` how it read afterwards, `note` why."""

    at: datetime
    who: str
    what: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note. `on` says in words what it is written on, `key` names that record ("" for a number or address).

    `stands` is False for one that was taken back or written anew; `replaces` is the note it took the place of, `draft`
    that it is still being typed. `revision` counts what happened to it.
    """

    note_id: str
    text: str
    by: str
    at: datetime
    on: str
    key: str
    stands: bool
    replaces: str = ""
    draft: bool = False
    revision: int = 0


@dataclass(frozen=True, slots=True)
class NotesView:
    """The notes of a customer, newest first, and how many there are; `draft` is what this person is typing, on whatever
    record of theirs."""

    customer_id: int
    notes: tuple[NoteView, ...]
    draft: NoteView | None
    of: int = 0


@dataclass(frozen=True, slots=True)
class DispositionView:
    """One outcome that can be chosen, and how often it was."""

    code: str
    title: str
    used: int


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """The likely outcome; `because` is (what speaks for it in words, key of the record that says so or "")."""

    code: str
    title: str
    because: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DueView:
    """What typed words mean. `due_at` is None where they mean no time to come; `shown` is how it reads here, `there` on
    the customer's clock ("" where that is the same or not known), `advice` what to write instead."""

    typed: str
    due_at: datetime | None
    shown: str
    there: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class WrapUpView:
    """One wrap-up of an interaction, `key` its record. `state` is open, done or taken_back; `closes_at` is when an open
    one is closed as it is (None: never); `defaulted` says that it was. `due` is by when it was promised, as typed and
    as understood; `kept_at` when the promise was kept. `revision` counts what happened to it."""

    wrap_up_id: str
    key: str
    customer_id: int
    state: str
    by: str
    begun_at: datetime
    code: str
    outcome: str
    note: str
    promise: str
    due: DueView
    kept_at: datetime | None
    closes_at: datetime | None
    defaulted: bool
    revision: int = 0


@dataclass(frozen=True, slots=True)
class CallBackView:
    """One call-back. `there` is its time on the customer's clock, `zone` whose that is (IANA, "" not known); `number`
    is readable, `tel` the address that dials it; `owner` is "" for anybody. `state` is waiting, done or taken_back;
    `rings` says that it is time, `late` by how many seconds its moment has passed (below zero: to come). `revision`
    counts what happened to it."""

    call_back_id: str
    customer_id: int
    name: str
    number: str
    tel: str
    about: str
    due_at: datetime
    there: str
    zone: str
    owner: str
    by: str
    purpose: str
    state: str
    rings: bool
    late: int
    revision: int = 0


@dataclass(frozen=True, slots=True)
class RingsView:
    """What rings now, the longest due first, and when the next call-back begins to (None: none waits)."""

    ringing: tuple[CallBackView, ...]
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class GuardView:
    """Whether a customer may be called: `may` is yes, ask or no, `why` says it in sentences. `there` is what clocks
    show at the customer's now ("18:42 in Denver"), `basis` what told the zone; `opens_at` is when calls may be made
    again, `opens` that in words. `tel` dials the number."""

    may: str
    why: tuple[str, ...]
    there: str
    basis: tuple[str, ...]
    opens_at: datetime | None
    opens: str
    tel: str


@dataclass(frozen=True, slots=True)
class WishView:
    """What a customer said about calls: `never` any, `no_selling`, only `between` hours such as "17:00-20:00", the
    `zone` (IANA) they live by; "" and False where they said nothing of it. `note` is in their words."""

    never: bool = False
    no_selling: bool = False
    between: str = ""
    zone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """What one rep had of an interaction, from `at` to `ended_at`; one that several had has a row for each. `missing`
    says in words what it lacks and is theirs to say, nothing where it is complete."""

    key: str
    at: datetime
    ended_at: datetime | None
    channel: str
    direction: str
    rep: str
    customer_id: int
    customer: str
    reason: str
    outcome: str
    note: str
    promise: str
    due_at: datetime | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepRow:
    """How complete one rep's interactions are; `share` from 0 to 1, `missing` (what in words, how often)."""

    rep: str
    interactions: int
    complete: int
    share: float
    missing: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class LogView:
    """The log of some days, newest first, and its completeness by rep, the least complete first. `partial` says that
    there is more than was looked through."""

    rows: tuple[LogRow, ...]
    reps: tuple[RepRow, ...]
    partial: bool = False
