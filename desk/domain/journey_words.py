"""Says in words what a journey is about and why a touch is in it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from connectors.records import Channel
from desk.domain.journeys import CORRECTED, FIRST, GAP, LINK, NUMBER, REASON
from desk.domain.time import DAY, HOUR, MINUTE, SECOND
from desk.domain.touches import CHANNEL_BITS, CHANNELS, ORDER, Touch

NOUNS = {
    Channel.CALL: "call",
    Channel.CHAT: "chat",
    Channel.EMAIL: "e-mail",
    Channel.WEB: "web visit",
    Channel.STORE: "store visit",
    Channel.SOCIAL: "social post",
    Channel.REVIEW: "review",
    Channel.ORDER: "order",
}


def join_words(rule: int, touch: Touch, parent: Touch | None, shared: str = "") -> str:
    """Why a touch is in its journey: by which rule, and what it joined.

    `shared` is how people call the number or the reason that both have, "" where that is not known.
    """
    if rule == FIRST:
        return "The journey begins here."
    if rule == CORRECTED:
        return "A person began a new journey here." if parent is None else "A person put it into this journey."
    if parent is None:
        raise ValueError("only the first of a journey joins nothing")
    noun = _noun(parent)
    if rule == LINK:
        return f"Same ticket or thread as the {noun} {_before(parent, touch)}."
    if rule == NUMBER and touch.sort & parent.sort & ORDER:
        order = f"order {_bare(shared)}" if shared else "the order"
        return f"An event of {order}, placed {_before(parent, touch)}."
    if rule == NUMBER:
        return f"About {shared or 'the same number'}, as the {noun} {_before(parent, touch)}."
    if rule == REASON:
        return f"Same reason{f' ({shared})' if shared else ''} as the {noun} {_before(parent, touch)}."
    assert rule == GAP
    apart = touch.at - parent.end
    return f"During the {noun}." if apart < 0 else f"{length(apart).capitalize()} after the {noun}."


def _noun(touch: Touch) -> str:
    return NOUNS[CHANNELS[touch.sort & CHANNEL_BITS]]


def _before(parent: Touch, touch: Touch) -> str:
    return f"{length(max(0, touch.at - parent.at))} before"


def length(micros: int) -> str:
    """ "40 s", "12 m", "3 h 5 m", "1 day": a length for a sentence."""
    if micros < MINUTE:
        return f"{micros // SECOND} s"
    if micros < HOUR:
        return f"{micros // MINUTE} m"
    if micros < DAY:
        minutes = micros % HOUR // MINUTE
        return f"{micros // HOUR} h{f' {minutes} m' if minutes else ''}"
    days = micros // DAY
    return f"{days} day{'s' if days > 1 else ''}"


def orders_of(touches: Iterable[Touch]) -> frozenset[int]:
    """The numbers that are orders' and no cases', as far as a customer's touches tell."""
    return frozenset(number for touch in touches if touch.sort & ORDER for number in touch.about)


def title(
    reason: str, subject: str, numbers: Sequence[str], channels: Iterable[int], orders: Container[str] = ()
) -> str:
    """What a journey is about, on one line: why the customer came, else what its first subject says, else its number,
    else the channels (places in CHANNELS) its interactions went over. Those of its numbers that are in `orders` are
    called so."""
    about = " ".join((reason or subject).replace("_", " ").split())
    named = [call_number(number, orders) for number in numbers if number.casefold() not in about.casefold()]
    if about:
        return f"{about[0].upper()}{about[1:]}{f', {named[0]}' if named else ''}"
    nouns = dict.fromkeys(NOUNS[CHANNELS[channel]] for channel in channels)
    if not nouns:
        return f"Order {numbers[0]}" if numbers else "Order"
    words = " and ".join([", ".join(list(nouns)[:-1]), list(nouns)[-1]]) if len(nouns) > 1 else next(iter(nouns))
    return f"{words[0].upper()}{words[1:]}{f' about {named[0]}' if named else ''}"


def call_number(number: str, orders: Container[str]) -> str:
    """How people call a number: "order 10482", or as it is written where it may be a case's."""
    return f"order {_bare(number)}" if number in orders else number


def _bare(number: str) -> str:
    return number.lstrip("#")
