"""Signing in and out of Matrix, its ways of saying no, and what is asked of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, TryLater
from connectors.matrix import CONNECTOR
from connectors.matrix.session import Matrix
from connectors.records import CustomerRecord, IdentifierKind, InteractionRecord
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.matrix.rig import AGENT, MatrixRig
from tests.connectors.matrix.samples import sample
from tests.connectors.matrix.simulator import CLIENT, ME, PASSWORD, TOKEN

USERS, CHATS = CONNECTOR.streams
OWN = {"password": PASSWORD}


def around(rig: MatrixRig, **more: Any) -> Surroundings:
    return Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, **{"page_rows": 5, **more})


@contextmanager
def signed_in(rig: MatrixRig, secrets: Mapping[str, str] | None = None, **more: Any) -> Iterator[Matrix]:
    settings = {**rig.settings(), "user": ME, **more.pop("settings", {})}
    with CONNECTOR.open(settings, secrets or rig.secrets(), around(rig, **more)) as session:
        yield session


def pull(rig: MatrixRig, cursor: Cursor | None = None) -> list[Page]:
    with signed_in(rig) as session:
        return list(CHATS.read(session, cursor))


def chats(pages: list[Page]) -> dict[str, InteractionRecord]:
    records = [record for page in pages for record in page.records]
    return {record.source_id: record for record in records if isinstance(record, InteractionRecord)}


@pytest.mark.parametrize(
    ("name", "path", "kind", "said"),
    [
        ("unknown access token", "/account/whoami", AskPerson, "credentials"),
        ("wrong password", "/login", AskPerson, "credentials"),
        ("deactivated", "/login", AskPerson, "credentials"),
        ("other login", "/login", AskPerson, "access token"),
        ("no administrator", "/users", AskPerson, "read Users"),
    ],
)
def test_every_way_of_being_refused_says_what_to_do(
    name: str, path: str, kind: type[ConnectorError], said: str
) -> None:
    recorded = sample("errors")[name]
    with MatrixRig() as rig:
        rig.server.override = lambda heard: (
            Said(recorded["body"], recorded["status"]) if heard.path.endswith(path) else None
        )
        secrets = OWN if path == "/login" else rig.secrets()
        with pytest.raises(kind) as refused, signed_in(rig, secrets) as session:
            list(USERS.read(session, None))
    assert said in f"{refused.value.title} {refused.value.advice}"


def test_neither_token_nor_password_is_told_before_anything_is_asked() -> None:
    with MatrixRig() as rig:
        with pytest.raises(AskPerson, match="access token"), signed_in(rig, {"password": ""}):
            pass
        assert not rig.ledger.asked


def test_an_own_session_is_ended_and_a_given_token_is_not() -> None:
    with MatrixRig() as rig:
        with signed_in(rig):
            pass
        assert rig.server.tokens == {TOKEN}
        with signed_in(rig, OWN) as session:
            assert len(rig.server.tokens) == 2
            assert session.side.account == ME
        assert rig.server.tokens == {TOKEN}


@pytest.mark.parametrize("ended_by", [Cancelled(), AskPerson("No.", "Do this."), KeyError("x")])
def test_an_own_session_is_ended_however_the_work_ends(ended_by: BaseException) -> None:
    with MatrixRig() as rig:
        stopped: list[bool] = []
        with pytest.raises(type(ended_by)), signed_in(rig, OWN, cancelled=lambda: bool(stopped)):
            _stop(stopped, ended_by)
        assert rig.server.tokens == {TOKEN}


def test_a_session_that_ends_in_the_middle_is_begun_anew() -> None:
    with MatrixRig() as rig:
        expected = set(rig.add(12, rig.clock.now()))
        with signed_in(rig, OWN) as session:
            pages = CHATS.read(session, None)
            found = {record.source_id for record in next(pages).records}
            rig.server.tokens -= {"syt_1_own"}
            found |= {record.source_id for page in pages for record in page.records}
        assert (found, rig.server.logins) == (expected, 2)


def test_a_server_that_asks_for_a_pause_is_left_alone() -> None:
    with MatrixRig() as rig:
        with pytest.raises(TryLater) as later, signed_in(rig, OWN) as session:
            _pull_during_a_pause(rig, session)
        assert later.value.after == pytest.approx(7200)
        assert rig.ledger.asked[-1].fault is Fault.TOO_MANY


def test_a_token_the_server_does_not_know_any_more_begins_anew() -> None:
    with MatrixRig() as rig:
        ids = set(rig.add(7, rig.clock.now() - timedelta(hours=5)))
        assert set(chats(pull(rig, {"since": "from another life", "todo": [], "open": []}))) == ids


def test_only_rooms_in_which_something_happened_are_read_again() -> None:
    with MatrixRig() as rig:
        ids = rig.add(9, rig.clock.now() - timedelta(hours=5))
        cursor = pull(rig)[-1].cursor
        assert cursor is not None
        rig.say(ids[4], AGENT, rig.clock.now() - timedelta(hours=2))
        found = chats(pull(rig, cursor))
        assert list(found) == [ids[4]]
        assert found[ids[4]].message_count == 8


def test_a_chat_that_was_going_on_gets_its_end_without_a_new_message() -> None:
    with MatrixRig() as rig:
        (room,) = rig.add(1, rig.clock.now())
        rig.add(2, rig.clock.now() - timedelta(hours=5))
        first = pull(rig)
        assert chats(first)[room].ended_at is None
        rig.clock.sleep(3600)
        second = pull(rig, first[-1].cursor)
        assert chats(second)[room].ended_at == chats(second)[room].changed_at
        assert not chats(pull(rig, second[-1].cursor))


def test_a_pull_that_was_cut_short_forgets_neither_the_rest_nor_what_came_since() -> None:
    with MatrixRig() as rig:
        ids = rig.add(12, rig.clock.now() - timedelta(hours=5))
        with signed_in(rig) as session:
            page = next(CHATS.read(session, None))
        done = [record.source_id for record in page.records]
        rig.say(done[0], AGENT, rig.clock.now() - timedelta(hours=2))
        found = chats(pull(rig, page.cursor))
        assert set(found) == set(ids) - set(done[1:])
        assert found[done[0]].message_count == 8


@pytest.mark.parametrize("most", [100, 4], ids=["all at once", "room by room"])
def test_nothing_that_was_said_is_kept_and_little_is_sent(most: int) -> None:
    with MatrixRig() as rig:
        rig.add(3, rig.clock.now())
        rig.add_bad()
        rig.server.most = most
        heard: list[Heard] = []
        answers: list[Any] = []
        rig.server.listen, rig.server.said = heard.append, answers.append
        pages = pull(rig)
        syncs = [answer for one, answer in zip(heard, answers, strict=True) if one.path == f"{CLIENT}/sync"]
        assert "Something private" not in json.dumps(syncs)
        assert {one.query["set_presence"] for one in heard if one.path == f"{CLIENT}/sync"} == {"offline"}
        # Only a room that does not fit into the first answer is read in a way that brings its words along.
        assert ("Something private" in json.dumps(answers)) is (most == 4)
        assert "Something private" not in repr(pages)
        assert len([page for page in pages if page.rejected]) == 1
        assert len(chats(pages)) == 3


def test_a_room_that_was_closed_to_us_meanwhile_stops_nothing() -> None:
    with MatrixRig() as rig:
        ids = rig.add(7, rig.clock.now() - timedelta(hours=5))
        with signed_in(rig) as session:
            pages = CHATS.read(session, None)
            found = {record.source_id for record in next(pages).records}
            rig.server.forgotten = {ids[5]}
            found |= {record.source_id for page in pages for record in page.records}
            assert found == set(ids) - {ids[5]}
            assert CHATS.transcript is not None
            with pytest.raises(AskPerson, match="not in this room"):
                CHATS.transcript(session, ids[5])


def test_a_transcript_is_fetched_whole_when_asked_for() -> None:
    with MatrixRig() as rig:
        (room,) = rig.add(1, rig.clock.now())
        assert CHATS.transcript is not None
        with signed_in(rig) as session:
            said = CHATS.transcript(session, room)
        assert [one.text for one in said] == ["Something private"] * 7
        assert [one.author for one in said[:3]] == ["Customer 0", "Anna", "Customer 0"]


def test_a_room_that_was_left_stays_and_one_that_was_forgotten_goes() -> None:
    with MatrixRig() as rig:
        stays, goes, *rest = rig.add(3, rig.clock.now())
        rig.server.left = {stays, goes}
        rig.server.forgotten = {goes}
        assert CHATS.present is not None
        with signed_in(rig) as session:
            present = CHATS.present(session)
            assert present is not None
            assert {one for batch in present for one in batch} == {stays, *rest}
        assert set(chats(pull(rig))) == {stays, *rest}


def test_without_an_administrator_users_are_left_alone() -> None:
    with MatrixRig() as rig:
        rooms = rig.add(5, rig.clock.now())
        rig.server.is_admin = False
        plain = {"settings": {"users": "no"}}
        with signed_in(rig, **plain) as session:
            assert list(USERS.read(session, None)) == []
            assert USERS.present is not None
            assert USERS.present(session) is None
            records = [record for page in CHATS.read(session, None) for record in page.records]
            assert [one.kind for one in records[0].identifiers] == [IdentifierKind.SOCIAL]
            (found,) = CONNECTOR.lookups[IdentifierKind.SOCIAL](session, "@c3:chat.example")
            assert (found.stream, [record.source_id for record in found.records]) == ("chats", [rooms[3]])
            assert list(CONNECTOR.lookups[IdentifierKind.EMAIL](session, "person3@example.com")) == []
            assert CONNECTOR.check(session)[1] == f"Rooms: 5, as {ME}"
        with signed_in(rig) as session, pytest.raises(AskPerson, match="read Users"):
            CONNECTOR.check(session)


def test_users_come_with_their_addresses_and_without_staff() -> None:
    with MatrixRig() as rig:
        rig.add(9, rig.clock.now())
        rig.server.users["@c4:chat.example"]["erased"] = True
        with signed_in(rig) as session:
            pages = list(USERS.read(session, None))
            present = USERS.present(session) if USERS.present else None
            assert present is not None
            there = {one for batch in present for one in batch}
            assert CONNECTOR.check(session)[0] == "Users: 11"
        records = {one.source_id: one for page in pages for one in page.records if isinstance(one, CustomerRecord)}
        assert set(records) == {f"@c{number}:chat.example" for number in range(9) if number != 4} == there
        assert [one.value for one in records["@c2:chat.example"].identifiers] == [
            *("@c2:chat.example", "person2@example.com", "+12025550002")
        ]
        assert pages[-1].cursor == {"from": ""}


def test_a_list_of_users_that_was_cut_short_goes_on() -> None:
    with MatrixRig() as rig:
        rig.add(9, rig.clock.now())
        with signed_in(rig) as session:
            first, *rest = USERS.read(session, None)
        with signed_in(rig) as session:
            again = list(USERS.read(session, first.cursor))
        assert [page.records for page in again] == [page.records for page in rest]


@pytest.mark.parametrize("body", [[], "text", 7])
def test_an_answer_that_is_no_object_is_no_crash(body: Any) -> None:
    with MatrixRig() as rig:
        rig.server.override = lambda heard: Said(body) if heard.path.endswith("/sync") else None
        with signed_in(rig) as session, pytest.raises(OurBug):
            list(CHATS.read(session, None))


def test_an_address_where_no_homeserver_is_asks_the_person() -> None:
    clock = ManualClock()
    route: Callable[[Heard], Said] = lambda heard: Said(b"<html>", 404, {"Content-Type": "text/html"})  # noqa: E731
    with Loopback(route, Ledger(clock), clock) as server:
        surroundings = Surroundings(now=clock.now, sleep=clock.sleep)
        opened = CONNECTOR.open({"url": server.url, "user": ME}, OWN, surroundings)
        with pytest.raises(AskPerson, match="address"), opened:
            pass


def _stop(stopped: list[bool], error: BaseException) -> None:
    stopped.append(True)
    raise error


def _pull_during_a_pause(rig: MatrixRig, session: Matrix) -> None:
    rig.fail(Fault.TOO_MANY, retry_after=7200)
    list(CHATS.read(session, None))
