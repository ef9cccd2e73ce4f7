"""Whether each measure of a journey has reached its limit, and when time alone may change that."""

from __future__ import annotations

from desk.domain.calendars import day_begins
from desk.domain.facts import Facts
from desk.domain.lapse import Answer, Stay, counted, growing, grown, since, staying
from desk.domain.picking import (
    Leaf,
    asked,
    came,
    chosen,
    disposed,
    known,
    leaves,
    most_asked,
    promised,
    silent_from,
    waits,
)
from desk.domain.time import WAITING_PLACES
from desk.domain.touches import ABANDONED, CHANNEL_BITS, CHANNELS, INBOUND


def customer_time(facts: Facts, leaf: Leaf) -> Answer:
    """Customer time, overlaps counted once."""
    return _spent(facts, leaf, False)


def waiting_time(facts: Facts, leaf: Leaf) -> Answer:
    """The waiting in it, overlaps counted once."""
    return _spent(facts, leaf, True)


def _spent(facts: Facts, leaf: Leaf, waiting: bool) -> Answer:
    horizon = facts.until(waiting)
    if leaf.window:
        return grown(facts.spans(waiting, leaf.window), leaf.limit, leaf.window, facts.now, horizon)
    return growing(facts.spent[waiting], leaf.limit, facts.now, horizon)


def longest_wait(facts: Facts, leaf: Leaf) -> Answer:
    """The longest wait in one interaction; one that goes on grows, and past its cap falls back to what is known."""
    held = waits(facts, leaf)
    reached, changes = counted([t.at for length, t in held if length >= leaf.limit], 1, leaf.window, facts.now)
    turns = [] if changes is None else [changes]
    for run in facts.runs:
        if run.kind in WAITING_PLACES:
            turns.append(run.until)
            if not reached:
                turns += [
                    facts.now + leaf.limit - length for length, t in held if t is run.touch and length < leaf.limit
                ]
    return reached, min(turns, default=None)


def elapsed(facts: Facts, leaf: Leaf) -> Answer:
    """From the first interaction until now, or to the last end once the journey is over."""
    if facts.now >= facts.ends:
        return since(facts.first, leaf.limit, leaf.calendar, facts.last)[0], None
    reached, changes = since(facts.first, leaf.limit, leaf.calendar, facts.now)
    return reached, facts.ends if changes is None else min(changes, facts.ends)


def silence(facts: Facts, leaf: Leaf) -> Answer:
    """Since when the customer waits for an answer."""
    touch = facts.unanswered
    return since(silent_from(touch), leaf.limit, leaf.calendar, facts.now) if touch else (False, None)


def touches(facts: Facts, leaf: Leaf) -> Answer:
    """How many interactions."""
    return counted([touch.at for touch in chosen(facts, leaf)], leaf.limit, leaf.window, facts.now)


def channels(facts: Facts, leaf: Leaf) -> Answer:
    """On how many channels."""
    latest = {touch.sort & CHANNEL_BITS: touch.at for touch in facts.exchanges}
    return counted(sorted(latest.values()), leaf.limit, leaf.window, facts.now)


def transfers(facts: Facts, leaf: Leaf) -> Answer:
    """How many transfers, together."""
    moments: list[int] = []
    for touch in chosen(facts, leaf):
        # More of one touch than the limit asks for change nothing.
        moments += [touch.at] * min(touch.transfers, leaf.limit)
    return counted(moments, leaf.limit, leaf.window, facts.now)


def transfers_in_one(facts: Facts, leaf: Leaf) -> Answer:
    """The most transfers in one interaction."""
    moments = [touch.at for touch in chosen(facts, leaf) if touch.transfers >= leaf.limit]
    return counted(moments, 1, leaf.window, facts.now)


def repeats(facts: Facts, leaf: Leaf) -> Answer:
    """How often the customer came again, about one thing where it is told apart."""
    answers = [
        counted([touch.at for touch in group], leaf.limit + 1, leaf.window, facts.now) for group in came(facts, leaf)
    ]
    held = [changes for reached, changes in answers if reached]
    if not held:
        return False, None
    return True, None if None in held else max(changes for changes in held if changes is not None)


def abandoned(facts: Facts, leaf: Leaf) -> Answer:
    """How often the customer gave up waiting."""
    moments = [touch.at for touch in chosen(facts, leaf) if touch.sort & ABANDONED]
    return counted(moments, leaf.limit, leaf.window, facts.now)


def repeat_questions(facts: Facts, leaf: Leaf) -> Answer:
    """How many questions were put that had been put before."""
    found = asked(facts, leaf)
    seen = again = 0
    for touch in found:
        again += (seen & touch.asked).bit_count()
        seen |= touch.asked
    return again >= leaf.limit, leaves(found, leaf)


def times_asked(facts: Facts, leaf: Leaf) -> Answer:
    """How often the question asked most was asked."""
    found = asked(facts, leaf)
    return most_asked(found)[0] >= leaf.limit, leaves(found, leaf)


def promises_due(facts: Facts, leaf: Leaf) -> Answer:
    """How many standing promises fall due from now on: today, within the window, or ever."""
    stays: list[Stay] = []
    for touch in promised(facts, leaf):
        if leaf.today:
            stays.append((day_begins(touch.promised, facts.zone), touch.promised))
        else:
            stays.append((touch.promised - leaf.window if leaf.window else touch.at, touch.promised))
    return staying(stays, leaf.limit, facts.now)


def promises_broken(facts: Facts, leaf: Leaf) -> Answer:
    """How many standing promises are past their time."""
    dues = [touch.promised for touch in promised(facts, leaf)]
    return staying([(due, due + leaf.window if leaf.window else None) for due in dues], leaf.limit, facts.now)


def score(facts: Facts, leaf: Leaf) -> Answer:
    """The latest sentiment or survey score, or the lowest; unknown where there is none."""
    found = known(facts, leaf)
    if not found:
        return None, None
    value = min(value for value, _ in found) if leaf.lowest else found[-1][0]
    return value >= leaf.limit, leaves([touch for _, touch in found], leaf)


def tier(facts: Facts, leaf: Leaf) -> Answer:
    """Whether the customer has one of the tiers."""
    return facts.customer.tier.strip().casefold() in leaf.words, None


def disposition(facts: Facts, leaf: Leaf) -> Answer:
    """Whether an interaction had one of the dispositions."""
    found = disposed(facts, leaf)
    return bool(found), found[-1][1].at + leaf.window if found and leaf.window else None


def order_state(facts: Facts, leaf: Leaf) -> Answer:
    """Whether an order the journey is about is in one of the states."""
    states = facts.customer.states
    about = {number for touch in facts.touches for number in touch.about}
    return any(states.get(number, "").strip().casefold() in leaf.words for number in about), None


def channel(facts: Facts, leaf: Leaf) -> Answer:
    """Whether the customer came last by one of the channels."""
    latest = [touch for touch in facts.exchanges if touch.sort & INBOUND][-1:]
    return any(CHANNELS[touch.sort & CHANNEL_BITS].value in leaf.words for touch in latest), None


def live(facts: Facts, _leaf: Leaf) -> Answer:
    """Whether the customer is with us."""
    return bool(facts.runs), min((run.until for run in facts.runs), default=None)


def ended(facts: Facts, _leaf: Leaf) -> Answer:
    """Whether nothing has happened for so long that the journey is over."""
    return (True, None) if facts.now >= facts.ends else (False, facts.ends)


def working_hours(facts: Facts, leaf: Leaf) -> Answer:
    """Whether it is working time of the leaf's calendar."""
    if leaf.calendar is None:
        return None, None
    return leaf.calendar.open_at(facts.now), leaf.calendar.changes_after(facts.now)
