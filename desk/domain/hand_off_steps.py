"""What may happen to a hand-off, and what is written down each time; everything else is refused in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desk.domain.hand_offs import WAITING, Event, Given, HandOff, Standing, State, Step, To, What
from desk.domain.trouble import Trouble
from desk.domain.work import words

NAME_LIMIT, NOTE_LIMIT, WHY_LIMIT = 120, 4_000, 500


def receiver(to: To, name: str) -> str:
    """The name of whom a hand-off is for, as it is kept. Trouble where one is needed and there is none."""
    given = " ".join(words(name, NAME_LIMIT).split())
    if not given and to in (To.PERSON, To.TEAM, To.CHANNEL):
        raise Trouble(f"Say which {to.value}.", "Choose one." if to is To.CHANNEL else "Write a name, or choose one.")
    return given


def give(given: Given, elsewhere: bool = False) -> Step:
    """A new hand-off; `elsewhere` one that another desk gave."""
    if given.arrive_by <= given.given_at:
        raise Trouble("The customer can be awaited until a later moment only.", "Choose one that is still to come.")
    standing = Standing(elsewhere=elsewhere)
    begun = HandOff(given, standing, given.record)
    return _step(begun, standing, given.given_at, given.given_by, What.GIVEN, given.name)


def open_by(hand_off: HandOff, who: str, at: datetime) -> Step | None:
    """Somebody it was not given by looks at it; None where that changes nothing."""
    standing = hand_off.standing
    if standing.state is State.TAKEN_BACK:
        raise Trouble("This hand-off was taken back.", "Ask whoever gave it.")
    if who == hand_off.given.given_by or standing.opened_by:
        return None
    state = State.OPENED if standing.state is State.GIVEN else standing.state
    return _step(hand_off, replace(standing, state=state, opened_by=who, opened_at=at), at, who, What.OPENED)


def arrive(hand_off: HandOff, key: str, arrived_at: datetime, at: datetime, who: str = "") -> Step:
    """The customer was met there at `arrived_at`, as the record `key` says, which was seen `at`; or as a person says,
    `who`, where there is no record of it."""
    standing = hand_off.standing
    if standing.state not in (*WAITING, State.NEVER_ARRIVED):
        raise Trouble("This customer is not awaited any more.", "Look at the hand-off again.")
    there = replace(standing, state=State.ARRIVED, arrived_at=arrived_at, arrived_key=key, ended_at=at)
    return _step(hand_off, there, at, who, What.ARRIVED, key)


def not_yet(hand_off: HandOff, who: str, at: datetime) -> Step:
    """Somebody said by mistake that the customer is there: they are awaited again."""
    standing = hand_off.standing
    if standing.state is not State.ARRIVED or standing.arrived_key:
        raise Trouble("Nobody said here that the customer has arrived.", "Look at the hand-off again.")
    state = State.OPENED if standing.opened_by else State.GIVEN
    awaited = replace(standing, state=state, arrived_at=None, ended_at=None, flag_id="")
    return _step(hand_off, awaited, at, who, What.NOT_YET)


def miss(hand_off: HandOff, flag_id: str, at: datetime) -> Step:
    """The time is over and the customer was not met there; `flag_id` is the flag raised because of it."""
    standing = hand_off.standing
    if standing.state not in WAITING or at < hand_off.given.arrive_by:
        raise Trouble("This customer may still arrive.", "Wait until the time is over.")
    gone = replace(standing, state=State.NEVER_ARRIVED, flag_id=flag_id)
    return _step(hand_off, gone, at, "", What.NEVER_ARRIVED, flag_id)


def take_back(hand_off: HandOff, who: str, at: datetime, why: str = "") -> Step:
    """It does not count any more, and opens no more."""
    standing = hand_off.standing
    if standing.state is State.ARRIVED:
        raise Trouble("The customer has arrived already.", "Write a note instead.")
    if standing.state is State.TAKEN_BACK:
        raise Trouble("This hand-off was taken back already.", "Nothing needs to be done.")
    reason = words(why, WHY_LIMIT).strip()
    back = replace(standing, state=State.TAKEN_BACK, ended_at=at, why=reason)
    return _step(hand_off, back, at, who, What.TAKEN_BACK, note=reason)


def _step(
    before: HandOff, standing: Standing, at: datetime, who: str, what: What, about: str = "", note: str = ""
) -> Step:
    now = replace(before, standing=standing, revision=before.revision + 1)
    return Step(now, Event(now.given.hand_off_id, now.revision, at, who, what, about, note))
