"""What everything about hand-offs shares: how one is found and kept, told to other systems and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from connectors.kit.writing import EntryKind
from desk.domain import flag_steps
from desk.domain import flags as flagged
from desk.domain.flag_steps import BY_RULE
from desk.domain.hand_off_arrival import same_person
from desk.domain.hand_off_codes import shown, spoken
from desk.domain.hand_off_rules import HandOffRules
from desk.domain.hand_off_telling import telling
from desk.domain.hand_off_words import says, to_words
from desk.domain.hand_offs import Content, Given, HandOff, RecordName, State, Step, To
from desk.domain.outbox import Draft
from desk.domain.spelling import moment_words
from desk.domain.time import micros
from desk.live.addresses import Address, What, written
from desk.services.anchoring import Anchoring, key_of
from desk.services.asks import ServiceError
from desk.services.hand_off_views import HandOffView
from desk.services.outbox_building import Drafts
from desk.store.decisions import FlagBook, HandOffBook
from desk.store.hand_offs import Raised

_NOTHING = Content("", "", (), None)


@dataclass(frozen=True, slots=True)
class Around:
    """What hand-offs know beside their book: who sits here, what time it is and in which zone its days are, what the
    company decided, and who is told that flags changed, with the records they hang on."""

    who: Callable[[], str]
    now: Callable[[], datetime]
    zone: tzinfo
    rules: Callable[[], HandOffRules]
    flags_changed: Callable[[Sequence[RecordName]], None]


def address_of(given: Given) -> str:
    """The address that opens exactly this hand-off."""
    return written(Address(What.HAND_OFF, shown(given.code)))


class HandOffShelf:
    """The hand-offs of one desk as a person at it uses them. From any thread."""

    def __init__(
        self, book: HandOffBook, flags: FlagBook, anchoring: Anchoring, drafts: Drafts | None, around: Around
    ) -> None:
        self.book = book
        self.around = around
        self.anchoring = anchoring
        self._flags = flags
        self._drafts = drafts

    def held(self, hand_off_id: str) -> HandOff:
        """One by its id, or by the end of it as the terminal shows it; ServiceError where there is none."""
        found = self.book.hand_off(hand_off_id)
        if found is None and len(hand_off_id) >= 4:
            ending = self.book.ending(hand_off_id, 2)
            found = self.book.hand_off(ending[0]) if len(ending) == 1 else None
        if found is None:
            raise ServiceError("This hand-off is not here (any more).", "Look at the list again.")
        return found

    def save(self, step: Step, flag_steps: Sequence[flagged.Step] = ()) -> HandOff:
        """Keep what happened, what other systems are to be told of it and what it does to flags: all or none."""
        raised = Raised(flag_steps, self._flags.told(flag_steps)) if flag_steps else Raised()
        self.book.save(step, self._told(step), raised)
        if flag_steps:
            self.around.flags_changed([_record(one.flag) for one in flag_steps])
        return self.book.hand_off(step.hand_off.given.hand_off_id) or step.hand_off

    def settled(self, hand_off: HandOff, why: str) -> Sequence[flagged.Step]:
        """What becomes of the flag that was raised because a customer never arrived, now that this is not so: it passes
        where nobody has it, and says so where somebody has."""
        found = self._flags.flag(hand_off.standing.flag_id) if hand_off.standing.flag_id else None
        if found is None or found.state is flagged.State.RESOLVED:
            return ()
        now = self.around.now()
        if found.state is flagged.State.OPEN:
            return [flag_steps.resolve(found, flagged.Outcome.PASSED, why, BY_RULE, now)]
        return [flag_steps.note(found, why, BY_RULE, now)]

    def view(self, hand_off: HandOff) -> HandOffView:
        """One as it is shown."""
        return self.views([hand_off])[0]

    def views(self, hand_offs: Iterable[HandOff]) -> tuple[HandOffView, ...]:
        """Some, in their order; whose they are is asked once."""
        held = list(hand_offs)
        owners = self.anchoring.owners(one.record for one in held)
        return tuple(self._view(one, owners[one.record]) for one in held)

    def time(self, at: datetime) -> str:
        """A moment as this desk writes it."""
        return moment_words(micros(at), micros(self.around.now()), self.around.zone)

    def _view(self, hand_off: HandOff, customer_id: int) -> HandOffView:
        given, standing, who = hand_off.given, hand_off.standing, self.around.who()
        mine = given.given_by == who
        # It was the wrong customer, or the wrong receiver: only who gave it still sees what it said.
        told = given if mine or standing.state is not State.TAKEN_BACK else replace(given, content=_NOTHING)
        return HandOffView(
            hand_off_id=given.hand_off_id,
            code=shown(given.code),
            spoken=spoken(given.code),
            address=address_of(given),
            given=told,
            to=to_words(given.to, given.name),
            state=standing.state.value,
            says=says(hand_off, self.time),
            opened_by=standing.opened_by,
            opened_at=standing.opened_at,
            arrived_at=standing.arrived_at,
            arrived_key=standing.arrived_key,
            late=hand_off.late,
            why=standing.why,
            flag_id=standing.flag_id,
            customer_id=customer_id,
            key=key_of(hand_off.record),
            mine=mine,
            for_me=given.to in (To.PERSON, To.CALL_BACK) and same_person(given.name, who),
        )

    def _told(self, step: Step) -> Sequence[Draft]:
        given = step.hand_off.given
        # The desk that gave it tells other systems of it, or they would hear everything twice.
        tells = self._drafts is not None and not step.hand_off.standing.elsewhere
        told = telling(step, address_of(given)) if tells else None
        record = self.anchoring.hung_on(step.hand_off.record) if told else None
        if self._drafts is None or told is None or record is None:
            return ()
        about = f"hand_off/{given.hand_off_id}"
        return self._drafts.of(record, EntryKind.HAND_OFF, told.title, told.text, told.facts, about)


def _record(flag: flagged.Flag) -> RecordName:
    return flag.anchor.source, flag.anchor.stream, flag.anchor.source_id
