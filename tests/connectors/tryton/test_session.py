"""Signing in and out of Tryton, its ways of saying no, and what it is asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, TryLater
from connectors.records import CustomerRecord, IdentifierKind
from connectors.tryton import CONNECTOR
from connectors.tryton.session import Tryton
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.tryton.rig import NO_TIME, TrytonRig, utc
from tests.connectors.tryton.samples import sample, shape
from tests.connectors.tryton.simulator import DATABASE, PASSWORD, USER

CUSTOMERS, ORDERS = CONNECTOR.streams


def around(rig: TrytonRig, **more: Any) -> Surroundings:
    return Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, page_rows=5, **more)


@contextmanager
def signed_in(rig: TrytonRig, **more: Any) -> Iterator[Tryton]:
    with CONNECTOR.open(rig.settings(), rig.secrets(), around(rig, **more)) as session:
        yield session


@contextmanager
def refusing(answer: Said) -> Iterator[Callable[[], object]]:
    """A server that lets everybody in and then says the same to everything; yields a way to ask it."""
    clock = ManualClock()

    def route(heard: Heard) -> Said:
        if heard.body["method"] == "common.db.login":
            return Said({"id": 0, "result": [7, "token", None]})
        return answer

    with Loopback(route, Ledger(clock), clock) as server:
        settings = {"url": server.url, "database": DATABASE, "user": USER}
        surroundings = Surroundings(now=clock.now, sleep=clock.sleep)

        def ask() -> object:
            with CONNECTOR.open(settings, {"password": PASSWORD}, surroundings) as session:
                return list(CUSTOMERS.read(session, None))

        yield ask


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("no permission", AskPerson, "allow"),
        ("no model", AskPerson, "every model and field"),
        ("no field", AskPerson, "every model and field"),
        ("needs more than a password", AskPerson, "more than a password"),
        ("wrong password", AskPerson, "credentials"),
        ("session over", AskPerson, "credentials"),
        ("no database", AskPerson, "address"),
    ],
)
def test_every_way_of_being_refused_says_what_to_do(name: str, kind: type[ConnectorError], said: str) -> None:
    recorded = sample("errors")[name]
    body = recorded["body"]
    answer = Said(body if isinstance(body, dict) else body.encode(), recorded["status"])
    with refusing(answer) as ask, pytest.raises(kind) as refused:
        ask()
    assert said in f"{refused.value.title} {refused.value.advice}"
    assert not any(word in str(refused.value) for word in ("Sale", "nope"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"id": 0, "error": ["database is locked", "Traceback"]}, TryLater),
        ({"id": 0, "error": ["ConcurrencyException", "text"]}, TryLater),
        ({"id": 0}, OurBug),
        ([], OurBug),
    ],
    ids=["trouble inside", "concurrency", "no result", "no object"],
)
def test_answers_that_are_none(body: Any, kind: type[ConnectorError]) -> None:
    with refusing(Said(body)) as ask, pytest.raises(kind):
        ask()


@pytest.mark.parametrize("said", [None, "yesterday", NO_TIME, {"__class__": "datetime"}])
def test_a_server_that_does_not_say_when_rows_changed(said: Any) -> None:
    with TrytonRig() as rig:
        rig.add(1, rig.clock.now())

        def spoil(rows: list[dict[str, Any]]) -> None:
            for row in rows:
                if "last_modified_at" in row:
                    row["last_modified_at"] = said

        rig.server.answered = spoil
        with signed_in(rig) as session, pytest.raises(OurBug, match="when a row changed"):
            list(CUSTOMERS.read(session, None))


def test_a_session_that_ends_in_the_middle_is_begun_anew_once() -> None:
    with TrytonRig() as rig:
        expected = set(rig.add(12, rig.clock.now()))
        with signed_in(rig) as session:
            pages = CUSTOMERS.read(session, None)
            found = {record.source_id for record in next(pages).records}
            rig.server.expire = True
            found |= {record.source_id for page in pages for record in page.records}
        assert (found, rig.server.signed_in) == (expected, 2)


@pytest.mark.parametrize("ended_by", [None, Cancelled(), AskPerson("No.", "Do this."), KeyError("x")])
def test_the_session_is_ended_however_the_work_ends(ended_by: BaseException | None) -> None:
    with TrytonRig() as rig:
        stopped: list[bool] = []
        with pytest.raises(type(ended_by)) if ended_by else _nothing(), signed_in(rig, cancelled=lambda: bool(stopped)):
            stopped.append(True)
            if ended_by:
                raise ended_by
        assert not rig.server.valid


def test_a_server_that_asks_for_a_pause_is_left_alone() -> None:
    with TrytonRig() as rig:
        rig.add(3, rig.clock.now())
        with pytest.raises(TryLater), signed_in(rig) as session:
            _pull_during_a_pause(rig, session)
        assert rig.ledger.asked[-1].fault is Fault.TOO_MANY


def test_a_wrong_password_is_tried_once_and_not_told() -> None:
    with TrytonRig() as rig:
        with pytest.raises(AskPerson) as refused, CONNECTOR.open(rig.settings(), {"password": "hunter2"}, around(rig)):
            pass
        assert len(rig.ledger.asked) == 1
        assert "hunter2" not in f"{refused.value!r}{refused.value.__context__!r}"


def test_the_company_of_the_user_goes_with_every_question() -> None:
    with TrytonRig() as rig, signed_in(rig) as session:
        asked: list[Any] = []
        rig.server.listen = asked.append
        session.count("sale.sale", [])
        assert asked[-1]["params"][-1] == {"active_test": False, "company": 1}


def test_models_the_user_may_not_read_are_left_out_or_named() -> None:
    with TrytonRig("orders") as rig:
        (added,) = rig.add(1, rig.clock.now())
        rig.server.hidden = {"stock.shipment.out", "stock.shipment.out.return", "party.address"}
        with signed_in(rig) as session:
            (record,) = [record for page in ORDERS.read(session, None) for record in page.records]
            with pytest.raises(AskPerson, match=r"Parties: it may not read party\.address"):
                CONNECTOR.check(session)
        assert record.source_id == added
        rig.server.hidden = {"stock.shipment.out", "stock.shipment.out.return"}
        with signed_in(rig) as session:
            told = CONNECTOR.check(session)
        assert told == [
            "Parties: 1",
            "Sales: 1, without stock.shipment.out, stock.shipment.out.return, which this user may not read",
        ]
        rig.server.hidden = {"sale.line"}
        with signed_in(rig) as session, pytest.raises(AskPerson, match=r"Sales: it may not read sale\.line"):
            list(ORDERS.read(session, None))


@pytest.mark.parametrize("hidden", [set(), {"party.address"}], ids=["all", "no addresses"])
def test_a_merge_moves_the_sales_to_the_heir(hidden: set[str]) -> None:
    with TrytonRig("orders") as rig:
        first, second = (int(one) for one in rig.add(2, rig.clock.now() - timedelta(hours=1)))
        sales = rig.server.tables["sale.sale"]
        gone, heir = sales[first]["party"], sales[second]["party"]
        rig.server.hidden = hidden
        with signed_in(rig) as session:
            *_, page = ORDERS.read(session, None)
        rig.clock.sleep(3600)
        rig.server.merge_parties(gone, heir, utc(rig.clock.now()))
        with signed_in(rig) as session:
            found = {r.source_id: r.customer_id for one in ORDERS.read(session, page.cursor) for r in one.records}
        assert found[str(first)] == str(heir)


def test_a_merge_leaves_the_heir_with_the_numbers_of_both() -> None:
    with TrytonRig() as rig:
        gone, heir, other = (int(one) for one in rig.add(3, rig.clock.now()))
        rig.server.merge_parties(gone, heir, utc(rig.clock.now()))
        (way, *_) = rig.server.ids("party.contact_mechanism", "party", other)
        rig.server.write("party.contact_mechanism", way, utc(rig.clock.now()), active=0)
        with signed_in(rig) as session:
            records = {one.source_id: one for page in CUSTOMERS.read(session, None) for one in page.records}
        phones = {
            source_id: [one.value for one in record.identifiers if one.kind is IdentifierKind.PHONE]
            for source_id, record in records.items()
            if isinstance(record, CustomerRecord)
        }
        assert phones == {str(heir): [f"(202) 555-{gone:04d}", f"(202) 555-{heir:04d}"], str(other): []}


@pytest.mark.parametrize("name", ["parties", "sales"])
def test_the_simulator_speaks_as_the_server_does(name: str) -> None:
    """Every key of an answer of the real server is there, with values of the same make where the simulator has one."""
    with TrytonRig("orders") as rig:
        rig.add(1, datetime(2026, 3, 1, 12, tzinfo=UTC))
        heard: list[Any] = []
        rig.server.answered = heard.append
        with signed_in(rig) as session:
            list((CUSTOMERS if name == "parties" else ORDERS).read(session, None))
    recorded = next(row for row in sample(name) if row["active" if name == "parties" else "number"])
    sent = json.loads(json.dumps(heard), parse_float=Decimal)
    simulated = next(row for rows in sent for row in rows if set(row) == set(recorded))
    for key, value in recorded.items():
        if value and simulated[key]:
            assert _kinds(simulated[key]) == _kinds(value), key


def _kinds(value: Any) -> Any:
    """The shape of a value, one element of a list standing for all; what may be empty does not count."""
    if isinstance(value, list):
        return _kinds(value[0])
    if isinstance(value, dict):
        return {key: _kinds(inner) for key, inner in value.items() if inner is not None and not key.endswith(".")}
    return shape(value)


def _pull_during_a_pause(rig: TrytonRig, session: Tryton) -> None:
    rig.fail(Fault.TOO_MANY, retry_after=7200)
    list(CUSTOMERS.read(session, None))


@contextmanager
def _nothing() -> Iterator[None]:
    yield
