"""The Vendure connector against a running Vendure: a desk holds what the server holds, whatever changes there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    build_client_schema,
    get_introspection_query,
)

from connectors.kit.errors import AskPerson
from connectors.records import IdentifierKind, OrderRecord
from connectors.vendure import CONNECTOR
from tests.connectors.vendure.simulator import SCHEMA
from tests.live_servers.pulling import Puller
from tests.live_servers.vendure import PASSWORD, Vendure, modules, vendure

pytestmark = pytest.mark.live

PEOPLE, ORDERS = 7, 5


@pytest.fixture(scope="module")
def server() -> Iterator[Vendure]:
    if modules() is None:
        pytest.skip("Vendure is not installed: run python3 packaging/test.py once")
    with vendure() as found:
        yield found


@pytest.fixture(scope="module")
def people(server: Vendure) -> list[str]:
    """Customers; the third typed the phone in a way of their own."""
    return [server.customer(number, "030 / 123-0002" if number == 2 else "") for number in range(PEOPLE)]


@pytest.fixture(scope="module")
def placed(server: Vendure, people: list[str]) -> list[str]:
    """Orders that are placed, beside a cart that is not."""
    orders = [server.cart(person) for person in people[:ORDERS]]
    for order in orders:
        server.place(order)
    server.cart(people[0])
    return orders


@pytest.fixture
def desk(server: Vendure, placed: list[str]) -> Puller:
    """A source that has pulled once."""
    puller = Puller(CONNECTOR, server.settings(), server.secrets())
    for name in ("customers", "orders"):
        puller.pull(name)
    return puller


def order_of(puller: Puller, source_id: str) -> OrderRecord:
    found = puller.held("orders")[source_id]
    assert isinstance(found, OrderRecord)
    return found


def test_everything_arrives_and_carts_do_not(desk: Puller, people: list[str], placed: list[str]) -> None:
    assert set(desk.held("customers")) >= set(people)
    assert set(placed) <= set(desk.held("orders"))
    found = order_of(desk, placed[0])
    assert (found.total, found.currency, found.state) == (Decimal("34.75"), "USD", "PaymentSettled")
    assert [(line.text, line.quantity, line.sku) for line in found.lines] == [("Widget", Decimal(2), "W-1")]
    assert [event.kind for event in found.events] == ["confirmed"]
    assert found.customer_id == people[0]


def test_a_cart_that_is_placed_later_arrives_then(desk: Puller, server: Vendure, people: list[str]) -> None:
    late = server.cart(people[5])
    desk.pull("orders")
    assert late not in desk.held("orders")
    server.place(late)
    desk.pull("orders")
    assert late in desk.held("orders")
    assert desk.held("orders") == desk.whole("orders")


def test_an_order_arrives_in_each_of_its_states_although_its_time_stands_still(
    desk: Puller, server: Vendure, placed: list[str]
) -> None:
    document = "query($o: ID!) { order(id: $o) { updatedAt } }"
    before = server.ask(document, o=placed[1])
    server.ship(placed[1], ["Shipped"])
    desk.pull("orders")
    assert [event.kind for event in order_of(desk, placed[1]).events] == ["confirmed", "shipped"]
    assert order_of(desk, placed[1]).events[-1].text == "UPS 1Z"
    server.ship(placed[2], ["Shipped", "Delivered"])
    desk.pull("orders")
    assert order_of(desk, placed[2]).state == "Delivered"
    # What the connector goes round for: should it ever move, the connector may be simpler.
    assert server.ask(document, o=placed[1]) == before
    assert desk.held("orders") == desk.whole("orders")


def test_a_cancelled_order_and_a_note_arrive(desk: Puller, server: Vendure, placed: list[str]) -> None:
    document = "mutation($i: AddNoteToOrderInput!) { addNoteToOrder(input: $i) { id } }"
    server.ask(document, i={"id": placed[3], "note": "<p>Ring twice</p>", "isPublic": False})
    document = (
        "mutation($i: CancelOrderInput!) { cancelOrder(input: $i) { __typename ... on ErrorResult { errorCode } } }"
    )
    server.ask(document, i={"orderId": placed[4], "reason": "gone"})
    desk.pull("orders")
    assert ("note", "Ring twice") in order_of(desk, placed[3]).details
    gone = order_of(desk, placed[4])
    assert (gone.cancelled, [line.quantity for line in gone.lines]) == (True, [Decimal(2)])
    assert desk.held("orders") == desk.whole("orders")


def test_customers_change_and_are_deleted(desk: Puller, server: Vendure) -> None:
    new = server.customer(50)
    desk.pull("customers")
    assert new in desk.held("customers")
    document = "mutation($i: UpdateCustomerInput!) { updateCustomer(input: $i) { __typename } }"
    server.ask(document, i={"id": new, "lastName": "Changed"})
    desk.pull("customers")
    assert desk.held("customers")[new].name == "Person Changed"
    server.ask("mutation($i: ID!) { deleteCustomer(id: $i) { result } }", i=new)
    desk.pull("customers")
    assert new not in desk.held("customers")
    assert desk.held("customers") == desk.whole("customers")


def test_lookups_find_the_customer_with_the_orders(desk: Puller, people: list[str], placed: list[str]) -> None:
    expected = {"customers": [people[1]], "orders": [placed[1]]}
    assert desk.look_up(IdentifierKind.EMAIL, "p1@example.com") == expected
    assert desk.look_up(IdentifierKind.PHONE, "+49301230001") == expected
    assert desk.look_up(IdentifierKind.PHONE, "+49301230002") == {"customers": [people[2]], "orders": [placed[2]]}
    assert desk.look_up(IdentifierKind.EMAIL, "p_@example.com") == {}
    assert desk.look_up(IdentifierKind.PHONE, "+493012300") == {}


def test_who_may_not_read_orders_is_told_which_permission_is_missing(desk: Puller, server: Vendure) -> None:
    role = {"code": "people", "description": "people", "permissions": ["ReadCustomer", "ReadSettings"]}
    made = server.ask("mutation($i: CreateRoleInput!) { createRole(input: $i) { id } }", i=role)["createRole"]["id"]
    reader = {"firstName": "R", "lastName": "R", "emailAddress": "reader", "password": PASSWORD, "roleIds": [made]}
    server.ask("mutation($i: CreateAdministratorInput!) { createAdministrator(input: $i) { id } }", i=reader)
    puller = Puller(CONNECTOR, {**server.settings(), "user": "reader"}, server.secrets())
    puller.pull("customers")
    assert puller.held("customers") == desk.whole("customers")
    with pytest.raises(AskPerson, match="ReadOrder"):
        puller.pull("orders")
    with pytest.raises(AskPerson, match="credentials"), Puller(CONNECTOR, server.settings(), {"password": "x"}).open():
        pass


def test_a_server_that_signs_in_by_cookie() -> None:
    if modules() is None:
        pytest.skip("Vendure is not installed: run python3 packaging/test.py once")
    with vendure("cookie") as server:
        made = server.customer(1)
        puller = Puller(CONNECTOR, server.settings(), server.secrets())
        puller.pull("customers")
        assert set(puller.held("customers")) == {made}


def test_the_schema_the_simulator_is_held_to_is_the_servers(server: Vendure) -> None:
    real = build_client_schema(server.ask(get_introspection_query()))  # type: ignore[arg-type]
    checked = 0
    for name, ours in SCHEMA.types.type_map.items():
        theirs = real.type_map.get(name)
        if name.startswith("__") or theirs is None:
            assert name.startswith("__"), name
            continue
        if isinstance(ours, GraphQLObjectType | GraphQLInputObjectType):
            for field, one in ours.fields.items():
                found = theirs.fields[field].type  # type: ignore[attr-defined]
                assert str(found) in (str(one.type), "CurrencyCode!"), (name, field)
                checked += 1
        elif isinstance(ours, GraphQLEnumType):
            assert set(ours.values) <= set(theirs.values), name  # type: ignore[attr-defined]
    assert checked > 90
