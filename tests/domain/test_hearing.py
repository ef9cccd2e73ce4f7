"""What is heard as a record arrives: its own fields first, then outcome, subject and summary; to the minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from connectors.records import Channel, Direction, InteractionRecord, Promise
from desk.domain.extraction import bit
from desk.domain.hearing import NOTHING, Heard, Hearing, role_of
from desk.domain.promises import Role
from tests.domain.languages import DENVER, LONDON, THURSDAY, rules

CALL = InteractionRecord("1", Channel.CALL, Direction.INBOUND, THURSDAY)
FRIDAY = datetime(2026, 11, 20, 17, tzinfo=UTC)
HEARING = Hearing(rules())


def hear(summary: str = "", channel: Channel = Channel.CALL, **fields: object) -> Heard:
    record = replace(CALL, summary=summary, channel=channel, **fields)  # type: ignore[arg-type]
    heard = HEARING.hear(record, LONDON)
    assert HEARING.hear(record, LONDON) == heard, "what is remembered changes nothing"
    return heard


def test_nothing_is_heard_where_nothing_is_said() -> None:
    assert hear() is NOTHING
    assert hear("Spoke about the weather.") is NOTHING
    assert Heard("", None, False, 0) == NOTHING


def test_a_note() -> None:
    heard = hear("Asked for order number. Refund promised by Friday.")
    assert heard == Heard("refund", FRIDAY, False, bit("order_number"))


def test_the_zone_says_when_a_day_ends() -> None:
    heard = HEARING.hear(replace(CALL, summary="Refund promised by Friday."), DENVER)
    assert heard.promised == FRIDAY + timedelta(hours=7)


def test_the_latest_promise_counts() -> None:
    assert hear("Call promised by Monday. Reply promised by Friday.").promised == datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert hear("Something was promised.") == NOTHING
    two = bit("postcode") | bit("order_number")
    assert hear("Callback promised. Asked for postcode and order number.").asked == two
    assert hear("A pair is held until Saturday.") == NOTHING
    assert hear("Pair held until Monday, call promised by Friday").promised == FRIDAY


def test_kept() -> None:
    assert hear("Called back as promised.") == Heard("", None, True, 0)
    assert hear("Called back as promised. Refund promised by Friday.") == Heard("refund", FRIDAY, False, 0)


DUE = FRIDAY + timedelta(hours=3)


@pytest.mark.parametrize(
    ("promises", "due", "kept"),
    [
        ((Promise("a", DUE),), DUE, False),
        ((Promise("a", DUE, FRIDAY),), DUE, True),
        ((Promise("a", DUE, FRIDAY), Promise("b", FRIDAY)), DUE, False),
        ((Promise("a"),), None, False),
        ((Promise("a", None, FRIDAY),), None, True),
    ],
)
def test_promises_of_the_source_come_before_those_read(
    promises: tuple[Promise, ...], due: datetime | None, kept: bool
) -> None:
    heard = hear("Reply promised by Monday.", promises=promises)
    assert (heard.promised, heard.kept) == (due, kept)


def test_questions_of_the_source_and_of_the_note() -> None:
    heard = hear("Asked for postcode.", asked=("Order number", "birth date", "shoe colour", "order no"))
    assert heard.asked == bit("order_number") | bit("birth_date") | bit("postcode")
    assert hear(asked=("shoe colour",)) is NOTHING


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"reason": "Wants  a REFUND"}, "refund"),
        ({"reason": "Topic  Twelve", "disposition": "Refund explained"}, "topic twelve"),
        ({"disposition": "Exchange arranged", "subject": "Invoice"}, "exchange"),
        ({"disposition": "Trace opened", "subject": "Invoice"}, "invoice"),
        ({"disposition": "Trace opened", "subject": "Hello", "summary": "Parcel never arrived"}, "missing_parcel"),
        ({"subject": "Hello"}, ""),
        ({"subject": "x" * 130 + " invoice"}, "invoice"),
    ],
)
def test_the_reason_is_the_first_that_says_one(fields: dict[str, str], reason: str) -> None:
    assert hear(**fields).reason == reason  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("channel", "direction", "role"),
    [
        (Channel.CALL, Direction.INBOUND, Role.NOTE),
        (Channel.CALL, Direction.OUTBOUND, Role.NOTE),
        (Channel.STORE, Direction.INBOUND, Role.NOTE),
        (Channel.STORE, Direction.OUTBOUND, Role.NOTE),
        (Channel.EMAIL, Direction.INBOUND, Role.CUSTOMER),
        (Channel.CHAT, Direction.INBOUND, Role.CUSTOMER),
        (Channel.SOCIAL, Direction.INTERNAL, Role.CUSTOMER),
        (Channel.EMAIL, Direction.OUTBOUND, Role.AGENT),
        (Channel.CHAT, Direction.OUTBOUND, Role.AGENT),
    ],
)
def test_whose_words_a_summary_is(channel: Channel, direction: Direction, role: Role) -> None:
    assert role_of(replace(CALL, channel=channel, direction=direction)) is role


def test_customers_promise_and_ask_nothing_for_us() -> None:
    text = "You wrote: refund promised by Friday, as promised. Asked for order number. We'll refund you by Friday."
    assert hear(text, Channel.EMAIL) == Heard("refund")
    outbound = hear("We'll refund you by Friday.", Channel.EMAIL, direction=Direction.OUTBOUND)
    assert outbound == Heard("refund", FRIDAY)


def test_a_note_in_german() -> None:
    heard = hear("Nach der Bestellnummer gefragt. Neue Rechnung bis Freitag versprochen.")
    assert heard == Heard("invoice", FRIDAY, False, bit("order_number"))


def test_a_promise_without_a_time_is_no_due_and_a_time_without_a_promise_none() -> None:
    assert hear("Will call back.") == NOTHING
    assert hear("Will call back tomorrow.").promised == FRIDAY
    assert hear("Parcel comes tomorrow.") == NOTHING


def test_what_is_remembered_is_bounded() -> None:
    hearing = Hearing(rules())
    for number in range(5_000):
        record = replace(CALL, subject=f"Invoice {number}", asked=(f"order number {number}",))
        assert hearing.hear(record, LONDON) == Heard("invoice", None, False, bit("order_number"))
    assert len(hearing._reasons) == 5_000 - 4_096
    assert len(hearing._questions) == 5_000 - 4_096
