"""The webhook: signed as its page says, the same bytes for the same entry, and every answer understood."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from connectors.kit.conformance_writing import WRITE_ITEMS, Scribe, WriteFault, run_writing
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, Refused, TryLater
from connectors.kit.writing import EntryKind, Outgoing
from connectors.webhook import CONNECTOR, body_of, signature
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.webhook.receiver import WebhookRig


@pytest.mark.parametrize("item", WRITE_ITEMS)
def test_conformance(item: str) -> None:
    with WebhookRig() as rig:
        if reason := run_writing(item, rig):
            pytest.skip(reason)


ENTRY = Outgoing(
    entry_id="0192f3c4-0000-7000-8000-000000000001",
    kind=EntryKind.HAND_OFF,
    made_at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
    made_by="Ann",
    title="To the workshop",
    text="Lid broken – again",
    customer="Ada Lovelace",
    record=("shop", "customers", "4711"),
    facts={"code": "K7Q2", "tried": ["glue"]},
)


def test_the_body_is_the_one_that_is_published() -> None:
    assert json.loads(body_of(ENTRY)) == {
        "version": 1,
        "entry_id": "0192f3c4-0000-7000-8000-000000000001",
        "kind": "hand_off",
        "made_at": "2026-03-02T09:00:00+00:00",
        "made_by": "Ann",
        "title": "To the workshop",
        "text": "Lid broken – again",
        "customer": {"name": "Ada Lovelace", "source": "shop", "stream": "customers", "id": "4711"},
        "facts": {"code": "K7Q2", "tried": ["glue"]},
    }


def test_the_signature_is_one_that_any_receiver_can_check() -> None:
    # HMAC-SHA256 of "1772442000.abc.{}" with the key "key", as openssl works it out.
    assert signature(b"key", "1772442000", "abc", b"{}") == (
        "dd19a3cb82fdecaad765589662a3f8304ac3de9c7d8e8d17bd6ea7b82c9cdb3d"
    )


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((status, Refused) for status in (400, 409, 413, 415, 422)),
        *((status, AskPerson) for status in (401, 403, 404, 405, 410)),
        *((status, TryLater) for status in (408, 425, 429, 500, 502, 503, 504)),
        *((status, OurBug) for status in (418, 501)),
    ],
)
def test_every_answer_is_what_the_page_says(status: int, kind: type[ConnectorError]) -> None:
    with WebhookRig() as rig:
        rig.faults._route = lambda heard: Said({"error": "no"}, status)
        assert isinstance(Scribe(rig).failed(Scribe(rig).entry(), kind), kind)


@pytest.mark.parametrize("body", [b"", b"ok", b"{}", b"[]", b"\xff\xfe", b"null", b'{"half'])
def test_what_a_good_answer_says_does_not_matter(body: bytes) -> None:
    with WebhookRig() as rig:
        rig.faults._route = lambda heard: Said(body, 200, {"Content-Type": "text/plain"})
        assert Scribe(rig).write(ENTRY) == ""


def test_a_web_page_is_nobody_s_answer() -> None:
    with WebhookRig() as rig:
        rig.faults._route = lambda heard: Said(
            b"<html>Sign in to this network</html>", 200, {"Content-Type": "text/html"}
        )
        Scribe(rig).failed(ENTRY, AskPerson)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"error": "too long"}, "too long"),
        ({"message": "too long", "error": {"code": 1}}, "too long"),
        (b"plain words", "plain words"),
        ({"errors": ["a"]}, '{"errors": ["a"]}'),
        (b"", ""),
        (b"x" * 5_000, "x" * 300),
    ],
)
def test_what_a_refusal_says_is_passed_on_apart(body: object, said: str) -> None:
    with WebhookRig() as rig:
        rig.faults._route = lambda heard: Said(body, 400)
        error = Scribe(rig).failed(ENTRY, Refused)
        assert isinstance(error, Refused)
        assert error.said == said
        assert not said or said not in str(error)


def test_the_address_is_used_as_it_stands_and_shown_to_nobody() -> None:
    heard: list[Heard] = []

    def listen(one: Heard) -> Said:
        heard.append(one)
        return Said({}, 500)

    with WebhookRig() as rig:
        rig.faults._route = listen
        error = Scribe(rig).failed(ENTRY, TryLater)
        assert [one.path for one in heard] == ["/hooks/T0KEN-of-the-address/"]
        assert "T0KEN" not in f"{error!r} {error}"


@pytest.mark.parametrize("url", ["", "ftp://x", "http://", "https://me:pw@shop.example/x", "https://[broken", "x y"])
def test_an_address_that_cannot_be_one_asks_the_person(url: str) -> None:
    with pytest.raises(AskPerson), CONNECTOR.open({"url": url}, {"secret": "s"}, Surroundings()):
        pass


def test_nothing_goes_out_unsigned() -> None:
    with pytest.raises(AskPerson), CONNECTOR.open({"url": "https://shop.example"}, {"secret": " "}, Surroundings()):
        pass


def test_a_person_can_try_the_address() -> None:
    with WebhookRig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        with CONNECTOR.open(rig.settings(), rig.secrets(), around) as session:
            assert CONNECTOR.check(session) == ["Entries: the address answers and took a test"]
            assert (rig.receiver.tests, rig.receiver.taken) == (1, [])
            rig.fail(WriteFault.UNAUTHORISED)
            with pytest.raises(AskPerson):
                CONNECTOR.check(session)


def test_a_wrong_secret_asks_the_person() -> None:
    with WebhookRig() as rig:
        around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
        with CONNECTOR.open(rig.settings(), {"secret": "another"}, around) as session, pytest.raises(AskPerson):
            CONNECTOR.writers["entries"].write(session, ENTRY)
