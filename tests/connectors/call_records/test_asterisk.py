"""Asterisk's rows as it writes them for menus, queues, transfers and calls out, joined to one call each."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.call_records.asterisk import device
from connectors.call_records.layouts import ASTERISK
from connectors.call_records.legs import Row
from connectors.kit.errors import SkipRow
from connectors.records import Direction, TransferKind
from tests.connectors.call_records.tables import BEGIN, CUSTOMER, at, joined, path, row, wall

TRUNK = "PJSIP/trunk-0000000a"


def cdr(after: float, total: int, spoken: int, **columns: Any) -> Row:
    usual = {
        **{"calldate": wall(after), "duration": total, "billsec": spoken, "src": CUSTOMER, "dst": "401"},
        **{"channel": TRUNK, "dstchannel": "", "lastapp": "Dial", "lastdata": "", "dcontext": "from-internal"},
        **{"disposition": "ANSWERED" if spoken else "NO ANSWER", "uniqueid": f"{int(BEGIN.timestamp())}.1"},
        **{"linkedid": "call", "clid": f'"{CUSTOMER}" <{CUSTOMER}>', "sequence": int(after)},
    }
    return row(ASTERISK, **{**usual, **columns})


def telephone(after: float, total: int, spoken: int, extension: str, local: str = "", **columns: Any) -> Row:
    """The leg that rings an agent's telephone, out of a local channel or straight from the trunk."""
    near = f"Local/{extension}@from-queue-{local};2" if local else TRUNK
    far = f"PJSIP/{extension}-0000beef"
    return cdr(after, total, spoken, **{"channel": near, "dstchannel": far, "dst": extension, **columns})


def queue(after: float, total: int, spoken: int, local: str = "", extension: str = "401", name: str = "sales") -> Row:
    far = f"Local/{extension}@from-queue-{local};1" if local else ""
    return cdr(after, total, spoken, lastapp="Queue", lastdata=f"{name},t,,,300", dst="600", dstchannel=far)


def menu(after: float, total: int) -> Row:
    return cdr(after, total, total, lastapp="BackGround", dcontext="ivr-1", dst="s")


def test_a_call_answered_by_the_telephone_called() -> None:
    record = joined(ASTERISK, telephone(0, 35, 30, "401"))
    assert path(record) == [("queue", 0, 5, ""), ("talk", 5, 35, "401")]
    assert (record.direction, record.identifiers[0].value) == (Direction.INBOUND, CUSTOMER)
    assert (record.disposition, record.abandoned, record.agent) == ("answered", False, "401")
    assert (record.started_at, record.ended_at) == (at(0), at(35))
    assert dict(record.details)["number called"] == "401"


def test_menu_queue_and_agent_follow_one_another() -> None:
    record = joined(ASTERISK, telephone(25, 70, 60, "401", "00000001"), queue(10, 85, 85, "00000001"), menu(0, 10))
    assert path(record) == [("ivr", 0, 10, ""), ("queue", 10, 35, ""), ("talk", 35, 95, "401")]
    assert {segment.team for segment in record.segments[1:]} == {"sales"}
    assert (record.team, record.disposition, record.transfers) == ("sales", "answered", ())


def test_a_queue_that_rings_everybody_is_waited_in_once() -> None:
    record = joined(
        ASTERISK,
        queue(0, 50, 50, "00000001", "401"),
        queue(0, 20, 0, "00000002", "402"),
        telephone(2, 48, 30, "401", "00000001"),
        telephone(2, 18, 0, "402", "00000002"),
    )
    assert path(record) == [("queue", 0, 20, ""), ("talk", 20, 50, "401")]
    assert record.participants == ("401",)


def test_a_queue_of_telephones_tells_its_wait_by_itself() -> None:
    record = joined(ASTERISK, cdr(0, 50, 30, lastapp="Queue", lastdata="sales", dstchannel="PJSIP/401-0000beef"))
    assert path(record) == [("queue", 0, 20, ""), ("talk", 20, 50, "401")]


@pytest.mark.parametrize("spoken", [0, 40])
def test_who_hangs_up_in_the_queue_has_abandoned_though_a_menu_had_picked_up(spoken: int) -> None:
    record = joined(ASTERISK, menu(0, 5), queue(5, 40, spoken))
    assert path(record) == [("ivr", 0, 5, ""), ("queue", 5, 45, "")]
    assert (record.disposition, record.abandoned, record.agent) == ("not answered", True, "")


def test_who_is_sent_from_the_queue_to_voicemail_has_not() -> None:
    record = joined(ASTERISK, queue(0, 60, 0), cdr(60, 25, 25, lastapp="VoiceMail", dst="vmu600"))
    assert path(record) == [("queue", 0, 60, ""), ("ivr", 60, 85, "")]
    assert (record.disposition, record.abandoned) == ("voicemail", False)


@pytest.mark.parametrize(
    ("disposition", "words", "abandoned"),
    [
        ("NO ANSWER", "not answered", None),
        ("BUSY", "busy", False),
        ("FAILED", "failed", False),
        ("CONGESTION", "failed", False),
    ],
)
def test_calls_nobody_took(disposition: str, words: str, abandoned: bool | None) -> None:
    record = joined(ASTERISK, telephone(0, 20, 0, "401", disposition=disposition))
    assert (record.disposition, record.abandoned) == (words, abandoned)
    assert path(record) == [("queue", 0, 20, "")]


def test_a_menu_alone() -> None:
    record = joined(ASTERISK, menu(0, 12))
    assert (record.disposition, record.abandoned, path(record)) == ("menu only", None, [("ivr", 0, 12, "")])


def test_a_blind_transfer_is_cold() -> None:
    record = joined(ASTERISK, telephone(0, 35, 30, "401"), telephone(35, 50, 40, "402"))
    assert path(record) == [
        *[("queue", 0, 5, ""), ("talk", 5, 35, "401")],
        *[("queue", 35, 45, ""), ("talk", 45, 85, "402")],
    ]
    assert [(one.kind, one.at, one.to) for one in record.transfers] == [(TransferKind.COLD, at(45), "402")]
    assert (record.agent, record.participants) == ("402", ("401", "402"))


def test_an_attended_transfer_is_warm_and_the_customer_held_meanwhile() -> None:
    asked = cdr(20, 15, 10, channel="PJSIP/401-0000cafe", src="401", dst="402", dstchannel="PJSIP/402-0000beef")
    record = joined(ASTERISK, telephone(0, 35, 30, "401"), asked, telephone(35, 40, 40, "402"))
    assert path(record) == [
        *[("queue", 0, 5, ""), ("talk", 5, 20, "401"), ("hold", 20, 35, "401")],
        ("talk", 35, 75, "402"),
    ]
    assert [(one.kind, one.to) for one in record.transfers] == [(TransferKind.WARM, "402")]
    assert record.participants == ("401", "402")


def test_an_agent_who_only_asked_a_colleague_kept_the_call() -> None:
    asked = cdr(20, 10, 8, channel="PJSIP/401-0000cafe", src="401", dst="402", dstchannel="PJSIP/402-0000beef")
    record = joined(ASTERISK, telephone(0, 65, 60, "401"), asked)
    assert path(record) == [
        *[("queue", 0, 5, ""), ("talk", 5, 20, "401"), ("hold", 20, 30, "401")],
        ("talk", 30, 65, "401"),
    ]
    assert (record.transfers, record.agent) == ((), "401")


def test_a_call_out_has_the_number_called_and_no_waiting() -> None:
    record = joined(
        ASTERISK, cdr(0, 40, 30, src="401", dst="92085550142", channel="PJSIP/401-0000cafe", dstchannel=TRUNK)
    )
    assert (record.direction, record.identifiers[0].value) == (Direction.OUTBOUND, "2085550142")
    assert path(record) == [("talk", 10, 40, "401")]
    assert (record.agent, record.abandoned) == ("401", None)


def test_a_call_out_under_the_company_s_own_number() -> None:
    record = joined(ASTERISK, cdr(0, 40, 30, src="8005550100", dst="2085550142", channel="PJSIP/401-0000cafe"))
    assert (record.direction, record.identifiers[0].value) == (Direction.OUTBOUND, "2085550142")


def test_a_call_between_two_of_us_belongs_to_no_customer() -> None:
    record = joined(ASTERISK, cdr(0, 40, 30, src="401", dst="402", channel="PJSIP/401-0000cafe"))
    assert (record.direction, record.identifiers) == (Direction.INTERNAL, ())


@pytest.mark.parametrize("caller", ["anonymous", "", "Restricted", "<unknown>", "Private Number", "Numéro masqué"])
def test_a_withheld_number_is_nobody_s(caller: str) -> None:
    record = joined(ASTERISK, telephone(0, 35, 30, "401", src=caller))
    assert (record.direction, record.identifiers) == (Direction.INBOUND, ())


@pytest.mark.parametrize("hint", [{"did": "5559990000"}, {"dcontext": "from-trunk"}, {"dcontext": "from-pstn-e164-us"}])
def test_a_column_can_tell_a_call_in_where_both_numbers_look_foreign(hint: dict[str, str]) -> None:
    record = joined(ASTERISK, cdr(0, 35, 30, **{"dst": "5559990000", **hint}))
    assert (record.direction, record.identifiers[0].value) == (Direction.INBOUND, CUSTOMER)


def test_where_nothing_tells_the_row_is_kept_aside_with_the_setting_that_would_help() -> None:
    with pytest.raises(SkipRow) as caught:
        joined(ASTERISK, cdr(0, 35, 30, dst="5559990000", dcontext="default"))
    assert caught.value.mend == "own_numbers"
    assert CUSTOMER not in str(caught.value)


def test_the_network_s_name_of_the_caller_is_shown_and_is_no_name() -> None:
    record = joined(ASTERISK, telephone(0, 35, 30, "401", clid=f'"JENKINS IAN" <{CUSTOMER}>', userfield="VIP line"))
    assert record.name == ""
    assert ("caller shown as", "JENKINS IAN") in record.details
    assert ("note", "VIP line") in record.details


def test_legs_written_twice_count_once() -> None:
    legs = [queue(0, 50, 50, "00000001"), telephone(10, 40, 30, "401", "00000001")]
    assert joined(ASTERISK, *legs, *legs) == joined(ASTERISK, *legs)


def test_the_order_of_the_rows_does_not_matter() -> None:
    legs = [telephone(35, 50, 40, "402"), menu(0, 0), telephone(0, 35, 30, "401")]
    assert joined(ASTERISK, *legs) == joined(ASTERISK, *reversed(legs))


@pytest.mark.parametrize(
    ("broken", "column"),
    [
        ({"calldate": None}, "calldate"),
        ({"duration": "long"}, "duration"),
        ({"billsec": -1}, "billsec"),
        ({"calldate": "never"}, "calldate"),
    ],
)
def test_a_row_that_cannot_be_read_names_its_column(broken: dict[str, Any], column: str) -> None:
    with pytest.raises(SkipRow, match=column):
        joined(ASTERISK, cdr(0, 35, 30, **broken))


def test_a_call_of_tomorrow_s_tomorrow_is_no_call() -> None:
    with pytest.raises(SkipRow, match="future"):
        joined(ASTERISK, cdr(3 * 86_400, 35, 30))


@pytest.mark.parametrize(
    ("channel", "name"),
    [
        ("PJSIP/101-0000002a", "101"),
        ("SIP/front-desk-0000002a", "front-desk"),
        ("Local/101@from-queue-00000003;1", "101"),
        ("DAHDI/i1/2085550142-1f", "i1/2085550142-1f"),
        ("", ""),
    ],
)
def test_whose_telephone_a_channel_is(channel: str, name: str) -> None:
    assert device(channel) == name


def test_the_record_says_nothing_a_row_does_not() -> None:
    record = joined(ASTERISK, telephone(0, 35, 30, "401"))
    assert (record.name, record.subject, record.summary, record.has_transcript) == ("", "", "", False)
