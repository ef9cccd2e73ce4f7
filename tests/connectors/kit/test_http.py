"""The HTTP client against a real server: how calls arrive, refusals, waits, credentials."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from connectors.kit.calls import Call, Judgement, Meaning, Patience
from connectors.kit.conformance import ALWAYS, Fault
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, NotSignedIn, OurBug, TryLater
from tests.connectors.kit.bench import SECRET, Bench, failure
from tests.connectors.kit.loopback import Said


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
        (401, NotSignedIn, "credentials"),
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
    failure(client, Call("/people"), NotSignedIn)
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


def test_a_good_answer_may_say_how_long_to_keep_away(bench: Bench) -> None:
    def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        return Judgement(Meaning.FINE, after=7.0)

    with bench.client(judge=judge) as client:
        began = bench.clock.now()
        assert client.ask(Call("/people")).body == {"fine": True}
        assert bench.clock.now() == began
        client.ask(Call("/people"))
        assert (bench.clock.now() - began).total_seconds() >= 7.0


def test_a_vendor_reads_a_refusal_that_is_a_web_page_by_its_status(bench: Bench) -> None:
    def judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
        return Judgement(Meaning.TOO_MANY, after=700.0) if status == 403 and body is None else None

    bench.said = Said(b"<html>no</html>", 403, {"Content-Type": "text/html"})
    error = failure(bench.client(judge=judge), Call("/people"), TryLater)
    assert isinstance(error, TryLater)
    assert error.after == 700.0
