"""The receiver takes what phones tell, quickly, and refuses everyone and everything else."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from queue import Queue

import pytest

from desk.domain.calls import CallEvent, Kind
from desk.live.delivery import A_SECOND, AT_ONCE, Delivery, Fate
from desk.live.gate import Gate
from desk.live.receiver import MOST_GUESTS, PATIENCE_SECONDS, Receiver
from desk.live.requests_in import LARGEST_BODY, LONGEST_HEAD
from desk.live.sides import Sides
from tests.live.guests import TOKEN, call, get, post, status

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
RING = f"/{TOKEN}/phone/desk/ring?number=%2B49301234567&call_id={{}}"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Standing:
    """A running receiver, what it took, and its clock."""

    def __init__(self) -> None:
        self.taken: Queue[CallEvent] = Queue()
        self.clock = Clock()
        lines = {"desk": Sides("DE"), "pbx": Sides("DE"), "other": Sides("DE")}
        self.delivery = Delivery(self.taken.put, self.clock, lines)
        self.receiver = Receiver(Gate(TOKEN, lines.get, lambda: NOW), self.delivery, 0, self.clock)
        self.port = self.receiver.port

    def ask(self, request: bytes) -> int:
        return status(call(self.port, request))

    def next(self) -> CallEvent:
        return self.taken.get(timeout=10)


@pytest.fixture
def standing() -> Iterator[Standing]:
    one = Standing()
    one.delivery.start()
    one.receiver.start()
    yield one
    one.receiver.stop()
    one.delivery.stop()


def test_an_action_url_becomes_an_event(standing: Standing) -> None:
    assert standing.ask(get(RING.format("c1"))) == 200
    expected = CallEvent(line="desk", call_id="c1", kind=Kind.RING, at=NOW, other="+49301234567")
    assert standing.next() == expected


def test_json_and_forms(standing: Standing) -> None:
    told = {"event": "newCall", "from": "030", "to": "1", "direction": "in", "callId": "j"}
    assert standing.ask(post(f"/{TOKEN}/zammad/pbx", json.dumps(told).encode())) == 200
    assert standing.next().call_id == "j"
    form = b"event=hangup&from=030&to=1&direction=in&callId=j"
    assert standing.ask(post(f"/{TOKEN}/zammad/pbx", form, kind="application/x-www-form-urlencoded")) == 200
    assert standing.next().kind is Kind.HANGUP


@pytest.mark.parametrize(
    "request_",
    [
        get(f"/phone/desk/ring?number=1234567&token={TOKEN}"),
        get("/phone/desk/ring?number=1234567", f"X-Desk-Token: {TOKEN}"),
        get("/phone/desk/ring?number=1234567", f"Authorization: Bearer {TOKEN}"),
        get(f"/{TOKEN}/phone/desk/ring?number=1234567", host="localhost:8760"),
        get(f"/{TOKEN}/phone/desk/ring?number=1234567", host="[::1]:1"),
        get(f"/{TOKEN}/phone/desk/ring?number=1234567", "Sec-Fetch-Site: none"),
        get(f"/{TOKEN}/phone/desk/ring?number=1234567", "Origin: http://127.0.0.1:9"),
        get(f"/{TOKEN}/phone/desk/ring?number=1234567&name=A b"),
    ],
)
def test_the_token_may_stand_where_a_phone_can_put_it(standing: Standing, request_: bytes) -> None:
    assert standing.ask(request_) == 200
    assert standing.next().other == "1234567"


@pytest.mark.parametrize(
    ("code", "request_"),
    [
        (403, get("/wrong/phone/desk/ring?number=1")),
        (403, get("/phone/desk/ring?number=1")),
        (403, get(f"/phone/desk/ring?number=1&token={TOKEN}x")),
        (403, get(f"/phone/desk/ring?number=1&token={TOKEN[:-1]}")),
        (403, get("/phone/desk/ring?number=1&token=")),
        (403, get("/")),
        (421, get(RING.format(1), host="evil.example")),
        (421, get(RING.format(1), host="127.0.0.1.evil.example")),
        (421, get(RING.format(1), host="")),
        (421, f"GET {RING.format(1)} HTTP/1.0\r\n\r\n".encode()),
        (403, get(RING.format(1), "Origin: https://evil.example")),
        (403, get(RING.format(1), "Origin: null")),
        (403, get(RING.format(1), "Origin: http://localhost.evil.example")),
        (403, get(RING.format(1), "Sec-Fetch-Site: cross-site")),
        (403, get(RING.format(1), "Sec-Fetch-Site: same-site")),
        (403, get(RING.format(1), "Referer: https://evil.example/page")),
        (404, get(f"/{TOKEN}/nobody/desk/ring")),
        (404, get(f"/{TOKEN}/phone/De%20sk/ring")),
        (404, get(f"/{TOKEN}/phone/invented/ring?number=1")),
        (404, get(f"/{TOKEN}/phone/desk/ring/again")),
        (404, get(f"/{TOKEN}")),
        (422, get(f"/{TOKEN}/phone/desk/dances?number=1")),
        (422, post(f"/{TOKEN}/zammad/pbx", b"[1]")),
        (415, post(f"/{TOKEN}/zammad/pbx", b"--x", kind="multipart/form-data; boundary=x")),
        (405, b"PUT / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (405, b"OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n"),
        (400, b"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (400, b"GET / HTTP/2\r\n\r\n"),
        (400, b"rubbish\r\n\r\n"),
        (400, b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"),
        (400, b"GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n"),
        (400, b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"),
        (411, b"POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (411, b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        (431, b"GET /" + b"a" * LONGEST_HEAD + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        (431, b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 100 + b"\r\n"),
        (413, post(f"/{TOKEN}/zammad/pbx", b" " * (LARGEST_BODY + 1))),
        (413, b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n"),
        (417, get(RING.format(1), "Expect: the-moon")),
    ],
)
def test_all_else_is_refused_and_the_next_one_is_heard(standing: Standing, code: int, request_: bytes) -> None:
    assert standing.ask(request_) == code
    assert standing.ask(get(RING.format("after"))) == 200
    assert standing.next().call_id == "after"
    counts = standing.delivery.counts()
    assert counts[Fate.TAKEN] == 1
    assert counts.get(Fate.REFUSED, 0) + counts.get(Fate.UNREAD, 0) == 1


def test_no_answer_lets_a_page_read_it(standing: Standing) -> None:
    answers = call(standing.port, get(RING.format(1))) + call(standing.port, get("/x", "Origin: https://evil.example"))
    assert b"access-control" not in answers.lower()


def test_a_person_can_see_that_the_token_is_right(standing: Standing) -> None:
    assert standing.ask(get(f"/{TOKEN}/check")) == 200
    assert standing.ask(get("/check")) == 403


def test_a_body_that_waits_to_be_asked_for(standing: Standing) -> None:
    whole = post(f"/{TOKEN}/zammad/pbx", b'{"event":"newCall","callId":"late"}', "Expect: 100-continue")
    head, _, body = whole.partition(b"\r\n\r\n")
    with socket.create_connection(("127.0.0.1", standing.port), 10) as connection:
        connection.sendall(head + b"\r\n\r\n")
        assert connection.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        connection.sendall(body)
        assert status(connection.recv(100)) == 200
    assert standing.next().call_id == "late"


def test_byte_by_byte_is_heard_too(standing: Standing) -> None:
    with socket.create_connection(("127.0.0.1", standing.port), 10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in get(RING.format("slow")):
            connection.sendall(bytes([byte]))
        assert status(connection.recv(100)) == 200
    assert standing.next().call_id == "slow"


def test_who_says_nothing_is_sent_away_and_holds_nobody_up(standing: Standing) -> None:
    with socket.create_connection(("127.0.0.1", standing.port), 10) as silent:
        silent.sendall(b"GET / HT")
        assert standing.ask(get(RING.format(1))) == 200
        standing.clock.now += PATIENCE_SECONDS + 1
        # The next one who comes makes it look at its clock, as time itself would.
        assert standing.ask(get(RING.format(2))) == 200
        silent.settimeout(10)
        assert silent.recv(100) == b""


def test_a_crowd_that_says_nothing_keeps_nobody_out(standing: Standing) -> None:
    crowd = [socket.create_connection(("127.0.0.1", standing.port), 10) for _ in range(MOST_GUESTS * 2)]
    try:
        assert standing.ask(get(RING.format(1))) == 200
        assert standing.next().call_id == "1"
    finally:
        for one in crowd:
            one.close()


def test_the_same_told_again_counts_and_goes_no_further(standing: Standing) -> None:
    assert [standing.ask(get(RING.format("c"))) for _ in range(5)] == [200] * 5
    assert standing.ask(get(RING.format("d"))) == 200
    assert [standing.next().call_id for _ in range(2)] == ["c", "d"]
    assert standing.delivery.counts() == {Fate.TAKEN: 2, Fate.DOUBLED: 4}


def test_more_than_a_line_may_tell_is_turned_away_until_time_has_passed(standing: Standing) -> None:
    asked = [standing.ask(get(RING.format(number))) for number in range(int(AT_ONCE) + 20)]
    assert asked == [200] * int(AT_ONCE) + [429] * 20
    other = f"/{TOKEN}/phone/other/ring?number=1&call_id=o"
    assert standing.ask(get(other)) == 200
    standing.clock.now += 1
    again = [standing.ask(get(RING.format(f"again-{number}"))) for number in range(int(A_SECOND) + 5)]
    assert again == [200] * int(A_SECOND) + [429] * 5
    assert standing.delivery.counts()[Fate.EXCESS] == 25


def test_a_line_that_is_not_in_the_settings_is_told_so(standing: Standing) -> None:
    answers = [call(standing.port, get(f"/{TOKEN}/phone/invented-{number}/ring?number=1")) for number in range(3)]
    assert {status(answer) for answer in answers} == {404}
    assert b"[phones.lines.name]" in answers[0]
    assert b"invented" not in answers[0]
    assert standing.delivery.counts() == {Fate.REFUSED: 3}


def test_names_that_are_invented_share_one_budget() -> None:
    delivery = Delivery(lambda _event: None, Clock(), ("desk",))
    invented = [delivery.offer(CallEvent(f"line-{n}", str(n), Kind.RING, NOW)) for n in range(int(AT_ONCE) + 100)]
    assert invented == [Fate.TAKEN] * int(AT_ONCE) + [Fate.EXCESS] * 100
    assert delivery.offer(CallEvent("desk", "1", Kind.RING, NOW)) is Fate.TAKEN


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("zammad/pbx", {"event": "newCall", "callId": "1", "to": "201", "from": {"number": "0301234567"}}),
        ("zammad/pbx", {"event": "newCall", "callId": "1", "from": "0301234567", "to": [{"number": "201"}]}),
        ("phone/desk/ring", {"caller": {"number": "0301234567", "name": "Ann"}}),
    ],
)
def test_a_number_that_is_no_text_is_told_so(standing: Standing, path: str, told: dict[str, object]) -> None:
    answer = call(standing.port, post(f"/{TOKEN}/{path}", json.dumps(told).encode()))
    assert status(answer) == 400
    assert b"as one text, such as +49301234567" in answer
    assert b"0301234567" not in answer
    assert standing.delivery.counts() == {Fate.UNREAD: 1}


def test_a_number_told_twice_counts_as_the_text_it_is(standing: Standing) -> None:
    told = {"number": "0301234567", "caller": {"name": "Ann"}}
    assert standing.ask(post(f"/{TOKEN}/phone/desk/ring", json.dumps(told).encode())) == 200
    assert standing.next().other == "0301234567"


def test_it_answers_while_the_desk_is_busy_and_what_cannot_wait_is_dropped() -> None:
    go_on, clock, seen = threading.Event(), Clock(), []

    def slow(event: CallEvent) -> None:
        go_on.wait(30)
        seen.append(event.call_id)

    delivery = Delivery(slow, clock)
    delivery.start()
    event = CallEvent(line="desk", call_id="", kind=Kind.RING, at=NOW)
    fates = []
    for number in range(1_200):
        clock.now += 1
        fates.append(delivery.offer(CallEvent("desk", str(number), event.kind, NOW)))
    assert 1_000 <= fates.count(Fate.TAKEN) <= 1_001
    assert fates.count(Fate.EXCESS) == 1_200 - fates.count(Fate.TAKEN)
    go_on.set()
    delivery.stop()
    assert seen == [str(number) for number in range(len(seen))]


def test_a_failure_behind_loses_one_event(standing: Standing) -> None:
    taken: Queue[str] = Queue()

    def failing(event: CallEvent) -> None:
        if event.call_id == "bad":
            raise RuntimeError
        taken.put(event.call_id)

    delivery = Delivery(failing)
    delivery.start()
    for name in ("bad", "good"):
        delivery.offer(CallEvent("desk", name, Kind.RING, NOW))
    assert taken.get(timeout=10) == "good"
    delivery.stop()
    assert delivery.counts() == {Fate.TAKEN: 2, Fate.FAILED: 1}


def test_a_port_that_is_taken_is_said(standing: Standing) -> None:
    with pytest.raises(OSError):
        Receiver(Gate(TOKEN, lambda _line: Sides(), lambda: NOW), standing.delivery, standing.port)


def test_without_a_token_nobody_is_let_in() -> None:
    gate = Gate("", lambda _line: Sides(), lambda: NOW)
    delivery = Delivery(lambda _event: None)
    receiver = Receiver(gate, delivery)
    receiver.start()
    assert status(call(receiver.port, get("/phone/desk/ring?number=1&token="))) == 403
    receiver.stop()
