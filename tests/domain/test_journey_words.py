"""Why a touch is in its journey, and what a journey is about, read as a person would say it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desk.domain.journey_words import call_number, join_words, length, title
from desk.domain.journeys import CORRECTED, FIRST, GAP, LINK, NUMBER, REASON
from desk.domain.touches import CHANNEL_BITS, ORDER, Touch
from tests.touches import DAY, HOUR, MINUTE, SECOND, event, touch

CALL = touch(1, 0, 10 * MINUTE)


def over(touches: Sequence[Touch]) -> list[int]:
    """The channels interactions went over."""
    return [one.sort & CHANNEL_BITS for one in touches if not one.sort & ORDER]


@pytest.mark.parametrize(
    ("micros", "words"),
    [
        (0, "0 s"), (59 * SECOND + 999_999, "59 s"), (MINUTE, "1 m"), (HOUR - 1, "59 m"), (HOUR, "1 h"),
        (HOUR + MINUTE - 1, "1 h"), (3 * HOUR + 5 * MINUTE, "3 h 5 m"), (DAY - 1, "23 h 59 m"),
        (DAY, "1 day"), (2 * DAY - 1, "1 day"), (2 * DAY, "2 days"), (3 * DAY - 1, "2 days"),
    ],
)  # fmt: skip
def test_lengths(micros: int, words: str) -> None:
    assert length(micros) == words


@pytest.mark.parametrize(
    ("rule", "at", "shared", "words"),
    [
        (LINK, 3 * DAY, "", "Same ticket or thread as the call 3 days before."),
        (LINK, -HOUR, "", "Same ticket or thread as the call 0 s before."),
        (NUMBER, HOUR, "10482", "About 10482, as the call 1 h before."),
        (NUMBER, HOUR, "", "About the same number, as the call 1 h before."),
        (REASON, 2 * DAY, "missing parcel", "Same reason (missing parcel) as the call 2 days before."),
        (REASON, 2 * DAY, "", "Same reason as the call 2 days before."),
        (GAP, 30 * MINUTE, "", "20 m after the call."),
        (GAP, 10 * MINUTE, "", "0 s after the call."),
        (GAP, 10 * MINUTE - 1, "", "During the call."),
    ],
)
def test_what_joined_what(rule: int, at: int, shared: str, words: str) -> None:
    assert join_words(rule, touch(2, at, channel="chat"), CALL, shared) == words


def test_events_of_an_order_are_called_that() -> None:
    placed, shipped = event(9, 0, 4), event(9, 2 * DAY, 4, 1)
    assert join_words(NUMBER, shipped, placed, "10482") == "An event of order 10482, placed 2 days before."
    assert join_words(NUMBER, shipped, placed, "#10482") == "An event of order 10482, placed 2 days before."
    assert join_words(NUMBER, shipped, placed) == "An event of the order, placed 2 days before."
    assert join_words(NUMBER, shipped, CALL, "10482") == "About 10482, as the call 2 days before."
    assert join_words(NUMBER, touch(2, HOUR), placed, "10482") == "About 10482, as the order 1 h before."


def test_beginnings_and_what_people_decided() -> None:
    assert join_words(FIRST, CALL, None) == "The journey begins here."
    assert join_words(CORRECTED, CALL, None) == "A person began a new journey here."
    assert join_words(CORRECTED, touch(2, HOUR), CALL) == "A person put it into this journey."
    with pytest.raises(ValueError, match="joins nothing"):
        join_words(GAP, CALL, None)


@pytest.mark.parametrize(
    ("channel", "noun"),
    [
        ("call", "call"), ("chat", "chat"), ("email", "e-mail"), ("web", "web visit"), ("store", "store visit"),
        ("social", "social post"), ("review", "review"),
    ],
)  # fmt: skip
def test_every_channel_has_a_noun(channel: str, noun: str) -> None:
    assert join_words(GAP, touch(2, HOUR), touch(1, 0, channel=channel)) == f"55 m after the {noun}."
    assert title("", "", (), over([touch(1, 0, channel=channel)])) == noun[0].upper() + noun[1:]


@pytest.mark.parametrize(
    ("reason", "subject", "numbers", "words"),
    [
        ("missing_parcel", "Where is it?", ("10482", "10483"), "Missing parcel, 10482"),
        ("", "  where is\n 10482? ", ("10482",), "Where is 10482?"),
        ("", "About A-7", ("a-7", "10483"), "About A-7, 10483"),
        ("refund", "", (), "Refund"),
        ("", "", ("10482", "7"), "Call and chat about 10482"),
        ("", "", (), "Call and chat"),
    ],
)
def test_what_a_journey_is_about(reason: str, subject: str, numbers: tuple[str, ...], words: str) -> None:
    touches = [event(9, 0, 4), CALL, touch(2, HOUR, channel="chat"), touch(3, 2 * HOUR)]
    assert title(reason, subject, numbers, over(touches)) == words


def test_orders_alone_and_many_channels() -> None:
    assert title("", "", ("10482",), over([event(1, 0, 4)])) == "Order 10482"
    assert title("", "", (), over([event(1, 0, 4)])) == "Order"
    three = [CALL, touch(2, 1, channel="web"), touch(3, 2, channel="email")]
    assert title("", "", (), over(three)) == "Call, web visit and e-mail"


def test_a_number_is_called_an_order_only_where_an_order_has_it() -> None:
    assert call_number("10482", {"10482"}) == "order 10482"
    assert call_number("C-77", {"10482"}) == "C-77"
    assert title("missing parcel", "", ["C-77", "10482"], (), {"10482"}) == "Missing parcel, C-77"
    assert title("missing parcel", "", ["10482"], (), {"10482"}) == "Missing parcel, order 10482"
    assert title("", "Order 10482: still nothing", ["10482"], (), {"10482"}) == "Order 10482: still nothing"
