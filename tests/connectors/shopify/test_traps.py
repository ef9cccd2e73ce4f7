"""Shopify's habits: points of cost, searches that lag, sixty days, scopes and approvals, lists inside of orders."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, OurBug
from connectors.kit.oauth import browser_address
from connectors.kit.oauth_words import SIGNED_IN, Tokens
from connectors.records import IdentifierKind, OrderRecord
from connectors.shopify import CONNECTOR
from connectors.shopify.queries import equal
from connectors.shopify.session import OAUTH, judge
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.sessions import session_of
from tests.connectors.shopify.rig import ShopifyRig
from tests.connectors.shopify.simulator import TOKEN, iso, money, terms_of


def stream(name: str) -> Any:
    return next(one for one in CONNECTOR.streams if one.name == name)


def read(session: Any, name: str, cursor: Any = None) -> tuple[list[Any], Any]:
    """The records of a pull, and its last cursor."""
    records, last = [], cursor
    for page in stream(name).read(session, cursor):
        records += page.records
        last = page.cursor or last
    return records, last


def present(session: Any, name: str) -> set[str] | None:
    batches = stream(name).present(session)
    return None if batches is None else {one for batch in batches for one in batch}


def test_points_are_waited_for_and_not_run_out_of() -> None:
    rig = ShopifyRig("customers")
    with session_of(rig, page_rows=200) as session:
        made = [one for _ in range(6) for one in rig.add(200, rig.clock.now() - timedelta(days=3))]
        began = rig.clock.now()
        records, _ = read(session, "customers")
    assert {one.source_id for one in records} == set(made)
    # Each page costs 800 of 2,000 points, and 100 a second come back: told of in time, so that none is refused.
    assert rig.shop.points.refused == 0
    assert rig.clock.now() - began > timedelta(seconds=30)


def test_a_question_that_another_app_left_no_points_for_is_asked_again_after_just_as_long() -> None:
    rig = ShopifyRig("customers")
    with session_of(rig, page_rows=200) as session:
        made = rig.add(3, rig.clock.now() - timedelta(days=3))
        assert rig.shop.points.pay(1_900)
        began = rig.clock.now()
        first = next(stream("customers").read(session, None))
        waited = (rig.clock.now() - began).total_seconds()
    assert {one.source_id for one in first.records} == set(made)
    assert rig.shop.points.refused == 1
    # 800 points are asked for, 100 are left, and 100 come back a second.
    assert 7 <= waited < 8


def test_who_is_found_late_is_found() -> None:
    rig = ShopifyRig("customers")
    with session_of(rig) as session:
        rig.add(3, rig.clock.now() - timedelta(minutes=4))
        (late,) = rig.add(1, rig.clock.now() - timedelta(minutes=4))
        (newest,) = rig.add(1, rig.clock.now())
        rig.shop.unseen.add(int(late))
        first, cursor = read(session, "customers")
        rig.shop.unseen.clear()
        rig.clock.sleep(60)
        again, _ = read(session, "customers", cursor)
    assert newest in {one.source_id for one in first}
    assert {one.source_id for one in again} == {late}


def test_more_than_a_search_gives_by_cursors_arrive_all_the_same() -> None:
    """Lists end after 25,000 objects: none is read by a cursor, but by what lies above the last id."""
    rig = ShopifyRig("orders")
    asked: list[dict[str, Any]] = []
    rig.shop.listen = lambda heard: asked.append(heard.body["variables"])
    with session_of(rig) as session:
        rig.add(12, rig.clock.now() - timedelta(hours=1))
        read(session, "orders")
        present(session, "orders")
    assert len(asked) > 5
    assert not any("after" in one for one in asked)


def test_all_lines_of_a_large_order_arrive() -> None:
    rig = ShopifyRig("orders")
    with session_of(rig) as session:
        (large, small) = rig.add(2, rig.clock.now() - timedelta(hours=1))
        lines = [{"title": f"L{n}", "quantity": n + 1, "originalUnitPriceSet": money("1.0")} for n in range(230)]
        rig.shop.write("orders", int(large), rig.clock.now(), lineItems=lines)
        records, _ = read(session, "orders")
    counts = {one.source_id: [line.text for line in one.lines] for one in records}
    assert counts == {large: [f"L{n}" for n in range(230)], small: ["Lid, red"]}


def returned(rig: ShopifyRig) -> str:
    (source_id,) = rig.add(1, rig.clock.now() - timedelta(hours=1))
    back = {"name": "#1-R1", "status": "OPEN", "createdAt": iso(rig.clock.now()), "closedAt": None}
    rig.shop.write("orders", int(source_id), rig.clock.now(), returns=[back], returnStatus="IN_PROGRESS")
    return source_id


def test_what_came_back_is_asked_for_where_the_app_may_see_it() -> None:
    rig = ShopifyRig("orders")
    with session_of(rig) as session:
        returned(rig)
        ((record,), _) = read(session, "orders")
    assert isinstance(record, OrderRecord)
    assert [one.text for one in record.events] == ["#1-R1 open"]


def test_orders_arrive_without_the_scope_for_returns() -> None:
    rig = ShopifyRig("orders")
    rig.shop.scopes -= {"read_returns"}
    with session_of(rig) as session:
        returned(rig)
        ((record,), _) = read(session, "orders")
        said = CONNECTOR.check(session)
    assert record.events == ()
    assert "read_returns" in said[-1]


def test_an_order_that_is_too_old_to_be_shown_is_not_taken_for_deleted() -> None:
    rig = ShopifyRig("orders")
    rig.shop.scopes -= {"read_all_orders"}
    with session_of(rig) as session:
        rig.add(1, rig.clock.now() - timedelta(days=59))
        before, cursor = read(session, "orders")
        rig.clock.sleep(2 * 86_400)
        after, _ = read(session, "orders", cursor)
        assert (len(before), after) == (1, [])
        assert present(session, "orders") is None
        assert any("sixty days" in line and "read_all_orders" in line for line in CONNECTOR.check(session))


def test_with_all_orders_a_deleted_one_is_found_out() -> None:
    rig = ShopifyRig("orders")
    with session_of(rig) as session:
        made = rig.add(3, rig.clock.now() - timedelta(days=90))
        rig.delete(made[1])
        assert present(session, "orders") == {made[0], made[2]}


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"defaultPhoneNumber"}, "for the app: phone ("),
        ({"displayName", "firstName", "defaultEmailAddress"}, "for the app: name, e-mail ("),
        ({"defaultAddress"}, "for the app: address ("),
    ],
)
def test_a_missing_approval_is_named_and_nobody_loses_a_phone(fields: set[str], missing: str) -> None:
    rig = ShopifyRig("customers")
    with session_of(rig) as session:
        rig.add(2, rig.clock.now() - timedelta(hours=1))
        rig.shop.unapproved = fields
        with pytest.raises(AskPerson) as error:
            read(session, "customers")
    assert missing in error.value.advice
    assert "partners.shopify.com" not in str(error.value)


def test_a_missing_scope_is_named() -> None:
    rig = ShopifyRig("orders")
    rig.shop.scopes = {"read_customers"}
    with session_of(rig) as session:
        with pytest.raises(AskPerson, match=r"Orders.*read_orders"):
            read(session, "orders")
        said = CONNECTOR.check(session)
    assert said[0] == "Customers can be read."
    assert "read_orders" in said[1]


def test_a_shop_that_owes_its_bill() -> None:
    found = judge(402, {}, {"errors": "Unavailable Shop"})
    assert found is not None
    assert "bill" in found.advice


def test_a_question_that_costs_too_much_is_our_fault() -> None:
    rig = ShopifyRig("customers")
    too_much = {"errors": [{"message": "Query cost is 1032", "extensions": {"code": "MAX_COST_EXCEEDED"}}]}
    with session_of(rig) as session:
        rig.server.route = lambda heard: Said(too_much)
        with pytest.raises(OurBug):
            read(session, "customers")


def test_a_lookup_cannot_break_out_of_its_quotes() -> None:
    rig = ShopifyRig("customers")
    with session_of(rig) as session:
        rig.add(3, rig.clock.now() - timedelta(hours=1))
        found = list(CONNECTOR.lookups[IdentifierKind.EMAIL](session, "x' OR id:>0 OR email:'"))
    assert [one for part in found for one in part.records] == []


@given(st.text(max_size=30))
def test_whatever_is_looked_for_is_what_is_found(value: str) -> None:
    assert terms_of(equal("email", value)) == {("email", ""): value}


def test_the_browser_is_sent_to_the_shop_itself() -> None:
    address = urlsplit(browser_address(OAUTH, {"shop": "https://a.myshopify.com/", "client_id": "c"}, "s", "v" * 43))
    asked = {key: several[0] for key, several in parse_qs(address.query).items()}
    assert (address.netloc, address.path) == ("a.myshopify.com", "/admin/oauth/authorize")
    assert asked["scope"] == "read_customers,read_orders,read_all_orders,read_returns"
    assert "code_challenge" not in asked


def test_a_token_of_the_browser_and_one_of_the_own_app_work_too() -> None:
    rig = ShopifyRig("customers")
    inner = rig.server.route

    def route(heard: Heard) -> Said:
        if heard.path != "/admin/oauth/access_token":
            return inner(heard)
        form = parse_qs(heard.raw.decode())
        assert form["grant_type"] == ["client_credentials"]
        rig.shop.tokens.add("shpat_own")
        return Said({"access_token": "shpat_own", "scope": "read_customers", "expires_in": 86_399})

    rig.server.route = route
    own = {"client_secret": "very secret"}
    with session_of(rig, secrets=own, settings={"client_id": "c1"}) as session:
        made = rig.add(1, rig.clock.now() - timedelta(hours=1))
        assert [one.source_id for one in read(session, "customers")[0]] == list(made)
    browser = ShopifyRig("customers")
    with session_of(browser, secrets={SIGNED_IN: Tokens(TOKEN).text()}) as session:
        made = browser.add(1, browser.clock.now() - timedelta(hours=1))
        assert [one.source_id for one in read(session, "customers")[0]] == list(made)


@pytest.mark.parametrize(
    ("settings", "secrets", "words"),
    [
        ({"shop": "http://shop.example"}, {"token": "t"}, "https"),
        ({"shop": "https://shop.example"}, {"token": " "}, "access token"),
        ({"shop": "https://shop.example"}, {"client_secret": "s"}, "client id"),
    ],
)
def test_what_cannot_sign_in_says_what_to_do(settings: dict[str, str], secrets: dict[str, str], words: str) -> None:
    with pytest.raises(AskPerson, match=words), CONNECTOR.open(settings, secrets, Surroundings()):
        pass
