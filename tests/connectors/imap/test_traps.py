"""What mail servers do to who reads them: numbers that end, deletions, drops, refusals, limits of what is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest

from connectors.imap import CONNECTOR, GMAIL, MICROSOFT, MICROSOFT_OAUTH, own_addresses
from connectors.imap.heads import text_part
from connectors.imap.mailbox import PLAIN, STARTTLS, TLS, place_of
from connectors.imap.reading import of_address
from connectors.kit.conformance import Fault
from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Cursor, Surroundings
from connectors.kit.errors import AskPerson, TryLater
from connectors.kit.oauth import browser_address
from connectors.records import Gone, IdentifierKind, InteractionRecord
from tests.connectors.imap.rig import ImapRig
from tests.connectors.imap.test_threads import ago, pulled

STREAM = CONNECTOR.streams[0]


@pytest.fixture
def rig() -> Iterator[ImapRig]:
    with ImapRig() as made:
        yield made


@contextmanager
def session_of(rig: ImapRig, secrets: Mapping[str, str] | None = None) -> Iterator[Any]:
    around = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep)
    with CONNECTOR.open(rig.settings(), rig.secrets() if secrets is None else secrets, around) as session:
        yield session


def there(rig: ImapRig) -> set[str]:
    assert STREAM.present is not None
    with session_of(rig) as session:
        return {one for batch in STREAM.present(session) or () for one in batch}


def test_a_folder_that_was_made_anew_is_read_anew(rig: ImapRig) -> None:
    before = rig.write(ago(rig, 5))
    desk, _ = pulled(rig)
    box = rig.imap.boxes["INBOX"]
    box.validity, box.following, box.mails = 2, 1, {}
    after = rig.write(ago(rig, 4))
    later, _ = pulled(rig, desk.cursor)
    assert set(later.records) == {after}
    assert there(rig) == {after}
    assert before not in there(rig)


def test_a_pull_with_nothing_new_reads_nothing(rig: ImapRig) -> None:
    rig.add(3, ago(rig, 5))
    desk, _ = pulled(rig)
    rig.imap.heard.clear()
    assert pulled(rig, desk.cursor)[1] == []
    assert not [one for one in rig.imap.heard if one.startswith("UID")]


def test_a_server_that_does_not_say_which_number_is_next_is_read_all_the_same(rig: ImapRig) -> None:
    rig.imap.silent = True
    rig.add(3, ago(rig, 5))
    desk, _ = pulled(rig)
    assert len(desk.records) == 3
    new = rig.write(ago(rig, 4))
    later, _ = pulled(rig, desk.cursor)
    assert set(later.records) == {new}
    assert pulled(rig, later.cursor)[1] == []


def test_a_mail_marked_as_deleted_leaves_its_thread_at_the_next_pull(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5))
    rig.answer(root, ago(rig, 3))
    desk, _ = pulled(rig)
    rig.imap.mark("Sent", 1, "\\Deleted")
    later, _ = pulled(rig, desk.cursor)
    (found,) = later.records.values()
    assert isinstance(found, InteractionRecord)
    assert (found.message_count, found.first_reply_at) == (1, None)
    rig.imap.mark("INBOX", 1, "\\Deleted")
    assert Gone(root) in pulled(rig, later.cursor)[1]


def test_an_expunged_mail_is_found_missing(rig: ImapRig) -> None:
    kept, gone = rig.add(2, ago(rig, 5))
    rig.delete(gone)
    assert there(rig) == {kept}


def test_a_folder_that_may_not_be_opened_keeps_no_other_from_being_read(rig: ImapRig) -> None:
    (ours,) = rig.add(1, ago(rig, 5))
    rig.imap.boxes["Public"] = type(rig.imap.boxes["Sent"])()
    theirs = "board@x.example"
    rig.imap.put("Public", ago(rig, 4), {"Message-ID": f"<{theirs}>", "From": "p9@example.com"}, "Hello")
    desk, _ = pulled(rig)
    assert set(desk.records) == {ours, theirs}
    rig.imap.shut.add("Public")
    later, _ = pulled(rig, desk.cursor)
    assert list(later.rejected) == ["E-mails, Public"]
    # Its mails may be there still: nothing is said to be gone, and it is told of once.
    assert there(rig) == set()
    again, _ = pulled(rig, later.cursor)
    assert not again.rejected
    with session_of(rig) as session:
        found = [one.source_id for part in of_address(session, "p1@example.com") for one in part.records]
        assert (found, CONNECTOR.check(session)[-1]) == ([ours], "This account may not open: Public.")
    rig.imap.shut.clear()
    opened, _ = pulled(rig, again.cursor)
    assert set(opened.records) == {theirs}
    assert there(rig) == {ours, theirs}


def test_only_so_much_of_a_text_is_fetched_and_no_attachment(rig: ImapRig) -> None:
    rig.imap.put("INBOX", ago(rig, 5), {"Message-ID": "<a@x>", "From": "b@x.example"}, "Lid " * 100_000)
    desk, _ = pulled(rig)
    fetched = [one.partition("(")[2] for one in rig.imap.heard if one.startswith("UID FETCH")]
    assert fetched
    assert all("BODY.PEEK[HEADER.FIELDS" in one or one == "BODY.PEEK[1]<0.8192>)" for one in fetched)
    (found,) = desk.records.values()
    assert isinstance(found, InteractionRecord)
    assert len(found.summary) <= 400


LEAF = [b"text", b"plain", [b"charset", b"utf-8"], None, None, b"8bit", b"10", b"1", None, None, None, None]
PAGE = [b"TEXT", b"HTML", *LEAF[2:]]
ATTACHED = [*LEAF[:9], [b"attachment", None], None, None]
INNER = [b"message", b"rfc822", None, None, None, b"7bit", b"9", None, LEAF, b"3"]


@pytest.mark.parametrize(
    ("body", "section"),
    [
        (LEAF, "1"),
        ([LEAF, [b"application", b"pdf", None, None, None, b"base64", b"9"], b"mixed"], "1"),
        ([[PAGE, LEAF, b"alternative"], LEAF, b"mixed"], "1.2"),
        ([[PAGE, b"related"], b"mixed"], "1.1"),
        ([ATTACHED, LEAF, b"mixed"], "2"),
        ([INNER, b"mixed"], None),
        (None, None),
        ([[], b"mixed"], None),
        ([None, None], None),
    ],
)
def test_the_text_of_a_mail_is_found_among_its_parts(body: Any, section: str | None) -> None:
    found = text_part(body)
    assert (found.section if found else None) == section


@pytest.mark.parametrize("after", [7, 8, 10])
def test_connections_that_drop_are_made_anew(rig: ImapRig, after: int) -> None:
    ids = set(rig.add(40, ago(rig, 5)))
    rig.imap.drop_after = after
    assert set(pulled(rig)[0].records) == ids


def test_folder_names_are_read_in_their_own_letters(rig: ImapRig) -> None:
    box = type(rig.imap.boxes["Sent"])
    rig.imap.boxes |= {"Entw&APw-rfe": box(), "Gel&APY-schte Objekte": box(), "M&APw-ller": box()}
    rig.imap.put("Entw&APw-rfe", ago(rig, 5), {"Message-ID": "<draft@x>", "From": "b@x.example"})
    rig.imap.put("M&APw-ller", ago(rig, 5), {"Message-ID": "<kept@x>", "From": "b@x.example"})
    desk, _ = pulled(rig)
    assert set(desk.records) == {"kept@x"}
    assert desk.cursor is not None
    assert "Müller" in desk.cursor["folders"]


def test_mails_older_than_wanted_are_not_read(rig: ImapRig) -> None:
    rig.write(ago(rig, 24 * 40))
    new = rig.write(ago(rig, 5))
    desk, _ = pulled(rig, days="30")
    assert set(desk.records) == {new}
    rig.answer(new, ago(rig, 3))
    grown = pulled(rig, desk.cursor, days="30")[0].records[new]
    assert isinstance(grown, InteractionRecord)
    assert grown.message_count == 2
    # What was read while it was new enough is not taken for deleted later on.
    assert len(there(rig)) == 2


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("[AUTHENTICATIONFAILED] ben@x.example", AskPerson, "does not accept the user name"),
        ("[ALERT] Application-specific password required", AskPerson, "made for this program"),
        ("[UNAVAILABLE] Temporary failure", TryLater, "asks for a pause"),
        ("[LIMIT] Too many simultaneous connections", TryLater, "asks for a pause"),
    ],
)
def test_a_refused_sign_in_is_told_by_what_to_do(rig: ImapRig, said: str, kind: type[Exception], words: str) -> None:
    rig.imap.refuse = said
    with pytest.raises(kind, match=words) as told, session_of(rig) as session:
        CONNECTOR.check(session)
    assert "ben@x.example" not in repr(told.value)


def test_a_pause_the_server_names_is_kept_or_handed_on(rig: ImapRig) -> None:
    rig.add(3, ago(rig, 5))
    rig.fail(Fault.TOO_MANY, 1, 92.415)
    began = rig.clock.now()
    assert len(pulled(rig)[0].records) == 3
    assert rig.clock.now() - began >= timedelta(seconds=92)
    rig.fail(Fault.TOO_MANY, 1, 900)
    with pytest.raises(TryLater) as told:
        pulled(rig)
    assert told.value.after == 900


def test_an_address_within_another_is_not_taken_for_it(rig: ImapRig) -> None:
    wanted = rig.write(ago(rig, 5), From="ann@example.com")
    rig.write(ago(rig, 4), From="joann@example.com")
    form = rig.write(ago(rig, 3), From="support@shop.example", Reply_To="Ann@Example.com")
    with session_of(rig) as session:
        found = [
            record
            for one in CONNECTOR.lookups[IdentifierKind.EMAIL](session, "ann@example.com")
            for record in one.records
        ]
    assert {one.source_id for one in found} == {wanted, form}


def test_what_was_written_is_fetched_when_asked_for(rig: ImapRig) -> None:
    root = rig.write(ago(rig, 5), From="Ben <ben@x.example>")
    rig.answer(root, ago(rig, 3), "We send you a new one.\n\nOn Mon, 2 Mar 2026, Ben wrote:\n> broken\n")
    assert STREAM.transcript is not None
    with session_of(rig) as session:
        said = STREAM.transcript(session, root)
        with pytest.raises(AskPerson, match="no longer in the mailbox"):
            STREAM.transcript(session, "nothing@x")
    assert [(one.role, one.author, one.text) for one in said] == [
        ("customer", "Ben", "The lid of pot 1 is broken."),
        ("agent", "Ann Agent", "We send you a new one."),
    ]


def test_mail_travels_encrypted_or_not_at_all() -> None:
    with pytest.raises(AskPerson, match="encrypted connection only"):
        place_of("imap.example.com", "", PLAIN)
    assert place_of("localhost", "", PLAIN).port == 143
    assert place_of("imap.example.com", "", TLS).port == 993
    assert place_of("imap.example.com", "1143", STARTTLS).port == 1143


@pytest.mark.parametrize("port", ["0", "99399399"])
def test_a_port_that_cannot_be_is_told(port: str) -> None:
    with pytest.raises(AskPerson, match="port"):
        place_of("imap.example.com", port, TLS)


def test_a_server_that_cannot_encrypt_gets_no_password(rig: ImapRig) -> None:
    for secure in (TLS, STARTTLS):
        rig.imap.heard.clear()
        with (
            pytest.raises((AskPerson, TryLater)),
            CONNECTOR.open(
                {**rig.settings(), "secure": secure}, rig.secrets(), Surroundings(sleep=rig.clock.sleep)
            ) as session,
        ):
            CONNECTOR.check(session)
        assert "LOGIN" not in rig.imap.heard


def test_what_the_browser_brought_signs_in_and_is_renewed_once(rig: ImapRig) -> None:
    rig.imap.token = "fresh"
    rig.write(ago(rig, 5))
    tokens = ["stale"]

    def sign_in(client: Any) -> None:
        client.oauth2_login("support@shop.example", tokens[-1])

    def renew() -> bool:
        tokens.append("fresh")
        return len(tokens) < 3

    with session_of(rig) as session:
        session._sign_in, session._renew = sign_in, renew
        assert CONNECTOR.check(session) == ("E-mails can be read, in 2 folders.",)
        rig.imap.token = "another"
        session.close()
        with pytest.raises(AskPerson, match="the sign-in with the browser"):
            CONNECTOR.check(session)
    assert tokens == ["stale", "fresh", "fresh"]


def test_the_presets_ask_their_own_vendor() -> None:
    google = browser_address(GMAIL.oauth, {"client_id": "c"}, "s", "v") if GMAIL.oauth else ""
    assert google.startswith("https://accounts.google.com/o/oauth2/v2/auth?")
    assert "access_type=offline" in google
    microsoft = browser_address(MICROSOFT_OAUTH, {"client_id": "c", "tenant": "t-1"}, "s", "v")
    assert microsoft.startswith("https://login.microsoftonline.com/t-1/oauth2/v2.0/authorize?")
    assert "IMAP.AccessAsUser.All" in microsoft
    for one in (GMAIL, MICROSOFT):
        with pytest.raises(AskPerson, match="not signed in"), one.open({"user": "a@b.example"}, {}, Surroundings()):
            pass


def test_own_addresses_may_be_whole_domains() -> None:
    ours = own_addresses("Support@Shop.example", "a@b.example, *@mail.example")
    assert all(map(ours, ("support@shop.example", "a@b.example", "x@mail.example")))
    assert not any(map(ours, ("x@shop.example", "x@sub.mail.example")))


def test_a_folder_that_is_gone_is_forgotten(rig: ImapRig) -> None:
    rig.add(2, ago(rig, 5))
    desk, _ = pulled(rig)
    cursor: Cursor = {"folders": {**(desk.cursor or {})["folders"], "Old": {"validity": 1, "next": 9}}}
    rig.add(1, ago(rig, 4))
    later = Desk(cursor=cursor)
    for_all, _ = pulled(rig, later.cursor)
    assert "Old" not in (for_all.cursor or {})["folders"]
