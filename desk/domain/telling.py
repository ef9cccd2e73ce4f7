"""Why a condition holds, in the words a person reads on the board, and the touches that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from operator import attrgetter

from desk.domain.calendars import local_day
from desk.domain.facts import Facts
from desk.domain.picking import (
    Leaf,
    asked,
    came,
    chosen,
    disposed,
    known,
    most_asked,
    promised,
    silent_from,
    waits,
)
from desk.domain.spelling import (
    channel_words,
    count_words,
    day_words,
    length_words,
    moment_words,
    noun_words,
    ordinal,
    share_words,
)
from desk.domain.time import CUSTOMER_PLACES, WAITING_PLACES
from desk.domain.touches import ABANDONED, CHANNEL_BITS, CHANNELS, INBOUND, Touch


@dataclass(frozen=True, slots=True)
class Because:
    """One fact a match rests on, in words, with the (record, part) of the touches it comes from, oldest first.

    `news` is a moment the fact came true at, where no touch tells it (a promise that fell due); else 0.
    """

    text: str
    touches: tuple[tuple[int, int], ...]
    news: int = 0


Teller = Callable[[Facts, Leaf], Iterable[Because]]


# What is said of these names an order or a case where its name is known.
NAMING = frozenset({"repeats", "order_state"})
_PLACE = attrgetter("record", "part")
# Of these a low figure is a reason too; of the others, that there is little of something is none.
_EITHER_WAY = frozenset({"customer_time", "waiting_time", "sentiment", "survey_score"})


def tell(leaf: Leaf, facts: Facts) -> Iterable[Because]:
    """What is to be said for a condition that holds; nothing where its being so is no news to anybody."""
    teller = _TELLERS.get(leaf.measure)
    if teller is None or (leaf.below and leaf.measure not in _EITHER_WAY):
        return ()
    return teller(facts, leaf)


def _because(text: str, touches: Iterable[Touch], news: int = 0) -> Because:
    return Because(text, tuple(map(_PLACE, touches)), news)


def _days(touches: Sequence[Touch], zone: tzinfo) -> str:
    """Over how many days on the calendar these go, both ends counted."""
    days = (local_day(touches[-1].at, zone) - local_day(touches[0].at, zone)).days + 1
    return "in one day" if days == 1 else f"in {days} days"


def _bound(leaf: Leaf) -> str:
    """The limit of a length as the rule's author thinks of it."""
    inside = f" within {length_words(leaf.window)}" if leaf.window else ""
    return f"{'under' if leaf.below else 'over'} {length_words(leaf.limit)}{inside}"


def _time(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    waiting = leaf.measure == "waiting_time"
    places = WAITING_PLACES if waiting else CUSTOMER_PLACES
    spent = [
        touch
        for touch in facts.exchanges
        if (not leaf.window or touch.end + leaf.window > facts.now) and not places.isdisjoint(touch.segments[::4])
    ]
    yield _because(f"{'waiting time' if waiting else 'customer time'} {_bound(leaf)}", spent)


def _longest_wait(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    held = [(n, t) for n, t in waits(facts, leaf) if n >= leaf.limit]
    length, touch = max(held, key=lambda pair: (pair[0], pair[1].at))
    channel = CHANNELS[touch.sort & CHANNEL_BITS].value
    waiting = any(run.touch is touch for run in facts.runs)
    # Words that would be others each second are of no use: who waits now waits over the limit.
    text = f"waiting over {length_words(leaf.limit)} now" if waiting else f"waited {length_words(length)}"
    left = {"call": " and hung up", "chat": " and left the chat"}.get(channel, " and left")
    yield _because(text + (left if touch.sort & ABANDONED else f" {channel_words(channel)}"), [touch])


def _elapsed(facts: Facts, _leaf: Leaf) -> Iterable[Because]:
    first = (facts.exchanges or facts.touches)[:1]
    yield _because(f"going on since {day_words(facts.first, facts.now, facts.zone)}", first)


def _silence(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    touch = facts.unanswered
    if touch:
        yield _because(f"no answer from us since {moment_words(silent_from(touch), facts.now, facts.zone)}", [touch])


def _touches(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = chosen(facts, leaf)
    text = count_words(len(found), CHANNELS[leaf.channel].value if leaf.channel >= 0 else "interaction")
    if leaf.before >= 0:
        text += f" before the {noun_words(CHANNELS[leaf.before].value)}"
    else:
        text += f" {_days(found, facts.zone)}"
    yield _because(text, found)


def _channels(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    latest = {touch.sort & CHANNEL_BITS: touch for touch in facts.recent(leaf.window)}
    names = ", ".join(CHANNELS[place].value for place in dict.fromkeys(latest))
    yield _because(f"{count_words(len(latest), 'channel')}: {names}", latest.values())


def _transfers(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = [touch for touch in chosen(facts, leaf) if touch.transfers]
    text = count_words(sum(touch.transfers for touch in found), "transfer")
    yield _because(text, found)


def _transfers_in_one(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = [touch for touch in chosen(facts, leaf) if touch.transfers >= leaf.limit]
    worst = max(found, key=lambda touch: (touch.transfers, touch.at))
    noun = noun_words(CHANNELS[worst.sort & CHANNEL_BITS].value)
    yield _because(f"{count_words(worst.transfers, 'transfer')} in one {noun}", [worst])


def _repeats(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    groups = [found for group in came(facts, leaf) if len(found := facts.within(group, leaf.window)) > leaf.limit]
    found = max(groups, key=lambda group: (len(group), group[-1].at))
    about = _about(found, facts, leaf)
    yield _because(f"{ordinal(len(found))} time{about} {_days(found, facts.zone)}", found)


def _about(found: Sequence[Touch], facts: Facts, leaf: Leaf) -> str:
    common = set(found[0].about).intersection(*(touch.about for touch in found))
    names = [name for number in found[0].about if number in common and (name := facts.customer.names.get(number))]
    if names:
        return f" about {names[0]}"
    return {"number": " about the same order or case", "reason": " for the same reason"}.get(leaf.same, "")


def _abandoned(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = [touch for touch in chosen(facts, leaf) if touch.sort & ABANDONED]
    yield _because(f"gave up waiting {count_words(len(found), 'time')}", found)


def _repeat_questions(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = asked(facts, leaf)
    together = 0
    for touch in found:
        together |= touch.asked
    again = sum(touch.asked.bit_count() for touch in found) - together.bit_count()
    yield _because(f"{count_words(again, 'question')} asked again", found)


def _times_asked(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    times, bit = most_asked(asked(facts, leaf))
    found = [touch for touch in asked(facts, leaf) if touch.asked & bit]
    yield _because(f"asked the same question {count_words(times, 'time')}", found)


def _promises_due(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    for touch in promised(facts, leaf):
        ahead = touch.promised > facts.now and (not leaf.window or touch.promised - leaf.window <= facts.now)
        today = local_day(touch.promised, facts.zone) == local_day(facts.now, facts.zone)
        if ahead and (today or not leaf.today):
            when = "today" if leaf.today else moment_words(touch.promised, facts.now, facts.zone)
            alone = ", nothing from us since" if leaf.untouched else ""
            yield _because(f"promise due {when}{alone}", [touch])


def _promises_broken(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    for touch in promised(facts, leaf):
        inside = not leaf.window or touch.promised + leaf.window > facts.now
        if touch.promised <= facts.now and inside:
            when = moment_words(touch.promised, facts.now, facts.zone)
            yield _because(f"promise broken, due {when}", [touch], touch.promised)


def _score(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    found = known(facts, leaf)
    value, touch = min(found, key=lambda pair: (pair[0], -pair[1].at)) if leaf.lowest else found[-1]
    noun = "sentiment" if leaf.measure == "sentiment" else "survey score"
    day = day_words(touch.at, facts.now, facts.zone)
    yield _because(f"{noun} {share_words(value)} on {day}", [touch])


def _tier(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    yield _because(f"tier {facts.customer.tier.strip()}", [])


def _disposition(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    outcome, touch = disposed(facts, leaf)[-1]
    yield _because(f"disposition “{outcome.strip()}”", [touch])


def _order_state(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    told = set()
    for touch in facts.touches:
        for number in touch.about:
            state = facts.customer.states.get(number, "").strip()
            if state.casefold() in leaf.words and number not in told:
                told.add(number)
                yield _because(f"{facts.customer.names.get(number, 'the order')} is {state}", [touch])


def _channel(facts: Facts, _leaf: Leaf) -> Iterable[Because]:
    latest = [touch for touch in facts.exchanges if touch.sort & INBOUND][-1:]
    for touch in latest:
        yield _because(f"came last {channel_words(CHANNELS[touch.sort & CHANNEL_BITS].value)}", [touch])


def _live(facts: Facts, leaf: Leaf) -> Iterable[Because]:
    if facts.runs:
        yield _because("with us now", [facts.runs[-1].touch])


_TELLERS: dict[str, Teller] = {
    "customer_time": _time,
    "waiting_time": _time,
    "longest_wait": _longest_wait,
    "elapsed": _elapsed,
    "silence": _silence,
    "touches": _touches,
    "channels": _channels,
    "transfers": _transfers,
    "transfers_in_one": _transfers_in_one,
    "repeats": _repeats,
    "abandoned": _abandoned,
    "repeat_questions": _repeat_questions,
    "times_asked": _times_asked,
    "promises_due": _promises_due,
    "promises_broken": _promises_broken,
    "sentiment": _score,
    "survey_score": _score,
    "tier": _tier,
    "disposition": _disposition,
    "order_state": _order_state,
    "channel": _channel,
    "live": _live,
}
