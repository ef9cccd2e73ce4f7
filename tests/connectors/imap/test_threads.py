"""Which mails make a thread, whose it is, and what it says: shown on a simulated server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from connectors.imap import CONNECTOR
from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Cursor, Surroundings
from connectors.records import Direction, Identifier, IdentifierKind, InteractionRecord, MergedInto, Record, SegmentKind
from tests.connectors.imap.rig import ImapRig
from tests.connectors.imap.simulator import USER

STREAM = CONNECTOR.streams[0]
BEN = "Ben Turner <Ben@Turner.example>"


@pytest.fixture
def rig() -> Iterator[ImapRig]:
    with ImapRig() as made:
        yield made


def ago(rig: ImapRig, hours: float) -> datetime:
    return (rig.clock.now() - timedelta(hours=hours)).replace(microsecond=0)


def pulled(rig: ImapRig, cursor: Cursor | None = None, **settings: str) -> tuple[Desk, list[Record]]:
    desk, records = Desk(cursor=cursor), []
    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, page_rows=50)
    with CONNECTOR.open({**rig.settings(), **settings}, rig.secrets(), around) as session:
        for page in STREAM.read(session, cursor):
            desk.keep(page)
            records += page.records
    return desk, records


def threads(rig: ImapRig, **settings: str) -> dict[str, InteractionRecord]:
    desk, _ = pulled(rig, **settings)
    return {key: one for key, one in desk.records.items() if isinstance(one, InteractionRecord)}


def only(rig: ImapRig, **settings: str) -> InteractionRecord:
    (one,) = threads(rig, **settings).values()
    return one


def test_a_thread_is_one_exchange_with_its_waiting_and_its_first_reply(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From=BEN, Subject="Re: AW: A broken lid")
    rig.answer(root, ago(rig, 3))
    found = only(rig)
    assert (found.source_id, found.direction, found.message_count) == (root, Direction.INBOUND, 2)
    assert (found.name, found.subject, found.agent) == ("Ben Turner", "A broken lid", "Ann Agent")
    assert found.identifiers == (Identifier(IdentifierKind.EMAIL, "ben@turner.example"),)
    assert found.first_reply_at == found.ended_at == ago(rig, 3)
    (wait,) = found.segments
    assert (wait.kind, wait.started_at, wait.ended_at) == (SegmentKind.ASYNC_WAIT, ago(rig, 5), ago(rig, 3))
    assert found.summary == "We send you a new one."


def test_who_was_never_answered_waits_still(rig: ImapRig) -> None:
    rig.write(ago(rig, 5))
    (wait,) = only(rig).segments
    assert (wait.kind, wait.ended_at) == (SegmentKind.ASYNC_WAIT, None)


def test_the_same_subject_makes_no_thread(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), From=BEN)
    rig.write(ago(rig, 4), From=BEN)
    assert len(threads(rig)) == 2


def test_mails_that_answer_without_naming_the_first_are_of_its_thread(rig: ImapRig) -> None:
    first = rig.write(ago(rig, 5))
    second = rig.write(ago(rig, 4), In_Reply_To=f"<{first}>", From=BEN)
    rig.write(ago(rig, 3), In_Reply_To=f"<{second}> from Ben", From=BEN)
    assert only(rig).message_count == 3


@pytest.mark.parametrize("pulls", [1, 3])
def test_an_answer_that_comes_before_what_it_answers_joins_it(rig: ImapRig, pulls: int) -> None:
    """Also where each was pulled on its own: the thread it was before is merged into the other."""
    desk, cursor = Desk(), None

    def step() -> None:
        nonlocal cursor
        if pulls > 1:
            pull()

    def pull() -> None:
        nonlocal cursor
        new, records = pulled(rig, cursor)
        cursor = new.cursor
        for record in records:
            if isinstance(record, MergedInto) or not isinstance(record, InteractionRecord):
                desk.records.pop(record.source_id, None)
            else:
                desk.records[record.source_id] = record

    last = rig.write(ago(rig, 3), In_Reply_To="<middle@x>")
    step()
    rig.write(ago(rig, 4), Message_ID="<middle@x>", References="<first@x>", In_Reply_To="<first@x>", From=BEN)
    step()
    rig.write(ago(rig, 5), Message_ID="<first@x>", From=BEN)
    pull()
    (found,) = desk.records.values()
    assert isinstance(found, InteractionRecord)
    assert (found.source_id, found.message_count) == ("first@x", 3)
    assert f"mail/{last}" in found.linked


def test_a_thread_grows_over_pulls_and_keeps_what_was_in_it(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From=BEN)
    desk, _ = pulled(rig)
    rig.answer(root, ago(rig, 3))
    later, _ = pulled(rig, desk.cursor)
    (found,) = later.records.values()
    assert isinstance(found, InteractionRecord)
    assert (found.message_count, found.name, found.started_at) == (2, "Ben Turner", ago(rig, 5))
    assert pulled(rig, later.cursor)[1] == []


def test_very_many_new_mails_are_joined_with_what_was_read_before(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 50), From=BEN)
    desk, _ = pulled(rig)
    for _ in range(520):
        rig.write(ago(rig, 10))
    rig.answer(root, ago(rig, 3))
    rig.imap.heard.clear()
    later, _ = pulled(rig, desk.cursor)
    assert "UID FETCH 1 (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID IN-REPLY-TO REFERENCES)])" in rig.imap.heard
    grown = later.records[root]
    assert isinstance(grown, InteractionRecord)
    assert (grown.message_count, grown.name) == (2, "Ben Turner")


def test_one_mail_in_several_folders_is_one(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5))
    rig.imap.boxes["Archive"] = type(rig.imap.boxes["Sent"])()
    (mail,) = rig.imap.boxes["INBOX"].mails.values()
    rig.imap.put("Archive", mail.at, mail.headers, "The lid is broken.")
    assert {one.message_count for one in threads(rig).values()} == {1}
    assert list(threads(rig)) == [root]


def test_where_one_folder_holds_all_mail_the_others_are_not_read(rig: ImapRig) -> None:
    rig.write(ago(rig, 5))
    box = type(rig.imap.boxes["Sent"])
    rig.imap.boxes["[Gmail]/All Mail"] = box("\\All")
    rig.imap.put("[Gmail]/All Mail", ago(rig, 4), {"Message-ID": "<all@x>", "From": BEN, "To": USER})
    assert list(threads(rig)) == ["all@x"]


@pytest.mark.parametrize(("labels", "ours"), [(r'"\\Sent" Lids', True), (r'"\\Inbox" "\\Sent"', False), ("", False)])
def test_at_gmail_what_was_sent_from_another_name_of_ours_is_ours(rig: ImapRig, labels: str, ours: bool) -> None:
    """All mail is in one folder there, and only its labels say what was sent."""
    rig.imap.gmail, rig.imap.boxes["[Gmail]/All Mail"] = True, type(rig.imap.boxes["Sent"])("\\All")
    told = {"Message-ID": "<all@x>", "From": "Lids <lids@pots.example>", "To": BEN}
    uid = rig.imap.put("[Gmail]/All Mail", ago(rig, 4), told)
    rig.imap.boxes["[Gmail]/All Mail"].mails[uid].labels = labels
    found = only(rig)
    assert found.name == ("Ben Turner" if ours else "Lids")
    assert found.direction is (Direction.OUTBOUND if ours else Direction.INBOUND)


def test_what_we_say_to_each_other_in_a_customers_thread_answers_nobody(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From=BEN)
    about = {"In_Reply_To": f"<{root}>", "References": f"<{root}>"}
    rig.write(ago(rig, 4), From="Cay <cay@shop.example>", To=USER, Cc="dan@shop.example", **about)
    found = only(rig, ours="*@shop.example")
    assert (found.message_count, found.first_reply_at, found.agent, found.ended_at) == (1, None, "", ago(rig, 5))
    assert found.summary == "The lid of pot 1 is broken."
    (wait,) = found.segments
    assert wait.ended_at is None
    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
    with CONNECTOR.open({**rig.settings(), "ours": "*@shop.example"}, rig.secrets(), around) as session:
        assert STREAM.transcript is not None
        assert [one.role for one in STREAM.transcript(session, root)] == ["customer"]


def test_what_comes_from_our_own_addresses_is_ours(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), From="Cay <cay@shop.example>", To=BEN)
    found = only(rig, ours="*@shop.example")
    assert (found.direction, found.agent, found.name) == (Direction.OUTBOUND, "Cay", "Ben Turner")
    assert found.segments == ()


def test_our_words_to_each_other_are_on_no_timeline(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), From="Cay <cay@shop.example>", To=USER)
    assert threads(rig, ours="*@shop.example") == {}


def test_a_form_of_our_own_site_writes_for_the_customer(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), From=f"Form <{USER}>", Reply_To=BEN)
    found = only(rig)
    assert (found.direction, found.name) == (Direction.INBOUND, "Ben Turner")


@pytest.mark.parametrize(
    "marks",
    [
        {"Auto_Submitted": "auto-replied"},
        {"X_Autoreply": "yes"},
        {"Precedence": "auto_reply"},
        {"Content_Type": "multipart/report; report-type=delivery-status"},
        {"From": "MAILER-DAEMON@mx.example"},
        {"List_Id": "Offers <offers.news.example>"},
        {"List_Unsubscribe": "<https://news.example/u>"},
        {"Precedence": "bulk"},
        {"X_Spam_Flag": "YES"},
    ],
)
def test_mailings_machines_and_spam_are_on_no_timeline(rig: ImapRig, marks: dict[str, str]) -> None:
    rig.write(ago(rig, 5), **marks)
    assert threads(rig) == {}


def test_an_automatic_answer_is_no_reply_and_a_bounce_says_that_it_was_not_delivered(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From=BEN)
    told = {"In_Reply_To": f"<{root}>", "References": f"<{root}>"}
    rig.write(ago(rig, 4.9), From=f"Shop <{USER}>", To=BEN, Auto_Submitted="auto-replied", **told)
    found = only(rig)
    assert (found.message_count, found.first_reply_at, found.disposition) == (1, None, "")
    rig.write(ago(rig, 1), From="postmaster@mx.example", **told)
    assert only(rig).disposition == "not delivered"


def test_a_list_that_is_our_own_address_hides_no_customer(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), From=BEN, List_Id="Support <support.shop.example>", Precedence="list")
    assert threads(rig) == {}
    assert only(rig, ours="*@shop.example").name == "Ben Turner"


def test_a_mailing_that_we_answered_is_an_exchange(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From=BEN, List_Unsubscribe="<https://x.example>")
    rig.answer(root, ago(rig, 3))
    assert only(rig).message_count == 2


def test_junk_and_drafts_are_not_read(rig: ImapRig) -> None:
    rig.imap.put("Junk", ago(rig, 5), {"Message-ID": "<junk@x>", "From": BEN})
    rig.imap.put("INBOX", ago(rig, 5), {"Message-ID": "<draft@x>", "From": BEN}, "Not yet", "\\Draft")
    assert threads(rig) == {}


def test_a_date_that_cannot_be_right_gives_way_to_when_the_mail_came(rig: ImapRig) -> None:
    rig.write(ago(rig, 5), Date="Mon, 2 Mar 2037 10:00:00 +0000")
    assert only(rig).started_at == ago(rig, 5)
    rig.imap.boxes["INBOX"].mails.clear()
    rig.write(ago(rig, 5), Date="yesterday")
    assert only(rig).started_at == ago(rig, 5)


def test_a_mail_without_an_id_is_read_once_however_often_it_is_there(rig: ImapRig) -> None:
    headers = {"From": BEN, "To": USER, "Subject": "Lid"}
    for box in ("INBOX", "Sent"):
        rig.imap.put(box, ago(rig, 5), headers)
    assert len(threads(rig)) == 1
