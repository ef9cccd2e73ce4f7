"""Answers the HTTP client must not believe: cut off, no data at all, too large, too slow."""

from __future__ import annotations

import gzip
import json
import logging
from datetime import datetime

import pytest

from connectors.kit.calls import Call, Patience
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater
from tests.connectors.kit.bench import Bench, failure
from tests.connectors.kit.loopback import Said
from tests.connectors.kit.raw import http, raw_server

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


def test_what_is_logged_of_a_request_names_nobody(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    odd = http(b"{}", "not a header")
    call = Call("/people/{id}", values={"id": "ann-oneil"}, query={"email": "ann@shop.example", "phone": "12085550143"})
    with caplog.at_level(logging.DEBUG), raw_server([odd]) as server, bench.client(server.url) as client:
        assert client.ask(call).body == {}
    assert any(said.startswith("Failed to parse headers") for said in caplog.messages)
    for told in ("ann", "oneil", "5550143"):
        assert told not in caplog.text
