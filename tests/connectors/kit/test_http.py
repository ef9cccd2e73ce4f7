"""The HTTP client against real servers on the loopback address: refusals, broken bodies, redirects, credentials."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.calls import Call, Judgement, Meaning, Patience
from connectors.kit.conformance import ALWAYS, Fault, Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, TryLater
from connectors.kit.http import Http
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.raw import http, raw_server
from tests.connectors.kit.secure import secure_server

SECRET = "Bearer very-secret-4711"


class Bench:
    """A server with a route that can be changed, and a client for it."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.ledger = Ledger(self.clock)
        self.heard: list[Heard] = []
        self.said = Said({"fine": True})
        self.server = Loopback(self._route, self.ledger, self.clock)

    def _route(self, heard: Heard) -> Said:
        self.heard.append(heard)
        return self.said

    def client(self, url: str = "", **more: Any) -> Http:
        around = Surroundings(now=self.clock.now, sleep=self.clock.sleep)
        return Http(url or self.server.url, "Shop", more.pop("around", around), **more)


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    with bench.server:
        yield bench


def failure(client: Http, call: Call, kind: type[ConnectorError]) -> ConnectorError:
    """The error a call ends in, which must be of `kind` and carry no trace of what requests threw."""
    with client, pytest.raises(kind) as caught:
        client.ask(call)
    assert type(caught.value) is kind
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert caught.value.title
    return caught.value


def test_a_call_arrives_as_it_was_meant(bench: Bench) -> None:
    call = Call(
        "/people/{id}/notes",
        method="POST",
        values={"id": "a/b ?é"},
        query={"q": "x&y", "n": 3},
        body={"text": "Grüße", "sum": Decimal("1.10")},
    )
    bench.said = Said(b'{"total": 0.1, "name": "\\u00e9"}')
    with bench.client(signer=lambda: {"Authorization": SECRET}) as client:
        answer = client.ask(call)
    heard = bench.heard[0]
    assert (heard.method, heard.path) == ("POST", "/people/a%2Fb%20%3F%C3%A9/notes")
    assert heard.query == {"q": "x&y", "n": "3"}
    assert heard.body == {"text": "Grüße", "sum": "1.10"}
    assert heard.headers["authorization"] == SECRET
    assert answer.body == {"total": Decimal("0.1"), "name": "é"}


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_value_cannot_climb_out_of_its_place(bench: Bench, value: str) -> None:
    failure(bench.client(), Call("/people/{id}", values={"id": value}), OurBug)
    assert bench.heard == []


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (400, OurBug, "did not understand"),
        (401, AskPerson, "credentials"),
        (402, AskPerson, "does not let this account read People"),
        (403, AskPerson, "does not let this account read People"),
        (404, AskPerson, "nothing at this address"),
        (407, AskPerson, "proxy"),
        (410, AskPerson, "nothing at this address"),
        (413, OurBug, "too big"),
        (418, OurBug, "did not understand"),
        (501, OurBug, "did not understand"),
    ],
)
def test_a_status_that_will_not_pass_is_told_at_once(
    bench: Bench, status: int, kind: type[ConnectorError], words: str
) -> None:
    bench.said = Said({"message": "ann@shop.example is not yours"}, status)
    error = failure(bench.client(), Call("/people", query={"email": "ann@shop.example"}, about="People"), kind)
    assert words in error.title
    assert f"status {status}" in error.title
    assert "ann" not in str(error)
    assert len(bench.heard) == 1
    assert bench.clock.slept == []


@pytest.mark.parametrize("status", [408, 420, 423, 425, 429, 500, 502, 503, 504, 509, 520, 529])
def test_a_status_that_may_pass_is_tried_again_and_again_but_not_for_ever(bench: Bench, status: int) -> None:
    bench.said = Said({"no": 1}, status)
    error = failure(bench.client(patience=Patience(tries=4)), Call("/people"), TryLater)
    assert f"status {status}" in error.title
    assert len(bench.heard) == 4
    assert bench.clock.slept


def test_missing_may_be_an_answer(bench: Bench) -> None:
    for status in (404, 410):
        bench.said = Said({"error": "gone"}, status)
        with bench.client() as client:
            assert client.ask(Call("/people/1", may_be_missing=True)).missing


def test_no_content_is_an_answer_without_a_body(bench: Bench) -> None:
    bench.said = Said(b"", 204)
    with bench.client() as client:
        assert client.ask(Call("/people/1")).body is None


def test_retry_after_as_a_date_is_waited_for(bench: Bench) -> None:
    bench.ledger.arm(Fault.TOO_MANY, 1)
    bench.server.wording = lambda armed: Said({}, 429, {"Retry-After": "Mon, 02 Mar 2026 09:01:30 GMT"})
    with bench.client() as client:
        client.ask(Call("/people"))
    refused, answered = bench.ledger.asked
    assert (answered.at - refused.at).total_seconds() >= 90


def test_a_pause_holds_back_every_call_of_the_client(bench: Bench) -> None:
    with bench.client() as client:
        bench.ledger.arm(Fault.TOO_MANY, 1, 3600)
        with pytest.raises(TryLater) as error:
            client.ask(Call("/people"))
        assert isinstance(error.value, TryLater)
        assert error.value.after == 3600
        with pytest.raises(TryLater) as error:
            client.ask(Call("/orders"))
        assert "GET /orders" in error.value.title
        assert len(bench.ledger.asked) == 1
        bench.clock.sleep(3600)
        client.ask(Call("/orders"))


def test_all_waiting_of_one_call_is_bounded(bench: Bench) -> None:
    bench.ledger.arm(Fault.SERVER_ERROR, ALWAYS, 50)
    began = bench.clock.now()
    error = failure(bench.client(patience=Patience(tries=100, total_wait=200)), Call("/people"), TryLater)
    assert "trouble of its own" in error.title
    assert (bench.clock.now() - began).total_seconds() <= 200
    assert isinstance(error, TryLater)
    assert error.after == 50


def test_a_cancel_is_noticed_between_tries_and_while_waiting(bench: Bench) -> None:
    around = Surroundings(now=bench.clock.now, sleep=bench.clock.sleep, cancelled=lambda: sum(bench.clock.slept) > 10)
    bench.ledger.arm(Fault.TOO_MANY, ALWAYS, 60)
    with bench.client(around=around) as client, pytest.raises(Cancelled):
        client.ask(Call("/people"))
    assert len(bench.ledger.asked) == 1
    assert 10 < sum(bench.clock.slept) < 11


def test_who_cancelled_before_asks_nothing(bench: Bench) -> None:
    around = Surroundings(now=bench.clock.now, sleep=bench.clock.sleep, cancelled=lambda: True)
    with bench.client(around=around) as client, pytest.raises(Cancelled):
        client.ask(Call("/people"))
    assert bench.heard == []


def test_new_credentials_are_got_once_and_used(bench: Bench) -> None:
    token = ["old"]
    bench.server.route = lambda heard: Said({}, 200 if heard.headers["x-token"] == "new" else 401)

    def renew() -> bool:
        token[0] = "new"
        return True

    with bench.client(signer=lambda: {"X-Token": token[0]}, renew=renew) as client:
        assert client.ask(Call("/people")).status == 200
    assert len(bench.ledger.asked) == 2


def test_credentials_refused_again_after_renewal_ask_the_person(bench: Bench) -> None:
    bench.said = Said({}, 401)
    renewed: list[int] = []
    client = bench.client()

    def renew() -> bool:
        renewed.append(1)
        client.ask(Call("/sign-in", method="POST", body={}, may_be_missing=True))
        return True

    client = bench.client(renew=renew)
    failure(client, Call("/people"), AskPerson)
    assert renewed == [1]
    assert [heard.path for heard in bench.heard] == ["/people", "/sign-in"]


def test_a_vendor_may_read_an_error_out_of_a_good_status(bench: Bench) -> None:
    def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        if isinstance(body, dict) and body.get("errcode") == "LIMIT":
            return Judgement(Meaning.TOO_MANY, after=body["wait_ms"] / 1000)
        if isinstance(body, dict) and "error" in body:
            return Judgement(Meaning.FORBIDDEN, title="Shop keeps People to itself.")
        return None

    answers = [Said({"errcode": "LIMIT", "wait_ms": 9000}), Said({"fine": 1})]
    bench.server.route = lambda heard: answers.pop(0)
    with bench.client(judge=judge) as client:
        assert client.ask(Call("/people")).body == {"fine": 1}
    assert sum(bench.clock.slept) >= 9
    bench.server.route = lambda heard: Said({"error": ["no", "way"]})
    error = failure(bench.client(judge=judge), Call("/people"), AskPerson)
    assert error.title == "Shop keeps People to itself."
    assert "administrator" in error.advice


def test_what_does_harm_twice_is_sent_once_unless_it_was_clearly_refused(bench: Bench) -> None:
    bench.ledger.arm(Fault.CUT_OFF, 1)
    failure(bench.client(), Call("/orders", method="POST", body={}, repeatable=False), TryLater)
    assert len(bench.ledger.asked) == 1
    bench.ledger.arm(Fault.TOO_MANY, 1, 1)
    with bench.client() as client:
        client.ask(Call("/orders", method="POST", body={}, repeatable=False))
    assert len(bench.ledger.asked) == 3


def test_a_redirect_on_the_same_host_is_followed(bench: Bench) -> None:
    bench.server.route = lambda heard: (
        Said({}, 301, {"Location": "/new?x=1"}) if heard.path == "/old" else Said(dict(heard.query))
    )
    with bench.client() as client:
        assert client.ask(Call("/old", query={"dropped": 1})).body == {"x": "1"}


def test_credentials_never_follow_a_redirect_to_another_host(bench: Bench) -> None:
    with raw_server([http(b"{}")]) as other:
        bench.said = Said({}, 302, {"Location": f"{other.url}/people?token=1"})
        error = failure(bench.client(signer=lambda: {"Authorization": SECRET}), Call("/people"), AskPerson)
        assert "127.0.0.1" in error.title
        assert "token" not in str(error)
        assert other.heard == []


@pytest.mark.parametrize("location", ["http://user:pw@127.0.0.1:{port}/x", "ftp://127.0.0.1/x", "http://[broken/x"])
def test_odd_redirects_are_not_followed(bench: Bench, location: str) -> None:
    bench.said = Said({}, 302, {"Location": location.replace("{port}", bench.server.url.rpartition(":")[2])})
    failure(bench.client(), Call("/people"), AskPerson)
    assert len(bench.heard) == 1


def test_a_redirect_that_would_drop_the_body_is_not_followed(bench: Bench) -> None:
    bench.said = Said({}, 302, {"Location": "/new"})
    error = failure(bench.client(), Call("/old", method="POST", body={"a": 1}), AskPerson)
    assert "another address" in error.title
    assert [heard.path for heard in bench.heard] == ["/old"]
    bench.server.route = lambda heard: Said({}, 308, {"Location": "/new"}) if heard.path == "/old" else Said(heard.body)
    with bench.client() as client:
        assert client.ask(Call("/old", method="POST", body={"a": 1})).body == {"a": 1}


def test_redirects_in_circles_end(bench: Bench) -> None:
    bench.said = Said({}, 302, {"Location": "/people"})
    error = failure(bench.client(patience=Patience(redirects=3)), Call("/people"), AskPerson)
    assert "circles" in error.title
    assert len(bench.heard) == 4


def test_a_next_link_is_followed_on_the_same_host_only(bench: Bench) -> None:
    with bench.client() as client:
        client.ask(Call("/people", query={"page": 1}, link="/people?page=2"))
        client.ask(Call("/people", link=f"{bench.server.url}/people?page=3"))
    assert [heard.query["page"] for heard in bench.heard] == ["2", "3"]
    with raw_server([http(b"{}")]) as other:
        error = failure(bench.client(), Call("/people", link=f"{other.url}/people?page=4"), OurBug)
        assert "another host" in error.title
        assert other.heard == []


GOOD = json.dumps({"rows": [{"id": number, "name": "é" * 20} for number in range(50)]}, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(http(GOOD[:-1]), id="no length"),
        pytest.param(http(GOOD[: GOOD.index(b"\xa9")]), id="in a character"),
        pytest.param(http(b'{"a": [true, fal'), id="in a word"),
        pytest.param(http(b'{"a": "x\\u00'), id="in an escape"),
        pytest.param(http(b'{"a": 12'), id="in a number"),
        pytest.param(http(b""), id="nothing at all"),
        pytest.param(http(GOOD[:300], f"Content-Length: {len(GOOD)}"), id="length"),
        pytest.param(http(b"40\r\n" + GOOD[:64] + b"\r\n", "Transfer-Encoding: chunked"), id="no last chunk"),
        pytest.param(http(b"40\r\n" + GOOD[:30], "Transfer-Encoding: chunked"), id="in a chunk"),
        pytest.param(http(gzip.compress(GOOD)[:-60], "Content-Encoding: gzip"), id="packed"),
        pytest.param(http(b"\x1f\x8bnonsense", "Content-Encoding: gzip"), id="badly packed"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-", id="in a header"),
        pytest.param(b"", id="hung up"),
    ],
)
def test_a_cut_off_answer_is_asked_for_again_and_never_used(bench: Bench, cut: bytes) -> None:
    whole = http(GOOD, f"Content-Length: {len(GOOD)}")
    with raw_server([cut, cut, whole]) as server, bench.client(server.url) as client:
        assert client.ask(Call("/people")).body == json.loads(GOOD)
        assert len(server.heard) == 3
    with raw_server([cut]) as server:
        failure(bench.client(server.url, patience=Patience(tries=2)), Call("/people"), TryLater)
        assert len(server.heard) == 2


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (http(b"<!doctype html><p>Sign in, Ann"), AskPerson, "web page"),
        (http(b'{"a": NaN}'), OurBug, "no data"),
        (http(b"Ann Smith said hello to everybody"), OurBug, "no data"),
        (http(b"[" * 100_000), OurBug, "no data"),
        (http(b'{"a": ' + b"9" * 5000 + b"}"), OurBug, "no data"),
        (http(b"\xfa\xfb\xfc\xfd"), OurBug, "no data"),
    ],
)
def test_what_is_no_data_is_named_as_such(bench: Bench, answer: bytes, kind: type[ConnectorError], words: str) -> None:
    with raw_server([answer]) as server:
        error = failure(bench.client(server.url, patience=Patience(tries=2)), Call("/people"), kind)
        assert words in error.title
        assert "Ann" not in str(error)


def test_an_error_page_is_judged_by_its_status(bench: Bench) -> None:
    with raw_server([http(b"<html>Forbidden", status="403 Forbidden")]) as server:
        assert "does not let this account" in failure(bench.client(server.url), Call("/people"), AskPerson).title


def test_an_answer_too_large_is_not_read_to_its_end(bench: Bench) -> None:
    bench.said = Said({"rows": "x" * 200_000})
    error = failure(bench.client(patience=Patience(body_limit=100_000)), Call("/people"), OurBug)
    assert "larger than we can take" in error.title


def test_a_packed_answer_is_measured_unpacked(bench: Bench) -> None:
    bomb = gzip.compress(b" " * 50_000_000)
    with raw_server([http(bomb, "Content-Encoding: gzip")]) as server:
        failure(bench.client(server.url, patience=Patience(body_limit=100_000)), Call("/people"), OurBug)


def test_a_silent_source_is_given_up(bench: Bench) -> None:
    with raw_server([None]) as server:
        error = failure(bench.client(server.url, patience=Patience(read=0.05, tries=1)), Call("/people"), TryLater)
        assert "took too long" in error.title


def test_a_dripping_source_is_given_up(bench: Bench) -> None:
    def now() -> datetime:
        bench.clock.sleep(40)
        return bench.clock.now()

    bench.said = Said({"rows": "x" * 1_000_000})
    client = bench.client(
        around=Surroundings(now=now, sleep=bench.clock.sleep), patience=Patience(tries=1, whole_body=60)
    )
    assert "took too long" in failure(client, Call("/people"), TryLater).title


def test_nobody_there(bench: Bench) -> None:
    with raw_server([b""]) as server:
        url = server.url
    error = failure(bench.client(url, patience=Patience(tries=3)), Call("/people"), TryLater)
    assert "cannot be reached" in error.title


def test_a_secure_connection_that_cannot_be_made_asks_the_person(bench: Bench) -> None:
    url = bench.server.url.replace("http:", "https:")
    error = failure(bench.client(url), Call("/people"), AskPerson)
    assert error.title == "No connection to Shop that can be trusted could be made."
    assert "certificate" in error.advice


def test_a_server_that_hangs_up_during_the_handshake_is_tried_later(bench: Bench) -> None:
    with raw_server([b""]) as server:
        url = server.url.replace("http:", "https:")
        failure(bench.client(url, patience=Patience(tries=2)), Call("/people"), TryLater)
        assert len(server.heard) == 2


def test_a_certificate_nobody_vouches_for_asks_the_person(bench: Bench, tmp_path: Path) -> None:
    with secure_server(tmp_path) as (url, authority):
        with bench.client(url, options={"verify": str(authority)}) as client:
            assert client.ask(Call("/people")).body == {"fine": True}
        error = failure(bench.client(url, signer=lambda: {"Authorization": SECRET}), Call("/people"), AskPerson)
    assert "trusted" in error.title


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "http://",
        "http://exa mple",
        "gopher://shop.example",
        "http://[::1",
        "http://..",
        "http://\udcff.example",
    ],
)
def test_an_address_that_is_none_asks_the_person(bench: Bench, url: str) -> None:
    failure(bench.client(url), Call("/people"), AskPerson)


def test_a_proxy_is_used_and_its_absence_named(bench: Bench) -> None:
    with bench.client("http://shop.invalid", options={"proxies": {"http": bench.server.url}}) as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["host"] == "shop.invalid"
    with raw_server([b""]) as server:
        gone = server.url
    client = bench.client("http://shop.invalid", options={"proxies": {"http": gone}}, patience=Patience(tries=2))
    assert "proxy" in failure(client, Call("/people"), TryLater).title


def test_the_proxy_of_the_system_is_used(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", bench.server.url)
    with bench.client("http://shop.invalid") as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["host"] == "shop.invalid"


def test_a_netrc_file_does_not_replace_the_credentials(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ann password other\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with bench.client(signer=lambda: {"Authorization": SECRET}) as client:
        client.ask(Call("/people"))
    assert bench.heard[0].headers["authorization"] == SECRET
