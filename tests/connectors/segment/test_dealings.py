"""Visits, orders and chats out of events, as the specification's own examples have them."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.records import Channel, SegmentKind
from connectors.segment import CONNECTOR
from tests.connectors.segment.telling import MORNING, NOW, call, told, track

ME = {"userId": "019mr8mf4r", "anonymousId": "d1"}
PRODUCTS = [
    {"product_id": "507f1f77", "sku": "45790-32", "name": "Monopoly: 3rd Edition", "price": "19", "quantity": 1},
    {"product_id": "505bd76785ebb509fc183733", "sku": "46493-32", "name": "Uno Card Game", "price": 3, "quantity": 2},
]
ORDER = {
    "checkout_id": "fksdjfsdjfisjf9sdfjsd9f", "order_id": "50314b8e9bcf000000000000", "affiliation": "Web Store",
    "total": 27.5, "revenue": 25.0, "currency": "usd", "products": PRODUCTS, "coupon": "hasbros",
}  # fmt: skip


def minute(count: float) -> Any:
    return MORNING + timedelta(minutes=count)


def page(number: str, minutes: float, name: str = "", **more: Any) -> dict[str, Any]:
    return call("page", number, minutes, name=name, **{**ME, **more})


def test_half_an_hour_of_silence_parts_two_visits_and_a_little_less_does_not(tmp_path: Path) -> None:
    rows = [page("1", 0, "Home"), page("2", 30, "Pricing"), page("3", 60.1, "Help")]
    first, second = told(tmp_path, rows).of("visits")
    (segment,) = first.segments
    assert (segment.kind, segment.started_at, segment.ended_at) == (SegmentKind.SELF_SERVICE, minute(0), minute(30))
    assert (first.channel, first.summary) == (Channel.WEB, "Home, Pricing")
    assert (second.started_at, second.segments) == (minute(60.1), ())


def test_two_devices_at_once_are_two_visits_of_one_person(tmp_path: Path) -> None:
    rows = [page("1", 0), page("2", 10), page("3", 5, anonymousId="phone"), page("4", 8, anonymousId="phone")]
    assert [one.customer_id for one in told(tmp_path, rows).of("visits")] == [ME["userId"]] * 2


def test_a_visit_says_what_was_looked_at_searched_and_ordered(tmp_path: Path) -> None:
    rows = [
        page("1", 0, "Home", context={"page": {"referrer": "https://search.example"}}),
        track("2", 1, "Products Searched", {"query": "card games"}, **ME),
        track("3", 2, "Product Viewed", {"name": "Uno Card Game"}, **ME),
        track("4", 3, "product_added", {"name": "Uno Card Game"}, **ME),
        track("5", 4, "Checkout Started", {}, **ME),
        track("6", 5, "Order Completed", ORDER, **ME),
    ]
    (visit,) = told(tmp_path, rows).of("visits")
    assert visit.subject == "Uno Card Game"
    assert dict(visit.details) == {
        "pages": "1", "searched for": "card games", "into the cart": "Uno Card Game", "checkout begun": "yes",
        "came from": "https://search.example",
    }  # fmt: skip
    assert [one.value for one in visit.references] == [ORDER["order_id"]]


def test_what_a_server_tells_is_no_visit(tmp_path: Path) -> None:
    desk = told(
        tmp_path,
        [
            track("1", 0, "Subscription Renewed", {}, **ME, context={"library": {"name": "analytics-node"}}),
            track("2", 1, "Email Opened", {}, **ME, channel="server"),
        ],
    )
    assert desk.of("visits") == []


def test_an_order_has_the_lines_and_the_total_of_its_latest_description(tmp_path: Path) -> None:
    updated = {**ORDER, "total": "30.50", "products": PRODUCTS[:1]}
    rows = [track("2", 60, "Order Updated", updated, **ME), track("1", 0, "Order Completed", ORDER, **ME)]
    (order,) = told(tmp_path, rows).of("orders")
    assert (order.number, order.placed_at, order.state) == (ORDER["order_id"], minute(0), "updated")
    assert (order.total, order.currency, order.customer_id) == (Decimal("30.50"), "USD", ME["userId"])
    assert [(one.text, one.quantity, one.unit_price, one.sku) for one in order.lines] == [
        ("Monopoly: 3rd Edition", Decimal(1), Decimal(19), "45790-32")
    ]
    assert dict(order.details) == {"coupon": "hasbros", "sold through": "Web Store"}


def test_refund_and_cancellation_change_the_order_they_are_of(tmp_path: Path) -> None:
    desk = told(tmp_path, [track("1", 0, "Order Completed", ORDER, **ME)])
    desk.write("refund.json", [track("2", 60, "Order Refunded", {"order_id": ORDER["order_id"], "total": 5}, **ME)])
    (order,) = desk.pull().of("orders")
    assert (order.state, order.total, dict(order.details)["refunded"]) == ("refunded", Decimal("27.5"), "5 USD")
    desk.write("cancel.json", [track("3", 90, "Order Cancelled", {"order_id": ORDER["order_id"]}, **ME)])
    (order,) = desk.pull().of("orders")
    assert order.cancelled
    assert [(one.kind, one.at) for one in order.events] == [("placed", minute(0)), ("cancelled", minute(90))]


def test_a_refund_of_an_order_nobody_told_of_is_no_order(tmp_path: Path) -> None:
    rows = [track("1", 0, "Order Refunded", {"order_id": "55", "total": 5}, **ME)]
    assert told(tmp_path, rows).of("orders") == []


def test_an_order_nobody_is_known_of_can_be_found_by_its_number_and_e_mail(tmp_path: Path) -> None:
    placed = {**ORDER, "email": "guest@shop.example"}
    (order,) = told(tmp_path, [track("1", 0, "Order Completed", placed, anonymousId="d9")]).of("orders")
    assert (order.customer_id, order.name) == ("", "")
    assert [one.value for one in order.identifiers] == ["guest@shop.example"]


def chat(number: str, minutes: float, event: str, **said: Any) -> dict[str, Any]:
    shared = {"conversation_id": "abd627dbecffc", "agent_id": "bce89acdd11901", "agent_name": "Peter Gibbons"}
    return track(number, minutes, f"Live Chat {event}", {**shared, **said}, userId="019mr8mf4r")


CHAT = [
    chat("1", 0, "Conversation Started", message_id="m1", message_body="But my stapler..."),
    chat("2", 0, "Message Sent", message_id="m1", message_body="But my stapler..."),
    chat("3", 3, "Message Received", message_id="m2", message_body="Yeah, uh huh, okay, Milton"),
    chat("4", 5, "Message Sent", message_id="m3", message_body="I could set the building on fire"),
    chat("5", 6, "Conversation Ended", conversation_duration=360),
]


def test_a_chat_waits_talks_and_ends(tmp_path: Path) -> None:
    desk = told(tmp_path, CHAT)
    (found,) = desk.of("chats")
    assert (found.source_id, found.channel, found.customer_id) == ("chat/abd627dbecffc", Channel.CHAT, "019mr8mf4r")
    assert (found.started_at, found.ended_at, found.message_count) == (minute(0), minute(6), 3)
    assert [(one.kind, one.started_at, one.ended_at) for one in found.segments] == [
        (SegmentKind.QUEUE, minute(0), minute(3)),
        (SegmentKind.TALK, minute(3), minute(5)),
    ]
    assert (found.agent, found.first_reply_at, found.has_transcript) == ("Peter Gibbons", minute(3), True)
    # A chat is no visit beside itself.
    assert desk.of("visits") == []


def test_what_was_said_is_read_when_asked_for(tmp_path: Path) -> None:
    told(tmp_path, CHAT)
    stream = next(one for one in CONNECTOR.streams if one.name == "chats")
    assert stream.transcript is not None
    with CONNECTOR.open({"path": str(tmp_path)}, {}, Surroundings(now=lambda: NOW)) as session:
        said = stream.transcript(session, "chat/abd627dbecffc")
    assert [(one.role, one.author, one.text) for one in said] == [
        ("customer", "", "But my stapler..."),
        ("agent", "Peter Gibbons", "Yeah, uh huh, okay, Milton"),
        ("customer", "", "I could set the building on fire"),
    ]


def test_of_a_chat_of_which_only_the_end_was_told_the_end_says_how_long_it_was(tmp_path: Path) -> None:
    (found,) = told(tmp_path, [chat("5", 6, "Conversation Ended", conversation_duration=203)]).of("chats")
    assert found.ended_at - found.started_at == timedelta(seconds=203)


def test_a_chat_tool_that_names_no_conversation_has_them_parted_by_an_hour(tmp_path: Path) -> None:
    loose = [
        track("1", 0, "Live Chat Conversation Started", {}, anonymousId="d1"),
        track("2", 20, "Live Chat Conversation Ended", {}, anonymousId="d1"),
        track("3", 90, "Live Chat Conversation Started", {}, anonymousId="d1"),
    ]
    found = told(tmp_path, loose).of("chats")
    assert [(one.started_at, one.ended_at) for one in found] == [(minute(0), minute(20)), (minute(90), minute(90))]
