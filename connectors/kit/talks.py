"""What a list of messages says about the exchange it belongs to: begin, end, first reply, waiting, who talked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.records import Message, Segment, SegmentKind, Transfer, TransferKind

# After an hour without a message nobody is sitting in front of a chat any more: it goes on like mail.
LIVE_GAP = timedelta(minutes=60)


def outline(messages: Sequence[Message]) -> dict[str, Any]:
    """Fields of an InteractionRecord, told by its messages (oldest first); nothing where there are none.

    Waiting lasts from the customer's first message to the first reply, and again from a bot's last word to the first
    word of a person. Stretches longer than LIVE_GAP are asynchronous.
    """
    spoken = [message for message in messages if message.role != "system"]
    if not spoken:
        return {}
    reply = _first_reply(spoken)
    agents = list(dict.fromkeys(message.author for message in spoken if message.role == "agent" and message.author))
    return {
        "started_at": spoken[0].at,
        "ended_at": spoken[-1].at,
        "message_count": len(spoken),
        "first_reply_at": reply,
        "segments": tuple(_stretches(spoken)),
        "transfers": tuple(_transfers(spoken)),
        "agent": agents[-1] if agents else "",
        "participants": tuple(agents),
    }


def _first_reply(spoken: Sequence[Message]) -> datetime | None:
    asked = next((message.at for message in spoken if message.role == "customer"), None)
    if asked is None:
        return None
    return next((message.at for message in spoken if message.role != "customer" and message.at >= asked), None)


def _stretches(spoken: Sequence[Message]) -> Iterator[Segment]:
    """One segment for each run of stretches of the same kind with the same agent."""
    current: Segment | None = None
    agent, bot = "", spoken[0].role == "bot"
    talked = spoken[0].role == "agent"
    for before, after in zip(spoken, spoken[1:], strict=False):
        if before.role == "agent":
            agent = before.author
        kind = _kind(talked, bot, after)
        if after.at - before.at > LIVE_GAP:
            kind = SegmentKind.ASYNC_WAIT
        said_by = agent if kind is SegmentKind.TALK else ""
        if current and (current.kind, current.agent) == (kind, said_by):
            current = Segment(kind, current.started_at, after.at, said_by)
        elif after.at > before.at:
            if current:
                yield current
            current = Segment(kind, before.at, after.at, said_by)
        bot = bot or after.role == "bot"
        talked = talked or after.role == "agent"
    if current:
        yield current


def _kind(talked: bool, bot: bool, after: Message) -> SegmentKind:
    if talked:
        return SegmentKind.TALK
    return SegmentKind.SELF_SERVICE if bot and after.role != "agent" else SegmentKind.QUEUE


def _transfers(spoken: Sequence[Message]) -> Iterator[Transfer]:
    """From a bot to a person, and from one person to the next."""
    earlier: Message | None = None
    for message in spoken:
        if message.role == "bot" and earlier is None:
            earlier = message
        if message.role != "agent":
            continue
        if earlier is not None and earlier.role == "bot":
            yield Transfer(TransferKind.BOT, message.at, message.author)
        elif earlier is not None and message.author and earlier.author and message.author != earlier.author:
            yield Transfer(TransferKind.COLD, message.at, message.author)
        earlier = message
