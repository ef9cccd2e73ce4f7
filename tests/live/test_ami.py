"""The line to an Asterisk: let in without sending the secret, alive, back for ever, and nothing left open behind it."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from queue import Empty, Queue

import pytest

from desk.domain.calls import CallEvent, Kind
from desk.live.ami import LONGEST_WAIT, TURNED_AWAY_WAIT, AmiLine, LineState, Manager, Standing
from desk.live.ami_calls import Switch
from desk.live.ami_talk import ASK_AFTER, GONE_AFTER, LET_IN, LIST_AGAIN, Conversation
from desk.live.delivery import Fate
from desk.live.sides import Sides
from tests.live.pbx import GREETING, Pbx, recorded, wire

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SECRET = "right"


class Rig:
    """A switch, a line to it, and what came of both; waits are counted and not waited."""

    def __init__(
        self, pbx: Pbx, secret: str | None = SECRET, tls: bool = False, ask: Callable[[], str] | None = None
    ) -> None:
        self.events: Queue[CallEvent] = Queue()
        self.states: Queue[LineState] = Queue()
        self.waits: list[float] = []
        self.go_on = threading.Semaphore(0)
        self.fates: Callable[[CallEvent], Fate] = lambda _event: Fate.TAKEN
        manager = Manager("pbx", "127.0.0.1", "desk", ask or (lambda: secret), pbx.port, tls, Sides("DE", ("4969*",)))
        self.line = AmiLine(manager, self._take, lambda: NOW, self.states.put, wait=self._wait)

    def _take(self, event: CallEvent) -> Fate:
        fate = self.fates(event)
        if fate is Fate.TAKEN:
            self.events.put(event)
        return fate

    def _wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.go_on.acquire()
        return self.line._stopped.is_set()

    def again(self) -> None:
        """The wait is over."""
        self.go_on.release()

    def until(self, standing: Standing) -> LineState:
        while True:
            state = self.states.get(timeout=10)
            if state.standing is standing:
                return state

    def kinds(self, count: int) -> list[tuple[Kind, str]]:
        found = [self.events.get(timeout=10) for _ in range(count)]
        return [(one.kind, one.user) for one in found]

    def close(self) -> None:
        self.go_on.release(1_000)
        self.line.stop()


@pytest.fixture
def pbx() -> Iterator[Pbx]:
    one = Pbx()
    yield one
    one.close()


@pytest.fixture
def rig(pbx: Pbx) -> Iterator[Rig]:
    one = Rig(pbx)
    one.line.start()
    yield one
    one.close()


def test_a_call_arrives_over_the_line(pbx: Pbx, rig: Rig) -> None:
    pbx.ready.get(timeout=10)
    assert rig.until(Standing.CONNECTED).why == ""
    pbx.send(wire(recorded("answered")))
    assert rig.kinds(4) == [(Kind.RING, ""), (Kind.RING, "201"), (Kind.ANSWER, "201"), (Kind.HANGUP, "201")]


def test_the_secret_is_proved_and_never_said(pbx: Pbx, rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    pbx.ready.get(timeout=10)
    asked = [pbx.asked.get(timeout=10) for _ in range(3)]
    assert [one["Action"] for one in asked] == ["Challenge", "Login", "CoreShowChannels"]
    assert SECRET not in str(asked)
    assert SECRET not in caplog.text
    assert "secret=" not in repr(Manager("a", "b", "c", lambda: SECRET))


def test_a_wrong_secret_is_said_and_not_tried_often() -> None:
    pbx = Pbx(secret="another")
    rig = Rig(pbx)
    rig.line.start()
    state = rig.until(Standing.TURNED_AWAY)
    assert "user and secret" in state.why
    assert SECRET not in state.why
    rig.again()
    rig.until(Standing.TURNED_AWAY)
    assert all(wait >= TURNED_AWAY_WAIT * 0.7 for wait in rig.waits)
    pbx.secret = SECRET
    rig.again()
    rig.until(Standing.CONNECTED)
    rig.close()
    pbx.close()


def test_a_keyring_that_fails_once_is_asked_again(pbx: Pbx) -> None:
    answers: Iterator[str | Exception] = iter([RuntimeError("the passphrase of Ada"), SECRET])

    def secret() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    rig = Rig(pbx, ask=secret)
    rig.line.start()
    assert "Ada" not in rig.until(Standing.WAITING).why
    rig.again()
    rig.until(Standing.CONNECTED)
    rig.close()


def test_a_secret_nobody_knows_is_not_asked_for_at_the_switch(pbx: Pbx) -> None:
    rig = Rig(pbx, None)
    rig.line.start()
    assert "not known" in rig.until(Standing.TURNED_AWAY).why
    assert pbx.asked.empty()
    rig.close()


def test_a_user_who_may_not_list_still_listens(pbx: Pbx) -> None:
    pbx.may_list = False
    rig = Rig(pbx)
    rig.line.start()
    states = [rig.until(Standing.CONNECTED)]
    while not states[-1].why:
        states.append(rig.until(Standing.CONNECTED))
    assert "write = reporting" in states[-1].why
    pbx.send(wire(recorded("answered")))
    assert rig.kinds(4)[-1] == (Kind.HANGUP, "201")
    rig.close()


@pytest.mark.parametrize("greeting", [b"SSH-2.0-OpenSSH\r\n", b"\xff" * 20_000, b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_something_else_that_answers_is_named(greeting: bytes) -> None:
    pbx = Pbx(greeting=greeting)
    rig = Rig(pbx)
    rig.line.start()
    assert "no manager interface" in rig.until(Standing.WAITING).why
    rig.close()
    pbx.close()


def test_a_switch_that_does_not_encrypt_is_told_nothing(pbx: Pbx) -> None:
    rig = Rig(pbx, tls=True)
    rig.line.start()
    assert "encrypted" in rig.until(Standing.WAITING).why
    rig.close()


def test_nobody_there_is_looked_for_again_ever_more_slowly() -> None:
    pbx = Pbx()
    port = pbx.port
    pbx.close()
    rig = Rig(pbx)
    rig.line.start()
    for _ in range(12):
        rig.until(Standing.WAITING)
        rig.again()
    middles = [min(LONGEST_WAIT, 2.0**count) for count in range(12)]
    assert all(0.75 * m <= wait <= 1.25 * m for wait, m in zip(rig.waits, middles, strict=False))
    back = Pbx(port=port)
    for _ in range(3):
        rig.again()
    rig.until(Standing.CONNECTED)
    rig.close()
    back.close()


def test_a_call_that_ended_while_the_line_was_cut_is_closed_and_one_that_began_is_seen(pbx: Pbx, rig: Rig) -> None:
    pbx.ready.get(timeout=10)
    rig.until(Standing.CONNECTED)
    packets = recorded("answered")
    talking = [packet for packet in packets if "Hangup" not in packet and "BridgeLeave" not in packet]
    pbx.send(wire(talking))
    assert rig.kinds(3)[-1] == (Kind.ANSWER, "201")
    pbx.standing = [
        "Channel: PJSIP/carrier-9\nChannelState: 6\nCallerIDNum: 0307654321\nExten: 496900010\nDuration: 00:02:05"
        "\nBridgeId: b\nUniqueid: 9.1\nLinkedid: 9.1",
        "Channel: PJSIP/202-9\nChannelState: 6\nCallerIDNum: 202\nExten: \nDuration: 00:02:00\nBridgeId: b"
        "\nUniqueid: 9.2\nLinkedid: 9.1",
        "Channel: PJSIP/203-9\nChannelState: 6\nCallerIDNum: 203\nExten: 0301112223\nDuration: 01:00:00\nBridgeId: c"
        "\nUniqueid: 8.1\nLinkedid: 8.1",
        "Channel: PJSIP/carrier-8\nChannelState: 6\nCallerIDNum: 0301112223\nExten: \nDuration: 00:59:58\nBridgeId: c"
        "\nUniqueid: 8.2\nLinkedid: 8.1",
    ]
    pbx.drop()
    rig.until(Standing.WAITING)
    rig.again()
    found = [rig.events.get(timeout=10) for _ in range(5)]
    first = found[0].call_id
    assert [(one.call_id, one.kind, one.user, one.other) for one in found] == [
        (first, Kind.HANGUP, "201", "+49301234567"),
        ("9.1", Kind.RING, "", "0307654321"),
        ("9.1", Kind.ANSWER, "202", "0307654321"),
        ("8.1", Kind.RING, "203", "0301112223"),
        ("8.1", Kind.ANSWER, "203", "0301112223"),
    ]
    # Told as of when it began, to the second.
    assert [round((NOW - one.at).total_seconds()) for one in found[1:]] == [125, 120, 3_598, 3_598]
    # Nothing is said twice of calls that go on.
    pbx.drop()
    rig.until(Standing.WAITING)
    rig.again()
    rig.until(Standing.CONNECTED)
    pbx.send(wire(["Event: Hangup\nChannel: PJSIP/carrier-9\nUniqueid: 9.1\nLinkedid: 9.1"]))
    assert rig.kinds(1) == [(Kind.HANGUP, "202")]


def test_a_switch_that_is_restarted_has_no_calls(pbx: Pbx, rig: Rig) -> None:
    pbx.ready.get(timeout=10)
    pbx.send(wire(recorded("queue")[:8]))
    while rig.events.get(timeout=10).kind is not Kind.RING:
        pass
    pbx.close()
    back = Pbx(port=pbx.port)
    rig.until(Standing.WAITING)
    rig.again()
    found = rig.events.get(timeout=10)
    while found.kind is Kind.RING:
        found = rig.events.get(timeout=10)
    assert found.kind is Kind.HANGUP
    with pytest.raises(Empty):
        rig.events.get_nowait()
    back.close()


def test_half_an_event_and_a_cut_line_lose_only_that_event(pbx: Pbx, rig: Rig) -> None:
    pbx.ready.get(timeout=10)
    whole = wire(recorded("answered"))
    pbx.send(whole[: len(whole) // 2])
    rig.kinds(2)
    pbx.drop()
    rig.until(Standing.WAITING)
    rig.again()
    assert rig.kinds(1) == [(Kind.HANGUP, "")]
    pbx.ready.get(timeout=10)
    pbx.send(wire(recorded("blind")))
    assert rig.kinds(7)[-1] == (Kind.HANGUP, "202")


def test_a_desk_that_cannot_keep_up_makes_the_switch_wait(pbx: Pbx, rig: Rig) -> None:
    pbx.ready.get(timeout=10)
    rig.until(Standing.CONNECTED)
    turns = iter([Fate.EXCESS, Fate.EXCESS])
    rig.fates = lambda _event: next(turns, Fate.TAKEN)
    rig.go_on.release(2)
    pbx.send(wire(recorded("answered")))
    assert len(rig.kinds(4)) == 4


def test_stopping_ends_the_line_at_once(pbx: Pbx) -> None:
    rig = Rig(pbx)
    rig.line.start()
    rig.until(Standing.CONNECTED)
    rig.line.stop()
    assert not rig.line._thread.is_alive()
    rig.close()


class TestTime:
    """What the conversation does because time passes; its clock is moved by hand."""

    def begun(self) -> tuple[Conversation, list[float]]:
        clock = [0.0]
        talk = Conversation(Switch("pbx", Sides()), "desk", SECRET, lambda: NOW, lambda: clock[0])
        return talk, clock

    def let_in(self) -> tuple[Conversation, list[float]]:
        talk, clock = self.begun()
        assert b"Challenge" in talk.hear(GREETING).send
        assert b"Login" in talk.hear(wire(["Response: Success\nActionID: desk-challenge\nChallenge: 1"])).send
        assert b"CoreShowChannels" in talk.hear(wire(["Response: Success\nActionID: desk-login"])).send
        return talk, clock

    def test_silence_is_asked_about_and_then_believed(self) -> None:
        talk, clock = self.let_in()
        clock[0] = ASK_AFTER + 1
        assert b"Action: Ping" in talk.tick()
        assert talk.tick() == b""
        talk.hear(wire(["Response: Success\nPing: Pong"]))
        clock[0] += ASK_AFTER + 1
        assert b"Action: Ping" in talk.tick()
        clock[0] += GONE_AFTER
        with pytest.raises(TimeoutError):
            talk.tick()

    def test_who_never_lets_us_in_is_left(self) -> None:
        talk, clock = self.begun()
        talk.hear(GREETING)
        clock[0] = LET_IN + 1
        with pytest.raises(TimeoutError):
            talk.tick()

    def test_channels_are_asked_for_again_now_and_then(self) -> None:
        talk, clock = self.let_in()
        clock[0] = LIST_AGAIN + 1
        talk.hear(wire(["Event: Newstate"]))
        assert b"CoreShowChannels" in talk.tick()
        assert talk.tick() == b""


def test_a_switch_that_accepts_and_says_nothing_can_be_left_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        manager = Manager("pbx", "127.0.0.1", "desk", lambda: SECRET, silent.getsockname()[1])
        line = AmiLine(manager, lambda _event: Fate.TAKEN, lambda: NOW)
        line.start()
        connection, _ = silent.accept()
        line.stop()
        connection.close()
        assert line.state().standing is Standing.CONNECTING
