"""What a real Asterisk said during twelve calls becomes those calls' stories, and rubbish becomes none."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.records import Direction, TransferKind
from desk.domain import live_calls
from desk.domain.calls import CallEvent, Kind
from desk.live.ami_calls import Switch
from desk.live.ami_words import LONGEST_LINE, Packet, Words, WordsError, action
from desk.live.sides import Sides
from tests.live.pbx import GREETING, recorded, wire

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


HANGUP = Kind.HANGUP


def packets(name: str) -> list[Packet]:
    words = Words()
    return words.feed(GREETING + wire(recorded(name)))


def told(heard: list[Packet], switch: Switch | None = None) -> list[CallEvent]:
    switch = switch or Switch("pbx", Sides("DE", ("4969*",)))
    times = (AT + timedelta(milliseconds=20 * count) for count in range(len(heard)))
    return [event for packet, at in zip(heard, times, strict=True) for event in switch.hear(packet, at)]


def story(events: list[CallEvent]) -> list[tuple[str, ...]]:
    return [
        (one.kind.value, one.user, *([one.queue] if one.queue else []), *([one.to] if one.to else [])) for one in events
    ]


STORIES: dict[str, list[tuple[str, ...]]] = {
    "answered": [("ring", ""), ("ring", "201"), ("answer", "201"), ("hangup", "201")],
    "anonymous": [("ring", ""), ("ring", "201"), ("answer", "201"), ("hangup", "201")],
    "group": [("ring", ""), ("ring", "201"), ("ring", "202"), ("answer", "201"), ("hangup", "201")],
    # The switch itself answers first; nobody talks until somebody does.
    "ivr": [("ring", ""), ("ring", "202"), ("answer", "202"), ("hangup", "202")],
    "busy": [("ring", ""), ("ring", "201"), ("hangup", "")],
    "cancelled": [("ring", ""), ("ring", "201"), ("hangup", "")],
    "queue": [
        ("ring", ""),
        ("ring", "", "support"),
        ("ring", "201", "support"),
        ("ring", "202", "support"),
        ("answer", "201", "support"),
        ("hangup", "201", "support"),
    ],
    # Members reached by wires inside the switch (Local channels) are the extension behind them, once.
    "queue_local": [
        ("ring", ""),
        ("ring", "", "locals"),
        ("ring", "201", "locals"),
        ("answer", "201", "locals"),
        ("hangup", "201", "locals"),
    ],
    "held": [("ring", ""), ("ring", "201"), ("answer", "201"), ("hold", "201"), ("resume", "201"), ("hangup", "201")],
    "blind": [
        ("ring", ""),
        ("ring", "201"),
        ("answer", "201"),
        ("transfer", "201", "202"),
        ("ring", "202"),
        ("answer", "202"),
        ("hangup", "202"),
    ],
    # While 201 asks 202, the customer waits and 202 has not got the call.
    "attended": [
        ("ring", ""),
        ("ring", "201"),
        ("answer", "201"),
        ("hold", "201"),
        ("answer", "202"),
        ("transfer", "201", "202"),
        ("answer", "202"),
        ("hangup", "202"),
    ],
    "out": [("ring", "201"), ("answer", "201"), ("hangup", "201")],
}


NAMES = sorted(STORIES)


@pytest.mark.parametrize("name", NAMES)
def test_the_story_of_a_call(name: str) -> None:
    events = told(packets(name))
    assert story(events) == STORIES[name]
    assert len({event.call_id for event in events}) == 1
    times = [event.at for event in events]
    assert times == sorted(set(times))
    outbound = name == "out"
    assert {event.direction for event in events} == {Direction.OUTBOUND if outbound else Direction.INBOUND}
    caller = {"anonymous": ""}.get(name, "0301234567")
    assert {event.other.replace("+49", "0") for event in events} == {caller}
    assert {event.ours for event in events} == ({""} if outbound else {events[0].ours})
    assert outbound or events[0].ours.startswith("4969")


def test_a_menu_that_took_the_call_is_told_once_somebody_is_looked_for() -> None:
    """The same call as “ivr”, heard at the pace at which it went: a second of menu before 202 is called."""
    switch, at, events = Switch("pbx", Sides("DE", ("4969*",))), AT, []
    for packet in packets("ivr"):
        at += timedelta(seconds=3 if packet["event"] == "DialBegin" else 0.02)
        events += switch.hear(packet, at)
    assert story(events) == [("ring", ""), ("answer", ""), ("ring", "202"), ("answer", "202"), ("hangup", "202")]
    call = live_calls.told(events)
    assert call is not None
    assert [one.kind.value for one in call.segments] == ["queue", "ivr", "talk"]


FOLDED = {
    "queue": ["queue", "queue", "talk"],
    "held": ["queue", "talk", "hold", "talk"],
    "blind": ["queue", "talk", "queue", "talk"],
    "attended": ["queue", "talk", "hold", "talk"],
    "busy": ["queue"],
    "out": ["talk"],
}


@pytest.mark.parametrize("name", sorted(FOLDED))
def test_the_customers_time_in_it(name: str) -> None:
    call = live_calls.told(told(packets(name)))
    assert call is not None
    assert call.stage is live_calls.Stage.ENDED
    assert [one.kind.value for one in call.segments] == FOLDED[name]
    moved = {"blind": [TransferKind.COLD], "attended": [TransferKind.WARM]}
    assert [one.kind for one in call.transfers] == moved.get(name, [])


def test_calls_at_once_do_not_mix() -> None:
    """Packets of all the calls in one stream, each call's own in order, tell the same as each alone."""
    heard = {name: packets(name) for name in NAMES}
    rng, switch = random.Random(7), Switch("pbx", Sides("DE", ("4969*",)))
    left = {name: iter(each) for name, each in heard.items()}
    mixed: list[Packet] = []
    while left:
        name = rng.choice(sorted(left))
        packet = next(left[name], None)
        if packet is None:
            del left[name]
        else:
            mixed.append(packet)
    together = told(mixed, switch)
    for name in NAMES:
        alone = told(heard[name])
        assert story([event for event in together if event.call_id == alone[0].call_id]) == STORIES[name]


def test_two_ids_that_become_one_stay_one_call() -> None:
    """An extension on the phone with a colleague takes a customer, then joins both: the older id wins in the switch."""

    def leg(event: str, channel: str, unique: str, linked: str, **more: str) -> Packet:
        return {"event": event, "channel": channel, "uniqueid": unique, "linkedid": linked, **more}

    events = told(
        [
            leg("Newchannel", "PJSIP/201-1", "1.1", "1.1", channelstate="4", calleridnum="201", exten="202"),
            leg("Newchannel", "PJSIP/202-2", "1.2", "1.1", channelstate="0", calleridnum="202"),
            leg("BridgeEnter", "PJSIP/201-1", "1.1", "1.1", bridgeuniqueid="a"),
            leg("BridgeEnter", "PJSIP/202-2", "1.2", "1.1", bridgeuniqueid="a"),
            leg(
                "Newchannel",
                "PJSIP/carrier-3",
                "2.1",
                "2.1",
                channelstate="4",
                calleridnum="0301234567",
                exten="496900010",
            ),
            leg("BridgeEnter", "PJSIP/carrier-3", "2.1", "2.1", bridgeuniqueid="b"),
            leg("BridgeLeave", "PJSIP/carrier-3", "2.1", "1.1", bridgeuniqueid="b"),
            leg("BridgeLeave", "PJSIP/201-1", "1.1", "1.1", bridgeuniqueid="a"),
            leg("BridgeEnter", "PJSIP/carrier-3", "2.1", "1.1", bridgeuniqueid="a"),
            leg("Hangup", "PJSIP/201-1", "1.1", "1.1"),
            leg("Hangup", "PJSIP/carrier-3", "2.1", "1.1"),
            leg("Hangup", "PJSIP/202-2", "1.2", "1.1"),
        ],
        Switch("pbx", Sides("DE")),
    )
    assert story(events) == [("ring", ""), ("answer", "202"), ("hangup", "202")]
    assert {event.call_id for event in events} == {"2.1"}


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 2**32), lost=st.floats(0, 0.6))
def test_lost_doubled_and_disordered_packets_never_break_it(name: str, seed: int, lost: float) -> None:
    rng = random.Random(seed)
    heard = [packet for packet in packets(name) if rng.random() >= lost]
    heard += rng.sample(heard, len(heard) // 4)
    for _ in range(len(heard) // 4):
        a, b = rng.randrange(len(heard)), rng.randrange(len(heard))
        heard[a], heard[b] = heard[b], heard[a]
    switch = Switch("pbx", Sides("DE", ("4969*",)))
    events = told(heard, switch)
    switch.list_begins()
    events += switch.list_ends(AT + timedelta(hours=1))
    begun = {event.call_id for event in events}
    # Once the switch has said that nothing stands, nothing is open, and nothing was ended twice.
    ends = [event.call_id for event in events if event.kind is HANGUP]
    assert sorted(ends) == sorted(begun)


WORDS = ["Event", "Uniqueid", "Channel", "Linkedid", "DestUniqueid", "DestChannel", "BridgeUniqueid", "ChannelState"]
VALUES = [
    "Newchannel",
    "DialBegin",
    "BridgeEnter",
    "Hangup",
    "Hold",
    "1",
    "2",
    "PJSIP/201-1",
    "PJSIP/x-2",
    "Local/a;1",
    "4",
]


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(WORDS), st.sampled_from(VALUES) | st.text(max_size=9)), max_size=30))
def test_packets_of_any_kind_are_heard(rubbish: list[dict[str, str]]) -> None:
    told([{name.casefold(): value for name, value in packet.items()} for packet in rubbish])


@settings(deadline=None)
@given(st.integers(0, 11), st.lists(st.integers(0, 20_000), max_size=8))
def test_packets_are_the_same_however_the_bytes_come(which: int, cuts: list[int]) -> None:
    whole = GREETING + wire(recorded(NAMES[which]))
    places = sorted({cut % len(whole) for cut in cuts})
    words, found = Words(), []
    for begin, end in zip([0, *places], [*places, len(whole)], strict=True):
        found += words.feed(whole[begin:end])
    assert found == packets(NAMES[which])


@settings(deadline=None)
@given(st.lists(st.binary(max_size=200), max_size=6))
def test_any_bytes_after_the_greeting_are_words(pieces: list[bytes]) -> None:
    words = Words()
    words.feed(GREETING)
    for piece in pieces:
        words.feed(piece)


@pytest.mark.parametrize(
    "rubbish", [b"HTTP/1.1 400 Bad Request\r\n", b"SSH-2.0-x\r\n", b"\x00\r\n", b"a" * (LONGEST_LINE + 1)]
)
def test_whoever_else_answers_is_no_switch(rubbish: bytes) -> None:
    with pytest.raises(WordsError):
        Words().feed(rubbish)


def test_what_is_asked_stays_one_line_each() -> None:
    assert action("Login", Username="a\r\nAction: Command", ActionID="1") == (
        b"Action: Login\r\nUsername: a\r\nActionID: 1\r\n\r\n"
    )
