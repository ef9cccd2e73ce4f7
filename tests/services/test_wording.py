"""What a line of a timeline says in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from connectors.records import Channel, Direction, InteractionRecord, OrderLine, Transfer, TransferKind
from desk.services.wording import initials, interaction_text, interaction_title, order_text, order_title
from tests.records import NOON, call, order


def exchange(channel: Channel, direction: Direction = Direction.INBOUND, **more: object) -> InteractionRecord:
    return InteractionRecord("1", channel, direction, NOON, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "title", "text"),
    [
        (call("1"), "Call", ""),
        (call("1", agent="Avi", summary="Asked\nwhy."), "Call with Avi", "Asked why."),
        (call("1", abandoned=True), "Call, given up while waiting", ""),
        (call("1", transfers=(Transfer(TransferKind.COLD, NOON),) * 2), "Call, 2 transfers", "Avi"),
        (exchange(Channel.CALL, Direction.OUTBOUND), "Call out", ""),
        (exchange(Channel.EMAIL, subject="Invoice"), "E-mail received", "Invoice"),
        (exchange(Channel.EMAIL, Direction.OUTBOUND, agent="Lena"), "E-mail from Lena", ""),
        (exchange(Channel.WEB, subject="Help: returns"), "Help: returns", ""),
        (
            exchange(Channel.CHAT, agent="Amir", message_count=1, disposition="Solved"),
            "Chat with Amir",
            "Solved · 1 message",
        ),
    ],
)
def test_interactions(record: InteractionRecord, title: str, text: str) -> None:
    assert (interaction_title(record), interaction_text(record)) == (title, text)


def test_orders() -> None:
    lines = (OrderLine("Shoe", Decimal("2"), Decimal("5.25")), OrderLine("Sock", Decimal("1.0")))
    assert order_text(order("7", lines=lines, state="shipped")) == "3 items · 10.50 EUR · shipped"
    assert order_text(order("7", line_count=4, total=None, currency="")) == "4 lines"
    assert order_text(order("7", summary="As\tit says")) == "As it says"
    assert order_title(order("7", cancelled=True)) == "Order 7 cancelled"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sara Jansen", "SJ"),
        ("Cher", "C"),
        ("  ", ""),
        ("Ana María de la Luz", "AL"),
        ("李 娜", "李娜"),
        ("“X” Æ", "Æ"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
