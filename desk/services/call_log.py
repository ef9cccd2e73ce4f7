"""The log to share: every interaction a rep had, complete or not, with what is missing and is theirs to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from connectors.records import InteractionRecord
from desk.domain.call_log import NEEDS, Logged, completeness, missing
from desk.domain.sheets import as_csv
from desk.domain.taking_part import Part, part_of, parts
from desk.domain.work import Anchor, Entry, Sort, Stage
from desk.domain.work_rules import WorkRules
from desk.domain.wrapping_up import with_outcome
from desk.services.anchoring import Anchoring, key_of
from desk.services.asks import ServiceError
from desk.services.standing import ReasonWords
from desk.services.work_views import LogRow, LogView, RepRow
from desk.store.cache import Cache
from desk.store.lately import Lately
from desk.store.work import WorkBook

LONGEST = 366
HEAD = (
    *("Began", "Ended", "Channel", "Direction", "Rep", "Customer", "Reason", "Outcome", "Note", "Promised", "By"),
    *("Missing", "Record"),
)


@dataclass(frozen=True, slots=True)
class _Had:
    """An interaction with its customer and what our people wrote on it, drafts too; `bare` is its record as the source
    has it, without that."""

    customer_id: int
    record: InteractionRecord
    bare: bool = True
    entries: list[Entry] = field(default_factory=list)


class CallLogService:
    """The questions of desk.services.asks_work.CallLog. `between` has the interactions of a time, `reasons` says why
    customers came, `zone` is where the desk's days begin and end."""

    def __init__(
        self,
        cache: Cache,
        book: WorkBook,
        anchoring: Anchoring,
        between: Callable[[datetime, datetime], Lately],
        rules: Callable[[], WorkRules],
        reasons: ReasonWords,
        who: Callable[[], str],
        now: Callable[[], datetime],
        zone: tzinfo,
    ) -> None:
        self._cache = cache
        self._book = book
        self._anchoring = anchoring
        self._between = between
        self._rules = rules
        self._reasons = reasons
        self._who = who
        self._now = now
        self._zone = zone

    def me(self) -> str:
        """How this person is called in what they write."""
        return self._who()

    def log(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> LogView:
        """Interactions of some days (desk's zone, both included), of one rep or of all, complete or not; one that
        several had is in it once for each."""
        begin, end = self._moments(first, last)
        had, partial = self._had(begin, end)
        needs = self._rules().needs
        names = self._cache.names.shown(sorted({one.customer_id for one in had.values()} - {0}), self._now())
        # What no person of ours had, as a visit of the web site, is no rep's to complete.
        logged = (one for anchor, had_one in had.items() for one in self._logged(anchor, had_one, names))
        kept = [one for one in logged if not rep or one.rep.casefold() == rep.strip().casefold()]
        kept.sort(key=lambda one: (one.at, one.key, one.rep), reverse=True)
        reps = tuple(
            RepRow(one.rep, one.interactions, one.complete, one.share, _in_words(one.missing))
            for one in completeness(kept, needs)
        )
        rows = (_row(one, missing(one, needs)) for one in kept)
        return LogView(tuple(row for row in rows if row.missing or not incomplete), reps, partial)

    def as_csv(self, first: date, last: date, rep: str = "", incomplete: bool = False) -> str:
        """The same as CSV, safe to open in a spreadsheet; times as ISO 8601 in the desk's zone."""
        rows = self.log(first, last, rep, incomplete).rows
        return as_csv(
            HEAD,
            (
                (
                    self._time(row.at), self._time(row.ended_at), row.channel, row.direction, row.rep, row.customer,
                    row.reason, row.outcome, row.note, row.promise, self._time(row.due_at), "; ".join(row.missing),
                    row.key,
                )
                for row in rows
            ),
        )  # fmt: skip

    def _had(self, begin: datetime, end: datetime) -> tuple[dict[Anchor, _Had], bool]:
        """Interactions of a time, those that only what is written tells of too."""
        lately = self._between(begin, end)
        had = {key: _Had(owner, record) for key, owner, record in lately.found}
        written = {anchor for anchor, _ in self._book.lists.between(begin, end) if anchor[0]} - had.keys()
        owners = self._anchoring.owners(written)
        for anchor in sorted(written):
            row = self._cache.record(*anchor)
            if row and isinstance(row.record, InteractionRecord) and begin <= row.record.started_at < end:
                had[anchor] = _Had(owners[anchor], row.record, bare=False)
        for anchor, entry in self._book.anchored(had, drafts=True):
            had[anchor].entries.append(entry)
        return had, lately.partial

    def _logged(self, anchor: Anchor, had: _Had, names: Mapping[int, tuple[str, bool]]) -> Iterator[Logged]:
        """It as each of our people had it: whoever passed it on had it as well."""
        record = with_outcome(had.record, had.entries) if had.bare else had.record
        shares = parts(record, (one.by for one in had.entries))
        if not shares:
            return
        promises = [one for one in record.promises if one.text.strip()]
        whole = Logged(
            key=key_of(anchor),
            at=record.started_at,
            ended_at=None,
            channel=record.channel.value,
            direction=record.direction.value,
            rep="",
            customer_id=had.customer_id,
            customer=names.get(had.customer_id, ("", False))[0],
            reason=self._reasons(record),
            outcome=record.disposition,
            promise="; ".join(one.text.strip() for one in promises),
            due_at=max((one.due_at for one in promises if one.due_at), default=None),
        )
        promised = [one.by for one in had.entries if one.counts and (one.promise.strip() or one.sort is Sort.CALL_BACK)]
        promisers = {part_of(by, shares).rep for by in promised}
        for share in shares:
            entries = [one for one in had.entries if part_of(one.by, shares) is share]
            # What the source itself says was promised, it does not say by whom.
            theirs = share.rep in promisers or (share.last and len(promises) > len(promised))
            yield _of_part(whole, share, entries, theirs)

    def _moments(self, first: date, last: date) -> tuple[datetime, datetime]:
        if first > last:
            raise ServiceError("These days run backwards.", "Give the earlier day first.")
        if (last - first).days >= LONGEST or last.year > 9_000:
            raise ServiceError("That is more than a year.", "Ask for fewer days.")
        begin = datetime.combine(first, time(), self._zone)
        return begin.astimezone(UTC), datetime.combine(last + timedelta(days=1), time(), self._zone).astimezone(UTC)

    def _time(self, at: datetime | None) -> str:
        return at.astimezone(self._zone).isoformat(timespec="seconds") if at else ""


def _of_part(whole: Logged, part: Part, entries: Sequence[Entry], promised: bool) -> Logged:
    """An interaction as one of our people had it, with what they wrote on it. Whose it is and why they came can be said
    by anybody who was there; what came of it by whom it ended with, by when something is due by who promised it."""
    wrap_ups = [one for one in entries if one.sort is Sort.WRAP_UP and one.stage is not Stage.TAKEN_BACK]
    done = [one for one in wrap_ups if one.stage is Stage.STANDING]
    notes = [one.text for one in entries if one.counts and one.sort in (Sort.NOTE, Sort.WRAP_UP)]
    others = {"outcome": part.last, "due": promised}
    return replace(
        whole,
        at=part.at,
        ended_at=part.ended_at,
        rep=part.rep,
        note=" ".join(" ".join(notes).split()),
        finished=len(done) == len(wrap_ups),
        defaulted=any(one.defaulted for one in done),
        others=frozenset(name for name, theirs in others.items() if not theirs),
    )


def _row(one: Logged, lacks: Iterable[str]) -> LogRow:
    return LogRow(
        one.key, one.at, one.ended_at, one.channel, one.direction, one.rep, one.customer_id, one.customer, one.reason,
        one.outcome, one.note, one.promise, one.due_at, tuple(NEEDS[name] for name in lacks),
    )  # fmt: skip


def _in_words(lacks: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple((NEEDS[name], count) for name, count in lacks)
