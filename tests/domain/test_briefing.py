"""The briefing: what comes first, what is said once, what is late or kept, and what each line cites."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Message,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Promise,
)
from desk.domain.briefing import Briefing, Known, Told, brief
from tests.domain.languages import LONDON, THURSDAY, rules

NOW = THURSDAY + timedelta(days=1)
DOORS = ("red", "blue", "green", "white", "black", "pink", "grey", "gold", "lime")
FRIDAY = datetime(2026, 11, 20, 17, tzinfo=UTC)
ORDER = OrderRecord(
    "10482",
    "10482",
    THURSDAY - timedelta(days=5),
    lines=tuple(OrderLine(name, Decimal(1)) for name in ("Shoe", "", "Sock", "Lace", "Hat")),
    events=(OrderEvent("shipped", THURSDAY, "DHL 77 1203 5521"),),
)


def told(
    key: str, hours: float = 0, channel: Channel = Channel.CALL, talk: tuple[Message, ...] = (), **said: Any
) -> Told:
    record = InteractionRecord(key, channel, Direction.INBOUND, THURSDAY + timedelta(hours=hours), **said)
    return Told(key, record, LONDON, talk)


def lines(*records: Told, kind: str = "", now: datetime = NOW, orders: tuple[Told, ...] = ()) -> list[tuple[str, ...]]:
    """(kind, value, how sure, record) of each line, or without the kind where one is asked for."""
    held = brief(records, (), orders, now, rules())
    found = [(line.kind, line.value, line.sure, line.key) for line in held.lines]
    return [one[1:] for one in found if one[0] == kind] if kind else found


def about(number: str) -> tuple[Identifier, ...]:
    return (Identifier(IdentifierKind.ORDER, number),)


def test_nothing_to_tell() -> None:
    assert brief([], [], [], NOW, rules()) == Briefing((), 0)
    assert lines(told("a")) == []


def test_in_the_order_a_person_reads_it_out() -> None:
    record = told(
        "a", reason="Lost", tried=("Rang",), asked=("postcode",), promises=(Promise("Refund", FRIDAY),),
        references=about("10482"), summary="Paid $5 for case 777.",
    )  # fmt: skip
    known = [
        Known("crm/customers/1", CustomerRecord("1", "Sara", about("9") + account("A1", "A2", "A1", "A3")), THURSDAY),
        Known("shop/customers/7", CustomerRecord("7", "S.", account("A2")), NOW),
    ]
    held = brief([record], known, [Told("shop/orders/10482", ORDER, LONDON)], NOW, rules())
    assert [(line.kind, line.value, line.key) for line in held.lines] == [
        ("reason", "Lost", "a"),
        ("account", "A1", "crm/customers/1"),
        ("account", "A2", "crm/customers/1"),
        ("order", "10482", "shop/orders/10482"),
        ("case", "777", "a"),
        ("product", "Shoe", "shop/orders/10482"),
        ("product", "Sock", "shop/orders/10482"),
        ("amount", "$5", "a"),
        ("tracking", "77 1203 5521", "shop/orders/10482"),
        ("tried", "Rang", "a"),
        ("promised", "Refund", "a"),
        ("asked", "postcode", "a"),
    ]
    assert [line.sure for line in held.lines if line.kind in ("case", "amount")] == ["noted", "noted"]
    assert {line.sure for line in held.lines if line.kind not in ("case", "amount")} == {"stated"}
    assert [line.at for line in held.lines if line.kind in ("account", "tracking")] == [THURSDAY] * 3
    assert [line.at for line in held.lines if line.kind == "product"] == [ORDER.placed_at] * 2


def account(*numbers: str) -> tuple[Identifier, ...]:
    return tuple(Identifier(IdentifierKind.ACCOUNT, number) for number in numbers)


FIELD = told("field", 5, reason="Our reason")
SUBJECT = told("subject", 4, Channel.EMAIL, subject="Invoice please")
WORDS = told("words", 3, Channel.CHAT, summary="My parcel never arrived.")
NOTE = told("note", 2, summary="Boots too small.")
OUTCOME = told("outcome", 1, disposition="Exchange arranged", agent="Amir")
PAGE = told("page", 0, Channel.WEB, subject="Help: my card was refused")
SPOKEN = told("spoken", -1, Channel.CHAT, (Message(THURSDAY, "customer", "", "I forgot my password."),))
RANKED = [FIELD, SUBJECT, WORDS, NOTE, OUTCOME, PAGE, SPOKEN]
REASONS = [
    ("Our reason", "stated", "field"),
    ("Invoice please", "stated", "subject"),
    ("My parcel never arrived", "read", "words"),
    ("Boots too small", "noted", "note"),
    ("Exchange arranged", "noted", "outcome"),
    ("Help: my card was refused", "stated", "page"),
    ("I forgot my password", "read", "spoken"),
]


@pytest.mark.parametrize("first", range(len(RANKED)))
def test_which_reason_counts(first: int) -> None:
    assert lines(*reversed(RANKED[first:]), kind="reason") == [REASONS[first]]


def test_of_two_alike_the_earlier_counts() -> None:
    assert lines(told("b", 1, reason="Later"), told("a", 0, reason="First"), kind="reason") == [
        ("First", "stated", "a")
    ]
    assert lines(told("b", reason="B"), told("a", reason="A"), kind="reason") == [("A", "stated", "a")]
    assert lines(told("a", subject="Hello"), kind="reason") == []


def test_an_order_is_named_once_by_its_own_record() -> None:
    call = told("call", references=about(" #10482 "), summary="Order 10482 and order 10499.")
    assert lines(call, kind="order") == [(" #10482 ", "stated", "call"), ("10499", "noted", "call")]
    own, other = Told("shop/10482", ORDER, LONDON), Told("shop/1", replace(ORDER, number="10111"), LONDON)
    assert lines(call, kind="order", orders=(own, other)) == [
        ("10482", "stated", "shop/10482"), ("10499", "noted", "call"),
    ]  # fmt: skip
    assert lines(own, kind="order") == [("10482", "stated", "shop/10482")]
    device = told("a", references=(Identifier(IdentifierKind.DEVICE, "d1"),))
    assert lines(device) == []


def test_no_more_of_a_kind_than_somebody_reads() -> None:
    numbers = told("a", summary=" ".join(f"order 1048{number} case 77{number} ${number} " for number in range(9)))
    tried = told("b", tried=tuple(f"Rang the {door} door" for door in DOORS))
    found = [kind for kind, *_ in lines(numbers, tried)]
    assert [found.count(kind) for kind in ("order", "case", "amount", "tried")] == [4, 4, 3, 8]


def test_two_parcels_are_followed_and_not_three() -> None:
    parcels = told("a", summary="DHL 7712035521, DHL 7712035522, DHL 7712035523.")
    assert lines(parcels, kind="tracking") == [("7712035521", "noted", "a"), ("7712035522", "noted", "a")]


def test_words_of_two_letters_tell_nothing_apart() -> None:
    same = told("a", tried=("Rang at it", "Rang"))
    assert lines(same, kind="tried") == [("Rang at it", "stated", "a")]
    apart = told("a", tried=("Rang bob", "Rang ann"))
    assert lines(apart, kind="tried") == [("Rang bob", "stated", "a"), ("Rang ann", "stated", "a")]


def test_what_was_tried_is_said_once() -> None:
    call = told(
        "b", 1, disposition="Trace opened", agent="Theo", summary="Opened a trace with DHL. Checked the address."
    )
    field = told("a", 0, tried=("Checked the address", "Rang neighbours"))
    assert lines(call, field, kind="tried") == [
        ("Checked the address", "stated", "a"),
        ("Rang neighbours", "stated", "a"),
        ("Opened a trace with DHL", "noted", "b"),
    ]
    assert lines(told("a", disposition="Trace opened"), kind="tried") == [], "nobody of ours took part"
    lost = told("a", disposition="Exchange arranged", agent="Amir", abandoned=True)
    assert lines(lost) == []
    assert lines(told("a", disposition="Trace opened", agent="Amir", abandoned=False), kind="tried") == [
        ("Trace opened", "noted", "a")
    ]
    twice = (told("b", 1, tried=("Rang them",)), told("a", 0, tried=("rang THEM",)))
    assert lines(*twice, kind="tried") == [("rang THEM", "stated", "a")]


def promised(*records: Told, now: datetime = NOW) -> list[tuple[str, datetime | None, bool, bool]]:
    held = brief(records, (), (), now, rules())
    return [(line.value, line.due_at, line.overdue, line.kept) for line in held.lines if line.kind == "promised"]


def test_promises_by_when_they_fall_due() -> None:
    given = told(
        "a", promises=(Promise("Some day"), Promise("Late", FRIDAY + timedelta(days=2)), Promise("Soon", FRIDAY))
    )
    assert promised(given) == [
        ("Soon", FRIDAY, False, False),
        ("Late", FRIDAY + timedelta(days=2), False, False),
        ("Some day", None, False, False),
    ]


def test_a_promise_is_overdue_from_its_minute_on() -> None:
    given = told("a", summary="Refund promised by Friday.")
    line = ("Refund promised by Friday", FRIDAY)
    assert promised(given, now=FRIDAY - timedelta(microseconds=1)) == [(*line, False, False)]
    assert promised(given, now=FRIDAY) == [(*line, True, False)]


def test_a_promise_that_was_kept_is_never_overdue() -> None:
    late = FRIDAY + timedelta(days=9)
    assert promised(told("a", promises=(Promise("Call", FRIDAY, FRIDAY),)), now=late) == [("Call", FRIDAY, False, True)]
    given, done = told("a", summary="Reply promised by Friday."), told("b", 4, summary="Called back as promised.")
    assert promised(given, done, now=late) == [("Reply promised by Friday", FRIDAY, False, True)]
    before = told("b", -4, summary="Called back as promised.")
    assert promised(given, before, now=late) == [("Reply promised by Friday", FRIDAY, True, False)]
    at_once = told("b", 0, summary="Called back as promised.")
    assert promised(given, at_once, now=late) == [("Reply promised by Friday", FRIDAY, True, False)]


def test_what_is_held_for_the_customer_is_broken_by_nobody() -> None:
    given = told("a", 0, Channel.STORE, summary="A pair is held until Friday.")
    assert promised(given, now=FRIDAY + timedelta(days=9)) == [("A pair is held until Friday", FRIDAY, False, False)]


def test_a_promise_told_twice_is_one() -> None:
    note = told("a", summary="Refund promised by Friday.")
    field = told("b", 1, promises=(Promise("Refund", FRIDAY), Promise("Refund", FRIDAY + timedelta(hours=1))))
    assert promised(note, field) == [
        ("Refund promised by Friday", FRIDAY, False, False),
        ("Refund", FRIDAY + timedelta(hours=1), False, False),
    ]
    vague = told("b", 1, promises=(Promise("Refund promised"),))
    assert promised(note, vague) == [("Refund promised by Friday", FRIDAY, False, False)]


def asked(*records: Told) -> tuple[list[tuple[str, str, int]], int]:
    held = brief(records, (), (), NOW, rules())
    return [(line.value, line.key, line.times) for line in held.lines if line.kind == "asked"], held.repeat_questions


def test_questions_are_counted_over_the_journey() -> None:
    first = told("a", 0, asked=("order number", "postcode"))
    second = told("b", 1, summary="Asked for order number.")
    third = told("c", 2, asked=("Bestellnummer", "shoe colour"))
    assert asked(third, second, first) == (
        [("order number", "a", 3), ("postcode", "a", 1), ("shoe colour", "c", 1)],
        2,
    )


def test_questions_of_a_transcript_count_by_message() -> None:
    talk = tuple(
        Message(THURSDAY + timedelta(minutes=minute), role, "", text)
        for minute, role, text in (
            (0, "bot", "What is your order number?"),
            (1, "customer", "What is your order number?"),
            (2, "agent", "Could you send me your order number? Your order number, please send it."),
            (3, "system", "What is your order number?"),
        )
    )
    once = told("a", 0, Channel.CHAT, asked=("order number",))
    assert asked(once) == ([("order number", "a", 1)], 0)
    assert asked(replace(once, messages=talk)) == ([("order number", "a", 2)], 1)
    assert asked(replace(once, messages=talk[:1])) == ([("order number", "a", 1)], 0)
    assert asked(replace(once, messages=talk), told("b", 1, asked=("order number",)))[1] == 2


def test_a_transcript_is_read_by_who_spoke_and_when() -> None:
    talk = (
        Message(THURSDAY + timedelta(days=1), "agent", "Amir", "We'll refund you by Saturday."),
        Message(THURSDAY + timedelta(days=1), "customer", "", "I'll refund you by Saturday."),
        Message(THURSDAY + timedelta(days=1), "system", "", "We'll refund you by Sunday."),
    )
    (line,) = brief([told("a", 0, Channel.CHAT, talk)], (), (), NOW, rules()).lines[1:]
    assert (line.value, line.sure, line.at) == ("We'll refund you by Saturday", "read", THURSDAY + timedelta(days=1))
    assert line.due_at == FRIDAY + timedelta(days=1)
