"""Answers questions about flags and does what people do with them; rules are asked of services.flag_desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from desk.domain import flag_steps
from desk.domain.flags import Cause, Evidence, Flag, Outcome, Severity, State, Step
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.board_rows import BoardRows
from desk.services.flag_desk import RuleDesk, Try
from desk.services.flag_keeper import FlagKeeper
from desk.services.flag_memory import record_of
from desk.services.flag_rows import FlagRows, Reading
from desk.services.flag_views import FlagsPage, FlagView
from desk.services.rulebook import RuleBook
from desk.services.urgency import urgency
from desk.services.weaving import Weaver
from desk.store.cache import Cache
from desk.store.decisions import Conflict, FlagBook
from desk.store.ids import new_id

ATTEMPTS = 4
_ALIVE = (State.OPEN, State.TAKEN)
_STATES = ("open", "mine", "due", "snoozed", "resolved", "all")
_SEVERITIES = [severity.value for severity in Severity]


class FlagService(RuleDesk):
    """The questions of desk.services.asks.Flags, over one cache and its decisions. `who` names the person at this desk,
    `zone` is where its days begin and end, `trial` runs a rule over the past."""

    def __init__(
        self,
        cache: Cache,
        weaver: Weaver,
        flags: FlagBook,
        book: RuleBook,
        keeper: FlagKeeper,
        trial: Try,
        who: Callable[[], str],
        now: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        super().__init__(book, flags, trial, now)
        self._cache = cache
        self._keeper = keeper
        self._who = who
        self._zone = zone
        self._rows = FlagRows(cache, weaver, zone)
        self._board = BoardRows(cache, weaver)
        # When a watched customer has to be evaluated again, and the reading that was evaluated.
        self._watched: tuple[int, Reading, int | None] | None = None

    def page(self, state: str = "open", older: str | None = None, limit: int = 200) -> FlagsPage:
        """Flags of a state: open (taken ones too), mine, due, snoozed, resolved, or all.

        Most customer time comes first, and of those most urgent; resolved ones and all come most severe first, then
        newest.
        """
        if state not in _STATES:
            raise ServiceError(f"There are no flags “{state}”.", f"Ask for one of {', '.join(_STATES)}.")
        now, who = self._now(), self._who()
        today = _end_of_day(now, self._zone)
        counts = tuple(self._flags.board.counts(who, today).items())
        if state in ("resolved", "all"):
            states = (State.RESOLVED,) if state == "resolved" else tuple(State)
            held, further = self._flags.board.severest(states, older, limit)
            return FlagsPage(tuple(self._board.rows(held, now)), counts, further)
        states = (State.SNOOZED,) if state == "snoozed" else _ALIVE
        owner, due = who if state == "mine" else "", today if state == "due" else None
        held, further = self._flags.board.longest(states, owner, due, older, limit)
        # A page is what was longest when it was last worked out; in it stands first what is longest now.
        views = sorted(self._board.rows(held, now), key=lambda view: (-view.customer_time, *urgency(view)))
        return FlagsPage(tuple(views), counts, further)

    def of_customer(self, customer_id: int) -> tuple[FlagView, ...]:
        """Flags of a customer that are not resolved: most severe first, then due earliest, then raised earliest."""
        now = self._now()
        reading = self._rows.reading(customer_id, now)
        return self._standing(reading, now) if reading else ()

    def flag(self, flag_id: str) -> FlagView:
        """One flag with its history."""
        return self._rows.views([self._held(flag_id)], self._now(), self._flags.events([flag_id]))[0]

    def raise_by_hand(
        self, customer_id: int, journey_id: str, title: str, severity: str = "medium", note: str = ""
    ) -> FlagView:
        """Raise one; it goes with the journey's records."""
        now = self._now()
        if severity not in _SEVERITIES:
            raise ServiceError(f"“{severity}” is no severity.", f"Choose one of {', '.join(_SEVERITIES)}.")
        reading = self._rows.reading(customer_id, now)
        anchor = self._rows.anchor(reading, journey_id) if reading else None
        if anchor is None:
            raise ServiceError("There is no such journey any more.", "Look at the customer again.")
        words = note.strip()
        evidence = (Evidence(words, anchor.key),) if words else ()
        cause = Cause("", 0, title, Severity(severity), "", evidence, now)
        step = flag_steps.begin(new_id(now), anchor, cause, at=now, who=self._who(), note=words)
        self._save([step])
        return self.flag(step.flag.flag_id)

    def take(self, flag_ids: Sequence[str]) -> None:
        """Make them mine."""
        who = self._who()
        self._do(flag_ids, lambda flag, now: None if _has(flag, who) else flag_steps.take(flag, who, now))

    def assign(self, flag_ids: Sequence[str], owner: str) -> None:
        """Give them to somebody; "" takes them from everybody."""
        who, given = self._who(), owner.strip()
        self._do(flag_ids, lambda flag, now: None if _has(flag, given) else flag_steps.assign(flag, given, who, now))

    def snooze(self, flag_ids: Sequence[str], until: datetime) -> None:
        """Hide them until then."""
        who = self._who()
        self._do(flag_ids, lambda flag, now: flag_steps.snooze(flag, until.astimezone(UTC), who, now))

    def resolve(self, flag_ids: Sequence[str], resolved_as: str, reason: str) -> None:
        """Close them as kept (it was right) or needless, with a reason."""
        if resolved_as not in (Outcome.KEPT, Outcome.NEEDLESS):
            raise ServiceError("A flag is resolved as kept or as needless.", "Choose one of the two.")
        outcome, who = Outcome(resolved_as), self._who()
        self._do(flag_ids, lambda flag, now: flag_steps.resolve(flag, outcome, reason, who, now))

    def reopen(self, flag_ids: Sequence[str]) -> None:
        """Open resolved or snoozed ones again; others are left as they are: taking is undone by `assign`."""
        who = self._who()
        self._do(flag_ids, lambda flag, now: None if flag.state in _ALIVE else flag_steps.reopen(flag, who, now))

    def note(self, flag_id: str, text: str) -> None:
        """Write a note on one."""
        who = self._who()
        self._do([flag_id], lambda flag, now: flag_steps.note(flag, text, who, now))

    def watch(self, customer_id: int) -> tuple[FlagView, ...]:
        """As `of_customer`, after evaluating the rules for this moment; cheap enough for each second of a live call."""
        now = self._now()
        reading = self._rows.reading(customer_id, now, fresh=False)
        if reading is None:
            return ()
        watched = self._watched
        at = micros(now)
        due = watched is None or watched[0] != customer_id or watched[1] is not reading
        if due or (watched and watched[2] is not None and watched[2] <= at):
            # Nothing but a change of the customer, or this moment, can change what the rules say.
            self._watched = (customer_id, reading, self._keeper(customer_id, reading.groups, at))
        return self._standing(reading, now)

    def _standing(self, reading: Reading, now: datetime) -> tuple[FlagView, ...]:
        views = [
            self._rows.view(flag, reading, record, now)
            for record, flag in self._keeper.standing(reading.groups, micros(now))
        ]
        return tuple(sorted(views, key=urgency))

    def _do(self, flag_ids: Sequence[str], act: Callable[[Flag, datetime], Step | None]) -> None:
        """One act on several flags, all or none; done again where somebody else changed one meanwhile."""
        for attempt in range(1, ATTEMPTS + 1):
            now = self._now()
            flags = [self._held(flag_id) for flag_id in dict.fromkeys(flag_ids)]
            steps = [step for flag in flags if (step := act(flag, now)) is not None]
            try:
                self._save(steps)
            except Conflict:
                if attempt == ATTEMPTS:
                    raise
            else:
                return

    def _save(self, steps: Sequence[Step]) -> None:
        """Keep what a person did, so that whoever asks next sees it."""
        self._flags.save(steps)
        self._keeper.forget()
        # When a snoozed flag wakes, and what a resolved one lets pass, is worked out with its customer.
        owners = self._cache.owners(sorted({record_of(step.flag) for step in steps}))
        self._cache.standings.mark(sorted({customer for customer, _ in owners.values() if customer}))

    def _held(self, flag_id: str) -> Flag:
        flag = self._flags.flag(flag_id)
        if flag is None:
            raise ServiceError("This flag is not here any more.", "Look at the list again.")
        return flag


def _end_of_day(now: datetime, zone: tzinfo) -> datetime:
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC) - timedelta(microseconds=1)


def _has(flag: Flag, owner: str) -> bool:
    """Whether it is with that person (or with nobody) already, so that giving it to them changes nothing."""
    return flag.state is (State.TAKEN if owner else State.OPEN) and flag.owner == owner
